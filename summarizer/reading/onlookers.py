"""What analysts, scholars and passers-by say: the sentence that names one, and what one goes on to say around it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from summarizer.reading.phrases import one_of, pattern
from summarizer.schema import Article

__all__ = ["heard_from_onlookers"]

_SAYS = r"(?:said|says|added|adds|argued|argues|noted|notes|thinks|believes|expects|predicted|wrote|told)"
_HE = r"(?:s?he|they)"
_FEELS = r"(?:wants|wanted|hopes|hoped|needs|fears|feared|wishes|worries|has|had)"
_HE_SAYS = re.compile(rf'(?:"[^"]*[,?!]" )?{_HE} (?:also |then )?(?:{_SAYS}|{_FEELS})\b|"[^"]*[,?!]" {_SAYS} {_HE}\b')
"""A sentence of somebody named before: "She said ...", "'...,' he said", "He wants ..."."""
_QUOTE_HE_SAYS = re.compile(rf'"[^"]*[,?!]" (?:{_HE} {_SAYS}|{_SAYS} {_HE})\b')
_MOST = 30
"""Onlookers who are known again, at most: each is looked for in every sentence. A report has seldom more than three."""
_QUOTED = re.compile(r'"[^"]*"?$')
"""A sentence that is a quotation and nothing else."""


def heard_from_onlookers(article: Article, texts: Mapping[int, str], background: frozenset[int]) -> Iterator[int]:
    """Numbers of the sentences in which one speaks whom a sentence of the `background` shows to be an onlooker.

    `texts` are the article's sentences as the patterns want them, by number.
    """
    onlookers = [number for number in sorted(background) if pattern("background", "watchers").search(texts[number])]
    paragraphs = {one.number: one.paragraph for one in article.sentences}
    for number in onlookers:
        yield from _after(number, texts, paragraphs)
    for number in onlookers[:_MOST]:
        yield from _named_again(article.sentence(number), number, texts)


def _after(number: int, texts: Mapping[int, str], paragraphs: Mapping[int, int]) -> Iterator[int]:
    """The sentences that go on with what the one before says."""
    other = number + 1
    while other in texts:
        same = paragraphs[other] == paragraphs[other - 1]
        goes_on = (_QUOTED, _HE_SAYS) if same else (_QUOTE_HE_SAYS,)
        if not any(form.match(texts[other]) for form in goes_on):
            return
        yield other
        other += 1


def _named_again(sentence: str, number: int, texts: Mapping[int, str]) -> Iterator[int]:
    """The later sentences that are ascribed to the one whom the sentence names; no name that stood there before."""
    found = _name().search(sentence)
    name = re.escape(found[1].lower()) if found else ""
    known = re.compile(rf"\b{name}\b")
    if not name or any(known.search(text) for other, text in texts.items() if other < number):
        return
    says = re.compile(rf"\b{name} {_SAYS}\b|\b{_SAYS} {name}(?=[.,]|$)|\baccording to {name}(?=[.,]|$)")
    yield from (other for other, text in texts.items() if other > number and says.search(text))


@cache
def _name() -> re.Pattern[str]:
    """The last name before what shows an onlooker: "Ana Reyes, an economist at", "Li Wei of the University of"."""
    word = r"(?<!\w)([^\W\d_a-z][\w'’-]{1,40})"
    scholar = rf"(?=, (?:an? (?:[\w-]+ ){{0,3}}{one_of('scholar').pattern}|who (?:runs|owns|keeps|teaches|studies)\b))"
    academic = rf"(?= (?:of|at|from|with) (?:the )?(?:[\w-]+ ){{0,3}}(?i:{one_of('academy').pattern}))"
    return re.compile(rf"{word}(?:{scholar}|{academic})")

"""Sentence reading: one small question a sentence, about what its words announce, with the sentence before for context.

For small models on this machine. Who must answer an open question is taken from the question's own subject: asked for
it separately, the embedded model names the asker about as often as the one asked.
"""

import re
from collections.abc import Sequence

from summarizer.answers import Kind, SentenceAnswer, Terms, sentence_shape
from summarizer.model import Question
from summarizer.prompts import load
from summarizer.reading.cues import kinds
from summarizer.reading.draft import Draft, Drafts
from summarizer.reading.status import demand_status, due, proposal_status
from summarizer.schema import Article, ArticleBrief
from summarizer.text import one_line
from summarizer.who.aliases import Aliases

__all__ = ["PROMPT", "SentenceReading"]

PROMPT = "sentence"
_LIMIT = 220
"""Tokens an answer may have: three items of about 40 tokens and as much again."""
_NEEDS_CONTEXT = re.compile(r"\b(?:he|she|it|they|them|this|these|those|such)\b", re.IGNORECASE)
"""Sentences that point outside themselves. The others go without context, which saves about 40 tokens of reading."""
_ASKS = re.compile(
    r"^(?:(?:when|how|what|where|whether|if|will|would|does|do|did|has|have|is|are|can|could|should)\s+)+", re.I
)
_NAME_WORDS = 6


class SentenceReading:
    """The questions to ask of one article, and the brief that their answers make."""

    def __init__(self, article: Article, aliases: Aliases | None = None) -> None:
        self._article = article
        self._drafts = Drafts(article, aliases)
        asked = (
            (one.number, kinds(article.sentence(one.number), language=article.language)) for one in article.sentences
        )
        self._asked = [(number, found) for number, found in asked if found]

    def questions(self) -> list[Question[SentenceAnswer]]:
        """One question for each sentence that may state something."""
        return [self._question(number, found) for number, found in self._asked]

    def brief(self, answers: Sequence[SentenceAnswer | None]) -> ArticleBrief:
        """The article's brief from the answers, in the order of the questions; None where a question got none."""
        pairs = zip(self._asked, answers, strict=True)
        return self._drafts.brief(
            draft for (number, _), answer in pairs if answer for draft in self._drafted(number, answer)
        )

    def _question(self, number: int, found: tuple[Kind, ...]) -> Question[SentenceAnswer]:
        sentence = self._article.sentence(number)
        speaker = self._drafts.actors.speaker(number)
        messages = load(PROMPT).ask(
            sentence=one_line(sentence),
            context=one_line(self._context(number)),
            speaker=speaker.party if speaker else None,
            kinds=found,
        )

        def problem(answer: SentenceAnswer) -> str | None:
            wrong = ((draft, self._drafts.misread(draft)) for draft in self._drafted(number, answer))
            return next((f"'{draft.text}': {why}" for draft, why in wrong if why), None)

        return Question(self._article.id, messages, sentence_shape(found), _LIMIT, problem)

    def _context(self, number: int) -> str:
        if not _NEEDS_CONTEXT.search(self._article.sentence(number)):
            return ""
        return self._article.sentence(number - 1) if number > 1 else self._article.title

    def _drafted(self, number: int, answer: SentenceAnswer) -> list[Draft]:
        return [draft for kind in ("proposal", "demand", "question") if (draft := self._draft(number, answer, kind))]

    def _draft(self, number: int, answer: SentenceAnswer, kind: str) -> Draft | None:
        found: Terms | str | None = getattr(answer, kind, None)
        sentence, at = self._article.sentence(number), (number,)
        if isinstance(found, str):
            subject = _subject(found, self._drafts, number)
            return Draft("open_questions", found, subject, "open", at, when=due(found))
        if found is None:
            return None
        terms = {"text": found.what, "by": (found.by,), "sentences": at, "when": due(found.what)}
        if kind == "demand":
            return Draft(section="demands", status=demand_status(sentence), **terms)  # type: ignore[arg-type]
        return Draft(section="proposals", status=proposal_status(sentence), **terms)  # type: ignore[arg-type]


def _subject(question: str, drafts: Drafts, sentence: int) -> tuple[str, ...]:
    """Whom a question is about: the longest beginning, after the question word, that names parties."""
    words = _ASKS.sub("", question).rstrip("?").split()
    for count in range(min(_NAME_WORDS, len(words)), 0, -1):
        beginning = " ".join(words[:count])
        if drafts.meant(beginning, sentence):
            return (beginning,)
    return tuple(words[:1])

"""Sentence reading: one small question a sentence, about what its words announce, with the sentence before for context.

For small models on this machine. Whose a proposal or demand is, and whom a question awaits, is told to the model where
the sentence's words plainly say so; else a question awaits its own subject: asked for it separately, the embedded model
names the asker about as often as the one asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.answers import KINDS, Asked, Kind, SentenceAnswer, Terms, sentence_shape
from summarizer.model import Question
from summarizer.prompts import load
from summarizer.reading.answers_to import with_statuses
from summarizer.reading.ascribed import doubted
from summarizer.reading.asking import mistaken
from summarizer.reading.carried import carried
from summarizer.reading.cues import Cue, announced
from summarizer.reading.draft import Draft, Drafts
from summarizer.reading.folding import folded, retells
from summarizer.reading.indirect import asked_indirectly
from summarizer.reading.status import demand_status, due, proposal_status
from summarizer.reading.subjects import party_of
from summarizer.reading.wording import Wording
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
        self._wording = Wording(self._drafts)
        self._asked = _asked(article, self._drafts)

    def questions(self) -> list[Question[SentenceAnswer]]:
        """One question for each sentence that may state something."""
        return [self._question(number, asked) for number, asked in self._asked]

    def brief(self, answers: Sequence[SentenceAnswer | None]) -> ArticleBrief:
        """The article's brief from the answers, in the order of the questions; None where a question got none."""
        pairs = zip(self._asked, answers, strict=True)
        drafts = [draft for (number, asked), one in pairs if one for draft in self._drafted(number, asked, one)]
        brief = self._drafts.brief(folded(drafts, self._drafts.names, self._retold))
        return with_statuses(brief, self._article, self._drafts.actors, self._drafts.background)

    def _retold(self, first: Draft, again: Draft) -> bool:
        """Whether the second goes back to the first, and the first can stand."""
        return retells(self._article.sentence(again.sentences[0])) and self._drafts.problem(first) is None

    def _question(self, number: int, asked: tuple[Asked, ...]) -> Question[SentenceAnswer]:
        speaker = self._drafts.actors.speaker(number)
        messages = load(PROMPT).ask(
            sentence=one_line(self._article.sentence(number)),
            context=one_line(self._context(number)),
            speaker=speaker.party if speaker else None,
            notes=[one.note for one in asked],
        )

        def problem(answer: SentenceAnswer) -> str | None:
            wrong = ((draft, self._drafts.worth_asking(draft)) for draft in self._drafted(number, asked, answer))
            return next((f"'{draft.text}': {why}" for draft, why in wrong if why), None)

        return Question(self._article.id, messages, sentence_shape(asked), _LIMIT, problem)

    def _context(self, number: int) -> str:
        if not _NEEDS_CONTEXT.search(self._article.sentence(number)):
            return ""
        return self._article.sentence(number - 1) if number > 1 else self._article.title

    def _drafted(self, number: int, asked: tuple[Asked, ...], answer: SentenceAnswer) -> list[Draft]:
        given = (draft for one in asked if (draft := self._draft(number, one, answer)))
        return [self._wording.mended(draft) for draft in given]

    def _draft(self, number: int, asked: Asked, answer: SentenceAnswer) -> Draft | None:
        found: Terms | str | None = getattr(answer, asked.kind, None)
        if found is None:
            return None
        what, by = (found.what, (found.by,)) if isinstance(found, Terms) else (found, asked.by)
        doubt = self._doubted(asked, by, number) if isinstance(found, Terms) else None
        draft = self._of_kind(asked, what, by, number)
        told = bool(asked.by)
        return replace(draft, when=due(what), announced=asked.words, ascribed=told, doubt=draft.doubt or doubt)

    def _of_kind(self, asked: Asked, what: str, by: tuple[str, ...], number: int) -> Draft:
        sentence = self._article.sentence(number)
        if asked.kind == "question":
            return self._question_of(asked, what, by, number)
        if asked.kind == "demand":
            return Draft("demands", what, by, demand_status(sentence), (number,))
        return Draft("proposals", what, by, proposal_status(sentence), (number,))

    def _question_of(self, asked: Asked, what: str, by: tuple[str, ...], number: int) -> Draft:
        """The question in its sentence's own words, where that asks it indirectly and it can stand; else as given."""
        names = tuple(name for one in by for name in self._drafts.meant(one, number))
        own = asked_indirectly(what, names, asked.words, self._article.sentence(number))
        if own and self._drafts.problem(found := self._awaiting(asked, own, by, number)) is None:
            return found
        return self._awaiting(asked, what, by, number)

    def _awaiting(self, asked: Asked, question: str, by: tuple[str, ...], number: int) -> Draft:
        """The draft of the question, of those whom it awaits or else its own subject."""
        awaited = by or _subject(question, self._drafts, number)
        mistake = None if by else self._mistaken(asked, question, awaited, number)
        return Draft("open_questions", question, awaited, "open", (number,), doubt=mistake, ascribed=bool(by))

    def _mistaken(self, asked: Asked, question: str, awaited: tuple[str, ...], number: int) -> str | None:
        """Why the question is not open, or not for whom it names, where its sentence shows that."""
        names = tuple(name for one in awaited for name in self._drafts.meant(one, number))
        sentence = self._article.sentence(number)
        return mistaken(question, names, asked.words, sentence, number, self._drafts.actors) if names else None

    def _doubted(self, asked: Asked, by: tuple[str, ...], number: int) -> str | None:
        """Why the item is not of whom the model named, where the words that announce it show that."""
        names = tuple(name for one in by for name in self._drafts.meant(one, number))
        sentence = self._article.sentence(number)
        return doubted(asked.words, names, sentence, number, self._drafts.actors) if names and asked.words else None


def _asked(article: Article, drafts: Drafts) -> list[tuple[int, tuple[Asked, ...]]]:
    """What to ask of which sentences. The announcing words are English: in other languages, all of all.

    Not asked for what only weak words announce: of 13 such items on the development articles 3 were right. Where plain
    words announce an item, "nothing" is no answer: allowed it, the model left out four right items and two wrong ones.
    """
    if not article.language.startswith("en"):
        return [(one.number, tuple(map(Asked, KINDS))) for one in article.sentences]
    plain = (
        (number, [cue for cue in found if not cue.weak]) for number, found in announced(article, drafts.background)
    )
    told: dict[Kind, tuple[int, tuple[str, ...]]] = {}
    return [
        (number, tuple(_ask(cue, number, article, drafts, told) for cue in found)) for number, found in plain if found
    ]


def _ask(
    cue: Cue, number: int, article: Article, drafts: Drafts, told: dict[Kind, tuple[int, tuple[str, ...]]]
) -> Asked:
    """What to ask of the sentence; `told` is brought up to date."""
    sentence, before = article.sentence(number), article.sentence(number - 1) if number > 1 else ""
    by = party_of(cue, sentence, number, drafts.actors) or carried(cue, sentence, before, number, drafts.actors, told)
    if by:
        told[cue.kind] = (number, by)
    return Asked(cue.kind, by, sure=True, words=cue.words)


def _subject(question: str, drafts: Drafts, sentence: int) -> tuple[str, ...]:
    """Whom a question is about: the longest beginning, after the question word, that names parties."""
    words = _ASKS.sub("", question).rstrip("?").split()
    for count in range(min(_NAME_WORDS, len(words)), 0, -1):
        beginning = " ".join(words[:count])
        if drafts.meant(beginning, sentence):
            return (beginning,)
    return tuple(words[:1])

"""From what a model answered to an article's brief: names resolved, sentences quoted, the same item told once.

Whatever cannot stand as a finding is set aside under `rejected` with its reason.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.actors import Actors, party_id
from summarizer.answers import PartyAnswer
from summarizer.merge import merge_items
from summarizer.reading.background import Background
from summarizer.reading.grounding import ungrounded
from summarizer.reading.parties import naming, parties
from summarizer.reading.quotes import MOST_CITED, quote
from summarizer.reading.unasked import told_to_readers
from summarizer.schema import Article, ArticleBrief, Demand, OpenQuestion, Proposal, Rejected, Section
from summarizer.schema.brief import AnyItem, DemandStatus, ProposalStatus, QuestionStatus
from summarizer.schema.brief import Support as Grade
from summarizer.support import Support, SupportCheck
from summarizer.text import content_words, item_id
from summarizer.who.aliases import Aliases

__all__ = ["Draft", "Drafts"]

_GROUNDED = 0.5
"""Share of an item's content words that its own sentences must hold. On the sample articles this sets aside what the
embedded model took from the sentence before or from its worked examples, and no item that the gold holds."""
_BOTH = re.compile(r"(?:both|the two) (?:parties|sides|countries|nations|governments|delegations|teams)$", re.I)


@dataclass(frozen=True)
class Draft:
    """An item as a model gave it: names as mentions, evidence as sentence numbers."""

    section: Section
    text: str
    by: tuple[str, ...]
    status: ProposalStatus | DemandStatus | QuestionStatus
    sentences: tuple[int, ...]
    to: tuple[str, ...] = ()
    when: str | None = None
    doubt: str | None = None
    """Why it is not of those whom it is ascribed to, where the sentence's own words show that."""
    announced: str = ""
    """The words of its first sentence that announce it, in lower case, where it was asked for by them."""
    ascribed: bool = False
    """Whether the sentence's grammar, and not a model, tells whose it is."""


class Drafts:
    """Drafts against the article that they were drawn from."""

    def __init__(self, article: Article, aliases: Aliases | None = None, *, grounded: float = _GROUNDED) -> None:
        """Judge drafts of this article. `grounded` is the share of an item's words that its sentences must hold."""
        self._grounded = grounded
        self.article = article
        self.actors = Actors.of(article, aliases=aliases)
        self.background = Background(article)
        self._check = SupportCheck(article, self.actors)
        # What stands was checked, by rules that are those of English.
        self._grade: Grade = "supported" if article.language.startswith("en") else "unchecked"
        self._supports: dict[Draft, Support] = {}
        self._meant: dict[tuple[str, int], tuple[str, ...]] = {}

    @property
    def checked(self) -> bool:
        """Whether what stands was checked against its sentences: the rules are those of English."""
        return self._grade != "unchecked"

    def misread(self, draft: Draft) -> str | None:
        """What is wrong with a draft that the model should be told and asked again about; None where nothing is."""
        if not draft.text.strip():
            return "it has no text"
        count = len(self.article.sentences)
        outside = [str(number) for number in draft.sentences if not 1 <= number <= count]
        if outside or not draft.sentences:
            return f"it cites sentence {', '.join(outside) or 'none'}: the article has 1 to {count}"
        if not self._names(draft.by, draft):
            named = ", ".join(filter(str.strip, draft.by)) or "nobody"
            return f"it is ascribed to {named}, and the article names no such party"
        return None

    def worth_asking(self, draft: Draft) -> str | None:
        """What is wrong with a draft that a model may do better when told; None where nothing is, or it would not.

        Parties stand by id here: in these words were the recorded answers asked for, and reworded they are not found.
        """
        return self.misread(draft) or (None if self._ungrounded(draft) else self._unsupported(draft, told=party_id))

    def problem(self, draft: Draft) -> str | None:
        """Why a draft cannot stand; None where it can.

        Asked again about words without ground, the embedded model repeated them in 9 cases of 9, so that it is not.
        """
        return self.misread(draft) or draft.doubt or self._ungrounded(draft) or self._unsupported(draft)

    def brief(self, drafts: Iterable[Draft], *, told: Iterable[PartyAnswer] = ()) -> ArticleBrief:
        """The article's brief: the drafts that stand, the same item told once, and the rejected.

        `told` is what a model said of the parties, where it was asked; a party that the article does not name is none.
        """
        judged = [(draft, self.problem(draft)) for draft in drafts]
        standing = [draft for draft, why in judged if why is None]
        sides = self._sides(standing)
        names = {
            party_id(name): name for draft in standing for name in (*self._names(draft.by, draft), *self._to(draft))
        }
        items = (_by_place(self._item(draft, sides)) for draft in standing)
        told_once = [self._requoted(item) for item in merge_items(items)]
        return ArticleBrief(
            source=self.article.id,
            parties=parties(self, told_once, names, self._told(told)),
            proposals=tuple(item for item in told_once if isinstance(item, Proposal)),
            demands=tuple(item for item in told_once if isinstance(item, Demand)),
            open_questions=tuple(item for item in told_once if isinstance(item, OpenQuestion)),
            rejected=(*(self._rejected(draft, why) for draft, why in judged if why), *told_to_readers(self.article)),
        )

    def _told(self, told: Iterable[PartyAnswer]) -> dict[str, PartyAnswer]:
        resolved = ((self.actors.resolve(party.name), party) for party in told)
        return {name: party for name, party in resolved if name}

    def _sides(self, drafts: Iterable[Draft]) -> dict[int, set[str]]:
        """The parties that put items forward, by the sentences that name them."""
        found: dict[int, set[str]] = {}
        for name in {name for draft in drafts for name in self._names(draft.by, draft)}:
            for number in naming(self.article, self.actors, name):
                found.setdefault(number, set()).add(name)
        return found

    def names(self, draft: Draft) -> tuple[str, ...]:
        """Names of the parties whose item it is, sorted by id; none where it cites no sentence of the article."""
        inside = draft.sentences and 1 <= draft.sentences[0] <= len(self.article.sentences)
        return self._names(draft.by, draft) if inside else ()

    def _names(self, mentions: Sequence[str], draft: Draft) -> tuple[str, ...]:
        """Names of the parties that the mentions mean in the draft's sentences, each once, sorted by id."""
        at = draft.sentences[0]
        found = {name for mention in mentions for name in self.meant(mention, at)}
        return tuple(sorted(found, key=party_id))

    def meant(self, mention: str, sentence: int) -> tuple[str, ...]:
        """Names of the parties that a mention in this sentence means; worked out once."""
        key = (mention, sentence)
        if key not in self._meant:
            self._meant[key] = self.actors.resolve_all(mention, sentence=sentence) or self._both(mention, sentence)
        return self._meant[key]

    def _both(self, mention: str, sentence: int) -> tuple[str, ...]:
        """The two parties of "both sides": those that the sentence, or else the one before, names, if they are two."""
        if not _BOTH.match(mention):
            return ()
        for number in (sentence, sentence - 1):
            named = self.actors.named_in(number)
            if len(named) == 2:
                return tuple(named)
        return ()

    def _to(self, draft: Draft) -> tuple[str, ...]:
        """The addressees; a party addresses itself only in what several have agreed."""
        by = self._names(draft.by, draft)
        return tuple(name for name in self._names(draft.to, draft) if name not in by or len(by) > 1)

    def _ungrounded(self, draft: Draft) -> str | None:
        """What the text says that the sentences do not hold.

        A number may stand in the sentence before or the title as well, and so may what a question is about: it is
        asked in words of its own, and names the party that it awaits.
        """
        near = sorted({number for cited in draft.sentences for number in (cited - 1, cited) if number})
        named = " ".join((*draft.by, *self._names(draft.by, draft)))
        passage = " ".join((self.article.title, *map(self.article.sentence, near)))
        question = draft.section == "open_questions"
        ground = passage if question else " ".join(map(self.article.sentence, draft.sentences))
        aside = named if question else ""
        return ungrounded(draft.text, f"{passage} {named}", ground, aside=aside, share=self._grounded)

    def _unsupported(self, draft: Draft, *, told: Callable[[str], str] = str) -> str | None:
        """How the draft differs from the sentences that it cites, each party's name as `told` has it."""
        if self._grade == "unchecked":
            return None
        found = self.support(draft)
        return None if found.grade == "supported" else str(found.told(told))

    def support(self, draft: Draft) -> Support:
        """What the support check says; asked once, since a draft is looked at when it comes and when it is judged."""
        if draft not in self._supports:
            self._supports[draft] = self._check.of(self._item(draft, {}), ascribed=draft.ascribed)
        return self._supports[draft]

    def says_otherwise(self, draft: Draft) -> bool:
        """Whether it says what its sentences do not say."""
        return bool(self._ungrounded(draft) or self._unsupported(draft))

    def _item(self, draft: Draft, sides: Mapping[int, Collection[str]]) -> AnyItem:
        """The item; where the model named no addressee, it is the other sides that the sentences name."""
        names = self._names(draft.by, draft)
        others = {name for number in draft.sentences for name in sides.get(number, ())}.difference(names)
        by, to = (
            tuple(map(party_id, names)),
            tuple(map(party_id, self._to(draft))) or tuple(sorted(map(party_id, others))),
        )
        text = _tidy(draft.text)
        shared = {
            "id": item_id(draft.section, by, text),
            "text": text,
            "when": draft.when,
            "status": draft.status,
            "evidence": quote(self.article, draft.sentences, support=self._grade),
        }
        if draft.section == "proposals":
            return Proposal.model_validate({**shared, "by": by, "to": to})
        if draft.section == "demands":
            return Demand.model_validate({**shared, "by": by, "of": to})
        return OpenQuestion.model_validate({**shared, "awaiting": by})

    def _requoted(self, item: AnyItem) -> AnyItem:
        """The item with at most four sentences, those that share most content words with its text.

        More than four are no evidence but a heap (GUIDELINES.md, Scoring): nobody can check an item against them.
        """
        cited = sorted({number for found in item.evidence for number in found.sentences})
        words = content_words(item.text)
        best = sorted(cited, key=lambda number: -len(words & content_words(self.article.sentence(number))))
        evidence = quote(self.article, best[:MOST_CITED], support=self._grade)
        return item.model_copy(update={"evidence": evidence, "origins": 1, "versions": ()})

    def _rejected(self, draft: Draft, why: str) -> Rejected:
        inside = [number for number in draft.sentences if 1 <= number <= len(self.article.sentences)]
        evidence = quote(self.article, inside)
        return Rejected(section=draft.section, text=draft.text, by=draft.by, why=why, evidence=evidence)


def _by_place(item: AnyItem) -> AnyItem:
    """The item with each place as a source of its own.

    To the merger, an article that tells two items tells them apart. A model that reads sentence by sentence does not:
    it gives what two sentences tell twice. Of the gold's items of one article none are merged by this.
    """
    evidence = tuple(one.model_copy(update={"source": f"{one.source} {one.start}"}) for one in item.evidence)
    return item.model_copy(update={"evidence": evidence})


def _tidy(text: str) -> str:
    """One line that begins with a capital letter and ends with a stop."""
    line = re.sub(r"\s+", " ", text).strip()
    line = line[:1].upper() + line[1:]
    return line if line[-1:] in ".?!" else f"{line}."

"""Verdicts on pairs of a day's wordings: quickly whether two are the same, and in full for those that are told of."""

from collections.abc import Iterable, Sequence

from summarizer.merging.candidates import Node
from summarizer.merging.same import ALIKE, SAME_SENTENCE, Told, Verdict, agreed, blocked, differing, same_act
from summarizer.merging.things import other_thing
from summarizer.merging.words import UNIT, Weights

__all__ = ["Judge", "Likenesses"]

Likenesses = dict[int, float]
"""How alike other nodes are, by their places."""


class Judge:
    """Verdicts on pairs of nodes, given by their places.

    A day has hundreds of wordings of what is most told, and every two of them are compared, so that a comparison is
    a few operations on sets: what can keep two items apart is worked out once for each kind of item.
    """

    def __init__(self, nodes: Sequence[Node], weights: Weights) -> None:
        self._nodes = nodes
        self._weights = weights
        self._roots = [node.told.claim.roots for node in nodes]
        self._totals = [weights.of(roots) for roots in self._roots]
        kinds: dict[tuple[object, ...], int] = {}
        self._kinds = [kinds.setdefault(_kind(node.told), len(kinds)) for node in nodes]
        self._blocked: list[dict[int, bool]] = [{} for _ in kinds]
        """For each kind whether another one is kept apart from it, as far as it has been asked for."""
        totals: dict[frozenset[str], int] = {}
        self._sentences = [
            [(said, totals.get(said) or totals.setdefault(said, weights.of(said))) for said in node.sentences]
            for node in nodes
        ]

    def likenesses(self, one: int, others: Iterable[int]) -> tuple[Likenesses, Likenesses]:
        """How alike a node and others are: those that are the same, and those that are not but alike at all."""
        alike: Likenesses = {}
        different: Likenesses = {}
        for other in others:
            likeness, same = self.likeness(one, other)
            if same:
                alike[other] = likeness
            elif likeness:
                different[other] = likeness
        return alike, different

    def likeness(self, one: int, other: int) -> tuple[float, bool]:
        """How alike two nodes are, and whether they are the same."""
        alike, shared = self._overlap(one, other)
        if self._apart(one, other):
            return alike, False
        if alike >= ALIKE:
            return alike, not self._other_thing(one, other)
        mine, theirs = self._nodes[one], self._nodes[other]
        if not mine.sources.isdisjoint(theirs.sources):
            return alike, False
        if alike and same_act(mine.told, theirs.told, shared, alike, self._weights):
            return alike, not self._other_thing(one, other)
        if shared and (figures := agreed(mine.told.claim, theirs.told.claim)):
            lighter = min(self._totals[one], self._totals[other])
            alike = (self._weights.of(shared) + figures * UNIT) / (lighter + figures * UNIT)
            if alike >= ALIKE:
                return alike, not self._other_thing(one, other)
        said = self._likeness_of_sentences(one, other)
        return max(alike, said), said >= SAME_SENTENCE and not self._other_thing(one, other)

    def verdict(self, one: int, other: int) -> Verdict:
        """Whether two nodes are the same, with what they share and what keeps them apart."""
        alike, shared = self._overlap(one, other)
        likeness, same = self.likeness(one, other)
        mine, theirs = self._nodes[one], self._nodes[other]
        block = blocked(mine.told, theirs.told)
        said = likeness if likeness > alike else 0.0
        if block and block[0] == "actor" and alike >= ALIKE and mine.sources.isdisjoint(theirs.sources):
            said = self._likeness_of_sentences(one, other)
        return Verdict(likeness, same, shared, block, said)

    def _apart(self, one: int, other: int) -> bool:
        """Whether anything but their words keeps two nodes apart."""
        mine, theirs = self._kinds[one], self._kinds[other]
        known = self._blocked[mine].get(theirs)
        if known is None:
            known = differing(self._nodes[one].told, self._nodes[other].told) is not None
            self._blocked[mine][theirs] = self._blocked[theirs][mine] = known
        return known

    def _other_thing(self, one: int, other: int) -> bool:
        """Whether two nodes are about two things, though nothing but their words keeps them apart."""
        mine, theirs = self._nodes[one].told.claim, self._nodes[other].told.claim
        return (mine.slots != theirs.slots or not mine.slots) and other_thing(mine, theirs) is not None

    def _likeness_of_sentences(self, one: int, other: int) -> float:
        """Shared words over all words, by weight, of the two most alike sentences: 0 to 1.

        0 as well where all are too different for any use: less than a fifth of their words.
        """
        best = 0.0
        for mine, total in self._sentences[one]:
            for theirs, other_total in self._sentences[other]:
                shared = mine & theirs
                if shared and 5 * len(shared) >= len(mine) + len(theirs):
                    weight = self._weights.of(shared)
                    best = max(best, weight / (total + other_total - weight))
        return best

    def _overlap(self, one: int, other: int) -> tuple[float, frozenset[str]]:
        """Shared words over the words of the lighter, by weight: 0 to 1, and 0 where one is shared that is not all."""
        mine, theirs = self._roots[one], self._roots[other]
        shared = mine & theirs
        if not shared or (len(shared) < 2 and mine != theirs):
            return 0.0, shared
        return self._weights.of(shared) / min(self._totals[one], self._totals[other]), shared


def _kind(told: Told) -> tuple[object, ...]:
    """What of an item can block: all but its words."""
    act, negative, _, *others = told.claim[:-1]
    return (*told[:-1], act, negative, *others)

"""Whether the dates and deadlines of an item are those of its sentence: the day, and before, after or until it."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from summarizer.merging.figures import Figures
from summarizer.supporting.denial import denied, negators
from summarizer.supporting.difference import Difference
from summarizer.supporting.passage import Passage, dates_of

__all__ = ["differing_dates"]

Relation = Literal["before", "after", "until", "not before"]

_REACH = 7
"""Words after "before" or "until" among which its date or event is looked for."""
_DATES_ONLY = frozenset("by from since within through till following starting beginning upon to once".split())
"""Words that tell time only with a date: "by Friday", but not "by Norland"."""
_GIVEN = frozenset("has have had given give gives gave".split())
"""Before "until" they set a deadline: "has until Friday to reply"."""
_GIVES = _GIVEN - frozenset("has have had".split())
_GIVEN_REACH = 7
"""Words in which somebody is given a deadline: "gave the two unions until Friday to reply"."""
_SHARED = 0.5
"""Share of the words of an event that both texts must have for it to be the same event."""


class _Tie(NamedTuple):
    """Something is tied to a date or event."""

    relation: Relation
    dates: frozenset[str]
    event: frozenset[str]
    shown: str


def differing_dates(claim: Passage, said: Passage, context: Passage) -> Iterator[Difference]:
    """The dates of the claim that the sentence does not give, and what it puts on another side of one."""
    missing = _missing(claim.figures, said.figures, context.figures)
    if missing:
        given = _shown(said.figures)
        yield Difference(
            "date", f"says {missing}", f"the sentence says {given}" if given else "the sentence gives no date"
        )
    yield from _relative(claim, said, context)
    theirs = list(_ties(said))
    for tie in _ties(claim):
        same = [other for other in theirs if _same(tie, other) and not _turned_round(claim, tie, other)]
        if same and all(_apart(tie, other) for other in same):
            yield Difference("date", f'says "{tie.shown}"', f'the sentence says "{same[0].shown}"')


def _missing(claim: Figures, said: Figures, context: Figures) -> str:
    days = claim.days - said.days - context.days
    years = claim.years - said.years - context.years
    months = claim.months - _months(said) - _months(context)
    weekdays = claim.weekdays - said.weekdays - context.weekdays if not claim.days & said.days else frozenset[str]()
    return _shown(Figures(days=days, months=months, weekdays=weekdays, years=years))


def _months(of: Figures) -> frozenset[str]:
    return of.months | {day.partition("-")[0] for day in of.days}


def _shown(of: Figures) -> str:
    days = [f"{day.partition('-')[2]} {_month(day.partition('-')[0])}" for day in sorted(of.days)]
    months = [_month(month) for month in sorted(of.months)]
    return ", ".join([*(day.title() for day in sorted(of.weekdays)), *days, *months, *sorted(of.years)])


def _month(number: str) -> str:
    from calendar import month_name

    return month_name[int(number)]


def _relative(claim: Passage, said: Passage, context: Passage) -> Iterator[Difference]:
    """Days named from the day of the report: tomorrow, next week."""
    given, around = (_phrases(one) for one in (said, context))
    for phrase in sorted(_phrases(claim) - given - around):
        if f"than {phrase}" in " ".join(claim.keys):
            continue  # "higher than today's"
        if set(phrase.removeprefix("end of ").split()) - {"the"} <= set(said.keys):
            continue  # "3 percent next", "before the year is out"
        if given or not _shown(said.figures):
            there = ", ".join(sorted(given))
            yield Difference(
                "date", f'says "{phrase}"', f'the sentence says "{there}"' if there else "the sentence does not"
            )


def _phrases(of: Passage) -> frozenset[str]:
    return frozenset(" ".join(of.keys[first:end]) for first, end in of.marks("time", "relative"))


def _ties(of: Passage) -> Iterator[_Tie]:
    """What stands before, after or until what. What is denied until a day comes after it."""
    ends = [span for name in ("before", "after", "until") for span in of.marks("time", name)]
    relations: tuple[Relation, ...] = ("before", "after", "until")
    for relation in relations:
        for first, end in of.marks("time", relation):
            later = [start for start, _ in ends if start >= end]
            stop = min([of.clause_end(end, commas=True), end + _REACH, *later])
            text = of.slice((end, stop))
            dates = _shown(dates_of(text))
            event = frozenset(sense for at in of.content((end, stop)) for sense in of.words[at].senses)
            if dates or (event and of.keys[first] not in _DATES_ONLY):
                days = frozenset(dates.split(", ")) - {""}
                yield _Tie(_meant(of, relation, first), days, event, of.slice((first, stop)))


def _meant(of: Passage, relation: Relation, at: int) -> Relation:
    """On which side of its date the word at this place puts what it is said of."""
    if relation in ("before", "until") and _put_off(of)[at]:
        return "not before"
    return "before" if relation == "until" and _is_deadline(of, at) else relation


def _is_deadline(of: Passage, at: int) -> bool:
    """Whether somebody has, or is given, until a day to do something: no "gave up until Friday"."""
    if of.keys[max(0, at - 1)] in _GIVEN:
        return True
    given = [place for place in range(max(0, at - _GIVEN_REACH), at) if of.keys[place] in _GIVES]
    if not given or not {"up", "to"}.isdisjoint(of.keys[given[-1] + 1 : at]):
        return False  # "gave up the strike until", "gave orders to keep it shut until"
    return "to" in of.keys[at : at + _REACH]


def _put_off(of: Passage) -> tuple[bool, ...]:
    """What is denied for a time. A refusal is not for a time: "rejected the demand to see it before the talks"."""
    return denied(of, tuple(span for kind, span in negators(of) if kind == "refuse"))


def _apart(one: _Tie, other: _Tie) -> bool:
    """Whether the two are on different sides: what is not closed before a year is open until then."""
    relations = {one.relation, other.relation}
    return len(relations) > 1 and relations not in ({"not before", "after"}, {"not before", "until"})


def _turned_round(claim: Passage, tie: _Tie, other: _Tie) -> bool:
    """Whether what the sentence names after "before" is what the claim names ahead of it: A before B, no B before A."""
    main = claim.senses - tie.event
    return not tie.dates and len(main & other.event) >= len(tie.event & other.event)


def _same(one: _Tie, other: _Tie) -> bool:
    if one.dates and other.dates:
        return not one.dates.isdisjoint(other.dates)
    shared = len(one.event & other.event)
    return shared > 0 and shared >= _SHARED * min(len(one.event), len(other.event))

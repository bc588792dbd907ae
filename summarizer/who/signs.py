"""What stands around a name and tells whether it is a person's or a body's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.who.beside import posting
from summarizer.who.clauses import phrase_of, verb_follows
from summarizer.who.heads import head
from summarizer.who.lexicon import kinds, table, words
from summarizer.who.lines import is_name_word
from summarizer.who.marks import office_apposed
from summarizer.who.mentions import belongs
from summarizer.who.names import POSSESSIVES, Token
from summarizer.who.runs import Run

_LEADERS = frozenset(["led", "headed", "chaired", "said", "says", "added"])
_WHO = frozenset(["who", "whose"])
_JOBS = frozenset(["hotelier", "landlord", "owner", "promoter", "publisher"])
"""Words for companies that are jobs as well: "publisher Ann Roe", but "the publisher Harwick Press"."""
_LONGEST_NAME = 4
_OF_UNIONS = frozenset(["convener", "convenor", "organiser", "organizer", "steward"])
_TO = frozenset(["for", "from", "in", "of", "to", "under", "with"])
_ITS = frozenset(["it", "its"])
_DEAL = frozenset(["bid", "deal", "offer", "proposal", "talks", "conciliators", "negotiators", "mediators", "members"])
_OWNED = frozenset(
    [
        "board",
        "members",
        "shares",
        "staff",
        "headquarters",
        "customers",
        "fighters",
        "workers",
        "offer",
        "shareholder",
        "shareholders",
        "owners",
    ]
)
_OF_COUNTRY = ("ish", "an", "ese", "ic", "ch")
_HOLDERS = frozenset(["concessionaire", "holding", "shareholder", "vehicle"])
"""Other words for companies, only of what is apposed to a name: "Marlow, the founders' vehicle,"."""
_MANAGED = frozenset(["area", "brand", "country", "fleet", "mine", "plant", "product", "project", "sales", "site"])
"""What managers of companies manage: "Marlow country manager Ana Roe"."""
_WINNERS = frozenset(["loser", "runner-up", "victor", "winner"])
_ELECTIONS = frozenset(["ballot", "election", "elections", "poll", "polls", "vote"])
_FAR = 10
_WHERE = frozenset(["at", "for", "from", "in", "with"])
"""Words behind which stands another body than the one apposed."""
_LONGEST_SYLLABLE = 6
_LONGEST_APPOSED = 8


def is_person(run: Run) -> bool:
    """Whether the text beside the name tells that it is a person's: a title, `who`, an age."""
    found = run.line.words
    before = _before(found, run.first)
    after = found[run.end] if run.end < len(found) else None
    titled = before and any(before.key in words(kind) for kind in ("honorifics", "address", "others"))
    if titled or _is_titled(run.words):
        return True
    if after and after.text == "-" and _is_hyphenated(run):
        return True
    if before and before.key in ("of", "for", "to", "in", "the") and _is_posted(run):
        return True
    if before and before.key in _JOBS:
        return _is_job(run)
    if before and before.key in words("offices") and before.key not in ("leader", "head"):
        return True
    if before and before.key == "by" and run.end - run.first > 1 and found[run.first - 2].key in _LEADERS:
        return True
    if before and after and after.text == "," and office_apposed(run):
        return True
    if after is None or after.text != "," or run.end + 1 >= len(found):
        return False
    if found[run.end + 1].key in _WHO and run.first and found[run.first - 1].key == "the":
        return False  # "the Cleveland Freighters, who"
    return found[run.end + 1].key in _WHO or found[run.end + 1].text.isdigit() or _titled(found, run.end + 1)


def _is_titled(found: Sequence[Token]) -> bool:
    """Whether the name opens with what only a person is: "Bishop Ann Roe"; not "Bishop Marlow Council"."""
    return found[0].key in words("others") and len(found) > 1 and head(found) is None


def _is_hyphenated(run: Run) -> bool:
    """Whether the name ends in a given name of two syllables, "Roh Min-seo"; not "Port Marlow-based"."""
    found, end = run.line.words, run.end
    last = found[end + 1] if end + 1 < len(found) else None
    if last is None or len(run.words) < 2 or head(run.words) is not None:
        return False
    beside = found[end].start == found[end - 1].end and last.start == found[end].end
    return beside and last.text.islower() and len(last.text) <= _LONGEST_SYLLABLE and not last.text.endswith("ed")


def _is_posted(run: Run) -> bool:
    """Whether an office stands before, and what it is for in the name: "Minister of Finance Ana Roe", "envoy for Yemen
    Ray Low"."""
    found = run.line.words
    if found[run.first - 1].key == "the":
        return posting(found, run.first + 1) > 0  # "Minister for the Environment Ana Roe"
    office = run.first > 1 and found[run.first - 2].key in words("offices")
    if not office or len(run.words) < 2 or head(run.words) is not None:
        return False
    hit = table().at(found, run.first)
    sent = hit is not None and hit.end < run.end and posting(found, hit.end) > 0
    return sent or (found[run.first].key in words("fields") and is_name_word(found[run.end - 1]))


def _is_job(run: Run) -> bool:
    """Whether the word before the name tells what a person does: "publisher Ann Roe", "the paper's owner, Ray Roe"."""
    found = run.line.words
    place = run.first - 1 - (found[run.first - 1].text == ",")
    personal = 1 < len(run.words) <= _LONGEST_NAME and head(run.words) is None and not run.legal
    return personal and not (place and found[place - 1].key in ("the", "a", "an")) and not says_it(run)


def _before(found: Sequence[Token], first: int) -> Token | None:
    """The word before a name, a comma or the point of `Gen.` left out."""
    place = first - 1
    while place >= 0 and found[place].text in (".", ",") and found[place].start == found[place - 1].end:
        if found[place].text == "." and found[place - 1].key not in words("honorifics"):
            return None
        place -= 1
    return found[place] if place >= 0 else None


def _titled(found: Sequence[Token], first: int) -> bool:
    """Whether a title follows: ", the union's general secretary," but not ", the employers' body"."""
    for place in range(first, min(len(found), first + _FAR)):
        word = found[place]
        if word.key in kinds() and place + 1 < len(found) and found[place + 1].key == "of":
            return False  # ", the centrist party of Prime Minister X,"
        if word.key in words("offices"):
            return True
        if not word.text[0].isalnum() and word.text not in POSSESSIVES and word.text != "-":
            return False
        if word.key in words("speech") or word.key in words("cuts") - {"for"}:
            return False
    return False


def noun_before(run: Run) -> Iterator[str]:
    """`airline` of "the airline Skyfare", `rebel` and `group` of "the rebel group FRF"."""
    found = run.line.words
    place = run.first - 1
    if place >= 1 and found[place].text == "," and found[place].start == found[place - 1].end:
        place -= 1  # "The conciliation service, Concord,"
    if place < 0 or found[place].key not in kinds() or found[place].text[0].isupper() is (place > 0):
        return
    apart = place < run.first - 1
    if apart and kinds()[found[place].key] == "go_between":
        return  # "The state conciliator, Bente Krogh,"
    if found[place].key in _JOBS and _is_job(run):
        return
    if apart and not (run.end < len(found) and found[run.end].text == "," and _determined(found, place)):
        return
    yield found[place].key
    if place and found[place - 1].key in kinds() and not found[place - 1].capital:
        yield found[place - 1].key


def noun_behind(run: Run) -> Iterator[str]:
    """`union` of "the GKU union": behind letters alone, for "the Ford union" is not Ford."""
    after = run.line.words[run.end] if run.end < len(run.line.words) else None
    letters = run.end - run.first == 1 and run.text.isupper() and len(run.text) > 1
    if letters and after and after.text.islower() and kinds().get(after.key) in ("labour", "company", "armed"):
        yield after.key


def _determined(found: Sequence[Token], place: int) -> bool:
    return any(word.key in ("the", "a", "an") for word in found[max(0, place - 3) : place])


def apposed(run: Run) -> Iterator[str]:
    """`retailer` of "Lumo, an online retailer,"."""
    found = run.line.words
    place = run.end + 1
    if place >= len(found) or found[run.end].text != "," or found[place].key not in ("a", "an", "the", "one"):
        return
    nouns: list[str] = []
    for at in range(place + 1, min(len(found), place + _LONGEST_APPOSED)):
        word = found[at]
        adjective = at == place + 1 and word.capital and not word.text.isupper()
        adjective = adjective and (word.key.endswith(_OF_COUNTRY) or _is_firm(found, at + 1))
        hyphen = word.text == "-" and found[at - 1].end == word.start  # "the right-wing party"
        if word.key in words("offices") or word.key in _WHO or (word.text[0].isupper() and not adjective):
            break  # "a film composer who chairs the guild"
        if not (word.text[0].isalnum() or hyphen or _of_plural(found, at)):
            break
        if word.key in _WHERE and not nouns:
            break  # "a partner at the law firm Marlow"
        if at == place + 1 and word.key in _WINNERS and _of_election(found, at + 1):
            nouns.append("party")
        elif word.key in kinds() or word.key in _HOLDERS:
            nouns.append(word.key if word.key in kinds() else "company")
        elif nouns:
            break
    else:
        return
    if nouns and found[at].text not in POSSESSIVES and found[at].key not in words("offices"):
        yield from nouns


def _of_plural(found: Sequence[Token], place: int) -> bool:
    """Whether the mark is the possessive of several: "a passengers' group"."""
    plural = found[place].text in "'’" and found[place - 1].text.islower() and found[place - 1].key.endswith("s")
    after = found[place + 1].key if place + 1 < len(found) else None
    return plural and after not in _HOLDERS  # "the founders' holding" may be a person's name


def _of_election(found: Sequence[Token], place: int) -> bool:
    """Whether an election is named behind `of`: "the winner of the October 3 election"."""
    near = found[place : place + _LONGEST_APPOSED]
    return bool(near) and near[0].key == "of" and any(word.key in _ELECTIONS for word in near)


def _is_firm(found: Sequence[Token], place: int) -> bool:
    """Whether a company's noun follows at once, behind the town where it is: "the Brisbane firm"."""
    return place < len(found) and found[place].text.islower() and kinds().get(found[place].key) == "company"


def joined_by(run: Run) -> Iterator[str]:
    """`union` of "GKU, to which most of the crews belong,", and of "GKU organiser Ann Roe"."""
    found = [word.key for word in run.line.words[run.end : run.end + _FAR + 2]]
    if found[:1] and found[0] in _OF_UNIONS:
        yield "union"
    if found[:3] == [",", "to", "which"] and "belong" in found:
        yield "union"


def owns(run: Run) -> bool:
    """Whether officials or members are said to be its own: "Marlow's chairwoman", "director of Deltalinqs"."""
    found = run.line.words
    at = run.end
    if at < len(found) and found[at].key in POSSESSIVES and found[at].start == found[at - 1].end:
        return _leads_to_office(found, at + 1)
    portfolio = at < len(found) and (found[at].key == "minister" or (_opens(run) and found[at].text.islower()))
    if at < len(found) and not portfolio and _leads_to_office(found, at) and found[at].start == found[at - 1].end + 1:
        return True
    if _has_manager(found, at):
        return True
    before = run.first - 1 - (run.first > 0 and found[run.first - 1].key == "the")
    of = before > 0 and found[before].key in ("of", "for", "from", "by", "with")
    return of and (found[before - 1].key in words("offices") - {"head"} or found[before - 1].key in _DEAL)


def _has_manager(found: Sequence[Token], place: int) -> bool:
    """Whether one follows whom companies have: "country manager", "site manager"."""
    return [word.key for word in found[place + 1 : place + 2]] == ["manager"] and found[place].key in _MANAGED


def _opens(run: Run) -> bool:
    """Whether it is one word that opens a sentence or a quotation, where any word has a capital: "Plant manager"."""
    before = run.line.words[run.first - 1] if run.first else None
    word = run.words[0]
    return run.end - run.first == 1 and not word.text.isupper() and (before is None or not before.text[0].isalnum())


def _plural(found: Sequence[Token], place: int) -> bool:
    return place < len(found) and found[place].key in ("are", "were", "have")


def _leads_to_office(found: Sequence[Token], first: int) -> bool:
    """Whether a title or a group of people follows: "'s chief executive", "'s 800 members"."""
    for word in found[first : first + 4]:
        if (word.key in words("offices") and word.key != "head") or word.key in _OWNED:
            return True
        if not belongs(word) and not word.text[0].isdigit() and word.key not in ("largest", "biggest"):
            return False
    return False


def managed(run: Run) -> bool:
    """Whether it has officers as a company has: "Marlow's chairwoman", "Ford Chief Executive"."""
    found = run.line.words
    if _has_manager(found, run.end):
        return True
    for word in found[run.end : run.end + 4]:
        if word.key in words("of_bodies") or word.key in ("shareholder", "shareholders"):
            return True
        if not belongs(word) and word.key not in ("largest", "biggest"):
            break
    before = run.first - 2
    return before >= 0 and found[run.first - 1].key == "of" and found[before].key in words("of_bodies")


def is_subject(run: Run) -> bool:
    """Whether the name does something: a verb follows it, and no word before it takes it as an object."""
    found = run.line.words
    first = phrase_of(found, run.first)
    first -= first > 0 and found[first - 1].key == "the"
    before = found[first - 1] if first else None
    if before and before.key.startswith(tuple(words("addressed"))):
        return False
    return run.end < len(found) and verb_follows(found, run.end)


def is_side(run: Run) -> bool:
    """Whether it is one of two that talk: "talks between Skyfare and the Cockpit Association"."""
    found = run.line.words
    return (
        run.first > 0 and run.end < len(found) and found[run.first - 1].key == "between" and found[run.end].key == "and"
    )


def says_it(run: Run) -> bool:
    """Whether the article speaks of it as `it`: "Ford said it had", "Northmoor, which"."""
    found = run.line.words
    if run.end + 2 < len(found) and found[run.end].text == ",":
        after = found[run.end + 1 + (found[run.end + 1].key in _TO)]
        if after.key == "which":
            return True
    alone = " " not in run.written  # "Jane Smith said it was late" is a person
    if _opens(run) and found[run.first].key.endswith("s") and _plural(found, run.end):
        return False  # "Numbers are moving"
    return alone and is_subject(run) and any(word.key in _ITS for word in found[run.end + 1 : run.end + _FAR])

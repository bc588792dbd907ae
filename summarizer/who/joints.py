"""How a name goes on past an `and`, a comma or a possessive: "the Union of Rail, Maritime and Transport Workers"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.heads import head, heads, is_group
from summarizer.who.introduced import initials
from summarizer.who.lexicon import kinds, provinces, words
from summarizer.who.lines import Line
from summarizer.who.names import Hit, Token
from summarizer.who.own_names import is_own_noun, names_own_body
from summarizer.who.standing import has_word, stands_alone

__all__ = [
    "PEOPLES",
    "PREFIXES",
    "country_start",
    "is_rank",
    "of_officers",
    "past_and",
    "past_comma",
    "past_possessive",
]

PREFIXES = frozenset(["anti", "co", "inter", "multi", "non", "pan", "trans"])
"""What a hyphen joins to the rest of a word in a name: "Co-operative Society"."""
PEOPLES = frozenset(["people", "women", "men", "children"])
_FIELDS = ("tion", "ment", "ics", "ing", "ture", "ance", "ence", "gy", "ies", "ers", "ors", "al", "ic")
_TRADES = frozenset(
    "air allied bakery bank brewery broadcast building bus care cement chemical civil cleaning clothing coal"
    " communications dairy distributive dock dockyard electronic energy engineers estate farm film fire"
    " fisheries food footwear forestry fuel garment gas glass graphics health hospital hotel inland iron land"
    " laundry leather livestock maritime media medical metal metals mines municipal oil paper petroleum"
    " plantation port postal power print prison public pulp rail railways restaurant retail road rubber sea"
    " services shipbuilding shop state steel store sugar taxi tea telecom telecommunications telegraph"
    " telephone television textile theater theatre timber tobacco tram transport truck university waste water"
    " wood".split()
)
"""Words for trades in the names of unions that do not end as most do."""
_CAUSES = frozenset("action aid hope justice rights solidarity unity voice watch".split())
"""What groups of people call what they join for: "Tenants' Voice"."""
_LONGEST_PART = 4
_SECRETARIES = frozenset("additional assistant cabinet joint parliamentary permanent press principal private".split())
_RANKS = {"Chief": ("grand", "paramount"), "Mufti": ("grand",), "Ayatollah": ("grand",), "Prince": ("crown",)}
"""What goes with a title before it and is no name: "Grand Chief", "Crown Prince"."""
_SHORT_COUNTRIES = frozenset(["U.S.", "US", "U.K.", "UK", "EU"])
"""Countries' letters that are no such name before a longer one: "the U.S. Chamber of Commerce"."""
_LONGEST = 12
_FEWEST_LETTERS = 3


def past_possessive(found: Sequence[Token], place: int) -> int:
    """How many tokens lead past a possessive inside a name: "Workers' Union", "People's Front", "Seamen's and Dockers'
    Union", "Wheat Farmers' Co-operative Society"."""
    tail = found[place + 1 : place + 5]
    if not tail or found[place].start != found[place - 1].end:
        return 0
    joined = len(tail) > 3 and tail[0].key == "and" and tail[1].capital and tail[2].text in "'’"
    if joined:
        return 5 if tail[3].key in heads() and tail[3].capital else 0
    people = found[place - 1].key in PEOPLES or found[place - 1].key.endswith(("men", "women"))
    if found[place].text in "'’" or people:
        plural = found[place - 1].key.endswith("s") or people
        named = _headed(found, place + 1) or (people and _has_owner(found, place - 1)) or tail[0].key in _CAUSES
        return 2 if plural and tail[0].capital and named else 0
    return 0


def _has_owner(found: Sequence[Token], place: int) -> bool:
    """Whether a name stands before the people who own what follows: "Harbour Women's Voice", "Zenith Men's Shed"."""
    before = found[place - 1] if place else None
    return before is not None and before.capital and before.key not in words("common")


def _headed(found: Sequence[Token], first: int) -> bool:
    """Whether the capitalised words from `first` on end in a noun for a body, which may be its only word."""
    last = first
    for place in range(first, min(len(found), first + _LONGEST_PART + 2)):
        if not (found[place].capital or found[place].text == "-" or found[place - 1].text == "-"):
            break
        last = place
    return found[last].key in heads() or found[first].key in heads()


def past_and(line: Line, first: int, end: int, article: str) -> int:
    """How many tokens lead past an `and` inside a name: 2, or 0 where it stands between two names."""
    found = line.words
    inside = end + 1 < len(found) and found[end].key == "and" and found[end + 1].capital
    if not inside:
        return 0
    if f"{line.slice(first, end)} and {found[end + 1].text}".lower() in provinces():
        return 2  # "Newfoundland and Labrador"
    if _spelt_out(line, first, end, article) or _of_trades(found, first, end):
        return 2
    if found[end - 1].key in heads():
        return 0
    if any(word.text == "," for word in found[first:end]):
        return 2  # it closes the list
    return 2 if _of_fields(found, first, end) or _of_parts(line, first, end, article) else 0


def past_comma(found: Sequence[Token], first: int, place: int) -> int:
    """How many tokens lead past a comma in the list of trades that names one body: 2, or 0 where it closes the name.

    "the Union of Rail, Maritime and Transport Workers", "the Medical Practitioners, Pharmacists and Dentists Union".
    """
    if place + 2 >= len(found) or found[place].text != "," or place - first <= int(first == 0):
        return 0
    if first and not _is_determined(found, first):
        return 0
    trades = _is_trade(found[place - 1]) or any(word.key in ("of", "for") for word in found[first:place])
    end = place + 1
    while end < len(found) and end - place <= _LONGEST and (found[end].capital or found[end].text == ","):
        end += 1
    last = _end_of_part(found, end + 1)
    joins = trades and end < len(found) and found[end].key == "and" and found[end - 1].capital
    several = last < len(found) and found[last].key in ("unions", "ministries", "workers", "associations")
    body = last > end + 1 and not several and kinds().get(found[last - 1].key) in ("labour", "loose", "authority")
    return 2 if joins and body and found[place + 1].capital else 0


def _is_determined(found: Sequence[Token], first: int) -> bool:
    """Whether `the` stands before the name, or a country that belongs to it: "the Canadian Union", "Kenya Union"."""
    if found[first - 1].key == "the":
        return True
    opens = first == 1 or found[first - 2].key == "the" or not found[first - 2].text.isalnum()
    return found[first - 1].capital and opens


def _is_trade(word: Token) -> bool:
    """Whether it tells a trade or its people: `Rail`, `Forestry`, `Dentists`."""
    if word.key in kinds():
        return False
    return is_group(word) or word.key in _TRADES or word.key in words("fields") or word.key.endswith((*_FIELDS, "ants"))


def _of_fields(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether `and` joins fields or groups of people: "the Federal Mediation and Conciliation Service"."""
    before = found[place - 1]
    field = before.key in words("fields") or before.key.endswith(_FIELDS)
    determined = first > 0 and found[first - 1].key in ("the", "'s", "’s", "a")
    end = _end_of_part(found, place + 1)
    return field and determined and end > place + 2 and found[end - 1].key in heads()


def _of_parts(line: Line, first: int, place: int, article: str) -> bool:
    """Whether `and` joins places or trades that the noun for one body follows: "Tees and Wear Hospitals NHS Trust".

    The words before it must stand nowhere else by themselves, and the verb behind must not tell of several.
    """
    found = line.words
    end = _end_of_part(found, place + 1)
    local = found[end - 2].key == "local" and found[end - 1].text.isdigit()
    noun = found[end - 3 if local else end - 1].key
    if end < place + 3 or kinds().get(noun) in (None, "company", "armed", "league") or place - first > _LONGEST_PART:
        return False
    listed = first > 0 and found[first - 1].text == ","
    several = listed or (end < len(found) and found[end].key in ("are", "were", "have", "both"))
    return not several and not stands_alone(line.slice(first, place), article)


def _of_trades(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether `and` joins trades whose people follow: "the League of Stage and Circus Performers"."""
    of = next((at for at in range(first + 1, place) if found[at].key in ("of", "for")), place)
    if of == place or kinds().get(found[of - 1].key) not in ("labour", "loose", "other") or is_group(found[place - 1]):
        return False
    end = _end_of_part(found, place + 1)
    complete = found[of - 1].key == "chamber" or place - of > _LONGEST_PART
    return not complete and end > place + 2 and is_group(found[end - 1])


def _spelt_out(line: Line, first: int, place: int, article: str) -> bool:
    """Whether the article has the first letters of the words on both sides of the `and`, which then are one name."""
    end = _end_of_part(line.words, place + 1)
    letters = (one.upper() for one in initials(line.slice(first, end)) if len(one) >= _FEWEST_LETTERS)
    return any(has_word(one, article) for one in letters)


def _end_of_part(found: Sequence[Token], first: int) -> int:
    """Where the capitalised words from `first` on end, what may stand inside a name included."""
    end = first
    while end < len(found) and end - first <= _LONGEST_PART + 2 and (step := _step(found, first, end)):
        end += step
    return end


def _step(found: Sequence[Token], first: int, place: int) -> int:
    """How many tokens carry the part further: 3 for "Co-operative", 0 where it ends."""
    word = found[place]
    after = found[place + 1] if place + 1 < len(found) else None
    if word.key in PREFIXES and after and after.text == "-":
        return 3
    if word.text.isdigit():
        return int(place > first and found[place - 1].key == "local")
    if word.capital:
        return int(word.key not in words("common") or word.key == "local")
    return int(place > first and after is not None and after.capital and word.text in "'’-")


def country_start(found: Sequence[Token], first: int, end: int, known: Sequence[Hit]) -> int:
    """Where the name begins: with the country of "the Canadian Union of Postal Workers", which is no state's organ."""
    if end - first < 2 or first == 0 or found[first].start != found[first - 1].end + 1:
        return first
    part = found[first:end]
    if not (is_own_noun(head(part)) or names_own_body(part, ())):
        return first
    if found[first - 1].text in _SHORT_COUNTRIES:
        return first - 1
    before = next((hit for hit in known if hit.end == first and hit.form.kind in ("adjective", "name")), None)
    return before.first if before and found[before.first].capital else first


def of_officers(found: Sequence[Token], place: int) -> bool:
    """Whether people of a rank make up the body that is named: "the Prison Officers' Association"."""
    noun = place + 1 + (place + 1 < len(found) and found[place + 1].text in "'’")
    if [word.key for word in found[noun : noun + 1]] == ["and"] and noun + 2 < len(found):
        noun += 2 + (found[noun + 2].text in "'’")  # "Officers' and Sailors' Union"
    plural = found[place].key.endswith("s") and found[place].key in words("offices")
    return plural and noun < len(found) and found[noun].capital and kinds().get(found[noun].key) is not None


def is_rank(found: Sequence[Token], place: int) -> bool:
    """Whether the word tells what secretary or chief somebody is."""
    after = found[place + 1].text if place + 1 < len(found) else ""
    return found[place].key in (_SECRETARIES if after == "Secretary" else _RANKS.get(after, ()))

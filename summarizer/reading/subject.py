"""The subject of a verb, who speaks, and the other side, as the names of parties."""

import re

from summarizer.actors import Actors
from summarizer.reading.named import last_of, whole_of

__all__ = ["PASSIVE", "WE", "opening", "other_side", "speaking", "subject"]

_BEFORE_VERB = re.compile(
    r"(?:^|\s)(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|also|again|not|never|yet|then"
    r"|still|now|later|earlier|once|therefore|however|more|did|does|do|both|all|each|just|already|instead|since|who|which"
    r"|remains?|remained|stays?|expressed|signalled|signaled|voiced|repeated|reiterated|made|makes|clear"
    r"|(?:continues?|continued|goes on|went on|began|begins|promised|pledged|vowed|undertook) to|so far"
    r"|meanwhile|(?:last|this) (?:week|month|year|morning|afternoon|evening)"
    r"|\w+ly|(?:on|late on|early on|late|early)? ?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$",
    re.I,
)
"""What may stand between a subject and its verb."""
_ASCRIBED = re.compile(r"^(?:said|says|added|warned|wrote) (?=the [A-Z]|[A-Z])")
"""Before who said what stands before: "Not enough, said the Guild, which wants"."""
_AGE = re.compile(r", \d{2},")
"""How old somebody is, told behind the name: "Ana Roe, 67, said"."""
_JOINS = re.compile(r"(?:^|[\s,])(?:and|but|nor|or)$")
_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|can|could|said|says|told|stated|confirmed|announced|added|noted|warned"
    r"|criticised|criticized|welcomed|supported|rejected|offered|proposed|urged|demanded|called|accused|dismissed)\b"
)
_PAST = re.compile(
    r"(?:[a-z]+ed|began|broke|came|drew|gave|got|held|kept|left|made|met|put|sent|set|sat|spoke|stood|struck|took|went|won|wrote"
    r"|is|are|was|were|has|have|had|will|would)$"
)
"""Verbs that a sentence's first subject is followed by."""
_INSERTED = re.compile(r", (?:which|who|whose|headed|led|based|the|an?|its|their)\b[^,]{1,120},")
_RELATIVE = re.compile(
    r"((?:\S+ ){1,6}?\S+),? (?:that|which|who|whose"
    r"|(?<!['’] )(?<!['’]s )(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bits )(?<!\btheir )"
    r"(?:represent|try|seek|hold|runn?|negotiat|fight|operat|lead|mediat|controll|back|host|chair|own|strik|buy|sell|bidd)"
    r"ing)\b"
)
"""What tells more of a subject: "the union that represents it", "rebels holding it"; not "Peru's striking crews"."""
_WRITTEN = re.compile(
    r"(?:^|\s)(?P<who>(?:the |[^\Wa-z][\w.-]* ){0,4}[\w.-]+)['’]s? (?:[\w-]+ )?"
    r"(?:(?:board|council|executive|committee|leadership|cabinet|assembly|congress|secretariat|delegates)"
    r"|letter|statement|email|e-mail|note|reply|response|answer|paper|text|office|draft|document|plan|proposal|offer"
    r"|memo|report|communiqu[eé])$",
    re.I,
)
"""What speaks for whoever wrote it."""
_AT = re.compile(r"^(?P<who>(?:(?!and\b)[^\s,]+ ){1,5}?)(?:in|at|near|from|outside) (?:(?!and\b)[^\s,]+ ?){1,6}$")
"""Who is told with a place behind."""
_INDEFINITE = re.compile(r"an? ", re.I)
_LEAD = 2
"""Sentences in which an article tells of somebody before it gives the name: "A museum in Kent offered"."""
_LED = re.compile(r"(?:headed|led|chaired) by ")
_OPENING = 8
"""Words of a first subject, at most."""
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: (?:\w+ly|also|again|not|never|now|then|first|once|still|already))?$", re.I
)
_TOLD = re.compile(r"said|says|told|stated|confirmed|announced|added|noted|warned")
"""Verbs after which another's deeds may be told: in "Peru said Chile had refused and offered", either may offer."""
_SAID = re.compile(r" (?:said|says|added|stated)(?: (?:on )?\w+day)? (?:that )?(?:he|she|it|they|we)$")
"""Who says it has a name before: "an idea that Okafor said she would take to her members"."""
_OWN = re.compile(
    r"^(?P<who>.*\S) (?:said|says|added|told \S+)(?: (?:on )?\w+day)?(?: that)? "
    r"(?P<body>(?P<its>his|her|its|their|our) (?:[\w'’-]+ ){0,3}[\w'’-]+"
    r"|the (?:[\w'’-]+ ){0,2}(?:board|cabinet|administration|council|committee|leadership|membership|ballot|assembly"
    r"|executive|trustees|delegates)"
    r"|(?P<members>(?:the )?(?:(?:shop|branch|union|local|senior) )?(?:members|stewards|officials|leaders)"
    r"|the (?:[\w'’-]+ ){0,2}(?P<bloc>bloc|alliance))"
    r"|(?:(?:the|senior) )?(?:delegates|advisers|lawyers)"
    r"|(?:President|Prime Minister|Chancellor|Premier) (?:[^\Wa-z]\S* ?){1,3})$"
)
"""Whoever says it speaks of a body of their own: "said her advisers would examine", "said the cabinet would"."""
_INNER = re.compile(
    r"^the .*(?:cabinet|administration|leadership|membership|members|delegates|assembly|executive|ballot)$"
)
"""Bodies that every side has, so that "the cabinet" is the speaker's, whosever was named before."""
_ASSOCIATED = re.compile(
    r"\b(?:union|guild|federation|confederation|association|society|league|alliance|brotherhood|cooperative)\b", re.I
)
"""In the name of a body: that it has members."""
_INITIALS = 4
"""Letters of a bloc's initials, at least: ASEAN is one, the UK is not."""
_RIVAL = re.compile(
    r"(?:rivals?|opponents?|counterparts?|partners?|employers?|landlords?|bosses|neighbou?rs?|allies|critics|creditors?"
    r"|lenders?|competitors?|visitors?|hosts?)$"
)
"""What one has, and yet is another side."""
_THAT = re.compile(r"\bthat$")
_ASIDE = re.compile(r"\b(?:which|whose|who)\b|^\w+ed (?:by|with|to)\b")
"""What begins an aside about the subject: "Norway, supported by Chile, urged"."""
_RELATES = re.compile(r", (?:which|whose|who)\b(?:(?!, (?:said|says|but|and|while|saying)\b)[^;:\"“”])*,$")
"""A clause about the subject that goes up to its verb."""
_DESCRIBES = re.compile(r"(?:one|some|both|two|three|most|among|home|part|long|once|a member|members?)\b(?: of)?", re.I)
"""What begins a description of the subject: "France, one of the bloc's biggest producers, is pressing"."""
_ADVERB = re.compile(r"^(?:Meanwhile|Separately|Later|Then|Instead|Also|But|And|Yet|So|Still|However)\b,? ")
_APPOSED = re.compile(r"(?:the|an?|its|their|his|her) ")
"""In small letters, what follows the name that it describes: "Rolfe, the streaming arm of Basso, has bid"."""
_THEY = re.compile(r"(?:^|\s)[\"“](?:[^\"”]*\b)?they(?:['’](?:re|ve|ll|d))?$", re.I)
"""In a speaker's own words, the other side: "They offered us crumbs"."""
_OPENS = re.compile(r"(?:it|they)(?:['’]s|['’]re)?$", re.I)
"""A sentence that begins with what was named before."""
WE = re.compile(r"(?:^|\s)[\"“”«»'‘’(]*(?:we|i|our|it|they|he|she)(?:['’](?:re|ve|ll|d|m|s))?$", re.I)


def subject(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the words before a verb end with, what may stand between left out."""
    rest = _AGE.sub(",", before.rstrip().rstrip('"“').rstrip())
    while between := _BEFORE_VERB.search(rest):
        rest = rest[: between.start()].rstrip()
    if said := _SAID.search(rest):
        rest = rest[: said.start()]
    if own := _OWN.match(rest):
        return _own_body(own, number, actors)
    if joins := _JOINS.search(rest):
        return _subject_of_verbs(rest[: joins.start()], number, actors)
    if WE.search(rest) or _THAT.search(rest):
        speaks = speaking(number, actors) or (_before(number, actors) if _OPENS.match(rest) else ())
        return other_side(speaks, number, actors) if _THEY.search(rest) else speaks
    if not rest.endswith(","):
        return (
            last_of(rest, number, actors)
            or _head(rest, number, actors)
            or _author(rest, number, actors)
            or _placed(rest, number, actors)
        )
    if clause := _RELATES.search(rest):
        # "Mercosur, which groups Brazil, Peru and Chile, wants": none of those whom the clause names.
        return last_of(rest[: clause.start()], number, actors)
    # "Velaria's chairman, Jordi Pla, proposed"; "Unite, the country's biggest union, agreed".
    phrases = [_ASCRIBED.sub("", phrase.strip()) for phrase in _ADVERB.sub("", rest).rstrip(",").split(", ")]
    named = [phrase for phrase in phrases[::-1] if not _ASIDE.search(phrase)]
    named.sort(key=lambda phrase: bool(_DESCRIBES.match(phrase) or _APPOSED.match(phrase)))
    led = [phrase[by.end() :] for phrase in phrases if (by := _LED.match(phrase))]
    inner = (found for phrase in (*named, *led) if (found := whole_of(phrase, number, actors)))
    return next(inner, ()) or last_of(phrases[0], number, actors)


def _before(number: int, actors: Actors) -> tuple[str, ...]:
    """Who speaks in the sentence before, where that names no other party: what "It also wants" goes on with."""
    one = speaking(number - 1, actors)
    return one if one and set(actors.named_in(number - 1)) <= set(one) else ()


def _head(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The party that the text begins with, where a clause about it follows: "The union that represents them"."""
    clause = _RELATIVE.match(text)
    return whole_of(clause[1], number, actors) if clause else ()


def _placed(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whom the text begins with, where it goes on to say where they are: "A private museum in Kent offered"."""
    found = _AT.match(text)
    if found is None or (_INDEFINITE.match(text) and number > _LEAD):
        return ()
    return whole_of(found["who"].strip(), number, actors)


def _author(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whose the letter is that is said to do something: "Rossi's letter does not say whether"."""
    written = _WRITTEN.search(text)
    return whole_of(written["who"], number, actors) if written else ()


def _subject_of_verbs(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The subject of the verb that an "and" joins the next one to."""
    verbs = list(_VERB.finditer(text))
    if not verbs:
        return opening(text, number, actors)
    found = subject(text[: verbs[-1].start()], number, actors)
    told = len(verbs) > 1 and _TOLD.match(verbs[0].group())
    return () if told and found != subject(text[: verbs[0].start()], number, actors) else found


def opening(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the text begins with, where a verb follows: "Peru and Chile ended two days of talks"."""
    words = _INSERTED.sub("", text).split()
    for end in range(min(_OPENING, len(words) - 1), 0, -1):
        if _PAST.match(words[end]) and (found := whole_of(" ".join(words[:end]), number, actors)):
            return found
    return ()


def _own_body(told: re.Match[str], number: int, actors: Actors) -> tuple[str, ...]:
    """The party of the body that a speaker speaks of, where it has no name: the speaker's."""
    named = () if _INNER.search(told["body"]) else last_of(told["body"], number, actors)
    if named or (told["its"] and _RIVAL.search(told["body"])):
        return named
    speaks = speaking(number, actors) or subject(told["who"], number, actors)
    initials = told["bloc"] and all(name.isupper() and len(name) >= _INITIALS for name in speaks)
    if told["members"] and not initials and not _has_members(speaks, number, actors):
        return ()  # A company that tells what "shop stewards" will do tells of the other side.
    return speaks


def _has_members(speaks: tuple[str, ...], number: int, actors: Actors) -> bool:
    """Whether whoever speaks is a body of members: a union, or a bloc of states."""
    if any(_ASSOCIATED.search(name) for name in speaks):
        return True
    bodies = (actors.resolve_all(word, sentence=number) for word in ("the union", "the unions", "the bloc"))
    return any(speaks and set(speaks) <= set(body) for body in bodies)


def speaking(number: int, actors: Actors) -> tuple[str, ...]:
    """The party that speaks in the sentence, where the article tells."""
    speaker = actors.speaker(number)
    return (speaker.party,) if speaker and speaker.party else ()


def both_sides(number: int, actors: Actors) -> tuple[str, ...]:
    """The sides at the table, where they are known and more than one."""
    sides = actors.resolve_all("the sides", sentence=number)
    return sides if len(sides) > 1 else ()


def other_side(one: tuple[str, ...], number: int, actors: Actors) -> tuple[str, ...]:
    """The other of the two sides at the table, where they are two and this is one of them."""
    sides = both_sides(number, actors)
    two = len(sides) == 2 and len(one) == 1 and set(one) < set(sides)
    return tuple(side for side in sides if side not in one) if two else ()

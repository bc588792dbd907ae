"""Words that tell of mediating: to chair, host or convene talks, to call the sides in, to carry their messages."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["APPOINTS", "CHANNELS", "IN_CLAUSE", "MEDIATES", "is_go_between"]

# Patterns are compiled when first used, not on import; they are matched against small letters.
_SIDES = (
    r"(?:(?:both|the two|the three|all the|all|(?:the )?(?:rival|warring|opposing|disputing|feuding|negotiating)"
    r"|these two|those two) (?:\w+ ){0,2}?(?:sides|parties|camps|blocs|teams|delegations|factions|groups|companies"
    r"|governments|countries|neighbou?rs|states|panels|leaders|negotiators|committees)"
    r"|the (?:sides|parties|delegations))"
)
_TALKS = (
    r"(?:talks|negotiations?|sessions?|rounds?|summit|meetings?|conference|sittings?|dialogue|discussions?"
    r"|consultations?|plenary|working group|contact group|mediation|conciliation)"
)
_NOT_OWN = r"\b(?! (?:with|of (?:his|her|its|their)) )"
"""Who holds a meeting with another, or one of its own people, is a side itself."""
_TO = (
    r"(?:back\b|in\b(?! \d)|together|for (?:a|an|the|talks|further|more|another|fresh|new)\b"
    r"|to (?:(?:an?|the|its|his|her|another|further|fresh|new|more|talks|negotiations|meet|attend|return|resume)\b"
    r"|(?:\w+ ){1,2}?(?:on|for|this|next|in|later)\b))"
)
_NO_GUESTS = (
    r"(?:\d[\d,]*|(?:public |joint )?(?:register|registry|database|archive|secretariat)"
    r"|bases?|refugees|migrants|troops|forces|soldiers|headquarters|games|cup|match(?:es)?|tournament|championships?|plants?"
    r"|exhibitions?|mission|servers?|fleet|workers|tourists|visitors)\b"
)
"""What a country or a company hosts without being a go-between."""
_MESSAGES = r"(?:messages?|proposals?|drafts?|texts?|papers|offers|notes|letters|documents)"
APPOINTS = (
    r"(?:offer(?:s|ed)|appoint(?:s|ed)|assign(?:s|ed)|nam(?:es|ed)|sends|sent|dispatch(?:es|ed)|provid(?:es|ed)"
    rf"|(?:will|would) (?:appoint|assign|name|send)) (?:{_SIDES} |them )?(?:an?|two|the) (?:[\w-]+ ){{0,2}}?"
    r"(?:mediator|conciliator|facilitator)s?"
)
"""What a government does that has the two sides brought together; who is a side may name one of its own."""
MEDIATES = (
    rf"\b(?:{APPOINTS}|mediat\w+|conciliat(?:ed|es|ing)|broker(?:s|ed|ing)?|facilitat\w+|good offices"
    r"|go-between|intermediar\w+|honest broker|shuttl\w+"
    r"|(?<!its )(?<!their )(?<!his )(?<!her )(?<!our )host(?:s|ed|ing)?"
    rf"(?!\W+(?:[\w-]+ ){{0,5}}?{_NO_GUESTS})"
    rf"|envoy|(?:trilateral|three-way|tripartite) {_TALKS}|cop\d* presiden(?:cy|t)|in the chair"
    r"|co-chair(?:s|ed|ing)\b(?:\W+[\w.]+){0,4}?\W+(?:working|contact|negotiating) group"
    r"|guarantors? of (?:the |these |those )?(?:\w+ )?(?:talks|process|negotiations|dialogue)"
    r"|(?:chair|presidency|president|facilitator) of (?:the|an?|these|those) (?:[\w.-]+ ){0,2}?"
    rf"(?:talks|conference|summit|negotiations)"
    r"|(?:carr(?:y|ied|ies|ying)|pass(?:ed|es|ing)?|relay(?:ed|s|ing)?|convey(?:ed|s|ing)?) (?:\w+ )?messages?"
    r"(?! of (?!the |both |peace))"
    r"|(?:carr(?:y|ied|ies|ying)|pass(?:ed|es|ing)?|relay(?:ed|s|ing)?|convey(?:ed|s|ing)?|ferr(?:y|ied|ies|ying)"
    rf"|tak(?:es|en|ing)|took) (?:\w+ ){{0,2}}?{_MESSAGES} (?:between|back and forth|to and fro)"
    r"|(?:credit(?:s|ed|ing)?|thank(?:s|ed|ing)?|prais(?:es?|ed|ing))\b"
    rf"|(?:bring\w*|brought) (?:{_SIDES}|them) (?:\w+ )?together(?: by)?|(?:bring\w*|brought) together {_SIDES}"
    rf"|(?:{_SIDES}|they) (?:\w+ ){{1,2}}?brought together(?: by)?"
    r"|(?:(?<!the )(?<!its )chair(?:s|ed|ing)?|conven(?:es?|ed|ing)|moderat(?:es?|ed|ing))\b(?: [\w.’'-]+){0,6}?"
    rf" {_TALKS}{_NOT_OWN}"
    rf"|(?:invit|summon)\w* {_SIDES}|conciliators?"
    rf"|(?:call(?:s|ed|ing)?|got|brings?|bringing|brought) (?:{_SIDES}|them) (?:\w+day )?{_TO}"
    r"|asked (?:them|both sides|the (?:two )?(?:sides|parties)) (?:back )?"
    r"(?:in\b|to (?:an?|the|its|talks|meet|return)\b)"
    rf"|(?:call|arrang)(?:e|es|s|ed|ing)? (?:an?|the) (?:\w+ ){{0,3}}?{_TALKS} (?:of|between|for|with) {_SIDES}"
    r"|runs? the (?:negotiating )?(?:table\b(?!-)|talks|negotiations)|conference (?:president|chair\w*)"
    r"|(?:ran|running|oversees|overseeing|oversaw|presid\w+ over) (?:the |these |those )?(?:peace |contact )?"
    r"(?:talks|negotiations|conference|sessions?)"
    r"|(?:trips?|journeys?|(?:back and forth|to and fro)|flown|flying|travell?(?:ed|ing)|walk(?:ed|ing)|driv(?:en|ing))"
    r" between (?:the |two |both |the two )(?:\w+ )?(?:capitals|sides|camps|delegations|parties|teams|(?:\w+ )?rooms)"
    r"|(?:conciliation|arbitration) (?:service|body|panel|board)"
    rf"|{_TALKS}(?: in (?:\w+ ){{1,3}}?)?,? (?:\w+ ){{0,3}}?(?:chaired|hosted|convened|facilitated|moderated) by"
    r"|, (?:which (?:was|were|is|are) )?(?:chaired|hosted|convened|facilitated|moderated) by"
    r"|(?:messages?|lists|letters|proposals?|drafts?|indirect(?:ly)?|talks|contacts?|negotiat(?:e|ed|ing|ions)"
    r"|repl(?:y|ied)|respon(?:se|ded)|answer(?:ed)?|communicat\w+)(?: (?:was|were|been|is|are) (?:delivered|conveyed))?"
    r" (?:(?:indirectly|only|mainly|largely|back) )?(?:through|via)"
    r"|(?:talks|negotiations)(?: in \w+)?,? (?:jointly )?led by"
    r"|help(?:s|ed|ing)? (?:to )?(?:arrange|organi[sz]e|set up) (?:[\w-]+ ){0,5}?(?:exchanges?|swaps?|truces?"
    rf"|ceasefires?|releases?|{_TALKS}{_NOT_OWN})"
    rf"|{_TALKS}(?:['’]s?)? (?:co-)?(?:chairs?|facilitators?)\b[^.;]{{0,80}}? (?:named|appointed|chosen|picked) by"
    r"|(?:(?<=\bchair )|(?<=\bchairman )|(?<=\bchairwoman ))(?:[\w.'’-]+ ){1,5}?"
    r"(?:circulated|tabled|issued|presented|put forward|floated) (?:an?|the|his|her|its) (?:\w+ ){0,2}?"
    r"(?:compromise|bridging)"
    r"|(?:handed|sent|given|presented|submitted) to (?:both|the two) (?:sides|parties|delegations|teams|panels)"
    r"|under (?:the )?[\w .-]{2,40}? auspices"
    r"|(?:sent|gave|handed|presented|submitted|circulated) (?:to )?(?:the )?(?:delegat\w+|both sides|two sides|parties)"
    rf"(?! (?:home|away)\b| (?:its|his|her|their) (?!(?:\w+ ){{0,2}}?(?:{_MESSAGES}|compromise|plan|formula)))"
    r"|(?:integrate|combine|merge|reconcile)\w* (?:them|the two|both|the (?:texts|drafts|proposals)))\b"
)
CHANNELS = (" through", " via")
"""How words end after which the go-between follows at once: "exchanged lists through Qatar"."""
IN_CLAUSE = r", (?:which|who)\b(?:[^,]|,(?=\d))*$"
"""The end of what stands before words in a clause of its own: "Egypt, which shares a border and"."""

_BY_NAME = (
    r"(?i)\b(?:mediation|conciliation|arbitration|mediators?|conciliators?|ombuds\w+|acas)\b"
    r"|\b(?:labou?r|industrial|employment|workplace|public service) (?:court|relations (?:commission|board|council"
    r"|authority|agency|service|tribunal))\b|\bfair work commission\b"
)
_LAW = r"(?i)\b(?:complain\w*|charges?|filed|lawsuits?|sued|ruled|rulings?|in\w*junction|appeal(?:ed|s)? to)\b"
_STEP = (
    r"(?i)\b(?:talks|negotiat\w*|session|meetings?|proposals?|recommend\w*|compromise|settlement|text|plan|formula"
    r"|cooling-off|invit\w*|called|appointed|dispute|hearing)\b"
)


def is_go_between(party: str, text: str) -> bool:
    """Whether the body is one to go between the sides by its name, and takes a step in the words: "a proposal by the
    Labour Court"; none that one of them takes the other to."""
    return _named_so(party) and re.search(_STEP, text) is not None and re.search(_LAW, text) is None


@lru_cache(maxsize=1024)
def _named_so(party: str) -> bool:
    return re.search(_BY_NAME, party) is not None

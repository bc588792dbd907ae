"""The words that page furniture is told by: one pattern a line, case aside, general English, of no single outlet.

Every pattern is anchored by its user (`furniture`) and bounded, so that matching is linear in a short prefix.
A pattern that could begin a sentence of news ("The information ...", "By using ...") must go on to the words
that only furniture has ("... is provided as is", "... you agree").
"""

from typing import NamedTuple

__all__ = ["BEGINNINGS", "FINAL", "LINES", "LINKS", "SOCIAL", "STORIES", "Beginning"]


class Beginning(NamedTuple):
    """How a paragraph of furniture begins, and the most words that it may have."""

    why: str
    words: int
    patterns: str


LINES: dict[str, str] = {  # a whole line, without an end mark
    "share links": r"""
        get link|copy (?:this )?link|link copied|other apps|blogthis!?|like this|like loading|tweet|pin it
        bookmark|save|gift
        share(?: this)?(?: article| post| story| page)?|\d{1,7} shares?
        share (?:it |this )?(?:on|via|by|with) .{1,30}|(?:click|tap) to (?:share|print|e-?mail)\b.{0,60}
        opens in (?:a )?new window""",
    "menu": r"""
        (?:main |primary )?menu|navigation|home(?:page)?|search|settings|editions?|languages?|close|toggle .{1,30}
        (?:skip|jump) to (?:main |the )?(?:content|navigation|search|comments|footer)|back to (?:top|home)
        log ?in|sign ?in|sign ?up(?: now| here| today| for free)?
        log ?out|register|(?:create |my )?account|subscribe(?: now| today)?|donate(?: now)?
        contact(?: us)?|about us|careers|faqs?|help(?: cent(?:er|re))?|advertise(?: with us)?|site ?map
        privacy(?: policy| notice)?|cookie policy|terms(?: (?:of (?:use|service|sale)|(?:and|&) conditions))?
        (?:previous|next|older|newer)(?: articles?| posts?| page| stor(?:y|ies))?
        (?:load|show|see|view) (?:more|all|less)
        play(?: video)?|loading|print(?: this)?
        home ?[>»›/|].{1,200}|[^>»›]{1,30}(?: [>»›] [^>»›]{1,40}){1,6}""",
    "advertisement": r"""
        ads?|advert(?:isement|ising)?|skip advertisement|sponsored(?: content| by .{1,40})?
        paid (?:content|post)|promoted
        (?:story|article|content) continues .{1,30}|scroll to continue.{0,30}
        continues? after (?:ad|this).{0,30}""",
    "tags": r"""
        (?:[#@][\w.]{1,60}[ ,;|]{0,3}){1,30}|filed under.{0,80}
        (?:tags|topics|keywords|categories)\s?[:|].{1,300}""",
    "comments": r"""
        \d{1,7} comments?|no comments(?: yet)?|(?:view|show|see|read|hide|load) (?:all )?(?:\d{1,7} )?comments?
        join the (?:conversation|discussion)|(?:be|leave) the first (?:to )?comment|reply|report abuse""",
    "credit": r"""
        (?-i:[a-z]{2,5}(?:/[a-z]{2,5}){1,6})""",
    "date line": r"""
        \d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)? ?(?:[a-z]{2,4})?|\d{1,3} (?:min(?:ute)?|hour|day|week)s? ago|just now
        live|\d{1,3}[ -]min(?:ute)?s?(?: read)?|key events|breaking(?: news)?|developing(?: story)?""",
    "link": r"""
        (?:https?://|www\.)\S{1,300}|\S{1,60}@[\w.-]{1,60}
        (?:[-|,·•] ?)?(?:!?\[[^\]]{0,200}\]\([^)\s]{0,300}\)[ |,·•]{0,3}){1,40}""",
}

BEGINNINGS: tuple[Beginning, ...] = (
    Beginning(
        "cookie notice",
        200,
        r"""
        (?:this|our|the) (?:web)?site uses cookies|we (?:and our [^.]{0,40}partners )?use cookies
        we value your privacy
        by (?:continuing|using|browsing|clicking|visiting)[^.]{0,60}(?:you (?:agree|accept|consent)|cookies)
        (?:accept|reject|manage|allow)(?: all)? cookies|manage (?:consent|preferences)|your privacy choices
        cookies? (?:settings|preferences|consent|notice)|we['’]ll assume you['’]re ok""",
    ),
    Beginning(
        "disclaimer",
        200,
        r"""
        (?:legal )?disclaimer\s?:
        [^.:]{0,80}\bprovides? (?:the|this) (?:news )?(?:content|information)\b.{0,20}\bas[ -]is\b
        (?:the )?(?:views|opinions)[^.]{0,40} expressed[^.]{0,80}(?:not necessarily|(?:reflect|represent) the)
        (?:the )?(?:views|opinions)[^.]{0,40} expressed[^.]{0,60} are (?:solely )?(?:those of the|(?:his|her|their) own)
        if you have any complaints or copyright issues|we do not accept any responsibility or liability
        [(\[]?except for the headline|our standards:
        (?:the )?(?:publisher|editor|website|site)s? (?:is|are) not responsible
        this (?:article|story|post) (?:was|has been) (?:originally |first |re)?published (?:by|from|with|under|on|in)
        this (?:article|story|post) (?:was|has been) (?:not |also )?(?:edited|translated|generated) (?:by|from|with)
        we acknowledge the traditional (?:owners|custodians)|gambling problem\?
        (?:terms(?: (?:of (?:use|service|sale)|(?:and|&) conditions))?|privacy(?: policy| notice)?) ?[|·•] .{0,200}
        this (?:article|story|content|material) (?:is|does) (?:for information|provided (?:for|as)|not constitute)""",
    ),
    Beginning(
        "copyright",
        120,
        r"""
        ©|\(c\) |copyright ?(?:©|\(c\)|\d{4}$)|copyright \d{4}(?:[-–]\d{4})?,? (?:by )?(?-i:[A-Z])|all rights reserved
        reproduction (?:in whole|without|is prohibited)
        this (?:material|content|article) may not be (?:published|reproduced|copied)
        no part of this (?:publication|article) may""",
    ),
    Beginning(
        "newsletter",
        60,
        r"""
        (?:sign up|subscribe|register)\b.{0,60}(?:newsletter|e-?mail|updates|alerts|briefing|inbox|channel|podcast)
        (?:sign up|subscribe|register) (?:for free|to continue|to read)
        (?:get|receive|have) .{0,60}(?:newsletter|inbox|our app|e-?mail alerts|notifications)
        get the latest (?:news|updates|headlines)
        (?:sign up|subscribe|register) (?:for|to) our .{0,40}\b(?:letter|digest|bulletin|round-?up|e-?mails?)(?:$|[.!])
        (?:sign up|subscribe|register|get|receive)\b.{0,200}\bunsubscribe\b
        (?:you (?:can|may) )?unsubscribe at any ?time
        our (?:\w{1,20} ){0,3}newsletters? (?:bring|deliver|give|send|is delivered)
        enter your e-?mail|your e-?mail address|invalid email
        by (?:signing up|subscribing|submitting|providing|entering)[^.]{0,60}you (?:agree|accept|consent|confirm)
        (?:join|follow|find|like) (?:us|our|@).{0,60}(?:whatsapp|telegram|facebook|twitter|instagram|youtube)
        (?:join|follow|find|like) (?:us|our|@).{0,60}(?:google news|linkedin|channel|\bx\b)
        follow .{1,40} on (?:x|twitter|facebook|instagram|telegram|google news)\b|follow us\b
        download (?:our|the) .{0,20}app\b
        support (?:our|independent|the) .{0,30}journalism|fund .{0,20}journalism
        become a (?:member|subscriber|supporter|patron)
        already a (?:subscriber|member)|this (?:article|content) is (?:only |exclusively )?for subscribers
        to continue reading
        (?:did you )?(?:enjoy|like)(?:ed|ing)? (?:this|reading)|thank(?:s| you) for (?:reading|subscribing|visiting)
        (?:got|have) (?:a|any) (?:tip|story|question|news)\b[^.]{0,60}\?
        (?:donate|contribute) (?:now|today|here)
        (?:spot(?:ted)?|found|seen?|noticed?) (?:a|an) (?:mistake|error|typo)\b[^.]{0,40}\?""",
    ),
    Beginning(
        "comments",
        20,
        r"""
        what is your opinion on this|(?:post|leave|add|write) (?:a|your) (?:comment|reply)
        you must be logged in|log in to
        (?:be|leave) the first (?:to )?comment|(?:the )?comments posted (?:by|here|on)""",
    ),
    Beginning(
        "advertisement",
        12,
        r"""
        (?:this )?advertisement has not|(?:story|article) continues below""",
    ),
    Beginning(
        "links",
        30,
        r"""
        (?:read|see|learn|find out|discover) more(?: (?:about|on|here|at|in|from)\b|$|\s?[:>»|→…\[-])
        read (?:the )?full (?:story|article|report)
        related(?: (?:posts?|articles?|stor(?:y|ies)|news|content|topics|coverage|links|reading|video))?\s?[:|>»]
        (?:also read|read also|see also|read next|up next|listen|go deeper|don['’]t miss|must read)\s?[:|>»]
        watch(?: now| live| more)?\s?[:|>»]
        more on this(?: story| topic)?\s?[:|>»]|watch the video|listen to this article
        in (?:pictures|photos|video)s?\s?[:|>»]
        (?:click|tap) here\b|view (?:the )?(?:original|source)|(?:continue|keep) reading
        list of \d{1,3} items|end of list
        \[?(?:read|watch|see) more\]""",
    ),
    Beginning(
        "caption",
        60,
        r"""
        [(\[]?(?:file |handout )?(?:photo(?:graph)?|image|picture|pic|video|illustration|caption)s?\s?[:/|]
        (?:(?:photo|picture|image|video) )?captions?\s?[:|]
        [(\[]?(?:(?:photo |image )?credit|image source)s?\s?[:/|]
        [(\[]?(?:file |handout )?(?:photo(?:graph)?|image|picture|illustration)s?,? (?:by|credit|courtesy|via)\b
        file [-–—] |getty images\b|!\[""",
    ),
    Beginning(
        "date line",
        14,
        r"""
        (?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at|by))?\b\s?:?[^.]{0,50}\d""",
    ),
)

FINAL: dict[str, str] = {  # headings after which nothing of the article comes
    "tags": r"tags|topics|keywords|categories",
    "comments": r"comments?(?: ?\(?\d{1,7}\)?)?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)",
    "disclaimer": r"(?:legal |important )?disclaimers?|legal notice",
    "about the author": r"about (?:the|this) authors?",
}

STORIES = r"""
    related (?:posts?|articles?|stor(?:y|ies)|news|content|coverage|links|reading|reads|topics)
    you (?:may|might|will|could)(?: also)? (?:like|be interested in|enjoy|have missed)
    (?:people|readers|others) also .{1,20}
    most (?:read|viewed|popular|shared|commented|recent|watched)(?: .{1,20})?|trending(?: .{1,20})?
    popular(?: (?:posts|news|stories|now|articles))?
    (?:the )?latest(?: (?:news|stories|posts|headlines|articles))?|recent (?:posts|news|stories|articles)
    recommended(?: (?:for you|articles|reading|reads|by .{1,20}))?
    more (?:(?:top )?stories|news|headlines|articles|posts|coverage)(?: .{1,30})?
    more (?:from|in|like) .{1,30}|(?:other|top) (?:stories|news|headlines|articles)
    editor['’]?s['’]? (?:picks?|choice)|what to read next
    (?:around|from) the web|(?:sponsored|promoted) (?:links|stories)|(?:explore|discover) more|in other news
    further reading"""

LINKS = r"""
    related|also read|read also|see also|read next|up next|read more|more on this(?: story| topic)?
    recommended stories|around the \w{2,20}|elsewhere|in brief|news in brief|also (?:today|this week|in the news)
    watch|listen|go deeper|don['’]t miss|must[- ]reads?|key (?:reads|stories)|in this article|see more"""

SOCIAL = frozenset(
    (
        *("x", "facebook", "twitter", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "messenger", "viber"),
        *("flipboard", "mastodon", "bluesky", "threads", "instagram", "youtube", "tiktok", "tumblr", "vk", "pocket"),
        *(
            "wechat",
            "signal",
            "email",
            "e-mail",
            "mail",
            "print",
            "copy",
            "link",
            "share",
            "save",
            "tweet",
            "rss",
            "sms",
        ),
    )
)

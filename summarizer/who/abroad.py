"""Names of countries in other languages, from CLDR: Deutschland, Россия, Ucrania, Frankreich.

A mention that nothing else explains is looked up in all of the 16 languages of `data/world.json`; the names of an
article's own language, which may be any of CLDR's 300, come from babel.
"""

from __future__ import annotations

from functools import cache

from summarizer.who.lexicon import country_names, table
from summarizer.who.names import Form, Names, folded, tokens
from summarizer.who.world import world

__all__ = ["abroad", "spoken", "without_article"]

_ARTICLES = frozenset("der die das den dem des la le les el los las lo il gli i o a os as de het den det".split())
_ELIDED = ("l'", "l’", "d'", "d’")


@cache
def spoken(language: str) -> Names:
    """The names of an article in this language (BCP 47): those of `table`, and CLDR's of the language."""
    own = language.replace("_", "-").split("-")[0].lower()
    territories = {} if own == "en" else _territories(own)
    if not territories:
        return table()
    found = Names(table())
    for name, code in territories.items():
        if not _is_taken(name):
            found.add(name, Form(country_names()[code], "name"))
    return found


def abroad(mention: str) -> tuple[str, ...]:
    """The parties whose name in another language this is: one, or several where the languages differ, or none."""
    name = without_article(mention)
    key = folded(name)
    codes = world()["elsewhere"].get(key, "").split() if key and not key.isdigit() else ()
    if not codes or _is_taken(name):
        return ()
    return tuple(dict.fromkeys(country_names()[code] for code in codes if code in country_names()))


def without_article(mention: str) -> str:
    """The mention without the article of another language before it: `Ukraine` of "die Ukraine", "l'Ukraine"."""
    plain = mention.strip()
    for elided in _ELIDED:
        plain = plain.removeprefix(elided).removeprefix(elided.upper())
    first, _, rest = plain.partition(" ")
    return rest if rest and first.lower() in _ARTICLES else plain


def _is_taken(name: str) -> bool:
    """Whether the tables say that the name stands for several parties, or for none."""
    words = tokens(name)
    hit = table().at(words, 0)
    return hit is not None and hit.end == len(words) and hit.form.party is None


def _territories(language: str) -> dict[str, str]:
    """Name to ISO 3166-1 code; none where babel has no such language, or only an empty one."""
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {name: code for code, name in territories.items() if code in country_names() and tokens(name)}

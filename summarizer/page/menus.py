"""Menus on one line: told by their separators and by the names that sections of news sites have."""

import re

from summarizer.page.paragraphs import is_ended

__all__ = ["is_menu", "trail_end"]

_SECTIONS = frozenset(
    re.findall(
        r"[^\n;]+",
        """home;homepage;front page;news;latest;latest news;breaking;breaking news;top stories;live;world;world news
national;international;local;regional;politics;policy;government;elections;business;economy;markets;companies;deals;finance;money
personal finance;real estate;property;industry;energy;technology;tech;science;health;education;environment;climate
weather;sport;sports;football;culture;arts;arts & culture;entertainment;music;film;books;food;travel;lifestyle;life
style;fashion;opinion;opinions;analysis;comment;editorial;editorials;columns;columnists;letters;features;in depth
investigations;interviews;magazine;society;people;law;crime;defence;defense;security;war;religion;history;cars;motoring
jobs;careers;notices;obituaries;classifieds;shop;store;games;puzzles;crosswords;quizzes;horoscopes;tv;radio;audio;podcasts
podcast;video;videos;photos;pictures;gallery;galleries;multimedia;newsletters;newsletter;events;e-paper;epaper;archive
archives;more;menu;search;sections;topics;all topics;about;about us;contact;contact us;help;faq;advertise;subscribe
subscribe now;sign in;sign up;log in;login;register;my account;account;donate;support us;privacy;privacy policy;terms
terms of use;cookies;cookie policy;sitemap;accessibility;rss;us;u.s.;usa;uk;u.k.;eu;africa;americas;asia;australia
europe;latin america;middle east;north america;pacific;asia pacific""",
    )
)
_LONGEST_NAME = 3
"""Words of the longest name among the sections."""
_STRONG = re.compile(r"\s*(?:[|·•»›>]|\t|\s/\s| {2,})\s*")
_WEAK = re.compile(r"\s*[,/;]\s*|\s[-–—]\s")
_STEP = re.compile(r"\s*[|»›>]\s*|\s+/\s+")
_ENTRIES = 3
"""Entries of the shortest menu; two with a separator are as often a headline and its site."""
_SURE_ENTRIES = 5
"""Entries between strong separators that make a menu whatever they say, so that other languages' menus are known."""
_ENTRY_WORDS, _MEAN_WORDS = 6, 3
"""Words of the longest entry and of the mean one; a headline with its section and site goes over one of them."""
_KNOWN, _MOSTLY_KNOWN = 1 / 2, 2 / 3
"""Shares of the entries that must be names of sections: of a few strongly parted ones, and of weakly parted ones."""
_PLAIN_ENTRIES = 4
"""Names of sections, with blanks alone between them and no other word, that make a menu. A headline may hold as many:
"Africa Climate Energy Business Summit"; with more of them, other words may stand among them."""
_SEEN = 1000
_TRAIL_WORDS = 5


def is_menu(text: str) -> bool:
    """Whether a line is a menu: "Home | World | Business", "News, Sport, Jobs, Travel", "NEWS SPORT TRAVEL TV"."""
    line = text[:_SEEN].strip(" \t|·•»›>/*_")
    if not line or is_ended(line):
        return False
    entries = [entry for entry in _STRONG.split(line) if entry]
    if len(entries) >= _ENTRIES:
        return _are_entries(entries)
    listed = [entry for entry in _WEAK.split(line) if entry]
    if len(listed) > _ENTRIES:
        return _known_share(listed) >= _MOSTLY_KNOWN
    return _is_run_of_names(line.split())


def trail_end(text: str) -> str | None:
    """The headline that a trail of sections ends in: "Home » Local » Owners offer to halve the blasting"."""
    steps = _STEP.split(" ".join(text[:_SEEN].split()))
    trail = len(steps) > 1 and _is_name(steps[0]) and len(steps[-1].split()) >= _TRAIL_WORDS
    return steps[-1] if trail else None


def _are_entries(entries: list[str]) -> bool:
    counts = [len(entry.split()) for entry in entries]
    if max(counts) > _ENTRY_WORDS or sum(counts) > _MEAN_WORDS * len(counts):
        return False
    return len(entries) >= _SURE_ENTRIES or (_is_name(entries[0]) and _known_share(entries) >= _KNOWN)


def _known_share(entries: list[str]) -> float:
    return sum(map(_is_name, entries)) / len(entries)


def _is_name(entry: str) -> bool:
    return entry.casefold().removeprefix("the ").replace("’", "'") in _SECTIONS


def _is_run_of_names(words: list[str]) -> bool:
    """Whether the words are names of sections and little else, each with a capital."""
    if len(words) < _PLAIN_ENTRIES or not all(word[0].isupper() or word == "&" for word in words):
        return False
    at = known = entries = 0
    while at < len(words):
        sizes = (size for size in range(_LONGEST_NAME, 0, -1) if _is_name(" ".join(words[at : at + size])))
        size = next(sizes, 0)
        known += min(size, len(words) - at)
        entries += size > 0
        at += size or 1
    mostly = entries > _PLAIN_ENTRIES and known >= _MOSTLY_KNOWN * len(words)
    return mostly or (entries == _PLAIN_ENTRIES and known == len(words))

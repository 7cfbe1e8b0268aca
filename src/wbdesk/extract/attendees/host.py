"""The host of a meeting, and the country a release speaks for."""

import re
from functools import lru_cache

import msgspec

from wbdesk.extract import countries, names, people
from wbdesk.extract.attendees import wording
from wbdesk.extract.attendees.persons import BODY_AFTER
from wbdesk.extract.countries import Entry
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.model.document import Document

_DOMAINS = (
    ("gov.uk", "GB"), ("gov.scot", "GB"), ("gov.wales", "GB"), ("northernireland.gov", "GB"),
    ("gov.ie", "IE"), ("dfa.ie", "IE"), ("merrionstreet.ie", "IE"), (".gov.au", "AU"),
    ("canada.ca", "CA"), (".gc.ca", "CA"), ("govt.nz", "NZ"), ("europa.eu", "EU"),
    ("state.gov", "US"), ("whitehouse.gov", "US"), (".gov.rs", "RS"), ("predsednik.rs", "RS"),
    (".gov.al", "AL"), (".gov.me", "ME"), (".gov.mk", "MK"), ("rks-gov.net", "XK"),
    (".gov.ba", "BA"), ("gov.si", "SI"), ("gov.hr", "HR"), (".gov.lk", "LK"), ("gov.pl", "PL"),
)  # fmt: skip
_PUBLISHERS = (
    ("Foreign, Commonwealth", "GB"), ("Foreign and Commonwealth", "GB"), ("Foreign Office", "GB"),
    ("Downing Street", "GB"), ("Home Office", "GB"), ("Cabinet Office", "GB"), ("HM ", "GB"),
    ("Global Affairs Canada", "CA"), ("European Commission", "EU"), ("Scottish Gov", "GB"),
    ("Welsh Gov", "GB"), ("Taoiseach", "IE"), ("DFAT", "AU"),
)  # fmt: skip
_HOSTS = re.compile(
    r"\A(.{2,160}?)\s(?:(?:will|is|are|was|has|have|had|today|also|yesterday|jointly|been|be|to|"
    r"this\s\w+)\s){0,4}(?:co-)?(?:host(?:s|ed|ing)?|conven(?:e|es|ed|ing)|welcom(?:es|ed|e|ing))\s"
    r"(.{0,200})",
    re.S,
)
_HOSTED_BY = re.compile(
    r"\bhosted by\s(.{2,120}?(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}(?=,|\.|\Z))?)(?:[.;]|"
    r"\s(?:at|in|on|and|as|to|for)\s|,|\Z)"
)
_MEETING = re.compile(
    r"\b(?:meeting|summit|conference|forum|talks|ministers|leaders|counterparts|partners|"
    r"representatives|roundtable|delegations|heads of|gathering|allies|dialogue|process)\b",
    re.I,
)
_STATE_ROLE = re.compile(
    r"\b(?:Prime Minister|Foreign Secretary|Home Secretary|Defence Secretary|Taoiseach|Tánaiste|"
    r"Chancellor|President|Minister|Secretary|Government|Chair)\b"
)
_SCENE = re.compile(r".*\b(?:with|as|where|while)\s(?=(?:the\s)?[A-Z])", re.S)
_LEAST_TIMES = 2


class Host(msgspec.Struct, frozen=True):
    """The hosting country, in whose name somebody may act."""

    start: int
    end: int
    entry: Entry | None
    person: Speaker = NOBODY


@lru_cache(maxsize=2)
def home(document: Document) -> Entry | None:
    """The country whose government speaks: by address, by publisher, else the one named most."""
    for domain, code in _DOMAINS:
        if domain in document.url:
            return countries.of_code(code)
    for name, code in _PUBLISHERS:
        if name in document.publisher:
            return countries.of_code(code)
    text = "\n".join(block.text for block in document.blocks[:40])
    text = text.replace("Northern Ireland", "")
    times = {code: sum(map(text.count, words)) for code, words in _OWN_NAMES}
    most = max(times, key=lambda code: times[code])
    return countries.of_code(most) if times[most] >= _LEAST_TIMES else None


# Only the governments whose releases say who they are all through.
_OWN_NAMES = (
    ("GB", ("UK", "United Kingdom", "Britain", "British", "Downing Street", "Whitehall")),
    ("IE", ("Ireland", "Irish", "Taoiseach")),
    ("AU", ("Australia",)),
    ("CA", ("Canad",)),
    ("NZ", ("New Zealand", "Aotearoa")),
    ("EU", ("European Commission",)),
)


def host_in(text: str, start: int, end: int, at_home: Entry | None) -> Host | None:
    """Who hosts, by one sentence of a paragraph."""
    sentence = text[start:end]
    by = _HOSTED_BY.search(sentence)
    if by is not None:
        return _host(text, start + by.start(1), start + by.end(1), at_home)
    match = _HOSTS.match(sentence)
    if match is not None and wording.NEWS.search(sentence, match.end(1)):
        return None
    if match is None or not _MEETING.search(match.group(2)):
        return None
    scene = _SCENE.match(match.group(1))
    return _host(text, start + (scene.end() if scene else 0), start + match.end(1), at_home)


def _host(text: str, start: int, end: int, at_home: Entry | None) -> Host | None:
    words = text[start:end]
    comma = words.rfind(", ")
    if comma >= 0 and not _STATE_ROLE.search(words[comma:]) and not _STATE_ROLE.search(words):
        return None
    named = countries.mentions(text, start, end)
    speaker = people.speaker_of(_ADVERB.sub("", words))
    if named and (not speaker.role or named[-1].adjective or _leads(words)):
        presides = named[0].adjective and "residency" in words
        mention = named[0] if presides else named[-1]
        if presides:
            name = f"{text[mention.start : mention.end]} Presidency"
            return Host(start, end, Entry(name, mention.entry.code, "organisation"))
        if BODY_AFTER.match(text, mention.end, end):
            # A body named after a country is not the country: "the Chilean Council".
            return None
        entry = countries.national(mention.entry)
        return Host(start, end, entry, speaker if speaker.role else NOBODY)
    if (
        (at_home or names.is_full(speaker.name))
        and speaker.role
        and _STATE_ROLE.search(speaker.role)
    ):
        return Host(start, end, at_home, speaker)
    return None


_ADVERB = re.compile(r"\s[a-z]{3,}ly\Z")


def _leads(words: str) -> bool:
    return len(words.split()) < 12

"""Which government speaks: it tells when a financial year begins and whose dollar is meant."""

import re
from functools import lru_cache

from wbdesk.model.document import Document

_HOSTS = (
    (".gov.uk", "GB"), (".gov.scot", "GB"), (".gov.wales", "GB"), (".llyw.cymru", "GB"),
    (".gov.au", "AU"), (".gc.ca", "CA"), ("canada.ca", "CA"), (".gov.bc.ca", "CA"),
    ("ontario.ca", "CA"), (".gov.on.ca", "CA"), (".gov.ab.ca", "CA"), ("alberta.ca", "CA"),
    (".govt.nz", "NZ"), (".gov.ie", "IE"), ("//gov.ie", "IE"), ("europa.eu", "EU"),
    (".gov.lk", "LK"),
    (".gov.in", "IN"), (".gov.pk", "PK"), (".gov.sg", "SG"), (".gov.rs", "RS"), (".gov.al", "AL"),
    (".gov.me", "ME"), (".gov.mk", "MK"), (".rks-gov.net", "XK"), (".gov.ba", "BA"),
    (".gov/", "US"), (".mil/", "US"),
)  # fmt: skip
_NAMES = {
    "AU": "Australia Australian Australians Queensland Queenslanders Queenslander Canberra "
    "Albanese "
    "NSW Victoria Tasmania Sydney Brisbane Perth Melbourne Adelaide Hobart Medicare "
    "Commonwealth WA",
    "CA": "Canada Canadian Canadians Ontario Quebec Québec Alberta Manitoba Saskatchewan Ottawa "
    "Toronto Vancouver Montreal Montréal Calgary Edmonton Winnipeg Nunavut Yukon Newfoundland",
    "NZ": "Zealand Zealanders Aotearoa Wellington Auckland Beehive Kiwis Māori Iwi Ngāti Ngāi "
    "Otago Waikato Taranaki Christchurch Dunedin Tauranga Rotorua",
    "US": "American Americans Congress Washington U.S Pentagon Appropriations",
    "LK": "Lanka Lankan Colombo",
    "IN": "India Indian Delhi",
    "PK": "Pakistan Pakistani Islamabad",
    "RS": "Serbia Serbian Belgrade",
    "GB": "UK Britain British England Scotland Scottish Wales Welsh Whitehall Westminster FCO FCDO "
    "DFID HMRC DWP Defra NHS",
    "IE": "Ireland Irish Dublin Taoiseach Tánaiste",
    "SG": "Singapore",
    "NO": "Norway Norwegian Oslo",
    "DK": "Denmark Danish Copenhagen",
    "CH": "Switzerland Swiss Bern",
    "CM": "Cameroon Cameroonian Cameroonians Yaoundé Yaounde Douala",
    "SN": "Senegal Senegalese Dakar",
    "RW": "Rwanda Rwandan Kigali",
}
_BY_WORD = {word: code for code, words in _NAMES.items() for word in words.split()}
_NAME = re.compile(r"[A-ZÉ][\w.]+")
_OF_BRITAIN = re.compile(r"\bForeign(?:,| and| &) Commonwealth\b")
_OF_ALL = re.compile(
    r"\bCommonwealth(?= (?:Games|Secretar|Heads|[Ss]ummit|[Cc]ountries|[Nn]ations|[Dd]ay|War|"
    r"[Ll]eaders|[Ff]oreign|[Ee]nvoy|[Cc]itizens|[Cc]ent|[Ss]cholar|[Pp]artners|[Mm]embers|"
    r"[Ff]amily|[Yy]outh|[Pp]oints|[Cc]harter))"
)
"""The association of states, and no government: its Games, its Secretariat."""
_FISCAL = {"AU": 7, "NZ": 7, "US": 10, "PK": 7}
_LEAST_MENTIONS = 2
_PLAIN = 4
"""Mentions by which a country outdoes the address that a release is kept under."""


def may_be_elsewhere(document: Document) -> bool:
    """Whether the words tell the country and not the address, which costs nothing to look at."""
    return _by_address(document.url) in ("", "GB")


def country(document: Document) -> str:
    """ISO code of the country whose government speaks, as its address or its words tell; or ""."""
    told = _by_address(document.url)
    return (_elsewhere(document) or told) if told == "GB" else told or _by_words(document)


@lru_cache(maxsize=64)
def _by_address(url: str) -> str:
    address = f"{url}/".lower()
    return next((code for part, code in _HOSTS if part in address), "")


@lru_cache(maxsize=4)
def _elsewhere(document: Document) -> str:
    """The country that a release kept under a British address speaks for; "" where it is Britain.

    It never names Britain nor the pound, and the other one again and again.
    """
    text = " ".join((document.publisher, document.title, *document.paragraphs))
    counts = {} if "£" in text else _mentions(text)
    code = max(counts, key=lambda each: counts[each], default="")
    return code if "GB" not in counts and code in _FISCAL and counts[code] >= _PLAIN else ""


@lru_cache(maxsize=4)
def _by_words(document: Document) -> str:
    sent = _mentions(" ".join((document.publisher, *document.places)))
    if sent:
        return max(sent, key=lambda code: sent[code])
    # A title names the guest as often as the host: the text tells which is which.
    titled, counts = _mentions(document.title), _mentions(" ".join(document.paragraphs))
    total = {code: titled.get(code, 0) + counts.get(code, 0) for code in {**titled, **counts}}
    most = max(total.values(), default=0)
    best = [code for code, count in total.items() if count == most]
    # Of two named as often the guest is the other, where one is Britain.
    alone = [code for code in best if code in titled or code == "GB"] or best
    if len(alone) > 1 or (most < _LEAST_MENTIONS and not titled):
        return ""
    return alone[0] if alone else ""


def fiscal_month(document: Document) -> int:
    """The month in which the financial year of the country begins; April unless known."""
    told = country(document)
    # A statement of several countries that counts in pounds was made by Britain with the others.
    if told in _FISCAL and not _by_address(document.url) and _speaks_in_pounds(document):
        return 4
    return _FISCAL.get(told, 4)


@lru_cache(maxsize=4)
def _speaks_in_pounds(document: Document) -> bool:
    text = "\n".join(document.paragraphs)
    return "£" in text and "GB" in _mentions(text.replace("United Kingdom", "Britain"))


def _mentions(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    alone = True
    if "Commonwealth" in text:
        text = _OF_ALL.sub("", _OF_BRITAIN.sub("Whitehall", text))
    for word in _NAME.findall(text):
        bare = word.rstrip(".")
        code = _BY_WORD.get(bare)
        if code:
            counts[code] = counts.get(code, 0) + 1
            alone = alone and (code != "AU" or bare == "Commonwealth")
    if alone:
        # The word by itself is the association's: it takes another of the country beside it.
        counts.pop("AU", None)
    return counts

"""Whether capitals name a body that may take part: a firm, a school, a council, a bank.

An organ of a state (a ministry, an embassy, a parliament) is no guest beside its minister; its
country is told elsewhere.
"""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.attendees import presences
from wbdesk.extract.given_names import is_given

_KINDS = frozenset(
    "Association University School College Academy Institute Agency Authority Council Committee "
    "Board Bank Trust "
    "Foundation Federation Union Society Chamber Company Corporation Group Observatory Railways "
    "Railway Rail "
    "Network Alliance Club Hospital Centre Center Fund Charity Partnership Consortium Crescent "
    "Cross Museum "
    "Laboratory Laboratories Systems Holdings Industries Ltd Limited plc PLC Inc GmbH Co "
    "Airlines Airways Airport "
    "Shipping Energy Motors Pharmaceuticals Technologies Services Service Press Guild "
    "Organisation Organization "
    "Orchestra Gallery Theatre Library Confederation Coalition Forum Watch "
    "Administration Catapult Farm Farms Farmers Cooperative Co-operative Diocese Commission".split()
)
_OF_STATE = re.compile(
    r"\b(?:Ministry|Ministries|Department|Embassy|Government|Parliament|Assembly|Senate|Congress|"
    r"Forces|Army|Navy|"
    r"Guard|Delegation|Secretariat|Court|Consulate|Cabinet|Treasury|Mission|Republic|Kingdom|"
    r"State|States|Directorate|"
    r"Staff|Affairs|Division|Unit|Office|Presidency|High Commission|Central Bank|House|Division|"
    r"Headquarters|"
    r"Minister|Secretary|President|Director|Ambassador|Officer|Commissioner|Adviser|Engineer|"
    r"Manager|Chief|Chair|Head)\b"
)
_INITIALS = re.compile(
    r"(?!(?:MPs?|MEPs?|CEO|UK|USA?|EU|UN|PM|HM|TD|OBE|CBE|MBE|NGOs?|SMEs?|AI|IT|HE|HRH|QC|KC|"
    r"TV|BBC|COP\d*|II|III|IV)\Z)[A-Z][A-Z&]{2,7}\Z"
)
_TWO = 2
"""Words of a body told by initials and where it is: "NFU Cymru"."""
_UNIONS = frozenset("NATO EU UN G7 G20 OSCE ASEAN AU OECD WTO IMF".split())
"""Those are their members, who are told or not."""
_CENTRAL = re.compile(r"(?:(?:Reserve|National|State) )?Bank of (?P<land>.+)\Z")


def is_of_state(name: str) -> bool:
    """Whether words name an organ of a state or an office in it."""
    head = _HEAD.match(name)
    return _OF_STATE.search(head["head"] if head and _has_kind(head["head"]) else name) is not None


_HEAD = re.compile(r"(?P<head>.+?)\s(?:of|for|on)\s")
"""What decides what a body is: an Agency for Foreign Affairs is an agency."""


def _has_kind(words: str) -> bool:
    return not _KINDS.isdisjoint(words.split())


def _is_plain(word: str) -> bool:
    return not (
        word in _QUARTERS or countries.named(word) or countries.of_adjective(word) or is_given(word)
    )


_QUARTERS = frozenset("North South East West Northern Southern Eastern Western Central New".split())


def ends_in_kind(name: str) -> bool:
    """Whether the words that decide end in what bodies are called: no "Example College Green"."""
    head = _HEAD.match(name)
    return (head["head"] if head else name).split()[-1] in _KINDS


def past_quoted(text: str, end: int) -> int:
    """Past the name in quotation marks behind a school and the like: 'Primary School "Example"'."""
    head = text[max(0, end - _LONGEST_KIND) : end].rpartition(" ")[2]
    named = _QUOTED.match(text, end) if head in _NAMED_BEHIND else None
    return named.end() if named else end


_LONGEST_KIND = 20
_NAMED_BEHIND = frozenset(
    "School Gymnasium Kindergarten University Faculty Academy Hospital Clinic Centre Center "
    "Institute Theatre Library Museum Gallery Foundation Association Company Barracks NGO".split()
)
_QUOTED = re.compile(r"\s[“\"‘«„][A-Z][^”\"’»“]{1,40}[”\"’»“]")


def is_body(name: str, *, sure: bool = False) -> bool:
    """Whether capitals name a body that is no organ of a state; `sure` where it stands as one."""
    if not name:
        return False
    if presences.is_presence(name):
        return True
    if is_of_state(name):
        return False
    central = _CENTRAL.match(name)
    if (
        name in _UNIONS
        or names.has_role_word(name)
        or (central and countries.named(central["land"]))
    ):
        return False
    if name.startswith("The "):
        return False
    entry = countries.named(name)
    if entry is not None:
        return entry.kind == "organisation" and not entry.code
    words = name.split()
    if len(words) == 1:
        return _INITIALS.match(name) is not None
    if any(word in _KINDS for word in (words[-1], *words)):
        return True
    if len(words) == _TWO and _INITIALS.match(words[0]) and words[1][1:].islower():
        return True
    # A firm has a branch of its own in a country: "Example Kenya".
    return sure and (countries.named(words[-1]) is None or _is_plain(words[0]))

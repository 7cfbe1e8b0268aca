"""The bodies that those present are of: firms, schools, councils, associations, banks.

An organ of a state (a ministry, an embassy, a parliament) is no guest beside its minister; its
country is told elsewhere.
"""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders import Holder

_WORD = r"[A-Z][\w’'&.-]*"
RUN = rf"{_WORD}(?:\s(?:(?:of|for|and|&|in|on|de|du|des|la|le)\s(?:the\s)?)?{_WORD}){{0,8}}"
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
_BEHIND = re.compile(
    rf"(?:,\s|\s)?(?P<link>of|at|from|for|with|on\sbehalf\sof)\s(?:the\s)?(?P<body>{RUN})"
)
_RUNS = re.compile(
    rf",\s(?:who|which)\s(?:chairs?|leads?|runs?|heads?|convenes?|represents?|founded|"
    rf"presides\sover|manages?|owns?|edits?|"
    rf"speaks\sfor)\s(?:the\s)?(?P<body>{RUN})"
)
_WORKS_FOR = re.compile(
    rf",\s(?:an?|the|one\sof\sthe)\s(?!\w*(?:campaign|spokes|candidate|minister))(?:[a-z-]+\s){{1,4}}"
    rf"(?:for|with)\s(?:the\s)?(?P<body>{RUN})(?=[,.;]|\sand\b)"
)
_HEADS = re.compile(
    r"\b(?:[Cc]hief\s[Ee]xecutive|[Dd]irector|[Cc]hair\w*|[Ff]ounder|[Hh]ead|[Mm]anager)\s\Z"
)
_OFFICE_OF = re.compile(
    rf",\s(?:the\s)?(?:[a-z-]+\s){{1,5}}(?:of|at|for)\s(?:the\s)?(?P<body>{RUN})(?=[,.;]|\sand\b)"
)
_BRACKET = re.compile(rf"\s\((?P<body>{RUN})(?:,\s{RUN})?\)")
_OWNER = re.compile(rf"(?P<body>{RUN})(?:’s|'s|’|')\s(?:[a-z-]+\s){{0,4}}\Z")
_FOR = re.compile(
    rf"(?:\A|[,;.]\s|\band,?\s)(?:[Ss]peaking\s)?(?:[Ff]or|[Ff]rom|[Rr]epresenting|"
    rf"[Oo]n\sbehalf\sof)\s(?:the\s)?(?P<body>{RUN})(?:\s\([A-Z][\w&]+\))?,\s\Z"
)
_LED = re.compile(
    rf"(?P<body>{RUN})\s(?:(?!(?:was|were|is|are|and|with|by|to|from|for|at|in|on|the|a|of|will|"
    rf"who|which|"
    r"meeting|today|said|where)\s)[a-z-]+\s){1,3}\Z"
)
_UNIONS = frozenset("NATO EU UN G7 G20 OSCE ASEAN AU OECD WTO IMF".split())
"""Those are their members, who are told or not."""
_HEADED = re.compile(r".*\b(?:of|for|at|from|in)\s(?:the\s)?(?=[A-Z])")
_CENTRAL = re.compile(r"(?:(?:Reserve|National|State) )?Bank of (?P<land>.+)\Z")
_INSIDE = re.compile(rf"(?:\b(?:of|at|from|for|in)\s(?:the\s)?)?(?P<body>{RUN})")
_PRIVATE = re.compile(
    r"\b(?:chief executive|director|managing|manager|engineer|scientist|chair\w*|president|"
    r"principal|head|founder|CEO|"
    r"professor|secretary[ -]general|partner|owner|operator|officer|curator|trustee|chef|editor)\b",
    re.I,
)
"""Offices that bodies of any kind have."""
_LEADS_BODY = re.compile(
    r"\b(?:chief executive|managing director|chair\w*|president|founder|owner|partner|CEO|"
    r"principal)\b",
    re.I,
)
_BEFORE = re.compile(
    rf"\b(?:of|for|from|at)\s(?:the\s)?(?P<body>{RUN})(?:\s\([A-Z][\w&]+\))?,\s(?:the\s)?\Z"
)
_MINISTER = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary\sof\sState|Under-?\s?Secretary|Premier)\b")
_OF = (" of", " of the", " at", " at the", " for", " for the")
_NEAR = 120


def bodies(text: str, start: int, end: int, each: Holder) -> list[Item]:
    """The bodies told beside the name of somebody present, each once."""
    made: list[Item] = []
    before = max(start, each.begin - _NEAR)
    private = not each.role or _PRIVATE.search(each.role) is not None
    for pattern in (_OWNER, _FOR, _LED, _BEFORE):
        led = pattern.search(text[before : each.begin])
        if led is not None:
            sure = (
                pattern is _FOR
                or (pattern is _OWNER and private)
                or (pattern is _BEFORE and _HEADS.search(text, before, before + led.start()))
            )
            at = led.start("body") + _second_of_two(led["body"])
            made += _item(text, before + at, before + led.end("body"), sure=bool(sure))
    made += _owner(text, before, each)
    headed_body = _LEADS_BODY.search(each.role) is not None
    for begin, stop in ((each.begin, each.start), (each.end, each.stop)):
        # What a minister is minister of is no body.
        within = () if _MINISTER.search(text, begin, stop) else _INSIDE.finditer(text, begin, stop)
        for inside in within:
            headed = _HEADED.match(inside["body"]) if names.has_role_word(inside["body"]) else None
            at = inside.start("body") + (headed.end() if headed else 0)
            owned = private and inside["body"].endswith(("’s", "'s", "’", "'"))
            leads = headed_body and text[begin : inside.start("body")].rstrip().endswith(_OF)
            made += _item(text, at, inside.end("body"), sure=owned or leads)
    for pattern in (_RUNS, _WORKS_FOR, _BRACKET):
        behind = pattern.match(text, each.end, end)
        if behind is not None:
            made += _item(text, behind.start("body"), behind.end("body"), sure=True)
    office = _OFFICE_OF.match(text, each.end, end) if not each.role else None
    made += _item(text, *office.span("body")) if office is not None else []
    behind = _BEHIND.match(text, each.stop, end)
    if behind is not None:
        private = not each.role or _PRIVATE.search(each.role) is not None
        sure = private and behind["link"] in ("of", "from")
        made += _item(text, behind.start("body"), behind.end("body"), sure=sure)
    return made


_OWNED = re.compile(
    r"(?P<body>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,5})[’']s\s(?:[a-z-]+\s){0,3}?(?:[A-Z][\w-]+\s){0,3}?"
    r"(?P<office>[Cc]hief\s[Ee]xecutive|[Dd]irector|[Cc]hair(?:man|woman|person)?|[Ff]ounder|[Oo]wner|"
    r"[Cc]o-founder|[Mm]anag(?:er|ing)|[Ee]ngineer|[Ss]cientist|[Ss]pokes\w+|[Hh]ead\sof|[Bb]oss|"
    r"[Oo]fficer|[Ee]conomist|[Rr]esearch\w*|[Vv]ice[ -][Pp]resident|[Ss]ecretary[ -][Gg]eneral)\b"
)
"""Offices that only a body has, of whatever name: no country, town or person has a founder."""


def _owner(text: str, start: int, each: Holder) -> list[Item]:
    """The body whose chief executive somebody is: "Brightmoor’s founder, Jane Doe"."""
    made: list[Item] = []
    if text.find("’s", start, each.stop) < 0 and text.find("'s", start, each.stop) < 0:
        return made
    for told in _OWNED.finditer(text, start, each.stop):
        beside = told.end() > each.begin or not _PAST_OFFICE.search(text, told.end(), each.begin)
        name = told["body"]
        words = name.split()
        land = len(words) > 1 and countries.named(name) is not None
        bare = len(words) == 1 and (words[0] in _KINDS or _is_named(words[0]))
        if beside and not land and not bare and not is_of_state(name) and name not in _UNIONS:
            at = told.start("body")
            made.append(Item(at, at + len(name), body=name))
    return made


_PAST_OFFICE = re.compile(r"[.;:]|,.*,|\b(?:and|with|by|to)\b")


def _is_named(word: str) -> bool:
    entry = countries.named(word)
    of_land = entry is not None and entry.kind == "country"
    return of_land or is_given(word) or (entry is None and names.is_body(word))


def _second_of_two(words: str) -> int:
    """Where the second of two bodies begins, of which the first has a name already."""
    first, _, _ = words.rpartition(" and ")
    return len(first) + len(" and ") if first and _has_kind(first) else 0


_LED_BY = re.compile(r"(?:General\s)?(?:of|for|at|from)\s(?:the\s)?")


_RANK = re.compile(
    r"\s(?:(?:Vice\s|Rear\s|Major\s|Brigadier\s|Lieutenant\s)?(?:General|Admiral|Ambassador|"
    r"Colonel|Commander)|"
    r"Dr|Professor|Prof|Mr|Mrs|Ms|Sir|Dame|Lord|Lady)\b"
)


_OF_LAND = re.compile(r"(?P<land>[A-Z][\w ]+?)[’']s\s(?=[A-Z])")


def _item(text: str, start: int, end: int, *, sure: bool = False) -> list[Item]:
    led = _LED_BY.match(text, start, end)
    start = led.end() if led else start
    ranked = _RANK.search(text, start, end)
    end = ranked.start() if ranked else end
    land = _OF_LAND.match(text, start, end)
    start = land.end() if land and countries.named(land["land"]) else start
    name = text[start:end].rstrip(".,’'").removesuffix("’s").removesuffix("'s")
    named = bool(name) and is_body(name, sure=sure)
    return [Item(start, start + len(name), body=name)] if named else []


def is_of_state(name: str) -> bool:
    """Whether words name an organ of a state or an office in it."""
    head = _HEAD.match(name)
    return _OF_STATE.search(head["head"] if head and _has_kind(head["head"]) else name) is not None


_HEAD = re.compile(r"(?P<head>.+?)\s(?:of|for|on)\s")
"""What decides what a body is: an Agency for Foreign Affairs is an agency."""


def _has_kind(words: str) -> bool:
    return not _KINDS.isdisjoint(words.split())


def is_body(name: str, *, sure: bool = False) -> bool:
    """Whether capitals name a body that is no organ of a state; `sure` where it stands as one."""
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
    return sure and all(countries.named(word) is None for word in words[-1:])

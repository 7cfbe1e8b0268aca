"""The country that somebody stands for, by the office told with the name or beside it.

One who takes part is a delegation or a person: a minister told by name is one record with the code
of the country, and there is no second one for the country.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from wbdesk.extract import begun, countries, names
from wbdesk.extract.attendees import abroad, host
from wbdesk.extract.attendees.persons import deals_with, plain_name
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.holders import Holder, holders
from wbdesk.extract.sentences import around, sentences
from wbdesk.model.document import Document
from wbdesk.model.fold import fold

_OF_STATE = begun.pattern(
    r"\b(?:[Mm]inisters?|[Ss]ecretary(?![ -][Gg]eneral)|[Pp]resident|[Cc]hancellor|[Pp]remier|"
    r"[Kk]ing|[Qq]ueen|[Ee]mir|[Ss]ultan|[Aa]mbassador|[Ee]nvoy|[Cc]ommissioner|"
    r"[Rr]epresentative|[Cc]hargé|[Cc]onsul|[Tt]aoiseach|Tánaiste|[Nn]egotiator|[Cc]hief\sof|[Cc]ommander|[Cc]oordinator|"
    r"[Cc]olleague|[Cc]ounterpart|[Oo]pposite\s[Nn]umber)\b"
)
"""Offices that a state or a union of states has."""
_GOVERNS = re.compile(
    r"\s(?:[Gg]overnment|[Cc]abinet|[Aa]uthorities|[Dd]elegation|side|[Nn]avy|[Aa]rmy|[Aa]rmed)\b"
)
_LED = re.compile(
    r"(?:[’']s|(?<=s)[’'])?\s"
    r"(?:(?:[a-z]+\s){0,2}(?:counterpart|colleague|opposite number|host),?\s(?:the\s)?)?\Z"
)
_LISTED = re.compile(r"(?:\s(?:Government|Executive|delegation|side))?:\s(?:the\s|An\s)?\Z")
"""What parts a government from who came for it in a list."""
_OF_LAND = re.compile(r"(?:,?\s(?:of|for|from)\s(?:the\s)?|\s\(|,\s)\Z")
_CLOSES = re.compile(r"\)|[,.;:]|\s(?:and|at|in|on|to|who|today|with|also|for|yesterday)\b|\Z")
_BODY = re.compile(
    r"(?:[’']s)?\s(?:[A-Z][\w’'-]*\s){0,4}(?:Association|Federation|Chamber|Institute|University|"
    r"Bank|Company|Society|Council(?!\sof\sMinisters)|Foundation|Museum|Airways|Airlines|Club|"
    r"Union|Academy|Agency|Corporation|[Pp]arliament|Assembly|Committee)\b"
)
_OWN = re.compile(
    r"\A(?:(?:[A-Z][\w’-]+,?\s(?:and\s|&\s)?){1,4}Secretary\Z|Secretary of State\b|"
    r"(?:[A-Z][a-z-]+\s)?(?:Minister|Secretary) (?:of State|for)\b|Parliamentary\b|"
    r"(?:His|Her) Majesty|Taoiseach|Tánaiste|Ambassador to|High Commissioner to|"
    r"Chancellor of the Exchequer)"
)
"""Offices by the names they have at home."""
_ANY_OWN = re.compile(r"\b(?:Minister|Secretary(?! General|-General)|Ambassador|Envoy)\b")
_NEAR, _BEHIND = 60, 50
_OPENING = 2
"""A release opens with the one it is of in its first paragraphs."""


def of_persons(document: Document, found: Iterable[Found]) -> dict[str, Entry]:
    """The country of each person found who holds an office of one, by the folded name."""
    told: dict[str, Entry] = {}
    roles: dict[str, str] = {}
    for each in found:
        if not each.item.person.name:
            continue
        key = _key(each)
        roles[key] = roles.get(key) or each.item.role or each.item.person.role
        entry = _told(document.blocks[each.block].text, each)
        if entry is not None:
            told.setdefault(key, entry)
    told |= _at_home(document, found, told, roles)
    return abroad.lands(document, found, told, _key, host.home(document)) | told


def without_their_countries(
    document: Document, found: list[Found], stands: Mapping[str, Entry]
) -> list[Found]:
    """The same without the countries told only by those who came for them."""
    codes = {entry.code for entry in stands.values()}
    spans = [
        (each.block, *_extent(document.blocks[each.block].text, each))
        for each in found
        if each.item.person.name and _key(each) in stands
    ]
    kept = [
        each
        for each in found
        if not _is_of_person(document.blocks[each.block].text, each, codes, spans)
    ]
    told = [each for each in kept if each.item.entry and not each.item.person.name]
    if len({each.item.entry.code for each in told if each.item.entry}) == 1 and all(
        each.rule == "side" for each in told
    ):
        # A side needs another, and those who met are told by name.
        return [each for each in kept if each.rule != "side"]
    return kept


def _is_of_person(
    text: str, each: Found, codes: set[str | None], spans: list[tuple[int, int, int]]
) -> bool:
    entry = each.item.entry
    if each.item.person.name or entry is None or entry.code not in codes:
        return False
    at = each.item.start
    if each.rule == "pair" and countries.of_adjective(text[at : each.item.end]) is not None:
        # "The Chilean-Peruvian Commission": those who came are told.
        return True
    return each.rule == "side" or any(
        each.block == block and start <= at < end for block, start, end in spans
    )


def _key(each: Found) -> str:
    return fold(plain_name(each.item.person.name or ""))


def _holder(text: str, each: Found) -> Holder | None:
    start, end = around(sentences(text), each.item.start)
    told = holders(text, start, end, listed=True)
    return next(
        (one for one in told if one.start < each.item.end and each.item.start < one.end), None
    )


def _extent(text: str, each: Found) -> tuple[int, int]:
    """From where to where a name, its office and its country stand."""
    who = _holder(text, each)
    begin, stop = (who.begin, who.stop) if who else (each.item.start, each.item.end)
    named = countries.mentions(text, max(0, begin - _NEAR), min(len(text), stop + _BEHIND))
    beside = [m for m in named if who and (_leads(text, m, who) or _follows(text, m, who))]
    return min([begin, *(m.start for m in beside)]), max([stop, *(m.end for m in beside)])


def _told(text: str, each: Found) -> Entry | None:
    """The country of an office told with a name, or of a delegate told by the country alone."""
    who = _holder(text, each)
    role = each.item.role or each.item.person.role or (who.role if who else "")
    if who is not None:
        last = max(who.stop, who.end)
        named = countries.mentions(text, max(0, who.begin - _NEAR), min(len(text), last + _BEHIND))
        for m in named:
            if m.entry.code and _is_of_office(text, m, who):
                return countries.national(m.entry)
    entry = each.item.entry
    if entry is None or not entry.code:
        return _in_role(role) or _of_government(each.item.group)
    inside = any(m.entry.code == entry.code for m in countries.mentions(role))
    return _in_role(role) if inside else countries.national(entry)


def _of_government(group: str) -> Entry | None:
    """The country of a government under which somebody is listed."""
    named = countries.mentions(group) if "Government" in group else []
    return countries.national(named[0].entry) if named and named[0].entry.code else None


def _in_role(role: str) -> Entry | None:
    """The country of an office told elsewhere, or before a list: "President of Chile"."""
    for m in countries.mentions(role) if _OF_STATE.search(role) else ():
        of_body = deals_with(role, 0, m.start) or _BODY.match(role, m.end)
        leads = not m.adjective or _OF_STATE.search(role, m.end) or _GOVERNS.match(role, m.end)
        if m.entry.code and leads and not of_body:
            return countries.national(m.entry)
    return None


def _is_of_office(text: str, m: Mention, who: Holder) -> bool:
    if m.end <= who.begin:
        return _leads(text, m, who)
    if m.start >= who.stop:
        return _follows(text, m, who)
    if who.start <= m.start < who.end or deals_with(text, who.begin, m.start):
        return False
    if not _OF_STATE.search(who.role) or _BODY.match(text, m.end):
        return False
    past = who.start if m.end <= who.start else who.stop
    return (
        not m.adjective
        or _OF_STATE.search(text, m.end, past) is not None
        or _GOVERNS.match(text, m.end) is not None
    )


def _leads(text: str, m: Mention, who: Holder) -> bool:
    """ "Peru’s John Roe", "the Serbian Interior Minister", "her Dutch counterpart, Jane Doe"."""
    led = _LED.match(text, m.end, who.begin) if m.end <= who.begin else None
    if led is None:
        return _LISTED.match(text, m.end, who.begin) is not None or _is_seated(text, m, who)
    fellow = len(led.group()) > len("’s ")
    owned = led.group() != " "
    return (
        fellow
        or (owned and not m.adjective and not who.role)
        or (_OF_STATE.search(who.role) is not None)
    )


def _is_seated(text: str, m: Mention, who: Holder) -> bool:
    """ "The Premier of Chile, Deputy Jane Doe": an office with a country, then a seat or rank."""
    return (
        text[m.end : who.begin] == ", "
        and " " not in who.role
        and _OF_STATE.search(text, max(0, m.start - _NEAR), m.start) is not None
    )


def _follows(text: str, m: Mention, who: Holder) -> bool:
    """ "Jane Doe (Chile)", "Jane Doe of Chile", "Foreign Minister Jane Doe, Chile"."""
    link = _OF_LAND.match(text, who.stop, m.start) if m.start >= who.stop else None
    if link is None or m.adjective or not _CLOSES.match(text, m.end):
        return False
    if link.group() == ", ":
        # In a list of those present a country behind a comma may be the next of them.
        return False
    return not who.role or _OF_STATE.search(who.role) is not None


def _at_home(
    document: Document, found: Iterable[Found], told: Mapping[str, Entry], roles: Mapping[str, str]
) -> dict[str, Entry]:
    """Ministers of the government that tells of an encounter with others, by offices it has."""
    home = host.home(document)
    if home is None:
        return {}
    codes = {entry.code for entry in told.values()}
    codes |= {each.item.entry.code for each in found if each.item.entry}
    if not codes - {home.code, None}:
        return {}
    named = [each for each in found if each.item.person.name]
    lead = min(named, key=lambda each: (each.block, each.item.start), default=None)
    first = _key(lead) if lead and lead.block < _OPENING else ""
    return {
        key: home
        for key, role in roles.items()
        if key not in told
        and (_OWN.search(role) or (key == first and _ANY_OWN.search(role)))
        and not any(not deals_with(role, 0, m.start) for m in countries.mentions(role))
    }


def hosting_themselves(
    hosts: list[Found], found: list[Found], stands: Mapping[str, Entry]
) -> list[Found]:
    """The hosts, a country told by an office alone as the person found who holds it."""
    return [_in_person(each, found, stands) for each in hosts]


def _in_person(each: Found, found: list[Found], stands: Mapping[str, Entry]) -> Found:
    item = each.item
    if not item.role or item.entry is None or names.is_full(item.person.name):
        return each
    for one in found:
        if not one.item.person.name or _key(one) not in stands:
            continue
        role = one.item.role or one.item.person.role
        beside = one.block == each.block and 0 <= one.item.start - item.end <= _BEHIND
        holds = beside or item.role.casefold() in role.casefold()
        if stands[_key(one)].code == item.entry.code and holds:
            return replace(one, item=replace(one.item, group="host"))
    return each

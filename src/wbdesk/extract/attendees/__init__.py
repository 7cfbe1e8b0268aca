"""Who takes part in a meeting: countries, organisations and people a release lists."""

import re

from msgspec.structs import replace

from wbdesk.extract import names, scene, speech
from wbdesk.extract.attendees import (
    author,
    behalf,
    council,
    courtesies,
    encounters,
    events,
    expanded,
    floor,
    full_names,
    gathered,
    headline,
    host,
    joint,
    lines,
    lists,
    meetings,
    membership,
    occasions,
    possessed,
    principals,
    records,
    rows,
    sixes,
    standing,
    triggers,
    unheaded,
)
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.candidate import Candidate
from wbdesk.extract.language import is_english
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Document

__all__ = ["attendees"]


def attendees(document: Document) -> list[Candidate]:
    """Those who take part, each once, persons last; countries merely named are none."""
    if not is_english(document):
        return []
    found = expanded.in_full(document, full_names.in_full(document, _listed(document)))
    stands = standing.of_persons(document, found)
    hosts = standing.hosting_themselves(_hosting(document, found), found, stands)
    found = standing.without_their_countries(document, hosts + found, stands)
    candidates: dict[str, Candidate] = {}
    for each in found + headline.told(document):
        candidate = records.candidate_of(document, each)
        key = records.key(each, candidate)
        known = candidates.get(key)
        apart = known is not None and (known.rule, each.rule) == ("pair", "side")
        if known is None or apart or records.tells_more(candidate, known):
            candidates[key] = candidate
    found_once = records.one_a_person(records.one_a_country(list(candidates.values())))
    coded = records.with_codes(records.one_a_body(found_once), stands)
    return records.with_ids(records.persons_last(coded))


def _listed(document: Document) -> list[Found]:
    found: list[Found] = []
    speaking = speech.is_speech(document)
    skip_to = 0
    for number, block in enumerate(document.blocks):
        if number < skip_to or block.kind in ("table",):
            continue
        if not triggers.may_tell(block.text):
            if block.kind in _TELLING:
                found += _meeting(block.text, number, speaking=speaking)
            continue
        led = lines.lead(document, number)
        if led is not None:
            below, skip_to = lines.below(document, number)
            found += below
        if block.kind == "heading" or (led is not None and led[0] == 0):
            continue
        for start, end in _sentences(block.text):
            if led is None or start < led[0]:
                found += _in_sentence(block.text, number, start, end, speaking=speaking)
        if block.kind in _TELLING:
            found += _meeting(block.text, number, speaking=speaking)
    if speaking:
        found += joint.told(document) + author.taking_part(document) + floor.told(document)
        return found + council.told(document) + courtesies.told(document)
    # A visit to a place alone is no meeting.
    visitor = principals.visitor(document) if found else None
    found += unheaded.told(document) if found else []
    found += joint.told(document) + floor.told(document) + membership.members(document.blocks)
    found = ([visitor] if visitor else []) + found
    return encounters.told(document, found) + council.told(document)


_TELLING = ("paragraph", "item")
_READERS = (meetings, events, rows, occasions, possessed)


def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph, the first without the place it is sent from."""
    spans = sentences(text)
    sent = scene.dateline(text)
    return ((sent.end(), max(spans[0][1], sent.end())), *spans[1:]) if sent and spans else spans


def _meeting(text: str, number: int, *, speaking: bool) -> list[Found]:
    found: list[Found] = []
    if speaking:
        for start, end in sentences(text) if gathered.may_tell(text) else ():
            found += gathered.by_speaker(text, number, start, end)
            found += [
                Found(number, item, "behalf", expected=False)
                for item in behalf.in_sentence(text, start, end)
            ]
        return found
    readers = [each for each in _READERS if each.may_tell(text)]
    for start, end in _sentences(text) if readers else ():
        for reader in readers:
            found += reader.in_sentence(text, number, start, end)
    return found


def _in_sentence(text: str, number: int, start: int, end: int, *, speaking: bool) -> list[Found]:
    made: list[Found] = []
    seen: set[int] = set()
    covered = (end, start)
    for region in triggers.regions(text, start, end):
        within = covered[0] <= region.start < covered[1] and region.rule != "list-attended"
        if within and region.rule not in ("people-from", "named"):
            continue
        if speaking and region.rule not in ("heard", "by", "attendees", "present", "among"):
            continue
        listed = lists.items(
            text,
            region.start,
            region.end,
            with_people=region.people,
            bodies=region.bodies,
            leads_up=region.rule == "list-attended",
        )
        if region.rule == "list-attended":
            listed = [item for item in listed if _is_told(item)]
        if region.rule in ("heard", "featured", "beside"):
            listed = [item for item in listed if item.person.name]
        alone = region.needs_two and len(listed) < 2 and not _one_in_office(listed)
        if alone and not (
            _one_of_many(text, region, listed) or _beside_groups(text, region, listed)
        ):
            continue
        if within:
            listed = [item for item in listed if _is_new(item, made)]
        if len(listed) > 1 and region.rule != "list-attended":
            covered = (min(covered[0], listed[0].start), max(covered[1], listed[-1].end))
        for item in sixes.told(text, region.start, region.end, listed):
            reason = "Told by their number; check that all six were there."
            made.append(Found(number, item, region.rule, region.expected, reason))
        for item in listed:
            if item.start not in seen:
                seen.add(item.start)
                made.append(Found(number, item, region.rule, region.expected, _doubt(item, region)))
    return made


def _is_told(item: lists.Item) -> bool:
    """Whether one in front of a verb is plainly somebody: a bare capital word may be anything."""
    short = len(item.body) > _LEAST_ACRONYM and item.body.isupper()
    return bool(item.person.name or item.entry or " " in item.body or short)


_LEAST_ACRONYM = 2


def _is_new(item: lists.Item, made: list[Found]) -> bool:
    """Whether a country or body stands apart from all that a list around it has given."""
    apart = all(item.end <= each.item.start or each.item.end <= item.start for each in made)
    return apart and not item.person.name


def _one_in_office(listed: list[lists.Item]) -> bool:
    """Whether one is enough: "a ceremony with Minister Jane Doe", "brought together EU leaders"."""
    if len(listed) != 1:
        return False
    person, entry = listed[0].person, listed[0].entry
    return bool(person.name and person.role) or (entry is not None and entry.code == "EU")


def _one_of_many(text: str, region: triggers.Region, listed: list[lists.Item]) -> bool:
    """Whether the one listed is a body named among many that came: "businesses including"."""
    led = text[max(0, region.start - len("including ")) : region.start].rstrip()
    body = listed[0].body if listed else ""
    return led.endswith("including") and any(map(names.is_body, body.split()))


def _beside_groups(text: str, region: triggers.Region, listed: list[lists.Item]) -> bool:
    """Whether the one listed stands beside groups without a name: "government, the African Union
    and civil society".
    """
    if region.rule != "call" or len(listed) != 1 or listed[0].person.name:
        return False
    before = text[region.start : listed[0].start]
    return bool(_GROUPS_BEFORE.fullmatch(before) or _GROUPS_BEHIND.match(text, listed[0].end))


_GROUP = (
    r"(?:[a-z-]+\s){0,2}(?:governments?|officials|civil\ssociety|business(?:es)?|leaders|industry|"
    r"ministers|academia|academics|experts|partners|representatives|groups|organi[sz]ations|media)"
)
_GROUPS_BEFORE = re.compile(
    rf"\s{_GROUP}(?:,\s{_GROUP})*(?:,|\sand|,\sand|\sas\swell\sas)\s(?:the\s)?"
)
_GROUPS_BEHIND = re.compile(rf"(?:\s\([A-Z]+\))?(?:,|\sand|\sas\swell\sas)\s{_GROUP}\b")


def _doubt(item: lists.Item, region: triggers.Region) -> str:
    if item.body:
        return "A name from a list; check that it is an organisation that took part."
    if region.rule == "call":
        return "Named as taking part in a call or talks; check whether to count it."
    if region.rule == "list-attended" and item.person.name:
        return "Named as the subject of attending; check the name and the event."
    return ""


def _hosting(document: Document, found: list[Found]) -> list[Found]:
    """The host: the country, or the person who hosts for it where one is named in full."""
    each = _host(document, found)
    if each is None:
        return []
    if not names.is_full(each.item.person.name):
        return [each]
    return [replace(each, rule="hosting")]


def _host(document: Document, found: list[Found]) -> Found | None:
    """The host, where a meeting with countries in it has been found."""
    if not any(each.item.entry for each in found):
        return None
    at_home = host.home(document)
    for number, block in enumerate(document.blocks):
        if "host" not in block.text and "conven" not in block.text and "welcom" not in block.text:
            continue
        if block.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(block.text):
            hosting = host.host_in(block.text, start, end, at_home)
            if hosting is not None:
                expected = bool(re.search(r"\bwill\b|\bto host\b|due to", block.text[start:end]))
                item = lists.Item(
                    hosting.start,
                    hosting.end,
                    entry=hosting.entry,
                    person=hosting.person,
                    group="host",
                    role=hosting.person.role,
                )
                return Found(number, item, "host", expected)
    return None

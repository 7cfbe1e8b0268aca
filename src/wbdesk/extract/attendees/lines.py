"""Lists set out line by line under a heading: "Attendees", "The following took part:"."""

import re
from dataclasses import replace

from wbdesk.extract import countries, people
from wbdesk.extract.attendees import lists, wording
from wbdesk.extract.attendees.records import Found
from wbdesk.model.document import Document

_THOSE = (
    r"(?:following|countries|organi[sz]ations|leaders|ministers|members|companies|partners|"
    r"delegations?|those|speakers|guests)"
)
_HEADING = re.compile(
    r"\W*(?:list of )?(?:joint (?:media |press )?(?:statement|release|conference) with|attendees|"
    r"participants|in attendance|attending|those (?:attending|"
    rf"present)|(?:the )?{_THOSE}[^.]{{0,80}}(?:attend|particip|represent|present|"
    r"took part|takes? part|join)[^.]{0,60}|"
    r"members of (?:the |our )?[^.]{0,60}\bdelegation|"
    r"(?:the )?(?:other )?attending [^.:]{2,40}?\s(?:were|was|are|is|includ(?:e|ed|es))|"
    r"(?:the )?[^.]{0,40}\bdelegation(?: (?:includes|included|comprises|consists of|members))?|"
    r"(?:speakers|panell?ists|guests|hosts?|co-hosts|co-chairs|moderators?)|"
    r"[^.]{0,80}\b(?:attendees|participants|attended by|participating countries|were present|"
    r"in attendance))[^.]{0,30}:?\W*\Z",
    re.I,
)
_GROUP = re.compile(
    r"(?:[Ff]or|[Ff]rom|[Oo]n behalf of) (?:the )?(?:(?P<who>[A-Z][^:.;]{2,60}?)\s*:\s*"
    r"(?P<rest>\S.*)?|(?P<body>[A-Z][^:.;]{0,50}(?:Government|Executive|Commission|Ministry|"
    r"Union|Assembly|[Dd]elegation)))\Z",
    re.S,
)
"""A line that tells whom those below it, or after its colon, came for."""
_LONGEST_LINE = 200
_MOST_LINES = 80


def _first_line(document: Document, number: int) -> int:
    """The first line of a list under a heading, past one lead-in sentence."""
    second = number + 2
    if second < len(document.blocks) and document.blocks[second].kind == "item":
        return number + 1 if document.blocks[number + 1].kind == "item" else second
    return number + 1


def is_heading(document: Document, number: int) -> bool:
    text = document.blocks[number].text
    if len(text) > _LONGEST_LINE or number + 1 >= len(document.blocks):
        return False
    after = document.blocks[_first_line(document, number)]
    grouped = _GROUP.match(document.blocks[number + 1].text) is not None
    listed = (
        grouped
        or after.kind == "item"
        or (len(after.text) < 120 and after.text.rstrip()[-1:] != ".")
    )
    ended = (
        text.rstrip().endswith(":") or document.blocks[number].kind == "heading" or len(text) < 30
    )
    return listed and ended and bool(_HEADING.match(text))


def below(document: Document, number: int) -> tuple[list[Found], int]:
    """A list set out line by line under its heading."""
    made: list[Found] = []
    expected = bool(re.search(r"\bwill\b|expected|invited", document.blocks[number].text))
    at = _first_line(document, number)
    if _GROUP.match(document.blocks[number + 1].text):
        at = number + 1
    group = ""
    while at < len(document.blocks) and at - number <= _MOST_LINES:
        block = document.blocks[at]
        told = _GROUP.match(block.text)
        if told is not None and (told["rest"] or block.kind != "item"):
            group = told["who"] or told["body"]
            made += _after_colon(block.text, at, told, expected=expected)
            at += 1
            continue
        if block.kind in ("heading", "caption") or len(block.text) > _LONGEST_LINE:
            break
        if block.kind != "item" and block.text.rstrip()[-1:] in ".:":
            break
        item = _line(block.text)
        if item is None and group and block.kind == "item":
            at += 1
            continue
        if item is None:
            break
        made.append(Found(at, _of_group(item, group), "listed-below", expected))
        at += 1
    return made, at


def _after_colon(text: str, at: int, told: re.Match[str], *, expected: bool) -> list[Found]:
    """Those who stand in the line itself: "From the Example Government: Jane Doe; John Roe"."""
    if not told["rest"]:
        return []
    person = people.speaker_of(told["rest"])
    if ";" not in told["rest"] and person.name and person.role and wording.is_personal(person.name):
        item = _line_item(text, person.name, person.role, None)
        return [Found(at, _of_group(item, told["who"]), "listed-below", expected)]
    listed = lists.items(text, told.start("rest"), len(text), with_people=True)
    kept = [each for each in listed if each.person.name or each.entry]
    return [Found(at, _of_group(each, told["who"]), "listed-below", expected) for each in kept]


def _of_group(item: lists.Item, group: str) -> lists.Item:
    return replace(item, group=item.group or group)


def _line(text: str) -> lists.Item | None:
    """One line of a list: a country, with or without who came; a person; a body."""
    told = _told_apart(text)
    if told is not None:
        return told
    items = lists.items(text, 0, len(text), with_people=True)
    if not any(each.person.name or each.entry for each in items):
        person = people.speaker_of(text)
        if person.name and person.role and wording.is_personal(person.name):
            return _line_item(text, person.name, person.role, None)
    if not items:
        return None
    first = items[0]
    named = next((item for item in items if item.person.name), None)
    if first.entry is not None and named is not None and not first.person.name:
        return lists.Item(
            named.start, named.end, entry=first.entry, person=named.person, role=named.role
        )
    if named is not None and not named.role and len(items) > 1 and items[1].body:
        return lists.Item(named.start, named.end, person=named.person, role=items[1].body)
    return first


_PARTS_OF_LINE = re.compile(r"\s[–—-]\s|—|:\s|,\s")
_SHORT_FORM = re.compile(r"\s\([A-Z][A-Za-z&]{1,8}\)")


def _told_apart(text: str) -> lists.Item | None:
    """A line of name and role, or of a government and who came for it."""
    parts = _PARTS_OF_LINE.split(text, maxsplit=1)
    if len(parts) < 2:
        return None
    head, tail = parts[0].strip(), parts[1].strip(" .")
    named = people.split_name(head)
    if named.name and not named.role and wording.is_personal(named.name):
        return _line_item(text, named.name, tail, None)
    sent = countries.mentions(head)
    person = people.speaker_of(_SHORT_FORM.sub("", tail))
    if sent and person.name and person.role and wording.is_personal(person.name):
        return _line_item(text, person.name, person.role, sent[0].entry)
    return None


def _line_item(text: str, name: str, role: str, entry: countries.Entry | None) -> lists.Item:
    words = name.split()
    last = words[-1]
    start = max(text.find(words[0]), 0)
    end = text.find(last, start)
    stop = end + len(last) if end >= 0 else len(text)
    person = people.Speaker(name, role[:160])
    return lists.Item(start, stop, entry=entry, person=person, role=role[:160])

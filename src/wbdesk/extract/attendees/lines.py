"""Lists set out line by line under a heading: "Attendees", "The following took part:"."""

import re

from msgspec.structs import replace

from wbdesk.extract import countries, names, people
from wbdesk.extract.attendees import lists, semicolons, wording
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders import holders
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Document

_THOSE = (
    r"(?:following|countries|organi[sz]ations|leaders|ministers|members|companies|partners|"
    r"delegations?|those|speakers|guests)"
)
_HEADING = re.compile(
    r"\W*(?:list of )?(?:joint (?:media |press )?(?:statement|release|conference) with|attendees|"
    r"participants|in attendance|attending|those (?:attending|present)|"
    rf"(?:the )?{_THOSE}[^.]{{0,80}}(?:attend|particip|represent|present|took part|"
    r"tak(?:es?|ing) part|join)[^.]{0,60}|members of (?:the |our )?[^.]{0,60}\bdelegation|"
    r"(?:the )?(?:other )?attending [^.:]{2,40}?\s(?:were|was|are|is|includ(?:e|ed|es))|"
    r"(?:the )?[^.]{0,40}\bdelegation(?: (?:includes|included|comprises|consists of|members))?|"
    r"(?:also )?(?:represented|present|participating|taking part)[^.:]{0,60}?\s(?:were|was|are)|"
    r"(?:a?round|at) the table(?: were| sat)?(?=:?\W*\Z)|(?:present|attending)(?=:?\W*\Z)|"
    r"(?:full )?attendance list|who (?:took part|attended|was there|came)(?=:?\W*\Z)|"
    r"[^.]{0,160}\b(?:joined by|met(?: with)?(?: (?:[a-z]+ )?representatives (?:of|from))?|"
    r"brought together|heard from|(?:speakers|guests|panell?ists) (?:were|are)|"
    r"(?:meeting|mission|delegation|round-?\s?table|panel|audience|party|group|event|line-up) "
    r"(?:was made up of|includ(?:ed|es)|compris(?:ed|es)))(?=:\W*\Z)|"
    r"(?:confirmed |invited |guest )?(?:speakers|panell?ists|guests|hosts?|co-hosts|co-chairs|"
    r"moderators?)|(?:[\w’&-]+ ){1,6}(?:attending|present|represented|participating|taking part|"
    r"who (?:attended|took part|were present))(?= ?:?\Z)|[^.]{0,160}\b(?:attendees|"
    r"participants|attended by|participating countries|were present|in attendance))"
    r"[^.]{0,80}:?\W*\Z",
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
_LONGEST_ITEM = 480
_MOST_LINES = 80


def _first_line(document: Document, number: int) -> int:
    """The first line of a list under a heading, past one lead-in sentence."""
    second = number + 2
    if second < len(document.blocks) and document.blocks[second].kind == "item":
        return number + 1 if document.blocks[number + 1].kind == "item" else second
    return number + 1


def lead(document: Document, number: int) -> tuple[int, int] | None:
    """Where the sentence stands that leads to a list below: the whole line, or its last one."""
    text = document.blocks[number].text
    if is_heading(document, number):
        return 0, len(text)
    if not text.endswith(":") or document.blocks[number].kind != "paragraph":
        return None
    start, end = sentences(text)[-1]
    return (start, end) if start and _is_heading(document, number, text[start:]) else None


def is_heading(document: Document, number: int) -> bool:
    return _is_heading(document, number, document.blocks[number].text)


def _is_heading(document: Document, number: int, text: str) -> bool:
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
    if _GROUP.match(document.blocks[number + 1].text) or _is_subheading(document, number + 1):
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
        if _is_subheading(document, at):
            group = _label(block.text)
            at += 1
            continue
        if block.kind in ("heading", "caption") or len(block.text) > (
            _LONGEST_ITEM if block.kind == "item" else _LONGEST_LINE
        ):
            break
        if block.kind != "item" and block.text.rstrip()[-1:] in ".:":
            break
        if row := semicolons.persons(block.text):
            made += [Found(at, _of_group(each, group), "listed-below", expected) for each in row]
            at += 1
            continue
        item = _line(block.text)
        if item is None and group and block.kind == "item":
            at += 1
            continue
        if item is None:
            break
        made.append(Found(at, _of_group(item, group), "listed-below", expected))
        at += 1
    return made, at


def _is_subheading(document: Document, at: int) -> bool:
    """Whether a line parts a list of those taking part into groups: "Civil rights groups"."""
    block = document.blocks[at]
    if block.kind == "item" or at + 1 >= len(document.blocks) or len(block.text) > _LONGEST_LABEL:
        return False
    text = block.text.rstrip()
    if _GOVERNMENT.fullmatch(text) and holders(document.blocks[at + 1].text):
        return True
    if document.blocks[at + 1].kind != "item" or text.endswith("."):
        return False
    if _GROUP_WORDS.search(text):
        return True
    told = holders(document.blocks[at + 1].text)
    return bool(told and told[0].role) and not holders(text)


def _label(text: str) -> str:
    words = text.strip(" :")
    cut = _GROUP.match(text)
    return (cut["who"] or cut["body"]) if cut else words.removesuffix(" Participants")


_LONGEST_LABEL = 120
_GOVERNMENT = re.compile(
    r"(?:[A-Z][\w’'-]*\s){1,4}(?:[Gg]overnment|Executive)(?:\s[Oo]fficials)?:?"
)
"""A government over those who came for it, which is none of them itself."""
_GROUP_WORDS = re.compile(
    r"\b(?:participants|representatives|delegations?|organi[sz]ations|associations|providers|"
    r"leaders|members|groups|speakers|governments?|officials|companies|businesses|unions|"
    r"universities|charities|partners|ministers|experts|panell?ists|attendees|industry|guests|"
    r"agencies|departments|institutions|countries|states|authorities|councils)\b[^.]{0,40}\Z",
    re.I,
)


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
    seated = _SEATED.match(text)
    if seated is not None and not holders(seated["name"]) and not names.has_role_word(text):
        return lists.Item(*seated.span("name"), body=seated["name"])
    told = person_first(text) or _told_apart(text)
    if told is not None:
        return told
    items = lists.items(text, 0, len(text), with_people=True)
    lone = not items or (not items[0].entry and not any(map(_is_in_office, items)))
    body = _body(text) if lone and not holders(text) else None
    if not items or body is not None:
        return body
    first = items[0]
    named = next((item for item in items if item.person.name), None)
    if first.entry is not None and named is not None and not first.person.name:
        return lists.Item(
            named.start, named.end, entry=first.entry, person=named.person, role=named.role
        )
    if named is not None and not named.role and len(items) > 1 and items[1].body:
        return lists.Item(named.start, named.end, person=named.person, role=items[1].body)
    return first


_SEATED = re.compile(
    r"(?P<name>[A-Z0-9][^,;:–—()]{1,60}),(?:\s[A-Z][\w’'-]+){1,3}(?:\s[–—-]|,)\s(?=[a-z])"
)
"""A body with where it sits and what it does: "Example Works, Harburg – pumps"."""


def _is_in_office(item: lists.Item) -> bool:
    return bool(item.person.name and names.has_role_word(item.role))


def person_first(text: str) -> lists.Item | None:
    """A line that begins with a person, name or office first; what follows is the office."""
    told = holders(text)
    if not told or told[0].begin > _NEAR or not _LEAD.fullmatch(text[: told[0].begin]):
        return None
    first = told[0]
    role = first.role
    behind = text[first.stop :].strip(" .")
    if role and first.begin == first.start and behind[:1] == "," and len(told) == 1:
        role = text[first.end :].strip(" .,–—-")
    rest = text[first.end :].strip(" .")
    if not role and rest[:1] in (",", "–", "—", "-", "(", ":"):
        cut = _WHO.search(rest)
        told_of = rest[: rest.index(")")] if rest[0] == "(" and ")" in rest else rest
        role = told_of[: cut.start() if cut else None].strip(" ,–—-():")
    if len(told) > 1 and not (
        role and told[1].begin >= first.stop and "," in text[: told[1].begin]
    ):
        return None
    sent = countries.mentions(role) if role else ()
    entry = sent[0].entry if sent and first.role else None
    return lists.Item(
        first.start, first.end, entry, people.Speaker(first.name, role[:160]), role=role[:160]
    )


_NEAR = 30
_WHO = re.compile(r",?\s(?:who|whose)\s")
_LEAD = re.compile(r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur|Rt|Right|Hon|HE|H\.E|Excellency)\W*)*")


def _body(text: str) -> lists.Item | None:
    """A line that is the name of a body, up to what is said of it."""
    name = _SAID_OF.split(text.strip(" .;,*"), maxsplit=1)[0].strip().removeprefix("the ")
    words = name.split()
    if not words or len(words) > _LONGEST_BODY or name[-1] in ":.?!" or not name[0].isalnum():
        return None
    capital = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
    small = sum(word in _SMALL for word in words)
    if capital + small < len(words) or (name[0].islower() and capital < len(words) / 2):
        return None
    at = text.index(name)
    return lists.Item(at, at + len(name), body=name)


_LONGEST_BODY = 12
_SAID_OF = re.compile(r",\s(?=[a-z])|\s[–—-]\s|\s\((?![A-Z][A-Za-z&]*\)\Z)|:\s|;\s")
_SMALL = frozenset(
    "na nan an y yr o of for and the in on & de du des la le et to with at by plc ltd".split()
)
_PARTS_OF_LINE = re.compile(r"\s[–—-]\s|—|:\s|,\s")
_MARKED = re.compile(r"\s[–—-]\s|—|:\s")
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
    behind = holders(tail, listed=True) if not sent and _MARKED.search(text) else ()
    if len(behind) == 1 and is_given(behind[0].name.split()[0]) and behind[0].start < _NEAR:
        return _line_item(text, behind[0].name, behind[0].role or head, None)
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

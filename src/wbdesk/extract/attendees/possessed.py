"""Meetings told by whose they are: "the Minister Jane Doe’s talks with President John Roe"."""

import re

from wbdesk.extract import begun, needs
from wbdesk.extract.attendees import events, lists, persons
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.holders import Holder, holders

_MEETING = needs.begun_pattern(
    r"[’'](?:s\s|\s)(?:(?!and\b|of\b)[\w-]+\s){0,3}?(?:meetings?|talks|calls?|conversations?|"
    r"discussions|dinner|lunch|breakfast)\s(?:(?:today|yesterday|earlier|this\s\w+|"
    r"on\s\w+day|in\s[A-Z]\w+)\s){0,2}with\s"
    r"|[’'](?:s\s|\s)(?:[\w-]+\s){0,3}?(?:visit|trip)\sto\s"
)
_UNTRUE = begun.pattern(
    r"\b(?:[Ll]ast\s(?:year|month|autumn|winter|spring|summer)|years?\sago|months\sago|"
    r"in\s(?:[A-Z]\w+\s)?(?:19|20)\d\d|planned|proposed|cancel\w+|postpon\w+|called\soff|would\shave|if|whether|refus\w+|reject\w+|call(?:s|ed)?\sfor)\b"
)
_REASON = "Named by whose meeting it was; check that it took place."


def may_tell(text: str) -> bool:
    """A cheap test of a paragraph before its sentences are looked at."""
    return ("’" in text or "'" in text) and _MEETING.may_match(text)


def in_sentence(text: str, number: int, start: int, end: int) -> list[Found]:
    """Whose meeting a sentence tells of, and with whom; empty for most."""
    told = list(_MEETING.finditer(text, start, end))[:_MOST]
    if not told or _UNTRUE.search(text, start, end):
        return []
    made: list[Item] = []
    for meeting in told:
        whose = _before(text, start, meeting.start())
        if not whose:
            continue
        made += [persons.item_of(each) for each in whose]
        if meeting.group().endswith("with "):
            listed = lists.items(
                text,
                meeting.end(),
                min(end, meeting.end() + _REACH),
                with_people=True,
                bodies=False,
            )
            made += [each for each in listed if each.role]
    expected = bool(made) and events.FUTURE.search(text, start, end) is not None
    return [Found(number, each, "possessed", expected, _REASON) for each in made]


def _before(text: str, start: int, at: int) -> list[Holder]:
    """Those in office whose names end in front of a possessive, and who stand beside them."""
    made: list[Holder] = []
    for each in reversed(holders(text, max(start, at - _REACH), at)):
        if not (each.role or each.titled):
            break
        if text[each.stop : at].strip() and not (made and _AND.fullmatch(text, each.stop, at)):
            break
        made.insert(0, each)
        at = each.begin
    return made


_AND = re.compile(r",?\s(?:and\s)?(?:the\s)?")
_MOST, _REACH = 4, 400

"""The one who writes or speaks, where he says that he met somebody: "I met", "I will attend"."""

import re

from wbdesk.extract import people
from wbdesk.extract.attendees import events, lists
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.holders import holders
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Document

_OPENING, _BEGINNING = 5, 8
_VISIT = re.compile(
    r"\A(?!.*\b(?:speech|remarks|address|keynote|lecture)\b).*"
    r"\b(?:visits?|meetings?|summit|council|conference|trip|dialogue|talks|forum|mission|"
    r"assembly)\b",
    re.I | re.S,
)
_LONGEST_BYLINE = 220
_BYLINE = re.compile(
    r"(?:From|By|Author|Delivered by)\b:?\s|(?:Written|Oral) [Ss]tatement by\s|"
    r"(?:Media [Rr]elease|Press [Rr]elease|Statement|Speech|Remarks|Joint [Ss]tatement)"
    r"(?:\s[–—-]|,|:|\sby)\s"
)
_IN_PARLIAMENT = re.compile(
    r"(?:The\s)?(?P<role>[A-Z][^():;.]{6,120}?)\s\((?P<name>[^()]{5,60})\):(?!\sMy\s[^.]{4,160}?\s(?:has|have)\s)"
    r"|(?:[^():;.]{6,140}\([^()]{5,60}\):\s)?My\s(?:[Rr]ight\s|"
    r"[Rr]t\.?\s)?(?:[Hh]on(?:ourable)?\.?\s|noble\s|learned\s|"
    r"and\s){1,4}[Ff]riend,?\s(?:the\s)?(?P<friend>[A-Z][^():;.]{6,160}?)\s\((?P<named>[^()]{5,60})\)"
    r"(?=,?\s(?:[\w ]{1,60}\s)?(?:has|made|wishes|is))"
)
"""How a written statement opens: "Secretary of State for Transport (Jane Doe): I attended", "My
right hon Friend the Minister for Fish (John Roe) has today made the following statement".
"""
_I_TAKE_PART = re.compile(
    r"\bI(?:[’']ll|[’']ve|[’']m)?\s(?:(?:will|am|was|have|had|also|then|later|today|yesterday|"
    r"recently|shall|be)\s){0,4}(?:met|meet|meeting|attend(?:ed|ing)?|chair(?:ed|ing)?|"
    r"co-chair(?:ed|ing)?|host(?:ed|ing)?|convened?|visit(?:ed|ing)?|travel(?:led|ling)?|"
    r"h[eo]ld(?=\s(?:a|an|talks|meetings)\b)|travel\sto|"
    r"call(?:ed)?\son(?=\s(?:the\s)?(?:[A-Z][\w-]+\s){0,2}(?:President|Minister|Governor|Premier|"
    r"Mayor|King|Queen|Ambassador|Commissioner|Speaker)\b(?![^.;]{0,60}\sto\s))|(?:be|"
    r"was)\sjoined\sby|had\s(?:talks|a\smeeting|meetings))\b"
)
_I_MET = re.compile(
    r"\bI\s(?:(?:will|also|then|later|have)\s){0,2}(?:met|meet)\s(?:with\s)?(?:the\s)?(?=[A-Z])"
)


def taking_part(document: Document) -> list[Found]:
    """The author of a speech or statement, and the bodies met, where the words say so.

    The author's passage is the first sentence that tells of a meeting.
    """
    made: list[Found] = []
    # A meeting that a speech only comes to speak of is not what it tells of.
    about = _VISIT.search(document.title) is not None
    who = _author(document)
    for number, block in enumerate(document.blocks):
        if block.kind not in ("paragraph", "item") or "I" not in block.text:
            continue
        if not about and number >= _BEGINNING:
            break
        for start, end in sentences(block.text):
            told = _I_TAKE_PART.search(block.text, start, end)
            if told is None:
                continue
            expected = events.FUTURE.search(block.text, start, end) is not None
            if who.name and not any(each.item.person.name for each in made):
                item = Item(told.start(), told.end(), person=who, role=who.role)
                made.append(Found(number, item, "author", expected))
            bodies = _bodies_met(block.text, start, end)
            made += [Found(number, body, "author", expected) for body in bodies]
    return made


def of_statement(document: Document) -> list[Found]:
    """The minister who tells a parliament what came of a meeting, where that one was there."""
    who = _author(document)
    for number, block in enumerate(document.blocks) if who.name else ():
        told = _I_WAS_THERE.search(block.text) if "I " in block.text else None
        if told is not None:
            item = Item(*told.span(), person=who, role=who.role)
            return [Found(number, item, "author", expected=False)]
    return []


_I_WAS_THERE = re.compile(
    r"\bI\s(?:\w+ly\s|also\s|will\s|have\s)?(?:represent(?:ed)?|attend(?:ed)?|chair(?:ed)?|"
    r"participate(?:d)?|took\spart|raised|spoke|intervened|supported|set\sout|pressed|stressed)\b"
)


def _author(document: Document) -> Speaker:
    if len(document.people) == 1:
        named = document.people[0]
        return Speaker(people.split_name(named.name).name, named.role)
    for block in document.blocks[:_OPENING]:
        opened = _IN_PARLIAMENT.match(block.text)
        if opened is not None:
            name = people.split_name(opened["name"] or opened["named"]).name
            return Speaker(name, opened["role"] or opened["friend"])
        if len(block.text) < _LONGEST_BYLINE and _BYLINE.match(block.text):
            told = holders(block.text)
            if len(told) == 1:
                return Speaker(told[0].name, told[0].role)
    return NOBODY


def _bodies_met(text: str, start: int, end: int) -> list[Item]:
    met = _I_MET.search(text, start, end)
    if met is None:
        return []
    listed = lists.items(text, met.end(), end, with_people=True)
    return [
        each
        for each in listed
        if not each.person.name and each.entry and each.entry.kind == "organisation"
    ]

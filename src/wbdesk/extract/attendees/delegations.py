"""Delegations: who sends them, and who leads or represents."""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees import lists, subjects
from wbdesk.extract.attendees.parts import Item

_REACH, _NEAR_VERB = 400, 160
_REPRESENTED = re.compile(
    r"\s(?:was|were|will be|is|are|being)\s(?:\w+ly\s|also\s)?represented\s"
    r"(?:(?:at|in)\s[^,.;]{3,60}?\s)?by\s"
    r"|\bdelegations?\s(?:from|of)\s[^.;]{3,80}?,?\s(?:led|headed)\sby\s"
    r"|\b(?:delegations?|mission)\b[^.;]{2,120},\s(?:(?:was|is|were)\s)?(?:led|headed)\sby\s"
    r"|\b(?:delegations?|sides?|teams?|mission|talks|negotiations)\s(?:(?:was|were|is|will "
    r"be)\s)?(?:led|headed)\sby\s"
)
_DELEGATION = re.compile(r"(?:delegations?|mission|talks|negotiations)\b")
_SENT = re.compile(r"\b(?:[Gg]overnments?|[Dd]elegations?|[Ss]ides?|[Mm]inistry|[Pp]arliament)\b")


def represented(text: str, start: int, end: int) -> list[Item]:
    """The government that is represented, and those who represent it."""
    verb = _REPRESENTED.search(text, start, end)
    if verb is None:
        return []
    sender = _sender(text, start, verb.start())
    sent = countries.mentions(text, max(start, verb.start() - _REACH), verb.start())
    government = _SENT.search(text, start, verb.end()) is not None
    named = len(sent) > 1 or (sent and _near(sent[-1].end, verb))
    if not (sender or government or named or _DELEGATION.match(verb.group())):
        return []
    told = [
        each
        for each in lists.items(text, verb.end(), end, with_people=True, bodies=False)
        if subjects.is_somebody(each)
    ]
    if not told:
        return []
    if sender is not None:
        return [sender, *told, *_led_too(text, verb.end(), end), *_sides(text, verb.end(), end)]
    if not sent:
        led = told[0].person.name and _DELEGATION.match(verb.group().strip())
        return told if len(told) > 1 or led else []
    first = sent[0]
    sides = [Item(first.start, first.end, entry=countries.national(first.entry))]
    return [*sides, *_sides(text, verb.end(), end), *told]


def _sides(text: str, start: int, end: int) -> list[Item]:
    """The senders of more: "and the Chilean side by Minister Jane Doe"."""
    return [
        Item(m.start, m.end, entry=countries.national(m.entry))
        for m in countries.mentions(text, start, end)
        if m.adjective and _SIDE_BY.match(text, m.end, end)
    ]


_SIDE_BY = re.compile(
    r"\s(?:side|delegation|team|party|mission|contingent)\s(?:was\s(?:led\s)?)?by\s"
)


def _sender(text: str, start: int, end: int) -> Item | None:
    """The government or body whose delegation somebody leads, named right before it."""
    told = _SENDER.search(text, max(start, end - _NEAR_VERB), end)
    if told is None:
        return None
    who = told["who"].removesuffix("’s").removesuffix("'s")
    at = told.start("who")
    named = countries.mentions(who)
    if named and named[0].entry.code and not _REGIONAL.match(who):
        entry = named[0].entry
        whole = entry.kind == "organisation"
        return Item(at, at + len(who), entry=entry if whole else countries.national(entry))
    named_so = _GOVERNING.search(who) and " " in who
    return Item(at, at + len(who), body=who) if named_so else None


def _led_too(text: str, start: int, end: int) -> list[Item]:
    """The sender of a second delegation: "and the Government of Peru by the Minister"."""
    told = _AND_BY.search(text, start, end)
    other = _sender(text, start, told.start("by")) if told else None
    return [other] if other else []


_SENDER = re.compile(
    r"(?P<who>(?!The\s)[A-Z][\w&’'-]*(?:\s(?:of\s|and\s|for\s|"
    r"the\s){0,2}[A-Z][\w&’'-]*){0,6})\s*\Z"
)
_AND_BY = re.compile(r"\sand\s(?:the\s)?[A-Z][\w&’' -]{3,60}?(?P<by>\sby\s)(?=the\s|[A-Z])")
_REGIONAL = re.compile(r"(?:Scottish|Welsh|Northern Ireland)\b")
_GOVERNING = re.compile(
    r"\b(?:Government|Executive|Assembly|Parliament|Council|Commission|"
    r"Union)\b"
)


def representing(text: str, start: int, end: int) -> list[Item]:
    """ "Representing Canada at the talks was Minister Jane Doe": those after the verb."""
    lead = _REPRESENTING.match(text, start, end)
    if lead is None:
        return []
    listed = lists.items(text, lead.end(), end, with_people=True, bodies=False)
    return [each for each in listed if subjects.is_somebody(each)]


_REPRESENTING = re.compile(
    r"(?:Also )?[Rr]epresenting\s(?:the\s)?[A-Z][^,.;]{2,90}?\s(?:was|were|is|are|will be)\s"
)


def _near(at: int, verb: re.Match[str]) -> bool:
    return verb.start() - at < len("’s delegation")

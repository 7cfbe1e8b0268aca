"""Those who meet one another: "the Foreign Secretary Jane Doe met the Minister John Roe".

A sentence tells it by a verb of meeting, by one of hosting or opening an event, or by one of
agreeing between two countries. Its subject is read backwards from the verb, its object forwards.
"""

import re

from wbdesk.extract import names, needs, people
from wbdesk.extract.attendees import events, hosted, lists, royals, subjects, verbs, wording
from wbdesk.extract.attendees.gathering import EVENT
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.people import Speaker


def may_tell(text: str) -> bool:
    """A cheap test of a paragraph before its sentences are looked at."""
    return verbs.GATE.opens(text)


def in_sentence(text: str, number: int, start: int, end: int) -> list[Found]:
    """Who meets whom by one sentence of a paragraph; empty for most."""
    sentence = text[start:end]
    if not may_tell(sentence):
        return []
    for pattern, rule, gate in verbs.VERBS:
        if gate is not None and not gate.opens(sentence):
            continue
        if rule == "toured" and " and " not in sentence:
            continue
        verb = pattern.search(sentence)
        made = _by_verb(text, start, end, verb, rule) if verb is not None else []
        if not made:
            continue
        if rule == "held":
            made += _received(text, start, end)
        made += hosted.hosted_by(text, start, end)
        if rule in ("held", "met") and verb is not None:
            made += _beside(text, start + verb.start(), end)
        break
    else:
        made, rule = hosted.hosted_by(text, start, end), "held"
    future = bool(made) and events.FUTURE.search(sentence) is not None
    return [Found(number, item, rule, future, _doubt(item, rule)) for item in made]


def _by_verb(text: str, start: int, end: int, verb: re.Match[str], rule: str) -> list[Item]:
    """Those in front of a verb, and those met; an office alone has no name yet."""
    sentence, at = text[start:end], start + verb.start()
    if wording.NEWS.match(sentence, verb.start()):
        return []
    made = _subjects(text, start, at, rule)
    if rule == "toured":
        return made if sum(item.person.name is not None for item in made) > 1 else []
    if rule == "agreed":
        return made if len({item.entry for item in made}) > 1 else []
    royal = royals.title_at(sentence) if not made and rule in ("held", "met") else ""
    if royal:
        begin = start + sentence.index(royal)
        title = Item(begin, begin + len(royal), person=Speaker(royal))
        return [title, *_received(text, start, end)]
    if not made and (rule == "met" or not _SPOKE.match(verb.group())):
        made = (
            subjects.office(text, start, at)
            or subjects.surname(text, start, at)
            or subjects.pronoun(text, start, at)
        )
    if rule == "held":
        return made
    nameless = bool(made) and not made[0].person.name and not made[0].person.pronoun
    somebody = bool(made) or _names_somebody(text, start, at)
    objects = _objects(text, start + verb.end(), end) if somebody else []
    if nameless and not objects and not _AT_EVENT.search(sentence, verb.start()):
        return []
    made += objects or (_office_met(text, start + verb.end(), end) if somebody else [])
    alone = len(made) < 2 and " and " not in sentence[: verb.start()]
    return [] if alone and not _tells_with(sentence, verb.end()) else made


_SPOKE = re.compile(r"\s(?:spoke|speaks|gave|delivered|presented)\b")
_AT_EVENT = re.compile(rf"\b{EVENT}\b")


def _received(text: str, start: int, end: int) -> list[Item]:
    """Those whom somebody receives: persons with name and office."""
    verb = verbs.RECEIVED.search(text, start, end)
    if verb is None:
        return []
    met = _objects(text, verb.end() - 1, end)
    return [each for each in met if each.person.role]


def _beside(text: str, start: int, end: int) -> list[Item]:
    """The persons after "alongside", "together with"."""
    beside = verbs.BESIDE.search(text, start, end)
    if beside is None:
        return []
    listed = lists.items(text, beside.end(), end, with_people=True, bodies=False)
    return [
        each
        for each in listed
        if each.person.name
        and each.person.role
        and wording.is_personal(each.person.name, titled=True)
    ]


def _subjects(text: str, start: int, end: int, rule: str) -> list[Item]:
    """The persons, and at a host's place the body, in front of a verb."""
    stop = _BEFORE_VERB.search(text[max(start, end - 80) : end])
    end = max(start, end - 80) + stop.start() if stop else end
    start = max(start, end - verbs.REACH)
    told = _TOLD.search(text, start, end)
    start = told.end() if told else start
    if end - start < 4:
        return []
    if rule != "agreed" and not verbs.OFFICE.search(text, start, end):
        return hosted.body(text, start, end) if rule == "held" else []
    made = [
        item
        for item in lists.items(text, start, end, with_people=True, bodies=False, leads_up=True)
        if _is_one(item, rule)
    ]
    if made and text[made[-1].end : end].count(" ") > 12:
        return []
    if made or rule != "held":
        return made
    return hosted.body(text, start, end)


_TOLD = re.compile(r",\s(?:said|says|according\sto)\s(?=(?:the\s)?[A-Z])")
_BEFORE_VERB = re.compile(rf"(?=[\s,–—-]|\Z)(?:,?\swho)?{verbs.ADVERBS}*,?\s?[–—-]?\s?\Z")


def _names_somebody(text: str, start: int, end: int) -> bool:
    """Whether the subject is an office or a pronoun: "The Prime Minister met", "She met"."""
    if _MANY.match(text, start):
        return True
    subject = text[max(start, end - verbs.REACH) : end].rsplit(", ", maxsplit=1)[-1].strip()
    speaker = people.speaker_of(_AUXILIARIES.sub("", f" {subject}"))
    return bool(speaker.role or speaker.pronoun) or _FIRST_PERSON.search(subject) is not None


_FIRST_PERSON = re.compile(r"(?:\A|\s)(?:I|[Ww]e)(?:\s(?:also|will|have|then|later|had))*\Z")


_AUXILIARIES = re.compile(rf"{verbs.ADVERBS}+\Z")
_MANY = re.compile(
    r"(?:the |both |all |senior |high-level |council |business |community |party |religious |"
    r"(?:foreign|finance|trade|defence|interior|prime|energy) )*"
    r"(?:ministers|leaders|delegations|officials|representatives|ambassadors|envoys|"
    r"counterparts)\b",
    re.I,
)
_TITLED = frozenset(
    "Lord Lady Baroness Baron Viscount Earl Sir Dame Senator Prince Princess Pope".split()
)


def _is_one(item: Item, rule: str) -> bool:
    if item.person.name:
        name = item.person.name
        return bool(item.person.role) or names.is_full(name) or name.split()[0] in _TITLED
    return (
        rule in ("agreed", "held")
        and item.entry is not None
        and (not item.role or (rule == "agreed" and item.role in _STATES))
    )


_STATES = ("Government", "Governments", "Republic", "Government republic")


def _objects(text: str, start: int, end: int) -> list[Item]:
    """Those met: persons with name and office, and countries they are sent by."""
    lead = verbs.WITH.match(text, start)
    if lead is None:
        return []
    stop = min(end, lead.end() + 2 * verbs.REACH)
    listed = lists.items(text, lead.end(), stop, with_people=True, bodies=False)
    # One country may be what is spoken of; several are those who were met.
    several = sum(_is_country(item) for item in listed) >= _SEVERAL
    return [item for item in listed if _is_met(item) or (several and _is_country(item))]


_SEVERAL = 3


def _office_met(text: str, start: int, end: int) -> list[Item]:
    """An office that is met, whose holder the release names elsewhere."""
    told = _THE_OFFICE.match(text, start, end)
    if told is None or not subjects.is_office(told["role"]):
        return []
    role = told["role"]
    return [Item(told.start("role"), told.end("role"), person=Speaker(None, role), role=role)]


_THE_OFFICE = re.compile(
    r"(?:\s(?:today|yesterday))?(?:\s(?:with|to|on))?\sthe\s(?P<role>[A-Z][\w-]*(?:\s(?:(?:of|for|"
    r"and|the)\s){0,2}[A-Z][\w-]*){0,5})(?=[.,;]|\s(?:in|at|on|today|this|yesterday|and|to|for|"
    r"during|before|ahead)\b|\Z)"
)


def _is_country(item: Item) -> bool:
    return not item.person.name and item.entry is not None and item.entry.kind == "country"


def _is_met(item: Item) -> bool:
    """Whether one met is told by name and office, or as the office of a country."""
    person = item.person
    if item.body:
        return True
    if not person.name:
        return item.entry is not None and item.entry.kind == "country" and bool(item.role)
    named = bool(person.role) or names.is_full(person.name) or person.name.split()[0] in _TITLED
    return named and wording.is_personal(person.name, titled=bool(person.role))


_WITH_MANY = needs.pattern(
    rf"[^.;]{{0,40}}?(?:with|to)?\s[^.;]{{0,60}}?(?:{EVENT}|executives|officials|businesses|"
    r"companies|organi[sz]ations|firms|members|industry|families|survivors|students|veterans|"
    r"victims)\b"
)


def _tells_with(sentence: str, at: int) -> bool:
    """Whether somebody is met, by name or not: "with counterparts from", "President"."""
    return bool(_SOMEBODY.match(sentence, at) or _WITH_MANY.match(sentence, at))


_SOMEBODY = re.compile(r"(?:\swith|\sto|\son)?\s(?:the\s)?(?:(?:visiting|new|outgoing)\s)?[A-Z]")


def _doubt(item: Item, rule: str) -> str:
    if item.body:
        return "Named as the host; check that it is the body that held the event."
    if rule == "agreed":
        return "Named as a party to an agreement; check that they met."
    if item.person.name and not wording.is_personal(item.person.name):
        return "Check the name."
    return ""

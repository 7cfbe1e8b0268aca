"""The one person or office in front of a verb."""

import re

from wbdesk.extract import countries, names, people
from wbdesk.extract.attendees import wording
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.persons import bare_name
from wbdesk.extract.given_names import is_given
from wbdesk.extract.people import Speaker

OFFICE = re.compile(
    r"(?:Prime Minister|Foreign|Home|Defence|Trade|Business|Health|Energy|Education|Environment|"
    r"Secretary|Minister|President|Chancellor|Taoiseach|Premier|Commissioner|Ambassador|"
    r"High Representative|Envoy|Representative|Governor|Mayor)s?\b"
)
_LEADS_ON = re.compile(r"(?:with|as|while|when|where|and|after|before)\s")
_REACH, _NEAR_VERB = 400, 160
_LONGEST_OFFICE = 9
"""Words of an office at most."""


def subject(text: str, start: int, end: int) -> list[Item]:
    """The one person or office in front of a verb; an office alone has no name yet."""
    begin = max(start, end - _REACH)
    comma = text.rfind(", ", begin, end)
    made = _subject(text, begin, end)
    return made or (_subject(text, comma + len(", "), end) if comma >= 0 else [])


def office(text: str, start: int, end: int) -> list[Item]:
    """An office in front of a verb, told without its holder."""
    if not OFFICE.search(text, max(start, end - _NEAR_VERB), end):
        return []
    told = _OFFICE_ALONE.match(text, start, end)
    if told is not None and is_office(told["role"]):
        role = told["role"]
        return [Item(told.start("role"), told.end("role"), person=Speaker(None, role), role=role)]
    return [each for each in subject(text, start, end) if not each.person.name]


# Behind a place or time in front: "In Rome the Minister".
_OFFICE_ALONE = re.compile(
    r"(?:In|At|On|During|Later|Earlier|While|After)\s[^,;.]{2,40}?\sthe\s"
    r"(?P<role>[A-Z][\w-]*(?:\s(?:(?:of|for|and|the)\s){0,2}[A-Z][\w-]*){0,6})"
    r"(?:\s(?:will|has|also|then|later|today))*\Z"
)


def surname(text: str, start: int, end: int) -> list[Item]:
    """A bare surname in front of a verb, whose bearer the release names elsewhere."""
    begin = max(start, end - _NEAR_VERB)
    told = _SURNAME.search(text[begin:end])
    last = told["name"].split()[-1] if told else ""
    if told is None or not names.is_person_name([last]) or last in _NOBODY:
        return []
    at = begin + told.start("name")
    return [Item(at, begin + told.end("name"), person=Speaker(told["name"]))]


_NOBODY = frozenset("He She They It We".split())
_SURNAME = re.compile(
    r"(?:\A|[,.]\s)(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?"
    r"(?P<name>(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]el|[Dd]i|[Ll]a|[Ll]e)\s){0,2}"
    r"[A-Z][\w’'-]+)(?:\s(?:will|has|also|today|then|later|had|is|was|be|"
    r"to))*\Z"
)


def pronoun(text: str, start: int, end: int) -> list[Item]:
    """ "He", "she" in front of a verb: the one the release is about."""
    told = _PRONOUN.search(text, max(start, end - _NEAR_VERB), end)
    if told is None:
        return []
    word = told["word"]
    return [Item(told.start("word"), told.end("word"), person=Speaker(pronoun=word.lower()))]


_PRONOUN = re.compile(
    r"(?<![\w’'-])(?P<word>[Hh]e|[Ss]he)(?:\s(?:will|has|also|today|then|later|had|is|was|be|"
    r"to|held|yesterday|met))*\Z"
)


def _subject(text: str, begin: int, end: int) -> list[Item]:
    leads_on = _LEADS_ON.match(text, begin, end)
    begin = leads_on.end() if leads_on else begin
    placed = _PLACED.match(text, begin, end)
    if placed is not None and is_given(placed["given"]) and not is_given(placed["place"]):
        begin = placed.start("given")
    words = text[begin:end]
    cut = wording.PERSON_CLAUSE.search(words)
    speaker = people.speaker_of(words[: cut.start()] if cut else words)
    if speaker.name and countries.named(speaker.name) is not None:
        return []
    if speaker.name and speaker.name.endswith(" I"):
        return []
    if speaker.name and (speaker.role or names.is_full(speaker.name)):
        if not wording.is_personal(speaker.name, titled=bool(speaker.role)):
            return []
        return [_item(text, begin, end, speaker, speaker.name)]
    if speaker.role and not speaker.name and is_office(speaker.role):
        return [_item(text, begin, end, speaker, speaker.role)]
    return []


# Behind a place without a comma: "In Madrid Jane Doe will".
_PLACED = re.compile(r"(?:In|At|From)\s(?P<place>[A-Z][\w’-]+)\s(?P<given>[A-Z][\w’-]+)\s(?=[A-Z])")


def is_office(role: str) -> bool:
    """Whether a role is a public office with a capital, of which there is one holder."""
    return OFFICE.search(role) is not None and len(role.split()) <= _LONGEST_OFFICE


def _item(text: str, start: int, end: int, speaker: Speaker, words: str) -> Item:
    if speaker.role and words == speaker.name:
        words = bare_name(words)
        speaker = Speaker(words, speaker.role)
    tokens = words.split()
    at = text.find(tokens[0], start, end)
    last = text.find(tokens[-1], max(at, start), end)
    if at < 0 or last < 0:
        return Item(start, end, person=speaker, role=speaker.role)
    named = (each.entry for each in countries.mentions(speaker.role))
    entry = next((each for each in named if each.name not in _HOME_NATIONS), None)
    return Item(at, last + len(tokens[-1]), entry=entry, person=speaker, role=speaker.role)


_HOME_NATIONS = ("Scotland", "Wales", "England", "Northern Ireland")
"""A Secretary of State for one of these is a minister of another government."""


def is_somebody(item: Item) -> bool:
    """Whether somebody is told by office or by full name."""
    return bool(item.person.name and (item.person.role or names.is_full(item.person.name)))

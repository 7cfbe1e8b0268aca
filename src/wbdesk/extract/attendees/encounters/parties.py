"""Countries and bodies that take part, by where they stand beside what tells of it.

In front of a verb of taking part, behind the "by" of what was convened or attended, behind the
"were" or colon of those present, and as those somebody is host to or calls on.
"""

import re
from itertools import islice

import msgspec

from wbdesk.extract import countries, names
from wbdesk.extract.attendees import kinds, lists, wording
from wbdesk.extract.attendees.encounters import (
    body_names,
    inverted,
    party_wordings,
    visited,
    words,
)
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.given_names import is_given

_WORD = re.compile(r"[a-z]+")
_PLACED = re.compile(
    r",\s(?:where|at\swhich|in\swhich)\s(?=(?:(?:the\s|and\s|of\s|for\s)*[A-Z&][\w’'&.-]*,?\s)+)"
)
"""What leads to a list of those who act at the place told before."""
_RELATIVE = re.compile(r"\b(?:which|that|who|where|when|because|whose)\b[^,.;]*,\s?")
_BESIDE = re.compile(r",?\s(?:while|whereas|whilst)\s(?=(?:the\s)?[A-Z])")
"""What begins another clause, with a subject of its own."""
_LIKE = re.compile(r"\s?(?:[\w’-]+\s){1,5}?like\s(?=[A-Z])")
"""Of what kind those are who are named: "companies like Example and"."""
_SAID = re.compile(r"\b(?:said|says|told)\b")
_NO_PART = re.compile(
    r"\b(?:(?<!though\s)(?<!while\s)(?<!if\s)not|never|neither|nor|no one|apologies|except|"
    r"unable|declined|refused|absent)\b"
)


_MOST_LISTS, _FAR = 12, 3_000
"""Lists of a sentence that are read, and characters of one: no sentence has so many."""


def parties(text: str, start: int, end: int) -> list[Item]:
    """The countries and bodies of a sentence that take part by it."""
    led = inverted.match(text, start, end)
    if led is None and words.PARTY.isdisjoint(_WORD.findall(text[start:end].lower())):
        return []
    news = wording.NEWS.search(text, start, end)
    if _NO_PART.search(text, start, end) or (
        news and not _BY_SOME.search(text, start, news.start())
    ):
        return []
    made: list[Item] = []
    for told in islice(party_wordings.BEHIND.finditer(text, start, end), _MOST_LISTS):
        stop = min(end, told.end() + _FAR)
        if _KEPT_UP.search(text, max(start, told.start() - _NEAR), told.start() + len("supported")):
            continue
        if _TOGETHER.match(told.group()):
            stop = text.index(" together", told.end())
        listed = lists.items(text, told.end(), stop, with_people=True)
        members = _members(text, listed, told.group())
        if _NO_ENVOYS.search(told.group()) or _SEEN.search(told.group()):
            members = [each for each in members if each.body or _is_known(each)]
        if _VISITED.match(told.group()) or _NO_ENVOYS.search(told.group()):
            # Places are visited as well, and people come from them.
            members = [each for each in members if body_names.is_body(each.body) or _is_known(each)]
        made += members
    seen = visited.bodies(text, start, end)
    # "Example Hospital’s Stroke Centre" is a part of the body that is visited.
    made = [one for one in made if not any(one.start == each.start < each.end for each in seen)]
    made += [
        each
        for each in seen
        if not any(one.start < each.end and each.start < one.end for one in made)
    ]
    for told in (
        party_wordings.AS_GUESTS.finditer(text, start, end) if " as " in text[start:end] else ()
    ):
        made += _members(text, lists.items(text, *told.span("who"), with_people=True))
    if led is not None:
        stop = min(end, led.end() + _FAR)
        made += _members(text, lists.items(text, led.end(), stop, with_people=True), led.group())
    last = start
    said = _SAID.search(text, start, end)
    for verb in party_wordings.VERB.finditer(text, start, said.start() if said else end):
        first, stop = _subject(text, last, verb.start())
        last = verb.end()
        listed = lists.items(text, first, stop, with_people=True, leads_up=True)
        if listed and _OTHER_VERB.match(text, listed[-1].end, stop):
            # A verb stands between: it is of another subject.
            break
        members = _members(text, listed)
        if _SAYS.search(verb.group()):
            # A government describes and explains things in its releases, wherever it is.
            members = [each for each in members if not each.entry]
        made += members
    return [
        _whole(text, each)
        for each in made
        if not (each.role and _NAMED.match(text, each.end))
        and not _BY_THE_WAY.search(text, max(start, each.start - _NEAR), each.start)
    ]


_BY_SOME = re.compile(r",\s(?:who|which)(?:\s(?:also|has|have|all|both|recently))*\Z")
"""Who received news by the way: "Example Works, who also received funding"."""
_TOGETHER = re.compile(r"(?:br|gather)\w+\s\Z")
_SAYS = re.compile(r"described|explained")
_NAMED = re.compile(r",\s(?:H\.E\.|Dr|Mrs?|Ms|[A-Z][\w’-]+)\.?\s[A-Z]")
"""The name of who holds the office of a body, behind it."""


_BY_THE_WAY = re.compile(r",\swhich\s(?:was|were|had\sbeen|has\sbeen|is)\s[^,;.]*\Z")
"""What a thing is or was, told beside its name: "the Process, which was launched by Chile"."""


def _whole(text: str, each: Item) -> Item:
    """The government of a part of a country, which is no country's, and a body with the name in
    quotation marks that stands behind what it is.
    """
    past = body_names.past_quoted(text, each.end) if each.body else each.end
    if past > each.end:
        return msgspec.structs.replace(each, end=past, body=text[each.start : past])
    behind = _GOVERNMENT.match(text, each.end) if each.entry else None
    inside = _GOVERNMENT.search(text, each.start, each.end) if each.entry else None
    if each.entry is None or each.entry.name not in _PARTS or not (behind or inside):
        return each
    end = behind.end() if behind else each.end
    return Item(each.start, end, body=text[each.start : end])


_KEPT_UP = re.compile(
    r"\b(?:projects?|programmes?|schemes?|work|centres?|services?|initiatives?|study|studies|research|"
    r"school|hospital|fund)\s(?:(?:is|was|are|were|has|have|been|being|also|partly|jointly)\s){1,3}"
    r"supported\Z"
)
"""What is kept up by somebody's money, and is no event."""
_NEAR = 160
_PARTS = ("Scotland", "Wales", "Northern Ireland", "England")
_GOVERNMENT = re.compile(r"\s(?:Government|Executive|Parliament|Assembly)\b")


def _members(text: str, listed: list[Item], lead: str = "") -> list[Item]:
    """The parties of one list: what leads to it, or what its other members are, tells what a bare
    name in it is.
    """
    bodies = [each for each in listed if each.body and not each.person.name]
    known = [each for each in listed if each.entry and each.entry.kind == "organisation"]
    several = len(bodies) + len(known) > 1
    told = _OF_BODIES.search(lead) is not None or (
        _TALKS.search(lead) is not None and len(listed) == 1 and " " in listed[0].body
    )
    certain = several and (
        told or len(bodies) >= _MANY or any(body_names.is_body(each.body) for each in bodies)
    )
    return [
        each
        for each in listed
        if _is_party(each, sure=several)
        or ((certain or told or _is_called(text, each)) and _may_be_party(each))
    ]


def _is_called(text: str, each: Item) -> bool:
    """Whether it is told what a body is, before its name: "the supermarket chain Example"."""
    if _BOSSES.match(text, each.end) and " " in each.body:
        return True
    return _CALLED.search(text, max(0, each.start - _NEAR), each.start) is not None


_BOSSES = re.compile(r"\s(?:bosses|executives|chiefs|management|staff|shop\sstewards)\b")
"""Who of a firm is met."""


_CALLED = re.compile(
    r"\b(?:firm|company|companies|charity|charities|chain|manufacturer|maker|retailer|supplier|"
    r"developer|provider|operator|consultancy|start-up|agency|union|network|bank|insurer|club|"
    r"brewer|organisation|organization|group|giant|association|foundation|firms|consultants|"
    r"think tank|trade body|campaigners)\s\Z"
)


_TALKS = re.compile(r"\b(?:talks|discussions)\swith\s\Z")
"""With whom only bodies and persons can be."""
_NO_ENVOYS = re.compile(
    r"(?i:pupils|students|apprentices|sixth-formers|schoolchildren|children|families|veterans|"
    r"experts|visitors|activists|observers|choirs?|bands?|"
    r"traders|shopkeepers|residents|parents|campaigners|entrepreneurs|growers|"
    r"farmers|nurses|teachers|cadets|musicians|players|singers|trainees|workers|volunteers)\s"
    r"(?:of|from)\s\Z"
)
"""Who comes from a country without being sent by it."""
_SEEN = re.compile(
    r"(?i:(?:meetings?|round-?\s?tables?|lunch|dinner|breakfast|discussions?|talks|events?|ceremony|"
    r"reception|workshop|sessions?)\swith|"
    r"(?:meetings?|talks|negotiations|discussions?|consultations|sessions?|round-?\s?tables?|calls?)\s"
    r"between|(?:besides|after|before|to|well\sas)\smeeting(?:\swith)?|"
    r"(?:welcomed|greeted|received|shown|met|escorted)\s(?:[\w’-]+\s){0,6}?by|"
    r"met(?:\swith)?|to\svisit|visit(?:ed|ing)|tour(?:ed|ing)|visit\sto|tour\sof)\s\Z"
)
"""What is held with bodies; countries with which it is are told by those who came."""
_VISITED = re.compile(r"(?:to\s)?(?:visit|tour)")
_MANY = 3
"""Bare names listed as taking part that are no coincidence."""
_OF_BODIES = re.compile(
    r"\bincluding\b|\b(?:companies|firms|business(?:es)?|bodies|organi[sz]ations|charities|agencies|"
    r"councils|universities|colleges|unions|suppliers|retailers|operators|banks|insurers|"
    r"producers|processors|manufacturers|makers|associations|federations|institutions|institutes|"
    r"investors|employers|contractors|developers|brands|start-ups|groups|societies|clubs|chains|"
    r"carriers|airlines|utilities|exporters|importers|partners)\b|"
    rf"\b{kinds.STAFF}\s(?:from|at)\s\Z"
)


def _may_be_party(each: Item) -> bool:
    """Whether a name of any words may be a body's: no person's, no place's, no office's."""
    return (
        bool(each.body)
        and not each.person.name
        and each.body[:1].isupper()
        and not is_given(each.body.split()[0])
        and not _DEED.search(each.body)
        and not names.has_role_word(each.body)
        and countries.named(each.body) is None
    )


_OTHER_VERB = re.compile(r"[^;]*?\s(?:as|when|while|after|before|because|that|rose|fell|\w+ed)\b")


def _subject(text: str, start: int, verb: int) -> tuple[int, int]:
    """Where the subject of a verb stands, without a relative clause before or behind it."""
    placed = _PLACED.search(text, start, verb)
    if placed is not None:
        return placed.end(), verb
    like = _LIKE.match(text, start, verb)
    start = like.end() if like else start
    beside = [each.end() for each in _BESIDE.finditer(text, start, verb)]
    start = beside[-1] if beside else start
    asides = list(_RELATIVE.finditer(text, start, min(verb + 1, len(text))))
    if not asides:
        return start, verb
    last = asides[-1]
    if last.end() >= verb:
        return start, last.start()
    return last.end(), verb


def _is_party(each: Item, *, sure: bool = True) -> bool:
    if each.person.name:
        return False
    if each.entry is not None:
        return _is_known(each) or not each.role or _IN_OFFICE.search(each.role) is not None
    if not each.body[:1].isupper() or _DEED.search(each.body):
        return False
    if " " in each.body and _ORGAN.search(each.body):
        return True
    if each.body in _FORCES:
        return sure
    return body_names.is_body(each.body, sure=sure and " " in each.body)


def is_union(each: Item) -> bool:
    """Whether it is a body of the gazetteer, or a union of states."""
    return each.entry is not None and each.entry.kind == "organisation"


def _is_known(each: Item) -> bool:
    return is_union(each) and each.entry is not None and not each.entry.code


_IN_OFFICE = re.compile(
    r"\b(?:[Aa]mbassador|[Mm]inisters?|[Pp]resident|[Cc]hancellor|Secretary of State|"
    r"High Representative)\b"
)
"""Who stands for a country where no name is told."""
_DEED = re.compile(
    r"\b(?:Memorandum|Agreement|Understanding|Declaration|Treaty|Protocol|Convention|Arrangement)\b"
)
_ORGAN = re.compile(
    r"\b(?:Ministry|Department|Embassy|Government|Parliament|Assembly|Mission|Secretariat|"
    r"Delegation|Navy|Army|(?:Air|Defence|Border)\sForce|Forces|Guard|Police|Marines|Regiment|Battalion)\b"
)
"""Organs of a state take part where they stand for themselves."""
_FORCES = frozenset("Army Navy RAF Marines Coastguard".split())

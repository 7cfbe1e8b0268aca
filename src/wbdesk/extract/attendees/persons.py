"""The persons of a list: in one part of it, or with their office in the part beside it."""

import re

from wbdesk.extract import countries, names, people
from wbdesk.extract.attendees import wording
from wbdesk.extract.attendees.parts import Item, Part
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.holders import Holder
from wbdesk.extract.people import Speaker

_OF = re.compile(r"\s(?:of|from|for|representing)\s(?:the\s)?")
_KIND_OF_STATE = re.compile(r"(?:Kingdom|Republic|State|Commonwealth)\sof\s(?:the\s)?")
# The country an office deals with is not the one it is of: an Ambassador to France.
_DEALS_WITH = re.compile(r"\b(?:for|to|on)\s(?:(?!of\b)[\w’'-]+\s){0,5}\Z")
_NEAR = 60
_REPRESENTATIVE = re.compile(
    r"(?:Senator|Deputy|Councillor|Cllr|(?:(?:Major|Brigadier|Lieutenant|Vice|Rear|Air|Chief|Field)"
    r"\s)*(?:General|Admiral|Marshal|Colonel|Brigadier|Commander|Captain))\s(?=\S+\s)"
)
_MERE_TITLES = frozenset("minister ambassador secretary commissioner".split())
"""Titles a holder of an office has beside it: "the Head of the Mission, Ambassador Jane Doe"."""
_NO_PERSON = re.compile(r"\b(?:of|for|and|the) \||\b(?:discussed|how|that|which|who|whose)\b")
"""What is read as a name and an office, and is a piece of a sentence or of a body's name."""
_LONGEST_PLACE = 10
_ELSEWHERE = re.compile(
    r"\b(?:behalf|death|memory|honour|letter|letters|appointment|election|predecessor|absence|"
    r"written|wrote|founded|named after|name) (?:of|from|by|to)\s(?:the\s)?\Z"
    r"|\b(?:thank(?:s|ed)|congratulat(?:es|ed)|prais(?:es|ed)|urg(?:es|ed)|remember(?:s|ed))\s"
    r"(?:the\s)?\Z"
)
"""What leads to somebody who is not there."""
_TO_PLACE = re.compile(r"\sto\s(?:the\s)?[A-Z]")
BODY_AFTER = re.compile(
    r"\s(?:[A-Z][\w’-]*\s){0,2}?(?:Executive|Commission|Secretariat|Forces|Parliament|Assembly|Council|"
    r"Agency|Authority|Chamber|Bank|Federation|Association|University|Institute)\b"
    r"(?!\s(?:President|Secretary|Director|Chair|Vice|Commissioner|Head|Member|Representative))"
)
"""What makes a body of the country it is named after."""
_APPOSED = re.compile(r"\s(?:the|our)\s(?=[A-Z])")


def bare_name(name: str) -> str:
    """A name without the seat or rank its bearer has beside an office: "Senator Jane Doe"."""
    return _REPRESENTATIVE.sub("", name)


def plain_name(name: str) -> str:
    """A name of two words or more without the titles before it, "Dr Jane Doe"; an honour stays,
    "Sir John Roe".
    """
    tokens = name.split()
    while len(tokens) > _LEAST_OF_NAME and tokens[0].rstrip(".") in _BEFORE_NAMES:
        tokens = tokens[1:]
    while len(tokens) > _LEAST_OF_NAME and tokens[-1].rstrip(".") in _AFTER_NAMES:
        tokens = tokens[:-1]
    return " ".join(tokens)


_LEAST_OF_NAME = 2
_AFTER_NAMES = frozenset("T.D M.P M.E.P M.L.A Esq".split())
_BEFORE_NAMES = frozenset(
    "Dr Prof Professor Mr Mrs Ms Miss Rev Reverend Ambassador Admiral General Colonel "
    "Captain Major Brigadier Marshal Lieutenant Commodore Hon Honourable Honorable Excellency H.E "
    "H.H Imam Sheikh Sheikha Eng Engr Mme Deputy Councillor Cllr Archbishop Bishop Cardinal".split()
)


class PersonReader:
    """What a list has given so far, and its persons; `lists` reads the rest of it."""

    def __init__(
        self,
        text: str,
        parts: list[Part],
        mentions: list[Mention],
        told: list[Holder],
        *,
        with_people: bool,
        bodies: bool,
        leads_up: bool,
    ) -> None:
        self._leads_up = leads_up
        self._bodies = bodies
        self._text = text
        self._parts = parts
        self._mentions = mentions
        self._told = told
        self._with_people = with_people
        self._found: list[Item] = []
        self._group = ""
        self._label = ""
        self._role = ""
        self._role_at = -1
        self._number = 0
        self._role_taken = -1
        self._person_at = -1

    def _holder_in(self, part: Part) -> Holder | None:
        """The person that a part names, unless another acts for them."""
        for each in self._told:
            if part.start <= each.begin and each.stop <= part.end:
                led = self._text[part.start : each.begin]
                apart = _ELSEWHERE.search(led) or wording.NOT_THERE.match(led)
                return None if apart or wording.SOME_OF.match(led) else each
        return None

    def _take_holder(self, part: Part, holder: Holder) -> str:
        self._person_at = self._number
        role, begin = holder.role, holder.begin
        if self._role and not role:
            role = wording.clean_role(self._text[self._role_at : self._parts[self._number - 1].end])
            begin = self._role_at
        role = wording.clean_role(role)
        inside = [
            each
            for each in self._mentions
            if begin <= each.start < holder.stop and not self._deals_with(begin, each.start)
        ]
        entry = inside[0].entry if inside else None
        person = Speaker(bare_name(holder.name) if role else holder.name, role)
        self._found.append(
            Item(holder.start, holder.end, entry, person, group=self._group, role=role)
        )
        self._role = ""
        behind = self._text[holder.stop : part.end]
        cut = wording.CLAUSE.search(f"{behind} ") or wording.PERSON_CLAUSE.search(f"{behind} ")
        if cut is None or wording.RELATIVE.match(self._text, part.end):
            return "taken"
        works = cut.group().startswith(" at ") and len(behind.split()) < _LONGEST_PLACE
        return "taken" if works else "stop"

    def _is_one_office(self, words: str, start: int, core: int) -> bool:
        """Whether words are an office of one holder, who is not named in them."""
        if not self._with_people or not wording.ONE_OFFICE.search(self._text[start:core]):
            return False
        cut = wording.PERSON_CLAUSE.search(words)
        words = words[: cut.start()] if cut else words
        return not people.split_name(wording.without_hon(words)).name

    def _take_person(self, part: Part, words: str) -> str:
        cut = wording.PERSON_CLAUSE.search(words)
        place = self._to_place(words)
        if place is not None and (cut is None or place.start() < cut.start()):
            cut = place
        if cut is not None and cut.group().startswith((" of ", " in ", " at ")):
            # The leader of the opposition, the head of mission in Rome: no name stands before.
            office = people.split_name(words[: cut.start()])
            if office.role and not office.name:
                cut = wording.PERSON_CLAUSE.search(words, cut.end())
        if cut is not None:
            length = len(words.rstrip(" ."))
            words = words[: cut.start()]
            part = Part(part.start, part.start + cut.start(), part.before)
            relative = wording.RELATIVE.match(self._text, part.end)
            outcome = self._person(part, words)
            # Director at the Trust: where somebody works does not end the list.
            works = cut.group().startswith(" at ") and cut.end() >= length
            return "stop" if outcome and not relative and not works else outcome
        return self._person(part, words)

    def _to_place(self, words: str) -> re.Match[str] | None:
        """Where a name goes on with a place: "welcomed Jane Doe to Downing Street"."""
        place = _TO_PLACE.search(words)
        if place is None:
            return None
        named = people.split_name(words[: place.start()])
        return place if named.name and named.role else None

    def _person(self, part: Part, words: str) -> str:
        speaker = people.split_name(wording.without_hon(words))
        if _NO_PERSON.search(f"{speaker.name} | {speaker.role}"):
            return ""
        titled = not speaker.role or speaker.role.lower() in _MERE_TITLES
        if self._role and titled and speaker.name and wording.is_personal(speaker.name):
            role = self._text[self._role_at : self._parts[self._number - 1].end]
            return self._add_person(part, words, Speaker(speaker.name, wording.clean_role(role)))
        if speaker.name and speaker.role and wording.is_personal(speaker.name, titled=True):
            return self._add_person(part, words, speaker)
        if speaker.name and not speaker.role and wording.is_personal(speaker.name):
            role = self._role_next()
            return self._add_person(part, words, Speaker(speaker.name, role))
        if speaker.role and not speaker.name:
            following = self._next_is_name()
            if following:
                self._role, self._role_at = speaker.role, part.start
                return "taken"
        return ""

    def _role_next(self) -> str:
        """The role in the part after a name: "Jane Doe, Director of Example Trust"."""
        if self._number + 1 >= len(self._parts):
            return ""
        after = self._parts[self._number + 1]
        if after.before != "," and not after.before.startswith("("):
            return ""
        words = self._text[after.start : after.end]
        speaker = people.split_name(words)
        if not speaker.role or speaker.name:
            return ""
        self._role_taken = self._number + 1
        cut = wording.PERSON_CLAUSE.search(words)
        return wording.clean_role(words[: cut.start()] if cut else words)

    def _shares_office(self, words: str) -> bool:
        """Whether the next part has a further office of the same holder: "Deputy Prime Minister
        and Minister for Trade Jane Doe".
        """
        if self._number + 1 >= len(self._parts):
            return False
        after = self._parts[self._number + 1]
        bare = wording.ONE_OFFICE.search(f"{words} ") and " of " not in words
        if after.before != "and" or not bare:
            return False
        one = people.split_name(words)
        told = people.split_name(wording.without_hon(self._text[after.start : after.end]))
        return bool(one.role and not one.name and told.name and told.role)

    def _next_is_name(self) -> bool:
        if self._number + 1 >= len(self._parts):
            return False
        after = self._parts[self._number + 1]
        words = self._text[after.start : after.end]
        words = wording.without_hon(words)
        cut = wording.PERSON_CLAUSE.search(words)
        speaker = people.split_name(words[: cut.start()] if cut else words)
        if speaker.name and wording.is_personal(speaker.name, titled=bool(speaker.role)):
            titled = not speaker.role or speaker.role.lower() in _MERE_TITLES
            return titled and after.before.startswith((",", "(", "–", "-", ":"))
        return False

    def _add_person(self, part: Part, words: str, speaker: Speaker) -> str:
        name = speaker.name
        assert name is not None
        if _NO_PERSON.search(f"{name} |"):
            return ""
        self._person_at = self._number
        rank = _REPRESENTATIVE.match(name) if not speaker.role else None
        if rank is not None and not names.is_body(name.split()[-1]):
            speaker = Speaker(name, rank.group().strip())
        bare = bare_name(name) if speaker.role else name
        at = self._text.find(bare.split()[0], part.start, part.end)
        end = self._text.find(bare.split()[-1], max(at, part.start), part.end)
        start, stop = (
            (at, end + len(bare.split()[-1])) if 0 <= at <= end else (part.start, part.end)
        )
        begin = self._role_at if self._role else part.start
        inside = [
            m
            for m in self._mentions
            if begin <= m.start < part.end and not self._deals_with(begin, m.start)
        ]
        entry = inside[0].entry if inside else self._country_in(speaker.role)
        role = wording.clean_role(speaker.role)
        person = Speaker(bare, role)
        self._found.append(
            Item(start, stop, entry=entry, person=person, group=self._group, role=role)
        )
        self._role = ""
        return "stop" if wording.CLAUSE.search(f"{self._text[stop : part.end]} ") else "taken"

    def _deals_with(self, begin: int, at: int) -> bool:
        return _DEALS_WITH.search(self._text, max(begin, at - _NEAR), at) is not None

    def _country_in(self, role: str) -> Entry | None:
        inside = [m for m in countries.mentions(role) if not _DEALS_WITH.search(role, 0, m.start)]
        return inside[0].entry if inside else None

    def _mention_of_role(self, part: Part) -> str | None:
        """ "the Japanese Ambassador", "Ambassador of Japan", without a name."""
        words = self._text[part.start : part.end]
        cut = wording.PERSON_CLAUSE.search(words)
        words = words[: cut.start()] if cut else words
        speaker = people.split_name(words)
        inside = [m for m in self._mentions if part.start <= m.start < part.start + len(words)]
        if not inside or not speaker.role or speaker.name or len(words.split()) > 14:
            return None
        first = inside[0]
        if self._deals_with(part.start, first.start):
            return None
        if BODY_AFTER.match(self._text[first.end : part.end]):
            return None
        self._found.append(
            Item(first.start, first.end, entry=first.entry, group=self._group, role=speaker.role)
        )
        return "stop" if cut else "taken"

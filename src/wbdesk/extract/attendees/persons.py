"""The persons of a list, each with the office beside the name, and offices without a name."""

import re

from msgspec.structs import replace

from wbdesk.extract import people
from wbdesk.extract.attendees import wording
from wbdesk.extract.attendees.parts import Item, Part
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.holders import Holder
from wbdesk.extract.people import Speaker

_SOME = re.compile(
    r"\b(?:some|many|most|several|various|number|range|group|handful|variety|host)\s(?:of\s)?"
    r"(?:the\s|other\s)?\Z"
)
"""Those whom nobody counts or names: "a number of EU member states"."""
# The country an office deals with is not the one it is of: an Ambassador to France.
_DEALS_WITH = re.compile(r"\b(?:for|to|on)\s(?:(?!of\b)[\w’'-]+\s){0,5}\Z")
_NEAR = 60
_REPRESENTATIVE = re.compile(
    r"(?:Senator|Deputy|Councillor|Cllr|(?:(?:Major|Brigadier|Lieutenant|Vice|Rear|Air|Chief|Field)"
    r"\s)*(?:General|Admiral|Marshal|Colonel|Brigadier|Commander|Captain))\s(?=\S+\s)"
)
_LONGEST_PLACE = 10
_DEED = re.compile(r"\s(?:set\sout|said|told|raised|underlined|welcomed|thanked|stressed)\s")
"""What tells that words are a clause and no office."""
_ELSEWHERE = re.compile(
    r"\b(?:behalf|death|memory|inauguration|coronation|letter|letters|appointment|election|"
    r"predecessor|absence|"
    r"written|wrote|founded|named after|name) (?:of|from|by|to)\s(?:the\s)?\Z"
    r"|\b(?:thank(?:s|ed)|congratulat(?:es|ed)|prais(?:es|ed)|urg(?:es|ed)|remember(?:s|ed))\s"
    r"(?:the\s)?\Z"
)
"""What leads to somebody who is not there."""
BODY_AFTER = re.compile(
    r"\s(?:[A-Z][\w’'-]*\s){0,2}?(?:Executive|Commission|Secretariat|Forces|Parliament|Assembly|"
    r"Council|"
    r"Agency|Authority|Chamber|Bank|Federation|Association|University|Institute|Mission)\b"
    r"(?!\s(?:President|Secretary|Director|Chair|Vice|Commissioner|Head|Member|Representative))"
)
"""What makes a body of the country it is named after."""


_BODY_ACTS = re.compile(
    r"(?:the\s)?(?:[A-Z][\w’'&-]*\s){1,5}?(?:Council|Agency|Authority|Trust|University|College|Association|"
    r"Federation|Board|Police|Service|Commission|Committee|Institute|Bank|Union|Group)\s"
    r"(?:(?:also|all|then|later)\s)?(?:[a-z]{3,}ed|heard|met|saw|took|gave|spoke|told)\s"
)
"""The last body of a list and what all of it did: "the Trust and Example Council heard from"."""


def deals_with(text: str, begin: int, at: int) -> bool:
    """Whether a country named at a place of an office is not the one the office is of."""
    return _DEALS_WITH.search(text, max(begin, at - _NEAR), at) is not None


def bare_name(name: str) -> str:
    """A name without the seat or rank its bearer has beside an office: "Senator Jane Doe"."""
    return _REPRESENTATIVE.sub("", name)


def plain_name(name: str) -> str:
    """A name of two words or more without the titles and honours before it: "Dr Jane Doe", "Sir
    John Roe"; a peer's, "Lord Roe", is the name itself.
    """
    tokens = _MALAY.sub("", name).split()
    if len(tokens) > _LEAST_OF_NAME and tokens[0] == "Baroness" and "of" not in tokens:
        # "Baroness Jane Doe" has the name of a commoner; "Baroness Doe of Sometown" none but that.
        tokens = tokens[1:]
    while len(tokens) > _LEAST_OF_NAME and tokens[0].rstrip(".") in _BEFORE_NAMES:
        tokens = tokens[1:]
    while len(tokens) > _LEAST_OF_NAME and tokens[-1].rstrip(".") in _AFTER_NAMES:
        tokens = tokens[:-1]
    return " ".join(tokens)


_MALAY = re.compile(r"\A(?:Dato|Datuk|Tan)[’']?\s(?:Seri|Sri)\s(?:Utama\s|Panglima\s)?(?=\S+\s)")
"""Titles of two words, of which the second is elsewhere a given name."""
_LEAST_OF_NAME = 2
_AFTER_NAMES = frozenset("T.D M.P M.E.P M.L.A Esq".split())
_BEFORE_NAMES = frozenset(
    "Dr Prof Professor Mr Mrs Ms Miss Rev Reverend Ambassador Admiral General Colonel "
    "Captain Major Brigadier Marshal Lieutenant Commodore Hon Honourable Honorable Excellency H.E "
    "H.H Imam Sayyid Sayyida Sheikh Sheikha Eng Engr Mme Deputy Councillor Cllr Archbishop "
    "Bishop Cardinal Patriarch Rabbi Canon Sir Dame "
    "Senator Shri Smt Shrimati Ratu Adi Tun Datuk Datin Dato Dato' Dato’ Haji Hajah Mzee Mwalimu "
    "Alhaji Malam Ustaz "
    "Maulana Mufti Ayatollah Sardar Pandit Swami Monsieur Madame Herr Frau Señor Señora Don Doña "
    "Dom Signor Fr Father Sister Mother Pastor Monsignor Msgr Atty Arch Chief Sergeant Sgt Lt "
    "Col Capt "
    "Alderman Wing Group Squadron Flight Commander Leader "
    "Corporal Gen Maj Brig Hon’ble Honble Cdr Sqn Air".split()
)


_CROWNED = ("King", "Queen", "Emperor", "Empress", "Sultan", "Emir", "Pope")
"""Offices that belong to a name of one word: King Charles."""


def item_of(holder: Holder, entry: Entry | None = None) -> Item:
    """A person as one who takes part, for a country where one sent them."""
    name = bare_name(holder.name) if holder.role else holder.name
    if holder.role in _CROWNED and " " not in name:
        name = f"{holder.role} {name}"
    person = Speaker(name, holder.role)
    return Item(holder.start, holder.end, entry, person, role=holder.role)


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
        self._number = 0

    def _holder_in(self, part: Part) -> Holder | None:
        """The person that a part names, unless another acts for them."""
        for each in self._told:
            if part.start <= each.begin and each.stop <= part.end:
                led = self._text[part.start : each.begin]
                if part.before and _BODY_ACTS.match(led):
                    return None
                apart = _ELSEWHERE.search(led) or wording.NOT_THERE.match(led)
                return None if apart or wording.SOME_OF.match(led) else each
        return None

    def _take_holder(self, part: Part, holder: Holder) -> str:
        inside = [
            each
            for each in self._mentions
            if holder.begin <= each.start < holder.stop
            and not self._deals_with(holder.begin, each.start)
        ]
        item = item_of(holder, inside[0].entry if inside else None)
        self._found.append(replace(item, group=self._group))
        behind = self._text[holder.stop : part.end]
        cut = wording.CLAUSE.search(f"{behind} ") or wording.PERSON_CLAUSE.search(f"{behind} ")
        if cut is None or wording.RELATIVE.match(self._text, part.end):
            return "taken"
        works = cut.group().startswith(" at ") and len(behind.split()) < _LONGEST_PLACE
        return "taken" if works else "stop"

    def _deals_with(self, begin: int, at: int) -> bool:
        return deals_with(self._text, begin, at)

    def _mention_of_role(self, part: Part) -> str | None:
        """ "the Japanese Ambassador", "Ambassador of Japan", without a name."""
        words = self._text[part.start : part.end]
        cut = wording.PERSON_CLAUSE.search(words)
        words = words[: cut.start()] if cut else words
        speaker = people.split_name(words)
        inside = [m for m in self._mentions if part.start <= m.start < part.start + len(words)]
        if not inside or not speaker.role or speaker.name or len(words.split()) > 14:
            return None
        if _DEED.search(speaker.role):
            return None
        first = inside[0]
        if self._deals_with(part.start, first.start) or _SOME.search(
            self._text, part.start, first.start
        ):
            return None
        if BODY_AFTER.match(self._text[first.end : part.end]):
            return None
        self._found.append(
            Item(first.start, first.end, entry=first.entry, group=self._group, role=speaker.role)
        )
        return "stop" if cut else "taken"

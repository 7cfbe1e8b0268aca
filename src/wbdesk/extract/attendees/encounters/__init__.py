"""Those present by what the release tells as a whole, whichever verb or noun tells it.

A sentence that tells of people coming together names those who came by all its persons, unless
they are only spoken of. Where the release is about such an encounter from its beginning, those
who act and speak in its other sentences were there too.
"""

import re

from msgspec.structs import replace

from wbdesk.extract.attendees import host, kinds, royals, subjects, units
from wbdesk.extract.attendees.encounters import (
    body_names,
    inverted,
    led_in,
    naming,
    narrative,
    opening,
    parties,
    series,
    sides,
    speaking,
    thanked,
)
from wbdesk.extract.attendees.encounters.absent import (
    is_absent,
    is_called_off,
    is_planned_with,
    is_to_come,
)
from wbdesk.extract.attendees.encounters.telling import (
    Telling,
    is_another_time,
    is_soon,
    is_who_acts,
    may_tell,
    narrated,
    nearest,
)
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.persons import item_of
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.holders import Holder, holders
from wbdesk.extract.people import Speaker
from wbdesk.extract.sentences import around
from wbdesk.model.document import Document

_REASON = "Named in what is told of a meeting; check that they took part."
_OF_SIDE = "The country of those who met; check that it took part as such."
_OF_PARTY = "Named as taking part; check that it did."
_BESIDE = 3


def told(document: Document, found: list[Found]) -> list[Found]:
    """What was found without those who were elsewhere, and all present by the sentences."""
    reader = _Reader(document)
    made = reader.run()
    kept = [each for each in found if not reader.is_elsewhere(each)] + made
    return kept + reader.home(kept)


class _Reader:
    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._year = int((document.published or "0")[:4] or 0)
        self._title = document.title
        self._document = document
        about = opening.tellings_of(self._blocks, self._year)
        self._about = bool(about) or opening.is_told_on(self._blocks, self._year)
        self._later = opening.is_to_come(self._blocks, about, self._year)
        self._present: list[sides.Present] = []
        self._another_time: list[tuple[int, int, int]] = []
        self._called_off: list[tuple[int, int, int]] = []
        self._elsewhere: set[tuple[int, int]] = set()

    def run(self) -> list[Found]:
        made: list[Found] = []
        listing = False
        for number, block in enumerate(self._blocks):
            if block.kind not in ("paragraph", "item") or not narrative.is_told(block.text):
                continue
            if listing and block.kind == "item":
                made += self._in_item(block.text, number)
            listing = self._about and (
                inverted.leads_to_those_present(block.text) or (listing and block.kind == "item")
            )
            for start, end in narrative.told_sentences(block.text):
                made += self._in_sentence(block.text, number, start, end)
        return made + self._sides(made)

    def _in_item(self, text: str, number: int) -> list[Found]:
        """The persons of one line of a list of those present, which names them first."""
        return [
            each
            for who in holders(text, listed=True)
            if ("," not in text[: who.begin] or who.role) and not naming.is_of_country(text, who)
            for each in self._made(text, number, 0, len(text), who, None)
        ]

    def _sides(self, made: list[Found]) -> list[Found]:
        """The countries whose people come together."""
        told = sides.of_delegates(self._present)
        offices = sides.of_offices(self._present) if self._about else []
        first = " ".join([self._title, *(each.text for each in self._blocks[: opening.PARAGRAPHS])])
        if self._about and sides.tells_of_talks(first):
            titled = {each.code for each in sides.of_title(self._title)}
            known = {each.item.entry.code for each in made if each.item.entry}
            codes = {item.entry.code for _, item in offices if item.entry}
            ours = host.home(self._document)
            if len(codes | known | {ours.code if ours else None} - {None}) > 1 or titled & codes:
                told += offices
            told += sides.in_text(self._blocks, titled)
            if len(titled | known | {item.entry.code for _, item in told if item.entry}) > 1:
                told += sides.that_commit(self._blocks)
        expected = self._later
        return [Found(number, item, "side", expected, _OF_SIDE) for number, item in told]

    def home(self, found: list[Found]) -> list[Found]:
        """The country whose government tells of an encounter with others, and is one of them."""
        states = {
            each.item.entry.code
            for each in found
            if each.item.entry and each.item.entry.kind == "country" and not each.item.person.name
        }
        if not self._about or not states:
            return []
        entry = host.home(self._document)
        if entry is None or entry.code in states:
            return []
        return [
            Found(number, item, "side", self._later, _OF_SIDE)
            for number, item in sides.in_text(self._blocks, {entry.code})
        ]

    def is_elsewhere(self, each: Found) -> bool:
        """Whether somebody found is one who is only spoken of, or met another time."""
        if (each.block, each.item.end) in self._elsewhere:
            return True
        if each.item.person.name:
            return self._is_absent(each) or self._was_to_come(each)
        return any(
            number == each.block and start <= each.item.start < end
            for number, start, end in self._another_time
        )

    def _was_to_come(self, each: Found) -> bool:
        """Whether a sentence tells that the visit of somebody was called off."""
        return any(
            number == each.block
            and start <= each.item.start < end
            and is_planned_with(self._blocks[number].text, start, each.item.start)
            for number, start, end in self._called_off
        )

    def _is_absent(self, each: Found) -> bool:
        text = self._blocks[each.block].text
        start, end = around(narrative.told_sentences(text), each.item.start)
        return any(
            one.end == each.item.end and is_absent(text, start, end, one)
            for one in holders(text, start, end)
        )

    def _in_sentence(self, text: str, number: int, start: int, end: int) -> list[Found]:
        if not self._about and not may_tell(text, start, end):
            return []
        told = [each for each in narrated(text, start, end, self._year) if each.sure or self._about]
        if not told and not self._about:
            return []
        if is_called_off(text, start, end):
            self._another_time.append((number, start, end))
            self._called_off.append((number, start, end))
            return []
        soon = self._later or is_soon(text, start, end)
        if self._about and told and not any(each.when == "now" or soon for each in told):
            self._another_time.append((number, start, end))
        spans = narrative.quoted(text)
        named = kinds.without_bodies(
            text, start, end, holders(text, start, end, listed=self._about)
        )
        made = self._parties(text, number, start, end, told, named, soon=soon)
        bodies = tuple(
            (each.item.start, each.item.end) for each in made if each.item.body or each.item.entry
        )
        made += self._subject(text, number, start, told)
        listed = led_in.starts(text, start, named)
        for each in named:
            if narrative.is_within(bodies, each.start) and not naming.is_person(each):
                continue
            near = nearest(told, each)
            if narrative.is_within(spans, each.start) or is_absent(text, start, end, each):
                continue
            if near is not None and _is_elsewhere(near, soon=soon):
                if self._about or near.when != "later":
                    self._elsewhere.add((number, each.end))
                continue
            # An office told of all is one of each.
            one = replace(each, titled=True) if each.start in listed else each
            if self._is_present(text, start, end, one, near):
                made += self._made(text, number, start, end, each, near)
        return made

    def _is_present(
        self, text: str, start: int, end: int, each: Holder, near: Telling | None
    ) -> bool:
        """Whether one named in a sentence was there, by what tells of it nearest to the name."""
        if not self._later and is_to_come(text, end, each):
            return False
        if near is None:
            return self._is_there(text, start, end, each)
        if not near.sure and not (naming.is_person(each) or _AGED.search(text[start : each.begin])):
            return False
        if not self._about and not (near.sure and (each.role or each.titled)):
            return False
        told_by_verb = 0 <= near.start - each.stop <= _BESIDE or (
            near.when == "now" and is_who_acts(text, end, each.stop, near)
        )
        only_says = speaking.only_says(text, start, end, each) and not told_by_verb
        return not only_says or self._acts(text, start, end, each)

    def _made(
        self, text: str, number: int, start: int, end: int, each: Holder, near: Telling | None
    ) -> list[Found]:
        self._present.append(sides.Present(number, text, each))
        expected = near is not None and near.when == "later"
        return [Found(number, item_of(each), "gathered", expected, _REASON)]

    def _parties(
        self,
        text: str,
        number: int,
        start: int,
        end: int,
        told: list[Telling],
        named: tuple[Holder, ...],
        *,
        soon: bool,
    ) -> list[Found]:
        """Countries and bodies that take part by a sentence of this time."""
        when = {each.when for each in told}
        if not self._about or (when - {"now"} and not (soon and when == {"later"})):
            return []
        spans = narrative.quoted(text)
        listed = parties.parties(text, start, end) + series.countries_sent(text, start, end)
        if told or not is_another_time(text, start, end, self._year):
            listed = units.added(listed, units.taking_part(text, start, end))
        bodies = any(each.body and body_names.is_body(each.body) for each in listed)
        # In a list of bodies a bare name is a body's, else a person's.
        persons = tuple((o.begin, o.stop) for o in named if not bodies or naming.is_person(o))
        offices = tuple((one.begin, one.stop) for one in named if one.role)
        return [
            Found(number, each, "party", "later" in when, _OF_PARTY)
            for each in listed
            if not narrative.is_within(spans, each.start)
            and not thanked.is_thanked(text, start, each)
            and not (each.body and narrative.is_within(persons, each.start))
            and not (parties.is_union(each) and narrative.is_within(offices, each.start))
        ]

    def _subject(self, text: str, number: int, start: int, told: list[Telling]) -> list[Found]:
        """Whoever acts without a name: "she", "the Minister"."""
        first = next((each for each in told if each.sure), None)
        royal = royals.who_acts(text, start, first.end + 1) if first and self._about else None
        if first and royal and (first.when == "now" or self._later):
            title = text[royal[0] : royal[1]]
            item = Item(*royal, person=Speaker(title))
            return [Found(number, item, "gathered", first.when == "later", _REASON)]
        if first is None or not self._about or first.when != "now":
            return []
        verb = first.start - 1
        who = subjects.pronoun(text, start, verb) or subjects.office(text, start, verb)
        return [Found(number, each, "gathered", expected=False, reason=_REASON) for each in who]

    def _is_there(self, text: str, start: int, end: int, each: Holder) -> bool:
        """Whether a release about an encounter names somebody who acts or is heard in it."""
        if self._acts(text, start, end, each):
            return True
        return (
            self._about
            and not self._later
            and (each.titled or (bool(each.role) and not _SEVERAL.search(each.role)))
            and not speaking.leads_to_words(text, end, each)
            and not speaking.is_from_afar(text, start, end)
            and not speaking.comments(text, end, each)
            and not is_another_time(text, start, end, self._year)
        )

    def _acts(self, text: str, start: int, end: int, each: Holder) -> bool:
        """Whether somebody speaks to those present in a release about an encounter."""
        if not self._about or speaking.leads_to_words(text, end, each):
            return False
        return speaking.speaks(text, start, end, each)


def _is_elsewhere(near: Telling, *, soon: bool) -> bool:
    return near.when in ("before", "never") or (near.when == "later" and not soon)


_AGED = re.compile(r"\d-year-old\s\Z")
_SEVERAL = re.compile(r"\A[a-z]+s\Z")

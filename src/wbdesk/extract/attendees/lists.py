"""Takes a list of those taking part to pieces: countries, organisations, people, with groups."""

import re
from itertools import zip_longest

from wbdesk.extract import countries, names
from wbdesk.extract.attendees import (
    affiliations,
    departments,
    kinds,
    presences,
    royals,
    several,
    units,
    wording,
)
from wbdesk.extract.attendees.bodies import CLERGY, before_verb, clause
from wbdesk.extract.attendees.mentioned import DelegationReader
from wbdesk.extract.attendees.parts import Item, Part, split
from wbdesk.extract.holders import Holder, holders
from wbdesk.extract.people import Speaker

__all__ = ["Item", "items"]


def items(
    text: str,
    start: int,
    end: int,
    *,
    with_people: bool,
    bodies: bool = True,
    leads_up: bool = False,
) -> list[Item]:
    """The members of the list in `text[start:end]`, up to where a clause ends it.

    `with_people` lets persons in, `bodies` also organisations outside the gazetteer.
    `leads_up`: the list ends at `end`, before its verb.
    """
    mentions = countries.mentions(text, start, end)
    if not mentions and not with_people:
        return []
    every = holders(text, start, end) if with_people else ()
    told = list(kinds.without_bodies(text, start, end, every))
    whole = [(each.begin, each.stop) for each in told]
    if with_people:
        whole += departments.spans(text, start, end) + several.spans(text, start, end)
        whole += royals.couples(text, start, end)
        named = units.spans(text, start, end) + presences.spans(text, start, end)
        whole += named
        told = [each for each in told if not any(at <= each.begin < past for at, past in named)]
    else:
        named = []
    cut = split(text, start, end, mentions, whole)
    reader = _Reader(
        text, cut, mentions, told, with_people=with_people, bodies=bodies, leads_up=leads_up
    )
    reader.named = dict(named) if bodies else {}
    return affiliations.without(text, _without_counterparts(text, reader.run()))


def _without_counterparts(text: str, found: list[Item]) -> list[Item]:
    """Without a country told only by a colleague whose name follows: "his Swedish counterpart,
    Foreign Minister Jane Doe".
    """
    return [
        item
        for item, following in zip_longest(found, found[1:])
        if not (
            item.entry
            and not item.person.name
            and following
            and following.person.name
            and _COUNTERPART_OF.match(text, item.end, following.start)
        )
    ]


_COUNTERPART_OF = re.compile(r"\s(?:[a-z]+\s)?counterpart,\s")
_OFFICE_OF = re.compile(r"(?:Office|Department|Ministry|Institute|College|Chamber) (?:of|for) ")


_NUMBERED = re.compile(
    r"(?:No\.?\s)?\b\d{1,3}\s(?P<name>(?:[A-Z][\w’'-]+\s){1,3}(?:Street|Commando|Squadron|Regiment|"
    r"Brigade|Battalion|Wing|Company))\b"
)
"""Whose name begins with a number: "10 Example Street", "3 Example Regiment"."""
_DOES = re.compile(r"(?:as|in\sits|currently|which|who|\w{3,}ing)\s")
_GROUPS = re.compile(
    r"\s*(?:[a-z-]+\s){0,3}(?:[a-z]{3,}s|government|industry|academia|media|police|"
    r"society|press|staff|sector|community|public)\s*"
)
"""Guests without a name: "families", "local business leaders"."""


_GROUP_BY_NAME = re.compile(
    r"(?:the\s)?(?:(?:trade\sbody|(?:[a-z]+\s)?(?:firm|company|charity|giant|retailer|operator))\s"
    r"[A-Z][\w’'&-]*|[A-Z][\w’'&-]*\s[A-Z][\w’'&-]*)\s(?:[A-Z][\w’'&-]*\s){0,4}Group"
)


_LONGEST_ASIDE = 60


class _Reader(DelegationReader):
    named: dict[int, int]
    """Where bodies stand that are known by the form of their names, from where to where."""
    _aside = -1
    """Where the bracket behind a person closes."""

    def run(self) -> list[Item]:
        misses, relative = 0, False
        for number, part in enumerate(self._parts):
            self._number = number
            self._enter(part)
            end = min(part.end, part.start + wording.LONGEST_PART)
            words = self._text[part.start : end]
            if not words.strip():
                continue
            if relative and part.before in ("and", "&"):
                continue
            relative = wording.RELATIVE.match(words) is not None
            outcome = self._take(Part(part.start, end, part.before), words)
            if outcome == "stop" and not self._leads_up:
                break
            if outcome == "stop" and number + 1 < len(self._parts):
                # The list ends where the verb stands: a clause before it belongs to another.
                self._found.clear()
            if outcome == "label" or (outcome == "passed" and _GROUPS.fullmatch(words)):
                continue
            if outcome == "passed" and part.before.startswith("(") and self._found:
                # An aside tells what the one before it is.
                continue
            misses = 0 if outcome == "taken" else misses + 1
            if self._leads_up or relative:
                misses = 0
                continue
            if misses > 1 or (misses and self._found and not self._may_go_on(words)):
                break
        return self._found

    def _enter(self, part: Part) -> None:
        """A bracket, colon or dash opens a group, named by the words before it, or closes one."""
        before = part.before
        dash = any(mark in before for mark in "–—-")
        if ")" in before or dash:
            self._group = ""
        if self._label and (dash or "(" in before or ":" in before or "including" in before):
            self._group, self._label = self._label, ""

    def _may_go_on(self, words: str) -> bool:
        return (
            bool(wording.JUNK.match(words.strip()))
            or bool(wording.label_in(words))
            or bool(wording.ACRONYM.match(words.strip()))
        )

    def _take(self, part: Part, words: str) -> str:
        if (
            self._is_acronym(part, words)
            or self._is_country_of_last(part)
            or self._is_person_of_last(part, words)
            or (self._with_people and self._take_royal(part, words))
        ):
            return "taken"
        holder = self._holder_in(part)
        if holder is not None:
            self._take_subject(part, holder)
            return self._take_holder(part, holder)
        return "taken" if self._is_of_last(part) else self._take_part(part, words)

    def _take_subject(self, part: Part, holder: Holder) -> None:
        """A body that stands in front of the verb whose object a person is: "a delegation from
        Example Chamber met Minister Doe".
        """
        words = self._text[part.start : holder.begin]
        meets = wording.MEETS.search(words)
        if self._with_people and not self._leads_up and meets:
            end = part.start + meets.start()
            self._take_part(Part(part.start, end, part.before), words[: meets.start()])

    def _is_of_last(self, part: Part) -> bool:
        """The party or firm in brackets after a person: "Jane Doe (Example Party)"."""
        if part.end <= self._aside:
            return True
        last = self._found[-1] if self._found else None
        if part.before != "(" or last is None or not last.person.name:
            return False
        closes = self._text.find(")", part.start, part.start + _LONGEST_ASIDE)
        self._aside = closes
        return closes >= 0

    def _take_part(self, part: Part, words: str) -> str:
        sent_from = self._sent_from(part)
        some = wording.SOME_OF.match(words) and sent_from is None
        if some or wording.NOT_THERE.match(words) or self._tells_of(part):
            return "passed"
        if not self._leads_up and self._found and wording.VERB_FIRST.match(words):
            return "stop"
        lead = wording.LEAD.match(self._text, part.start, part.end)
        core = lead.end() if lead else part.start
        if CLERGY.match(self._text, core, part.end):
            return "label"
        house = _NUMBERED.search(self._text, part.start, part.end)
        core = house.start() if house and house.start() < core == house.start("name") else core
        mention = self._mention_at(core) or sent_from
        core = max(core, mention.start) if mention else core
        if self._with_people and (self._take_named(part, core) or self._take_several(part, core)):
            return "taken"
        if self._with_people and self._are_fellows(words):
            return "label"
        if mention is not None and (not mention.adjective or self._stands_for(part, mention)):
            return self._take_mention(part, mention, self._text[part.start : core])
        ends = self._ends_in_country(part, words)
        if (
            mention is None
            and not ends
            and not self._is_group_by_name(words)
            and wording.label_in(words)
            and not wording.TITLED.search(words)
        ):
            self._label = wording.label_of(words)
            return "label"
        inner = self._mention_of_role(part)
        if inner is not None:
            return inner
        label = None if ends or self._is_group_by_name(words) else wording.label_in(words)
        if label:
            self._label = wording.label_of(words)
            return "label"
        if lead and wording.ONE_OFFICE.search(self._text[part.start : core]):
            return "passed"
        sent = wording.OFFICE_OF_BODY.match(self._text, part.start, part.end)
        if self._with_people and sent and self._take_body(part, sent.end()):
            return "taken"
        named = self._text[core : part.end]
        office = _OFFICE_OF.match(named) or not names.has_role_word(before_verb(named))
        if self._with_people and office and self._take_body(part, core):
            return "stop" if clause(named) else "taken"
        return "passed"

    def _tells_of(self, part: Part) -> bool:
        """Whether a bracket tells what the one before it does: "Malta (holding the Presidency)"."""
        return part.before.startswith("(") and _DOES.match(self._text, part.start) is not None

    def _is_group_by_name(self, words: str) -> bool:
        """Whether a body is called a group, and no list of its members follows."""
        following = self._parts[self._number + 1 : self._number + 2]
        opens = any(each.before.startswith(("(", ":", "–", "—")) for each in following)
        return not opens and _GROUP_BY_NAME.fullmatch(words.strip(" .")) is not None

    def _take_named(self, part: Part, core: int) -> bool:
        """A body whose name no other's is like: a regiment, a mission abroad."""
        at = next((each for each in self.named if part.start <= each < part.end), None)
        if at is None or (at != core and self._text[part.start : at].strip(" Tthe")):
            return False
        stop = self.named[at]
        self._found.append(Item(at, stop, body=self._text[at:stop], group=self._group))
        return True

    def _take_several(self, part: Part, core: int) -> bool:
        """Bodies of one kind told together: "the Universities of Example and Sometown"."""
        told = several.bodies(self._text, core, part.end) if self._bodies else []
        self._found += [Item(at, past, body=name, group=self._group) for at, past, name in told]
        return bool(told)

    def _take_royal(self, part: Part, words: str) -> bool:
        """ "HRH The Prince of Wales": the title is the name, and no country's."""
        bare = words.lstrip()
        title = royals.title_at(bare)
        if not title:
            return False
        last = self._found[-1].person if self._found and part.before == "," else None
        if last and last.name and royals.is_title_of(f"{last.role} {last.name}", title):
            return True
        at = self._text.index(title, part.start)
        self._found.append(Item(at, at + len(title), person=Speaker(title, ""), group=self._group))
        return True

    def _is_acronym(self, part: Part, words: str) -> bool:
        """The short form in brackets after a name: "(RCC)", "(WB6)"."""
        closes = self._text[part.end : part.end + 1] == ")"
        if not (part.before.startswith("(") and closes and wording.ACRONYM.match(words)):
            return False
        self._label, self._group = self._group, ""
        return True

    def _is_person_of_last(self, part: Part, words: str) -> bool:
        """The person in brackets after a country: "the ministers of France (Jane Doe)"."""
        last = self._found[-1] if self._found else None
        if not (self._with_people and part.before.startswith("(") and last and last.entry):
            return False
        closes = self._text[part.end : part.end + 1] == ")"
        name = words.strip()
        if last.person.name or not closes or not wording.is_personal(name):
            return False
        person = Speaker(name, last.role)
        self._found.append(Item(part.start, part.end, person=person, role=last.role))
        return True

"""Takes a list of those taking part to pieces: countries, organisations, people, with groups."""

import re
from dataclasses import replace
from itertools import zip_longest

from wbdesk.extract import countries, names, people
from wbdesk.extract.attendees import departments, parts, royals, wording
from wbdesk.extract.attendees.bodies import BodyReader, clause
from wbdesk.extract.attendees.parts import Item, Part, split
from wbdesk.extract.attendees.persons import BODY_AFTER
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.holders import holders
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
    told = list(holders(text, start, end)) if with_people else []
    whole = [(each.begin, each.stop) for each in told]
    whole += departments.spans(text, start, end) if with_people else []
    cut = split(text, start, end, mentions, whole)
    reader = _Reader(
        text, cut, mentions, told, with_people=with_people, bodies=bodies, leads_up=leads_up
    )
    return _without_counterparts(text, reader.run())


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


_BODY_OF = re.compile(r"(?:the\s)?(?:[A-Z][\w’'-]*\s){1,4}of\s(?:the\s)?\Z")
_EU_STATES = re.compile(
    r"\s(?:member states|leaders|heads of (?:state|government)|foreign ministers|institutions)\b",
    re.I,
)
"""A union of states meets as its members."""
_GOVERNS = re.compile(
    r"\s(?:[Gg]overnment|[Dd]elegation|side|authorities|(?:EU )?(?:Presidency|Chair(?:person|"
    r"man)?ship)"
    r"(?: of the (?:EU )?Council(?: of the (?:EU|European Union))?| of the EU)?)\b"
)
_GROUPS = re.compile(
    r"\s*(?:[a-z-]+\s){0,3}(?:[a-z]{3,}s|government|industry|academia|media|police|"
    r"society|press|staff|sector|community|public)\s*"
)
"""Guests without a name: "families", "local business leaders"."""
_CHAIRS = re.compile(r"Presidency|Chair\w+")
_COLLEAGUES = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:counterparts?|(?:[Ff]oreign |[Pp]rime |[A-Za-z]+ )?[Mm]inisters|"
    r"leaders|"
    r"delegations|[Pp]residents|colleagues|ambassadors)\b"
)
_NO_ROLE = re.compile(
    r"\b(?:the|their|its|from|of|by|with|both|also|and|were|was|will|be|[Gg]overnments?)\b"
)
_FELLOWS = re.compile(r"\bcounterparts\Z")


class _Reader(BodyReader):
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
            or bool(wording.LABEL.search(words))
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
            return self._take_holder(part, holder)
        return self._take_part(part, words)

    def _take_part(self, part: Part, words: str) -> str:
        if wording.SOME_OF.match(words) or wording.NOT_THERE.match(words):
            return "passed"
        if not self._leads_up and self._found and wording.VERB_FIRST.match(words):
            return "stop"
        lead = wording.LEAD.match(self._text, part.start, part.end)
        core = lead.end() if lead else part.start
        mention = self._mention_at(core)
        if self._with_people and self._are_fellows(words):
            return "label"
        if mention is not None and (not mention.adjective or self._stands_for(part, mention)):
            return self._take_mention(part, mention, self._text[part.start : core])
        ends = self._ends_in_country(part, words)
        if (
            mention is None
            and not ends
            and wording.LABEL.search(words)
            and not wording.TITLED.search(words)
        ):
            self._label = wording.label_of(words)
            return "label"
        inner = self._mention_of_role(part)
        if inner is not None:
            return inner
        label = None if ends else wording.LABEL.search(words)
        if label:
            self._label = wording.label_of(words)
            return "label"
        if lead and wording.ONE_OFFICE.search(self._text[part.start : core]):
            return "passed"
        named = self._text[core : part.end]
        office = _OFFICE_OF.match(named) or not names.has_role_word(named)
        if self._with_people and office and self._take_body(part, core):
            return "stop" if clause(named) else "taken"
        return "passed"

    def _ends_in_country(self, part: Part, words: str) -> bool:
        """Whether a body is named after a country: "Export-Import Bank of the United States"."""
        last = next((m for m in self._mentions if m.end == part.end), None)
        return last is not None and _BODY_OF.match(words, 0, last.start - part.start) is not None

    def _take_royal(self, part: Part, words: str) -> bool:
        """ "HRH The Prince of Wales": the title is the name, and no country's."""
        bare = words.lstrip()
        title = royals.title_at(bare)
        if not title:
            return False
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

    def _stands_for(self, part: Part, mention: Mention) -> bool:
        """Whether an adjective is a delegation: "the Slovenian Presidency", "his Albanian, Serbian
        and Greek counterparts".
        """
        governs = _GOVERNS.match(self._text, mention.end, part.end)
        if governs is not None and not self._text[governs.end() : part.end].strip(" ."):
            return True
        for number, each in enumerate(self._parts[self._number :], self._number):
            adjective = next((m for m in self._mentions if each.start <= m.start < each.end), None)
            if adjective is None or not adjective.adjective:
                return False
            rest = self._text[adjective.end : each.end]
            if rest.strip():
                return _COLLEAGUES.match(rest) is not None and not self._names_follow(number)
        return False

    def _are_fellows(self, words: str) -> bool:
        return _FELLOWS.search(words) is not None and self._names_follow(self._number)

    def _names_follow(self, number: int) -> bool:
        """Whether colleagues are named right behind: "her Dutch counterparts, Jane Doe and John
        Roe".
        """
        if number + 1 >= len(self._parts) or self._parts[number + 1].before != ",":
            return False
        after = self._parts[number + 1]
        told = people.split_name(self._text[after.start : after.end])
        name = told.name or ""
        return names.is_full(name) and not told.role and wording.is_personal(name)

    def _is_country_of_last(self, part: Part) -> bool:
        """The country in brackets after a person: "Jane Doe (France)"."""
        last = self._found[-1] if self._found else None
        mention = self._mention_at(part.start)
        if not (part.before.startswith("(") and last and last.person.name and mention):
            return False
        if mention.end != part.end or last.end + len(" (") != part.start:
            return False
        self._found[-1] = replace(last, entry=mention.entry)
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
        self._found[-1] = replace(last, start=part.start, end=part.end, person=person)
        return True

    def _mention_at(self, at: int) -> Mention | None:
        return next((m for m in self._mentions if m.start == at), None)

    def _take_mention(self, part: Part, mention: Mention, lead: str) -> str:
        governs = _GOVERNS.match(self._text, mention.end, part.end)
        if governs and not self._text[governs.end() : part.end].strip(" ."):
            mention = replace(mention, end=governs.end())
            chairs = _CHAIRS.search(governs.group()) if mention.adjective else None
            if chairs is not None:
                words = self._text[mention.start : governs.start() + chairs.end()]
                mention = replace(mention, entry=Entry(words, mention.entry.code, "organisation"))
        tail = self._text[mention.end : part.end]
        if mention.entry.kind == "organisation" and _EU_STATES.match(tail):
            mention, tail = replace(mention, end=part.end), ""
        of_it = BODY_AFTER.match(tail) if self._with_people else None
        if of_it is not None:
            if not self._take_body(part, mention.start):
                self._found.append(
                    Item(
                        mention.start,
                        mention.end + of_it.end(),
                        body=self._text[mention.start : mention.end + of_it.end()],
                        group=self._group,
                    )
                )
            return "taken"
        if not wording.FOLLOWS.match(self._text, mention.end):
            ends = wording.CLAUSE.match(tail + " ") or wording.VERB_AFTER.match(tail)
            if ends is None and tail.strip(" .*1234567890"):
                # The Netherlands Institute, Germany's strength: a name inside another.
                labelled = wording.LABEL.search(self._text[part.start : part.end])
                in_office = None if labelled else self._mention_of_role(part)
                if in_office is not None:
                    return in_office
                taken = self._with_people and self._take_body(part, mention.start)
                if taken:
                    return "taken"
                self._label = (
                    wording.label_of(self._text[part.start : part.end]) if labelled else ""
                )
                return "label" if labelled else "stop"
        if self._text[mention.end : mention.end + 2] in ("’s", "'s"):
            return self._body_of_country(part, mention)
        role = self._role_of(lead)
        self._found.append(
            Item(mention.start, mention.end, entry=mention.entry, group=self._group, role=role)
        )
        return (
            "stop"
            if wording.CLAUSE.match(tail + " ") or wording.VERB_AFTER.match(tail)
            else "taken"
        )

    def _body_of_country(self, part: Part, mention: Mention) -> str:
        """ "Japan’s Hague Central Authority": a body, not the country."""
        at = mention.end + 3
        named = self._text[at : part.end]
        office = people.split_name(named)
        if self._with_people and office.role and not office.name:
            return "passed"
        if self._with_people and parts.is_body(named) and self._take_body(part, at):
            return "taken"
        return "stop"

    def _role_of(self, lead: str) -> str:
        words = _NO_ROLE.sub(" ", lead)
        words = " ".join(words.split()).strip(" ,")
        return words[:1].upper() + words[1:] if len(words) > 3 else ""

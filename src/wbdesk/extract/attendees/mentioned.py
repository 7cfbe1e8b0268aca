"""How countries and unions stand within a list: by name, by adjective, by whom they sent."""

import re

from msgspec.structs import replace

from wbdesk.extract import names, people
from wbdesk.extract.attendees import parts, wording
from wbdesk.extract.attendees.bodies import BodyReader
from wbdesk.extract.attendees.parts import Item, Part
from wbdesk.extract.attendees.persons import BODY_AFTER
from wbdesk.extract.countries import Entry, Mention

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
_SEAT = re.compile(r"\s(?:Delegation|Office|Mission|Presence|Representation|Secretariat)\b")
_PARTS_OF_STATE = ("Scotland", "Wales", "Northern Ireland", "England")
_ORGAN = re.compile(r"\s(?:Government|Executive|Parliament|Assembly)\b")
_CHAIRS = re.compile(r"Presidency|Chair\w+")
_COLLEAGUES = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:counterparts?|(?:[Ff]oreign |[Pp]rime |[A-Za-z]+ )?[Mm]inisters|"
    r"leaders|"
    r"delegations|[Pp]residents|colleagues|ambassadors)\b"
)
_NO_ROLE = re.compile(
    r"\b(?:the|their|its|from|of|by|with|both|also|and|were|was|will|be|[Gg]overnments?|[Aa]llies|"
    r"[Pp]artners?|[Mm]embers?|[Nn]eighbours|[Cc]ountries|[Nn]ations|[Ss]tates)\b"
)
_OF_STATE = re.compile(
    r"(?:(?:[Dd]eputy|[Vv]ice|[Pp]rime|[Ff]oreign|[A-Z]?[a-z]+)[\s-]){0,4}(?:[Mm]inister|[Pp]resident|"
    r"[Cc]hancellor|[Aa]mbassador|[Ss]ecretary|[Ee]nvoy)(?:\s(?:of|for)\s[\w\s,]{3,50})?"
)
"""An office that one country has but one of."""
_SENT_FROM = re.compile(
    r"(?:[\w’'-]+\s){0,5}(?:members|representatives|ministers|officials|parliamentarians|judges|"
    r"prosecutors|regulators|delegates|delegations|experts|officers|leaders|colleagues|"
    r"commissioners|negotiators|ambassadors|envoys|troops|teams|crews|forces|personnel|diplomats)"
    r"(?:\s(?:of|on|in)\s(?:the\s|its\s|their\s)?(?:[A-Z][\w-]*\s){1,5})?\s?from\s(?:the\s)?"
)
_FELLOWS = re.compile(r"\bcounterparts\Z")


class DelegationReader(BodyReader):
    """Reads the countries and unions of a list besides its bodies and persons."""

    def _mention_at(self, at: int) -> Mention | None:
        return next((m for m in self._mentions if m.start == at), None)

    def _sent_from(self, part: Part) -> Mention | None:
        """The country that people come from: "the members of the Board from Malta"."""
        first = next((m for m in self._mentions if part.start <= m.start < part.end), None)
        if first is None or first.adjective:
            return None
        return first if _SENT_FROM.fullmatch(self._text, part.start, first.start) else None

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

    def _ends_in_country(self, part: Part, words: str) -> bool:
        """Whether a body is named after a country: "Export-Import Bank of the United States"."""
        last = next((m for m in self._mentions if m.end == part.end), None)
        return last is not None and _BODY_OF.match(words, 0, last.start - part.start) is not None

    def _take_mention(self, part: Part, mention: Mention, lead: str) -> str:
        if self._with_people and self._is_own_body(part, mention):
            return "taken" if self._take_body(part, mention.start) else "passed"
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
                labelled = wording.label_in(self._text[part.start : part.end])
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

    def _is_own_body(self, part: Part, mention: Mention) -> bool:
        """Whether a union's office abroad is named, or the government of a part of a state."""
        if mention.entry.kind == "organisation":
            return _SEAT.match(self._text, mention.end, part.end) is not None
        return (
            mention.entry.name in _PARTS_OF_STATE
            and _ORGAN.match(self._text, mention.end, part.end) is not None
        )

    def _body_of_country(self, part: Part, mention: Mention) -> str:
        """ "Japan’s Hague Central Authority": a body, not the country."""
        at = mention.end + 3
        named = self._text[at : part.end]
        cut = wording.PERSON_CLAUSE.search(named)
        office = people.split_name(named[: cut.start()] if cut else named)
        if self._with_people and office.role and not office.name:
            return self._take_office_of(part, mention, office.role)
        if self._with_people and parts.is_body(named) and self._take_body(part, at):
            return "taken"
        return "stop"

    def _take_office_of(self, part: Part, mention: Mention, role: str) -> str:
        """ "Norway’s foreign minister", without a name: who comes for the country."""
        if mention.entry.kind != "country" or not _OF_STATE.fullmatch(role):
            return "passed"
        item = Item(mention.start, mention.end, entry=mention.entry, group=self._group, role=role)
        self._found.append(item)
        return "taken"

    def _role_of(self, lead: str) -> str:
        words = _NO_ROLE.sub(" ", lead)
        words = " ".join(words.split()).strip(" ,")
        return words[:1].upper() + words[1:] if len(words) > 3 else ""

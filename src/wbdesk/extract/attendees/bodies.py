"""How bodies outside the gazetteer are named within a list."""

import re

from wbdesk.extract import begun, countries, names
from wbdesk.extract.attendees import kinds, parts, wording
from wbdesk.extract.attendees.parts import Item, Part
from wbdesk.extract.attendees.persons import PersonReader

_KIND = re.compile(
    r"(?:(?:the|global|British|[a-z][\w’-]+)\s){0,3}(?:[A-Z][\w-]+\s)?(?:firm|company|charity|group|giant|"
    r"manufacturer|"
    r"developer|provider|start-up|retailer|supplier|agency|organi[sz]ation|think tank|trade body|"
    r"operator|maker|body|NGO|union|bank|insurer|chain|think-tank|club|network|brewer|business|"
    r"investor|association|foundation|institute|university|college|school)s?\s(?=[A-Z])"
    r"|(?:[a-z][\w-]*\s){0,2}(?:staff|people|"
    r"(?:representativ|executiv|colleagu|employe)es|(?:official|officer|engineer|member|manager|"
    r"scientist|worker|researcher|trustee|adviser|apprentice|volunteer|consultant|lecturer|doctor|"
    r"nurse|trainer|partner)s)\s(?:from|at|representing)\s"
    r"(?:the\s)?(?=[A-Z])"
    r"|(?:(?:the|an?)\s)?(?:(?!of\b|from\b|for\b|in\b|at\b|on\b|to\b|by\b|with\b|city\b|town\b|"
    r"village\b|county\b|port\b|island\b|river\b)[a-z][\w-]*[^s\W]\s){1,3}(?=[A-Z])"
)
"""What a body is, before its name: "engineering firm Example"."""
_FOR = begun.pattern(
    r"\b(?:Department|Ministry|Office|Institute|Centre|Center|Agency|Council|Fund|Society|"
    r"Foundation|Trust|Mechanism|Association|Federation|Commission|Committee|Authority|Board|"
    r"Alliance|Campaign|Coalition|Network|Bank|Initiative|Partnership|Platform|Programme|School|"
    r"College|Academy|Forum|Bureau|Directorate|Organisation|Organization|Union|Panel|Unit)"
    r"\sfor\s(?=(?:the\s)?[A-Z])|"
    r"\b(?:Presence|Mission|Delegation|Representation)\s(?:in|to)\s(?=[A-Z])"
)
_REGIONS = frozenset("Southern Northern Western Eastern Central".split())
_LANDS = frozenset(
    "Europe Africa Asia Balkans America Pacific Ireland Neighbourhood Partnership States Ocean "
    "Powers Countries Nations Coast".split()
)


def clause(words: str) -> re.Match[str] | None:
    """Where a clause ends a body's name; the "for" of a ministry does not."""
    whole = f"{words} "
    inside = _FOR.search(whole)
    cut = wording.CLAUSE.search(whole)
    if inside and cut and inside.start() < cut.start() < inside.end():
        return wording.CLAUSE.search(whole, inside.end())
    return cut


def before_verb(words: str) -> str:
    """A body's name without what it does: "Example Council briefed the Minister"."""
    verb = _VERB.search(words)
    return words[: verb.start()] if verb else words


def _is_firm_of_a_region(tokens: list[str]) -> bool:
    """Whether a name begins with a quarter of the sky, as firms and railways do."""
    return (
        len(tokens) == 2
        and tokens[0] in _REGIONS
        and tokens[1] not in _LANDS
        and (tokens[1][:1].isupper() and countries.named(tokens[1]) is None)
    )


def _is_body_of_a_place(tokens: list[str]) -> bool:
    """Whether a name begins with a place and holds what bodies are called: "East Example
    Council", "London Example Group".
    """
    return (
        len(tokens) > _SHORT_LIST
        and tokens[0][:1].isupper()
        and tokens[0] not in _TIMES
        and any(
            each == "Exchange" or (names.is_body(each) and countries.named(each) is None)
            for each in tokens[1:]
        )
    )


_TIMES = frozenset(
    "In On At For By With From To After Before During As While This Today The Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday".split()
)


def _is_of_country(name: str) -> bool:
    """Whether a body is named after a country: "Export-Import Bank of the United States"."""
    _, of, land = name.rpartition(" of ")
    return bool(of) and countries.named(land.removeprefix("the ")) is not None


_VERB = re.compile(
    r"\s(?:(?:also|all|both|each|then|later|jointly)\s)*(?:[a-z]{3,}ed|meet|met|took|gave|spoke|ran|"
    r"led|held|set|sent|came|made|brought|told|heard|saw|sang|won|sat|stood|flew|laid|lit|cut|put|"
    r"paid|were|was|are|is|has|have|had|will)\b"
)
CLERGY = re.compile(
    r"(?:(?:Arch)?[Bb]ishop|Patriarch|Moderator|Metropolitan|(?:Grand\s)?Mufti|(?:Chief\s)?(?:Rabbi|Imam)|"
    r"Primate|Abbot|Abbess|Dean|Nuncio)\sof\b"
)
"""Who is told by a seat, and whose name follows."""
_NUMBERED = re.compile(r"\d{1,4}(?:st|nd|rd|th|[a-z])?\Z")
_LEGISLATURE = re.compile(
    rf"{wording.LEGISLATURE}|(?:HM|H\.M\.|(?:His|Her)\sMajesty[’']s)\s[Gg]overnment"
)
"""Where members and guests are, which comes to nothing itself."""
_MANY_PEOPLE = frozenset("Peoples Communities Youth".split())
_MANY_OF = re.compile(r"[A-Z]{2,}s")
"""Kinds told by initials, in the plural: "MPs", "NGOs"."""
_BASED = re.compile(r"[A-Z][\w-]*-based\s")
"""Where a body sits, which is no part of its name."""
_CHAIR = re.compile(
    r"(?:Chair(?:person|man|woman)?(?:-in-Office)?|Presidency(?=\s[A-Z])|(?:[A-Z]\w+\s){0,2}Professor|Reader|Lecturer|Fellow)\b"
)
_SENT_BY = re.compile(
    r"\b(?:delegations?|teams?|representatives?|officials|experts|staff|colleagues)\s(?:from|of)\s"
    r"(?:the\s)?\Z"
)
"""Whom a body sends that is told by initials: "a delegation from EXAMPLE"."""
_SHORT_LIST, _NEAR = 2, 40
_MEMBERS_FOLLOW = frozenset("Services Forces Navies Armies Companies Firms Councils Banks".split())
_CLOSING = ("Police", "Administration")
"""Fields of government that are also what a body is called."""
_BODY_KINDS = frozenset(
    "Committee Commission Council Board Department Ministry Group Agency Office Service".split()
)
"""What a body is called, which alone names none."""
_GENERAL = frozenset(
    "Companies Businesses Firms Organisations Organizations Charities Embassy Experts Students "
    "Pupils Volunteers Delegates Troops Speakers Guests Participants Representatives Officials "
    "Delegations Councils Universities Schools Banks Lenders Unions Employers Retailers".split()
)
"""Who came, with a capital since a sentence begins with it."""
_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w’-]*\s)+\Z")


_KIND_BEHIND = re.compile(
    r"\s(?:association|group|network|charity|foundation|movement|campaign|consortium|"
    r"co-?operative|collective|project|team|club|choir|society|union)\Z"
)
"""What a body is, behind its name: "the Friends of Example association"."""


_STAFF_BEHIND = re.compile(
    r"(?<=[a-z])\s(?:staff|bosses|executives|management|officers|officials|engineers|experts|volunteers|crews|workers)\Z"
)
"""Who of a body does something: "Example Agency staff"."""


class BodyReader(PersonReader):
    """Reads the bodies of a list besides its persons."""

    def _whole_body(self, part: Part, core: int) -> int:
        """Where a body begins whose first words read as a lead: "Foreign Affairs Committee"."""
        before = _CAPITALS_BEFORE.search(self._text, part.start, core)
        return before.start() if before else part.end

    def _opens_group(self) -> bool:
        """Whether the members of a group follow: "all three Services – the Navy"."""
        following = self._parts[self._number + 1 : self._number + 2]
        return any(each.before.startswith(("(", ":", "–", "—", "- ")) for each in following)

    def _take_body(self, part: Part, core: int) -> bool:
        """An organisation outside the gazetteer: capitalised words all through."""
        words = self._text[core : part.end]
        if words.strip(" .") in _BODY_KINDS:
            core = self._whole_body(part, core)
            words = self._text[core : part.end]
        based = _BASED.match(words)
        core, words = (core + based.end(), words[based.end() :]) if based else (core, words)
        led = _KIND.match(words) if not parts.is_body(words) else None
        core, words = (core + led.end(), words[led.end() :]) if led else (core, words)
        cut = clause(words)
        kept = (words[: cut.start()] if cut else words).strip(" .*–—")
        kept = _STAFF_BEHIND.sub("", _KIND_BEHIND.sub("", before_verb(kept)))
        tokens = kept.split()
        if not self._bodies or not 1 <= len(tokens) <= 9:
            return False
        if tokens[-1] in _MEMBERS_FOLLOW and self._opens_group():
            return False
        if countries.named(kept) or (len(tokens) == 1 and tokens[0] in _GENERAL):
            return False
        if _LEGISLATURE.fullmatch(kept):
            return False
        if tokens[0][:1].islower() or _MANY_OF.fullmatch(tokens[-1]) or _CHAIR.match(kept):
            return False
        of_place = _is_firm_of_a_region(tokens) or _is_body_of_a_place(tokens)
        if tokens[0] in wording.NO_BODY and not of_place:
            return False
        small = ("of", "for", "and", "the", "in", "on", "to", "&", "de", "du", "plc", "ltd")
        if not all(
            token[:1].isupper() or token in small or _NUMBERED.match(token) for token in tokens
        ):
            return False
        leads = (
            part.before
            or core > part.start
            or kinds.leads_to(self._text, core)
            or (kept.isupper() and _SENT_BY.search(self._text, max(0, core - _NEAR), core))
            or (
                not self._number
                and (len(self._parts) > 2 or (kept.isupper() and len(self._parts) > 1))
            )
        )
        short = kept.isupper() and (self._found or len(self._parts) > _SHORT_LIST)
        if len(tokens) == 1 and not (leads and (len(kept) > 2 or short)):
            return False
        if (
            tokens[-1] in _MANY_PEOPLE
            or (
                wording.label_in(kept)
                and not (
                    _is_of_country(kept) or (tokens[-1] == "Group" and (led or len(tokens) > 2))
                )
            )
            or (tokens[-1] not in _CLOSING and all(map(names.is_portfolio, tokens)))
        ):
            return False
        self._found.append(Item(core, core + len(kept), body=kept, group=self._group))
        return True

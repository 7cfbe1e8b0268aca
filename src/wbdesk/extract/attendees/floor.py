"""Those at a session or talks at which the one who speaks was: the author of a statement given
there, those thanked for what they told it, and the parties that the background names.
"""

import re

from wbdesk.extract import countries, needs
from wbdesk.extract.attendees.encounters import narrative, parties
from wbdesk.extract.attendees.persons import item_of
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.holders import holders
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Document

_SESSION = (
    r"(?:meeting|session|debate|briefing|dialogue|conference|summit|Council|Assembly|Committee|"
    r"Commission|Conference|Forum|Meeting|Summit|Session|Debate|talks|negotiations|consultations)"
)
_GIVEN = needs.pattern(
    rf"(?:(?:[A-Z]\w+\s)?(?:[Ss]tatement|[Ss]peech|[Aa]ddress|[Ii]ntervention|[Rr]emarks|[Ee]xplanation\sof\svote)\s"
    rf"(?:\w+\s)?by\s[^;:]{{5,160}}?,?\s(?:at|to|in|during)\s(?:the|a)\s[^.;]{{0,60}}?{_SESSION}\b|"
    rf"[^.;:]{{5,120}}?\s(?:issued|made|gave|delivered)\s(?:the\sfollowing|this|a)\s(?:\w+\s)?"
    rf"statement\s(?:after|at|following|during)\s[^.;]{{0,40}}?{_SESSION}\b)"
)
"""A line that says who gave a statement, and at what."""
_OPENING = 4
_OF_LAND = re.compile(
    rf"(?P<land>[A-Z][\w ]{{1,30}}?)\s[Ss]tatement\s(?:at|to)\s[^.;]{{0,90}}?{_SESSION}\b"
)
_THANKED = re.compile(
    r"\b(?:[Tt]hank|grateful\s(?:also\s)?to|gratitude\sto|thanks\sto)\s(?P<who>[^.;:]{3,240}?),?\s(?:who\s(?:has\s|have\s|so\s\w+\s)?"
    r"(?:told|reminded|spoke|spoken|briefed|described|shared|joined|addressed|set)\b|for\s"
    r"(?:(?:their|his|her|your|the|such)\s(?:[\w-]+,?\s(?:and\s)?){0,4}?(?:briefings?|remarks|"
    r"statements?|presentations?|updates?|insights?|testimon\w+|interventions?|reports?|account|"
    r"words|contributions?|introductions?)\b|what\s(?:they|he|she|you)\s))"
)
_REASON = "The speaker says so; check that they were there."


def told(document: Document) -> list[Found]:
    """Those at the session of a statement; nobody where it was given at none."""
    made = _author(document)
    if not made:
        return []
    for number, block in enumerate(document.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        for thanked in _THANKED.finditer(block.text):
            made += [
                Found(number, item_of(each), "thanked", expected=False, reason=_REASON)
                for each in holders(block.text, *thanked.span("who"), listed=True)
            ]
        if narrative.is_told(block.text):
            for start, end in sentences(block.text):
                made += [
                    Found(number, each, "party", expected=False, reason=_REASON)
                    for each in parties.parties(block.text, start, end)
                ]
    return made


def _author(document: Document) -> list[Found]:
    """Who gave the statement, for the country it was given for."""
    made: list[Found] = []
    for number, block in enumerate(document.blocks[:_OPENING]):
        given = _GIVEN.match(block.text)
        if given is None:
            continue
        who = holders(block.text, 0, given.end())[:1]
        for each in who:
            land = _land(document.title) or _land(each.role)
            made.append(Found(number, item_of(each, land), "author", expected=False))
        break
    return made


def _land(words: str) -> countries.Entry | None:
    """The country of a title, "Peru statement at the Council", or of an office: "Peru's envoy"."""
    titled = _OF_LAND.search(words)
    named = countries.mentions(titled["land"] if titled else words)
    return countries.national(named[0].entry) if named and named[0].entry.code else None

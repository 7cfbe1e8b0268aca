"""The sentences that say who takes part in a meeting, and where in them the list stands."""

import re

import msgspec

from wbdesk.extract import begun, needs
from wbdesk.extract.attendees import fitting, leads, wording

_AUXILIARIES = re.compile(
    r"(?:,\s|\s[–—-]\s)?(?:\b(?:also|both|all|jointly|will|are|is|were|was|have|has|had|then|"
    r"each)\s){1,3}\Z"
)
_TAKES_PART = needs.begun_pattern(
    r"\b(?:attended(?! by\b|\s(?:an?|the)\s(?:\w+\s)?(?:address|scene|property|premises|incident|"
    r"fire|hospital|collision|site)\b)|attend|attending|participated|participate|participating|"
    r"took part|take part|"
    r"taking part|(?<!\bat )present|in attendance|round the table|around the table|"
    r"(?:sent|sending|sends|send) (?:a |an |its |their |senior )?"
    r"(?:representatives?|delegations?|observers?)|represented|"
    r"(?:been|was|were|are|is|be) invited|gathered|joined (?:them|him|her|us)\b(?! in\s\w+ing)|"
    r"joined the (?:(?!to\b)[\w’-]+\s){0,4}?(?:meeting|discussions?|"
    r"talks|summit|session|event|call|roundtable|[Mm]inisters|[Ll]eaders))\b"
)
_EVENT = needs.pattern(
    r"\b(?:meetings?|summits?|conference|council|forum|talks|roundtable|round table|ceremony|event|"
    r"reception|session|gathering|service|commemorations?|funeral|vigil|parade|opening|"
    r"discussions?|"
    r"visit|launch|signing|unveiling|dinner|lunch|breakfast|assembly|occasion|workshop|"
    r"seminar|webinar|call|"
    r"dialogue|congress|convention|hearing|consultations?|guests?|today|there|video ?link|"
    r"online|virtually|remotely|round the table|around the table|as (?:an )?observers?)\b",
    re.I,
)
_FUTURE = begun.pattern(
    r"\b(?:will|to be|due to|expected|set to|is to|are to|going to|invited to|tomorrow|upcoming|"
    r"forthcoming|plans to|planned|shall)\b"
)
_STATEMENT = re.compile(
    r"\b(?:joint statement|statement (?:by|from|of)|text of|issued (?:by|the)|signed by|"
    r"communiqu[eé] (?:by|of))\b",
    re.I,
)


class Region(msgspec.Struct, frozen=True):
    """Where a list may stand: `start`:`end` of the paragraph. `rule` names the wording.

    `people` says that persons and bodies outside the gazetteer may stand in it too.
    """

    start: int
    end: int
    rule: str
    expected: bool
    people: bool
    bodies: bool = True
    needs_two: bool = False


def may_tell(text: str) -> bool:
    """A cheap test before the patterns."""
    if len(text) < _LONGEST_HEADING and ("elegation" in text or "Speakers" in text):
        return True
    return leads.CHEAP.opens(text)


def regions(text: str, start: int, end: int) -> list[Region]:
    """The places in a sentence where a list of those taking part may stand."""
    end = min(end, start + _LONGEST_SENTENCE)
    sentence = text[start:end]
    if ("tatement" in sentence or "ommuniq" in sentence or "issued" in sentence) and (
        "attend" not in sentence and _STATEMENT.search(sentence)
    ):
        return []
    expected = leads.FUTURE.opens(sentence) and _FUTURE.search(sentence) is not None
    found: list[Region] = []
    said = sentence.endswith(":") and _CUE.search(sentence) is not None
    said = said and _AFTER_MEETING.match(sentence) is None
    for rule, pattern in leads.TO_LIST:
        if said and rule in ("invited", "call", "people-from"):
            continue
        bracket = rule == "bracket" and leads.BRACKET.search(sentence)
        if not (bracket or (rule != "bracket" and leads.GATES[rule].opens(sentence))):
            continue
        if rule == "people-from" and not leads.PEOPLE_PARTS.opens(sentence):
            continue
        for match in pattern.finditer(sentence):
            if fitting.fits(rule, sentence, match):
                begin = match.start() if rule == "bracket" else _past_event(sentence, match)
                found.append(
                    Region(
                        start + begin,
                        _closing(text, start + match.end(), end) if rule == "bracket" else end,
                        rule,
                        expected,
                        people=rule not in ("bracket", "people-from")
                        or (rule == "bracket" and _BODIES_IN.search(match.group()) is not None)
                        or _of_bodies(match)
                        or _BRACKETED.search(sentence, match.end()) is not None,
                        bodies=rule in ("by", "attendees", "present", "among", "named")
                        or _of_bodies(match)
                        or "together" in match.group()
                        or match.group().endswith("meeting of")
                        or fitting.OF_PACT.search(match.group()) is not None
                        or (rule == "call" and " of the " in match.group())
                        or match.group().endswith(("including", "among them", "such as", "like"))
                        or _BODIES_IN.search(match.group()) is not None,
                        needs_two=rule in ("call", "invited", "featured", "named"),
                    )
                )
    found += _among(sentence, start, expected=expected) if "mong " in sentence else []
    if leads.TAKES_PART.opens(sentence):
        found += _before_verb(sentence, start, end, expected=expected)
    return sorted(found, key=lambda region: region.start)[:_MOST_REGIONS]


def _before_verb(sentence: str, start: int, end: int, *, expected: bool) -> list[Region]:
    """Where those stand who are told before a verb of taking part, and beside it."""
    found: list[Region] = []
    told = _TAKES_PART.finditer(sentence)
    taking = [each for each in told if not wording.did_not(sentence, each.start())]
    if not taking:
        return found
    again = _AND_TOO.search(sentence, taking[0].end())
    if again is not None:
        begin, stop_at = start + again.start("who"), start + again.end("who")
        found.append(Region(begin, stop_at, "list-attended", expected, people=True))
    before = next((each for each in taking if _at_an_event(sentence, each)), None)
    if before is not None:
        clause = sentence.rfind(", while ", 0, before.start())
        begin = start + (clause + len(", while ") if clause >= 0 else 0)
        stop = _AUXILIARIES.search(sentence, max(0, before.start() - 60), before.start())
        end_of_list = stop.start() if stop else before.start()
        found.append(Region(begin, start + end_of_list, "list-attended", expected, True))
        if before.group() == "represented":
            found.append(
                Region(start + before.end() + 1, end, "represents", expected, people=False)
            )
        alike = _AS_DO.search(sentence, before.end())
        if alike is not None:
            found.append(Region(start + alike.end(), end, "represents", expected, people=True))
        beside = _BESIDE_THEM.search(sentence, before.end())
        if beside is not None:
            found.append(Region(start + beside.end(), end, "beside", expected, True, bodies=False))
    return found


def _at_an_event(sentence: str, verb: re.Match[str]) -> bool:
    """Whether taking part is in an event: named after the verb, or what the sentence is about."""
    if _EVENT.search(sentence, verb.start()) or not sentence[verb.end() :].strip(" .*"):
        return True
    if verb.group().startswith("joined the "):
        return True
    if verb.group() == "represented" and _SOMETHING.match(sentence, verb.end()):
        return True
    present = verb.group() in ("present", "represented")
    return (not present and bool(_EVENT.search(sentence))) or bool(
        _WAS_THERE.search(sentence, 0, verb.end())
    )


_SOMETHING = re.compile(r"\s(?:the\s)?[A-Z][\w’' ]{2,40}[.*]?\Z")
_WAS_THERE = re.compile(r"\b(?:was|were|will be) (?:also )?present\Z")
_AMONG_THOSE = re.compile(
    r"(?:,?\s(?:are|is|were|was|will be|being|also|all))*,?\s(?:also\s)?among (?:those|the "
    r"(?:[\w-]+\s){0,3}?(?:guests|speakers|participants|attendees|leaders|dignitaries|delegates|"
    r"panell?ists|delegations))\b(?P<tail>[^.;]{0,160})"
)
_BESIDE = re.compile(r"\s(?:alongside|together with|along with|with)\s")
_BESIDE_THEM = re.compile(r"\s(?:alongside|together with|with(?=\s(?:the\s)?[A-Z]))\s")
_AND_TOO = re.compile(
    r"[,;]?\s(?:and|while)\s(?P<who>(?:the\s)?[A-Z][^.;]{2,100}?)\s(?:also\s)?(?:attended|"
    r"took part|participated|joined)\b"
)
_AS_DO = re.compile(r",\sas\s(?:will|did|do|does|are|were|was|is)\s(?=(?:the\s)?[A-Z])")


def _among(sentence: str, start: int, *, expected: bool) -> list[Region]:
    """Those named before "among those due to speak", and with whom others are said to speak."""
    found = []
    for match in _AMONG_THOSE.finditer(sentence):
        if fitting.SPEAKS.search(match["tail"]) or (
            fitting.THERE.search(match.group())
            and (_EVENT.search(match["tail"]) or not match["tail"].strip(" .*"))
        ):
            end = start + match.start()
            found.append(Region(start, end, "list-attended", expected, people=True))
    lead = _AMONG.search(sentence)
    beside = _BESIDE.search(sentence, lead.start(), lead.end()) if lead else None
    if lead is not None and beside is not None and fitting.SPEAKS.search(lead.group()):
        verb = lead.group().rsplit(" ", 1)[1]
        end = lead.end() - len(verb) - 1
        found.append(Region(start + beside.end(), start + end, "beside", expected, people=True))
    return found


_AMONG = next(pattern for rule, pattern in leads.TO_LIST if rule == "among")
# A sentence beyond these is a table run together; what stands there is not read as one list.
_MOST_REGIONS = 12
_LONGEST_HEADING = 200
_LONGEST_SENTENCE = 5_000


_AFTER_MEETING = re.compile(
    r"(?:Following|After|During|At)\s(?:the|a|an|his|her|their|today[’']s)\s(?:[\w-]+\s){0,3}?"
    r"(?:meeting|visit|talks|roundtable|round table|summit|event)\b"
)
"""A line before a quote that says where it was said."""
_CUE = re.compile(r"\b(?:said|says|added|commented|stated|explained)\b[^.:]{0,60}:\Z")
_EVENT_WITH = re.compile(r"\s(?:this|the|an?|its|their)\s(?:[\w-]+\s){1,4}(?:together\s)?with\s")


def _past_event(sentence: str, match: re.Match[str]) -> int:
    """Where the list begins: behind the event where that is told first, as in "hosting a
    conference with".
    """
    behind = _EVENT_WITH.match(sentence, match.end()) if "host" in match.group() else None
    return behind.end() - 1 if behind else match.end()


def _closing(text: str, at: int, end: int) -> int:
    """Where a bracket opened before `at` closes."""
    closing = text.find(")", at, end)
    return end if closing < 0 else closing + 1


def _of_bodies(match: re.Match[str]) -> bool:
    """Whether those named by a people-from wording are sent by bodies of any kind."""
    return match.group().lower().startswith(_SENT_BY_BODIES)


_BODIES_IN = re.compile(
    r"(?:councils|authorities|boroughs|universities|companies|firms|banks|charities|agencies|"
    r"unions|organi[sz]ations)\s\(\Z"
)
_BRACKETED = re.compile(r"[a-z]\s\([A-Z][^\W\d_]+\s[A-Z][^()]{2,40}\)")
_SENT_BY_BODIES = (
    "representative", "deleg", "officials", "companies", "firms", "executives", "chief executives",
    "senior executives", "bosses", "members", "officers", "experts", "heads of mission",
)  # fmt: skip

"""Countries and bodies that take part, by where they stand beside what tells of it.

In front of a verb of taking part, behind the "by" of what was convened or attended, behind the
"were" or colon of those present, and as those somebody is host to or calls on.
"""

import re

from wbdesk.extract.attendees import lists, wording
from wbdesk.extract.attendees.encounters import affiliations
from wbdesk.extract.attendees.parts import Item

_BEHIND = re.compile(
    r"\b(?:(?:[Cc]o-)?(?:[Cc]onvened|[Hh]osted|[Oo]rgani[sz]ed|[Aa]ttended|[Cc]haired|[Jj]oined|"
    r"[Ll]aunched|[Cc]alled\stogether|"
    r"[Ff]acilitated|[Ss]upported|[Ll]aid\son|[Pp]ut\son|[Gg]iven|[Aa]rranged|[Ss]ponsored|"
    r"[Ss]taged|[Ss]igned|[Ww]itnessed)\s(?:\w+\s){0,3}?by|"
    r"(?:[Aa]mong\s(?:those|the|them)|[Aa]?[Rr]ound\sthe\stable|[Aa]t\sthe\stable|"
    r"[Tt]aking\spart|[Pp]resent|[Ii]n\sattendance|[Aa]ttending|"
    r"[Aa]ttendees|[Pp]articipants|[Pp]articipating|[Rr]epresented|[Ll]ooking\son|[Oo]n\shand|"
    r"[Ii]n\sthe\s(?:party|group|audience|delegation)|[Gg]uests|[Jj]oining\s(?:them|him|her))"
    r"\b[^.;:]{0,60}?(?:\s(?:were|was|are|is|included|include)\b(?:\sthose\s(?:answerable|"
    r"responsible)\sfor\s[^.;:]{3,40}?\sin\b)?|:)|"
    r"(?:was|were|is|are|plays?|played)\shosts?\sto|host\s(?:country|nation|government)[,:]|drew|"
    r"called\son|sat\sdown\swith|"
    r"\b(?:talks|meetings?|roundtable|session|lunch|dinner|breakfast|"
    r"discussions?)\swith\s(?:[a-z-]+\s){1,5}including|"
    r"(?:representatives|officers|officials|staff|members|delegates|pupils|students|apprentices|"
    r"engineers|scientists|"
    r"researchers|volunteers|observers|executives|colleagues|experts|leaders|workers|"
    r"sixth-formers|[Ss]choolchildren|[Cc]hildren|[Ff]amilies|[Vv]eterans|[Ff]armers|nurses|"
    r"teachers|delegations?)\s(?:of|from))"
    r"\s(?=(?:the\s|an?\s)?(?:[a-z-]+\s){0,3}[A-Z])"
)
_VERB = re.compile(
    r",?\s(?:(?:also|all|both|which|each|too|then|later|has|have|had|all of which|both of which|"
    r"will)\s)*"
    r"(?:took\spart|takes?\spart|participated|(?:was|were|are|is)\s(?:also\s)?(?:represented|"
    r"present|in\sattendance)|(?:attended|hosted|co-hosted|signed|initialled)(?!\s(?:\w+\s)?by\b)|"
    r"joined(?=\s(?:the\s(?:call|meeting|talks|discussion|event|session|table|gathering|"
    r"conversation)|ministers|them|him|"
    r"her|in\b|as\b|via\b|by\svideo|remotely|online)|[.,;])|"
    r"sat\sin|(?:dialled|listened|tuned|logged)\sin|watched|observed|"
    r"sent\s(?:an?\s|two\s|three\s|their\s|its\s)?(?:observers?|delegat\w+|representatives?|"
    r"ministers?)|sent(?=\s(?:its\s|their\s|[A-Z]))|"
    r"put\s(?:its|their)\snames?|met|(?:held|opened|began|started|resumed|launched|"
    r"concluded)\s(?:[\w’-]+\s){0,4}?(?:talks|"
    r"consultations|negotiations|dialogue))\b"
)
_RELATIVE = re.compile(r"\b(?:which|that|who|where|when|because|whose)\b[^,.;]*,\s?")
_SAID = re.compile(r"\b(?:said|says|told)\b")
_NO_PART = re.compile(r"\b(?:not|never|neither|nor|no one|apologies|except)\b")


def parties(text: str, start: int, end: int) -> list[Item]:
    """The countries and bodies of a sentence that take part by it."""
    if _NO_PART.search(text, start, end) or wording.NEWS.search(text, start, end):
        return []
    made: list[Item] = []
    for told in _BEHIND.finditer(text, start, end):
        listed = lists.items(text, told.end(), end, with_people=True)
        named = sum(bool(each.body) for each in listed) > 1 and "including" in told.group()
        made += [each for each in listed if _is_party(each) or (named and each.body)]
    verb = _VERB.search(text, start, end)
    if verb is not None and not _SAID.search(text, start, verb.start()):
        first, stop = _subject(text, start, verb.start())
        listed = lists.items(text, first, stop, with_people=True, leads_up=True)
        if listed and _OTHER_VERB.match(text, listed[-1].end, stop):
            # A verb stands between: it is of another subject.
            return made
        several = sum(bool(each.body) for each in listed) > 1
        made += [each for each in listed if _is_party(each, sure=several)]
    return made


_OTHER_VERB = re.compile(r"[^;]*?\s(?:as|when|while|after|before|because|that|rose|fell|\w+ed)\b")


def _subject(text: str, start: int, verb: int) -> tuple[int, int]:
    """Where the subject of a verb stands, without a relative clause before or behind it."""
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
        return not each.role
    if not each.body[:1].isupper() or _DEED.search(each.body):
        return False
    if " " in each.body and _ORGAN.search(each.body):
        return True
    return affiliations.is_body(each.body, sure=sure and " " in each.body)


_DEED = re.compile(
    r"\b(?:Memorandum|Agreement|Understanding|Declaration|Treaty|Protocol|Convention|Arrangement)\b"
)
_ORGAN = re.compile(
    r"\b(?:Ministry|Department|Embassy|Government|Parliament|Assembly|Mission|Secretariat|"
    r"Delegation)\b"
)
"""Organs of a state take part where they stand for themselves."""

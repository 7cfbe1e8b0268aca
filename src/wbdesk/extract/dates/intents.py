"""What is agreed, put off, booked or hoped for, which a date puts ahead of the telling."""

import re
from typing import Literal

_WORDS = r"(?: (?!(?:was|were|had|has|have|did)\b)\(?[\w’'-]+\)?){0,13}? ?"
"""Words of one clause: none of them a verb that tells of the past."""
_PROMISED = re.compile(
    r"\b(?:agree[sd]?|commit(?:s|ted)?|pledge[sd]?|promise[sd]?|invite[sd]?|ask(?:s|ed)?|urge[sd]?|"
    r"encourage[sd]?|undertook|undertaken|resolve[sd]?|vow(?:s|ed)?|hope[sd]?|hoping|"
    r"aim(?:s|ed|ing)?|intend(?:s|ed)?|offer(?:s|ed)?|propose[sd]?|order(?:s|ed)?|"
    r"instruct(?:s|ed)?|direct(?:s|ed)|task(?:s|ed)|prefer(?:s|red)?|vote[sd]?|willing(?:ness)?|"
    r"plans?|planned|decisions?|commitments?|intention|proposals?|decided?|wants?|wanted|"
    r"prepar(?:es?|ed|ing)|ready|called on|efforts?|bids?|campaign(?:s|ed|ing)?|mandate[sd]?|"
    r"expect(?:s|ed|ing)?|negotiat(?:es?|ed|ing|ions?)|push(?:ed|ing)?|pressed|pressing|seeks?|seeking|trying)"
    r"\b[^.;:]{0,90}? to "
    r"(?!the\b|an?\b|its\b|their\b|his\b|her\b|our\b|that\b|this\b)[a-z]{3,}"
    rf"{_WORDS}\Z"
)
_HOPED = re.compile(
    r"\b(?:hopes?|prospects?|intention|plans?|chances?|possibility|idea|proposals?|talk|aim|goal|"
    r"ambitions?|promise|thinking|dream(?:s|ed|ing)?) (?:of|for) (?:[a-z]+ly )?[a-z]{2,}ing"
    rf"{_WORDS}\Z"
)
"""What is hoped for or thought of lies ahead of the hope."""
_PUT_OFF = re.compile(
    r"\b(?:(?:extend|prolong|postpon|defer|adjourn|reschedul|delay|shift|renew|suspend|paus)"
    r"(?:s|ed|ing|es|e)?|moved?|pushed|put (?:off|back)|brought forward|frozen|remanded)"
    r"\b[^.;:]{0,60}? "
    r"(?:to|until|till) (?:the (?:very )?(?:end|start|beginning|middle|close) of )?\Z"
)
"""What has been put off to a date has it before it, whatever the tense of the putting."""
_AWAITED = re.compile(
    r"\b(?:prepar(?:ations?|ing|es?|ed)|plans?|planning|agenda|programme|priorities|expectations?|"
    r"arrangements|candidates?|invitations?|invited|run-up|lead-up|road|tickets|prospects|ambitions|"
    r"ready|hopes) (?:for|to) (?:the|an?|its|their|his|her|our|this) (?:[\w’'-]+ ){0,5}?(?:summit|"
    r"conference|meeting|elections?|visit|forum|session|talks|games|tournament|presidency|"
    r"chairmanship|referendum|vote|round|review|assembly|congress|launch|opening|exercise|"
    r"deployment|mission|COP\d*)\b[^.;:]{0,40}\Z"
)
"""What an event is prepared for by has it before it."""
_BOOKED = re.compile(
    r"\b(?:(?:re-?|over)?booked|reserved|earmarked|pencilled in|lined up|timetabled|diarised|"
    r"signed up|hired|chartered|engaged)\b(?: [\w’'-]+){0,6} (?:from|for|in|until|till) \Z|"
    r"\b(?:promised|planned|fixed|set|timed|meant|called|billed) for "
    r"(?:the (?:end|start|middle) of )?\Z"
)
"""What has been arranged for a date has it before it."""
_SINCE_DONE = re.compile(
    r"\b[Ss]ince (?!.*\b(?:will|would|to be|is|are)\b)(?:[\w’'-]+ ){0,6}(?:in |on |last )?\Z"
)


_RESOLVED = re.compile(
    r"\b(?:agreed|proposed|recommended|requested|suggested|demanded|insisted|decided|ordered|asked|"
    r"urged|resolved) that (?:[\w’'-]+ ){1,14}?(?:be|should|would) (?:[\w’'-]+ ){0,12}\Z"
)
"""What was resolved to be done has its date ahead."""
_TO_DO = re.compile(
    r"\s*(?:[-•*–] )?to (?!the\b|an?\b|date\b)[a-z]{2,}\b(?!.*\b(?:was|were|had)\b)"
)
"""What a point of a list says that it was agreed to do."""


def promised(text: str, start: int) -> bool:
    """Whether a date tells when something agreed, asked or promised before is to be done."""
    told = _PROMISED.search(text, max(0, start - _MOST_PROMISE), start)
    return told is not None and told.group().split(maxsplit=1)[0] not in _STILL_MEANT


_STILL_MEANT = frozenset("hope hopes aim aims intend intends plan plans want wants".split())
"""What is meant as the text is written has its date ahead."""
_MOST_PROMISE, _MOST_SINCE = 140, 60


def intended(text: str, left: int, start: int, end: int) -> Literal["past", "future", ""]:
    """What is put off, promised or hoped for lies ahead, since when something goes on behind."""
    begun = _led(text, start, end, _LEAD)
    before = max(left, start - _MOST_PROMISE)
    near = text[before:begun]
    if "ince " in near and _SINCE_DONE.search(text, max(left, start - _MOST_SINCE), begun):
        return "past"
    if (" to " in near or "til" in near) and _PUT_OFF.search(text, before, begun):
        return "future"
    if " to " in near and _PROMISED.search(text, before, start):
        return "future"
    if _RESOLVED.search(text, before, start) or _TO_DO.match(text, left, start):
        return "future"
    if _AWAITED.search(text, before, begun):
        return "future"
    if ("ed " in near or " for " in near) and _BOOKED.search(
        text, before, _led(text, start, end, _FROM)
    ):
        return "future"
    return "future" if "ing " in near and _HOPED.search(text, before, start) else ""


_LEAD = re.compile(r"(?:(?:to|until|till|since|for|in|on) )?(?:the (?:end|start) of )?")


def _led(text: str, start: int, end: int, lead: re.Pattern[str]) -> int:
    """Where a date begins behind the preposition and edge that its phrase opens with."""
    led = lead.match(text, start, end)
    return led.end() if led else start


_FROM = re.compile(r"(?:from|for|in|until|till) ")

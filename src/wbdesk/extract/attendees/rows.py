"""Countries told in a row before a verb of meeting: "Ministers of A, B and C met in Oslo".

Also those told by the offices of their leaders, "the President of A and the Prime Minister of B".
"""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees import events
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.countries import Mention
from wbdesk.extract.gate import Gate

_GATE = Gate(" met", " meet", "gathered", "convened", "came together", " held ", "signed", " spoke")
_VERB = re.compile(
    r"(?:\s\([^()]{2,40}\))?,?\s?[—–]?\s?(?:(?:have|has|had|will|today|also|virtually|again|"
    r"jointly|then|both|all|on\s\w+day|on\s\d{1,2}\s\w+|yesterday)\s)*"
    r"(?:met|meet|meeting|gathered|convened|came together|signed|"
    r"held\s[^.;]{0,40}?(?:talks|meeting|consultations|summit|dialogue)|spoke)\b"
    r"(?!\s(?:all|the\s(?:requirements|criteria|target)))"
)
_BETWEEN = re.compile(
    r"(?:,\s|\sand\s|,\sand\s|\s)(?:the\s)?"
    r"(?:(?:[A-Z][\w’-]*\s|Foreign\s|Prime\s|prime\s|foreign\s|interior\s|defence\s){0,5}"
    r"(?:[Mm]inisters?|[Pp]residents?|[Cc]hancellors?|[Ss]ecretar(?:y|ies)|[Ll]eaders?|King|Queen)"
    r"(?:\s(?:for|of)\s(?:[A-Z][\w’-]*\s)?(?:Affairs|Trade|Defence|Interior|Finance))?"
    r"\sof\s(?:the\s)?)?"
)
_OFFICES = re.compile(r"\b(?:President|Minister|Chancellor|Taoiseach|King|Queen)\sof\s(?:the\s)?\Z")
_LEAST = 3


def may_tell(text: str) -> bool:
    """A cheap test of a paragraph before its sentences are looked at."""
    return _GATE.opens(text)


def in_sentence(text: str, number: int, start: int, end: int) -> list[Found]:
    """The countries of the row that stands before a verb of meeting; empty for most."""
    row: list[Mention] = []
    for mention in countries.mentions(text, start, end):
        if mention.adjective:
            continue
        if row and not _BETWEEN.fullmatch(text, row[-1].end, mention.start):
            row = []
        row.append(mention)
        enough = len(row) >= _LEAST or (len(row) > 1 and _by_offices(text, start, row))
        if enough and _VERB.match(text, mention.end, end):
            expected = events.FUTURE.search(text, start, end) is not None
            items = [Item(each.start, each.end, each.entry) for each in row]
            return [Found(number, item, "row", expected) for item in items]
    return []


def _by_offices(text: str, start: int, row: list[Mention]) -> bool:
    return all(_OFFICES.search(text, start, each.start) for each in row)

"""Those who sign with one another: "signed by A and B", "A signed the deal with B"."""

import re

from wbdesk.extract import names
from wbdesk.extract.attendees import lists, subjects
from wbdesk.extract.attendees.parts import Item

THING = re.compile(
    r"\b(?:agreements?|deals?|loans?|grants?|treat(?:y|ies)|memorand(?:um|a)|MoUs?|MOUs?|"
    r"partnerships?|"
    r"declarations?|pacts?|accords?|arrangements?|protocols?|conventions?|contracts?|charters?|"
    r"frameworks?|communiqu[eé]s?|statements? of|letters? of intent|roadmaps?|compacts?)\b",
    re.I,
)
"""What is signed."""
_SIGNED_BY = re.compile(
    r"\b(?:co-?signed|signed|initialled)\s(?:(?:today|yesterday|earlier|jointly|in\s[A-Z]\w+|"
    r"at\s[^,.;]{3,50}?|(?:for|on\sbehalf\sof)\s(?:the\s)?[A-Z][^,.;]{2,40}?|"
    r"on\s\w+(?:\s\w+)?)\s){0,3}by\s"
)
_SIGNED_WITH = re.compile(
    r"\s(?:(?:has|have|had|will|today|also|to)\s){0,3}(?:co-?signed|signed|signs|sign)\s"
    r"(?P<what>[^.;]{3,140}?)\s(?:with|alongside|together with)\s(?=[A-Zht])"
    r"|\s(?:has\s|have\s|also\s)?(?:co-?signed|signed)\s(?:alongside|together with)\s(?=[A-Zht])"
)
_OFFICE_AND = re.compile(
    r"(?:the\s)?(?P<who>[A-Z][^,;.]{3,60}?)(?:,?\sand|\salongside|\stogether\swith|,)\s"
)
_REACH = 400


def signed(text: str, start: int, end: int) -> list[Item]:
    """Those who sign with one another: "signed by A and B", "A signed the deal with B"."""
    made = _parties(text, start, end)
    by = _SIGNED_BY.search(text, start, end)
    return made + _sign(text, start, end, by)


def _parties(text: str, start: int, end: int) -> list[Item]:
    """The parties told before the verb: "An agreement between A and B was signed"."""
    if " between " not in text[start:end]:
        return []
    told = _PARTIES.search(text, start, end)
    if told is None:
        return []
    name = "two" if told["two"] else "parties"
    if not THING.search(text, start, told.start(name)):
        return []
    listed = lists.items(text, told.start(name), told.end(name), with_people=True)
    kept = [each for each in listed if each.entry or each.body]
    return kept if len(kept) > 1 else []


_PARTIES = re.compile(
    r"(?:signing|signature)\sof\s[^.;]{3,90}?\sbetween\s(?P<two>(?:the\s)?[A-Z][^.;,]{3,140}?)"
    r"(?=[.,;]|\s(?:in|at|on|to|for|which|that)\s)|"
    r"\bbetween\s(?P<parties>(?:the\s)?[A-Z][^.;]{3,240}?),?\s(?:(?:was|were|is|will\sbe|has\sbeen|"
    r"have\sbeen|today|also)\s){1,3}(?:signed|initialled|concluded)"
    r"(?=\s(?:today|yesterday|this|by|on\s|at\s|in\s[A-Z])|[.,]?\Z)(?![^.;]*\b(?:19|20)\d\d\b)"
)


def _sign(text: str, start: int, end: int, by: re.Match[str] | None) -> list[Item]:
    """Those after "signed by", else those who sign with somebody."""
    if by is not None:
        listed = lists.items(
            text, by.end(), min(end, by.end() + _REACH), with_people=True, bodies=False
        )
        kept = [each for each in listed if subjects.is_somebody(each)]
        if not any(each.person.role for each in kept):
            bodies = _bodies(text, by.end(), min(end, by.end() + _REACH))
            if len(bodies) > 1:
                return bodies
            kept = []
        first = _OFFICE_AND.match(text, by.end(), end)
        if first is not None and kept:
            kept = [*subjects.office(text, first.start("who"), first.end("who")), *kept]
        return kept if len(kept) > 1 else []
    given = _SIGNED_WITH.search(text, start, end)
    if given is None:
        return _signers(text, start, end)
    if given["what"] and not THING.search(given["what"]):
        return []
    listed = lists.items(
        text, given.end(), min(end, given.end() + _REACH), with_people=True, bodies=False
    )
    other = [each for each in listed if each.person.name and each.person.role]
    return [*subjects.subject(text, start, given.start()), *other] if other else []


def _bodies(text: str, start: int, end: int) -> list[Item]:
    """The bodies and governments that signed: a bank and a ministry."""
    listed = lists.items(text, start, end, with_people=True)
    made = [each for each in listed if not each.person.name and (each.entry or _is_body(each.body))]
    return made if any(each.body or _is_organisation(each) for each in made) else []


def _is_body(name: str) -> bool:
    return any(names.is_body(token) for token in name.split())


def _is_organisation(item: Item) -> bool:
    return item.entry is not None and item.entry.kind == "organisation"


def _signers(text: str, start: int, end: int) -> list[Item]:
    """Two or more in front of the verb: "Ministers A and B signed a declaration"."""
    verb = _SIGN.search(text, start, min(end, start + _REACH))
    if verb is None or not subjects.OFFICE.search(text, start, verb.start()):
        return []
    told = lists.items(text, start, verb.start(), with_people=True, bodies=False, leads_up=True)
    kept = [each for each in told if subjects.is_somebody(each)]
    return kept if len(kept) > 1 and any(each.person.role for each in kept) else []


_SIGN = re.compile(
    r",?\s(?:(?:have|had|will|today|jointly|both)\s){0,3}(?:co-?signed|signed|sign)\s"
)

"""Bodies of one kind told together: "the Universities of Kent and Lancaster"."""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.attendees.departments import is_field

_KINDS = {
    "Universities": "University",
    "Ministries": "Ministry",
    "Departments": "Department",
    "Chambers of Commerce": "Chamber of Commerce",
    "Dioceses": "Diocese",
    "Bishoprics": "Bishopric",
}
_LAST = {
    "Universities": "University",
    "Councils": "Council",
    "Colleges": "College",
    "Academies": "Academy",
    "Hospitals": "Hospital",
    "Schools": "School",
}
"""Kinds told behind their names: "Kent and Lancaster Universities"."""
_OF_FIELDS = ("Ministries", "Departments")
_ONE = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}"
_SEVERAL = re.compile(
    rf"\b(?P<kind>{'|'.join(_KINDS)})\s(?P<link>of|for|in)\s(?:the\s)?"
    rf"(?P<all>{_ONE}(?:(?:,|\sand|\s&|,\sand)\s(?:the\s)?{_ONE}){{1,9}})"
)
_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_KIND_LAST = re.compile(
    rf"\b(?P<all>{_NAME}(?:,\s{_NAME}){{0,4}},?\s(?:and|&)\s{_NAME}?)\s"
    rf"(?P<kind>{'|'.join(_LAST)})\b(?!\s(?:of|[A-Z]))"
)
_JOIN = re.compile(r"(?P<last>,?\s(?:and|&)\s)(?:the\s)?|,\s")
_LAND = re.compile(rf"\sof\s(?:the\s)?{_ONE}")


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where such bodies are told, up to the last of each series."""
    if not any(
        kind in text for kind in ("Universities", "Ministries ", "ments ", "Chambers ", *_LAST)
    ):
        return []
    return [each for each, _ in _told(text, start, end)]


def bodies(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Each body of the series that begins at `start`, where it stands, by its own name."""
    return next((made for span, made in _told(text, start, end) if span[0] == start), [])


def _told(
    text: str, start: int, end: int
) -> list[tuple[tuple[int, int], list[tuple[int, int, str]]]]:
    found = []
    for match in _SEVERAL.finditer(text, start, end):
        kind, link = match["kind"], match["link"]
        of_fields = kind in _OF_FIELDS
        parts = _parts(text, match.start("all"), match.end("all"), of_fields=of_fields)
        if len(parts) < _LEAST:
            continue
        stop = parts[-1][1]
        land = _LAND.match(text, stop, end) if of_fields else None
        named = land is not None and countries.named(land.group().removeprefix(" of ")) is not None
        tail = land.group() if land is not None and named else ""
        made = [
            (begin, past, f"{_KINDS[kind]} {link} {text[begin:past]}{tail}")
            for begin, past in parts
        ]
        found.append(((match.start(), stop + len(tail)), made))
    if any(kind in text for kind in _LAST):
        found += _kind_last(text, start, end)
    return found


def _kind_last(
    text: str, start: int, end: int
) -> list[tuple[tuple[int, int], list[tuple[int, int, str]]]]:
    """Bodies whose kind is told once, behind the last of them."""
    found = []
    for match in _KIND_LAST.finditer(text, start, end):
        parts = _parts(text, match.start("all"), match.end("all"), of_fields=False)
        kind = _LAST[match["kind"]]
        if len(parts) < _LEAST or any(
            names.is_body(text[at:past].rsplit(maxsplit=1)[-1]) for at, past in parts
        ):
            continue
        made = [(at, past, f"{text[at:past]} {kind}") for at, past in parts]
        found.append((match.span(), made))
    return found


_LEAST = 2


def _parts(text: str, at: int, end: int, *, of_fields: bool) -> list[tuple[int, int]]:
    """Where the names of a series stand, up to the one behind its "and"."""
    made: list[tuple[int, int]] = []
    last = False
    for join in [*_JOIN.finditer(text, at, end), None]:
        stop = join.start() if join else end
        words = text[at:stop].split()
        fits = all(map(is_field, words)) if of_fields else not any(map(names.is_body, words[1:]))
        if not fits:
            break
        made.append((at, stop))
        if last or join is None:
            last = True
            break
        at, last = join.end(), join["last"] is not None
    return made if last else []

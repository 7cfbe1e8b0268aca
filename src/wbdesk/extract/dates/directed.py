"""Units of time in a direction from the day of publication: last year, the next ten years."""

import re

from wbdesk.extract import begun, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import edges
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"
_DIRECTED = begun.pattern(
    rf"(?P<dir>[Ll]ast|[Pp]ast|[Pp]revious(?= (?:\d|\w+ (?:years|months|weeks)))|[Nn]ext|"
    rf"[Cc]oming) "
    rf"(?:(?P<few>few|couple(?: of)?|several) |(?:(?:{_COUNT})(?: to | or |-|–))?"
    rf"(?P<n>(?:a |one )?hundred|{_COUNT})[ \u00a0-])?(?P<half>and a half )?"
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school )?"
    r"(?P<unit>hour|day|week|weekend|fortnight|month|year|decade|century|night|"
    r"quarter of a century|half[- ]century|half[- ]decade|quarter)(?P<s>s?)(?![\w-])"
)


def find(text: str, reference: Reference) -> list[Phrase]:
    """The units that lie last, past, next or coming."""
    found = (_directed(text, match, reference) for match in _DIRECTED.finditer(text))
    return [each for each in found if each is not None]


_OFF_AFTER = re.compile(r" (?:after|before|ahead|later|since|from)\b")
"""What shows that a thing is coming so long after another, and not the days."""
_FINAL = re.compile(r"(?:[’']s|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)) \Z")
_FINAL_AFTER = re.compile(r" (?:as|in|of|at|before|with)\b")


def _is_final(text: str, match: re.Match[str]) -> bool:
    """Whether the last year is that of a term of office: in her last year as minister."""
    if match["dir"].lower() != "last" or match["n"] or not _FINAL_AFTER.match(text, match.end()):
        return False
    if text.startswith(" of ", match.end()):
        return match["unit"] != "decade"
    return _FINAL.search(text, max(0, match.start() - 6), match.start()) is not None


def _directed(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    if _is_final(text, match) or (match["unit"] == "hour" and not match["n"]):
        return None
    if match["dir"] == "coming" and _OFF_AFTER.match(text, match.end()):
        return None
    back = match["dir"].lower() in ("last", "past", "previous")
    start, edge = edges.start(text, match.start())
    end = match.end()
    open_end = text.startswith(" and beyond", end)
    if open_end:
        end += len(" and beyond")
    if match["few"] or reference.day is None or (match["s"] and not match["n"]):
        return Phrase(start, end, None, "How long is not said, or not since when.")
    (unit, count), way = _length(match), -1 if back else 1
    if match["n"] and (match["kind"] or "calendar ") != "calendar ":
        when = _special(match["kind"].strip(), reference, way, count)
    elif match["n"] or match["s"] or _is_stretch(text, match, edge):
        if unit == "year" and count == 1:
            unit, count = "month", 12  # over the past year: from that month on
        when = cal.stretch(reference.day, unit, way * count)
    else:
        when = _one(match, reference, way)
        if when and text[start : start + 5].lower() == "since":
            when = f"{when.split('/')[0]}/.."
    if when and open_end:
        when = f"{when.split('/')[0]}/.."
    if match["dir"].lower() == "previous" and match["n"] and not match["kind"]:
        leans = {"again": True, "unit": f"{unit}s", "step": -count}
        return Phrase(start, end, when, **leans)  # type: ignore[arg-type]
    return Phrase(start, end, when, "" if when else "The words do not place it.")


def _length(match: re.Match[str]) -> tuple[str, int]:
    """The unit that lies in a direction, and how many of them."""
    told = match["n"] or "one"
    count = int(numbers.plain(f"a {told}" if told == "hundred" else told))
    if match["unit"] in _HALVES:
        return "year", _HALVES[match["unit"]] * count
    if match["half"] and match["unit"] == "year":
        return "month", 12 * count + 6
    return match["unit"], count


def _special(kind: str, reference: Reference, way: int, count: int) -> str | None:
    """The next three financial years: from where the next begins."""
    assert reference.day is not None
    far = cal.special_year(kind, reference.day, reference.fiscal, way * count)
    near = cal.special_year(kind, reference.day, reference.fiscal, way)
    first, last = (far, near) if way < 0 else (near, far)
    return cal.span(first.split("/")[0], last.split("/")[-1]) if first and last else None


_HALVES = {
    "quarter of a century": 25, "half century": 50, "half-century": 50, "half decade": 5,
    "half-decade": 5,
}  # fmt: skip
_OVER = re.compile(r"\b(?:[Oo]ver|[Ii]n|[Ww]ithin|[Dd]uring|[Ff]or|[Aa]cross|[Tt]hroughout) the \Z")


def _is_stretch(text: str, match: re.Match[str], edge: str) -> bool:
    """Whether one unit is the stretch up to today or from it: the past year, over the next year."""
    word, at = match["dir"].lower(), match.start()
    if match["unit"] in _HALVES:
        return True
    if edge == "course" and not match["kind"]:
        return match.start() > 0 and text.endswith(("the ", "this "), 0, match.start())
    if match["kind"] or edge:
        return False
    the = text[max(0, at - 5) : at].lower().strip() in ("the", "this", "is the")
    the = the or text[max(0, at - 4) : at].lower() == "the "
    if word == "past" or (word == "coming" and the):
        return the or match["unit"] != "year"
    if word == "last" and match["unit"] in ("year", "decade", "century"):
        return the
    return _OVER.search(text, max(0, at - 16), at) is not None


def _one(match: re.Match[str], reference: Reference, step: int) -> str | None:
    """Last year, next week and their like."""
    day, unit = reference.day, match["unit"]
    assert day is not None
    if match["kind"]:
        return cal.special_year(match["kind"].strip(), day, reference.fiscal, step)
    return cal.unit_off(day, unit, step)

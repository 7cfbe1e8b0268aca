"""The lines of a PDF page, put together from its characters and where they stand."""

import ctypes
import re
from typing import Any, NamedTuple

_MOST_CHARACTERS = 200_000
_BAR = 2.5
_BOLD = 600


class Line(NamedTuple):
    """A line of type. `left`, `right` and `bottom` are in points from the lower left corner of
    the page, `size` is that of its letters, to half a point."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    bold: bool


class _Char(NamedTuple):
    char: str
    left: float
    right: float
    bottom: float
    size: float
    bold: bool


def lines_of(read: Any, page: int) -> list[Line]:
    """The lines of a pypdfium2 text page in the order the file gives them."""
    lines: list[Line] = []
    run: list[_Char] = []
    space = False
    for char in _characters(read):
        if char.char in "\r\n\x02\ufffe":
            if char.char in "\x02\ufffe" and run:
                # pdfium's sign for a hyphen at the end of a line.
                run.append(run[-1]._replace(char="-"))
            _close(lines, run, page)
            run, space = [], False
        elif char.char.isspace():
            space = True
        else:
            if run and _new_line(run[-1], char):
                _close(lines, run, page)
                run, space = [], False
            if run:
                gap = char.left - run[-1].right
                if gap > _BAR * max(char.size, 1.0):
                    run.append(run[-1]._replace(char=" | "))
                elif space:
                    run.append(run[-1]._replace(char=" "))
            run.append(char)
            space = False
    _close(lines, run, page)
    return lines


def _characters(read: Any) -> list[_Char]:
    """The characters of a page; those that PDF made up, spaces and line ends, have no place."""
    from pypdfium2 import raw

    count = min(read.count_chars(), _MOST_CHARACTERS)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    made: list[_Char] = []
    last = _Char("", 0.0, 0.0, 0.0, 0.0, False)
    for number in range(count):
        code = raw.FPDFText_GetUnicode(read, number)
        char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
        if 0xD800 <= code < 0xDC00:
            low = raw.FPDFText_GetUnicode(read, number + 1)
            if 0xDC00 <= low < 0xE000:
                char = chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
        if char.isspace() or char in "\x02\ufffe":
            made.append(last._replace(char=char))
            continue
        raw.FPDFText_GetCharBox(read, number, left, right, bottom, top)
        size = round(2 * abs(raw.FPDFText_GetFontSize(read, number))) / 2
        weight = raw.FPDFText_GetFontWeight(read, number)
        last = _Char(char, left.value, right.value, bottom.value, size, weight >= _BOLD)
        made.append(last)
    return made


def _new_line(before: _Char, char: _Char) -> bool:
    """Whether a character stands on another line although no line end was given."""
    size = max(before.size, char.size, 1.0)
    return abs(char.bottom - before.bottom) > 0.9 * size or char.left < before.left - 2 * size


def _close(lines: list[Line], run: list[_Char], page: int) -> None:
    if not run:
        return
    text = re.sub(r" {2,}", " ", "".join(char.char for char in run)).strip()
    if not text:
        return
    sizes = sorted(char.size for char in run)
    bottoms = sorted(char.bottom for char in run)
    lines.append(
        Line(
            text,
            page,
            min(char.left for char in run),
            max(char.right for char in run),
            bottoms[len(bottoms) // 2],
            max(sizes[len(sizes) // 2], 1.0),
            sum(char.bold for char in run) > 0.8 * len(run),
        )
    )

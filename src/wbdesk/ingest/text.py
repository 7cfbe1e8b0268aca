"""Plain text: bytes to characters to paragraphs."""

import re
import unicodedata
from pathlib import Path

from wbdesk.ingest.source import IngestError

_BULLET = re.compile(r"(?:[-–—*•‣◦·▪●]|o(?=\s{2,})|\(?(?:\d{1,2}|[a-z])[.)])(?:\s+|\Z)")
_END = re.compile(r"[.:!?…][\"'”’)\]]*\Z|[”’]\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_UNWRAPPED = 120


def paragraphs_of(data: bytes, path: Path) -> tuple[str, ...]:
    """The paragraphs of a text file, without bullets and line breaks. Raises IngestError."""
    return split(decode(data, path))


def decode(data: bytes, path: Path) -> str:
    """Characters of the bytes: by byte order mark, else UTF-8, UTF-16 or Windows-1252.

    Raises IngestError for what is no text: many control characters.
    """
    text = _decoded(data)
    odd = len(_CONTROL.findall(text.replace("\r", "")))
    if odd > max(2, len(text) // 200):
        raise IngestError(path, "it is not text; save the release as plain text and choose that")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


def _decoded(data: bytes) -> str:
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    sample = data[:4000]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(sample) > 8 and zeros.count(0) > 0.7 * len(zeros):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def split(text: str) -> tuple[str, ...]:
    """Paragraphs of a text with empty lines, hard-wrapped lines, or one line a paragraph."""
    lines = [line.replace("\t", " ").rstrip() for line in text.split("\n")]
    width = _wrap_width(lines)
    made: list[list[str]] = []
    fresh, item, before = True, False, ""
    for line in lines:
        bare = line.strip()
        if not bare:
            fresh = True
            continue
        bullet = _BULLET.match(bare)
        starts = fresh or _breaks(before, bare, width, item=item, bullet=bullet is not None)
        if starts:
            made.append([])
            item = bullet is not None
        made[-1].append(bare[bullet.end() :] if bullet and starts else bare)
        fresh, before = False, line
    joined = (" ".join(" ".join(part).split()) for part in made)
    return tuple(paragraph for paragraph in joined if paragraph)


def _wrap_width(lines: list[str]) -> int | None:
    """The width the text was wrapped at, None where lines are whole paragraphs."""
    longest = max((len(line) for line in lines), default=0)
    return longest if longest <= _UNWRAPPED else None


def _breaks(before: str, line: str, width: int | None, *, item: bool, bullet: bool) -> bool:
    """Whether a paragraph ends between two lines that follow each other.

    It does where the next word would have fitted and the sentence is over. List items often
    lack a full stop: there a capital does, and a bullet always (a lost name may end its line
    early, so room alone proves nothing).
    """
    if width is None:
        return True
    ended, room = bool(_END.search(before)), _had_room(before, line, width)
    if bullet:
        return ended or room
    return room and (ended or (item and line[0].isupper()))


def _had_room(before: str, line: str, width: int) -> bool:
    return len(before) + 1 + len(line.split(maxsplit=1)[0]) <= width

"""Text made fit to be shown: what could not be set or would mislead a reader is taken out."""

import re
from urllib.parse import urlsplit

# C0 and C1 controls, overrides and isolates of direction, noncharacters of the first plane.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_GAP = re.compile(r"\s*\n\s*\n\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\Z")
_RUN = re.compile(r"\S{25,}")
_JOINT = re.compile(r"(?<=[/?&=._:;,-])(?=\w)")
_INVISIBLE = " \u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_LONGEST_RUN = 24
_PIECE = 8
_INNER = str.maketrans("“”", "‘’")


def tidy(text: str | None) -> str:
    """`text` in one line: no controls, no overrides of direction, no lone surrogates.

    "" where nothing would be seen of it.
    """
    line = " ".join(valid(text or "").split())
    return line if line.strip(_INVISIBLE) else ""


def valid(text: str) -> str:
    """`text` that encodes in UTF-8 and holds no control but tab, line feed and return."""
    return _UNSHOWN.sub("", _SURROGATE.sub("\ufffd", text))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of `text`, parted by empty lines; at least one, maybe empty."""
    found = (tidy(part) for part in _GAP.split(valid(text)))
    return tuple(part for part in found if part) or ("",)


def quoted(phrase: str) -> str:
    """`phrase` in double quotation marks, those inside it single."""
    return f"“{phrase.translate(_INNER)}”"


def shortened(text: str, length: int) -> str:
    """`text` ended at a word, with an ellipsis, where it is longer than `length`."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0] + " …"


def breakable(text: str) -> str:
    """`text` with invisible places to break long runs at (U+200B); for setting only."""
    if len(text) <= _LONGEST_RUN:
        return text
    return _RUN.sub(_with_breaks, text)


def _with_breaks(match: re.Match[str]) -> str:
    pieces = _JOINT.split(match.group())
    return "\u200b".join(
        piece[start : start + _PIECE] for piece in pieces for start in range(0, len(piece), _PIECE)
    )


def web_address(url: str | None) -> str:
    """`url` where it is an absolute http(s) address, else ""."""
    text = tidy(url)
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    safe = parts.scheme in ("http", "https") and parts.netloc and " " not in text
    return text if safe else ""


def language_tag(tag: str) -> str:
    """A BCP 47 tag that looks like one, else English."""
    return tag if _LANGUAGE.match(tag) else "en"

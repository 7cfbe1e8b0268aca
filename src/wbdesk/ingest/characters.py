"""Bytes become characters: the encoding is told from the bytes, and what was garbled is mended."""

import re
import unicodedata

from wbdesk.ingest.source import MOST_BYTES, IngestError, Text

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL = bytes([*range(9), 11, *range(14, 32), 127])
_HIGH_CONTROL = re.compile(r"[\x80-\x9f]")
_HAS_HIGH_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
_GARBLED_LEAD = b"\xc3"
"""What these, and the letters of garbled text, begin with in UTF-8, where they are found fast."""
_ESCAPED = re.compile("[\udc80-\udcff]")
_LOST = "\ufffd"
_NOT_ASCII = bytes(range(0x80, 0x100))
# Bytes 80 to 9f in Unicode are controls that nobody types: they are Windows' quotes and dashes.
_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_WINDOWS = {code: char for code, char in _WINDOWS.items() if char != _LOST}
_ESCAPES = {0xDC00 + code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0x100)}
# UTF-8 taken for Windows-1252: a lead byte's letter before a continuation byte's sign.
_GARBLED = re.compile(
    r"[\u00c2-\u00c5\u00c8\u00c9\u00d0\u00d1\u00e2\u00f0]"
    r"[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)


def characters(
    data: bytes, name: object, declared: str | None = None, *, most: int = MOST_BYTES
) -> Text:
    """Characters of the bytes: by byte order mark, as declared, else UTF-8, UTF-16, Windows-1252.

    Lines end in a line feed; what goes beyond `most` characters is left out.
    Raises IngestError for what is no text: many control characters.
    """
    text, warnings = _decoded(data, declared)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Among bytes they are told many times faster than among letters.
    kept = text.encode(errors="surrogatepass").translate(None, _CONTROL)
    typed = kept.decode(errors="surrogatepass")
    if len(text) - len(typed) > max(2, len(text) // 200):
        raise IngestError(name, "it is not text; save the release as plain text and choose that")
    text = typed
    if len(text) > most:
        text = text[:most]
        warnings += (f"Only the first {most:,} characters were read.",)
    if not text.isascii():
        mended = mend(unicodedata.normalize("NFC", text))
        text, warnings = mended.text, warnings + mended.warnings
        if _HAS_HIGH_CONTROL.search(text.encode(errors="surrogatepass")):
            text = _HIGH_CONTROL.sub("", text.translate(_WINDOWS))
    return Text(text, warnings)


def mend(text: str) -> Text:
    """Put right characters that somebody before us decoded wrongly, and say so."""
    warnings: list[str] = []
    may_be = _GARBLED_LEAD in text.encode(errors="surrogatepass")
    found = _GARBLED.search(text) if may_be else None
    if found:
        import ftfy

        lines = text.split("\n")
        repaired = [ftfy.fix_encoding(ln) if _GARBLED.search(ln) else ln for ln in lines]
        changed = sum(old != new for old, new in zip(lines, repaired, strict=True))
        if changed:
            warnings.append(
                f"Garbled characters such as “{found.group()}” were repaired in "
                f"{changed} line{'s' * (changed > 1)}."
            )
            text = "\n".join(repaired)
    lost = text.count(_LOST)
    if lost:
        warnings.append(
            f"{lost} character{'s' * (lost > 1)} could not be read and stand{'s' * (lost == 1)} "
            f"as {_LOST}."
        )
    return Text(text, tuple(warnings))


def _decoded(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ()
    sample = data[:4000]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(sample) > 8 and zeros.count(0) > 0.7 * len(zeros):
            return data.decode(encoding, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if declared and (text := _as_declared(data, declared)) is not None:
        return text, ()
    mixed = data.decode("utf-8", "surrogateescape")
    bad = len(_ESCAPED.findall(mixed))
    ascii_only = data.translate(None, _NOT_ASCII)
    if len(mixed) - bad - len(ascii_only) >= bad:
        # Mostly sound UTF-8: the strays alone are Windows-1252.
        sentence = f"{bad} byte{'s' * (bad > 1)} in another encoding were read as Windows-1252."
        return mixed.translate(_ESCAPES), (sentence,)
    return data.decode("cp1252", "replace"), ()


def _as_declared(data: bytes, declared: str) -> str | None:
    # HTML reads the label ISO-8859-1 as Windows-1252: https://encoding.spec.whatwg.org/
    plain = declared.strip().lower()
    if plain in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        plain = "cp1252"
    if not re.fullmatch(r"(?:iso-8859|windows|cp|koi8|mac|big5|gb|euc|shift)[\w-]{0,20}", plain):
        return None
    try:
        return data.decode(plain, errors="replace")
    except (LookupError, UnicodeError):
        return None

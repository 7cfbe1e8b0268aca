"""Tells what kind of source some bytes are: by what they hold first, by the ending then."""

import re
from pathlib import PurePath

from wbdesk.ingest.source import IngestError

READERS = {
    **dict.fromkeys(("", ".txt", ".text", ".md", ".markdown"), "text"),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), "page"),
    ".json": "content_api",
    ".pdf": "pdf",
    ".docx": "docx",
    **dict.fromkeys((".eml", ".mht", ".mhtml"), "mail"),
}
"""The module that reads each file ending."""
ENDINGS = tuple(ending for ending in READERS if ending)
"""File endings that can be read."""

_OTHERS = {
    ".doc": "it is an old Word document; save it as .docx",
    ".rtf": "it is rich text; save it as .docx",
    ".odt": "it is an OpenDocument text; save it as .docx",
    ".pages": "it is a Pages document; export it as .docx",
    ".msg": "it is an Outlook message; save it as .eml or as text",
}
_MARKUP = re.compile(
    rb"\s{0,80}(?:<!--.{0,2000}?-->\s{0,80}|<\?xml[^>]{0,200}>\s{0,80}){0,5}"
    rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|h[1-6])[\s>]",
    re.I | re.S,
)
_MAIL = re.compile(
    rb"(?:[A-Za-z][\w-]{1,60}:[ \t].{0,2000}\r?\n(?:[ \t].{0,2000}\r?\n){0,50}){2,}", re.I
)
_MAIL_FIELD = re.compile(
    rb"^(?:received|message-id|mime-version|return-path|delivered-to):", re.I | re.M
)
_SAMPLE = 4000


def reader_of(data: bytes, name: str, shown: str) -> str:
    """The name of the module that reads the bytes. Raises IngestError where none does."""
    ending = PurePath(name).suffix.lower()
    found = _by_content(data)
    if found:
        return found
    if ending in _OTHERS:
        raise IngestError(shown, _OTHERS[ending])
    if ending in READERS:
        return READERS[ending]
    raise IngestError(shown, f"this kind of file is not known; the kinds are {', '.join(ENDINGS)}")


def may_be_read(path: PurePath) -> bool:
    """Whether a file of a folder has an ending that promises a source."""
    return path.suffix.lower() in READERS and path.suffix != ""


def _by_content(data: bytes) -> str | None:
    start = data[:_SAMPLE].removeprefix(b"\xef\xbb\xbf")
    bare = start.lstrip()
    if bare.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "docx"
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        # A page saved as UTF-16 has its markup in every other byte.
        bare = start[2:].replace(b"\x00", b"").lstrip()
    if bare.startswith((b"{", b"[")):
        return "content_api" if re.match(rb'[{\[]\s*(?:["{}\]])', bare) else None
    if _MARKUP.match(bare):
        return "page"
    if _MAIL.match(start) and _MAIL_FIELD.search(start):
        return "mail"
    return None

"""Mails of a press office, and pages that a browser saved as one (MHTML).

The text part is read, or the HTML part where there is none or the text part is poorer. What
the mail answers or forwards above it, its signature and its notices are left out.
"""

import hashlib
import itertools
import re
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from msgspec.structs import replace

from wbdesk.ingest import text
from wbdesk.ingest.characters import characters
from wbdesk.ingest.finish import finish
from wbdesk.ingest.markup import blocks_of, parse
from wbdesk.ingest.source import MOST_CHARACTERS, MOST_LINES, IngestError
from wbdesk.model.document import Block, Document

_MOST_PARTS = 200
_MOST_FORWARDS = 20
_LEAST_WORDS = 40
_POORER = 0.7
_PREFIX = re.compile(
    r"(?:(?:re|fwd?|fw|aw|wg|tr|sv|odp)\s{0,2}:\s{0,3}"
    r"|(?:\[?\s?(?:external|caution|official(?:-sensitive)?)\s?\]?:?\s{1,3})"
    r"|(?:\[|\b)?(?:press|news|media) (?:release|notice|statement)\]?\s{0,2}[:|–—-]\s{0,3})",
    re.I,
)
_REPLY = re.compile(
    r"(?:On\s.{4,200}\swrote:|.{2,120}\swrote:|-{2,20} ?(?:Original|Forwarded) message ?-{2,20}"
    r"|Begin forwarded message:|_{10,200})",
    re.I,
)
_FIELD = re.compile(r"\*?(?:From|Von|De|Od):\*?\s.{1,200}", re.I)
_NEXT_FIELD = re.compile(
    r"\*?(?:Sent|Date|To|Gesendet|Envoyé|Subject|Reply-To):\*?\s.{1,200}", re.I
)
_OFFICE = re.compile(
    r"\b(?:press|news|newsdesk|media|communications?|comms|office|ministry|department|government|"
    r"secretariat|desk|centre|center|council|commission|embassy|agency|authority|parliament)\b",
    re.I,
)
_COVERING = re.compile(
    r"(?:please|fyi|for (?:your )?information|see|find|attached|below|as (?:discussed|promised))\b",
    re.I,
)
"""How a line begins that only hands over what follows."""
_DATED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? (?:\d{1,2},? )?\d{4}\b"
    r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    re.I,
)
_QUOTED_CLASSES = (
    "gmail_quote",
    "yahoo_quoted",
    "moz-cite-prefix",
    "protonmail_quote",
    "replyheader",
)
_SIGNATURE = re.compile(r"--\s?")
_DAMAGED = "it is not a mail, or it is damaged; save it as .eml again"


def document(data: bytes, name: str) -> Document:
    """Read a mail. Raises IngestError."""
    try:
        mail = message_from_bytes(data, policy=policy.default)
        parts = _parts(mail)
        fields = {key: _field(mail, key) for key in ("subject", "from", "date", "content-language")}
        saved = _field(mail, "snapshot-content-location")
    except Exception as error:
        # Damaged fields bring the mail library to errors of every kind.
        raise IngestError(name, _DAMAGED) from error
    digest = hashlib.sha256(data).hexdigest()
    if saved.startswith(("http://", "https://")) and "html" in parts:
        from wbdesk.ingest.page import page

        raw, charset, _ = parts["html"]
        made = page(raw, name, charset)
        return replace(made, sha256=digest, url=made.url or saved)
    return _released(_written(parts, name), fields, name, digest)


def _released(read: Document, fields: dict[str, str], name: str, digest: str) -> Document:
    """The document with what the head of the mail tells."""
    day = _day(fields["date"])
    title = _subject(fields["subject"])
    if read.title and not _COVERING.match(read.title):
        # The headline was taken out of the text, and a subject is often only about it.
        title = read.title
    dated = any(_DATED.search(block.text) for block in read.blocks[:200])
    warnings = read.warnings
    if day and not dated:
        warnings += (f"The text gives no date: {day}, when the mail was sent, stands for it.",)
    return replace(
        read,
        name=name,
        sha256=digest,
        title=title or read.title,
        publisher=_office(fields["from"]),
        published=None if dated else day,
        updated=day,
        language=fields["content-language"] if len(fields["content-language"]) < 12 else "",
        warnings=warnings,
    )


def _parts(mail: Any) -> dict[str, tuple[bytes, str | None, bool]]:
    """The first text part of each kind: its bytes, encoding, and whether its lines flow."""
    made: dict[str, tuple[bytes, str | None, bool]] = {}
    for number, part in enumerate(mail.walk()):
        if number > _MOST_PARTS:
            break
        kind = part.get_content_type()
        if (
            kind not in ("text/plain", "text/html")
            or part.get_content_disposition() == "attachment"
        ):
            continue
        raw = part.get_payload(decode=True)
        short = kind.removeprefix("text/")
        if isinstance(raw, bytes) and raw.strip() and short not in made:
            flowed = str(part.get_param("format") or "").lower() == "flowed"
            made[short] = (raw, part.get_content_charset(), flowed)
    return made


def _written(parts: dict[str, tuple[bytes, str | None, bool]], name: str) -> Document:
    plain, rich = (Document((), name, ""), Document((), name, ""))
    if "plain" in parts:
        raw, charset, flowed = parts["plain"]
        read = characters(raw, name, charset, most=MOST_CHARACTERS)
        own = _own(_unflowed(read.text) if flowed else read.text)
        plain = finish(replace(plain, blocks=text.blocks_of(own), warnings=read.warnings))
    if "html" in parts and (not plain.blocks or len(parts["html"][0]) > len(parts["plain"][0])):
        raw, charset, _ = parts["html"]
        read = characters(raw, name, charset)
        rich = finish(replace(rich, blocks=_rich(read.text, name), warnings=read.warnings))
    return rich if _letters(plain) < _POORER * _letters(rich) else plain


def _letters(document: Document) -> int:
    return sum(len(block.text) for block in document.blocks)


def _unflowed(plain: str) -> str:
    """Lines that end in a space go on in the next one (RFC 3676)."""
    plain = plain.replace("\n-- \n", "\n--\n")
    return re.sub(r"(?<=[^\s>]) \n(?=[^\s>])", " ", plain)


def _own(plain: str) -> str:
    """What the sender wrote: without quoted lines, what is answered, and the signature.

    A mail that only forwards has next to nothing above the mark: what it forwards is read.
    """
    lines = plain.split("\n", MOST_LINES)[:MOST_LINES]
    for _ in range(_MOST_FORWARDS):
        mark = next((n for n in range(len(lines)) if _is_reply(lines, n)), len(lines))
        above = _kept(lines[:mark])
        below = list(itertools.dropwhile(_is_header, lines[mark + 1 :]))
        answered = all(line.startswith(">") for line in below if line.strip())
        if not below or len(above.split()) >= _LEAST_WORDS or (answered and above.strip()):
            return above
        lines = [line.removeprefix(">").removeprefix(" ") for line in below] if answered else below
    return _kept(lines)


def _kept(lines: list[str]) -> str:
    """The lines without quoted ones and without the signature."""
    ends = (n for n, line in enumerate(lines) if n > 2 and _SIGNATURE.fullmatch(line))
    return "\n".join(line for line in lines[: next(ends, None)] if not line.startswith(">"))


def _is_header(line: str) -> bool:
    """Whether a line belongs to the head of a mail that is forwarded, or is empty."""
    bare = line.strip()
    fields = (_FIELD, _NEXT_FIELD)
    return not bare or bare[:3].lower() == "cc:" or any(each.fullmatch(bare) for each in fields)


def _is_reply(lines: list[str], number: int) -> bool:
    """Whether a line, with those after it, opens a mail that is answered or forwarded."""
    bare = lines[number].strip()
    if not bare or len(bare) > 240:
        return False
    after = [line.strip() for line in lines[number + 1 : number + 3]]
    if _FIELD.fullmatch(bare):
        return any(_NEXT_FIELD.fullmatch(line) for line in after)
    if bare.startswith("On ") and not bare.endswith(":") and after and after[0].endswith("wrote:"):
        return True
    if not _REPLY.fullmatch(bare):
        return False
    quoted = any(line.startswith(">") for line in lines[number + 1 : number + 4])
    return quoted or not bare.endswith("wrote:") or bare.startswith("On ")


def _rich(markup: str, name: str) -> tuple[Block, ...]:
    root = parse(markup, name)
    if root is None:
        return ()
    for element in list(root.iter("blockquote", "div")):
        kind = f"{element.get('type') or ''} {element.get('class') or ''} {element.get('id') or ''}"
        answered = element.tag == "blockquote" and element.get("type") == "cite"
        if answered or any(name in kind for name in _QUOTED_CLASSES):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    blocks = blocks_of(root)
    texts = [block.text for block in blocks]
    for number in range(len(texts)):
        if (number and _is_reply(texts, number)) or re.match(
            r"From: .{1,200} Sent: ", texts[number]
        ):
            return blocks[:number]
    return blocks


def _field(mail: EmailMessage, key: str) -> str:
    return " ".join(str(mail.get(key, "")).split())[:1000]


def _subject(subject: str) -> str:
    """The subject without what mail programs and press offices put before it."""
    while found := _PREFIX.match(subject):
        subject = subject[found.end() :]
    return subject.strip()


def _office(sender: str) -> str:
    """The sender's name if it is an office's; a press officer's own name is none."""
    shown, _ = parseaddr(sender)
    return shown if _OFFICE.search(shown) or (shown.isupper() and len(shown) < 10) else ""


def _day(given: str) -> str | None:
    try:
        sent: datetime = parsedate_to_datetime(given)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sent.date().isoformat()

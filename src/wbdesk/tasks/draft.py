"""Makes a draft of a document: what it says about itself, and the records found in it."""

import hashlib
import re
import unicodedata
from collections.abc import Container

from wbdesk.extract import Candidate, extract
from wbdesk.extract.frame import frame
from wbdesk.model.document import Document
from wbdesk.model.draft import Draft, Proposal
from wbdesk.model.period import bounds
from wbdesk.model.release import Release
from wbdesk.tasks.tongue import tongue

_LONGEST_SLUG = 60
_UNTITLED = 90


def draft_of(document: Document, taken: Container[str] = ()) -> Draft:
    """The draft of a document, every record still open.

    `taken` holds the ids that releases have already; the draft's differs from them.
    """
    framed = frame(document)
    language, said = tongue(framed)
    release = Release(
        id=_free(_slug(framed), taken),
        title=framed.title or _opening(framed),
        publisher=framed.publisher,
        published=framed.published if _is_date(framed.published) else None,
        url=framed.url,
        language=language,
        licence=framed.licence,
        paragraphs=framed.paragraphs,
    )
    found = extract(framed)
    return Draft(
        release,
        tuple(_proposal(each, release) for each in found),
        framed.name,
        framed.sha256,
        framed.warnings + said,
    )


def _proposal(candidate: Candidate, release: Release) -> Proposal:
    return Proposal(
        candidate.kind,
        candidate.record,
        candidate.passage,
        candidate.rule,
        candidate.confidence == "sure",
        candidate.reason,
    )


def _is_date(text: str | None) -> bool:
    return text is not None and bounds(text)[0] is not None


def _opening(document: Document) -> str:
    """A title for a text that has none: how it begins."""
    first = document.paragraphs[0] if document.paragraphs else document.name
    if len(first) <= _UNTITLED:
        return first
    return first[:_UNTITLED].rsplit(" ", 1)[0] + "…"


def _slug(document: Document) -> str:
    words = unicodedata.normalize("NFKD", document.title).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    if len(plain) > _LONGEST_SLUG:
        plain = plain[:_LONGEST_SLUG].rsplit("-", 1)[0]
    if not plain:
        plain = f"release-{(document.sha256 or _sum(document))[:12]}"
    return f"{plain}-{document.published}" if _is_date(document.published) else plain


def _sum(document: Document) -> str:
    return hashlib.sha256("\n".join(document.paragraphs).encode()).hexdigest()


def _free(slug: str, taken: Container[str]) -> str:
    made, number = slug, 2
    while made in taken:
        made, number = f"{slug}-{number}", number + 1
    return made

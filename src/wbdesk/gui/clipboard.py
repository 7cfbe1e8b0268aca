"""Puts records on the clipboard with their citation, as text, as HTML and as Markdown."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from wbdesk.library import Row
from wbdesk.model import period
from wbdesk.model.display import headline, text_of
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Event, Quote
from wbdesk.model.release import Release

# What CommonMark gives a meaning inside a line.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$])")
_UNSAFE = re.compile(r"[<>\s]")


def copy_rows(rows: Sequence[Row], releases: Mapping[str, Release]) -> None:
    """Copy records; every one carries title, publisher, date, paragraph and address."""
    texts, pages, marked = [], [], []
    for row in rows:
        release = releases[row.release]
        texts.append(f"{_words(row)}\n({_citation(row, release)})")
        words = escape(_words(row)).replace("\n", "<br>")
        tag = "blockquote" if row.kind == "quotes" else "p"
        link = _citation_html(row, release)
        pages.append(f"<{tag}>{words}</{tag}><p><small>{link}</small></p>")
        marked.append(_markdown(row, release))
    data = QMimeData()
    data.setText("\n\n".join(texts))
    data.setHtml("".join(pages))
    data.setData("text/markdown", "\n\n".join(marked).encode())
    QGuiApplication.clipboard().setMimeData(data)


def _markdown(row: Row, release: Release) -> str:
    lead = "> " if row.kind == "quotes" else ""
    words = _SPECIAL.sub(r"\\\1", _words(row)).replace("\n", f"\n{lead}")
    cited = _SPECIAL.sub(r"\\\1", _citation(row, release))
    url = release.url
    if url.startswith("https://") and not _UNSAFE.search(url):
        cited = cited.replace(_SPECIAL.sub(r"\\\1", url), f"<{url}>")
    return f"{lead}{words}\n\n({cited})"


def _words(row: Row) -> str:
    kind, record = BY_NAME[row.kind], row.record
    if isinstance(record, Quote):
        who = ", ".join(part for part in (record.speaker, record.role) if part)
        return f"“{record.words}” {who}".strip()
    if isinstance(record, Event):
        return f"{period.text_of(record.when)}: {record.title}"
    text = headline(record, kind.field(kind.lead))
    rest = [
        text_of(record, field)
        for field in kind.columns
        if field.name not in (kind.lead, "amount", "value", "unit")
    ]
    return f"{text} ({', '.join(part for part in rest if part)})" if any(rest) else text


def _citation(row: Row, release: Release) -> str:
    parts = [release.publisher, f"“{release.title}”", period.text_of(release.published)]
    parts.append(f"paragraph {_paragraph(row)}")
    parts += [release.url] if release.url else []
    return ", ".join(part for part in parts if part)


def _citation_html(row: Row, release: Release) -> str:
    text = escape(_citation(row, release))
    if not release.url.startswith("https://"):
        return text
    url = escape(release.url, quote=True)
    return text.replace(url, f'<a href="{url}">{url}</a>')


def _paragraph(row: Row) -> int:
    passage = row.passage
    return passage.paragraph if passage and passage.found else row.record.anchor.paragraph

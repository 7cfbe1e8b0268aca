"""Puts records on the clipboard with their citation, as text, as HTML and as Markdown."""

import re
from collections.abc import Mapping, Sequence
from html import escape

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from wbdesk.library import Row
from wbdesk.model import period
from wbdesk.model.citation import citation, quoted, speaker
from wbdesk.model.display import headline, text_of
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Event, Quote
from wbdesk.model.release import Release

# What CommonMark gives a meaning inside a line.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$])")
_UNSAFE = re.compile(r"[<>\s]")


def copy_rows(rows: Sequence[Row], releases: Mapping[str, Release]) -> None:
    """Copy records; every one carries title, publisher, date, paragraph and address."""
    _copy([_row(row, releases[row.release]) for row in rows])


def copy_quotation(words: str, who: str, release: Release, first: int, last: int) -> None:
    """Copy words of a release, from paragraph `first` to `last`, with who said them."""
    _copy([_Cited(quoted(words, who), citation(release, first, last), release.url, set_off=True)])


class _Cited(msgspec.Struct, frozen=True):
    words: str
    citation: str
    url: str
    set_off: bool


def _row(row: Row, release: Release) -> _Cited:
    cited = citation(release, _paragraph(row))
    return _Cited(_words(row), cited, release.url, set_off=row.kind == "quotes")


def _copy(cited: Sequence[_Cited]) -> None:
    data = QMimeData()
    data.setText("\n\n".join(f"{each.words}\n({each.citation})" for each in cited))
    data.setHtml("".join(map(_html, cited)))
    data.setData("text/markdown", "\n\n".join(map(_markdown, cited)).encode())
    QGuiApplication.clipboard().setMimeData(data)


def _html(cited: _Cited) -> str:
    words, text = escape(cited.words).replace("\n", "<br>"), escape(cited.citation)
    if cited.url.startswith("https://"):
        url = escape(cited.url, quote=True)
        text = text.replace(url, f'<a href="{url}">{url}</a>')
    tag = "blockquote" if cited.set_off else "p"
    return f"<{tag}>{words}</{tag}><p><small>{text}</small></p>"


def _markdown(cited: _Cited) -> str:
    lead = "> " if cited.set_off else ""
    words = _SPECIAL.sub(r"\\\1", cited.words).replace("\n", f"\n{lead}")
    text = _SPECIAL.sub(r"\\\1", cited.citation)
    if cited.url.startswith("https://") and not _UNSAFE.search(cited.url):
        text = text.replace(_SPECIAL.sub(r"\\\1", cited.url), f"<{cited.url}>")
    return f"{lead}{words}\n\n({text})"


def _words(row: Row) -> str:
    kind, record = BY_NAME[row.kind], row.record
    if isinstance(record, Quote):
        return quoted(record.words, speaker(record))
    if isinstance(record, Event):
        return f"{period.text_of(record.when)}: {record.title}"
    text = headline(record, kind.field(kind.lead))
    rest = [
        text_of(record, field)
        for field in kind.columns
        if field.name not in (kind.lead, "amount", "value", "unit")
    ]
    return f"{text} ({', '.join(part for part in rest if part)})" if any(rest) else text


def _paragraph(row: Row) -> int:
    passage = row.passage
    return passage.paragraph if passage and passage.found else row.record.anchor.paragraph

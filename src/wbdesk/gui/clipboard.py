"""Records on their way to another program, with their citation: text, HTML and Markdown at once.

They leave by the clipboard or by drag.
"""

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


class Cited(msgspec.Struct, frozen=True):
    """Words and where they are from; words of the user's own have no citation."""

    words: str
    citation: str = ""
    url: str = ""
    set_off: bool = False


class Texts(msgspec.Struct, frozen=True):
    """The same in every form another program may ask for."""

    plain: str
    html: str
    markdown: str


def copy_rows(rows: Sequence[Row], releases: Mapping[str, Release]) -> None:
    """Copy records; every one carries title, publisher, date, paragraph and address."""
    _copy([cite(row, releases[row.release]) for row in rows])


def copy_quotation(words: str, who: str, release: Release, first: int, last: int) -> None:
    """Copy words of a release, from paragraph `first` to `last`, with who said them."""
    _copy([Cited(quoted(words, who), citation(release, first, last), release.url, set_off=True)])


def cite(row: Row, release: Release) -> Cited:
    """A record with the citation of its release and paragraph."""
    told = citation(release, _paragraph(row))
    return Cited(_words(row), told, release.url, set_off=row.kind == "quotes")


def texts(given: Sequence[Cited]) -> Texts:
    """What leaves, in every form."""
    return Texts(
        "\n\n".join(map(_plain, given)),
        "".join(map(_html, given)),
        "\n\n".join(map(_markdown, given)),
    )


def mime(given: Texts) -> QMimeData:
    """The same for the clipboard, or for a drag."""
    data = QMimeData()
    data.setText(given.plain)
    data.setHtml(given.html)
    data.setData("text/markdown", given.markdown.encode())
    return data


def _copy(given: Sequence[Cited]) -> None:
    QGuiApplication.clipboard().setMimeData(mime(texts(given)))


def _plain(cited: Cited) -> str:
    return f"{cited.words}\n({cited.citation})" if cited.citation else cited.words


def _html(cited: Cited) -> str:
    words, text = escape(cited.words).replace("\n", "<br>"), escape(cited.citation)
    if not text:
        return f"<p>{words}</p>"
    if cited.url.startswith("https://"):
        url = escape(cited.url, quote=True)
        text = text.replace(url, f'<a href="{url}">{url}</a>')
    tag = "blockquote" if cited.set_off else "p"
    return f"<{tag}>{words}</{tag}><p><small>{text}</small></p>"


def _markdown(cited: Cited) -> str:
    lead = "> " if cited.set_off else ""
    words = _SPECIAL.sub(r"\\\1", cited.words).replace("\n", f"\n{lead}")
    text = _SPECIAL.sub(r"\\\1", cited.citation)
    if not text:
        return words
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

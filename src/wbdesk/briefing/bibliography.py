"""The releases as citations for reference managers: CSL-JSON, BibTeX and RIS.

Each is a report whose type is "Press release": of the types that Zotero and BibTeX both know, that
alone keeps publisher, day and address; as a web page, Zotero drops the publisher. What Zotero makes
of a field is told by its translators: https://github.com/zotero/translators (RIS.js, BibTeX.js,
CSL JSON.js).
"""

import html
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from wbdesk.briefing.document import Briefing
from wbdesk.briefing.references import short_author
from wbdesk.briefing.tidy import language_tag, tidy, web_address
from wbdesk.model import period
from wbdesk.model.release import Release

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        # Zotero knows no \textasciitilde, and takes \textasciicircum for another sign.
        "~": r"\~{}",
        "^": r"\^{}",
    }
)
# Braces have to balance for BibTeX, escaped ones too. Zotero shows the names of these as they are.
_UNPAIRED = _SPECIAL | {ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}
# What TeX joins, or Zotero takes for one sign: --, '', !!, ?!, and TEL wherever it stands.
_JOINED = re.compile(r"([-'`<>,])(?=\1)|[!?](?=[!?`])|T(?=EL)")
_REFERENCE = re.compile(r"&([A-Za-z])[A-Za-z0-9]*;?")
_GENRE = "Press release"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def csl(briefing: Briefing) -> bytes:
    """CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html"""
    items = [_item(release, day) for release, day in _cited(briefing)]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def _cited(briefing: Briefing) -> Iterator[tuple[Release, str | None]]:
    """The releases, each with the day its address was read, where it has one."""
    for release, day in zip(briefing.releases, briefing.accessed, strict=True):
        yield release, day if web_address(release.url) else None


def _item(release: Release, accessed: str | None) -> dict[str, Any]:
    author, date = tidy(release.publisher), _date(release)
    item: dict[str, Any] = {"id": release.id, "type": "report", "genre": _GENRE}
    item["title"] = tidy(release.title) or release.id
    if author:
        item["author"] = [{"literal": author}]
        item["publisher"] = author
    if date:
        item["issued"] = {"date-parts": [list(date)]}
    if url := web_address(release.url):
        item["URL"] = url
    if accessed:
        item["accessed"] = {"date-parts": [[int(part) for part in accessed.split("-")]]}
    item["language"] = language_tag(release.language)
    if licence := tidy(release.licence):
        item["license"] = licence
    return item


def bibtex(briefing: Briefing) -> bytes:
    """BibTeX in UTF-8, one @techreport a release; titles and names keep their capitals."""
    keys: set[str] = set()
    made = [_entry(release, day, _key(release, keys)) for release, day in _cited(briefing)]
    return "\n".join(made).encode()


def _entry(release: Release, accessed: str | None, key: str) -> str:
    date = _date(release)
    fields = [("title", f"{{{_tex(tidy(release.title) or release.id)}}}")]
    if author := tidy(release.publisher):
        fields += [("author", f"{{{_tex(author)}}}"), ("institution", f"{{{_tex(author)}}}")]
    fields.append(("type", _GENRE))
    if url := web_address(release.url):
        fields.append(("url", url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")))
    if accessed:
        fields.append(("urldate", accessed))
    fields.append(("language", language_tag(release.language)))
    if licence := tidy(release.licence):
        fields.append(("copyright", _tex(licence)))
    lines = [f"  {name} = {{{value}}}," for name, value in [*fields, *_dated(date)]]
    if len(date) > 1:
        # Before the whole date: Zotero puts a month that follows it in front of it.
        lines.insert(-1, f"  month = {_MONTHS[date[1] - 1]},")
    return "\n".join([f"@techreport{{{key},", *lines, "}", ""])


def _dated(date: Sequence[int]) -> Iterator[tuple[str, str]]:
    """The year for BibTeX, the whole date for biblatex."""
    if date:
        yield "year", f"{date[0]:04}"
        yield "date", "-".join(f"{part:02}" for part in date)


def ris(briefing: Briefing) -> bytes:
    """RIS, one record a release; lines end as its specification says."""
    lines = [line for release, day in _cited(briefing) for line in _tagged(release, day)]
    return "".join(f"{line}\r\n" for line in lines).encode()


def _tagged(release: Release, accessed: str | None) -> Iterator[str]:
    date, author = _date(release), tidy(release.publisher)
    yield "TY  - RPRT"
    yield f"ID  - {release.id}"
    yield f"TI  - {tidy(release.title) or release.id}"
    if author:
        # A comma would part a family name from a given one, and nothing can escape it.
        yield f"AU  - {' '.join(author.replace(',', ' ').split())}"
        yield f"PB  - {author}"
    if date:
        yield f"PY  - {date[0]:04}"
        yield f"DA  - {'/'.join([f'{date[0]:04}', *(f'{part:02}' for part in date[1:])])}"
    if url := web_address(release.url):
        yield f"UR  - {_without_entities(url)}"
    if accessed:
        yield f"Y2  - {accessed.replace('-', '/')}"
    yield f"M3  - {_GENRE}"
    yield f"LA  - {language_tag(release.language)}"
    if licence := tidy(release.licence):
        # Zotero's own; the specification has no place for it.
        yield f"CR  - {licence}"
    yield "ER  - "
    yield ""


def _date(release: Release) -> tuple[int, ...]:
    """Year, month and day of publication, as far as they are known."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?\Z", release.published or "")
    if not match:
        first = period.bounds(release.published)[0]
        return () if first is None else (period.parse(release.published or "").start.year,)  # type: ignore[union-attr]
    parts = tuple(int(part) for part in match.groups() if part)
    return parts[:1] if len(parts) > 1 and parts[1] > 12 else parts


def _key(release: Release, keys: set[str]) -> str:
    """fcdo2025foreign: author, year and first word; unlike all given before."""
    year = (release.published or "nd")[:4]
    first = next((word for word in tidy(release.title).split() if len(word) > 3), "release")
    plain = unicodedata.normalize("NFKD", f"{short_author(release)}{year}{first}")
    stem = re.sub(r"[^a-z0-9]", "", plain.lower()) or "release"
    key, number = stem, 1
    while key in keys:
        number += 1
        key = f"{stem}-{number}"
    keys.add(key)
    return key


def _tex(text: str) -> str:
    escaped = text.translate(_SPECIAL if _paired(text) else _UNPAIRED)
    # What stands between two dollars is a formula to Zotero, which shows it without them.
    earlier, last, rest = escaped.rpartition(r"\$")
    escaped = earlier.replace(r"\$", r"\textdollar{}") + last + rest
    return _JOINED.sub(r"\g<0>{}", escaped)


def _paired(text: str) -> bool:
    """Whether every brace has its counterpart."""
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def _without_entities(url: str) -> str:
    """An address that reads as HTML as it reads itself: Zotero takes &section= for §ion=."""
    return _REFERENCE.sub(_named, url)


def _named(match: re.Match[str]) -> str:
    whole, first = match.group(), match.group(1)
    return whole if html.unescape(whole) == whole else f"&%{ord(first):02X}{whole[2:]}"

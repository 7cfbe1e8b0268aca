"""The releases as citations for reference managers: CSL-JSON, BibTeX and RIS.

Each is a report whose type is "Press release": of the types that Zotero and BibTeX both know, that
alone keeps publisher, day and address; as a web page, Zotero drops the publisher.
"""

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

# Braces have to balance, escaped ones too.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_GENRE = "Press release"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def csl(briefing: Briefing) -> bytes:
    """CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html"""
    items = [_item(release) for release in briefing.releases]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def _item(release: Release) -> dict[str, Any]:
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
    item["language"] = language_tag(release.language)
    if release.licence:
        item["note"] = f"Licence: {tidy(release.licence)}"
    return item


def bibtex(briefing: Briefing) -> bytes:
    """BibTeX in UTF-8, one @techreport a release; titles and names keep their capitals."""
    keys: set[str] = set()
    made = "\n".join(_entry(release, _key(release, keys)) for release in briefing.releases)
    return made.encode()


def _entry(release: Release, key: str) -> str:
    date = _date(release)
    fields = [("title", f"{{{_tex(tidy(release.title) or release.id)}}}")]
    if author := tidy(release.publisher):
        fields += [("author", f"{{{_tex(author)}}}"), ("institution", f"{{{_tex(author)}}}")]
    fields.append(("type", _GENRE))
    if url := web_address(release.url):
        fields.append(("url", url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")))
    fields.append(("language", language_tag(release.language)))
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
    lines = [line for release in briefing.releases for line in _tagged(release)]
    return "".join(f"{line}\r\n" for line in lines).encode()


def _tagged(release: Release) -> Iterator[str]:
    date, author = _date(release), tidy(release.publisher)
    yield "TY  - RPRT"
    yield f"ID  - {release.id}"
    yield f"TI  - {tidy(release.title) or release.id}"
    if author:
        # A comma would part a family name from a given one.
        yield f"AU  - {author.replace(',', '')}"
        yield f"PB  - {author}"
    if date:
        yield f"PY  - {date[0]:04}"
        yield f"DA  - {'/'.join([f'{date[0]:04}', *(f'{part:02}' for part in date[1:])])}"
    if url := web_address(release.url):
        yield f"UR  - {url}"
    yield f"M3  - {_GENRE}"
    yield f"LA  - {language_tag(release.language)}"
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
    return text.translate(_SPECIAL)

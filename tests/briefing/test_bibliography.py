"""Reference managers read what the release says.

What Zotero makes of a field was tried with the importing rules of its translators: RIS.js of 2023,
BibTeX.js of 2019 and of 2026, CSL JSON.js (https://github.com/zotero/translators). Each test that
pins one of these rules names it.
"""

import json
import re
from typing import Any

import bibtexparser
import msgspec
import pytest
import rispy
from harbour import RELEASE, briefed, dossier

from wbdesk.briefing.render import render
from wbdesk.model.release import Release

OFFICE = "Foreign, Commonwealth & Development Office"


def cited(format_: str, *releases: Release, accessed: str | None = None) -> str:
    dossiers = [
        msgspec.structs.replace(dossier(each), accessed=accessed) for each in releases or (RELEASE,)
    ]
    return render(briefed(*dossiers), format_)[0].data.decode()


def release(**fields: Any) -> Release:
    return msgspec.structs.replace(RELEASE, **fields)


def bib(given: Release = RELEASE, accessed: str | None = None) -> dict[str, str]:
    [entry] = bibtexparser.loads(cited("bib", given, accessed=accessed)).entries
    return {name: re.sub(r"\A\{(.*)\}\Z", r"\1", value) for name, value in entry.items()}


def ris(given: Release = RELEASE, accessed: str | None = None) -> dict[str, Any]:
    [record] = rispy.loads(cited("ris", given, accessed=accessed))
    return dict(record)


def csl(given: Release = RELEASE, accessed: str | None = None) -> dict[str, Any]:
    [item] = json.loads(cited("csl", given, accessed=accessed))
    return dict(item)


def test_bibtex_has_the_fields_that_zotero_keeps() -> None:
    entry = bib()
    assert (entry["ENTRYTYPE"], entry["type"]) == ("techreport", "Press release")
    assert (entry["title"], entry["author"]) == (RELEASE.title, RELEASE.publisher)
    assert entry["institution"] == RELEASE.publisher
    assert (entry["year"], entry["url"], entry["language"]) == ("2024", RELEASE.url, "en")
    # fieldMap: copyright becomes the rights; a note would hang below the item.
    assert entry["copyright"] == "CC-BY-4.0"
    assert "note" not in entry
    # processField: a month is put before the date there is, a date takes its place.
    made = cited("bib")
    assert made.index("month =") < made.index("date =")


def test_ris_has_the_fields_that_zotero_keeps() -> None:
    record = ris()
    assert (record["type_of_reference"], record["type_of_work"]) == ("RPRT", "Press release")
    assert (record["title"], record["authors"]) == (RELEASE.title, [RELEASE.publisher])
    assert (record["publisher"], record["date"]) == (RELEASE.publisher, "2024/05/14")
    assert (record["urls"], record["language"]) == ([RELEASE.url], "en")
    # degenerateImportFieldMap: CR becomes the rights, ID is passed over. N1 would be a note.
    assert record["unknown_tag"] == {"CR": ["CC-BY-4.0"]}
    assert not {"notes", "notes_abstract", "research_notes"} & set(record)


def test_csl_has_the_fields_that_zotero_keeps() -> None:
    item = csl()
    assert (item["type"], item["genre"]) == ("report", "Press release")
    assert (item["title"], item["publisher"]) == (RELEASE.title, RELEASE.publisher)
    assert item["issued"] == {"date-parts": [[2024, 5, 14]]}
    assert (item["URL"], item["language"]) == (RELEASE.url, "en")
    # csl.fields.text of the schema: license becomes the rights, note would go to Extra.
    assert item["license"] == "CC-BY-4.0"
    assert "note" not in item


def test_a_fetched_release_says_when_it_was_read() -> None:
    day = "2024-05-15"
    assert csl(accessed=day)["accessed"] == {"date-parts": [[2024, 5, 15]]}
    assert bib(accessed=day)["urldate"] == day
    assert ris(accessed=day)["access_date"] == "2024/05/15"


@pytest.mark.parametrize(("given", "day"), [(RELEASE, None), (release(url=""), "2024-05-15")])
def test_without_a_day_or_an_address_there_is_no_day_of_access(
    given: Release, day: str | None
) -> None:
    assert "accessed" not in csl(given, day)
    assert "urldate" not in bib(given, day)
    assert "access_date" not in ris(given, day)


def test_an_office_with_commas_is_one_author() -> None:
    given = release(publisher=OFFICE)
    assert csl(given)["author"] == [{"literal": OFFICE}]
    # splitUnprotected: commas and words like "and" in braces part no name.
    assert "author = {{Foreign, Commonwealth \\& Development Office}}" in cited("bib", given)
    # processTag: any comma of AU parts a family name from a given one, an escaped one too.
    assert ris(given)["authors"] == ["Foreign Commonwealth & Development Office"]
    assert ris(given)["publisher"] == OFFICE


@pytest.mark.parametrize(
    ("published", "day", "parts"),
    [("2024", "2024", [2024]), ("2024-05", "2024/05", [2024, 5]), ("2024-21", "2024", [2024])],
)
def test_a_date_is_as_whole_as_it_is_known(published: str, day: str, parts: list[int]) -> None:
    given = release(published=published)
    assert csl(given)["issued"] == {"date-parts": [parts]}
    assert ris(given)["date"] == day
    assert bib(given)["date"] == day.replace("/", "-")


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Министри о „језеру“", "Министри о „језеру“"),
        ('100% "R&D" a_b #1 $5', r'100\% "R\&D" a\_b \#1 \$5'),
        # unescapeBibTeX: escaped braces come out as such, \textbraceleft as its own name.
        ("A {b} c", r"A \{b\} c"),
        ("open { only", r"open \textbraceleft{} only"),
        ("} {", r"\textbraceright{} \textbraceleft{}"),
        # reversemappingTable has -- '' !! ?! TEL, a bare ~ and \textasciicircum for other signs.
        ("now -- what?! 'tis ''so''!!", "now -{}- what?{}! 'tis '{}'so'{}'!{}!"),
        ("HOTEL", "HOT{}EL"),
        ("~5 x^2", r"\~{}5 x\^{}2"),
        # unescapeBibTeX: two dollars enclose a formula, so that only the last can be one.
        ("$5m, $6m or $7m", r"\textdollar{}5m, \textdollar{}6m or \$7m"),
    ],
)
def test_signs_in_a_title_are_read_as_written(title: str, written: str) -> None:
    assert bib(release(title=title))["title"] == written
    assert csl(release(title=title))["title"] == title
    assert ris(release(title=title))["title"] == title


def test_an_address_leads_where_it_led() -> None:
    url = "https://example.org/~office/news--2?{x}=1&section=3&lang=en"
    assert csl(release(url=url))["URL"] == url
    # processField takes an address as it stands, without unescapeBibTeX.
    assert bib(release(url=url))["url"] == url.replace("{x}", "%7Bx%7D")
    # processTag reads the value as HTML, where &section is a section sign and "ion".
    assert ris(release(url=url))["urls"] == [url.replace("&section", "&%73ection")]
    plain = "https://example.org/news?a=1&page=2"
    assert ris(release(url=plain))["urls"] == [plain]


def test_several_releases_are_as_many_items() -> None:
    given = (RELEASE, release(id="b", title=""), release(id="c", publisher="", published=None))
    assert [item["id"] for item in json.loads(cited("csl", *given))] == [RELEASE.id, "b", "c"]
    entries = bibtexparser.loads(cited("bib", *given)).entries
    assert len({entry["ID"] for entry in entries}) == 3
    assert [record["id"] for record in rispy.loads(cited("ris", *given))] == [RELEASE.id, "b", "c"]

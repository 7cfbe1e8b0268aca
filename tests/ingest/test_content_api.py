"""Documents of GOV.UK's Content API."""

import json
from pathlib import Path
from typing import Any

import pytest
import written

from wbdesk import ingest
from wbdesk.ingest.times import day_of
from wbdesk.model.document import Change, Document, Person

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def read(**more: object) -> Document:
    return ingest.read_bytes(written.content(**more), "a.json")


def test_the_fields_of_a_document() -> None:
    made = read()
    assert made.publisher == "Ministry of Harbours"
    assert (made.published, made.updated) == ("2024-05-14", "2024-05-16")
    assert made.url == "https://www.gov.uk/government/news/quieter-ferries"
    assert (made.language, made.licence) == ("en", "OGL-UK-3.0")
    assert made.people == (Person("Đorđe Ilić", "Harbour Minister"),)
    assert made.places == ("Northshore",)
    assert made.changes[0] == Change("2024-05-14", "First published.")
    assert len(made.sha256) == 64


def test_the_summary_is_no_paragraph() -> None:
    assert "Six governments agree on ferries." not in read().paragraphs


def test_older_and_longer_bodies() -> None:
    forms = [
        {"content_type": "text/govspeak", "content": "Hello **there**"},
        {"content_type": "text/html", "content": "<p>Hello there.</p>"},
    ]
    assert read(details={"body": forms}).paragraphs == ("Hello there.",)
    parts = [{"title": "One", "body": "<p>First.</p>"}, {"title": "Two", "body": forms}]
    assert read(details={"parts": parts}).paragraphs == ("One", "First.", "Two", "Hello there.")


def test_the_day_it_was_first_published() -> None:
    body = {"body": "<p>Hello there.</p>"}
    older = body | {"first_public_at": "2011-02-03T00:00:00Z"}
    assert read(details=older).published == "2024-05-14"
    assert read(details=older, first_published_at=None).published == "2011-02-03"
    assert read(details=body, first_published_at=None).published == "2024-05-16"
    assert read(details=body, first_published_at=3, public_updated_at="soon").published is None


def test_speakers_with_and_without_a_page() -> None:
    speaker = {"speaker": [{"title": "Ana Novak"}], "people": [{"title": "Ana Novak"}]}
    assert read(links=speaker).people == (Person("Ana Novak"),)
    details = {"body": "<p>Hello there.</p>", "speaker_without_profile": "The Harbour Master"}
    assert read(links={}, details=details).people == (Person("The Harbour Master"),)


def test_the_lead_organisation_comes_first() -> None:
    links = {
        "organisations": [{"title": "Second"}, {"title": "First"}, {"title": "Second"}],
        "primary_publishing_organisation": [{"title": "First"}],
    }
    assert read(links=links).publisher == "First, Second"


def test_a_withdrawn_release_says_so() -> None:
    made = read(
        withdrawn_notice={"explanation": "<p>Old.</p>", "withdrawn_at": "2025-01-02T10:00:00Z"}
    )
    assert made.warnings == ("GOV.UK withdrew this release on 2025-01-02.",)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ('{"base_path": ', "not sound JSON"),
        ("[1, 2]", "not a document of GOV.UK"),
        ('{"a": 1}', "not a document of GOV.UK"),
        ('{"format": "wbdesk-pack", "version": 1}', "import it as a pack"),
        ('{"base_path": "/x", "details": {}, "document_type": "gone"}', "taken this document away"),
        (
            '{"base_path": "/x", "details": {}, "document_type": "topic_page"}',
            "topic page has no text",
        ),
        ("[" * 100_000, "not sound JSON"),
    ],
)
def test_other_json_is_refused_in_a_sentence(given: str, reason: str) -> None:
    with pytest.raises(ingest.IngestError, match=f"a.json cannot be read: .*{reason}"):
        ingest.read_bytes(given.encode(), "a.json")


@pytest.mark.parametrize(
    ("time", "day"),
    [
        ("2025-06-10T23:30:00Z", "2025-06-11"),
        ("2025-12-10T23:30:00Z", "2025-12-10"),
        ("2025-03-30T00:59:59Z", "2025-03-30"),
        ("2025-06-10T23:30:00.000+00:00", "2025-06-11"),
        ("2025-06-10T23:30:00+01:00", "2025-06-10"),
        ("2025-06-10", "2025-06-10"),
        ("9999-12-31T23:59:59Z", "9999-12-31"),
        ("2025-02-30", None),
        ("10 June 2025", None),
        (20250610, None),
    ],
)
def test_times_become_days_as_in_london(time: object, day: str | None) -> None:
    assert day_of(time) == day


def _gold(name: str) -> dict[str, Any]:
    file = SHARED / "gold" / name
    found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return found


@pytest.mark.corpus
def test_real_documents_are_read_whole() -> None:
    files = sorted((SHARED / "corpus").glob("*.json"))
    assert len(files) == 24
    phrases = 0
    for file in files:
        given = json.loads(file.read_text("utf-8"))
        made = ingest.read(file)
        assert made.title == " ".join(given["title"].split())
        assert made.publisher
        assert made.published is not None
        assert made.url.endswith(given["base_path"])
        assert any(block.kind == "quotation" for block in made.blocks) == (
            "<blockquote" in given["details"]["body"]
        )
        text = " ".join(made.paragraphs)
        for kind in ("funding", "dates", "figures"):
            for entry in _gold(file.name).get(kind, []):
                assert entry["phrase"] in text
                phrases += 1
    assert phrases > 100

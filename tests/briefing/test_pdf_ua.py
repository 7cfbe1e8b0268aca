"""A validator finds nothing against PDF/UA-1 (ISO 14289-1) in any style; it would find some."""

from pathlib import Path

import harbour
import pdfua
import pikepdf
import pytest
from harbour import briefed, dossier

from wbdesk.briefing.document import CITES, STYLES
from wbdesk.briefing.pdf import pdf
from wbdesk.model.release import Release

CANNOT = {"UA-14-001"}
"""Rules that the validator gives up on: it takes no heading that holds more than one text."""


def report(file: Path, data: bytes) -> pdfua.Report:
    file.write_bytes(data)
    return pdfua.validate(str(file))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("cite", CITES)
def test_nothing_is_found(style: str, cite: str, tmp_path: Path) -> None:
    other = Release(id="other", title="Another release", url="https://example.org/other")
    data = pdf(briefed(dossier(), dossier(other), style=style, cite=cite))
    made = report(tmp_path / "made.pdf", data)
    assert [(each.rule_id, each.message) for each in made.findings] == []
    assert {each.rule_id for each in made.outcomes if each.skipped_reason} <= CANNOT


def test_a_drawing_without_its_meaning_would_be_found(tmp_path: Path) -> None:
    file = tmp_path / "made.pdf"
    file.write_bytes(pdf(briefed(harbour.dossier())))
    with pikepdf.open(file, allow_overwriting_input=True) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure":
                del each["/Alt"]
        document.save(file)
    found = pdfua.validate(str(file)).findings
    assert {each.rule_id for each in found} == {"UA-13-004"}

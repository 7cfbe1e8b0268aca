"""The brief of the release that the program opens on."""

import pytest
from test_equal_content import folded, read

from wbdesk import pack, places
from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Briefing, Dossier, Options
from wbdesk.briefing.pages import Pages
from wbdesk.briefing.pdf import pdf
from wbdesk.model.display import text_of
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.release import Pack


@pytest.fixture(scope="module")
def curated() -> Pack:
    return pack.read(places.packs() / "hillsborough-2025-10-09.json")


@pytest.fixture(scope="module")
def briefing(curated: Pack) -> Briefing:
    totals = {kind.name: len(curated.of(kind.name)) for kind in KINDS}
    return compose([Dossier(curated.release, curated.records, totals)], Options())


def test_it_fits_four_pages(briefing: Briefing) -> None:
    with Pages(pdf(briefing)) as pages:
        assert pages.count <= 4
        assert "Total GBP: £14 million" in "".join(pages.text(i) for i in range(pages.count))


@pytest.mark.parametrize("format_", ["pdf", "html", "md"])
def test_every_record_is_in_every_format(curated: Pack, briefing: Briefing, format_: str) -> None:
    text = folded(read(briefing, format_))
    for name, records in curated.records.items():
        kind = BY_NAME[name]
        lead = kind.field(kind.lead)
        for record in records:
            for part in text_of(record, lead).split("\n\n"):
                assert folded(part) in text, (record.id, part)
            assert folded(record.editorial or "") in text, record.id

"""The brief of the release that the program opens on."""

from itertools import pairwise

import pytest
from test_equal_content import folded, read

from wbdesk import pack, places
from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Briefing, Cite, Dossier, Options
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


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
@pytest.mark.parametrize("cite", ["notes", "author-date", "oscola"])
def test_the_brief_is_one_full_page(curated: Pack, paper: str, cite: Cite) -> None:
    options = Options(style="brief", paper=paper, cite=cite)
    made = compose([Dossier(curated.release, curated.records, {})], options)
    with Pages(pdf(made)) as pages:
        assert pages.count == 1
        text = " ".join(pages.text(0).split())
        page = pages.image(0, 0.5)
    for words in ("Hillsborough Castle", "9 October 2025", "Slovenia", "£14 million", "22 October"):
        assert words in text
    for words in ("all new", "It is in all our interests", "22,000", "Left out of this page"):
        assert words in text
    # No gap of a tenth of the page's height from top to bottom margin.
    rows = [
        page.data[y * page.stride : y * page.stride + 4 * page.width] for y in range(page.height)
    ]
    inked = [y for y, row in enumerate(rows) if min(row[0::4]) < 200]
    gaps = [later - earlier for earlier, later in pairwise(inked)]
    assert max(gaps) < page.height // 10


def test_the_reference_fits_six_pages_and_lists_people_and_places(
    briefing: Briefing,
) -> None:
    with Pages(pdf(briefing)) as pages:
        assert pages.count <= 6
        assert "Contents" in pages.text(0).title()
        assert "Hillsborough Castle" in pages.text(pages.count - 1)
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

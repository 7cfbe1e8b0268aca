"""The pack that comes with the program: complete, sound, and not carrying the release's text."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from wbdesk import ingest, pack
from wbdesk.model import money
from wbdesk.model.fold import words
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Attendee, Funding, Record
from wbdesk.model.release import Pack
from wbdesk.model.resolve import resolve_all
from wbdesk.places import packs

NAME = "hillsborough-2025-10-09"
CODES = set(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW "
    "GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV "
    "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
    "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG "
    "TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM "
    "ZW EU XK".split()
)


@pytest.fixture(scope="module")
def bundled() -> Pack:
    """The pack of the release the library opens on."""
    return pack.read(packs() / f"{NAME}.json")


def every(bundled: Pack) -> list[tuple[str, Record]]:
    return [(kind.name, record) for kind in KINDS for record in bundled.of(kind.name)]


def test_every_bundled_file_is_a_pack_named_for_its_release() -> None:
    for file in packs().glob("*.json"):
        assert pack.read(file).release.id == file.stem


def test_it_holds_all_the_release_states(bundled: Pack) -> None:
    assert {kind.name: len(bundled.of(kind.name)) for kind in KINDS} == {
        "timeline": 13,
        "attendees": 18,
        "funding": 8,
        "quotes": 2,
        "notes": 29,
    }
    assert bundled.release.published == "2025-10-09"
    assert bundled.release.licence == "OGL-UK-3.0"
    assert bundled.release.paragraphs is None


def test_it_is_written_as_the_program_writes(bundled: Pack) -> None:
    assert (packs() / f"{NAME}.json").read_bytes() == pack.dumps(bundled)


def test_every_anchor_is_a_short_phrase_or_a_name(bundled: Pack) -> None:
    for kind, record in every(bundled):
        count = len(record.anchor.exact.split())
        name = isinstance(record, Attendee) and words(record.name)[0] in words(record.anchor.exact)
        assert count <= 12, (kind, record.id)
        assert count >= 3 or name or _is_name(record.anchor.exact), (kind, record.id)


def _is_name(phrase: str) -> bool:
    """Whether all of a short phrase, but for an article, is written with capitals."""
    return all(word[0].isupper() for word in re.findall(r"\w+", phrase.removeprefix("the ")))


def test_every_code_is_one_of_iso_3166(bundled: Pack) -> None:
    given = [record.code for _, record in every(bundled) if isinstance(record, Attendee)]
    assert {code for code in given if code is not None} <= CODES
    assert {"AL", "BA", "XK", "ME", "MK", "RS"} <= set(given)


def test_the_money_is_counted_once(bundled: Pack) -> None:
    sums = [record for _, record in every(bundled) if isinstance(record, Funding)]
    made, left_out = money.totals(sums)
    assert [(total.currency, total.amount) for total in made] == [("GBP", Decimal(14_000_000))]
    assert len(made[0].records) + len(left_out) == 8


def test_everything_in_it_is_curated_under_ids_of_its_own(bundled: Pack) -> None:
    for kind in KINDS:
        ids = [record.id for record in bundled.of(kind.name)]
        assert len(ids) == len(set(ids))
    assert {record.origin for _, record in every(bundled)} == {"curated"}


@pytest.mark.corpus
def test_every_anchor_stands_word_for_word_in_the_real_text(bundled: Pack, real_text: Path) -> None:
    paragraphs = ingest.read(real_text).paragraphs
    found = resolve_all([record.anchor for _, record in every(bundled)], paragraphs)
    for (kind, record), passage in zip(every(bundled), found, strict=True):
        assert passage.status == "exact", (kind, record.id, record.anchor)
        assert passage.paragraph == record.anchor.paragraph, (kind, record.id)


@pytest.mark.corpus
def test_it_repeats_no_stretch_of_the_release(bundled: Pack, real_text: Path) -> None:
    """Speakers' words are quotations and may be as long as they were; nothing else may."""
    longest = 16
    text = words(real_text.read_text("utf-8"))
    stretches = {text[at : at + longest] for at in range(len(text) - longest + 1)}
    for kind, record in every(bundled):
        if kind == "quotes":
            continue
        for name in record.__struct_fields__:
            value = getattr(record, name)
            have = words(value) if isinstance(value, str) else ()
            for at in range(len(have) - longest + 1):
                assert have[at : at + longest] not in stretches, (kind, record.id, name)

"""Charts stand in the sections of a reference where they say something, and fit their paper."""

import re

import msgspec
import pytest
from harbour import ATTENDEES, EVENTS, SUMS, briefed, dossier, only
from made import many_events
from tagged import alternatives

from wbdesk.briefing.charting import room_on
from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import PAPERS, Briefing, Chart, Dossier, Options, Table
from wbdesk.briefing.drawn import inline, printed
from wbdesk.briefing.pdf import pdf
from wbdesk.charts.drawing import Text
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Attendee, Event, Funding, Record
from wbdesk.model.release import Release
from wbdesk.model.tray import Pick, Tray

ANCHOR = Anchor(2, "words of the release itself")


def charts(briefing: Briefing) -> list[Chart]:
    sections = [section for part in briefing.parts for section in part.sections]
    blocks = [block for each in (*sections, *briefing.back) for block in each.blocks]
    return [block for block in blocks if isinstance(block, Chart)]


def words(chart: Chart) -> list[str]:
    return [shape.text for shape in chart.drawing.shapes if isinstance(shape, Text)]


def sums(*amounts: tuple[str | None, str]) -> tuple[Funding, ...]:
    return tuple(
        Funding(
            id=f"s{number}",
            amount=amount,
            currency=currency,
            purpose=f"Purpose {number}",
            status="new",
            anchor=ANCHOR,
        )
        for number, (amount, currency) in enumerate(amounts)
    )


def meeting(number: int, *codes: str) -> Dossier:
    attendees = tuple(each for each in ATTENDEES if each.code in codes)
    release = Release(id=f"m{number}", title=f"Meeting {number}", published=f"20{number:02}-05-14")
    return dossier(release, attendees=attendees, timeline=(), funding=(), quotes=(), notes=())


def test_a_chart_stands_before_the_table_of_its_section() -> None:
    sections = {section.kind: section for section in briefed().parts[0].sections}
    first = sections["timeline"].blocks[:2]
    assert isinstance(first[0], Chart)
    assert isinstance(first[1], Table)
    assert [chart.kind for chart in charts(briefed())] == ["timeline", "attendees"]
    assert "First plan for electric ferries" in words(first[0])


def test_its_words_say_what_it_shows() -> None:
    timeline, map_ = charts(briefed())
    assert timeline.title == "Timeline: 2 events, 1 more without a date"
    assert timeline.alternative == (
        "Timeline of 2 dated events. 2023: First plan for electric ferries (announcement); "
        "14 May 2024: Ministers meet at the customs house (meeting). "
        "Without a date: The old ferry goes out of service."
    )
    assert map_.title == "Map of delegations: 4 of 4 delegations"
    assert map_.alternative == (
        "4 delegations. Host: Switzerland. Western Balkans: Србија. Others: Austria, Italy."
    )


def test_bars_tell_currencies_statuses_and_parts() -> None:
    more = sums(("40", "EUR"), (None, "EUR"), ("7", "USD"))
    [bars] = charts(briefed(only("funding", *SUMS, *more)))
    assert bars.kind == "funding"
    assert bars.alternative == (
        "Funding by purpose. CHF 750,000 in 1 sum: CHF 750,000, Training of crews (existing). "
        "€2.50004 million in 2 sums: €2.5 million, Electric ferries (new), of which €500,000; "
        "€40, Purpose 0 (new). US$7 in 1 sum: US$7, Purpose 2 (new). Amount not stated: 1 sum."
    ).replace("€2.50004 million", "€2,500,040")


@pytest.mark.parametrize(
    "given",
    [
        only("timeline", EVENTS[0], EVENTS[1]),
        only("attendees", ATTENDEES[0], msgspec.structs.replace(ATTENDEES[1], code="EU")),
        only("funding", *sums(("5", "EUR"), ("6", "CHF"), (None, "EUR"))),
        only("notes"),
    ],
    ids=["one dated", "one on the map", "one a currency", "nothing"],
)
def test_there_is_none_where_it_would_say_nothing(given: Dossier) -> None:
    assert charts(briefed(given)) == []


@pytest.mark.parametrize("options", [{"style": "brief"}, {"style": "tables"}, {"charts": False}])
def test_other_styles_and_who_wants_none_have_none(options: dict[str, object]) -> None:
    assert charts(briefed(dossier(), dossier(Release(id="b", title="B")), **options)) == []


def test_a_tray_keeps_the_order_of_its_author() -> None:
    picks = tuple(Pick("harbour-2024-05-14", "timeline", event.id) for event in EVENTS)
    assert charts(compose([dossier()], Options(), tray=Tray("Mine", picks))) == []


def test_several_releases_end_with_who_came_to_which() -> None:
    given = (meeting(3, "CH", "AT"), meeting(1, "CH", "IT"), meeting(2, "CH", "IT", "RS"))
    briefing = briefed(*given)
    assert [section.label for section in briefing.back] == ["Attendance", "Index"]
    last = charts(briefing)[-1]
    assert last.title == "Attendance: 4 delegations at 3 meetings"
    assert last.alternative == (
        "Attendance: 4 delegations at 3 meetings. 14 May 2001, Meeting 1: 2 delegations. "
        "14 May 2002, Meeting 2: 3 delegations. 14 May 2003, Meeting 3: 2 delegations. "
        "At all of them: Switzerland. At 2 of them: Italy. At 1 of them: Србија, Austria."
    )
    alone = briefed(meeting(1, "CH", "AT"), meeting(2))
    assert [section.label for section in alone.back] == ["Index"]


def test_dates_and_sums_follow_the_language() -> None:
    given = dossier(funding=sums(("4000000", "GBP"), ("5000000", "GBP")))
    timeline, _, bars = charts(briefed(given, language="de"))
    assert "14. Mai 2024" in words(timeline)
    assert "14. Mai 2024: Ministers meet" in timeline.alternative
    assert any("4 Mio. £" in text.replace("\xa0", " ") for text in words(bars))


def test_a_drawing_holds_no_words_of_the_release() -> None:
    for chart in charts(briefed(evidence=False)):
        for svg in (printed(chart), inline(chart, "one")):
            assert all(each.anchor.exact not in svg for each in (*EVENTS, *SUMS))
            assert "<title>" not in svg


def many(count: int) -> dict[str, tuple[Record, ...]]:
    codes = ("AL", "BA", "XK", "DE", "FR", None)
    attendees = tuple(
        Attendee(
            id=f"a{number}",
            code=codes[number % 6],
            name=f"Guest {number}" if codes[number % 6] is None else "A country",
            group="",
            kind="organisation",
            status="expected",
            anchor=ANCHOR,
        )
        for number in range(count)
    )
    amounts = [(str(1000 + number), ("EUR", "GBP")[number % 2]) for number in range(count)]
    return {
        "timeline": tuple(each.record for each in many_events(count)),
        "attendees": attendees,
        "funding": sums(*amounts),
        "quotes": (),
        "notes": (),
    }


@pytest.mark.parametrize(
    ("paper", "count"), [*((each, 60) for each in PAPERS), ("a4", 3), ("a5", 3), ("a5", 10_000)]
)
def test_however_many_there_are_a_chart_fits_its_paper(paper: str, count: int) -> None:
    given = dossier(Release(id="many", title="Many"), **many(count))
    made = charts(briefed(given, paper=paper))
    room = room_on(paper)
    assert {chart.kind for chart in made} == {"timeline", "attendees", "funding"}
    for chart in made:
        assert chart.drawing.width <= room.width + 0.01
        assert chart.drawing.height <= room.height + 0.01
        assert len(chart.drawing.shapes) < 2500
        assert len(chart.alternative) < 6000


def test_what_is_not_drawn_is_counted() -> None:
    timeline, map_, bars = charts(
        briefed(dossier(Release(id="many", title="Many"), **many(10_000)))
    )
    assert timeline.alternative.startswith("Timeline of 10,000 dated events, ")
    assert " of them drawn one by one. Columns tell how many" in timeline.alternative
    assert re.match(r"Timeline: \d+ of 10,000 events$", timeline.title)
    assert " more" in map_.alternative
    assert "in 5,000 sums" in bars.alternative
    assert "; and 4,988 more" in bars.alternative


def test_many_meetings_show_the_latest_that_have_room() -> None:
    given = [meeting(number, "CH", "AT", "IT") for number in range(1, 60)]
    last = charts(briefed(*given))[-1]
    room = room_on("a4")
    assert last.drawing.width <= room.width
    assert last.drawing.height <= room.height
    assert "Meeting 59" in last.alternative
    assert "Meeting 1:" not in last.alternative
    assert last.title == "Attendance: 3 delegations at the latest 9 of 59 meetings"


def test_of_many_releases_only_all_of_them_together_are_drawn() -> None:
    for count, maps in ((12, 12), (13, 0)):
        made = charts(briefed(*(meeting(number, "CH", "AT") for number in range(1, count + 1))))
        titles = [chart.title.split(":")[0] for chart in made]
        assert titles == ["Map of delegations"] * maps + ["Attendance"]


def test_many_delegations_show_those_that_came_most_often() -> None:
    first, second = (
        Dossier(meeting(number).release, {"attendees": many(count)["attendees"]}, {})
        for number, count in ((1, 300), (2, 30))
    )
    [last] = compose([first, second], Options(sections=("attendees",))).back[0].blocks
    assert isinstance(last, Chart)
    assert re.match(r"Attendance: \d\d of 55 delegations at 2 meetings$", last.title)
    assert last.drawing.height <= room_on("a4").height
    assert {"Guest 5", "Guest 29"} <= set(words(last))
    assert "Guest 299" not in words(last)


ODD = (
    *("\u2764\ufe0f heart", "\u0915\u094d\u200d\u0937 हिन्दी", "\u0301", "اجتماع", "\u202eevil"),
    *("\U0001f468\u200d\U0001f469", "\ud800", "e\u0301\u20d2"),
)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_in_a_drawing_never_fails(text: str) -> None:
    events = tuple(
        Event(id=day, when=f"2024-05-{day}", title=text, category="meeting", anchor=ANCHOR)
        for day in ("14", "15")
    )
    data = pdf(briefed(only("timeline", *events)))
    assert alternatives(data)[0].startswith("Timeline of 2 dated events")

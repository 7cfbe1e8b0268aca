"""Records become sections: in order, counted, cited, with warnings."""

from typing import Any

import harbour
import msgspec
import pytest
from harbour import briefed, dossier, only

from wbdesk.briefing.document import Block, Briefing, Chart, Groups, Summary, Table
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.records import Attendee, Event, Funding
from wbdesk.model.release import Release


def block(briefing: Briefing, kind: str, number: int = 0) -> Any:
    section = next(each for each in briefing.parts[0].sections if each.kind == kind)
    found: Block = [each for each in section.blocks if not isinstance(each, Chart)][number]
    return found


def event(id_: str, when: str | None) -> Event:
    return Event(id=id_, when=when, title=id_, category="meeting", anchor=Anchor(1, "x"))


def test_sections_come_in_the_order_asked_for_and_say_how_many_of_how_many() -> None:
    briefing = briefed(dossier(totals={"notes": 24}), sections=("notes", "timeline"))
    assert [s.count for s in briefing.parts[0].sections] == ["3 of 24 notes", "3 of 3 events"]
    assert briefing.count == "6 of 27 records"


def test_a_section_without_records_has_no_blocks() -> None:
    sections = briefed(only("notes")).parts[0].sections
    assert all(section.blocks == () for section in sections)
    assert sections[0].count == "0 of 0 events"


def test_events_are_in_order_of_time_undated_last_and_no_more_precise_than_known() -> None:
    table = block(briefed(), "timeline")
    assert [row.cells[0].text for row in table.rows] == ["2023", "14 May 2024", "undated"]
    listed = only("timeline", event("b", None), event("c", "2024-05"), event("a", "1999/.."))
    texts = [row.cells[0].text for row in block(briefed(listed), "timeline").rows]
    assert texts == ["from 1999", "May 2024", "undated"]


def test_statements_on_one_paragraph_share_a_number_given_in_order_of_the_page() -> None:
    briefing = briefed(sections=("timeline", "quotes"))
    table = block(briefing, "timeline")
    assert [(r.support.cite, r.support.first) for r in table.rows] == [
        (1, True),
        (1, False),
        (2, True),
    ]
    assert [(s.number, s.paragraph) for s in briefing.sources] == [(1, 2), (2, 6), (3, 7), (4, 8)]
    assert briefing.sources[0].phrases == ("a plan first drawn last year", "will meet this morning")


def test_what_is_uncertain_is_marked() -> None:
    passages = {
        ("timeline", "meeting"): Passage(2, 0, 4, "review", 0.7),
        ("timeline", "plan"): Passage(2, 0, 4, "exact"),
    }
    table = block(briefed(dossier(passages=passages)), "timeline")
    assert [row.support.marks for row in table.rows] == [
        ("not reviewed",),
        ("passage to be checked",),
        (),
    ]


def test_parts_and_further_mentions_stand_below_their_sum() -> None:
    table = block(briefed(), "funding")
    assert [(r.cells[0].text, r.level) for r in table.rows] == [
        ("€2.5 million", 0),
        ("not stated", 1),
        ("€500,000", 1),
        ("CHF 750,000", 0),
    ]
    assert "same money as above" in table.rows[1].cells[1].below
    assert "part of the €2.5 million" in table.rows[2].cells[1].below


def test_totals_are_one_a_currency_and_name_what_is_left_out() -> None:
    summary = block(briefed(), "funding", 1)
    assert isinstance(summary, Summary)
    assert [line.text for line in summary.lines] == [
        "Total EUR: €2.5 million",
        "Total CHF: CHF 750,000",
        "No grand total",
        "Left out, so that no money is counted twice",
    ]
    assert "Charging at the piers (part of the €2.5 million)" in summary.lines[3].below
    assert "(same money as a sum counted)" in summary.lines[3].below
    assert summary.lines[1].below == "1 of 4 sums counted, all announced before"


def test_new_money_stands_apart_from_money_announced_before() -> None:
    before = msgspec.structs.replace(harbour.SUMS[1], id="old", amount="1000", status="existing")
    summary = block(briefed(only("funding", harbour.SUMS[1], before)), "funding", 1)
    assert [line.text for line in summary.lines] == [
        "Total EUR: €2.501 million",
        "of which new: €2.5 million",
        "of which announced before: €1,000",
    ]


def test_each_total_leads_to_the_passages_of_its_sums() -> None:
    briefing = briefed()
    total = block(briefing, "funding", 1).lines[0]
    cited = [source for source in briefing.sources if source.number == total.supports[0].cite]
    assert [source.paragraph for source in cited] == [harbour.SUMS[1].anchor.paragraph]


def test_sums_that_refer_to_each_other_in_a_ring_are_shown_once() -> None:
    ring = [
        Funding(id=i, purpose=i, status="new", part_of=other, anchor=Anchor(1, "x"))
        for i, other in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"))
    ]
    table = block(briefed(only("funding", *ring)), "funding")
    assert sorted(row.cells[1].text for row in table.rows) == ["a", "b", "c", "d"]


def test_a_part_whose_whole_is_out_of_scope_says_so() -> None:
    table = block(briefed(only("funding", harbour.SUMS[2], harbour.SUMS[0])), "funding")
    assert [row.cells[1].below for row in table.rows] == [
        "part of a sum outside this scope",
        "same money as a sum outside this scope",
    ]


def test_attendees_share_what_is_the_same_for_a_group() -> None:
    groups = block(briefed(), "attendees")
    assert isinstance(groups, Groups)
    neighbours = groups.groups[1]
    assert (neighbours.heading, neighbours.detail) == ("Neighbours", "Ministers, expected")
    assert [(m.name, m.code, m.support) for m in neighbours.members][1] == ("Србија", "RS", None)
    assert neighbours.support is not None


def test_attendees_that_differ_are_cited_one_by_one() -> None:
    odd = Attendee(
        id="mayor",
        name="Oldport",
        group="Neighbours",
        role="Mayor",
        kind="organisation",
        status="attended",
        editorial="Not on the list.",
        anchor=Anchor(5, "Oldport"),
    )
    groups = block(briefed(only("attendees", *harbour.ATTENDEES, odd)), "attendees").groups
    assert groups[1].support is None
    assert [member.detail for member in groups[1].members][-1] == "Mayor, attended"
    assert groups[1].members[-1].support.remark == "Not on the list."


def test_without_evidence_the_words_of_the_release_are_left_out() -> None:
    table = block(briefed(evidence=False), "timeline")
    assert isinstance(table, Table)
    assert all(row.cells[0].below == "" for row in table.rows)
    with_evidence = block(briefed(), "timeline")
    assert with_evidence.rows[1].cells[0].below == "“this morning”"


def test_several_releases_are_grouped_and_cited_apart() -> None:
    other = Release(id="other", title="Another", published="2025")
    briefing = briefed(dossier(), dossier(other), sections=("timeline",))
    assert [(part.number, part.title) for part in briefing.parts] == [
        (1, harbour.RELEASE.title),
        (2, "Another"),
    ]
    assert [(s.release, s.paragraph) for s in briefing.sources] == [(1, 2), (1, 6), (2, 2), (2, 6)]
    assert briefing.title == "2 releases"


def test_addresses_that_are_not_of_the_web_are_left_out() -> None:
    release = Release(id="odd", title="Odd", url="javascript:alert(1)")
    assert briefed(dossier(release)).parts[0].url == ""


def test_paper_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="us-letter"):
        briefed(paper="a0")

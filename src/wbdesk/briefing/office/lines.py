"""Statements with their citations, as pieces of a text document."""

from collections.abc import Iterator, Sequence

from wbdesk.briefing.document import (
    Briefing,
    Group,
    Line,
    Member,
    Point,
    Quotation,
    Source,
    Support,
)
from wbdesk.briefing.office.pieces import Pieces
from wbdesk.briefing.sources import note_of


class Lines:
    """Sets what stands in sentences, and cites what it rests on."""

    def __init__(self, briefing: Briefing, pieces: Pieces) -> None:
        self._pieces = pieces
        self._noted = briefing.noted
        self._evidence = briefing.evidence
        self._sources = {source.number: source for source in briefing.sources}

    def line(self, line: Line, lead: str, *, below: bool = False) -> Iterator[str]:
        """A statement, its address and its remark; `below` where it shares the lead above it."""
        run, paragraph = self._pieces.run, self._pieces.paragraph
        detail = run(f" ({line.detail})" if line.detail else "", "Quiet")
        told = lead + run(line.text) + self.cited(line.support) + detail
        yield paragraph(told, "Statement Below" if below else "Statement")
        if line.url:
            yield paragraph(self._pieces.outer_link(line.url, run(line.url, "Address")), "Note")
        yield self.remark(line.support)

    def point(self, point: Point) -> Iterator[str]:
        """A statement of a brief."""
        run, paragraph = self._pieces.run, self._pieces.paragraph
        cited = self.all_cited(point.supports)
        lead = run(point.lead, "Lead")
        if point.quote:
            yield paragraph(run(f"“{point.text}”", language=point.quote), "Quote")
            detail = run(f", {point.detail}" if point.detail else "", "Quiet")
            yield paragraph(lead + detail + cited, "Quote Source")
            return
        detail = run(f" {point.detail}" if point.detail else "", "Quiet")
        gap = run("  ") if point.lead else ""
        yield paragraph(lead + gap + run(point.text) + cited + detail)

    def quotation(self, quotation: Quotation) -> Iterator[str]:
        """Somebody's words, then who said them."""
        run, paragraph = self._pieces.run, self._pieces.paragraph
        last = len(quotation.paragraphs) - 1
        for number, words in enumerate(quotation.paragraphs):
            ending = run("”") + self.cited(quotation.support) if number == last else ""
            yield paragraph(run(f"“{words}", language=quotation.language) + ending, "Quote")
        by = ", ".join(filter(None, (quotation.speaker, quotation.role)))
        facts = [
            quotation.when,
            "a phrase within a sentence" if quotation.fragment else "",
            f"on {quotation.topics}" if quotation.topics else "",
        ]
        said = "; ".join(filter(None, facts))
        source = run(by or "Speaker not named", "Lead") + run(f", {said}" if said else "", "Quiet")
        noted = bool(quotation.support.remark)
        yield paragraph(source, "Quote Source Noted" if noted else "Quote Source")
        yield self.remark(quotation.support, style="Quote Note")

    def group(self, group: Group) -> Iterator[str]:
        """Attendees that came together."""
        run, paragraph = self._pieces.run, self._pieces.paragraph
        detail = f"  {len(group.members)}{f', {group.detail}' if group.detail else ''}"
        heading = run(group.heading or "Without a group", "Lead")
        yield paragraph(heading + run(detail, "Quiet"), "Group")
        members = run(" · ", "Quiet").join(map(self._member, group.members))
        yield paragraph(members + self.cited(group.support))
        for member in group.members:
            yield self.remark(member.support, member.name)

    def _member(self, member: Member) -> str:
        run = self._pieces.run
        code = run(f" {member.code}" if member.code else "", "Quiet")
        detail = run(f" ({member.detail})" if member.detail else "", "Quiet")
        return run(member.name) + code + detail + self.cited(member.support)

    def remark(self, support: Support | None, about: str = "", style: str = "Note") -> str:
        """The editor's note on a statement, "" where there is none."""
        if support is None or not support.remark:
            return ""
        label = f"Editor’s note{f' ({about})' if about else ''}  "
        run = self._pieces.run
        return self._pieces.paragraph(run(label, "Label") + run(support.remark, "Quiet"), style)

    def all_cited(self, supports: Sequence[Support]) -> str:
        """Several citations after one statement."""
        comma = self._pieces.run(",", "Raised") if self._noted else ""
        return comma.join(self.cited(support) for support in supports)

    def cited(self, support: Support | None) -> str:
        """A citation with the warnings about the statement; a footnote where it is the first."""
        if support is None:
            return ""
        run = self._pieces.run
        marks = "".join(run(f" [{mark}]", "Warning") for mark in support.marks)
        source = self._sources[support.cite]
        if not self._noted:
            label = self._pieces.inner_link(_mark(source.number), run(source.label, "Link"))
            return f"{run(' (')}{label}{run(')')}{marks}"
        if not support.first:
            return self.to_source(source.number, "Raised") + marks
        note = self._pieces.note(source.number, self.note(source), source.url)
        return self._pieces.bookmark(_mark(source.number), note) + marks

    def to_source(self, number: int, look: str = "Link") -> str:
        """What stands for a source, leading to its note."""
        mark = self._sources[number].mark
        return self._pieces.inner_link(_mark(number), self._pieces.run(mark, look))

    def note(self, source: Source) -> str:
        """What a note says."""
        return self._pieces.run(note_of(source, evidence=self._evidence))

    def referenced(self, source: Source) -> str:
        """A source in the list that citations in words lead to."""
        shown = self._pieces.bookmark(_mark(source.number), self.note(source))
        return self._pieces.paragraph(shown, "Cell")


def _mark(number: int) -> str:
    return f"source_{number}"

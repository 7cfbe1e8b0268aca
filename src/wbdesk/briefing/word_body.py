"""A briefing's blocks as the body of a Word document."""

from collections.abc import Callable, Iterator, Sequence

from wbdesk.briefing.document import (
    Answer,
    Answers,
    Block,
    Briefing,
    Cell,
    Chart,
    Figures,
    Group,
    Groups,
    Index,
    Line,
    Member,
    Own,
    Part,
    Point,
    Quotation,
    Quotations,
    Section,
    Source,
    Summary,
    Support,
    Table,
    Title,
    Topics,
)
from wbdesk.briefing.pdf import note_of
from wbdesk.briefing.word_xml import (
    ACCENT,
    MUTED,
    WARNING,
    bookmark,
    inner_link,
    outer_link,
    paragraph,
    quiet,
    row,
    run,
    table,
)

_INDENT = 240


class Body:
    """Sets a briefing; `relate` gives the relation id of an address, `picture` a drawing.

    `footnotes` is filled while the body is set: the number and content of each.
    """

    def __init__(
        self,
        briefing: Briefing,
        width: int,
        relate: Callable[[str], str],
        picture: Callable[[Chart], str],
    ) -> None:
        self._briefing = briefing
        self._width = width
        self._relate = relate
        self._picture = picture
        self._sources = {source.number: source for source in briefing.sources}
        self._marks = 0
        self._headings: list[tuple[int, str, str]] = []

    def set(self) -> str:
        """The paragraphs and tables."""
        briefing = self._briefing
        grouped = len(briefing.parts) > 1 and any(part.sections for part in briefing.parts)
        rank = 2 if grouped else 1
        made = [text for section in briefing.lead for text in self._section(section, 1)]
        for part in briefing.parts:
            if grouped:
                made.append(self._heading(1, f"{part.number}. {part.title}"))
                made.extend(self._facts(part))
            made += [text for section in part.sections for text in self._section(section, rank)]
        made += [text for section in briefing.back for text in self._section(section, 1)]
        if not briefing.noted and briefing.sources:
            made.extend(self._references())
        made.append(paragraph(quiet(briefing.notice), "", '<w:spacing w:before="360"/>'))
        return "".join([*self._opening(grouped=grouped), *self._contents(), *made])

    def note(self, source: Source) -> str:
        """What a footnote says, with its link."""
        return run(note_of(source, evidence=self._briefing.evidence))

    def _opening(self, *, grouped: bool) -> Iterator[str]:
        briefing = self._briefing
        yield paragraph(run("Briefing", colour=ACCENT, size=9))
        yield paragraph(run(briefing.title), "Title")
        if briefing.unnamed:
            yield paragraph(run(briefing.unnamed.title, bold=True))
        if len(briefing.parts) == 1:
            yield from self._facts(briefing.parts[0])
        elif not grouped:
            for part in briefing.parts:
                facts = " · ".join(filter(None, (part.publisher, part.published)))
                yield paragraph(run(f"{part.number}. {part.title} ") + quiet(f"({facts})"))
        yield paragraph(quiet(f"In scope: {briefing.scope} ({briefing.count})"))

    def _facts(self, part: Part) -> Iterator[str]:
        licence = f"licence {part.licence}" if part.licence else ""
        facts = " · ".join(filter(None, (part.publisher, part.published, licence)))
        if facts:
            yield paragraph(run(facts))
        if part.url:
            shown = run(part.url, colour=ACCENT, size=9)
            yield paragraph(outer_link(self._relate(part.url), shown))

    def _contents(self) -> Iterator[str]:
        if self._briefing.style != "reference":
            return
        yield paragraph(run("Contents", colour=MUTED, size=9), "", "<w:keepNext/>")
        for rank, name, text in self._headings:
            if rank <= (2 if len(self._briefing.parts) > 1 else 1):
                indent = f'<w:ind w:left="{_INDENT * (rank - 1)}"/><w:spacing w:after="20"/>'
                yield paragraph(inner_link(name, run(text, colour=ACCENT)), "", indent)

    def _heading(self, rank: int, text: str, count: str = "") -> str:
        self._marks += 1
        name = f"part_{self._marks}"
        self._headings.append((rank, name, text))
        content = run(text) + quiet(f"   {count}" if count else "")
        return paragraph(bookmark(10**6 + self._marks, name, content), f"Heading{rank}")

    def _section(self, section: Section, rank: int) -> Iterator[str]:
        if section.label:
            yield self._heading(rank, section.label, section.count)
        if not section.blocks and section.count:
            yield paragraph(run("None in this scope.", italic=True, colour=MUTED))
        for block in section.blocks:
            yield from self._block(block, rank + 1 if section.label else rank)

    def _block(self, block: Block, rank: int) -> Iterator[str]:
        match block:
            case Table():
                yield self._table(block)
            case Groups():
                for group in block.groups:
                    yield from self._group(group)
            case Figures():
                yield self._heading(rank, block.heading)
                for figure in block.figures:
                    lead = run(f"{figure.value}  ", bold=True, colour=ACCENT)
                    yield from self._line(figure.line, lead)
            case Topics():
                yield self._heading(rank, block.heading)
                for topic in block.topics:
                    for line in topic.lines:
                        lead = f"{topic.topic}  " if topic.topic else ""
                        yield from self._line(line, run(lead, bold=True))
            case Quotations():
                for quotation in block.quotations:
                    yield from self._quotation(quotation)
            case _:
                yield from self._other(block, rank)

    def _other(self, block: Block, rank: int) -> Iterator[str]:
        match block:
            case Summary():
                for line in block.lines:
                    below = quiet(f" — {line.below}") if line.below else ""
                    yield paragraph(run(line.text, bold=True) + below + self._all(line.supports))
            case Answers():
                for answer in block.answers:
                    yield from self._answer(answer, rank)
            case Title():
                yield self._heading(rank, block.text)
            case Own():
                label = paragraph(run("Author’s words", colour=MUTED, size=8.5), "OwnWords")
                yield label + "".join(paragraph(run(t), "OwnWords") for t in block.paragraphs)
            case Chart():
                yield paragraph(self._picture(block), "", "<w:keepNext/>")
                yield paragraph(run(block.title), "Caption")
            case Index():
                yield self._heading(rank, block.heading)
                for term in block.terms:
                    cites = run(", ", colour=MUTED).join(map(self._to_source, term.cites))
                    spaced = '<w:spacing w:after="20"/>'
                    yield paragraph(run(f"{term.text}  ") + cites, "", spaced)

    def _answer(self, answer: Answer, rank: int) -> Iterator[str]:
        if answer.question:
            yield self._heading(rank, answer.question)
        for point in answer.points:
            yield from self._point(point)

    def _point(self, point: Point) -> Iterator[str]:
        cited = self._all(point.supports)
        if point.quote:
            yield paragraph(run(f"“{point.text}”", language=point.quote), "Quote")
            detail = quiet(f", {point.detail}") if point.detail else ""
            yield paragraph(run(point.lead, bold=True) + detail + cited)
            return
        lead = run(f"{point.lead}  ", bold=True) if point.lead else ""
        detail = quiet(f" {point.detail}") if point.detail else ""
        yield paragraph(lead + run(point.text) + cited + detail)

    def _table(self, block: Table) -> str:
        shares = [heading.share for heading in block.headings]
        widths = [round(self._width * share / sum(shares)) for share in shares]
        right = ['<w:jc w:val="right"/>' * heading.numeric for heading in block.headings]
        head = [
            paragraph(run(h.text, colour=MUTED, size=8.5), "Cell", align)
            for h, align in zip(block.headings, right, strict=True)
        ]
        rows = []
        for each in block.rows:
            cells = []
            for place, (cell, align) in enumerate(zip(each.cells, right, strict=True)):
                support = each.support if place == block.lead else None
                indent = f'<w:ind w:left="{_INDENT * each.level}"/>' * (support is not None)
                bold = place == 0 and each.level == 0
                cells.append(self._cell(cell, support, indent + align, bold=bold))
            rows.append(row(widths, cells))
        return table(widths, head, rows) + paragraph("", "Cell")

    def _cell(self, cell: Cell, support: Support | None, properties: str, *, bold: bool) -> str:
        made = paragraph(run(cell.text, bold=bold) + self._cited(support), "Cell", properties)
        if cell.below:
            made += paragraph(quiet(cell.below), "Cell", properties)
        return made + self._remark(support, properties=properties)

    def _group(self, group: Group) -> Iterator[str]:
        heading = group.heading or "Without a group"
        detail = f", {group.detail}" if group.detail else ""
        yield paragraph(
            run(heading, bold=True) + quiet(f"  {len(group.members)}{detail}"),
            *("", '<w:keepNext/><w:spacing w:after="20"/>'),
        )
        members = run(" · ", colour=MUTED).join(map(self._member, group.members))
        yield paragraph(members + self._cited(group.support))
        for member in group.members:
            yield self._remark(member.support, member.name)

    def _member(self, member: Member) -> str:
        code = quiet(f" {member.code}") if member.code else ""
        detail = quiet(f" ({member.detail})") if member.detail else ""
        return run(member.name) + code + detail + self._cited(member.support)

    def _line(self, line: Line, lead: str) -> Iterator[str]:
        detail = quiet(f" ({line.detail})") if line.detail else ""
        yield paragraph(lead + run(line.text) + self._cited(line.support) + detail)
        if line.url:
            shown = run(line.url, colour=ACCENT, size=9)
            yield paragraph(outer_link(self._relate(line.url), shown))
        yield self._remark(line.support)

    def _quotation(self, quotation: Quotation) -> Iterator[str]:
        last = len(quotation.paragraphs) - 1
        for number, words in enumerate(quotation.paragraphs):
            close = run("”") + self._cited(quotation.support) if number == last else ""
            text = run(f"“{words}", language=quotation.language)
            yield paragraph(text + close, "Quote", "<w:keepNext/>")
        by = ", ".join(filter(None, (quotation.speaker, quotation.role)))
        facts = [
            quotation.when,
            "a phrase within a sentence" if quotation.fragment else "",
            f"on {quotation.topics}" if quotation.topics else "",
        ]
        said = "; ".join(filter(None, facts))
        yield paragraph(run(by or "Speaker not named", bold=True) + quiet(f", {said}" * bool(said)))
        yield self._remark(quotation.support)

    def _remark(self, support: Support | None, about: str = "", properties: str = "") -> str:
        if support is None or not support.remark:
            return ""
        on = f" ({about})" if about else ""
        label = run(f"Editor’s note{on}  ", colour=ACCENT, size=8.5)
        return paragraph(label + quiet(support.remark), "Cell", properties)

    def _all(self, supports: Sequence[Support]) -> str:
        comma = run(",", raised=True, colour=ACCENT) if self._briefing.noted else ""
        return comma.join(self._cited(support) for support in supports)

    def _cited(self, support: Support | None) -> str:
        if support is None:
            return ""
        marks = "".join(run(f" [{mark}]", italic=True, colour=WARNING) for mark in support.marks)
        if not self._briefing.noted:
            label = run(self._sources[support.cite].label, colour=ACCENT)
            return f"{run(' (')}{inner_link(f'source_{support.cite}', label)}{run(')')}{marks}"
        if not support.first:
            return self._to_source(support.cite, raised=True) + marks
        reference = (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f'<w:footnoteReference w:id="{support.cite}"/></w:r>'
        )
        return bookmark(support.cite, f"source_{support.cite}", reference) + marks

    def _to_source(self, number: int, *, raised: bool = False) -> str:
        return inner_link(f"source_{number}", run(str(number), colour=ACCENT, raised=raised))

    def _references(self) -> Iterator[str]:
        yield self._heading(1, "References")
        for part in self._briefing.parts:
            link = run(f" {part.url}", colour=ACCENT) if part.url else ""
            shown = outer_link(self._relate(part.url), link) if link else ""
            yield paragraph(run(part.reference) + shown)
        for source in self._briefing.sources:
            mark = bookmark(source.number, f"source_{source.number}", self.note(source))
            yield paragraph(mark, "Cell")

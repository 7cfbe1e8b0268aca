"""A briefing laid out as the body of a text document, in the pieces of whichever format."""

from collections.abc import Iterator

from wbdesk.briefing.document import (
    Answers,
    Block,
    Briefing,
    Cell,
    Chart,
    Figures,
    Groups,
    Index,
    Own,
    Part,
    Quotations,
    Section,
    Summary,
    Support,
    Table,
    Term,
    Title,
    Topics,
)
from wbdesk.briefing.office.fitting import QUESTIONS
from wbdesk.briefing.office.lines import Lines
from wbdesk.briefing.office.pieces import Pieces
from wbdesk.briefing.office.styles import LEVELS, LONGEST_LEAD


class Body:
    """Sets a briefing."""

    def __init__(self, briefing: Briefing, pieces: Pieces) -> None:
        self._briefing = briefing
        self._pieces = pieces
        self._lines = Lines(briefing, pieces)
        self._headings: list[tuple[int, str, str]] = []

    def set(self) -> str:
        """The paragraphs and tables."""
        briefing = self._briefing
        grouped = len(briefing.parts) > 1 and any(part.sections for part in briefing.parts)
        made = [text for section in briefing.lead for text in self._section(section, 1)]
        for part in briefing.parts:
            if grouped:
                made.append(self._heading(1, f"{part.number}. {part.title}"))
                made.extend(self._facts(part))
            rank = 2 if grouped else 1
            made += [text for section in part.sections for text in self._section(section, rank)]
        made += [text for section in briefing.back for text in self._section(section, 1)]
        if not briefing.noted and briefing.sources:
            made.extend(self._references())
        made.append(self._pieces.paragraph(self._pieces.run(briefing.notice), "Notice"))
        contents = self._contents(grouped=grouped)
        return "".join([*self._opening(grouped=grouped), contents, *made])

    def _opening(self, *, grouped: bool) -> Iterator[str]:
        briefing, run, paragraph = self._briefing, self._pieces.run, self._pieces.paragraph
        yield paragraph(run("Briefing"), "Kicker")
        yield paragraph(run(briefing.title), "Title")
        if briefing.unnamed:
            yield paragraph(run(briefing.unnamed.title, "Lead"))
        if len(briefing.parts) == 1:
            yield from self._facts(briefing.parts[0])
        elif not grouped:
            for part in briefing.parts:
                facts = " · ".join(filter(None, (part.publisher, part.published)))
                title = run(f"{part.number}. {part.title} ")
                yield paragraph(title + run(f"({facts})", "Quiet"))
        yield paragraph(run(f"In scope: {briefing.scope} ({briefing.count})", "Quiet"))

    def _facts(self, part: Part) -> Iterator[str]:
        run = self._pieces.run
        licence = f"licence {part.licence}" if part.licence else ""
        facts = " · ".join(filter(None, (part.publisher, part.published, licence)))
        if facts:
            yield self._pieces.paragraph(run(facts))
        if part.url:
            brief = self._briefing.style == "brief"
            words = "The release on the publisher’s site" if brief else part.url
            shown = self._pieces.outer_link(part.url, run(words, "Address"))
            yield self._pieces.paragraph(shown)

    def _contents(self, *, grouped: bool) -> str:
        if self._briefing.style != "reference":
            return ""
        deepest = 2 if grouped else 1
        return self._pieces.contents([each for each in self._headings if each[0] <= deepest])

    def _heading(self, rank: int, text: str, count: str = "") -> str:
        mark = f"part_{len(self._headings) + 1}"
        self._headings.append((rank, mark, text))
        run = self._pieces.run
        content = run(text) + run(f"   {count}" if count else "", "Quiet")
        return self._pieces.heading(rank, mark, content)

    def _section(self, section: Section, rank: int) -> Iterator[str]:
        if section.label:
            yield self._heading(rank, section.label, section.count)
        if not section.blocks and section.count:
            nothing = self._pieces.run("None in this scope.", "Nothing")
            yield self._pieces.paragraph(nothing)
        for block in section.blocks:
            yield from self._block(block, rank + 1 if section.label else rank)

    def _block(self, block: Block, rank: int) -> Iterator[str]:
        run, lines = self._pieces.run, self._lines
        match block:
            case Table():
                yield self._table(block)
            case Groups():
                for group in block.groups:
                    yield from lines.group(group)
            case Figures():
                yield self._heading(rank, block.heading)
                for figure in block.figures:
                    yield from lines.line(figure.line, run(f"{figure.value}  ", "Figure"))
            case Topics():
                yield self._heading(rank, block.heading)
                for topic in block.topics:
                    lead = run(f"{topic.topic}  " if topic.topic else "", "Lead")
                    for number, line in enumerate(topic.lines):
                        yield from lines.line(line, lead if number == 0 else "", below=number > 0)
            case Quotations():
                for quotation in block.quotations:
                    yield from lines.quotation(quotation)
            case Answers():
                yield from self._answers(block, rank)
            case _:
                yield from self._apart(block, rank)

    def _apart(self, block: Block, rank: int) -> Iterator[str]:
        """What stands apart from the statements: titles, totals, drawings, the author's words."""
        run, paragraph = self._pieces.run, self._pieces.paragraph
        match block:
            case Title():
                yield self._heading(rank, block.text)
            case Summary():
                for line in block.lines:
                    below = run(f" — {line.below}" if line.below else "", "Quiet")
                    cited = self._lines.all_cited(line.supports)
                    yield paragraph(run(line.text, "Lead") + below + cited)
            case Own():
                yield paragraph(run("Author’s words", "Quiet"), "Own Words")
                for text in block.paragraphs:
                    yield paragraph(run(text), "Own Words")
            case Chart():
                # Above the chart: with a heading kept with the picture itself, LibreOffice loses
                # the last row of the table that follows at the end of a page.
                yield paragraph(run(block.title), "Caption")
                yield paragraph(self._pieces.picture(block), "Picture")
            case Index():
                yield self._heading(rank, block.heading)
                yield self._pieces.columns("".join(map(self._term, block.terms)))

    def _term(self, term: Term) -> str:
        run = self._pieces.run
        cites = run(", ", "Quiet").join(map(self._lines.to_source, term.cites))
        return self._pieces.paragraph(run(f"{term.text}  ") + cites, "Index Entry")

    def _answers(self, block: Answers, rank: int) -> Iterator[str]:
        """Questions beside their answers."""
        rows = []
        for answer in block.answers:
            told = "".join(text for point in answer.points for text in self._lines.point(point))
            if answer.question:
                rows.append((self._heading(rank, answer.question), told))
            else:
                yield told
        if rows:
            yield self._pieces.table((QUESTIONS, 1 - QUESTIONS), (), rows)

    def _table(self, block: Table) -> str:
        head = [
            self._pieces.paragraph(
                self._pieces.run(heading.text),
                "Cell Head Number" if heading.numeric else "Cell Head",
            )
            for heading in block.headings
        ]
        rows = []
        for row in block.rows:
            cells = []
            for place, (cell, heading) in enumerate(zip(row.cells, block.headings, strict=True)):
                support = row.support if place == block.lead else None
                level = min(row.level, LEVELS) if support else 0
                style = f"Cell {level}" if level else "Cell"
                leading = place == 0 and row.level == 0 and len(cell.text) <= LONGEST_LEAD
                look = "Lead" if leading else ""
                cells.append(
                    self._cell(cell, support, "Cell Number" if heading.numeric else style, look)
                )
            rows.append(cells)
        return self._pieces.table([heading.share for heading in block.headings], head, rows)

    def _cell(self, cell: Cell, support: Support | None, style: str, look: str) -> str:
        run, paragraph = self._pieces.run, self._pieces.paragraph
        made = paragraph(run(cell.text, look) + self._lines.cited(support), style)
        if cell.below:
            made += paragraph(run(cell.below, "Quiet"), style)
        return made + self._lines.remark(support, style=style)

    def _references(self) -> Iterator[str]:
        yield self._heading(1, "References")
        for part in self._briefing.parts:
            shown = self._pieces.run(part.reference)
            if part.url:
                address = self._pieces.run(f" {part.url}", "Link")
                shown += self._pieces.outer_link(part.url, address)
            yield self._pieces.paragraph(shown)
        for source in self._briefing.sources:
            yield self._lines.referenced(source)

"""A briefing as Markdown (CommonMark with tables) that also reads well as it stands."""

import re
from collections.abc import Iterator, Sequence

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
    Quotation,
    Quotations,
    Section,
    Summary,
    Support,
    Table,
    Title,
    Topics,
)
from wbdesk.briefing.tidy import quoted

# What CommonMark and its common extensions give a meaning inside a line.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$]|&(?=[#\w]))")
# What opens a list or a heading at the start of a line.
_OPENING = re.compile(r"^([-+]|\d{1,9}(?=[.)]))")
_INDENT = "\u2003"
_LINK_UNSAFE = re.compile(r"[<>\s]")


def markdown(briefing: Briefing) -> bytes:
    """The text in UTF-8, lines parted by line feeds."""
    return ("\n".join(_lines(briefing)).rstrip() + "\n").encode("utf-8")


def _lines(briefing: Briefing) -> Iterator[str]:
    several = len(briefing.parts) > 1
    grouped = several and any(part.sections for part in briefing.parts)
    cited = Citing(briefing)
    yield f"# {_escaped(briefing.title)}"
    yield ""
    if briefing.unnamed:
        yield from (f"**{_escaped(briefing.unnamed.title)}**", "")
    if briefing.parts and not several:
        yield from _facts(briefing.parts[0])
    elif not grouped:
        for part in briefing.parts:
            yield f"{part.number}. {_escaped(part.title)} ({_joined(part)})"
        yield ""
    yield f"In scope: {_escaped(briefing.scope)} ({briefing.count})"
    for section in briefing.lead:
        yield from cited.section(section, "##")
    for part in briefing.parts:
        if grouped:
            yield from ("", f"## {part.number}. {_escaped(part.title)}", "")
            yield from _facts(part)
        for section in part.sections:
            yield from cited.section(section, "###" if grouped else "##")
    for section in briefing.back:
        yield from cited.section(section, "##")
    if briefing.sources:
        yield from ("", "## Sources" if briefing.noted else "## References", "")
        yield from _sources(briefing)
    yield from ("", "---", "", _escaped(briefing.notice))


def _sources(briefing: Briefing) -> Iterator[str]:
    if not briefing.noted:
        for part in briefing.parts:
            url = f" {_link(part.url)}" if part.url else ""
            yield from (f"{_escaped(part.reference)}{url}", "")
    for source in briefing.sources:
        phrases = ", ".join(_escaped(quoted(phrase)) for phrase in source.phrases)
        said = f": {phrases}" if briefing.evidence and phrases else ""
        bullet = f"{source.number}." if briefing.noted else "-"
        yield f"{bullet} {_escaped(source.text)}{said}"


def _facts(part: Part) -> Iterator[str]:
    facts = _joined(part)
    if facts:
        yield from (facts, "")
    if part.url:
        yield from (_link(part.url), "")


def _joined(part: Part) -> str:
    licence = f"licence {part.licence}" if part.licence else ""
    facts = [_escaped(fact) for fact in (part.publisher, part.published, licence) if fact]
    return " · ".join(facts)


class Citing:
    """Sets blocks, with citations as the briefing has them."""

    def __init__(self, briefing: Briefing) -> None:
        self._marks = {source.number: source.mark for source in briefing.sources}
        self._labels = {
            source.number: f" [{source.label}]"
            if briefing.noted
            else f" ({_escaped(source.label)})"
            for source in briefing.sources
        }

    def section(self, section: Section, rank: str) -> Iterator[str]:
        """A heading and its blocks."""
        if section.label:
            count = f" ({_escaped(section.count)})" if section.count else ""
            yield from ("", f"{rank} {_escaped(section.label)}{count}")
        if not section.blocks and section.count:
            yield from ("", "None in this scope.")
        for block in section.blocks:
            yield ""
            yield from self._block(block, f"{rank}#" if section.label else rank)

    def _block(self, block: Block, rank: str) -> Iterator[str]:  # noqa: PLR0912
        match block:
            case Table():
                yield from self._table(block)
            case Groups():
                for group in block.groups:
                    yield from self._group(group)
            case Figures():
                yield from (f"{rank} {block.heading}", "")
                for figure in block.figures:
                    yield f"- **{_escaped(figure.value)}** – {self._stated(figure.line)}"
            case Topics():
                yield from (f"{rank} {block.heading}", "")
                for topic in block.topics:
                    label = f"**{_escaped(topic.topic)}** – " if topic.topic else ""
                    for line in topic.lines:
                        yield f"- {label}{self._stated(line)}"
            case Quotations():
                for quotation in block.quotations:
                    yield from self._quotation(quotation)
            case Summary():
                for total in block.lines:
                    below = f" – {_escaped(total.below)}" if total.below else ""
                    yield f"- **{_escaped(total.text)}**{below}{self._all(total.supports)}"
            case Answers():
                for answer in block.answers:
                    yield from self._answer(answer, rank)
            case _:
                yield from self._other(block, rank)

    def _other(self, block: Block, rank: str) -> Iterator[str]:
        match block:
            case Title():
                yield f"{rank} {_escaped(block.text)}"
            case Own():
                yield "*Author’s words:*"
                for words in block.paragraphs:
                    yield from ("", _escaped(words))
            case Chart():
                yield f"*{_escaped(block.title)}* – {_escaped(block.alternative)}"
            case Index():
                yield from (f"{rank} {block.heading}", "")
                for term in block.terms:
                    cites = ", ".join(_escaped(self._marks[cite]) for cite in term.cites)
                    yield f"- {_escaped(term.text)}: {cites}"

    def _answer(self, answer: Answer, rank: str) -> Iterator[str]:
        if answer.question:
            yield from (f"{rank} {_escaped(answer.question)}", "")
        for point in answer.points:
            lead = f"**{_escaped(point.lead)}** " if point.lead else ""
            text = f"“{_escaped(point.text)}”" if point.quote else _escaped(point.text)
            detail = f" ({_escaped(point.detail)})" if point.detail else ""
            yield f"- {lead}{text}{self._all(point.supports)}{detail}"
        yield ""

    def _table(self, table: Table) -> Iterator[str]:
        yield _row([_escaped(heading.text) for heading in table.headings])
        yield _row(["--:" if heading.numeric else "---" for heading in table.headings])
        for row in table.rows:
            cells = [self._cell(cell) for cell in row.cells]
            indent = _INDENT * row.level
            cells[table.lead] = indent + self._cell(row.cells[table.lead], row.support)
            yield _row(cells)

    def _cell(self, cell: Cell, support: Support | None = None) -> str:
        below = f" ({_escaped(cell.below)})" if cell.below else ""
        return f"{_escaped(cell.text)}{self._cited(support)}{below}{_remarked(support)}"

    def _group(self, group: Group) -> Iterator[str]:
        heading = _escaped(group.heading) or "Without a group"
        detail = f", {_escaped(group.detail)}" if group.detail else ""
        members = ", ".join(self._member(member) for member in group.members)
        remarks = "".join(_remarked(member.support, member.name) for member in group.members)
        count = len(group.members)
        yield f"- **{heading}** ({count}{detail}): {members}{self._cited(group.support)}{remarks}"

    def _member(self, member: Member) -> str:
        inside = "; ".join(_escaped(part) for part in (member.code, member.detail) if part)
        within = f" ({inside})" if inside else ""
        return f"{_escaped(member.name)}{within}{self._cited(member.support)}"

    def _stated(self, line: Line) -> str:
        url = f" {_link(line.url)}" if line.url else ""
        detail = f" ({_escaped(line.detail)})" if line.detail else ""
        cited = self._cited(line.support)
        return f"{_escaped(line.text)}{cited}{url}{detail}{_remarked(line.support)}"

    def _quotation(self, quotation: Quotation) -> Iterator[str]:
        last = len(quotation.paragraphs) - 1
        for number, words in enumerate(quotation.paragraphs):
            close = f"”{self._cited(quotation.support)}" if number == last else ""
            yield from (f"> “{_escaped(words)}{close}", ">")
        by = ", ".join(_escaped(part) for part in (quotation.speaker, quotation.role) if part)
        facts = [quotation.when] if quotation.when else []
        facts += ["a phrase within a sentence"] if quotation.fragment else []
        facts += [f"on {quotation.topics}"] if quotation.topics else []
        said = f", {_escaped('; '.join(facts))}" if facts else ""
        yield f"> — **{by or 'Speaker not named'}**{said}{_remarked(quotation.support)}"
        yield ""

    def _all(self, supports: Sequence[Support]) -> str:
        return "".join(self._cited(support) for support in supports)

    def _cited(self, support: Support | None) -> str:
        if support is None:
            return ""
        marks = "".join(f" *({mark})*" for mark in support.marks)
        return f"{self._labels[support.cite]}{marks}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _remarked(support: Support | None, about: str = "") -> str:
    if support is None or not support.remark:
        return ""
    on = f" ({_escaped(about)})" if about else ""
    return f" *Editor’s note{on}: {_escaped(support.remark)}*"


def _link(url: str) -> str:
    """A link that shows its address; one with characters that would end it stays text."""
    return _escaped(url) if _LINK_UNSAFE.search(url) else f"<{url}>"


def _escaped(text: str) -> str:
    return _OPENING.sub(_guarded, _SPECIAL.sub(r"\\\1", text))


def _guarded(match: re.Match[str]) -> str:
    """A bullet with a backslash in front, a number with one behind it, before its dot."""
    opening = match.group()
    return f"{opening}\\" if opening.isdigit() else f"\\{opening}"

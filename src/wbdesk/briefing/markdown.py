"""A briefing as Markdown (CommonMark with tables) that also reads well as it stands."""

import re
from collections.abc import Iterator, Sequence

from wbdesk.briefing.document import (
    Block,
    Briefing,
    Cell,
    Figures,
    Group,
    Groups,
    Line,
    Member,
    Part,
    Quotation,
    Quotations,
    Section,
    Source,
    Summary,
    Support,
    Table,
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
    yield f"# {_escaped(briefing.title)}"
    yield ""
    if briefing.parts and not several:
        yield from _facts(briefing.parts[0])
    yield f"In scope: {_escaped(briefing.scope)} ({briefing.count})"
    for part in briefing.parts:
        if several:
            yield from ("", f"## {part.number}. {_escaped(part.title)}", "")
            yield from _facts(part)
        for section in part.sections:
            yield from _section(section, "###" if several else "##")
    if briefing.sources:
        yield from ("", "## Sources", "")
        for source in briefing.sources:
            yield _source(source, several=several, evidence=briefing.evidence)
    yield from ("", "---", "", _escaped(briefing.notice))


def _facts(part: Part) -> Iterator[str]:
    licence = f"licence {part.licence}" if part.licence else ""
    facts = [_escaped(fact) for fact in (part.publisher, part.published, licence) if fact]
    if facts:
        yield from (" · ".join(facts), "")
    if part.url:
        yield from (_link(part.url), "")


def _section(section: Section, rank: str) -> Iterator[str]:
    yield from ("", f"{rank} {section.label} ({section.count})")
    if not section.blocks:
        yield from ("", "None in this scope.")
    for block in section.blocks:
        yield ""
        yield from _block(block, f"{rank}#")


def _block(block: Block, rank: str) -> Iterator[str]:
    match block:
        case Table():
            yield from _table(block)
        case Groups():
            for group in block.groups:
                yield from _group(group)
        case Figures():
            yield from (f"{rank} {block.heading}", "")
            for figure in block.figures:
                yield f"- **{_escaped(figure.value)}** – {_stated(figure.line)}"
        case Topics():
            yield from (f"{rank} {block.heading}", "")
            for topic in block.topics:
                label = f"**{_escaped(topic.topic)}** – " if topic.topic else ""
                for line in topic.lines:
                    yield f"- {label}{_stated(line)}"
        case Quotations():
            for quotation in block.quotations:
                yield from _quotation(quotation)
        case Summary():
            for total in block.lines:
                below = f" – {_escaped(total.below)}" if total.below else ""
                yield f"- **{_escaped(total.text)}**{below}"


def _table(table: Table) -> Iterator[str]:
    yield _row([_escaped(heading.text) for heading in table.headings])
    yield _row(["--:" if heading.numeric else "---" for heading in table.headings])
    for row in table.rows:
        cells = [_cell(cell) for cell in row.cells]
        indent = _INDENT * row.level
        cells[table.lead] = indent + _cell(row.cells[table.lead], row.support)
        yield _row(cells)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell, support: Support | None = None) -> str:
    below = f" ({_escaped(cell.below)})" if cell.below else ""
    return f"{_escaped(cell.text)}{_cited(support)}{below}{_remarked(support)}"


def _group(group: Group) -> Iterator[str]:
    heading = _escaped(group.heading) or "Without a group"
    detail = f", {_escaped(group.detail)}" if group.detail else ""
    members = ", ".join(_member(member) for member in group.members)
    remarks = "".join(_remarked(member.support, member.name) for member in group.members)
    count = len(group.members)
    yield f"- **{heading}** ({count}{detail}): {members}{_cited(group.support)}{remarks}"


def _member(member: Member) -> str:
    inside = "; ".join(_escaped(part) for part in (member.code, member.detail) if part)
    within = f" ({inside})" if inside else ""
    return f"{_escaped(member.name)}{within}{_cited(member.support)}"


def _stated(line: Line) -> str:
    url = f" {_link(line.url)}" if line.url else ""
    detail = f" ({_escaped(line.detail)})" if line.detail else ""
    return f"{_escaped(line.text)}{_cited(line.support)}{url}{detail}{_remarked(line.support)}"


def _quotation(quotation: Quotation) -> Iterator[str]:
    last = len(quotation.paragraphs) - 1
    for number, words in enumerate(quotation.paragraphs):
        close = f"”{_cited(quotation.support)}" if number == last else ""
        yield from (f"> “{_escaped(words)}{close}", ">")
    by = ", ".join(_escaped(part) for part in (quotation.speaker, quotation.role) if part)
    facts = [quotation.when]
    facts += ["a phrase within a sentence"] if quotation.fragment else []
    facts += [f"on {quotation.topics}"] if quotation.topics else []
    said = _escaped("; ".join(facts))
    yield f"> — **{by or 'Speaker not named'}**, {said}{_remarked(quotation.support)}"
    yield ""


def _cited(support: Support | None) -> str:
    if support is None:
        return ""
    marks = "".join(f" *({mark})*" for mark in support.marks)
    return f" [{support.cite}]{marks}"


def _remarked(support: Support | None, about: str = "") -> str:
    if support is None or not support.remark:
        return ""
    on = f" ({_escaped(about)})" if about else ""
    return f" *Editor’s note{on}: {_escaped(support.remark)}*"


def _source(source: Source, *, several: bool, evidence: bool) -> str:
    release = f"release {source.release}, " if several else ""
    said = ", ".join(_escaped(quoted(phrase)) for phrase in source.phrases) if evidence else ""
    return f"{source.number}. {release}paragraph {source.paragraph}{': ' if said else ''}{said}"


def _link(url: str) -> str:
    """A link that shows its address; one with characters that would end it stays text."""
    return _escaped(url) if _LINK_UNSAFE.search(url) else f"<{url}>"


def _escaped(text: str) -> str:
    return _OPENING.sub(_guarded, _SPECIAL.sub(r"\\\1", text))


def _guarded(match: re.Match[str]) -> str:
    """A bullet with a backslash in front, a number with one behind it, before its dot."""
    opening = match.group()
    return f"{opening}\\" if opening.isdigit() else f"\\{opening}"

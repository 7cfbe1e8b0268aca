"""Markdown (CommonMark with tables and footnotes) that also reads well as it stands."""

import re
from collections.abc import Iterator, Sequence

from wbdesk.briefing.clean import clean
from wbdesk.briefing.document import Block, Briefing, Line, Quotation, Section, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def markdown(briefing: Briefing) -> str:
    """The briefing as Markdown text."""
    lines = [f"# {_escape(briefing.title)}", ""]
    for part in briefing.parts:
        if len(briefing.parts) > 1:
            lines += [f"## {_escape(part.title)}", ""]
        head = [part.byline, f"Scope: {briefing.scope}"]
        lines += [" · ".join(_escape(each) for each in head if each), ""]
        lines += [f"<{part.url}>", ""] if part.url.startswith("https://") else []
        for section in part.sections:
            lines += _section(section)
    if briefing.notes:
        lines += ["## Sources", ""]
        for number, note in enumerate(briefing.notes, start=1):
            phrase = f": “{_escape(note.phrase)}”" if note.phrase else ""
            caution = f" ({note.caution})" if note.caution else ""
            lines.append(f"[^{number}]: {_escape(note.where)}{phrase}{caution}")
        lines.append("")
    lines += [_escape(briefing.licence), ""] if briefing.licence else []
    return "\n".join(lines).rstrip() + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.heading} ({section.count})"
    yield ""
    if not section.blocks:
        yield "None in this scope."
        yield ""
    for block in section.blocks:
        yield from _block(block)
        yield ""


def _block(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield _row(block.header)
            yield _row(["--:" if n in block.right else "---" for n in range(len(block.header))])
            for row in block.rows:
                yield _row(
                    [_escape(c.text) + _marks(c.notes) + _remark(c.remark) for c in row]
                )
        case Quotation():
            for number, text in enumerate(block.paragraphs):
                yield from (["> "] if number else [])
                yield f"> {_escape(text)}"
            yield "> "
            yield f"> {_escape(block.source)}{_marks(block.notes)}{_remark(block.remark)}"
        case Line():
            yield f"**{_escape(block.label)}:** {_escape(block.text)}{_marks(block.notes)}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _marks(numbers: Sequence[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _remark(text: str) -> str:
    return f" *{_escape(text)}*" if text else ""


def _escape(text: str) -> str:
    flat = " ".join(clean(text).split())
    return _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", flat))

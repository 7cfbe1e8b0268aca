"""Times exports: the reference PDF of the bundled release, and 10,000 records in each format.

Beside each stands what the writing library alone takes for the same content in the same run. All
are the best of some rounds, which others on the machine slow least.

    python tests/benchmarks/export.py [RECORDS]
"""

import csv
import gc
import io
import json
import sys
import time
from collections.abc import Callable

import typst
import xlsxwriter

from wbdesk import pack, places
from wbdesk.briefing import pdf as pdf_renderer
from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Dossier, Options
from wbdesk.briefing.render import PAGED, render
from wbdesk.model.anchor import Anchor
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Event, Funding, Note, Record
from wbdesk.model.release import Release

_ROUNDS = 3


def main() -> int:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    curated = pack.read(places.packs() / "hillsborough-2025-10-09.json")
    totals = {kind.name: len(curated.of(kind.name)) for kind in KINDS}
    small = Dossier(curated.release, curated.records, totals)
    for style in ("brief", "reference", "tables"):
        options = Options(style=style)  # type: ignore[arg-type]
        print(f"release, {style}, pdf: {_best(lambda o=options: _made(small, o, 'pdf')):.3f} s")
    large = _large(count)
    for format_ in ("pdf", "xlsx", "csv", "docx", "odt"):
        _compare(large, format_)
    return 0


def _made(dossier: Dossier, options: Options, format_: str) -> bytes:
    laid_out = format_ in PAGED
    return render(compose([dossier], options, laid_out=laid_out), format_)[0].data


def _compare(dossier: Dossier, format_: str) -> None:
    """Ours and the library alone by turns, so that both meet the same machine."""
    alone = _alone(dossier, format_)
    ours, theirs = [], []
    for _ in range(_ROUNDS if format_ in PAGED else 9):
        ours.append(_time(lambda: _made(dossier, Options(), format_)))
        if alone is not None:
            theirs.append(_time(alone))
    text = f"{_size(dossier):,} records, {format_}: {min(ours)[0]:.3f} s"
    if theirs:
        ratio = min(cpu for _, cpu in ours) / min(cpu for _, cpu in theirs)
        text += f"; library alone {min(theirs)[0]:.3f} s, ratio by processor time {ratio:.2f}"
    print(text)


def _alone(dossier: Dossier, format_: str) -> Callable[[], object] | None:
    """What the writing library does for the same content, ready made for it."""
    if format_ == "pdf":
        told = pdf_renderer._told(compose([dossier], Options()))
        inputs = {"briefing": json.dumps(pdf_renderer._without(told, frozenset()))}
        template = (places.resources() / "templates" / "brief.typ").read_bytes()
        return lambda: typst.compile(
            template,
            format="pdf",
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            sys_inputs=inputs,
        )
    if format_ == "csv":
        tables = render(compose([dossier], Options(), laid_out=False), "csv")
        rows = [
            list(csv.reader(io.StringIO(each.data.decode("utf-8-sig"), newline="")))
            for each in tables
        ]
        return lambda: [_written(table) for table in rows]
    if format_ == "xlsx":
        import openpyxl

        data = render(compose([dossier], Options(), laid_out=False), "xlsx")[0].data
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = [[[cell.value for cell in row] for row in sheet] for sheet in book]
        return lambda: _sheets(cells)
    return None


def _written(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _sheets(sheets: list[list[list[object]]]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    plain = book.add_format({"valign": "top"})
    for rows in sheets:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                if value is not None:
                    sheet.write(number, place, value, plain)
    book.close()
    return out.getvalue()


def _large(count: int) -> Dossier:
    """A release of three kinds, with texts of the length of real ones."""
    records: dict[str, tuple[Record, ...]] = {kind.name: () for kind in KINDS}
    events, sums = 2 * count // 5, count // 5
    records["timeline"] = tuple(
        Event(
            id=f"event-{n}",
            when=f"20{n % 30:02}-{n % 12 + 1:02}-{n % 28 + 1:02}",
            title=f"Ministers number {n} meet on harbours, ferries and the price of plums",
            place=f"Port {n % 97}",
            category="meeting",
            anchor=Anchor(n // 4 + 1, f"phrase number {n} of the text"),
        )
        for n in range(events)
    )
    records["funding"] = tuple(
        Funding(
            id=f"sum-{n}",
            amount=str(1000 * n + 1),
            currency="EUR",
            purpose=f"Electric ferry number {n} and its pier",
            status="new",
            anchor=Anchor(n // 4 + 1, f"sum number {n} of the text"),
        )
        for n in range(sums)
    )
    records["notes"] = tuple(
        Note(
            id=f"note-{n}",
            type="measure",
            topic=f"Topic {n % 50}",
            text=f"Measure number {n} makes crossings quieter after ten at night",
            anchor=Anchor(n // 4 + 1, f"measure number {n} of the text"),
        )
        for n in range(count - events - sums)
    )
    release = Release(id="large", title="A large release", published="2025-01-01")
    return Dossier(release, records, {})


def _size(dossier: Dossier) -> int:
    return sum(len(records) for records in dossier.records.values())


def _time(call: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    gc.collect()
    started, worked = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - started, time.process_time() - worked


def _best(call: Callable[[], object]) -> float:
    return min(_time(call) for _ in range(5))[0]


if __name__ == "__main__":
    sys.exit(main())

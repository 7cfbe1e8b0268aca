"""The records as an Excel workbook: a sheet a kind with typed cells, the totals, the releases.

No cell is a formula, and no text becomes one. The same briefing gives the same bytes.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

import msgspec

from wbdesk.briefing.document import Briefing, Data
from wbdesk.briefing.sums import by_status
from wbdesk.briefing.tidy import valid
from wbdesk.briefing.tongue import Tongue
from wbdesk.model import money, period
from wbdesk.model.fields import Field
from wbdesk.model.records import Funding

_MOST_ROWS = 1_048_575
_LONGEST = 32_767
_CUT = " … [cut]"
_DIGITS = 15
"""Digits that Excel keeps of a number; a longer one is written as text."""
_WIDTHS = {"prose": 60, "period": 18, "money": 16, "decimal": 12}
_FROM = (
    ("Release", 28, "text"),
    ("Paragraph", 10, "count"),
    ("Passage", 40, "text"),
    ("Id", 20, "text"),
)
"""Label, width and shape of the columns that say where a record is from."""
_PAPER = 240
"""The widths of columns that a sheet of paper bears together."""
_LINE, _MOST_LINES = 15, 27
"""Height of a line in points, and as many as Excel lets a row have."""
_FIRST_DAY = date(1900, 3, 1)
_SIGNS = {"GBP": '"£"', "EUR": '"€"', "USD": '"US$"'}


def workbook(briefing: Briefing) -> bytes:
    """The workbook; its creation time is the day of the latest release, or 1980."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {"title": _text(briefing.title)[:255], "author": "wbdesk", "created": _made(briefing)}
    )
    sheets = _Sheets(book, Tongue(briefing.language))
    for data in briefing.data:
        sheets.records(data)
    sheets.totals(briefing)
    sheets.releases(briefing)
    book.close()
    return out.getvalue()


def _made(briefing: Briefing) -> datetime:
    days = [period.bounds(release.published)[0] for release in briefing.releases]
    latest = max((day for day in days if day is not None), default=None)
    day = date.fromordinal(latest) if latest else date(1980, 1, 1)
    return datetime(max(day.year, 1980), day.month, day.day)


class _Sheets:
    """Writes the sheets of a workbook."""

    def __init__(self, book: Any, tongue: Tongue) -> None:
        self._book = book
        self._tongue = tongue
        self._head = book.add_format(
            {"bold": True, "bottom": 1, "valign": "top", "bg_color": "#E9EEF7"}
        )
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"valign": "top"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        self._bold = book.add_format({"bold": True, "valign": "top"})
        self._numbers: dict[tuple[str, int], Any] = {}

    def records(self, data: Data) -> None:
        """The records of a kind; those beyond a sheet's rows go to a further one."""
        for number in range(0, max(1, len(data.records)), _MOST_ROWS):
            name = (
                data.kind.label if not number else f"{data.kind.label} {number // _MOST_ROWS + 1}"
            )
            rows = slice(number, number + _MOST_ROWS)
            part = Data(data.kind, data.records[rows], data.releases[rows], data.marks[rows])
            self._sheet(part, name)

    def _sheet(self, data: Data, name: str) -> None:
        columns = list(self._columns(data))
        sheet = self._begun(name, [(label, width) for label, width, _, _ in columns])
        _set_heights(sheet, columns)
        for place, (_, _, format_, values) in enumerate(columns):
            self._fill(sheet, place, format_, values, data)
        last = max(1, len(data.records))
        sheet.autofilter(0, 0, last, len(columns) - 1)
        # Where a record is from stays off paper, which would have to shrink it all to bear it.
        printed = columns[: -len(_FROM)]
        sheet.print_area(0, 0, last, len(printed) - 1)
        sheet.fit_to_pages(1 + sum(width for _, width, _, _ in printed) // _PAPER, 0)

    def _columns(self, data: Data) -> Iterator[tuple[str, int, str, Sequence[Any]]]:
        """Label, width, shape and values of each column."""
        rows = [msgspec.structs.astuple(record) for record in data.records]
        names = data.kind.struct.__struct_fields__
        columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
        values = dict(zip(names, columns, strict=True))
        for field in data.kind.fields:
            yield from _field(field, values[field.name])
        yield "Check", 14, "text", data.marks
        told = (
            [release.id for release in data.releases],
            [anchor.paragraph for anchor in values["anchor"]],
            [anchor.exact for anchor in values["anchor"]],
            values["id"],
        )
        for (label, width, shape), cells in zip(_FROM, told, strict=True):
            yield label, width, shape, cells

    def _begun(self, name: str, columns: Sequence[tuple[str, int]]) -> Any:
        sheet = self._book.add_worksheet(name)
        for place, (label, width) in enumerate(columns):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, label, self._head)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        return sheet

    def _fill(self, sheet: Any, place: int, shape: str, values: Sequence[Any], data: Data) -> None:
        write: Callable[..., Any]
        if shape == "money":
            currencies = [cast(Funding, record).currency for record in data.records]
            for row, (value, currency) in enumerate(zip(values, currencies, strict=True), start=1):
                if value is not None:
                    self._put(sheet, row, place, Decimal(value), currency or "")
        elif shape == "day":
            write = sheet.write_datetime
            for row, value in enumerate(values, start=1):
                if value is not None:
                    write(row, place, value, self._day)
        elif shape in ("decimal", "count"):
            for row, value in enumerate(values, start=1):
                if value is not None:
                    self._put(sheet, row, place, Decimal(value))
        else:
            format_ = self._wrapped if shape == "prose" else self._plain
            write = sheet.write_string
            for row, value in enumerate(values, start=1):
                if value:
                    write(row, place, _text(value), format_)

    def _put(
        self, sheet: Any, row: int, place: int, number: Decimal, currency: str | None = None
    ) -> None:
        """A number, or a sum; one with more digits than Excel keeps stays exact as text."""
        told = number.normalize().as_tuple()
        if len(told.digits) > _DIGITS:
            sheet.write_string(row, place, f"{number:f}", self._plain)
        else:
            places = max(0, -cast(int, told.exponent))
            format_ = self._numeric(currency, places)
            sheet.write_number(row, place, float(number), format_)

    def _numeric(self, currency: str | None, places: int) -> Any:
        """A format with as many decimal places as there are, sums with two or none.

        A place that may stay empty would leave Excel with a bare decimal point.
        """
        if currency is not None and places:
            places = max(2, places)
        key = (currency or "", places)
        if key not in self._numbers:
            sign = _SIGNS.get(key[0], f'"{key[0]} "' if key[0] else "")
            figures = f"#,##0{'.' * bool(places)}{'0' * places}_ "
            self._numbers[key] = self._book.add_format(
                {"num_format": f"{sign}{figures};-{sign}{figures}", "valign": "top"}
            )
        return self._numbers[key]

    def totals(self, briefing: Briefing) -> None:
        """Sums by currency and status, none counted twice, with the sums they are of."""
        sums = [
            (cast(Funding, record), release)
            for data in briefing.data
            if data.kind.name == "funding"
            for record, release in zip(data.records, data.releases, strict=True)
        ]
        if not sums:
            return
        sheet = self._begun(
            "Totals", [("Release", 28), ("Counted", 30), ("Amount", 18), ("Of sums", 60)]
        )
        row = 1
        for release_id in dict.fromkeys(release.id for _, release in sums):
            of_release = [record for record, release in sums if release.id == release_id]
            found, left_out = money.totals(of_release)
            for total in found:
                lines = [("all", total.amount, total.records), *by_status(total)]
                for words, amount, records in lines:
                    sheet.write_string(row, 0, _text(release_id), self._plain)
                    sheet.write_string(row, 1, f"{total.currency}, {words}", self._bold)
                    self._put(sheet, row, 2, amount, total.currency)
                    listed = ", ".join(record.id for record in records)
                    sheet.write_string(row, 3, _text(listed), self._wrapped)
                    row += 1
            if left_out:
                listed = ", ".join(record.id for record in left_out)
                sheet.write_string(row, 0, _text(release_id), self._plain)
                sheet.write_string(row, 1, "left out, not counted twice", self._bold)
                sheet.write_string(row, 3, _text(listed), self._wrapped)
                row += 1

    def releases(self, briefing: Briefing) -> None:
        """The releases the records are from, with their references."""
        heads = [("Id", 28), ("Title", 60), ("Publisher", 30), ("Published", 16)]
        sheet = self._begun("Releases", [*heads, ("Reference", 60), ("Address", 40)])
        for row, (part, release) in enumerate(
            zip(briefing.parts, briefing.releases, strict=True), start=1
        ):
            told = (
                release.id,
                part.title,
                part.publisher,
                part.published,
                part.reference,
                part.url,
            )
            for place, text in enumerate(told):
                sheet.write_string(row, place, _text(text), self._wrapped)


def _set_heights(sheet: Any, columns: Sequence[tuple[str, int, str, Sequence[Any]]]) -> None:
    """Room for wrapped texts: not every program finds it out when it opens the file."""
    wrapped = [(width, values) for _, width, shape, values in columns if shape == "prose"]
    for row, texts in enumerate(zip(*(values for _, values in wrapped), strict=True), start=1):
        lines = max(
            len(text or "") // width + 1 for (width, _), text in zip(wrapped, texts, strict=True)
        )
        if lines > 1:
            sheet.set_row(row, _LINE * min(lines, _MOST_LINES))


def _field(field: Field, values: Sequence[Any]) -> Iterator[tuple[str, int, str, Sequence[Any]]]:
    """One column, or for dates two: a day where it is a whole day, and the date as data."""
    width = min(60, field.width or _WIDTHS["prose"])
    if field.shape == "period":
        yield field.label, 12, "day", [_whole_day(value) for value in values]
        yield f"{field.label} (EDTF)", 22, "text", values
    elif field.shape == "list":
        yield field.label, width, "prose", ["; ".join(value) for value in values]
    elif field.shape == "flag":
        yield field.label, width, "text", ["yes" if value else "" for value in values]
    else:
        yield field.label, max(width, _WIDTHS.get(field.shape, 0)), field.shape, values


def _whole_day(edtf: str | None) -> date | None:
    """The day of a date that is one whole day Excel can hold, else None."""
    if edtf is None or len(edtf) != 10 or edtf.count("-") != 2:
        return None
    try:
        found = period.parse(edtf)
    except period.PeriodError:
        return None
    return (
        found.start
        if found.start == found.end and (found.start or _FIRST_DAY) >= _FIRST_DAY
        else None
    )


def _text(text: str) -> str:
    """`text` as a cell takes it, with a mark where it is too long for one."""
    shown = valid(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - len(_CUT)] + _CUT

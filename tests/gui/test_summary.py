"""Previewing, printing and saving a summary."""

import csv
import json
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox
from user import Desk

from wbdesk.gui.summary.dialog import SummaryDialog
from wbdesk.gui.summary.printing import fit_printer, print_pages
from wbdesk.model.tray import Heading, Pick, Sentence, Tray

ENDINGS = (
    "pdf", "docx", "odt", "html", "md", "xlsx", "csv", "json", "ics", "csl", "bib", "ris",
)  # fmt: skip


def open_summary(desk: Desk, style: str = "reference") -> SummaryDialog:
    desk.window.actions_by_name["preview"].trigger()
    dialog = desk.window.paperwork.summary
    assert dialog is not None
    if style != dialog.choices.setup().style:
        choose(desk, dialog.choices.style_box, style)
    desk.settle()
    assert dialog.view.pages is not None
    return dialog


def choose(desk: Desk, box: QComboBox, value: str) -> None:
    """Choose an entry of a box with the keyboard; the pages follow in a while."""
    box.setFocus()
    desk.bot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        desk.bot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == value


def tick(desk: Desk, dialog: SummaryDialog, name: str) -> None:
    """Tick or untick a section with the keyboard."""
    dialog.choices.sections.go(name)
    desk.bot.keyClick(dialog.choices.sections, Qt.Key.Key_Space)


def text_of(desk: Desk, dialog: SummaryDialog) -> str:
    desk.settle()
    pages = dialog.view.pages
    assert pages is not None
    text = " ".join(pages.text(number) for number in range(pages.count))
    return " ".join(text.split())


def test_the_preview_shows_the_whole_release(desk: Desk) -> None:
    dialog = open_summary(desk)
    text = text_of(desk, dialog)
    for words in ("Albania", "£4 million", "22 October 2025", "imperative", "22,000"):
        assert words in text
    assert "13 of 13" in text
    assert dialog.page_number.text().startswith("Page 1 of ")
    dialog.close()


def test_what_the_search_left_is_the_scope(desk: Desk) -> None:
    page = desk.tab("attendees")
    desk.bot.keyClicks(page.box, "serbia")
    desk.settle()
    dialog = open_summary(desk)
    text = text_of(desk, dialog)
    assert "1 of 18" in text
    assert "Albania" not in text
    dialog.choices.scopes.button(0).click()
    desk.settle()
    assert "18 of 18" in text_of(desk, dialog)
    dialog.close()


def test_sections_can_be_left_out(desk: Desk) -> None:
    dialog = open_summary(desk)
    tick(desk, dialog, "notes")
    tick(desk, dialog, "quotes")
    desk.settle()
    text = text_of(desk, dialog)
    assert "imperative" not in text
    assert "£10 million" in text
    dialog.close()


def test_the_brief_comes_first_and_is_one_page(desk: Desk) -> None:
    dialog = open_summary(desk, "brief")
    assert dialog.page_number.text() == "Page 1 of 1"
    assert "£14 million" in text_of(desk, dialog)
    dialog.close()


def test_sections_move_by_keyboard_and_the_pages_follow(desk: Desk) -> None:
    dialog = open_summary(desk)
    sections = dialog.choices.sections
    sections.go("funding")
    for _ in range(2):
        desk.bot.keyClick(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sections.order()[0] == "funding"
    desk.settle()
    text = text_of(desk, dialog)
    assert text.index("13 of 13 events") > text.index("8 of 8 sums")
    dialog.close()


def test_language_and_citations_follow_the_choice(desk: Desk) -> None:
    dialog = open_summary(desk)
    choose(desk, dialog.choices.language, "de")
    choose(desk, dialog.choices.cite, "author-date")
    text = text_of(desk, dialog)
    assert "22. Oktober 2025" in text
    assert "14 Mio. £" in text.replace("\xa0", " ")
    assert "FCDO 2025, ¶ 4" in text
    dialog.close()


def test_charts_are_left_out_on_request_and_templates_keep_it(desk: Desk) -> None:
    dialog = open_summary(desk)
    charts = dialog.choices.charts
    assert charts.isChecked()
    assert "Timeline: 11 events" in text_of(desk, dialog)
    charts.setFocus()
    desk.bot.keyClick(charts, Qt.Key.Key_Space)
    desk.settle()
    assert "Timeline: 11 events" not in text_of(desk, dialog)
    desk.answers.line = "Words alone"
    desk.bot.mouseClick(dialog.choices.keep_button, Qt.MouseButton.LeftButton)
    desk.bot.keyClick(charts, Qt.Key.Key_Space)
    desk.settle()
    dialog.close()
    again = open_summary(desk)
    assert again.choices.charts.isChecked()
    again.choices.template.setFocus()
    desk.bot.keyClick(again.choices.template, Qt.Key.Key_Down)
    desk.settle()
    assert not again.choices.charts.isChecked()
    assert "Timeline: 11 events" not in text_of(desk, again)
    again.close()


def test_charts_are_for_references_alone(desk: Desk) -> None:
    dialog = open_summary(desk)
    for style, charted in (("brief", False), ("tables", False), ("reference", True)):
        choose(desk, dialog.choices.style_box, style)
        assert dialog.choices.charts.isEnabled() == charted
        assert ("Map of delegations" in text_of(desk, dialog)) == charted
    assert dialog.choices.charts.isChecked()
    dialog.close()


def test_choices_are_remembered_and_kept_as_templates(desk: Desk) -> None:
    dialog = open_summary(desk)
    choose(desk, dialog.choices.style_box, "tables")
    choose(desk, dialog.choices.paper, "us-letter")
    desk.answers.line = "For the minister"
    desk.bot.mouseClick(dialog.choices.keep_button, Qt.MouseButton.LeftButton)
    choose(desk, dialog.choices.paper, "a5")
    dialog.close()
    again = open_summary(desk, "tables")
    assert again.choices.setup().paper == "a5"
    box = again.choices.template
    box.setFocus()
    desk.bot.keyClick(box, Qt.Key.Key_Down)
    desk.settle()
    assert box.currentText() == "For the minister"
    assert again.choices.setup().paper == "us-letter"
    assert again.view.pages is not None
    assert again.view.pages.size(0) == (612.0, 792.0)
    desk.bot.mouseClick(again.choices.remove_button, Qt.MouseButton.LeftButton)
    assert box.count() == 1
    again.close()


def test_a_tray_is_composed_in_the_order_of_its_author(desk: Desk) -> None:
    items = (
        Sentence("Mine comes first."),
        Pick("hillsborough-2025-10-09", "timeline", "event-leaders"),
        Heading("The money"),
        Pick("hillsborough-2025-10-09", "funding", "funding-smuggling"),
    )
    desk.window.paperwork.compose(Tray("Serbia file", items))
    dialog = desk.window.paperwork.summary
    assert dialog is not None
    desk.settle()
    choose(desk, dialog.choices.style_box, "reference")
    assert not dialog.choices.charts.isEnabled()
    text = text_of(desk, dialog)
    places = [text.index(w) for w in ("Mine comes first", "22 October", "£10 million")]
    assert places == sorted(places)
    assert "Albania" not in text
    assert "Serbia file" in text
    dialog.close()


def test_the_printer_gets_the_same_pages(desk: Desk, tmp_path: Path) -> None:
    dialog = open_summary(desk)
    pages = dialog.view.pages
    assert pages is not None
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    fit_printer(pages, printer)
    assert print_pages(pages, printer) == pages.count
    del printer
    printed = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    assert len(printed) == pages.count
    assert printed.get_page_size(0) == pytest.approx(pages.size(0), abs=1)
    shown = pages.image(0, 0.5)
    paper = printed[0].render(scale=0.5, force_bitmap_format=4)
    pairs = list(zip(shown.data[::40], bytes(paper.buffer)[::40], strict=False))
    alike = sum(abs(one - other) < 40 for one, other in pairs)
    assert alike > 0.93 * len(pairs)
    dialog.close()


def test_save_in_every_format(desk: Desk, tmp_path: Path) -> None:
    dialog = open_summary(desk)
    for ending in ENDINGS:
        folder = tmp_path / ending
        folder.mkdir()
        desk.answers.save_file = folder / f"{ending}-brief.{ending}"
        desk.bot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        desk.settle()
        assert not desk.answers.refused, ending
        assert dialog.told.text().startswith(f"Saved {ending}-brief"), ending
        saved(ending, sorted(folder.iterdir()), dialog.told.text())
    dialog.close()


def saved(ending: str, files: list[Path], told: str) -> None:
    """What must have been saved in a format."""
    assert len(files) == (5 if ending == "csv" else 1), ending
    data = files[0].read_bytes()
    if ending == "pdf":
        assert data.startswith(b"%PDF")
    elif ending == "json":
        assert len(json.loads(data)["attendees"]) == 18
    elif ending == "csv":
        rows = list(csv.reader(files[0].read_text("utf-8-sig").splitlines()))
        assert len(rows) == 19
    elif ending in ("docx", "odt", "xlsx"):
        assert data.startswith(b"PK"), ending
    elif ending == "ics":
        assert "8 events without a full date are left out." in told
    elif ending in ("csl", "bib", "ris"):
        assert "Foreign Secretary to put" in data.decode(), ending
    else:
        text = data.decode()
        assert "Montenegro" in text, ending
        assert "imperative" in text, ending


def test_an_existing_file_is_asked_about_and_kept_on_no(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "brief.md"
    file.write_text("mine", "utf-8")
    desk.answers.save_file, desk.answers.agree = file, False
    dialog = open_summary(desk)
    desk.bot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert str(file) in desk.answers.asked[-1]
    assert file.read_text("utf-8") == "mine"
    desk.answers.agree = True
    desk.bot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "Montenegro" in file.read_text("utf-8")
    dialog.close()


def test_a_cancelled_chooser_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    def files() -> list[Path]:
        # The settings are locked for a moment whenever they are written.
        return sorted(each for each in tmp_path.iterdir() if each.suffix != ".lock")

    dialog = open_summary(desk, "brief")
    before = files()
    desk.bot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert files() == before
    dialog.close()


def test_a_place_that_cannot_be_written_is_refused(desk: Desk, tmp_path: Path) -> None:
    dialog = open_summary(desk, "brief")
    for out in (tmp_path / "no" / "brief.pdf", tmp_path / "brief.xyz", tmp_path):
        desk.answers.save_file = out
        desk.bot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        desk.settle()
    assert len(desk.answers.refused) == 3
    dialog.close()


def test_zoom_and_paging_by_keyboard(desk: Desk) -> None:
    dialog = open_summary(desk)
    view = dialog.view
    assert view.current == 0
    desk.bot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current == 1
    desk.bot.keyClick(view, Qt.Key.Key_Home)
    assert view.current == 0
    before = view._rects[0].width()
    view.zoom(1.5)
    assert view._rects[0].width() > before
    dialog.close()

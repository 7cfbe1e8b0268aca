"""Bringing releases in: review, keep, undo, editions, many at once, put off."""

from pathlib import Path

import pytest
from ferries import FERRIES, import_and_keep, reviewed, titles
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from user import Desk

from wbdesk.gui.importing.editions import EditionsDialog
from wbdesk.gui.importing.results import ResultSheet
from wbdesk.tasks.importing import Imported, Outcome


def test_a_release_is_reviewed_and_kept(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    assert titles(desk)[1] == "Ferry ministers agree on cleaner boats"
    row = desk.releases[1]
    assert row.release.published == "2024-05-14"
    assert row.attached is not None
    assert row.counts["funding"] == 1
    assert row.counts["quotes"] == 1
    assert row.counts["attendees"] >= 3
    assert desk.window.shelf.isVisible()
    page = desk.tab("funding")
    assert page.model.columnCount() == len(page.kind.columns) + 1
    assert page.model.rowCount() == 9


def test_every_imported_record_leads_to_its_passage(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    desk.window.shelf.panel.choose((desk.releases[1].release.id,))
    desk.settle()
    for name in ("timeline", "attendees", "funding", "quotes", "notes"):
        page = desk.tab(name)
        for number in range(page.model.rowCount()):
            row = page.model.row_at(number)
            assert row is not None
            assert row.passage is not None
            assert row.passage.status == "exact"
            assert row.record.origin == "extracted"


def test_undo_and_redo_of_an_import(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    undo, redo = (desk.window.actions_by_name[name] for name in ("undo", "redo"))
    assert undo.text() == "&Undo import release"
    undo.trigger()
    desk.settle()
    assert len(titles(desk)) == 1
    redo.trigger()
    desk.settle()
    assert len(titles(desk)) == 2


def test_removing_a_release_can_be_undone(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    panel = desk.window.shelf.panel
    panel.choose((desk.releases[1].release.id,))
    desk.settle()
    desk.bot.keyClick(panel.list, Qt.Key.Key_Delete)
    desk.settle()
    assert "Ferry ministers" in desk.answers.asked[0]
    assert len(titles(desk)) == 1
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    assert len(titles(desk)) == 2


def test_releases_have_a_menu_of_what_is_done_to_them(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    panel = desk.window.shelf.panel
    panel.choose((desk.releases[1].release.id,))
    desk.settle()
    assert panel.list.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    [remove] = [each for each in panel.list.actions() if "move releases" in each.text()]
    remove.trigger()
    desk.settle()
    assert len(titles(desk)) == 1
    assert "Ferry ministers agree on cleaner boats" not in titles(desk)


def test_one_several_or_all_releases(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    page = desk.tab("quotes")
    assert page.model.rowCount() == 3
    panel = desk.window.shelf.panel
    panel.choose((desk.releases[1].release.id,))
    desk.settle()
    assert page.model.rowCount() == 1
    assert desk.window.tabs.tabText(4) == "Quotes  1"
    panel.choose(tuple(row.release.id for row in desk.releases))
    desk.settle()
    assert page.model.rowCount() == 3
    panel.box.setText("ferry")
    desk.settle()
    assert panel.model.rowCount() == 2


def test_the_same_file_again_is_recognised(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    desk.window.imports.take([str(ferries)])
    desk.settle()
    dialog = desk.window.imports.editions
    assert isinstance(dialog, EditionsDialog)
    assert dialog.changes.text() == ""
    desk.bot.mouseClick(dialog.skip, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(titles(desk)) == 2


def test_another_edition_shows_its_changes_and_replaces(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    ferries.write_text(FERRIES.replace("£12 million", "£13 million"), "utf-8")
    desk.window.imports.take([str(ferries)])
    desk.settle()
    dialog = desk.window.imports.editions
    assert isinstance(dialog, EditionsDialog)
    assert "Amount\t£12 million\t£13 million" in dialog.changes.text()
    desk.bot.mouseClick(dialog.replace, Qt.MouseButton.LeftButton)
    review = reviewed(desk)
    review.accept_rest()
    review.keep()
    desk.settle()
    assert len(titles(desk)) == 2
    assert "£13 million" in [desk.tab("funding").model.index(n, 0).data() for n in range(9)]
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    assert "£12 million" in [desk.tab("funding").model.index(n, 0).data() for n in range(9)]


def test_a_folder_ends_with_a_line_a_file(desk: Desk, ferries: Path) -> None:
    (ferries.parent / "second.txt").write_text(FERRIES.replace("cleaner", "faster"), "utf-8")
    (ferries.parent / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (ferries.parent / "photograph.png").write_bytes(b"not a release")
    desk.answers.open_folder = ferries.parent
    desk.window.actions_by_name["import_folder"].trigger()
    desk.bot.waitUntil(lambda: desk.window.imports.sheet is not None, timeout=30_000)
    sheet = desk.window.imports.sheet
    assert isinstance(sheet, ResultSheet)
    lines = sheet.text().splitlines()
    assert lines[0].split("\t")[1] == "refused"
    assert len(lines) == 4
    assert lines[-1].split("\t") == ["photograph.png", "left out", "", "it is of another kind"]
    assert "1 left out" in sheet.told.text()
    number = next(n for n, line in enumerate(lines) if line.split("\t")[1] == "imported")
    sheet.table.selectRow(number)
    desk.bot.keyClick(sheet.table, Qt.Key.Key_Return)
    desk.settle()
    only = desk.window.shelf.shown.only
    assert only is not None
    assert only.release.title == "Ferry ministers agree on cleaner boats"
    desk.settle()
    count = len(titles(desk))
    assert count >= 2
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    assert len(titles(desk)) == 1


def test_a_line_of_the_result_leads_to_what_that_edition_changes(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    (ferries.parent / "later.txt").write_text(FERRIES.replace("£12 million", "£13 million"))
    (ferries.parent / "empty.txt").write_text(" ")
    desk.window.imports.take([str(ferries.parent)])
    desk.bot.waitUntil(lambda: desk.window.imports.sheet is not None, timeout=30_000)
    desk.settle()
    sheet = desk.window.imports.sheet
    assert isinstance(sheet, ResultSheet)
    lines = [line.split("\t") for line in sheet.text().splitlines()]
    assert lines[0] == ["empty.txt", "refused", "", "it is empty."]
    assert not sheet.compare.isEnabled()
    desk.bot.mouseClick(
        sheet.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=sheet.table.visualRect(sheet.table.model().index(0, 0)).center(),
    )
    assert sheet.detail.isVisible()
    assert sheet.detail.text() == "it is empty."
    assert not sheet.compare.isEnabled()
    sheet.table.selectRow(next(n for n, line in enumerate(lines) if line[0] == "later.txt"))
    desk.bot.mouseClick(sheet.compare, Qt.MouseButton.LeftButton)
    desk.settle()
    dialog = desk.window.imports.editions
    assert isinstance(dialog, EditionsDialog)
    assert "Amount\t£12 million\t£13 million" in dialog.changes.text()
    desk.bot.mouseClick(dialog.both, Qt.MouseButton.LeftButton)
    review = reviewed(desk)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.bot.keyClick(review.list, "a", modifiers)
    desk.bot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(titles(desk)) == 3
    assert sheet.isVisible()


@pytest.mark.usefixtures("usual_text")
@pytest.mark.parametrize("percent", [100, 200])
def test_the_result_shows_all_its_columns_at_any_size(
    desk: Desk, tmp_path: Path, percent: int
) -> None:
    desk.window.look.resize(percent)
    source = str(tmp_path / "a-release-with-a-rather-long-name-2024-05-14.txt")
    outcomes = (
        Outcome(source, "refused", f"{source} cannot be read: it is empty."),
        Outcome(source, "known", "it has the same title and date, and 77% of its paragraphs"),
        Outcome(source, "kept", "", "a", 1200),
    )
    sheet = ResultSheet(Imported(outcomes), desk.window)
    desk.bot.addWidget(sheet)
    with desk.bot.waitExposed(sheet):
        sheet.show()
    desk.settle()
    table, model = sheet.table, sheet.table.model()
    for column in (1, 2):
        widths = [table.sizeHintForColumn(column), table.horizontalHeader().sectionSizeHint(column)]
        assert table.columnWidth(column) >= max(widths)
    assert table.columnWidth(3) >= table.viewport().width() // 4
    for row in range(model.rowCount()):
        assert table.rowHeight(row) >= table.fontMetrics().height()
    assert not table.wordWrap()
    assert not table.horizontalScrollBar().isVisible()


def test_dropping_another_release_imports_it(desk: Desk, ferries: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ferries))])
    event = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    review = reviewed(desk)
    assert review.session.draft.release.title == "Ferry ministers agree on cleaner boats"


def test_what_cannot_be_read_is_refused_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "noise.pdf"
    file.write_bytes(b"%PDF-1.7 nothing that follows")
    desk.window.imports.take([str(file)])
    desk.settle()
    assert len(desk.answers.refused) == 1
    assert "noise.pdf" in desk.answers.refused[0]
    assert desk.window.imports.reviews.dialog is None


def test_a_release_of_the_library_is_reviewed_again(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    desk.window.shelf.panel.choose((desk.releases[1].release.id,))
    desk.settle()
    before = desk.texts("funding")
    desk.window.actions_by_name["review"].trigger()
    review = reviewed(desk)
    assert review.session.draft.count("open") == 0
    review.filter.setCurrentText("Funding")
    desk.bot.keyClick(review.list, "r")
    desk.bot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(desk.texts("funding")) == len(before) - 1
    undo = desk.window.actions_by_name["undo"]
    assert undo.text() == "&Undo review release"
    undo.trigger()
    desk.settle()
    assert desk.texts("funding") == before


def test_without_a_text_a_review_says_what_to_do(desk: Desk) -> None:
    desk.window.actions_by_name["review"].trigger()
    desk.settle()
    assert "attach the text" in desk.answers.refused[0]


def test_a_release_without_text_can_take_an_edition_as_its_text(desk: Desk, own_text: Path) -> None:
    row = desk.releases[0]
    page = own_text.with_suffix(".html")
    paragraphs = own_text.read_text("utf-8").split("\n\n")
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    page.write_text(
        f"<html><head><title>{row.release.title}</title>"
        f'<link rel="canonical" href="{row.release.url}"></head>'
        f"<body><main><h1>{row.release.title}</h1>{body}</main></body></html>",
        "utf-8",
    )
    desk.window.imports.take([str(page)])
    desk.settle()
    dialog = desk.window.imports.editions
    assert isinstance(dialog, EditionsDialog)
    assert dialog.attach.isVisible()
    desk.bot.mouseClick(dialog.attach, Qt.MouseButton.LeftButton)
    desk.settle()
    attached = desk.releases[0].attached
    assert attached is not None
    assert attached.source == page.name
    assert len(desk.releases) == 1
    assert desk.releases[0].counts == row.counts


def test_rows_are_grouped_by_release(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    page = desk.tab("timeline")
    mixed = [page.model.row_at(n) for n in range(page.model.rowCount())]
    action = desk.window.actions_by_name["group"]
    action.trigger()
    desk.settle()
    assert page.model.grouped
    rows = [page.model.row_at(n) for n in range(page.model.rowCount())]
    assert {row.key for row in rows if row} == {row.key for row in mixed if row}
    releases = [row.release for row in rows if row]
    begins = [n for n in range(len(rows)) if page.model.begins_group(n)]
    assert len(begins) == len(set(releases)) == 2
    assert releases == sorted(releases, key=releases.index)
    column = len(page.kind.columns)
    named = [page.model.index(n, column).data() for n in range(len(rows))]
    assert [n for n, name in enumerate(named) if name] == begins
    assert desk.tab("quotes").model.grouped
    action.trigger()
    desk.settle()
    assert not page.model.grouped
    assert [page.model.row_at(n) for n in range(page.model.rowCount())] == mixed


def test_a_backup_is_restored_from_the_window(desk: Desk, ferries: Path, tmp_path: Path) -> None:
    desk.answers.save_file = desk.answers.open_file = tmp_path / "copy.wbdesk"
    desk.window.actions_by_name["backup"].trigger()
    desk.settle()
    import_and_keep(desk, ferries)
    assert len(titles(desk)) == 2
    desk.window.actions_by_name["restore"].trigger()
    desk.settle()
    assert "kept beside it" in desk.answers.asked[-1]
    assert len(titles(desk)) == 1
    assert not desk.window.actions_by_name["undo"].isEnabled()
    assert list(tmp_path.glob("library-before-*.wbdesk"))

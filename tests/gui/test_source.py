"""The text of the release: attaching it, and the way from record to passage and back."""

import json
import threading
from collections.abc import Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from user import Desk

import invented
from wbdesk.gui.source.tab import SourceTab


def source_of(desk: Desk) -> SourceTab:
    page = desk.window.tabs.go("source")
    desk.settle()
    assert isinstance(page, SourceTab)
    return page


def test_without_the_text_the_outline_says_how_to_get_it(desk: Desk) -> None:
    page = source_of(desk)
    assert page.attach.isVisible()
    text = page.page.toPlainText()
    assert "“will host European partners today (9 October)”" in text
    assert "Albania, Western Balkans" in text
    assert "It is in all our interests to protect security and stability”" in text
    assert "In particular" not in text


def test_attach_and_go_both_ways(desk: Desk, own_text: Path) -> None:
    desk.answers.open_file = own_text
    desk.window.actions_by_name["attach"].trigger()
    desk.settle()
    assert not desk.answers.refused
    assert own_text.name in desk.window.tally.text_state.text()

    funding = desk.tab("funding")
    funding.view.choose(4)
    row = funding.view.current()
    assert row is not None
    assert row.passage is not None
    assert row.passage.status == "exact"
    desk.bot.mouseClick(funding.detail.show_source, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.tabs.name == "source"
    page = source_of(desk)
    assert page.page.textCursor().selectedText() == row.record.anchor.exact

    rect = page.page.cursorRect()
    at = QPoint(rect.left() - 20, rect.center().y())
    desk.bot.mouseClick(page.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.settle()
    assert desk.window.tabs.name == "funding"
    assert desk.tab("funding").view.current() == row


def test_a_mark_leads_to_its_record_even_behind_a_search(desk: Desk, own_text: Path) -> None:
    desk.window.texts.attach_file(str(own_text))
    desk.settle()
    notes = desk.tab("notes")
    desk.bot.keyClicks(notes.box, "sanctions")
    desk.settle()
    page = source_of(desk)
    wanted = next(
        rows for rows in page.page._links.values() if rows[0].record.id == "note-transits"
    )
    page.page.rows_wanted.emit(wanted[:1])
    desk.settle()
    current = desk.tab("notes").view.current()
    assert current is not None
    assert current.record.id == "note-transits"


def test_dropping_a_file_attaches_it(desk: Desk, own_text: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(own_text))])
    mouse, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, mouse, keys)
    desk.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    desk.window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, mouse, keys))
    desk.settle()
    assert own_text.name in desk.window.tally.text_state.text()


def test_another_document_is_refused_with_its_share(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "recipe.txt"
    file.write_text("Take two kilograms of plums.\n\nWash them well.\n", "utf-8")
    desk.window.texts.attach_file(str(file))
    desk.settle()
    assert len(desk.answers.refused) == 1
    assert "0%" in desk.answers.refused[0]
    assert "not attached" in desk.window.tally.text_state.text()


@pytest.mark.parametrize("what", ["folder", "missing", "binary", "empty"])
def test_what_cannot_be_read_is_refused_in_one_sentence(
    desk: Desk, tmp_path: Path, what: str
) -> None:
    file = tmp_path / f"{what}.txt"
    if what == "folder":
        file.mkdir()
    elif what != "missing":
        file.write_bytes(bytes(range(256)) * 20 if what == "binary" else b"")
    desk.window.texts.attach_file(str(file))
    desk.settle()
    assert len(desk.answers.refused) == 1
    assert str(file) in desk.answers.refused[0]


def test_a_changed_text_is_asked_about_and_marked(desk: Desk, own_text: Path) -> None:
    text = own_text.read_text("utf-8").replace("Close to 22,000 people", "Close to 21,000 persons")
    own_text.write_text(text, "utf-8")
    desk.window.texts.attach_file(str(own_text))
    desk.settle()
    assert "1 need review" in desk.answers.asked[0]
    assert "Close to 22,000 people" in desk.answers.asked[0]
    notes = desk.tab("notes")
    desk.bot.keyClicks(notes.box, "value:22000")
    desk.settle()
    assert "Needs review" in notes.detail._standing.text()


def test_the_text_can_be_taken_away_again(desk: Desk, own_text: Path) -> None:
    desk.window.texts.attach_file(str(own_text))
    desk.settle()
    source_of(desk)
    desk.window.actions_by_name["detach"].trigger()
    desk.settle()
    assert "not attached" in desk.window.tally.text_state.text()
    assert source_of(desk).attach.isVisible()
    assert own_text.is_file()


def test_search_marks_the_text(desk: Desk, own_text: Path) -> None:
    desk.window.texts.attach_file(str(own_text))
    desk.settle()
    page = source_of(desk)
    desk.bot.keyClicks(page.box, "sanctions")
    desk.settle()
    assert len(page.page.extraSelections()) >= 2
    assert page.note.text() == "2 of 24 paragraphs match"


@pytest.mark.corpus
def test_the_real_text_holds_every_anchor(desk: Desk, real_text: Path) -> None:
    desk.window.texts.attach_file(str(real_text))
    desk.settle()
    assert not desk.answers.asked
    page = source_of(desk)
    assert page.note.text() == "24 paragraphs · every passage found"


@pytest.fixture
def govuk(own_text: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A server in place of GOV.UK that has the release; gives the paths it was asked for."""
    paragraphs = own_text.read_text("utf-8").split("\n\n")
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    content = {
        "base_path": "/government/news/meeting",
        "title": "A meeting",
        "locale": "en",
        "details": {"body": body},
        "links": {},
    }
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            data = json.dumps(content).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    monkeypatch.setenv("WBDESK_GOVUK", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("NO_PROXY", "*")
    yield asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_text_comes_from_govuk_at_a_click(desk: Desk, govuk: list[str]) -> None:
    page = source_of(desk)
    desk.bot.mouseClick(page.fetch, Qt.MouseButton.LeftButton)
    desk.settle()
    assert [path.startswith("/api/content/government/news/") for path in govuk] == [True]
    assert not desk.answers.refused
    row = desk.window.current_release
    assert row is not None
    assert row.attached is not None
    assert "every passage found" in page.note.text()


def test_nothing_is_left_of_a_release_that_is_gone(desk: Desk) -> None:
    page = source_of(desk)
    assert page.page.toPlainText()
    panel = desk.window.shelf.panel
    panel.choose((desk.releases[0].release.id,))
    desk.settle()
    desk.bot.keyClick(panel.list, Qt.Key.Key_Delete)
    desk.settle()
    assert not desk.releases
    assert not page.page.toPlainText()
    assert "Import a release" in page.note.text()
    assert desk.window.tabs.tabText(6) == "Source  0"


def test_of_several_releases_the_source_is_that_of_one_of_them(desk: Desk) -> None:
    page = source_of(desk)
    desk.tab("notes")
    desk.window._tasks.ask("", lambda library: library.store(invented.made()), lambda _: None)
    desk.settle()
    desk.window.reload()
    desk.settle()
    assert source_of(desk) is page
    assert page.page.isVisible()
    assert page.page.toPlainText()
    assert "No release" not in page.told

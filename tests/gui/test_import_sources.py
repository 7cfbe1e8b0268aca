"""What releases are brought in from: garbled texts, other languages, addresses, packs."""

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from ferries import FERRIES, reviewed, titles
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from user import Desk

import invented
from wbdesk.gui.work.progress import ProgressWindow


def test_a_review_says_what_the_reader_had_to_mend(desk: Desk, ferries: Path) -> None:
    garbled = FERRIES.encode().decode("cp1252", "replace")
    ferries.write_text(garbled, "utf-8")
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    assert review.warnings.isVisible()
    assert "Garbled characters" in review.warnings.text()
    assert review.coverage.y() > review.warnings.y()


def test_a_text_without_records_is_kept_by_itself(desk: Desk, ferries: Path) -> None:
    ferries.write_text(
        "Die Ministerin hat heute ihre Kollegen aus den sechs Staaten des Balkans empfangen. "
        "Die Regierung stellt dafür 12 Millionen Euro bereit, und sie wird auch weiter helfen.",
        "utf-8",
    )
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    assert "in German" in review.warnings.text()
    assert review.keep_button.text() == "&Keep the text"
    desk.bot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.releases[-1].release.language == "de"


@pytest.fixture
def silent_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server that takes calls and never answers."""
    monkeypatch.setenv("NO_PROXY", "*")
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def test_waiting_for_a_server_can_be_cancelled(
    desk: Desk, ferries: Path, silent_server: str
) -> None:
    desk.window.settings.keep("govuk", silent_server)
    desk.window.imports.take(["https://www.gov.uk/government/news/ferries"])
    [progress] = desk.window.findChildren(ProgressWindow)
    desk.bot.waitUntil(progress.isVisible)
    desk.bot.mouseClick(progress.findChild(QPushButton), Qt.MouseButton.LeftButton)
    # Long before the server is given up.
    desk.settle()
    assert desk.answers.refused == []
    desk.window.imports.take([str(ferries)])
    assert reviewed(desk).session.draft.release.title == "Ferry ministers agree on cleaner boats"


def drop(desk: Desk, url: QUrl) -> bool:
    """Drag an address over the window and let go of it; whether the window takes it."""
    data = QMimeData()
    data.setUrls([url])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    desk.window.dragEnterEvent(enter)
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    desk.window.dropEvent(event)
    return enter.isAccepted()


class _GovUk(BaseHTTPRequestHandler):
    """Has one release."""

    def do_GET(self) -> None:
        body = json.dumps(
            {
                "base_path": self.path.removeprefix("/api/content"),
                "title": "Ferry ministers agree on cleaner boats",
                "document_type": "press_release",
                "schema_name": "news_article",
                "locale": "en",
                "first_published_at": "2024-05-14T09:00:00Z",
                "details": {"body": "<p>The government will invest £12 million in boats.</p>"},
                "links": {},
            }
        ).encode()
        self.send_response(200 if self.path == "/api/content/government/news/ferries" else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def govuk(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server that stands for GOV.UK."""
    monkeypatch.setenv("NO_PROXY", "*")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _GovUk)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_address_dragged_from_a_browser_is_imported(desk: Desk, govuk: str) -> None:
    desk.window.settings.keep("govuk", govuk)
    assert drop(desk, QUrl("https://www.gov.uk/government/news/ferries"))
    assert reviewed(desk).session.draft.release.title == "Ferry ministers agree on cleaner boats"


@pytest.mark.parametrize(
    "typed", ["www.gov.uk/government/news/ferries", " /government/news/ferries "]
)
def test_an_address_is_typed_as_browsers_show_it(desk: Desk, govuk: str, typed: str) -> None:
    desk.window.settings.keep("govuk", govuk)
    desk.window.settings.keep("folder", "/home/somebody")
    desk.answers.line = typed
    desk.window.actions_by_name["import_address"].trigger()
    assert reviewed(desk).session.draft.release.title == "Ferry ministers agree on cleaner boats"
    assert desk.window.settings.text("folder") == "/home/somebody"


def test_a_word_that_is_no_address_is_not_taken_for_a_file(desk: Desk) -> None:
    desk.answers.line = "ferries"
    desk.window.actions_by_name["import_address"].trigger()
    desk.settle()
    assert "only releases on GOV.UK can be fetched" in desk.answers.refused[0]


def test_a_pack_is_kept_once_the_user_says_so(desk: Desk, tmp_path: Path) -> None:
    file = invented.put(tmp_path / "packs", invented.made("another-release"))
    desk.answers.agree = False
    desk.window.imports.take([str(file)])
    desk.settle()
    assert len(titles(desk)) == 1
    assert "brings no text" in desk.answers.asked[0]
    desk.answers.agree = True
    drop(desk, QUrl.fromLocalFile(str(file)))
    desk.settle()
    assert desk.answers.refused == []
    [kept] = [row for row in desk.releases if row.release.id == "another-release"]
    assert kept.attached is None
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    assert len(titles(desk)) == 1

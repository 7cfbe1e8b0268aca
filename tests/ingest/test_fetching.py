"""Releases fetched from a server: a real one, on this machine, that stands for GOV.UK."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import written

from wbdesk import ingest

CORPUS = Path(__file__).resolve().parents[2] / ".." / "shared" / "corpus"
NEWS = "/government/news/quieter-ferries"


class Server:
    """Answers by path; `asked` holds the paths it was asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[str] = []
        self.released = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                if self.path.endswith("/slow"):
                    outer.released.wait(30)
                status, fields, body = outer.pages.get(self.path, (404, {}, b"{}"))
                self.send_response(status)
                for name, value in fields.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body) + ("/short" in self.path)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.http.server_port}"

    def put(self, path: str, body: bytes, status: int = 200, **fields: str) -> None:
        self.pages[f"/api/content{path}"] = (status, fields, body)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    made = Server()
    thread = threading.Thread(target=made.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.released.set()
    made.http.shutdown()
    made.http.server_close()
    thread.join()


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.gov.uk{NEWS}",
        f"http://gov.uk{NEWS}/",
        f"www.gov.uk{NEWS}?utm_source=x#contents",
        f" https://www.gov.uk/api/content{NEWS} ",
    ],
)
def test_a_release_comes_through_the_content_api(server: Server, address: str) -> None:
    server.put(NEWS, written.content())
    assert ingest.is_address(address)
    made = ingest.fetch(address, server.base)
    assert made.paragraphs == written.PARAGRAPHS
    assert made.title == written.TITLE
    assert made.url == made.name == f"https://www.gov.uk{NEWS}"
    assert server.asked == [f"/api/content{NEWS}"]


def test_the_server_s_own_address_does_as_well(server: Server) -> None:
    server.put(NEWS, written.content())
    assert ingest.fetch(server.base + NEWS, server.base).title == written.TITLE


@pytest.mark.corpus
def test_real_documents_are_the_same_fetched_as_from_a_file(server: Server) -> None:
    for file in sorted(CORPUS.glob("*.json")):
        path = json.loads(file.read_bytes())["base_path"]
        server.put(path, file.read_bytes())
        fetched = ingest.fetch(f"https://www.gov.uk{path}", server.base)
        assert fetched.blocks == ingest.read(file).blocks
        assert fetched.sha256 == ingest.read(file).sha256


def test_redirects_on_the_server_are_followed(server: Server) -> None:
    server.put("/a", b"", 301, Location="/api/content/b")
    server.put("/b", b"", 302, Location=NEWS)
    server.put(NEWS, written.content())
    assert ingest.fetch("https://www.gov.uk/a", server.base).title == written.TITLE


def test_documents_that_moved_are_followed(server: Server) -> None:
    moved = {"document_type": "redirect", "redirects": [{"path": "/a", "destination": NEWS}]}
    server.put("/a", json.dumps(moved).encode())
    server.put(NEWS, written.content())
    assert ingest.fetch("https://www.gov.uk/a", server.base).title == written.TITLE


def to_another_host(server: Server) -> str:
    server.put("/a", b"", 301, Location="http://localhost:9/api/content/a")
    return "sends the reader on to localhost"


def in_circles(server: Server) -> str:
    server.put("/a", b"", 301, Location="/api/content/a")
    return "round in circles"


def moved_in_circles(server: Server) -> str:
    moved = {"document_type": "redirect", "redirects": [{"destination": "/a"}]}
    server.put("/a", json.dumps(moved).encode())
    return "round in circles"


def moved_away(server: Server) -> str:
    moved = {"document_type": "redirect", "redirects": [{"destination": "https://x.example/a"}]}
    server.put("/a", json.dumps(moved).encode())
    return "only releases on GOV.UK"


def too_large(server: Server) -> str:
    server.put("/a", b" " * 20_000)
    return "larger than 10,000 bytes"


def gone(server: Server) -> str:
    server.put("/a", b"", 410)
    return "taken this page away"


def broken(server: Server) -> str:
    server.put("/a", b"", 503)
    return "answered 503"


def no_json(server: Server) -> str:
    server.put("/a", b"<html>Sign in to this network</html>")
    return "not sound JSON"


def without_text(server: Server) -> str:
    server.put("/a", json.dumps({"base_path": "/a", "details": {}}).encode())
    return "has no text"


def not_there(server: Server) -> str:
    return "has no such page"


@pytest.mark.parametrize(
    "prepare",
    [
        to_another_host, in_circles, moved_in_circles, moved_away, too_large, gone, broken,
        no_json, without_text, not_there,
    ],
)  # fmt: skip
def test_what_goes_wrong_is_told_in_a_sentence(
    server: Server, prepare: Callable[[Server], str]
) -> None:
    reason = prepare(server)
    with pytest.raises(
        ingest.IngestError, match=rf"\Ahttps://\S+ cannot be read: .*{reason}.*\.\Z"
    ):
        ingest.fetch("https://www.gov.uk/a", server.base, most_bytes=10_000)


def test_a_slow_server_is_given_up(server: Server) -> None:
    with pytest.raises(ingest.IngestError, match="did not answer in time"):
        ingest.fetch("https://www.gov.uk/slow", server.base, timeout=0.2)


def test_an_answer_that_breaks_off_is_told(server: Server) -> None:
    server.put("/short", written.content())
    with pytest.raises(ingest.IngestError, match=r"broke off|in time"):
        ingest.fetch("https://www.gov.uk/short", server.base, timeout=0.3)


def test_being_offline_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{held.getsockname()[1]}"
        with pytest.raises(
            ingest.IngestError, match="cannot be reached; check that you are online"
        ):
            ingest.fetch("https://www.gov.uk/a", base)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://example.org/government/news/x", "only releases on GOV.UK"),
        ("https://www.gov.uk.example.org/x", "only releases on GOV.UK"),
        ("https://www.gov.uk@example.org/x", "only releases on GOV.UK"),
        ("https://www.gov.uk:8443/x", "only releases on GOV.UK"),
        ("https://www.gov.uk/", "names no release"),
        ("https://www.gov.uk/../etc/passwd", "names no release"),
        ("https://www.gov.uk/%2e%2e/x", "names no release"),
        ("https://[::1/x", "not an address"),
        ("https://www.gov.uk/" + "x" * 2000, "too long"),
    ],
)
def test_other_addresses_are_refused_before_anything_is_sent(address: str, reason: str) -> None:
    with pytest.raises(ingest.IngestError, match=reason):
        ingest.fetch(address, "http://127.0.0.1:9")


def test_a_wrong_setting_is_told() -> None:
    for base in ("ftp://www.gov.uk", "gov", "http://[::1"):
        with pytest.raises(ingest.IngestError, match="correct the setting"):
            ingest.fetch("https://www.gov.uk/a", base)


def test_files_are_no_addresses() -> None:
    for name in ("release.txt", "/home/x/a.json", "C:\\x\\a.txt", "www.gov.uk.txt", "a/www.gov.uk"):
        assert not ingest.is_address(name)
    assert ingest.is_address("www.gov.uk/x")
    assert ingest.is_address("HTTPS://example.org")

"""Gets a release from GOV.UK through its Content API, within limits.

https://content-api.publishing.service.gov.uk/: the document of /government/news/x stands at
/api/content/government/news/x. Redirects are followed on the same server only.
"""

import ssl
import time
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import httpx
from msgspec.structs import replace

from wbdesk.ingest import content_api
from wbdesk.ingest.source import IngestError
from wbdesk.model.document import Document

_API = "/api/content"
_MOST_REDIRECTS = 5
_LONGEST_ADDRESS = 1000
_ATTEMPT_FACTOR = 3.0
_HEADERS = {"Accept": "application/json", "User-Agent": "wbdesk"}


def fetch(address: str, base: str, *, timeout: float, most_bytes: int) -> Document:
    """See `wbdesk.ingest.fetch`."""
    home = _server(base)
    path = _path(address, home)
    client = httpx.Client(
        verify=_trust() if home.scheme == "https" else True,
        timeout=timeout,
        follow_redirects=False,
        headers=_HEADERS,
    )
    with client:
        for _ in range(_MOST_REDIRECTS):
            data, path = _follow(client, home, path, address, timeout, most_bytes)
            moved = _moved_to(data, address)
            if moved is None:
                made = content_api.document(data, address)
                return replace(made, name=made.url or address)
            path = _path(str(home.join(moved)) if moved.startswith("/") else moved, home)
    raise IngestError(address, "GOV.UK sends the reader round in circles")


def _server(base: str) -> httpx.URL:
    try:
        home = httpx.URL(base.rstrip("/"))
    except httpx.InvalidURL as error:
        raise IngestError(base, "it is not a server's address; correct the setting") from error
    if home.scheme not in ("http", "https") or not home.host:
        raise IngestError(base, "it is not a server's address; correct the setting")
    return home


def _path(address: str, home: httpx.URL) -> str:
    """The path of a page of GOV.UK, or of the server that stands for it."""
    given = address.strip()
    if len(given) > _LONGEST_ADDRESS:
        raise IngestError(f"{given[:60]}…", "the address is too long; copy it from the browser")
    if "://" not in given:
        given = f"https://{given}"
    try:
        parts = urlsplit(given)
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError as error:
        raise IngestError(address, "it is not an address; copy it from the browser") from error
    own = host == home.host.removeprefix("www.") and port in (home.port, None)
    if not own and (host != "gov.uk" or port not in (None, 80, 443)):
        raise IngestError(
            address, "only releases on GOV.UK can be fetched; save the page and open the file"
        )
    path = unquote(parts.path).strip("/").removeprefix(f"{_API.strip('/')}/")
    if not path or any(part in ("", ".", "..") for part in path.split("/")):
        raise IngestError(address, "it names no release; copy the address of the release's page")
    return f"{_API}/{quote(path)}"


def _follow(
    client: httpx.Client, home: httpx.URL, path: str, address: str, timeout: float, most_bytes: int
) -> tuple[bytes, str]:
    """The answer for a path and the path that gave it, after redirects on the same server."""
    url = home.copy_with(path=path, query=None, fragment=None)
    deadline = time.monotonic() + _ATTEMPT_FACTOR * timeout
    try:
        for _ in range(_MOST_REDIRECTS):
            with client.stream("GET", url) as answer:
                if not answer.is_redirect:
                    return _body(answer, address, deadline, most_bytes), url.path
                following = url.join(answer.headers.get("location", ""))
            if (following.scheme, following.netloc) != (url.scheme, url.netloc):
                raise IngestError(
                    address, f"its server sends the reader on to {following.host}; open that page"
                )
            url = _in_api(following)
    except httpx.TimeoutException as error:
        raise IngestError(address, "the server did not answer in time; try again later") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ssl.SSLError) as error:
        raise IngestError(address, _offline(error)) from error
    raise IngestError(address, "its server sends the reader round in circles")


def _in_api(url: httpx.URL) -> httpx.URL:
    """A redirect may name the page itself: its document is asked for."""
    return url if url.path.startswith(f"{_API}/") else url.copy_with(path=_API + url.path)


def _offline(error: Exception) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "the server's certificate is not trusted by this system; check the network"
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectError):
        return "the server cannot be reached; check that you are online"
    return "the answer broke off; try again"


def _trust() -> ssl.SSLContext:
    """The certificates that the system trusts."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _body(answer: httpx.Response, address: str, deadline: float, most_bytes: int) -> bytes:
    match answer.status_code:
        case 200:
            pass
        case 404:
            raise IngestError(address, "GOV.UK has no such page; check the address")
        case 410:
            raise IngestError(address, "GOV.UK has taken this page away")
        case 429:
            raise IngestError(address, "GOV.UK wants fewer requests; try again in a minute")
        case code:
            raise IngestError(address, f"the server answered {code}; try again later")
    data = bytearray()
    for piece in answer.iter_bytes():
        data += piece
        if len(data) > most_bytes:
            raise IngestError(address, f"the answer is larger than {most_bytes:,} bytes")
        if time.monotonic() > deadline:
            raise IngestError(address, "the server did not answer in time; try again later")
    return bytes(data)


def _moved_to(data: bytes, address: str) -> str | None:
    """Where a document that stands for a moved one leads to."""
    given: dict[str, Any] = content_api.loads(data, address)
    listed = given.get("redirects")
    if given.get("document_type") != "redirect" or not isinstance(listed, list) or not listed:
        return None
    target = listed[0].get("destination") if isinstance(listed[0], dict) else None
    return target if isinstance(target, str) else None

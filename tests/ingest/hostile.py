"""Arbitrary and mutated documents for every reader.

usage: python tests/ingest/hostile.py [COUNT [SEED]]    prints what came of them; status 1 for
anything but a document or a refusal in one sentence
"""

import copy
import importlib
import io
import json
import random
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import written

from wbdesk import ingest
from wbdesk.ingest.finish import finish
from wbdesk.ingest.recognise import READERS
from wbdesk.model.document import Document

MODULES = tuple(dict.fromkeys(READERS.values()))
SLOW = 5.0
"""Seconds no document of a few kilobytes may take."""
_SNIPPETS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80\x81\x9d", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"<blockquote>" * 300, b"<div><table><tr><td>" * 200, b"<sup>" * 400, b"<a href='http://[::1'>",
    b"<!--", b"<![CDATA[", b"&#x110000;&#xd800;&#0;", b"<script>", b"]]>", b"<pre>" + b" " * 900,
    b"[" * 3000, b'{"details":' * 400, b'"\\ud800"', b"1e999999", b"\\u0000", b'{"base_path":1}',
    b"\n" * 500, b"- \n" * 500, b" " * 3000, b"\t" * 500, b"\f\n1\n" * 200, b"a" * 5000, b"(" * 900,
    b"> " * 400, b"From: a\nSent: b\n" * 60, b"On x wrote:\n" * 60,
    b"Content-Type: multipart/mixed; "
    b"boundary=x\n\n--x\n", b"=?utf-8?q?=ff=fe?=", b"Date: Tue, 99 Foo 9999999 99:99\n",
    b"Content-Transfer-Encoding: base64\nContent-Type: text/html; charset=x-none\n\n!!!!",
    b"\xc3\xa2\xe2\x82\xac\xe2\x84\xa2 " * 200, "e\u0301\u200b\u00ad\ufb01".encode() * 200,
    "\u202e\u0660\u0661\u06f0".encode() * 100, b"Page 1 of 9\n" * 300, b"-\n" * 900, b"a-\n" * 900,
)  # fmt: skip


_VALUES: tuple[Any, ...] = (
    None, True, 0, -1.5, "", "x", "\ud800", "2024-13-45T99:99:99Z", "9999-12-31T23:59:59Z",
    "0001-01-01T00:00:00+14:00", [], {}, [[]], [{}], {"title": []}, "<p>" * 99, "a\u0000b",
    [{"content_type": "text/html", "content": "<p>x</p>"}], "https://[::1", "/" * 3000, "1" * 5000,
)  # fmt: skip


_WORD = 6
"""Where among the seeds the Word document stands."""


class Result(NamedTuple):
    """What came of one document in one reader."""

    reader: str
    outcome: str
    seconds: float


def seeds() -> list[bytes]:
    """Sound documents of every format, to be mutated."""
    return [
        written.plain(72).encode(),
        written.plain(60, spaced=False).encode("utf-16"),
        written.govuk_page(),
        written.mirror_page(),
        written.content(),
        written.pdf(),
        written.docx(),
        written.mail(),
        written.mail(rich=True),
    ]


def documents(count: int, seed: int = 0) -> Iterator[bytes]:
    """That many documents, the same ones for the same seed."""
    chance = random.Random(seed)
    sound = seeds()
    for _ in range(count):
        kind = chance.random()
        if kind < 0.2:
            yield _arbitrary(chance)
        elif kind < 0.3:
            yield _word(sound, chance)
        elif kind < 0.4:
            yield _json(chance)
        else:
            yield _mutated(chance.choice(sound), sound, chance)


def _arbitrary(chance: random.Random) -> bytes:
    kind = chance.random()
    if kind < 0.4:
        return chance.randbytes(chance.randrange(3000))
    if kind < 0.7:
        return b"".join(chance.choices(_SNIPPETS, k=chance.randrange(1, 6)))
    start = chance.choice((b"%PDF-1.7\n", b"PK\x03\x04", b"{", b"<html>", b"From: a\nTo: b\n\n"))
    return start + chance.randbytes(chance.randrange(2000))


def _mutated(data: bytes, sound: list[bytes], chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(made) + 1)
        end = min(len(made), at + chance.choice((1, 2, 8, 64, 600)))
        match chance.randrange(7):
            case 0:
                made[at:end] = chance.randbytes(end - at)
            case 1:
                del made[at:end]
            case 2:
                made[at:at] = chance.choice(_SNIPPETS)
            case 3:
                made[at:at] = made[at:end] * chance.randrange(1, 30)
            case 4:
                del made[at:]
            case 5:
                other = chance.choice(sound)
                made[at:end] = other[chance.randrange(len(other)) :][:600]
            case _ if made:
                made[at % len(made)] ^= 1 << chance.randrange(8)
    return bytes(made)


def _word(sound: list[bytes], chance: random.Random) -> bytes:
    """A whole archive around damaged markup."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound[_WORD])) as old, zipfile.ZipFile(held, "w") as new:
        hurt = chance.choice(("word/document.xml", "word/styles.xml", "[Content_Types].xml"))
        for part in old.infolist():
            data = old.read(part)
            if part.filename == hurt:
                data = (
                    _mutated(data, sound, chance)
                    if chance.random() < 0.5
                    else _swapped(data, chance)
                )
            new.writestr(part.filename, data)
    return held.getvalue()


def _swapped(data: bytes, chance: random.Random) -> bytes:
    """Markup with whole elements and attributes moved about, mostly well-formed still."""
    parts = re.split(rb"(<[^>]+>)", data)
    for _ in range(chance.randrange(1, 6)):
        one, other = chance.randrange(len(parts)), chance.randrange(len(parts))
        parts[one], parts[other] = parts[other], parts[one]
    return b"".join(parts)


def _json(chance: random.Random) -> bytes:
    """A document of the Content API with values of other types in some places."""
    given = json.loads(written.content())
    for _ in range(chance.randrange(1, 6)):
        at: Any = given
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                break
            key = chance.choice(keys)
            if not isinstance(at[key], (dict, list)) or chance.random() < 0.3:
                at[key] = copy.deepcopy(chance.choice(_VALUES))
                break
            at = at[key]
    return json.dumps(given).encode()


def run(data: bytes) -> Iterator[Result]:
    """Give a document to the reader it asks for, then to every one."""
    yield _timed("read_bytes", data)
    for name in MODULES:
        yield _timed(name, data)


def _timed(name: str, data: bytes) -> Result:
    begun = time.perf_counter()
    try:
        if name == "read_bytes":
            made = ingest.read_bytes(data, "a.txt")
        else:
            made = finish(importlib.import_module(f"wbdesk.ingest.{name}").document(data, "a"))
        outcome = wrong_with(made) or "read"
    except ingest.IngestError as error:
        outcome = "refused" if str(error).endswith(".") and "\n" not in str(error) else repr(error)
    except Exception as error:  # noqa: BLE001
        outcome = f"{type(error).__name__}: {error}"[:300]
    return Result(name, outcome, time.perf_counter() - begun)


def wrong_with(made: Document) -> str:
    """How a document breaks its promise; "" where it does not."""
    for block in made.blocks:
        if not block.text or block.text != " ".join(block.text.split()):
            return f"untidy: {block.text[:60]!r}"
        for link in block.links:
            if not 0 <= link.start < link.end <= len(block.text):
                return f"link outside its block: {link}"
    return ""


def main() -> int:
    """Run the documents and tell what came of them."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    told: Counter[tuple[str, str]] = Counter()
    slowest = Result("", "", 0.0)
    for number, data in enumerate(documents(count, seed)):
        for result in run(data):
            told[result.reader, result.outcome] += 1
            slowest = max(slowest, result, key=lambda each: each.seconds)
            if result.outcome not in ("read", "refused") or result.seconds > SLOW:
                print(f"document {number}, seed {seed}: {result}")
    for (reader, outcome), times in sorted(told.items()):
        print(f"{reader:12} {outcome:40} {times}")
    print(f"slowest: {slowest.seconds:.2f} s in {slowest.reader}")
    sound = all(outcome in ("read", "refused") for _, outcome in told)
    return 0 if sound and slowest.seconds <= SLOW else 1


if __name__ == "__main__":
    sys.exit(main())

"""Mutated and arbitrary documents for every extractor.

usage: python tests/extract/hostile.py [COUNT [SEED]]    prints what came of them; status 1 for an
exception, a record that is not true to its text, or a document that takes too long
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from extract.releases import WORDS
from extract.texts import PIECES
from wbdesk.extract import EXTRACTORS, Candidate
from wbdesk.extract.frame import frame
from wbdesk.model.document import Block, BlockKind, Document, Link
from wbdesk.model.period import bounds

SLOW = 3.0
"""Seconds no document of a few kilobytes may take, every extractor together."""
_KINDS: tuple[BlockKind, ...] = (
    "paragraph", "heading", "quotation", "item", "caption", "table",
)  # fmt: skip
_SENTENCES = (
    "The envoy will host ministers from Albania, Kosovo and Serbia in Kent on 22 October.",
    "At 9.15am on Friday two vans left; at 11:20 the gate was shut, and shortly after 3pm it "
    "rained.",
    "In 2024/25 some 22,000 people (87% of men, one in four) came, up 13% on the previous year.",
    "It gave £4 million over the next three years, and €30m from 2026 to 2028 for 12 ports.",
    "“We are glad of it,” said Jane Doe, Director of the Harbour Safety Board (HSB).",
    "The government is increasing the number of staff, and will publish a plan by Easter 2026.",
    "Between 5 May and 6 June 2024, from 10:00 to 12:30 (CET), they met on Monday and Tuesday.",
    "Monday 3 to Friday 7 March; 3, 4 and 5 May; w/c 6 October; the year ending 31 March 2025.",
    "Notes to editors",
    "Resilience means coping with a shock. See https://www.example.gov.uk/a?b=1 for more.",
    "By the end of the decade, for nearly forty years, within a decade, two years on, last term.",
)
_SNIPPETS = (
    "\x00", "\ud800", "\u202e", "\u0660\u0661\u06f0", "e\u0301" * 40, "ﬁ" * 30, "İ" * 30, "ß" * 30,
    "(" * 400, ")" * 400, "“" * 300, "”" * 300, "‘" * 300, "'" * 400, "[" * 300, "," * 600,
    " and " * 200, " the " * 300, " of " * 300, "1" * 900, "1," * 400, "9.9." * 300,
    "99:99 " * 200, "£" * 300, "£1" * 300, "5 May " * 150, "May " * 250, "to 5 " * 200,
    "2024 " * 200, "2024-25 " * 150, "2024/" * 200, "Mr A " * 200, "A. " * 300, "A" * 3000,
    "a" * 3000, "-" * 900, "–" * 500, " – " * 200, "said: " * 150, "will be " * 200,
    "(A, B, " * 200,
    "one hundred and " * 150, "% " * 300, "\u00a0" * 400, "the year ending " * 100,
    "on Monday " * 150, "last year " * 150, "at 9am " * 150, "; " * 300, "https://" * 100,
    "a@b." * 200, "I " * 400, "is are is " * 150, "31 February 0000 ", "99/99/9999 ",
    "0001-01-01 ", "31/12/9999 ", "in the 99th century ", "1999999999999999 million ",
)  # fmt: skip
_DAYS = (None, "2025-10-09", "2024-02-29", "0001-01-01", "9999-12-31", "2025")


class Result(NamedTuple):
    """What came of one document: "" where all is well."""

    outcome: str
    records: int
    seconds: float


def documents(count: int, seed: int = 0) -> Iterator[Document]:
    """That many documents, the same ones for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        blocks = tuple(_block(chance) for _ in range(chance.randrange(1, 9)))
        yield Document(
            blocks,
            f"hostile {seed} {number}",
            "",
            title=_text(chance)[:80] if chance.random() < 0.3 else "",
            published=chance.choice(_DAYS),
            language=chance.choice(("en", "en", "")),
        )


def _block(chance: random.Random) -> Block:
    text = " ".join(_text(chance).split()) or "x"
    links: tuple[Link, ...] = ()
    if chance.random() < 0.1:
        start = chance.randrange(len(text))
        links = (Link(start, chance.randrange(start, len(text)) + 1, "https://www.gov.uk/a"),)
    return Block(text, chance.choice(_KINDS), links)


def _text(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.15:
        return " ".join(chance.choices(WORDS, k=chance.randrange(1, 60)))
    if kind < 0.25:
        return "".join(chr(chance.randrange(1, 0x3000)) for _ in range(chance.randrange(200)))
    if kind < 0.35:
        return "".join(chance.choices(_SNIPPETS, k=chance.randrange(1, 4)))[:4000]
    return _mutated(" ".join(chance.choices(_SENTENCES + PIECES, k=chance.randrange(1, 8))), chance)


def _mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randrange(6)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.choice((1, 2, 5, 20, 80)))
        match chance.randrange(6):
            case 0:
                text = text[:at] + text[end:]
            case 1:
                text = text[:at] + text[at:end] * chance.randrange(2, 30) + text[end:]
            case 2:
                text = text[:at] + chance.choice(_SNIPPETS)[:600] + text[at:]
            case 3:
                text = text[:at] + chance.choice(WORDS) + text[end:]
            case 4:
                text = text[:at] + chr(chance.randrange(1, 0x2FFF)) + text[end:]
            case _:
                text = text[:at] + text[at:end].swapcase() + text[end:]
    return text[:6000]


def run(document: Document) -> Result:
    """Give a document to its frame and to every extractor."""
    begun = time.process_time()
    records = 0
    try:
        framed = frame(document)
        for extractor in EXTRACTORS:
            found = extractor(framed)
            records += len(found)
            wrong = wrong_with(framed, found)
            if wrong:
                return Result(f"{extractor.__name__}: {wrong}", records, 0.0)
    except Exception as error:  # noqa: BLE001
        return Result(f"{type(error).__name__}: {error}"[:300], records, 0.0)
    return Result("", records, time.process_time() - begun)


def wrong_with(document: Document, found: list[Candidate]) -> str:
    """How candidates break their promise; "" where they do not."""
    ids = [each.record.id for each in found]
    if len(set(ids)) != len(ids):
        return "two records of one id"
    for each in found:
        at, anchor = each.passage, each.record.anchor
        text = document.paragraphs[at.paragraph - 1]
        if not 0 <= at.start < at.end <= len(text) or text[at.start : at.end] != anchor.exact:
            return f"offsets untrue: {anchor}"[:200]
        if anchor.paragraph != at.paragraph:
            return f"paragraph untrue: {anchor}"[:200]
        when = getattr(each.record, "when", None)
        if when and bounds(when) == (None, None):
            return f"no date: {when}"
    return ""


def main() -> int:
    """Run the documents and tell what came of them."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    told: Counter[str] = Counter()
    records, slowest = 0, 0.0
    for number, document in enumerate(documents(count, seed)):
        result = run(document)
        told[result.outcome.split(":")[0] or "well"] += 1
        records += result.records
        slowest = max(slowest, result.seconds)
        if result.outcome or result.seconds > SLOW:
            print(f"document {number}, seed {seed}: {result}")
    for outcome, times in sorted(told.items()):
        print(f"{outcome:40} {times}")
    print(f"{records} records; slowest: {slowest:.2f} s")
    return 0 if set(told) <= {"well"} and slowest <= SLOW else 1


def grown(document: Document, times: int) -> Document:
    """The document with every paragraph that many times as long."""
    blocks = tuple(
        replace(block, text=" ".join([block.text] * times), links=()) for block in document.blocks
    )
    return replace(document, blocks=blocks, name=f"{document.name} x{times}")


if __name__ == "__main__":
    sys.exit(main())

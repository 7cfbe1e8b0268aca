"""Documents in the manner of releases, of our own wording, and checks every extractor must pass."""

from hypothesis import strategies as st

from wbdesk.extract.candidate import Candidate
from wbdesk.model.document import Block, BlockKind, Document

_KINDS: dict[str, BlockKind] = {">": "quotation", "#": "heading", "*": "item", "|": "table"}

PIECES = (
    "Minister Jane Doe said:",
    "“We are glad of it.",
    "“We are glad,” she said.",
    "‘It is ours,’ said Mr Roe.",
    "‘open",
    "closed.”",
    '"Odd',
    "Attendees:",
    "attended by ministers from France, Serbia and the EU",
    "(Albania, Kosovo) and partners (Austria",
    "hosted by the UK.",
    "Notes to editors",
    "– Jane Doe, Director of Example Trust",
    "Jane Doe, Director, Example Trust",
    "the minister called it a “triumph”",
    "I am glad we came.",
    "said “",
    "”",
    "and, and; (",
    "Minister of Trade and Industry",
)


def document(*lines: str, url: str = "", published: str | None = "2024-05-01") -> Document:
    """A document from lines: "> " a block quote, "# " a heading, "* " an item, else a paragraph."""
    blocks = tuple(
        Block(line[2:], _KINDS[line[0]]) if line[1:2] == " " and line[0] in _KINDS else Block(line)
        for line in lines
    )
    return Document(blocks, "release.txt", "0" * 64, published=published, url=url)


def mixes() -> st.SearchStrategy[Document]:
    """Documents of any text and any mix of the pieces that rules look for."""
    kinds = st.sampled_from(["paragraph", "quotation", "heading", "item", "caption", "table"])
    some = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=4)
    text = some.map(" ".join).map(lambda joined: " ".join(joined.split())).filter(bool)
    blocks = st.lists(st.builds(Block, text, kinds), max_size=9).map(tuple)
    return st.builds(lambda made: Document(made, "a.txt", "0" * 64), blocks)


def check(document: Document, candidates: list[Candidate]) -> None:
    """Offsets are true, ids are unique, and what is to be checked says why."""
    ids = [candidate.record.id for candidate in candidates]
    assert len(ids) == len(set(ids))
    for candidate in candidates:
        at = candidate.passage
        anchor = candidate.record.anchor
        assert document.paragraphs[at.paragraph - 1][at.start : at.end] == anchor.exact
        assert anchor.paragraph == at.paragraph
        assert bool(candidate.reason) == (candidate.confidence == "check")

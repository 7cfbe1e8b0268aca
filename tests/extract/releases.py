"""Documents of our own wording, and text of any kind, for the tests of the extractors."""

from hypothesis import strategies as st

from wbdesk.model.document import Block, Document, Link

WORDS = (
    "£4million £10 million €30m US$15.6 billion – - to and between in 2014 2017-18 FY 25/26 "
    "today ( ) 9 October Monday last year ago a month 22,000 people 13% one two thirds half of "
    "pounds 50 p per hour the , . : ; (ISF) Integrated Security Fund is means according "
    "https://x.gov.uk/a 8 out in every seven times doubled 18th place summer this next decade "
    "1990s Q1 2025 first quarter until since by May March will was £12.7 19.9 billion euros ¹ ٣ "
    "99999999999 31 February 0 old aged 16 $ Rs 5 crore hundreds thousands 20 12th 1,500–1,800 "
    "before General Election after years same period In ’s “ ” [ ] the bank holiday weekend "
    "Easter now late early spring / winter one since marks three to midnight week weeks period"
).split(" ")
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=15).map("".join),
)
blocks = st.builds(
    Block, texts, st.sampled_from(["paragraph", "heading", "quotation", "item", "caption", "table"])
)
documents = st.builds(
    lambda made, published, url: Document(
        tuple(made), "any", "", published=published, url=url, language="en"
    ),
    st.lists(blocks, max_size=5),
    st.sampled_from([None, "2025-10-09", "2024-02-29", "2025", "0001-01-01", "9999-12-31"]),
    st.sampled_from(["", "https://www.minister.gov.au/a"]),
)


def release(*paragraphs: str, published: str | None = "2025-10-09", url: str = "") -> Document:
    """A release; a paragraph that begins with `* ` is an item, with `# ` a heading."""
    kinds = {"* ": "item", "# ": "heading"}
    made = [
        Block(text[2:], kinds[text[:2]]) if text[:2] in kinds else Block(text)  # type: ignore[arg-type]
        for text in paragraphs
    ]
    return Document(tuple(made), "release", "", published=published, url=url, language="en")


def linked(text: str, words: str, url: str) -> Document:
    """A release of one paragraph with one link."""
    start = text.index(words)
    block = Block(text, links=(Link(start, start + len(words), url),))
    return Document((block,), "release", "", published="2025-10-09", language="en")

"""What a text document is made of, in whichever format: the body is laid out once for all."""

from collections.abc import Sequence
from typing import Protocol

from wbdesk.briefing.document import Chart

COLUMNS = 3


class Pieces(Protocol):
    """Makes the pieces of a body as text of its format.

    Styles and looks are named in `styles`; content is what `run` and the others gave.
    """

    def run(self, text: str, look: str = "", *, language: str = "") -> str:
        """Text in a style of characters; "" for no text."""

    def paragraph(self, content: str, style: str = "") -> str:
        """A paragraph."""

    def heading(self, rank: int, mark: str, content: str) -> str:
        """A heading of rank 1, 2 or 3 that links lead to by `mark`."""

    def contents(self, entries: Sequence[tuple[int, str, str]]) -> str:
        """The list of headings, each as its rank, mark and text."""

    def bookmark(self, mark: str, content: str) -> str:
        """Content that links lead to."""

    def inner_link(self, mark: str, content: str) -> str:
        """Content that leads to a bookmark or heading."""

    def outer_link(self, url: str, content: str) -> str:
        """Content that leads to an address."""

    def note(self, number: int, content: str, url: str) -> str:
        """A footnote, where it is cited first; `url` is where its content leads, or ""."""

    def table(
        self, shares: Sequence[float], head: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> str:
        """A table of cells of paragraphs, whose rows stay whole; each page repeats the head."""

    def columns(self, content: str) -> str:
        """Paragraphs in as many columns as `COLUMNS` says, of like height."""

    def picture(self, chart: Chart) -> str:
        """A drawing in the line, as wide as the text, with its meaning in words."""

"""The pages of a PDF as pictures, for preview and printing."""

from types import TracebackType
from typing import Any

import msgspec
import pypdfium2


class PageImage(msgspec.Struct, frozen=True):
    """A picture of a page: 4 bytes a pixel in the order blue, green, red, unused."""

    width: int
    height: int
    stride: int
    data: bytes


class Pages:
    """An open PDF. Use it from one thread at a time: PDFium is not thread-safe."""

    def __init__(self, pdf: bytes) -> None:
        self._document: Any = pypdfium2.PdfDocument(pdf)

    def __enter__(self) -> "Pages":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._document)

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of a page in points (1/72 inch)."""
        width, height = self._document[index].get_size()
        return float(width), float(height)

    def image(self, index: int, scale: float) -> PageImage:
        """A page drawn at `scale` pixels a point, on white."""
        bitmap = self._document[index].render(
            scale=scale, prefer_bgrx=True, rev_byteorder=False, fill_color=(255, 255, 255, 255)
        )
        try:
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()

    def text(self, index: int) -> str:
        """The text of a page as a reader program would copy it."""
        page = self._document[index].get_textpage()
        try:
            return str(page.get_text_range())
        finally:
            page.close()

"""What a tagged PDF says to assistive technology."""

from pypdfium2 import PdfDocument, raw


def alternatives(data: bytes) -> list[str]:
    """What the figures of a PDF say to those who do not see them."""
    document = PdfDocument(data)
    found: list[str] = []

    def look(element: object) -> None:
        size = raw.FPDF_StructElement_GetAltText(element, None, 0)
        if size:
            buffer = (raw.FPDF_WCHAR * (size // 2))()
            raw.FPDF_StructElement_GetAltText(element, buffer, size)
            found.append(bytes(buffer).decode("utf-16-le").rstrip("\0"))
        for number in range(raw.FPDF_StructElement_CountChildren(element)):
            if child := raw.FPDF_StructElement_GetChildAtIndex(element, number):
                look(child)

    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page)
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            look(raw.FPDF_StructTree_GetChildAtIndex(tree, number))
        raw.FPDF_StructTree_Close(tree)
    return list(dict.fromkeys(found))

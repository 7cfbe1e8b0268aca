"""The text a person reads in each format, as other programs read it."""

import html as escapes
import io
import re
import unicodedata
import zipfile

import docx
from lxml import etree

from wbdesk.briefing.document import Briefing
from wbdesk.briefing.pages import Pages
from wbdesk.briefing.render import render

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def folded(text: str) -> str:
    """Without white space and what only guides the setting of lines."""
    plain = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u00ad\u200b\ufffe\x02-]", "", plain).casefold()


def read(briefing: Briefing, format_: str) -> str:
    """All text of a briefing in a format, footnotes included."""
    data = render(briefing, format_)[0].data
    match format_:
        case "pdf":
            with Pages(data) as pages:
                return "\n".join(pages.text(index) for index in range(pages.count))
        case "docx":
            return words_of_word(data)
        case "odt":
            return words_of_odt(data)
        case "html":
            return escapes.unescape(re.sub(r"<[^>]*>", "", data.decode().split("</style>")[1]))
        case _:
            return re.sub(r"\\(.)", r"\1", data.decode())


def words_of_word(made: bytes) -> str:
    """What stands in the body and the notes of a Word document."""
    document = docx.Document(io.BytesIO(made))
    parts = document.part.package.iter_parts()
    notes = [part.blob for part in parts if "footnotes" in part.partname]
    body = "".join(text.text or "" for text in document.element.body.iter(f"{{{W}}}t"))
    return body + "".join("".join(etree.fromstring(note).itertext()) for note in notes)


def odt_tree(made: bytes, part: str = "content.xml") -> etree._Element:
    """A part of an OpenDocument text."""
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return etree.fromstring(package.read(part))


def words_of_odt(made: bytes) -> str:
    """What stands in the body of an OpenDocument text, its notes in their places but last."""
    tree = odt_tree(made)
    notes = tree.findall(f".//{{{TEXT}}}note")
    said = []
    for note in notes:
        said.append("".join(note.itertext()))
        parent, before = note.getparent(), note.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + (note.tail or "")
        else:
            parent.text = (parent.text or "") + (note.tail or "")
        parent.remove(note)
    return "".join([*tree.itertext(), *said])

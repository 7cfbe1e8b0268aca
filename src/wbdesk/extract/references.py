"""What a release refers to: its links with their words, bare addresses, and named sources."""

import re

import msgspec

from wbdesk.extract import begun
from wbdesk.extract.survey import Paragraph


class Reference(msgspec.Struct, frozen=True):
    """Words at `start`:`end` that refer to `url`, or to a source without an address."""

    start: int
    end: int
    text: str
    url: str | None
    rule: str


_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]{3,300}|\b[\w-]+(?:\.[\w-]+){0,3}\.(?:gov\.uk|gov\.scot|"
    r"gov\.wales|org\.uk|nhs\.uk|police\.uk|gov\.au|europa\.eu)(?:/[^\s<>\"“”]{0,200})?"
)
_CLOSING = ".,;:!?)]}’'"
_SOURCE = begun.pattern(
    r"\b[Aa]ccording to (?P<who>(?:the |a |an |new |latest |its |our |provisional |official |"
    r"recent )*"
    r"(?:[\w’'&-]+(?: [\w’'&-]+){0,10}))"
)
_SOURCE_END = re.compile(
    r" (?:that|which|who|shows?|showing|said|says|published|released|and (?:the|it|that)|as|since|"
    r"in (?:\d|the)|on|there|with|has|have|"
    r"is|are|was|were|will|more|only|about|around|over|nearly|an estimated|up to)\b"
)
_NO_SOURCES = re.compile(r"(?:how|what|whether|where|need|law|plan|schedule|the law|need)\b", re.I)
_MOST_WORDS = 12
_MOST_LINK = 200
_MOST_LEAD = 120


def find(paragraph: Paragraph) -> list[Reference]:
    """The references of a paragraph, in order."""
    text = paragraph.text
    found = [
        each
        for link in paragraph.block.links
        if link.url.startswith(("http://", "https://", "/"))
        and (each := _link(text, link.start, link.end, link.url))
    ]
    if "//" in text or "www." in text or ".gov" in text or ".org.uk" in text or ".uk" in text:
        found += _bare(text, found)
    if "nformation" in text or "etails" in text:
        found += _pointers(text, found)
    if "ccording to " in text and not paragraph.aside:
        found += _sources(text, found)
    return sorted(found, key=lambda each: each.start)


def _link(text: str, start: int, end: int, url: str) -> Reference | None:
    start, end = _trimmed(text, max(0, start), min(end, len(text)))
    if start >= end:
        return None
    return Reference(
        start, _first_words(text, start, end), text[start:end][:_MOST_LINK], url, "link"
    )


def _bare(text: str, known: list[Reference]) -> list[Reference]:
    made = []
    for match in _ADDRESS.finditer(text):
        address = match.group().rstrip(_CLOSING)
        before = text[max(0, match.start() - 1) : match.start()]
        if before in ("@", "/", ".") or any(
            each.start < match.end() and match.start() < each.end for each in known
        ):
            continue
        url = address if address.startswith("http") else f"https://{address}"
        left = _lead(text, match.start())
        words = text[left : match.start() + len(address)].strip()
        end = match.start() + len(address)
        told = _POINTER.search(text, left, match.start())
        start = match.start()
        if told and len(text[told.start() : end].split()) <= _MOST_WORDS:
            start = told.start()
        made.append(Reference(start, end, words[:_MOST_LINK], url, "address"))
    return made


def _lead(text: str, at: int) -> int:
    """Where the words begin that say what an address is."""
    left = max(text.rfind(". ", 0, at) + 1, 0)
    if at - left > _MOST_LEAD:
        left = text.find(" ", at - _MOST_LEAD, at)
    while left < at and text[left].isspace():
        left += 1
    return left


_POINTER = begun.pattern(
    r"\b(?:[Mm]ore|[Ff]urther|[Ff]ull|[Aa]dditional) (?:information|details)"
    r"(?: (?:on|about|of) (?P<topic>(?:the |our |this |these )?[\w’'& -]{2,60}?))? "
    r"(?:can be|is|are|will be) (?:found|seen|available|viewed|read)(?: (?:here|online|below|at|on|"
    r"from))?\b"
)


def _pointers(text: str, known: list[Reference]) -> list[Reference]:
    """Words that say where more is to be read, where no link stands in them."""
    made = []
    for match in _POINTER.finditer(text):
        # What an address or a link follows is that one's lead.
        if any(match.start() < each.end and each.start < match.end() + 3 for each in known):
            continue
        said = match["topic"] or match.group()
        stop = _first_words(text, match.start(), match.end())
        made.append(Reference(match.start(), stop, said, None, "pointer"))
    return made


def _sources(text: str, known: list[Reference]) -> list[Reference]:
    made = []
    for match in _SOURCE.finditer(text):
        end = match.end("who")
        cut = _SOURCE_END.search(text, match.start("who"), end)
        if cut:
            end = cut.start()
        who = text[match.start("who") : end]
        if (
            not who
            or _NO_SOURCES.match(who)
            or (
                not any(char.isupper() or char.isdigit() for char in who[1:])
                and len(who.split()) < 3
            )
        ):
            continue
        if any(each.start < end and match.start("who") < each.end for each in known):
            continue
        stop = _first_words(text, match.start(), end)
        made.append(Reference(match.start(), stop, who.strip(), None, "source"))
    return made


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "‘“\"'("):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "’”\"').,;:"):
        end -= 1
    return start, end


def _first_words(text: str, start: int, end: int) -> int:
    """The end of the first twelve words of a span."""
    at = start
    for number, word in enumerate(text[start:end].split()):
        if number == _MOST_WORDS:
            break
        at = text.index(word, at) + len(word)
    return at if at > start else end

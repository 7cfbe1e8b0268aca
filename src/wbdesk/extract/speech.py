"""Tells speeches, statements and articles by one person from releases about people."""

import re
from functools import lru_cache

from wbdesk.extract import begun
from wbdesk.extract.wording import words_of
from wbdesk.model.document import Document

_ADDRESS = ("/speeches/", "/speech/", "/transcripts/", "/statements-to-parliament/")
_TITLE = re.compile(
    r"\b(?:speech|remarks|keynote|oral statement|written statement|statement to (?:parliament|the "
    r"house)|address to|closing statement|opening statement|lecture|transcript|interview)\b",
    re.I,
)
_I = begun.pattern(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|My)\b")
_SAID_LINE = re.compile(r"\b(?:said|says|added|commented)\b[^.:]{0,80}:\W*\Z")
_ISSUED_LINE = re.compile(
    r"\b(?:issued|made|released|gave|published|delivered)\s(?:the following|this)\s(?:\w+\s)?"
    r"(?:statement|comment|remarks|response|message)\b[^.:]{0,120}[.:]\Z"
)
# My right honourable friend the Ports Minister has today made the following statement:
_TABLED = re.compile(
    r"\b[Mm]y (?:[\w.]+ ){0,4}[Ff]riend\b.{0,240}\b(?:made|tabled|laid|published|issued) "
    r"(?:the following|this)\b"
)
# The Ports Minister made the following statement to the House on 3 May.
_TO_PARLIAMENT = re.compile(
    r"\b(?:made|laid|tabled|gave|delivered) the following (?:\w+ ){0,2}[Ss]tatement "
    r"(?:to|in|before) (?:both )?(?:the )?(?:Houses?|Parliament|Commons|Lords|Senedd|Assembly)\b"
)
_DELIVERED = re.compile(
    r"(?:(?:[A-Z][\w’'-]* ){0,3}?(?:[Ss]tatement|[Rr]emarks|[Ss]peech|[Ii]ntervention|[Aa]ddress)|"
    r"Explanation of [Vv]ote|Right of [Rr]eply)(?: as)?(?: delivered| given| made)? by "
    r"[^.:]{3,120}? (?:at|to|before|during) (?:the|a) [^:]{3,160}\Z"
)
_ADDRESSED = re.compile(
    r"(?:(?:I )?[Tt]hank(?: you)?,? (?:very much,? )?)?(?:(?:Mr|Madam|Madame)\.? )?(?:Deputy )?"
    r"(?:President|Speaker|Chair(?:man|woman|person)?|Secretary[- ]General|Moderator|"
    r"[Yy]our [Ee]xcellenc(?:y|ies)|Excellencies|Ladies and [Gg]entlemen|My Lords)[,.]"
)
_SAID = re.compile(r"[”\"’],?\s(?:\w+\s){0,4}(?:said|says|added)\b|[”\"’]\s(?:said|says|added)\b")
_OWN = frozenset(["i", "my", *(f"i{mark}{rest}" for mark in "’'" for rest in "m ve d ll".split())])
_SAYS = frozenset("said says added".split())
_LEAST_PARAGRAPHS = 6
_FIRST = 4


@lru_cache(maxsize=2)
def is_speech(document: Document) -> bool:
    """Whether the whole body is one person speaking or writing, so that only others are quoted."""
    if any(part in document.url for part in _ADDRESS):
        return True
    bodies = [block.text for block in document.blocks if block.kind in ("paragraph", "item")]
    if len(bodies) < _LEAST_PARAGRAPHS:
        return False
    lines = sum(1 for text in bodies if text.rstrip().endswith(":") and _SAID_LINE.search(text))
    lines += sum(
        1
        for text in bodies[:_FIRST]
        if ("following" in text or " this " in text) and _ISSUED_LINE.search(text.rstrip())
    )
    marked = sum(
        1 for text in bodies if not words_of(text).isdisjoint(_SAYS) and _SAID.search(text)
    )
    if lines > 1 or marked > 2:
        return False
    own = [
        text
        for text in bodies
        if text[:1] not in "“\"‘'" and not words_of(text).isdisjoint(_OWN) and _I.search(text)
    ]
    titled = bool(_TITLE.search(document.title))
    share = 0.12 if titled else 0.3
    return len(own) >= max(2 if titled else 4, share * len(bodies)) and lines == 0


def is_one_statement(document: Document) -> bool:
    """Whether the body is a statement tabled or delivered as a whole, told by how it opens."""
    bodies = [block.text for block in document.blocks if block.kind in ("paragraph", "item")]
    return any(map(_opens_one, bodies[:_FIRST]))


def _opens_one(text: str) -> bool:
    """Whether a paragraph calls on the audience, or says who delivers all that follows it."""
    if _ADDRESSED.match(text) or ("riend" in text and _TABLED.search(text)):
        return True
    if "following" in text and _TO_PARLIAMENT.search(text):
        return True
    return len(text) < _LONGEST_LINE and _DELIVERED.match(text) is not None


_LONGEST_LINE = 220

"""What a line is by its wording: a bullet's item, the end of the release, a heading, a title."""

import re

BULLET = re.compile(
    r"(?:[-–—*•‣⁃◦·∙▪▫■□●○❖➢➤►✓\uf0b7\uf0a7]"
    r"|o(?=\s{2,})"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\[\d{1,2}\])(?:\s+|\Z)"
)
"""What stands before a list item; a dash, a sign, or a number or letter with its stop."""
SIGNS = frozenset("•‣⁃◦∙▪▫■□●○❖➢➤►✓\uf0b7\uf0a7")
"""Bullets that are nothing else; a dash or a number at the start of a line may be running text."""
_CLOSING = "\"'”’»)]"
_QUOTED = frozenset("”’»")
_STOPS = frozenset(".:!?…")
_ENDS = re.compile(
    r"[-–—*#\s\[(]{0,12}ends?(?: of (?:press |news )?release)?[-–—*#\s\])]{0,12}", re.I
)
_KNOWN = re.compile(
    r"(?:additional |further |more |other )?"
    r"(?:notes?(?: (?:to|for) (?:the )?(?:editors?|media|press|journalists?|newsdesks?))?"
    r"|editors?[’'] notes?|background(?: (?:information|notes?|briefing))?|information"
    r"|(?:media|press)(?: (?:enquir|inquir|quer)ies| (?:contacts?|office|information))?"
    r"|contacts?(?: (?:details|information|us))?|enquiries|quotes?|key (?:facts|points|figures)"
    r"|about (?:the |us\b)?[\w’' -]{0,40}|links|resources|references|sources|share this page"
    r"|supporting (?:quotes?|information)|stakeholder quotes?|case stud(?:y|ies)|summary)\s?:?",
    re.I,
)
_PREAMBLE = re.compile(
    r"(?:(?:press|news|media) (?:release|statement|notice|information)|news|statement|announcement"
    r"|for immediate (?:release|use)|(?:strictly )?embargo\w{0,3}\b.{0,80}|immediate release"
    r"|(?:published|issued|date|updated|from|ref|reference|contact|release date|location)\b:?"
    r".{0,80}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,40}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}.{0,20}"
    r"|[A-Z][a-z]{2,8} \d{1,2},? \d{4}.{0,20}"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})",
    re.I,
)
_GREETING = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|dear|hello|hi|ladies|excellenc|mr\.? |madam|thank|"
    r"welcome)\b",
    re.I,
)
_LONGEST_HEADING = 90
_LONGEST_TITLE = 240


def without_bullet(text: str) -> tuple[str, int]:
    """The text after its bullet, and how many characters the bullet took (0: there is none)."""
    if is_end(text):
        bare = text.strip("-–—*#[]() \t")
        return bare, 0
    found = BULLET.match(text)
    if not found:
        return text, 0
    return text[found.end() :], found.end()


def ended(text: str) -> bool:
    """Whether a line ends with the end of a sentence or of a quotation."""
    return text[-1:] in _QUOTED or text.rstrip(_CLOSING)[-1:] in _STOPS


def is_end(text: str) -> bool:
    """Whether a line says that the release ends here: "ENDS", "-Ends-"."""
    if len(text) > 40 or not _ENDS.fullmatch(text):
        return False
    bare = text.strip("-–—*#[]() \t")
    return bare.isupper() or bare != text.strip() or bare.lower() == "ends"


def is_known_heading(text: str) -> bool:
    """Whether a line is one of the headings that releases have: "Notes to editors"."""
    return len(text) <= 60 and (is_end(text) or _KNOWN.fullmatch(text) is not None)


def looks_like_heading(text: str) -> bool:
    """Whether a line standing alone reads as a heading: short, capital first, no stop."""
    if is_known_heading(text):
        return True
    if not 3 <= len(text) <= _LONGEST_HEADING or len(text.split()) > 14:
        return False
    first = text.lstrip("“‘\"'(")[:1]
    return (
        (first.isupper() or first.isdigit())
        and text[-1] not in ".,;:!…”’\"'-–)"
        and "@" not in text
    )


def is_preamble(text: str) -> bool:
    """Whether a line stands before titles: "Press release", a date, an embargo."""
    return len(text) <= 110 and _PREAMBLE.fullmatch(text) is not None


def looks_like_title(text: str) -> bool:
    """Whether the first line of a text reads as its title."""
    if not 12 <= len(text) <= _LONGEST_TITLE or not 3 <= len(text.split()) <= 34:
        return False
    if text[-1] in ".,;:…" or is_known_heading(text) or is_preamble(text) or _GREETING.match(text):
        return False
    first = text.lstrip("“‘\"'(£€$")[:1]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())

"""What several extractors need of a document, found once: its sums, its dates and its parts."""

import calendar
import re
from bisect import bisect_right
from datetime import date
from functools import cached_property, lru_cache, partial

import msgspec

from wbdesk.extract import dates, money, needs, origin, told
from wbdesk.extract.dates.calendar import MONTHS
from wbdesk.extract.gate import Gate
from wbdesk.extract.language import is_english
from wbdesk.extract.sentences import sentences
from wbdesk.extract.wording import has_digit, words_of
from wbdesk.model.document import Block, Document

_NOTES = needs.pattern(
    r"\W*(?:notes?(?: (?:to|for) (?:news )?editors?)?|background(?: (?:information|notes?))?|"
    r"additional (?:information|background)|further (?:information|background|details)|"
    r"more information|editor[’']?s[’']? notes?|notes to the editor|about .{2,60}|quick facts|"
    r"ends?|"
    r"associated links|definitions|key facts|the facts)\W*\Z",
    re.I,
)
_ASIDE = needs.pattern(
    r"\W*(?:see also|related (?:links?|content|documents?|products|stories)|contacts?|media "
    r"(?:contacts?|enquiries|"
    r"relations)|press (?:enquiries|office|contacts?)|share this page|follow us.*|for more "
    r"information,? contact.*|"
    r"published|last updated|updates? to this page|documents?)\W*\Z",
    re.I,
)
_FISCAL = needs.pattern(r"[0-9]\d{3}(?:[-–‑/]| to )\d\d")
_FISCAL_WORDS = Gate("FY", "inancial year", "iscal year", "inancial Year", "iscal Year", "tax year")
_CONTACT = re.compile(
    r"(?:\bTel\b|(?:(?<!by )(?<!a )[Tt]elephone|[Ee]-?mail)(?=[^\n]*(?:@|\d{3}[ -]?\d{3}|:))|"
    r"[Ss]witchboard|[Oo]ut of hours|[Pp]ress (?:enquiries|"
    r"office)|"
    r"[Mm]edia (?:contact|enquiries)|@[\w-]+\.|[Cc]all us|\+\d\d ?\(?\d)"
)
_DEADLINE = re.compile(
    r"\b(?:submit|submitted|send|sent|respond|responses?|apply|applications?|register|closes?|"
    r"deadline|reply|replies)\b[^.]{0,120}\b(?:by|before|until)\s(?:\d|[A-Z]|midnight|noon)"
)
"""A contact line that tells by when something must be there."""
_TELLS = re.compile(
    r"\b(?:runs?|opens?|opened|was|were|has|have|will be)\b[^@+]{0,80}\b(?:19|20)\d\d\. [A-Z]"
)
"""A sentence of the event itself beside one that tells whom to ask."""
_CONTACT_WORDS = frozenset(
    "tel telephone email mail switchboard hours enquiries office contact call".split()
)
_LONGEST_CONTACT = 240
_FAR = 800
_MONTH_NAMES = frozenset(calendar.month_name)


class Paragraph(msgspec.Struct, frozen=True, dict=True):
    """A block with what was found in it; `number` counts from 1.

    `notes` marks one under notes to editors, background or the like, `aside` one that is no part of
    what the release says: links to other pages, contacts, a line that only tells the date.
    """

    number: int
    block: Block
    money: tuple[money.Money, ...]
    dates: tuple[dates.Phrase, ...]
    words: frozenset[str]
    digits: bool
    notes: bool
    aside: bool

    @property
    def text(self) -> str:
        """The text of the block."""
        return self.block.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence."""
        return sentences(self.block.text)

    def sentence(self, start: int) -> tuple[int, int]:
        """The sentence that holds an offset, as far as it is near."""
        spans = self.sentences
        number = bisect_right(spans, start, key=lambda span: span[1])
        left, right = spans[number] if number < len(spans) else (0, len(self.block.text))
        # What is called a sentence may be a page without a stop.
        return max(left, start - _FAR), min(right, start + _FAR)


@lru_cache(maxsize=2)
def survey(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of a document with the sums and dates in them; none if not in English."""
    if not is_english(document):
        return ()
    reference = _reference(document)
    made = []
    notes = aside = False
    for number, block in enumerate(document.blocks, 1):
        text = block.text
        words, digits = words_of(text), has_digit(text)
        if block.kind == "heading" or len(text) < 70:
            if _NOTES.match(text):
                notes, aside = True, False
            elif _ASIDE.match(text):
                aside = True
            elif block.kind == "heading":
                aside = False
        found = dates.find(text, reference, words, digits=digits)
        off = aside or _is_contact(text, words) or _only_date(text, found) or _is_link(block)
        found = _undated(text, found, reference)
        sums = tuple(money.find(text, words, counted=digits))
        made.append(Paragraph(number, block, sums, tuple(found), words, digits, notes, off))
    return tuple(made)


def _undated(
    text: str, found: list[dates.Phrase], reference: dates.Reference
) -> list[dates.Phrase]:
    """The dates without that of a dateline, which is when and where the release was written."""
    first = found[0] if found else None
    if first is None or first.start > _MOST_DATELINE or first.today:
        return found
    if reference.day and first.when != reference.day.isoformat():
        return found
    led = _DATELINE.match(text[: first.start])
    if led and _DATELINE_AFTER.match(text, first.end):
        return found[1:]
    return found


def _reference(document: Document) -> dates.Reference:
    try:
        day = told.today(document, date.fromisoformat(document.published or ""))
    except ValueError:
        day = None
    months, school = partial(_months_told, document), partial(_in_school_years, document)
    return dates.Reference(day, _fiscal_month(document), months, school)


@lru_cache(maxsize=2)
def _in_school_years(document: Document) -> bool:
    """Whether a release speaks of school years and not of financial ones."""
    text = "\n".join(document.paragraphs).lower()
    if "financial year" in text or "fiscal year" in text:
        return False
    return "school year" in text or "academic year" in text


_MONTH_TOLD = re.compile(r"([A-Z][a-z]{2,8}),? (20\d\d)(?!\d)")


@lru_cache(maxsize=2)
def _months_told(document: Document) -> tuple[tuple[int, int], ...]:
    """The months that a release names with their year, as month and year."""
    told: dict[tuple[int, int], None] = {}
    for paragraph in document.paragraphs:
        if "20" not in paragraph:
            continue
        for name, year in _MONTH_TOLD.findall(paragraph):
            if name[:3] in MONTHS and name in _MONTH_NAMES:
                told[MONTHS[name[:3]], int(year)] = None
    return tuple(told)


def _fiscal_month(document: Document) -> int:
    """When the financial year begins; looked into only where the text speaks of one."""
    if origin.may_be_elsewhere(document):
        texts = document.paragraphs
        if not any(_FISCAL.search(text) or _FISCAL_WORDS.opens(text) for text in texts):
            return 4
    return origin.fiscal_month(document)


def _is_contact(text: str, words: frozenset[str]) -> bool:
    if len(text) >= _LONGEST_CONTACT:
        return False
    told = "@" in text or "+" in text or not words.isdisjoint(_CONTACT_WORDS)
    if not told or _CONTACT.search(text) is None or _DEADLINE.search(text):
        return False
    return _TELLS.search(text) is None


_FRAME = re.compile(
    r"\W*(?:published|updated|date|issued|released|posted|last updated|first published|release "
    r"date|publishing date|embargo\w*|"
    r"press release|news story|(?:from|by)(?=:? (?:the )?(?-i:[A-Z])|\Z)|delivered on|"
    r"the (?:press release|"
    r"speech|statement|"
    r"comments?|"
    r"article|letter|message|remarks|text|foreword) (?:was )?(?:made|given|delivered|written|"
    r"issued|"
    r"published|sent|released)(?: (?:by|in|at|to) .{2,170}?)?(?: on)?|"
    r"this (?:\w+ ){0,2}was published under .{2,80}?)\b[^.]{0,40}\Z",
    re.I,
)
_PLACE = r"(?:[A-ZÀ-Ž][\w./’'-]+(?: [A-ZÀ-Ž(][\w.’')-]*){0,3}(?:, ?| [–—-] ?| ?\(| )){1,3}"
_DATELINE = re.compile(rf"\(?(?:{_PLACE}(?:on )?)?\Z")
_DATELINE_AFTER = re.compile(
    r"\)?,? ?(?:\([A-Z][\w /.-]{1,30}\) ?)?(?:[–—:|]|-(?= )|/|\.(?: [A-Z“\"]|\Z)|\Z)"
)
_MOST_DATELINE = 60


def _only_date(text: str, found: list[dates.Phrase]) -> bool:
    """Whether a line tells no more than the date of the release."""
    if not found or len(text) > 220:
        return False
    parts, at = [], 0
    for each in found:
        parts.append(text[at : each.start])
        at = each.end
    rest = " ".join(("".join(parts) + text[at:]).split()).strip(" .:,|()-–")
    return not rest or _FRAME.match(rest) is not None


def _is_link(block: Block) -> bool:
    """Whether an item is above all a link to another document."""
    if block.kind != "item" or not block.links:
        return False
    linked = sum(link.end - link.start for link in block.links)
    return block.links[0].start == 0 and linked * 2 > len(block.text)

"""What a release places in time: one event for each date phrase, dated in EDTF."""

import re

from wbdesk.extract import begun, dates, needs, phrases, titles
from wbdesk.extract.candidate import Candidate
from wbdesk.extract.carried import Carried
from wbdesk.extract.frame import frame
from wbdesk.extract.slugs import Slugs
from wbdesk.extract.survey import Paragraph, survey
from wbdesk.model import anchoring
from wbdesk.model.document import Document
from wbdesk.model.records import Category, Event

_CATEGORIES: tuple[tuple[Category, needs.Needing], ...] = (
    ("agreement", needs.begun_pattern(
        r"\b(?:sign(?:ed|s|ing|ature)?(?! up| off)|treat(?:y|ies)|agreements?|agreed|accords?|"
        r"memorandum|"
        r"ratif\w+|pact|deal)\b"
    )),
    ("appointment", needs.begun_pattern(
        r"\b(?:(?:re)?appoint\w*|took up|taking up|takes up|sworn|succeeds?|succeeded|elected|"
        r"resign\w*|"
        r"became (?:the )?\w+ (?:secretary|minister|chair)|steps? down|stood down|current role|"
        r"joined as|nominated)\b"
    )),
    ("meeting", needs.begun_pattern(
        r"\b(?:meet(?:s|ing|ings)?|met|summits?|conferences?|visit(?:s|ed|ing)?|host(?:s|ed|ing)?|"
        r"talks|forum|"
        r"dialogue|reception|session|roundtable|attend(?:s|ed|ing)?(?! (?:primary|secondary|school|"
        r"university|"
        r"college|hospital|A&E))|seminar|workshop|ceremony|"
        r"gather\w*|welcom(?:ed|es)|"
        r"hearing|assembly|games|festival|exhibition|fair|webinar)\b"
    )),
    ("announcement", needs.begun_pattern(
        r"\b(?:announc\w*|unveil\w*|launch\w*|publish\w*|publication|open(?:s|ed|ing)?|consult\w*|"
        r"introduc\w*|"
        r"set(?:s|ting)? out|confirm\w*|reveal\w*|releas\w*|start(?:s|ed|ing)?|begin(?:s|ning)?|"
        r"began|propos\w*|"
        r"come(?:s)? in(?: )?to (?:force|effect)|will|outlin\w*|pledg\w*|commit\w*|award\w*|"
        r"issu\w*|welcome\w*|"
        r"invit\w*|statement)\b"
    )),
)  # fmt: skip
_CAPITAL = r"[A-ZÀ-ÖØ-ÞČĆŠŽĐ][\w’'-]{1,30}"
_PLACE = begun.pattern(
    rf"\b(?:[Ii]n|[Aa]t|(?:visit|travel|fly)\w* to|visit(?:s|ed|ing)?) (?:the |central |north |"
    rf"south |east |west )?"
    rf"(?P<place>(?!A-levels?\b|A&E){_CAPITAL}(?: (?:of |and |the |de |upon |on "
    rf")?{_CAPITAL}){{0,3}})"
)
_NO_PLACES = re.compile(
    r"\b(?:Within|Country|Decade|Year|Today|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|"
    r"Spring|Summer|"
    r"Autumn|Winter|Minister|Secretary|Department|Government|Act|Bill|Budget|Review|House|Office|"
    r"Council|Committee|"
    r"Fund|Programme|Strategy|Plan|Agreement|Treaty|President|Charter|Report|Scheme|Chemistry|"
    r"Physics|Parliament|"
    r"Type|Commission|Force|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Cabinet|"
    r"Agency|Police|Covid\S*|"
    r"Mr|Mrs|Ms|Dr|Sir|English|European|British|Process|Trade|Union|Her|His|Majesty|This|Q\d|"
    r"Statement|Services?|"
    r"Science|Partnership|Level|Phase|Ltd|Company|Safety|Life|Number|Board|Army|Navy)\b"
)


def timeline(document: Document) -> list[Candidate]:
    """The dated events of a document, in the order of the text; none where it is not English."""
    framed = document if document.published else frame(document)
    slugs = Slugs("event")
    told = Carried(framed.published)
    made: list[Candidate] = []
    for paragraph in survey(framed):
        if paragraph.aside:
            continue
        for phrase in paragraph.dates:
            if phrase.lasts:
                continue
            when = told.meant(phrase, paragraph)
            if phrase.again and when is None and not phrase.doubt:
                continue
            made.append(_candidate(paragraph, phrase, when, slugs))
            told.note(phrase, when, paragraph.number)
        told.end(paragraph)
    return made


def _candidate(
    paragraph: Paragraph, phrase: dates.Phrase, when: str | None, slugs: Slugs
) -> Candidate:
    text = paragraph.text
    left, right = paragraph.sentence(phrase.start)
    right = max(right, phrase.end)
    drop = "always" if phrase.today else "ends"
    title = titles.title(text, phrase.start, phrase.end, left, right, drop=drop)
    start, end = phrases.around(text, phrase.start, phrase.end, left, right)
    doubt = phrase.doubt
    if phrase.again and when:
        doubt = "It is taken for the period named before."
    record = Event(
        id=slugs.new(when or "undated", " ".join(title.split()[:5])),
        anchor=anchoring.anchor(text, start, end, paragraph.number),
        when=when,
        title=title or text[phrase.start : phrase.end],
        place=_place(text, phrase, left, right, title),
        category=_category(paragraph, phrase, title, text[left:right]),
        as_written=text[phrase.start : phrase.end],
        origin="extracted",
    )
    passage = anchoring.passage(start, end, paragraph.number)
    rule = "date-today" if phrase.today else "date-again" if phrase.again else "date"
    return Candidate("timeline", record, passage, rule, "check" if doubt else "sure", doubt)


def _category(paragraph: Paragraph, phrase: dates.Phrase, title: str, sentence: str) -> Category:
    """By the first telling word of the clause; what is told of the past without one is "
    "background."""
    said = title.lower()
    for category, pattern in _CATEGORIES:
        if pattern.search(said):
            return category
    if phrase.today and not paragraph.notes:
        return "announcement"
    return "background"


def _place(text: str, phrase: dates.Phrase, left: int, right: int, title: str) -> str:
    """The place named right beside the date or in the title, "" where none is."""
    best, distance = "", right - left + 1
    for match in _PLACE.finditer(text, left, right):
        name = match["place"].removesuffix("’s").removesuffix("'s")
        if _NO_PLACES.search(name) or _is_short_form(name):
            continue
        off = max(match.start() - phrase.end, phrase.start - match.end(), 0)
        if off < distance and (off < _BESIDE or name in title):
            best, distance = name, off
    return best


_BESIDE = 12
_STATES = frozenset("UK US EU UN USA UAE".split())


def _is_short_form(name: str) -> bool:
    return any(word.isupper() and len(word) > 1 and word not in _STATES for word in name.split())

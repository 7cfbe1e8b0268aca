"""What else a release states: figures, measures, statements, definitions and references."""

import re

from wbdesk.extract import (
    definitions,
    figures,
    measures,
    numbers,
    phrases,
    references,
    titles,
    topics,
)
from wbdesk.extract.candidate import Candidate
from wbdesk.extract.figures import Figure, compounds
from wbdesk.extract.funding import sorted_sums
from wbdesk.extract.funding.links import Sum
from wbdesk.extract.slugs import Slugs
from wbdesk.extract.survey import Paragraph, survey
from wbdesk.model import anchoring
from wbdesk.model.document import Document
from wbdesk.model.records import Note

_QUALIFIER = re.compile(
    r"\b(?P<q>(?:just |well )?(?:more than|over|under|less than|fewer than)|(?:very )?(?:nearly|"
    r"almost)|around|about|approximately|at "
    r"least|up to|close to|as many as|as much as|only|roughly|an estimated|upwards of|in excess "
    r"of|some|an additional|a further|"
    r"another|an extra|a total of|a record)(?: (?:an?|the))? \Z",
    re.I,
)
_MOVED_BEFORE = re.compile(
    r"\b(?P<m>up(?! to\b)|down|"
    r"r(?:ise|isen|ose|ising)|increas(?:e|ed|es|ing)|f(?:all|allen|ell|alling)|"
    r"decreas(?:e|ed|ing)|reduc(?:ed|tion|ing)|"
    r"gr(?:own|ew|owth|owing)|drop(?:ped)?|cut|shot up|higher|lower)(?: of| by| to)?(?: (?:an? "
    r")?(?:more than|over|nearly|almost|around|about))? \Z",
    re.I,
)
_LEADS = frozenset(
    "than over under nearly almost around about approximately least to many much only roughly "
    "estimated of some "
    "additional further another extra record up down rise risen rose rising increase increased "
    "increases increasing "
    "fall fallen fell falling decrease decreased decreasing reduced reduction reducing grown grew "
    "growth growing drop "
    "dropped cut higher lower by a an the".split()
)
_AGAINST = re.compile(
    r"[ ,]{1,2}(?P<a>(?:up|down|higher|lower|more|fewer|less|compared|than|from|on)(?:(?:,? | "
    r"from | on | than | to | with )[\w’'%£.,-]+){1,10})"
)
_AGAINST_STARTS = (
    "up",
    "down",
    "higher",
    "lower",
    "more",
    "fewer",
    "less",
    "compared",
    "than",
    "from",
    "on",
)
_OLD = re.compile(r"\b(?:from|on|than|compared) (?:the|a|last|its|\d|with|to)\b")
_CLIMATE = re.compile(r"COP ?\d\d\b")
_MOST_COMPARISON = 12
_MOST_TOPIC = 80


def notes(document: Document) -> list[Candidate]:
    """The figures, steps, positions, definitions and references, in the order of the text.

    The value of a figure is a plain decimal with a unit (people, %, times, rank, a currency);
    a share as a fraction is a percentage, a ratio such as one in five or eight out of 10 its first
    number.
    """
    slugs = Slugs("note")
    money = _money(document)
    made: list[Candidate] = []
    topic = before = ""
    for paragraph in survey(document):
        heads = paragraph.block.kind == "heading" and not paragraph.aside
        if heads and len(paragraph.text) <= _MOST_TOPIC:
            topic = "" if paragraph.notes else paragraph.text.strip(" :")
        found: list[tuple[int, Candidate]] = []
        if not paragraph.aside:
            every = figures.find(paragraph) + money.get(paragraph.number, [])
            found += [(each.start, _figure(paragraph, each, topic, slugs)) for each in every]
            found += [
                (each.start, _definition(paragraph, each, slugs))
                for each in definitions.find(paragraph)
            ]
            found += [
                (each.start, _measure(paragraph, each, topic, slugs))
                for each in measures.find(paragraph, before)
            ]
        found += [
            (each.start, _reference(paragraph, each, slugs)) for each in references.find(paragraph)
        ]
        before = paragraph.text if paragraph.block.kind != "item" else before
        found.sort(key=lambda pair: pair[0])
        made += [candidate for _, candidate in found]
    return made


def _money(document: Document) -> dict[int, list[Figure]]:
    """Sums that are no funding, by paragraph: a figure with the currency as its unit."""
    made: dict[int, list[Figure]] = {}
    for each in sorted_sums(document):
        if isinstance(each, Sum):
            continue
        if _CLIMATE.match(each[0].text, each[1].start):
            continue
        paragraph, money, currency, doubt = each
        value = money.amount
        ratio = compounds.per_coin(paragraph.text, money.start, money.end, value)
        if ratio is not None or value is None:
            # A sum such as millions of pounds has no value to be noted.
            made.setdefault(paragraph.number, []).extend([ratio] if ratio else [])
            continue
        if money.upper:
            doubt = "A range; its lower end is taken."
        figure = Figure(money.start, money.end, value, currency, "money", doubt)
        made.setdefault(paragraph.number, []).append(figure)
    return made


def _figure(paragraph: Paragraph, figure: Figure, topic: str, slugs: Slugs) -> Candidate:
    text = paragraph.text
    left, right = paragraph.sentence(figure.start)
    right = max(right, figure.end)
    start, end = phrases.around(text, figure.start, figure.end, left, right, 9)
    said = titles.title(text, figure.start, figure.end, left, right)
    value = None if figure.value is None else numbers.text_of(figure.value)
    record = Note(
        id=slugs.new("figure", value or "some", figure.unit),
        anchor=anchoring.anchor(text, start, end, paragraph.number),
        type="figure",
        topic=topic or topics.of(text[left:right]),
        text=said or text[left:right].strip(),
        value=value,
        unit=figure.unit or None,
        comparison=_comparison(text, figure, left, right),
        as_written=text[figure.start : figure.end],
        origin="extracted",
    )
    passage = anchoring.passage(start, end, paragraph.number)
    return Candidate(
        "notes",
        record,
        passage,
        f"figure-{figure.rule}",
        "check" if figure.doubt else "sure",
        figure.doubt,
    )


def _comparison(text: str, figure: Figure, left: int, right: int) -> str | None:
    """What qualifies a figure, and what it is set against: more than; up, from last year."""
    parts = []
    near = max(left, figure.start - 40)
    last = text[near : figure.start].split()[-1:]
    moved = None
    if last and last[0].lower() in _LEADS:
        qualifier = _QUALIFIER.search(text, near, figure.start)
        if qualifier:
            parts.append(qualifier["q"].lower())
        moved = _MOVED_BEFORE.search(text, near, figure.start)
        if moved:
            parts.append(moved["m"].lower())
    against = _AGAINST.match(text, figure.end, min(right, figure.end + 120))
    if against and (
        moved or against["a"].startswith(_AGAINST_STARTS[:4]) or _OLD.match(against["a"])
    ):
        parts.append(" ".join(against["a"].split()[:_MOST_COMPARISON]).rstrip(" .,"))
    return ", ".join(parts) or None


def _definition(paragraph: Paragraph, each: definitions.Definition, slugs: Slugs) -> Candidate:
    text = paragraph.text
    record = Note(
        id=slugs.new("definition", each.topic),
        anchor=anchoring.anchor(text, each.start, each.end, paragraph.number),
        type="definition",
        topic=each.topic,
        text=each.text,
        as_written=text[each.start : each.end],
        origin="extracted",
    )
    passage = anchoring.passage(each.start, each.end, paragraph.number)
    return Candidate("notes", record, passage, f"definition-{each.rule}")


def _reference(paragraph: Paragraph, each: references.Reference, slugs: Slugs) -> Candidate:
    text = paragraph.text
    record = Note(
        id=slugs.new("reference", " ".join(each.text.split()[:6])),
        anchor=anchoring.anchor(text, each.start, each.end, paragraph.number),
        type="reference",
        topic="" if each.url else each.text,
        text=each.text,
        as_written=text[each.start : each.end],
        url=each.url,
        origin="extracted",
    )
    passage = anchoring.passage(each.start, each.end, paragraph.number)
    return Candidate("notes", record, passage, f"reference-{each.rule}")


def _measure(paragraph: Paragraph, each: measures.Measure, topic: str, slugs: Slugs) -> Candidate:
    text = paragraph.text
    start, end = phrases.onward(text, each.start, each.end, each.right)
    if each.rule == "also":
        said = titles.onward(text, each.start, each.right)
    else:
        said = titles.title(text, each.start, each.end, each.left, each.right)
    record = Note(
        id=slugs.new(each.type, " ".join(said.split()[:6])),
        anchor=anchoring.anchor(text, start, end, paragraph.number),
        type=each.type,
        topic=topic or topics.of(text[each.left : each.right]),
        text=said or text[start:end],
        as_written=text[start:end],
        origin="extracted",
    )
    passage = anchoring.passage(start, end, paragraph.number)
    return Candidate("notes", record, passage, f"{each.type}-{each.rule}")

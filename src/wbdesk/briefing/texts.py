"""Blocks of running words: statements, quotations, the answers of a brief, the author's own."""

from dataclasses import dataclass

from wbdesk.briefing.sources import Support


@dataclass(frozen=True, slots=True)
class Line:
    """One statement; `detail` is quieter, `url` an http(s) address or ""."""

    text: str
    support: Support
    detail: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Statements on one topic."""

    topic: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Topics:
    """Statements of one type, by topic."""

    heading: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A person's words; `language` is that of the release."""

    paragraphs: tuple[str, ...]
    speaker: str
    role: str
    when: str
    topics: str
    fragment: bool
    language: str
    support: Support


@dataclass(frozen=True, slots=True)
class Quotations:
    """A list of quotations."""

    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A statement of a brief: what leads it (a sum, a date, a name), and what it rests on.

    `quote` is the language of quoted words, "" where the words are ours.
    """

    lead: str
    text: str
    detail: str = ""
    supports: tuple[Support, ...] = ()
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a brief says to one question (who, how much)."""

    question: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The body of a brief."""

    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of the author's own within a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Own:
    """The author's own words, shown as such."""

    paragraphs: tuple[str, ...]

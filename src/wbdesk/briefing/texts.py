"""Blocks of running words: statements, quotations, the answers of a brief, the author's own."""

import msgspec

from wbdesk.briefing.sources import Support


class Line(msgspec.Struct, frozen=True):
    """One statement; `detail` is quieter, `url` an http(s) address or ""."""

    text: str
    support: Support
    detail: str = ""
    url: str = ""


class Topic(msgspec.Struct, frozen=True):
    """Statements on one topic."""

    topic: str
    lines: tuple[Line, ...]


class Topics(msgspec.Struct, frozen=True):
    """Statements of one type, by topic."""

    heading: str
    topics: tuple[Topic, ...]


class Quotation(msgspec.Struct, frozen=True):
    """A person's words; `language` is that of the release."""

    paragraphs: tuple[str, ...]
    speaker: str
    role: str
    when: str
    topics: str
    fragment: bool
    language: str
    support: Support


class Quotations(msgspec.Struct, frozen=True):
    """A list of quotations."""

    quotations: tuple[Quotation, ...]


class Point(msgspec.Struct, frozen=True):
    """A statement of a brief: what leads it (a sum, a date, a name), and what it rests on.

    `quote` is the language of quoted words, "" where the words are ours.
    """

    lead: str
    text: str
    detail: str = ""
    supports: tuple[Support, ...] = ()
    quote: str = ""


class Answer(msgspec.Struct, frozen=True):
    """What a brief says to one question (who, how much)."""

    question: str
    points: tuple[Point, ...]


class Answers(msgspec.Struct, frozen=True):
    """The body of a brief."""

    answers: tuple[Answer, ...]


class Title(msgspec.Struct, frozen=True):
    """A heading of the author's own within a section."""

    text: str


class Own(msgspec.Struct, frozen=True):
    """The author's own words, shown as such."""

    paragraphs: tuple[str, ...]

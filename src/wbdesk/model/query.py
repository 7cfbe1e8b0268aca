"""The search language: what a person types, as an expression.

Words are ANDed and the last one is a prefix; "a phrase", -without, either OR other,
field:value, amount:>=5m, when:2025-10..2025-12, is:starred, tag:brief. Any text is a query: what
cannot be read as the language is searched as plain words, and `Query.problem` says so.
"""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

import msgspec

from wbdesk.model.fold import Term, words
from wbdesk.model.kinds import KINDS
from wbdesk.model.period import PeriodError
from wbdesk.model.period import parse as parse_period

MOST_TERMS = 32
LONGEST = 2000

_FIELDS = {field.search: field.shape for kind in KINDS for field in kind.searched}
STARRED = "starred"
_FLAGS = frozenset(f.name for kind in KINDS for f in kind.fields if f.shape == "flag") | {STARRED}
_MARKS = ("is", "tag")
_ALSO = {"country": ("country", "name")}
_SCALES = {"": 1, "k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_ITEM = re.compile(r'\s*(-?)(?:([A-Za-z]+):)?("[^"]*"?|[^\s"]+)?')
_NUMBER = re.compile(r"(>=|<=|>|<|=)?[£€$]?(\d[\d,]*(?:\.\d+)?)(k|mn|m|bn|b|tn)?\Z", re.IGNORECASE)


class Text(msgspec.Struct, frozen=True):
    """A term in a field (by its search name), or anywhere."""

    term: Term
    field: str | None = None


class Number(msgspec.Struct, frozen=True):
    """A numeric field compared with a bound; `operator` is one of = < <= > >=."""

    field: str
    operator: str
    bound: Decimal


class Span(msgspec.Struct, frozen=True):
    """A date field that overlaps the days `first` to `last` (ordinals, None for open)."""

    field: str
    first: int | None
    last: int | None


class Flag(msgspec.Struct, frozen=True):
    """A yes-or-no field that is set, or the user's star."""

    name: str


class Tag(msgspec.Struct, frozen=True):
    """A tag the user gave, whole or as far as it is typed."""

    term: Term


class Not(msgspec.Struct, frozen=True):
    """What must not match."""

    part: "Node"


class AnyOf(msgspec.Struct, frozen=True):
    """At least one of the parts."""

    parts: tuple["Node", ...]


class AllOf(msgspec.Struct, frozen=True):
    """All of the parts; none at all matches everything."""

    parts: tuple["Node", ...]


Node = Text | Number | Span | Flag | Tag | Not | AnyOf | AllOf


class Token(msgspec.Struct, frozen=True):
    """One part of what was typed, from `start` up to `end`; `field` is "" where none is named."""

    start: int
    end: int
    minus: bool
    field: str
    value: str


class Query(msgspec.Struct, frozen=True):
    """A parsed search. `problem` is a sentence where it was taken as plain words, `at` says of
    what was typed which characters it is about.
    """

    text: str
    root: AllOf
    problem: str | None = None
    at: tuple[int, int] | None = None

    @property
    def empty(self) -> bool:
        """Whether it narrows nothing."""
        return not self.root.parts

    def terms_for(self, field: str) -> tuple[Term, ...]:
        """The terms to mark in a field with this search name; "" asks for those of any field."""
        return _terms(self.root, field)

    def both(self, other: "Query") -> "Query":
        """What matches this search and the other one."""
        if other.empty:
            return self
        if self.empty:
            return other
        return Query(
            f"{self.text} {other.text}",
            AllOf(self.root.parts + other.root.parts),
            self.problem or other.problem,
            self.at,
        )


@lru_cache(maxsize=256)
def parse(text: str) -> Query:
    """Read a search; never raises."""
    items = tokens(text)
    nodes: list[Node] = []
    either = False
    problem, at = None, None
    for number, item in enumerate(items[:MOST_TERMS]):
        plain = not item.field and not item.minus
        if item.value == "OR" and plain and nodes and number + 1 < len(items):
            either = True
            continue
        node, complaint = _node(item.field, item.value, last=number == len(items) - 1)
        if complaint and problem is None:
            problem, at = complaint, (item.start, item.end)
        if node is None:
            continue
        if item.minus:
            node = Not(node)
        if either:
            previous = nodes.pop()
            parts = previous.parts if isinstance(previous, AnyOf) else (previous,)
            node = AnyOf((*parts, node))
        nodes.append(node)
        either = False
    if len(items) > MOST_TERMS:
        problem = f"Only the first {MOST_TERMS} words are searched."
        at = (items[MOST_TERMS].start, items[-1].end)
    return Query(" ".join(text[:LONGEST].split()), AllOf(tuple(nodes)), problem, at)


def tokens(text: str) -> list[Token]:
    """The parts of what was typed, as they stand in it."""
    made = []
    position = 0
    text = text[:LONGEST]
    while position < len(text):
        match = _ITEM.match(text, position)
        if match is None or match.end() == position:
            position += 1
            continue
        position = match.end()
        minus, field, value = match.group(1), match.group(2) or "", match.group(3) or ""
        if field or value:
            start = position - len(match.group().lstrip())
            value = " ".join(value.split())
            made.append(Token(start, position, bool(minus), field.casefold(), value))
    return made


def toggled(text: str, term: str) -> str:
    """A search with a term at its end, or without it where it has it already."""
    for token in tokens(text):
        if text[token.start : token.end].casefold() == term.casefold():
            return " ".join((text[: token.start] + text[token.end :]).split())
    return f"{text.rstrip()} {term}".lstrip()


def term_of(field: str, value: str) -> str:
    """The term that asks for a value of a field (by its search name)."""
    return f'{field}:"{" ".join(value.replace(chr(34), " ").split())}"'


def _node(field: str, value: str, *, last: bool) -> tuple[Node | None, str | None]:
    if field == "is" and value.casefold() in _FLAGS:
        return Flag(value.casefold()), None
    if field == "tag" and words(value):
        return Tag(_term(value, last=last)), None
    shape = _FIELDS.get(field)
    if field in _MARKS and value:
        return _text(None, f"{field} {value}", last=last), _unread(field, value)
    if field and shape is None and field not in _MARKS:
        return _text(None, f"{field} {value}", last=last), _unknown(field)
    if shape in ("money", "decimal") and value:
        number = _number(field, value)
        return (number, None) if number else (_text(None, value, last=last), _unread(field, value))
    if shape == "period" and value:
        span = _span(field, value)
        return (span, None) if span else (_text(None, value, last=last), _unread(field, value))
    if field and not value:
        # Somebody is about to type the value: until then nothing is narrowed by it.
        return (None if last else _text(None, field, last=False)), None
    return _text(field or None, value, last=last and shape != "code"), None


def _text(field: str | None, value: str, *, last: bool) -> Text | None:
    term = _term(value, last=last)
    return Text(term, field) if term.words else None


def _term(value: str, *, last: bool) -> Term:
    closed = value.startswith('"') and value.endswith('"') and len(value) > 1
    return Term(words(value), prefix=last and not closed)


def _number(field: str, value: str) -> Number | None:
    match = _NUMBER.match(value)
    if not match:
        return None
    operator, digits, scale = match.groups()
    bound = Decimal(digits.replace(",", "")) * _SCALES[(scale or "").casefold()]
    return Number(field, operator or "=", bound)


def _span(field: str, value: str) -> Span | None:
    low, dots, high = value.partition("..")
    try:
        first = parse_period(low).start if low else None
        last = parse_period(high if dots else low).end if (high or not dots) else None
    except PeriodError:
        return None
    if first and last and last < first:
        return None
    return Span(field, _ordinal(first), _ordinal(last))


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _unknown(field: str) -> str:
    return f"There is no field “{field}”, so it is searched as words."


def _unread(field: str, value: str) -> str:
    return f"“{value[:20]}” is not a value of {field}, so it is searched as words."


def _terms(node: Node, field: str) -> tuple[Term, ...]:
    match node:
        case Text():
            wanted = node.field is None or field in _ALSO.get(node.field, (node.field,))
            return (node.term,) if wanted else ()
        case AnyOf() | AllOf():
            return tuple(term for part in node.parts for term in _terms(part, field))
    return ()


def fields_meant(field: str) -> tuple[str, ...]:
    """The search names a field of the language looks into: country also looks at names."""
    return _ALSO.get(field, (field,))

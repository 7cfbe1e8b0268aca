"""Any record the declarations allow, for property tests: made from the declarations themselves."""

from typing import Any

from hypothesis import strategies as st

from wbdesk.model.anchor import Anchor
from wbdesk.model.fields import Field
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Pack, Release

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
lines = texts.map(lambda text: " ".join(text.split())).filter(bool)
ids = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True)
dates = st.sampled_from(("2025", "2025-10", "2025-10-09", "2024/..", "199X", "2025-04/2026-03"))
decimals = st.from_regex(r"-?[0-9]{1,30}(\.[0-9]{1,6})?", fullmatch=True)
codes = st.sampled_from(("AL", "RS", "XK", "EU"))
anchors = st.builds(Anchor, st.integers(1, 999), texts.filter(bool), texts, texts)


def _value(field: Field) -> st.SearchStrategy[Any]:
    """Values of a field, by what it declares."""
    literal = getattr(field.type, "__args__", ())
    match field.shape:
        case "period":
            made: st.SearchStrategy[Any] = dates
        case "money" | "decimal":
            made = decimals
        case "code":
            made = codes
        case "list":
            made = st.lists(lines, max_size=3).map(tuple)
        case "flag":
            made = st.booleans()
        case _ if field.name == "currency":
            made = st.sampled_from(("EUR", "GBP"))
        case _ if field.name in ("same_as", "part_of"):
            return st.none()
        case _ if literal and all(isinstance(each, str) for each in literal):
            return st.sampled_from(literal)
        case _:
            made = texts
    return st.none() | made if field.optional else made


def records(kind: Kind) -> st.SearchStrategy[tuple[Record, ...]]:
    """Records of a kind, each with an id of its own."""
    values = {field.name: _value(field) for field in kind.fields}
    one = st.builds(kind.struct, id=ids, anchor=anchors, **values)
    return st.lists(one.filter(_sound), max_size=3, unique_by=lambda made: made.id).map(tuple)


def _sound(record: Record) -> bool:
    amount, currency = getattr(record, "amount", None), getattr(record, "currency", None)
    return amount is None or currency is not None


releases = st.builds(
    Release,
    id=ids,
    title=texts,
    publisher=texts,
    published=st.none() | dates,
    url=texts,
    language=texts,
    licence=texts,
    revision=st.integers(1, 10**9),
    paragraphs=st.none() | st.lists(texts, max_size=3).map(tuple),
)
packs = st.builds(
    Pack, releases, st.fixed_dictionaries({kind.name: records(kind) for kind in KINDS})
)

"""A record as a chart takes it, told apart from the records of other releases."""

from collections.abc import Iterable
from typing import NamedTuple

from wbdesk.model.records import Record


class Item(NamedTuple):
    """`id` is unique in a chart, `release` the id of the release the record is of, or ""."""

    id: str
    record: Record
    release: str = ""


def item(record: Record, release: str = "") -> Item:
    """A record of a release; its id in a chart is that of the record alone where none is named."""
    return Item(item_id(record.id, release), record, release)


def items(records: Iterable[Record], release: str = "") -> tuple[Item, ...]:
    """The records of one release."""
    return tuple(item(record, release) for record in records)


def item_id(record: str, release: str) -> str:
    """Under what id a record of a release stands in a chart."""
    return f"{release}/{record}" if release else record

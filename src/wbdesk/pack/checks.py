"""What the JSON Schema cannot say: ids, references, dates and codes that must make sense."""

import re
from collections.abc import Iterator, Mapping

from wbdesk.model import period
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Attendee, Funding, Record
from wbdesk.model.release import Pack

_CODE = re.compile(r"[A-Z]{2}\Z")
_MOST_PARAGRAPHS = 1_000_000
_MOST_REVISIONS = 1_000_000_000


def problem(pack: Pack) -> str | None:
    """The first thing wrong with a pack, with the path of its field; None if nothing is."""
    return next(_problems(pack), None)


def _problems(pack: Pack) -> Iterator[str]:
    yield from _whole("release.id", pack.release.id)
    if pack.release.published is not None:
        yield from _date("release.published", pack.release.published)
    if pack.release.revision > _MOST_REVISIONS:
        yield f"release.revision: it is larger than {_MOST_REVISIONS:,}"
    for kind in KINDS:
        seen: set[str] = set()
        for number, record in enumerate(pack.of(kind.name)):
            path = f"{kind.name}[{number}]"
            if record.id in seen:
                yield f"{path}.id: “{record.id}” is used twice"
            seen.add(record.id)
            yield from _record(kind, path, record)
        yield from _links(kind, pack.of(kind.name), seen)


def _record(kind: Kind, path: str, record: Record) -> Iterator[str]:
    yield from _whole(f"{path}.id", record.id)
    if record.anchor.paragraph > _MOST_PARAGRAPHS:
        yield f"{path}.anchor.paragraph: it is larger than {_MOST_PARAGRAPHS:,}"
    for field in kind.fields:
        value, where = getattr(record, field.name), f"{path}.{field.name}"
        if field.shape == "period" and value is not None:
            yield from _date(where, value)
        elif field.shape in ("money", "decimal") and value is not None:
            yield from _whole(where, value)
        elif field.shape == "list":
            yield from _items(where, value)
    if isinstance(record, Attendee) and record.code is not None and not _CODE.match(record.code):
        yield f"{path}.code: “{record.code}” is not an ISO 3166-1 alpha-2 code"
    if isinstance(record, Funding):
        yield from _whole(f"{path}.currency", record.currency or "")
        if record.amount is not None and record.currency is None:
            yield f"{path}.currency: an amount needs a currency"


def _links(kind: Kind, records: tuple[Record, ...], known: set[str]) -> Iterator[str]:
    for name in ("same_as", "part_of"):
        targets = {r.id: getattr(r, name) for r in records if isinstance(r, Funding)}
        sound: set[str] = set()
        for number, (start, target) in enumerate(targets.items()):
            path = f"{kind.name}[{number}].{name}"
            if target is not None and (target not in known or target == start):
                yield f"{path}: there is no other sum “{target}”"
            if target is not None and _in_ring(start, targets, sound):
                yield f"{path}: the sums refer to each other in a ring"


def _in_ring(start: str, targets: Mapping[str, str | None], sound: set[str]) -> bool:
    """Whether following the references from `start` never ends; `sound` are ids where it does."""
    passed: set[str] = set()
    current: str | None = start
    while current is not None and current not in sound:
        if current in passed:
            return True
        passed.add(current)
        current = targets.get(current)
    sound |= passed
    return False


def _whole(path: str, value: str) -> Iterator[str]:
    """A pattern's end also fits before a last line break."""
    if value.endswith("\n"):
        yield f"{path}: it ends with a line break"


def _items(path: str, items: tuple[str, ...]) -> Iterator[str]:
    for number, item in enumerate(items):
        if not item or "\n" in item:
            yield f"{path}[{number}]: an item is one line, and not empty"


def _date(path: str, value: str) -> Iterator[str]:
    try:
        period.parse(value)
    except period.PeriodError as error:
        yield f"{path}: {error}"

"""What the JSON Schema cannot say: ids, references, dates and codes that must make sense."""

import re
from collections.abc import Iterator

from wbdesk.model import period
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Attendee, Funding, Record
from wbdesk.model.release import Pack

_CODE = re.compile(r"[A-Z]{2}\Z")


def problem(pack: Pack) -> str | None:
    """The first thing wrong with a pack, with the path of its field; None if nothing is."""
    return next(_problems(pack), None)


def _problems(pack: Pack) -> Iterator[str]:
    if pack.release.published is not None:
        yield from _date("release.published", pack.release.published)
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
    for field in kind.fields:
        value = getattr(record, field.name)
        if field.shape == "period" and value is not None:
            yield from _date(f"{path}.{field.name}", value)
    if isinstance(record, Attendee) and record.code is not None and not _CODE.match(record.code):
        yield f"{path}.code: “{record.code}” is not an ISO 3166-1 alpha-2 code"
    if isinstance(record, Funding) and record.amount is not None and record.currency is None:
        yield f"{path}.currency: an amount needs a currency"


def _links(kind: Kind, records: tuple[Record, ...], known: set[str]) -> Iterator[str]:
    for number, record in enumerate(records):
        if not isinstance(record, Funding):
            return
        for name in ("same_as", "part_of"):
            target = getattr(record, name)
            if target is not None and (target not in known or target == record.id):
                yield f"{kind.name}[{number}].{name}: there is no other sum “{target}”"


def _date(path: str, value: str) -> Iterator[str]:
    try:
        period.parse(value)
    except period.PeriodError as error:
        yield f"{path}: {error}"

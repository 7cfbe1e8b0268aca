"""A tray as sections: the author's order, headings and sentences, and the records between them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from wbdesk.briefing.blocks import blocks, tables
from wbdesk.briefing.candidate import cut
from wbdesk.briefing.citing import Desk
from wbdesk.briefing.document import Answer, Answers, Block, Own, Point, Section, Style
from wbdesk.briefing.tidy import language_tag, paragraphs, tidy
from wbdesk.model.display import headline
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Event, Funding, Note, Quote, Record
from wbdesk.model.tray import Heading, Item, Pick, Sentence, Tray

_Found = Mapping[tuple[str, str, str], tuple[Desk, Record]]
_QUOTE = 420
_QUALIFIER = 2
"""Words of a comparison, such as "close to", that stand before the number."""


def collected(tray: Tray, desks: Sequence[Desk], style: Style) -> tuple[Section, ...]:
    """A section for each heading, what comes before the first under the tray's name.

    Records that are no longer in the library are counted as missing.
    """
    known: _Found = {
        (desk.dossier.release.id, kind, record.id): (desk, record)
        for desk in desks
        for kind, records in desk.dossier.records.items()
        for record in records
    }
    return tuple(_section(label, items, known, style) for label, items in _chapters(tray))


def _chapters(tray: Tray) -> Iterator[tuple[str, list[Item]]]:
    label, items = "Collected", list[Item]()
    begun = False
    for item in tray.items:
        if isinstance(item, Heading):
            if items or begun:
                yield label, items
            label, items, begun = tidy(item.text) or "Untitled", [], True
        else:
            items.append(item)
    if items or begun:
        yield label, items


def _section(label: str, items: Sequence[Item], known: _Found, style: Style) -> Section:
    made: list[Block] = []
    missing = 0
    for key, run in groupby(items, key=_sort_of):
        if key is None:
            texts = (item.text for item in run if isinstance(item, Sentence))
            made.extend(Own(paragraphs(text)) for text in texts)
            continue
        picks = [item for item in run if isinstance(item, Pick)]
        found = [known.get((p.release, p.kind, p.record)) for p in picks]
        missing += sum(each is None for each in found)
        made.extend(_records(picks[0].kind, [each for each in found if each], style))
    count = sum(isinstance(item, Pick) for item in items)
    told = f"{count:,} {'record' if count == 1 else 'records'}" if count else ""
    if missing:
        told += f", {missing:,} no longer in the library"
    return Section("", label, told, tuple(made))


def _sort_of(item: Item) -> tuple[str, str] | None:
    """What is laid out together: records of one kind and release; None for own sentences."""
    return (item.release, item.kind) if isinstance(item, Pick) else None


def _records(kind: str, found: Sequence[tuple[Desk, Record]], style: Style) -> tuple[Block, ...]:
    if not found:
        return ()
    desk = found[0][0]
    records = [record for _, record in found]
    if style == "brief":
        return (Answers((Answer("", tuple(_point(kind, each, desk) for each in records)),)),)
    if style == "tables":
        return tables(BY_NAME[kind], records, desk)
    return blocks(BY_NAME[kind], records, desk)


def _point(kind: str, record: Record, desk: Desk) -> Point:
    """A record in a sentence."""
    tongue, supports = desk.tongue, (desk.support(kind, record),)
    match record:
        case Event():
            lead, text, detail = tongue.date(record.when), record.title, record.place
        case Funding():
            lead = tongue.money(record.amount, record.currency) or "Amount not stated"
            text = record.purpose
            when = tongue.date(record.period) if record.period else ""
            detail = "; ".join(filter(None, (record.fund, when, record.status)))
        case Quote():
            lead = ", ".join(filter(None, (record.speaker, record.role))) or "Speaker not named"
            language = language_tag(desk.dossier.release.language)
            when = tongue.date(record.when) if record.when else ""
            return Point(tidy(lead), cut(tidy(record.words), _QUOTE), when, supports, language)
        case Note():
            value = tongue.value(record.value, record.unit)
            text, detail = record.text, record.comparison or ""
            if value and 0 < len(detail.split()) <= _QUALIFIER:
                value, detail = f"{detail} {value}", ""
            lead = value or record.topic
        case _:
            lead, detail = "", ""
            text = headline(record, BY_NAME[kind].field(BY_NAME[kind].lead))
            role = getattr(record, "role", "")
            detail = "; ".join(filter(None, (role, getattr(record, "status", ""))))
    return Point(tidy(lead), tidy(text), tidy(detail), supports)

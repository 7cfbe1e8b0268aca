"""The list of kinds, in the order of the tabs."""

from functools import cached_property

import msgspec

from wbdesk.model.fields import Field, fields_of
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote, Record


class Kind(msgspec.Struct, frozen=True, dict=True):
    """A kind of record.

    `name` is its key in packs, on the command line and its table in the library; `label`
    its tab; `noun` one of it. `order` is the field the tab is sorted by at first, None for
    the order in the release. `lead` is the field that says most, for lists of mixed kinds.
    `lines` is how many lines of running text a table row has room for.
    """

    name: str
    label: str
    noun: str
    struct: type[Record]
    lead: str
    order: str | None = None
    lines: int = 1

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All described fields, the kind's own first."""
        return fields_of(self.struct)

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        """The fields a table shows."""
        return tuple(field for field in self.fields if field.table and not field.hidden)

    @cached_property
    def searched(self) -> tuple[Field, ...]:
        """The fields a search looks into."""
        return tuple(field for field in self.fields if field.search)

    def field(self, name: str) -> Field:
        """The field called `name`; KeyError where there is none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)


KINDS: tuple[Kind, ...] = (
    Kind("timeline", "Timeline", "event", Event, lead="title", order="when", lines=2),
    Kind("attendees", "Attendees", "attendee", Attendee, lead="name"),
    Kind("funding", "Funding", "sum", Funding, lead="purpose", lines=2),
    Kind("quotes", "Quotes", "quote", Quote, lead="words"),
    Kind("notes", "Notes", "note", Note, lead="text", lines=2),
)
BY_NAME = {kind.name: kind for kind in KINDS}

"""How a field of a record declares the way it is shown, searched and exported.

A record's class is the only place where its fields are described: `column` puts the
description into the annotation, `fields_of` reads it back in order of declaration.
"""

from typing import Any, Literal, get_type_hints

import msgspec

Shape = Literal["text", "prose", "period", "money", "decimal", "list", "code", "flag", "url"]


class Column(msgspec.Struct, frozen=True):
    """What a field says about itself; see `column`."""

    label: str
    width: int
    shape: Shape
    search: str | None
    export: str | None
    table: bool
    hidden: bool
    facet: str


class Field(msgspec.Struct, frozen=True):
    """A field as read from its class: its name there, its description and its Python type."""

    name: str
    label: str
    width: int
    shape: Shape
    search: str | None
    export: str
    table: bool
    hidden: bool
    facet: str
    type: Any

    @property
    def optional(self) -> bool:
        """Whether the field may be None."""
        return type(None) in getattr(self.type, "__args__", ())


def column(
    label: str,
    width: int = 12,
    *,
    shape: Shape = "text",
    search: str | None = None,
    export: str | None = None,
    table: bool = True,
    hidden: bool = False,
    facet: str = "",
) -> msgspec.Meta:
    """Describe a field.

    `width` is the wanted column width in characters, 0 for the column that takes what is
    left. `search` names the search-language field that looks here; None keeps the field out
    of searches. `export` is the name in tables that leave the program (the field's own when
    None). `table` False keeps it out of the table but in the detail; `hidden` out of both.
    `facet` names what a tab can be narrowed by where the field's values are worth choosing from.
    """
    described = Column(label, width, shape, search, export, table, hidden, facet)
    return msgspec.Meta(title=label, extra={"column": described})


def fields_of(struct: type[msgspec.Struct]) -> tuple[Field, ...]:
    """The described fields of a record class, in order of declaration, its own before inherited."""
    hints = get_type_hints(struct, include_extras=True)
    found = []
    for name in struct.__struct_fields__:
        described, plain = _described(hints[name])
        if described is None:
            continue
        found.append(
            Field(
                name=name,
                label=described.label,
                width=described.width,
                shape=described.shape,
                search=described.search,
                export=described.export or name,
                table=described.table,
                hidden=described.hidden,
                facet=described.facet,
                type=plain,
            )
        )
    own = set(struct.__annotations__)
    return tuple(sorted(found, key=lambda field: field.name not in own))


def _described(hint: Any) -> tuple[Column | None, Any]:
    for meta in getattr(hint, "__metadata__", ()):
        if isinstance(meta, msgspec.Meta) and meta.extra and "column" in meta.extra:
            return meta.extra["column"], hint.__origin__
    return None, hint

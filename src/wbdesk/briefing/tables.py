"""The records as plain tables, one a kind, for CSV: every field, the anchor and the citation."""

from collections.abc import Mapping, Sequence

from wbdesk.briefing.document import Dossier
from wbdesk.model.fields import Field
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Record


def tables(
    dossiers: Sequence[Dossier], sections: Sequence[str]
) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Header and rows of each kind in `sections`."""
    made = {}
    for name in sections:
        kind = BY_NAME[name]
        header = ("release", "id", *(field.export for field in kind.fields))
        rows = [
            (
                each.release.id,
                record.id,
                *(_plain(record, field) for field in kind.fields),
                str(record.anchor.paragraph),
                record.anchor.exact,
                each.release.url,
            )
            for each in dossiers
            for record in each.records.get(name, ())
        ]
        made[name] = ((*header, "paragraph", "anchor", "url"), *rows)
    return made


def _plain(record: Record, field: Field) -> str:
    """The value as data: EDTF and decimals as they are stored, not as they read."""
    value = getattr(record, field.name)
    if value is None:
        return ""
    if field.shape == "list":
        return "; ".join(value)
    return ("yes" if value else "no") if field.shape == "flag" else str(value)

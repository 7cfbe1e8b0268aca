"""A release, and the pack of records drawn from it."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from wbdesk.model.records import Edtf, Record


class Release(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One published document.

    `published` is EDTF, `language` BCP 47, `licence` an SPDX identifier or "". `paragraphs`
    is None until the text is attached; paragraph n is `paragraphs[n - 1]`. `revision` counts
    the editions of a curated pack: a higher one replaces a lower one.
    """

    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=120)]
    title: str
    publisher: str = ""
    published: Edtf | None = None
    url: str = ""
    language: str = "en"
    licence: str = ""
    revision: Annotated[int, msgspec.Meta(ge=1)] = 1
    paragraphs: tuple[str, ...] | None = None


class Pack(msgspec.Struct, frozen=True):
    """A release with its records, by name of kind, each kind in the order of the release."""

    release: Release
    records: Mapping[str, tuple[Record, ...]]

    def of(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, none where the pack has none."""
        return tuple(self.records.get(kind, ()))

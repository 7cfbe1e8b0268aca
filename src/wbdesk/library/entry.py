"""What the library holds of a release besides its records: its text's source, the user's marks."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from wbdesk.model.anchor import Passage
from wbdesk.model.release import Pack

if TYPE_CHECKING:
    # Not looked at on every launch, so not imported on every launch.
    from wbdesk.model.correction import Correction


class Attached(msgspec.Struct, frozen=True):
    """The text a release was given: name of the file, ISO 8601 time, SHA-256 of its bytes."""

    source: str
    when: str
    sha256: str


class Marks(msgspec.Struct, frozen=True):
    """What the user keeps about a record, apart from what the release says.

    `was` is what the record said where a later edition of its release no longer has it.
    """

    star: bool = False
    tags: tuple[str, ...] = ()
    remark: str = ""
    was: str = ""

    def tidied(self) -> "Marks":
        """With tags in order, each once and on one line."""
        tags = {" ".join(tag.split()) for tag in self.tags}
        made = Marks(self.star, tuple(sorted(tags - {""})), self.remark.strip())
        return made if made == Marks() else msgspec.structs.replace(made, was=self.was)


class Review(msgspec.Struct, frozen=True):
    """When a person looked a release over (ISO 8601), None where nobody has, and what they
    put right.

    `dropped` holds kind and id of records of their own that they took away again, `doubts` by
    kind and id why a record that nobody looked at should be.
    """

    when: str | None
    corrections: "tuple[Correction, ...]" = ()
    dropped: tuple[tuple[str, str], ...] = ()
    doubts: Mapping[tuple[str, str], str] = {}


class Entry(msgspec.Struct, frozen=True):
    """A release with everything: what `Library.remove` gives back and `store_many` takes.

    `passages` and `marks` go by kind and id of the record. `attached` says where the pack's
    paragraphs come from; without it they count as brought by the pack. Without a `review` the
    one there is stays.
    """

    pack: Pack
    passages: Mapping[tuple[str, str], Passage] = {}
    attached: Attached | None = None
    digest: str | None = None
    marks: Mapping[tuple[str, str], Marks] = {}
    review: Review | None = None


class Known(NamedTuple):
    """What tells whether a source is in the library already."""

    slug: str
    url: str
    sha256: str | None
    title: str
    published: str | None

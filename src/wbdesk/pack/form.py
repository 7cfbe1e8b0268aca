"""The JSON form of a pack, made from the declarations of the kinds."""

import codecs
import json
import re
import types
from pathlib import Path
from typing import Any, Literal

import msgspec

from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Pack, Release
from wbdesk.pack.checks import problem
from wbdesk.pack.errors import PackError

VERSION = 1
MOST_BYTES = 50_000_000


def _tuple_of(kind: Kind) -> Any:
    return types.GenericAlias(tuple, (kind.struct, ...))


_File: Any = msgspec.defstruct(
    "Pack",
    [
        ("format", Literal["wbdesk-pack"]),
        ("version", Literal[1]),
        ("release", Release),
        *((kind.name, _tuple_of(kind), ()) for kind in KINDS),
    ],
    forbid_unknown_fields=True,
    frozen=True,
)


def read(path: Path) -> Pack:
    """Read a pack file. Raises PackError."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise PackError(str(path), (error.strerror or str(error)).lower()) from error
    return loads(data, str(path))


def loads(data: bytes, name: str) -> Pack:
    """Read a pack; `name` stands for it in messages. Raises PackError with the field's path."""
    if len(data) > MOST_BYTES:
        raise PackError(name, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        file = msgspec.json.decode(data.removeprefix(codecs.BOM_UTF8), type=_File)
    except msgspec.ValidationError as error:
        raise PackError(name, _located(str(error))) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise PackError(name, f"it is not JSON ({error})") from error
    pack = Pack(file.release, {kind.name: getattr(file, kind.name) for kind in KINDS})
    wrong = problem(pack)
    if wrong:
        raise PackError(name, wrong)
    return pack


def dumps(pack: Pack) -> bytes:
    """The pack as JSON, the same bytes for the same content."""
    content = {"format": "wbdesk-pack", "version": VERSION, "release": _release(pack.release)}
    for kind in KINDS:
        content[kind.name] = [_record(kind, record) for record in pack.of(kind.name)]
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a pack."""
    from inspect import cleandoc

    made = msgspec.json.schema(_File)
    for definition in made["$defs"].values():
        if "description" in definition:
            definition["description"] = cleandoc(definition["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "wbdesk pack",
        **made,
    }


def schema_text() -> str:
    """The JSON Schema as the file that is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _release(release: Release) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(release)
    return plain


def _record(kind: Kind, record: Record) -> dict[str, Any]:
    """Id first, then the kind's own fields, anchor and remark; the usual origin is left out."""
    plain = msgspec.to_builtins(record)
    own = [field.name for field in kind.fields if field.name not in ("editorial", "origin")]
    last = ["anchor", "editorial"] + (["origin"] if record.origin != "curated" else [])
    return {name: plain[name] for name in ["id", *own, *last]}


def _located(message: str) -> str:
    """msgspec's message with the path of the field in front."""
    match = re.match(r"(.*?) - at `\$\.?(.*)`\Z", message, re.DOTALL)
    if not match:
        return message.rstrip(".")
    what, where = match.groups()
    return f"{where or 'the file'}: {what[0].lower()}{what[1:]}"

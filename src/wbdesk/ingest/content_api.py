"""GOV.UK's Content API: a JSON document whose fields say what the release is.

https://content-api.publishing.service.gov.uk/ and, for the fields, the schemas of
https://github.com/alphagov/publishing-api
"""

import hashlib
import json
from typing import Any

from wbdesk.ingest.characters import characters, mend
from wbdesk.ingest.markup import blocks_of, parse
from wbdesk.ingest.source import IngestError
from wbdesk.ingest.times import day_of
from wbdesk.model.document import Block, Change, Document, Person

HOME = "https://www.gov.uk"
"""Where the paths in a document lead to, whichever server it came from."""
LICENCE = "OGL-UK-3.0"
"""Open Government Licence, under which GOV.UK publishes."""
_MOST_PARTS = 200


def document(data: bytes, name: str) -> Document:
    """Read a Content API document. Raises IngestError."""
    given = loads(data, name)
    if "format" in given and str(given["format"]).startswith("wbdesk"):
        raise IngestError(name, "it is a pack of records, not a release; import it as a pack")
    if "base_path" not in given or not isinstance(given.get("details"), dict):
        raise IngestError(name, "it is JSON, but not a document of GOV.UK's Content API")
    path = _text(given["base_path"])
    url = HOME + path if path.startswith("/") else ""
    details, links = given["details"], _mapping(given.get("links"))
    blocks, warnings = _blocks(details, url or HOME, name)
    if not blocks:
        raise IngestError(name, _without_text(given))
    if withdrawn := day_of(_mapping(given.get("withdrawn_notice")).get("withdrawn_at")):
        warnings += (f"GOV.UK withdrew this release on {withdrawn}.",)
    return Document(
        blocks=blocks,
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        title=_text(given.get("title")),
        summary=_text(given.get("description")),
        publisher=", ".join(_publishers(links)),
        published=_published(given, details),
        updated=day_of(given.get("public_updated_at")),
        url=url,
        language=_text(given.get("locale")),
        licence=LICENCE,
        people=_people(details, links),
        places=tuple(_titles(links, "world_locations")),
        changes=_changes(details.get("change_history")),
        warnings=warnings,
    )


def loads(data: bytes, name: str) -> dict[str, Any]:
    """The JSON object in some bytes. Raises IngestError."""
    read = characters(data, name)
    try:
        given = json.loads(read.text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise IngestError(
            name, "it is not sound JSON; save the Content API document again"
        ) from error
    if not isinstance(given, dict):
        raise IngestError(name, "it is JSON, but not a document of GOV.UK's Content API")
    return given


_Read = tuple[tuple[Block, ...], tuple[str, ...]]
"""Blocks, and warnings on what was mended in them."""


def _blocks(details: dict[str, Any], base: str, name: str) -> _Read:
    """The body, and that of every part of a document in parts, each under its title."""
    blocks, warnings = _rendered(_body(details.get("body")), base, name)
    for part in _list(details.get("parts"))[:_MOST_PARTS]:
        own, more = _rendered(_body(_mapping(part).get("body")), base, name)
        title = _text(_mapping(part).get("title"))
        blocks += ((Block(title, "heading"),) if title and own else ()) + own
        warnings += more
    return blocks, warnings


def _rendered(body: str, base: str, name: str) -> _Read:
    mended = mend(body)
    root = parse(mended.text, name)
    return (blocks_of(root, base) if root is not None else ()), mended.warnings


def _body(body: Any) -> str:
    """The HTML of a body: itself, or among the forms it is given in."""
    if isinstance(body, str):
        return body
    parts = [_mapping(each) for each in _list(body)]
    for wanted in ("text/html", "text/govspeak"):
        for part in parts:
            content = part.get("content")
            if part.get("content_type") == wanted and isinstance(content, str):
                return content
    return ""


def _without_text(given: dict[str, Any]) -> str:
    match given.get("document_type") or given.get("schema_name"):
        case "gone":
            return "GOV.UK has taken this document away"
        case "redirect":
            return "this document has moved; open the page it leads to"
        case str(kind) if kind:
            kind = kind.replace("_", " ")[:60]
            return f"this {kind} has no text of its own; open a page that it lists"
    return "the document has no text"


def _published(given: dict[str, Any], details: dict[str, Any]) -> str | None:
    """When it was first published; what older releases tell only in their details comes next."""
    return (
        day_of(given.get("first_published_at"))
        or day_of(details.get("first_public_at"))
        or day_of(given.get("public_updated_at"))
    )


def _publishers(links: dict[str, Any]) -> list[str]:
    """The organisations, the one that published first."""
    lead = _titles(links, "primary_publishing_organisation")
    named = _titles(links, "organisations", "worldwide_organisations")
    return [name for name in lead if name in named or not named] + [
        name for name in named if name not in lead
    ]


def _people(details: dict[str, Any], links: dict[str, Any]) -> tuple[Person, ...]:
    """Who is named, with a role where one person and one role are, or the person's entry has it."""
    plain = _text(details.get("speaker_without_profile"))
    named: dict[str, str] = {plain: ""} if plain else {}
    for kind in ("speaker", "people"):
        for each in map(_mapping, _list(links.get(kind))):
            if name := _text(each.get("title")):
                named[name] = named.get(name) or _current_role(each)
    roles = _titles(links, "roles")
    if len(named) == 1 and len(roles) == 1:
        named = {name: role or roles[0] for name, role in named.items()}
    return tuple(Person(name, role) for name, role in named.items())


def _current_role(person: dict[str, Any]) -> str:
    appointments = _list(_mapping(person.get("links")).get("role_appointments"))
    for each in map(_mapping, appointments):
        if _mapping(each.get("details")).get("current") is True:
            titles = _titles(_mapping(each.get("links")), "role")
            if titles:
                return titles[0]
    return ""


def _changes(given: Any) -> tuple[Change, ...]:
    made = []
    for entry in map(_mapping, _list(given)):
        day, note = day_of(entry.get("public_timestamp")), _text(entry.get("note"))
        if day and note:
            made.append(Change(day, note))
    return tuple(made)


def _titles(links: dict[str, Any], *kinds: str) -> list[str]:
    found = [
        _text(_mapping(each).get("title")) for kind in kinds for each in _list(links.get(kind))
    ]
    return [title for title in dict.fromkeys(found) if title]


def _mapping(given: Any) -> dict[str, Any]:
    return given if isinstance(given, dict) else {}


def _list(given: Any) -> list[Any]:
    return given if isinstance(given, list) else []


def _text(given: Any) -> str:
    return " ".join(given.split()) if isinstance(given, str) else ""

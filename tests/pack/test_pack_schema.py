"""The JSON Schema that is shipped follows from the declarations, and packs fit it."""

import json
from typing import Any

import forms
import jsonschema
import pytest
from hypothesis import given, settings

import invented
from wbdesk import pack
from wbdesk.model.kinds import KINDS
from wbdesk.model.release import Pack
from wbdesk.places import packs, resources

SHIPPED = resources() / "pack.schema.json"


@pytest.fixture(scope="module")
def validator() -> Any:
    """A validator of packs."""
    schema = json.loads(SHIPPED.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_shipped_schema_is_current() -> None:
    assert SHIPPED.read_text("utf-8") == pack.schema_text(), "run script/schema"


def test_it_names_every_declared_field_with_its_label() -> None:
    schema = pack.schema()
    for kind in KINDS:
        properties = schema["$defs"][kind.struct.__name__]["properties"]
        described = {field.name: field.label for field in kind.fields}
        assert {name: properties[name]["title"] for name in described} == described
        assert set(properties) - set(described) == {"id", "anchor"}


def test_the_bundled_packs_fit_it(validator: Any) -> None:
    files = sorted(packs().glob("*.json"))
    assert files
    for file in files:
        validator.validate(json.loads(file.read_bytes()))


@given(forms.packs)
@settings(deadline=None, max_examples=40)
def test_whatever_is_written_fits_it(validator: Any, made: Pack) -> None:
    validator.validate(json.loads(pack.dumps(made)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["format"], "other"),
        (["version"], 2),
        (["extra"], 1),
        (["release", "title"], None),
        (["release", "id"], "Not An Id"),
        (["timeline", 0, "category"], "party"),
        (["timeline", 0, "colour"], "red"),
        (["funding", 0, "amount"], 2500000),
        (["funding", 0, "amount"], "2.5m"),
        (["funding", 0, "currency"], "€"),
        (["notes", 0, "anchor", "paragraph"], 0),
        (["notes", 0, "anchor", "exact"], ""),
    ],
)
def test_what_the_program_refuses_by_form_it_refuses_too(
    validator: Any, path: list[Any], value: Any
) -> None:
    content = json.loads(pack.dumps(invented.made()))
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not validator.is_valid(content)

"""Packs: a release and its records as JSON, the form in which they are curated and exchanged."""

from wbdesk.pack.errors import PackError
from wbdesk.pack.form import dumps, loads, read, schema, schema_text

__all__ = ["PackError", "dumps", "loads", "read", "schema", "schema_text"]

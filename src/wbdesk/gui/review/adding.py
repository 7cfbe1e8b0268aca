"""Makes a record of words that a person selected in the text."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal, get_args, get_origin

import msgspec
from PySide6.QtWidgets import QMenu, QWidget

from wbdesk.model.anchor import Passage
from wbdesk.model.correction import free_id
from wbdesk.model.draft import Draft
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.records import Record
from wbdesk.tasks.reviewing import anchored


def kinds_menu(parent: QWidget, then: Callable[[str], object]) -> QMenu:
    """A menu of the kinds; `then` gets the name of the one chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName("Kind of record")
    for kind in KINDS:
        menu.addAction(f"&{kind.noun.capitalize()}").triggered.connect(
            partial(_tell, then, kind.name)
        )
    menu.setActiveAction(menu.actions()[0])
    return menu


def blank(draft: Draft, kind: str, chosen: tuple[int, int, int]) -> tuple[Record, Passage]:
    """A record of a kind that rests on the words chosen (paragraph, start and end in it), with
    those words where its heading goes, and the passage.
    """
    which = BY_NAME[kind]
    anchor, passage = anchored(draft.paragraphs, *chosen)
    values: dict[str, Any] = {
        field.name: _least(field.type)
        for field in msgspec.structs.fields(which.struct)
        if field.required and field.name not in ("id", "anchor")
    }
    values[which.lead] = anchor.exact
    if "as_written" in which.struct.__struct_fields__:
        values["as_written"] = anchor.exact
    ids = {each.record.id for each in draft.proposals if each.kind == kind}
    wanted = free_id(f"own-{which.noun}-1", ids)
    return which.struct(id=wanted, anchor=anchor, origin="added", **values), passage


def _tell(then: Callable[[str], object], kind: str, _: bool = False) -> None:
    then(kind)


def _least(hint: Any) -> Any:
    """A value a required field may have: the first of a choice, else no text."""
    plain = getattr(hint, "__origin__", hint)
    for each in (hint, plain):
        if get_origin(each) is Literal:
            return get_args(each)[0]
    return ""

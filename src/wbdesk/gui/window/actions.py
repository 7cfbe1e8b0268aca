"""The window's actions: text, key and icon of each, and the menus they stand in.

To add one: a line in `ACTIONS`, its name in `MENUS`, and a slot in the window's table.
"""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from wbdesk.gui.theme.icons import icon
from wbdesk.gui.theme.look import Look
from wbdesk.gui.window.tabs import LABELS

_KEY = QKeySequence.StandardKey


class Declared(msgspec.Struct, frozen=True):
    """An action; `keys` are texts or Qt's standard keys, `group` makes it one of a choice, and
    `check` one that is on or off.
    """

    text: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    group: str = ""
    tip: str = ""
    check: bool = False


ACTIONS: dict[str, Declared] = {
    "import": Declared("&Import releases…", ("Ctrl+I",), tip="Read files and review what is found"),
    "import_folder": Declared("Import a &folder…", ("Ctrl+Shift+I",)),
    "import_address": Declared("Import from &GOV.UK…", ("Ctrl+U",)),
    "review": Declared(
        "Re&view release…", ("Ctrl+R",), tip="Look over and put right the records of the release"
    ),
    "waiting": Declared("Reviews &waiting…"),
    "remove": Declared("Re&move releases…", tip="Take the releases chosen out of the library"),
    "attach": Declared("&Attach text…", ("Ctrl+O",), "attach", tip="Give the release its text"),
    "detach": Declared("&Remove text…"),
    "preview": Declared("&Print…", (_KEY.Print,), "print", tip="Preview and print a summary"),
    "export": Declared("&Export…", ("Ctrl+E",), "export", tip="Save a summary to a file"),
    "backup": Declared("&Back up library…"),
    "restore": Declared("Res&tore a backup…"),
    "open_library": Declared(
        "Open another &library…", tip="In a window of its own, beside this one"
    ),
    "quit": Declared("&Quit", (_KEY.Quit, "Ctrl+Q")),
    "undo": Declared("&Undo", (_KEY.Undo,)),
    "redo": Declared("Re&do", (_KEY.Redo,)),
    "copy": Declared("&Copy with citation", (_KEY.Copy,), "copy"),
    "star": Declared("St&ar", ("Ctrl+D",), tip="Star the records selected, or take the star away"),
    "collect": Declared(
        "Add to &tray", ("Ctrl+T",), tip="Collect the records selected for a brief"
    ),
    "orphans": Declared(
        "&Marks without a record…", tip="Stars, tags and remarks that an edition left behind"
    ),
    "source": Declared("Show in &source", ("Ctrl+Return",), "source"),
    "find": Declared("&Find in this tab", (_KEY.Find,), "search"),
    "everywhere": Declared("Find in &every tab", ("Ctrl+Shift+F",)),
    "palette": Declared("&Go to anything…", ("Ctrl+K",), tip="Find any record or command"),
    "clear": Declared("&Clear all searches", ("Ctrl+Shift+K",)),
    "language": Declared("Search &language", ("F2",), tip="Show how a search can be written"),
    "keep_search": Declared(
        "&Save this search…", ("Ctrl+Shift+S",), tip="Give the search of this tab a name"
    ),
    "searches": Declared("Sa&ved searches…", tip="Search again, pin, rename or delete"),
    **{
        f"go_{name}": Declared(f"&{number}  {label}", (f"Ctrl+{number}",), tip=f"Show {label}")
        for number, (name, label) in enumerate(LABELS.items(), start=1)
    },
    "quotecheck": Declared(
        "Check a &quotation…", ("Ctrl+Shift+Q",), tip="Paste a sentence and see where it stands"
    ),
    "preferences": Declared("&Preferences…", ("Ctrl+,",)),
    "releases": Declared("&Releases", ("F9",), tip="Show or hide the releases of the library"),
    "tray": Declared("&Tray", ("F10",), tip="Show or hide what was collected"),
    "graphic": Declared(
        "Show or &hide chart", ("F8",), tip="Show or hide the chart above the table"
    ),
    "chart_copy": Declared("&Copy chart", ("Ctrl+Shift+C",), tip="Copy it as a picture and as SVG"),
    "chart_save": Declared("&Save chart…", tip="Save it as SVG or PNG"),
    "chart_print": Declared("&Print chart…"),
    "group": Declared(
        "&Group by release", ("Ctrl+G",), tip="Keep the rows of a release together", check=True
    ),
    "system": Declared("Follow the &system", group="theme"),
    "light": Declared("&Light", group="theme"),
    "dark": Declared("&Dark", group="theme"),
    "help": Declared("&Help", (_KEY.HelpContents,)),
    "shortcuts": Declared("&Keyboard shortcuts", ("Ctrl+/",)),
    "about": Declared("&About wbdesk"),
}

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "&File",
        (
            "import",
            "import_folder",
            "import_address",
            "review",
            "waiting",
            "",
            "attach",
            "detach",
            "remove",
            "",
            "preview",
            "export",
            "",
            "backup",
            "restore",
            "",
            "open_library",
            "",
            "quit",
        ),
    ),
    (
        "&Edit",
        (
            "undo",
            "redo",
            "",
            "star",
            "collect",
            "copy",
            "",
            "orphans",
            "",
            "preferences",
        ),
    ),
    (
        "&Search",
        (
            "find",
            "everywhere",
            "clear",
            "language",
            "",
            "keep_search",
            "searches",
            "",
            "quotecheck",
        ),
    ),
    ("&Go", ("palette", "", *(f"go_{name}" for name in LABELS), "", "source")),
    ("&View", ("releases", "tray", "group", "", "system", "light", "dark")),
    ("&Chart", ("graphic", "", "chart_copy", "chart_save", "chart_print")),
    ("&Help", ("help", "shortcuts", "", "about")),
)


IN_HEADER = ("attach", "preview", "export")
"""Those in sight at all times."""


def make_actions(
    window: QMainWindow, look: Look, slots: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """All actions, wired to their slots and put into the menu bar.

    Icons of menus can wait for `recolour`; those in sight are drawn.
    """
    made: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for name, declared in ACTIONS.items():
        action = QAction(declared.text, window)
        action.setShortcuts([QKeySequence(key) for key in declared.keys])
        action.setToolTip(_tip(declared, action))
        action.setStatusTip(declared.tip)
        action.setCheckable(declared.check or bool(declared.group))
        if declared.group:
            group = groups.setdefault(declared.group, QActionGroup(window))
            group.addAction(action)
        action.triggered.connect(slots[name])
        made[name] = action
    recolour({name: made[name] for name in IN_HEADER}, look)
    for title, names in MENUS:
        menu = window.menuBar().addMenu(title)
        menu.setAccessibleName(title.replace("&", ""))
        for name in names:
            if name:
                menu.addAction(made[name])
            else:
                menu.addSeparator()
    return made


def recolour(actions: Mapping[str, QAction], look: Look) -> None:
    """Draw the icons in the colours of the theme."""
    for name, action in actions.items():
        if ACTIONS[name].icon:
            action.setIcon(icon(ACTIONS[name].icon, look.colours.text))


def _tip(declared: Declared, action: QAction) -> str:
    text = declared.tip or declared.text.replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text

"""The real window as a screen reader has it: over the accessibility bus, in its own desktop."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desktop import desktop, program
from reader import Reader, Thing, screen_reader

# Each question goes to another process and back, thousands of times.
pytestmark = [pytest.mark.assistive, pytest.mark.timeout(180)]

COUNTED = {"Timeline": 13, "Attendees": 18, "Funding": 8, "Quotes": 2, "Notes": 29}
SHOWN_IN = {
    "Overview": ("list", "Overview"),
    "Timeline": ("cell", "When: "),
    "Attendees": ("cell", "Name: "),
    "Funding": ("cell", "Amount: "),
    "Quotes": ("cell", "Words: "),
    "Notes": ("cell", "Topic: "),
    "Source": ("text", "Search the source"),
}
# Entries of the menus that open a dialog, and what is in it.
DIALOGS = {
    "Print…": ("push button", "Save as…"),
    "Check a quotation…": ("text", "Text to check"),
    "Saved searches…": ("list", "Saved searches"),
    "Preferences…": ("combo box", ""),
    "Keyboard shortcuts": ("table", "Keyboard shortcuts"),
}
# What only holds, parts or adorns other things; a label without a name has nothing to say yet.
UNSPOKEN = {
    "filler",
    "graphic",
    "grip",
    "label",
    "layered pane",
    "menu bar",
    "panel",
    "scroll bar",
    "separator",
    "splitter",
}
# Never has the keyboard itself: it gives it on to the row of tabs.
GIVES_ON = "Tabs"


@pytest.fixture(scope="module")
def around() -> Iterator[tuple[dict[str, str], Reader]]:
    with desktop() as environment, screen_reader(environment["DBUS_SESSION_BUS_ADDRESS"]) as reader:
        yield environment, reader


@contextmanager
def started(around: tuple[dict[str, str], Reader], folder: Path) -> Iterator[Thing]:
    """The application, its window open at the first tab, until the block ends."""
    environment, reader = around
    with program(environment, folder / "library.wbdesk") as number:
        application = reader.application(number)
        application.find("list", "Overview")
        application.find("page tab", f"Notes  {COUNTED['Notes']}")
        yield application


@pytest.fixture
def app(around: tuple[dict[str, str], Reader], tmp_path: Path) -> Iterator[Thing]:
    """The application, its window open at the first tab."""
    with started(around, tmp_path) as application:
        yield application


@pytest.fixture(scope="module")
def shared(
    around: tuple[dict[str, str], Reader], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Thing]:
    with started(around, tmp_path_factory.mktemp("shared")) as application:
        yield application


@pytest.fixture
def seen(shared: Thing) -> Thing:
    """The same for those that only look around and put back what they change: one for all."""
    shared.find("page tab", "Overview").do("Press")
    shared.find("list", "Overview")
    return shared


def go(app: Thing, tab: str) -> Thing:
    """Go to a tab and wait for what it shows."""
    app.find("page tab", tab).do("Press")
    return app.find(*SHOWN_IN[tab])


def choose(app: Thing, entry: str) -> None:
    """Choose an entry of a menu without opening the menu, as screen readers can."""
    bar = app.find("menu bar", "")
    named = [each for each in bar.tree(hidden=True) if each.name == entry]
    next(each for each in named if not each.children).do("Press")


def unspeakable(top: Thing) -> list[str]:
    """What a screen reader would pass over or announce without a name."""
    found = []
    for each in top.tree():
        role, name, states = each.role, each.name.strip(), each.states
        if role == "combo box":
            # Its name is what is chosen in it.
            name = each.label
        if not role or role == "unknown" or (not name and role not in UNSPOKEN):
            found.append(f"{role} without a name in {each.parent.name!r}")
        elif role == "filler" and name != GIVES_ON and (name or "focusable" in states):
            found.append(f"{name!r} is filler")
    return found


def selected(things: list[Thing]) -> list[str]:
    return [each.name for each in things if "selected" in each.states]


def test_the_application_and_its_window_are_announced(seen: Thing) -> None:
    assert (seen.name, seen.role) == ("wbdesk", "application")
    [window] = seen.children
    assert window.role == "frame"
    assert window.name.startswith("Foreign Secretary to put")
    assert window.name.endswith("wbdesk")


def test_whatever_shows_in_a_tab_has_a_name_and_a_role(app: Thing) -> None:
    for entry in ("Releases", "Tray"):
        choose(app, entry)
    app.find("cell", "All releases")
    app.find("combo box", "Tray")
    found = {}
    for tab in SHOWN_IN:
        go(app, tab)
        found[tab] = app.reader.read(lambda: unspeakable(app))
    assert found == {tab: [] for tab in SHOWN_IN}


def test_whatever_shows_in_a_dialog_has_a_name_and_a_role(seen: Thing) -> None:
    found = {}
    for entry, (role, name) in DIALOGS.items():
        choose(seen, entry)
        dialog = seen.find("dialog", "")
        dialog.find(role, name)
        seen.reader.wait(lambda: "active" in dialog.states)  # noqa: B023
        found[entry] = seen.reader.read(lambda: unspeakable(dialog))  # noqa: B023
        dialog.find("push button", "Close").do("Press")
        seen.reader.wait(lambda: not seen.all("dialog"))
    assert found == {entry: [] for entry in DIALOGS}


def test_the_tabs_are_listed_and_chosen(seen: Thing) -> None:
    row = seen.find("page tab list", "")
    tabs = row.all("page tab")
    counted = [f"{name}  {number}" for name, number in COUNTED.items()]
    assert [each.name for each in tabs] == ["Overview", *counted, "Source"]
    assert all({"focusable", "selectable"} <= each.states for each in tabs)
    assert selected(tabs) == ["Overview"]
    row.select(3)
    seen.find("table", "Funding table")
    assert selected(tabs) == ["Funding  8"]
    tabs[1].do("Press")
    seen.find("table", "Timeline table")
    assert selected(tabs) == ["Timeline  13"]


def test_the_overview_is_a_list_of_named_items(seen: Thing) -> None:
    overview = seen.find("list", "Overview")
    assert "Where: Hillsborough Castle" in overview.description
    items = overview.children
    assert {each.role for each in items} == {"list item"}
    names = [each.name for each in items]
    assert all(names)
    assert {"When: 9 October 2025", "Host: United Kingdom", "Kosovo (XK)"} <= set(names)
    assert all({"focusable", "selectable"} <= each.states for each in items)
    assert "showing" in items[0].states
    go(seen, "Timeline")
    assert not any("showing" in each.states for each in items)


def test_cells_say_their_column_and_value_and_rows_are_chosen(seen: Thing) -> None:
    go(seen, "Timeline")
    table = seen.find("table", "Timeline table")
    assert (table.get("Table", "NRows"), table.get("Table", "NColumns")) == (13, 4)
    columns = [table.ask("Table.GetColumnDescription", "i", number) for number in range(4)]
    assert columns == ["When", "Event", "Place", "Category"]
    for row in range(13):
        spoken = [table.cell(row, number).name.partition(": ") for number in range(4)]
        assert [column for column, _, _ in spoken] == columns
        assert all(value for _, _, value in spoken)
    [meeting] = table.ask("Table.GetSelectedRows")
    assert table.cell(meeting, 0).name == "When: 9 October 2025"
    assert {"focusable", "selectable", "selected"} <= table.cell(meeting, 0).states
    other = table.cell(0, 1)
    assert "selected" not in other.states
    table.ask("Table.AddRowSelection", "i", 0)
    assert "selected" in other.states
    assert sorted(table.ask("Table.GetSelectedRows")) == [0, meeting]


def test_a_record_is_read_in_full(seen: Thing) -> None:
    go(seen, "Funding")
    pane = seen.find("panel", "Sum in full")
    said = {each.name for each in pane.all("label")}
    assert "New support for cyber defences against Russian interference" in said
    assert "“UK to provide £4million in new support”" in said
    assert "Status: new" in said


def test_a_search_is_written_and_its_results_are_read(seen: Thing) -> None:
    go(seen, "Funding")
    box = seen.find("text", "Search everywhere")
    assert {"editable", "focusable"} <= box.states
    box.write("kosovo")
    seen.find("page tab", "Funding  1")
    assert box.text == "kosovo"
    seen.find("cell", "Purpose: Training for law enforcement in Kosovo")
    assert seen.find("table", "Funding table").get("Table", "NRows") == 1
    choose(seen, "Clear all searches")
    seen.find("page tab", "Funding  8")
    assert box.text == ""


def test_a_quotation_is_checked_in_the_dialog_that_has_the_keyboard(seen: Thing) -> None:
    choose(seen, "Check a quotation…")
    dialog = seen.find("dialog", "Check a quotation")
    box = dialog.find("text", "Text to check")
    seen.reader.wait(lambda: {"active"} <= dialog.states and {"focused", "editable"} <= box.states)
    box.write("It is in all our interests to protect security and stability")
    dialog.find("list", "Places found").find("list item", "")
    dialog.find("push button", "Close").do("Press")
    seen.reader.wait(lambda: not seen.all("dialog"))


def test_what_can_be_ticked_says_whether_it_is_and_works(seen: Thing) -> None:
    go(seen, "Funding")
    chart = seen.find("check box", "Bars")
    assert "checked" in chart.states
    by_fund = seen.find("check box", "Bars by fund")
    assert "checked" not in by_fund.states
    by_fund.do("Toggle")
    seen.find("list", "Funding by fund")
    assert "checked" in by_fund.states
    assert "checked" not in seen.find("check box", "Bars by purpose").states
    chart.do("Toggle")
    seen.reader.wait(lambda: "showing" not in by_fund.states)
    chart.do("Toggle")
    seen.find("check box", "Bars by purpose").do("Toggle")
    seen.find("list", "Funding by purpose")


def test_a_star_is_a_box_that_says_whether_it_is_ticked(seen: Thing) -> None:
    go(seen, "Timeline")
    star = seen.find("check box", "Star this record")
    assert "checked" not in star.states
    star.do("Toggle")
    assert seen.find("check box", "Starred") == star
    assert "checked" in star.states
    seen.find("cell", "When: 9 October 2025 (starred)")
    star.do("Toggle")
    assert seen.find("check box", "Star this record") == star
    assert "checked" not in star.states

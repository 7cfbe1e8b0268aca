"""The choices beside the pages: what goes in, in which style, on which paper."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wbdesk.briefing.document import ALL_SECTIONS, CITES, PAPERS, STYLES
from wbdesk.briefing.tongue import LANGUAGES
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.summary.sections import SectionList
from wbdesk.gui.summary.setup import Setup, Templates
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label
from wbdesk.tasks.scope import Scope

_LAST = "As last time"


class Choices(QWidget):
    """`altered` follows every change. `scopes` are offered in order, the last of them chosen
    first where a search or tray gave more than the release and its tab.
    """

    altered = Signal()

    def __init__(
        self, scopes: list[tuple[str, Scope]], templates: Templates, ask: Ask, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._scopes = scopes
        self._templates = templates
        self._ask = ask
        self.scopes = QButtonGroup(self)
        self.sections = SectionList(self)
        self.style_box = _box(STYLES, "Style", self)
        self.cite = _box(CITES, "Citations", self)
        self.paper = _box(PAPERS, "Paper", self)
        self.language = _box(LANGUAGES, "Dates and numbers", self)
        self.evidence = QCheckBox("Evidence phrases in the notes", self)
        self.charts = QCheckBox("Timeline, map and bars as charts", self)
        self.charts.setToolTip("Charts stand in the sections of the style Reference")
        self.template = QComboBox(self)
        self.template.setAccessibleName("Template")
        self._build()
        self._show(templates.last())
        self._list_templates()
        self._connect()

    def scope(self) -> Scope:
        """The scope chosen, narrowed to the sections ticked, in their order."""
        chosen = self._scopes[self.scopes.checkedId()][1]
        kinds = self.setup().sections(chosen.kinds)
        return Scope(chosen.releases, kinds, chosen.query, chosen.tray)

    def described(self) -> str:
        """The scope in words."""
        number = self.scopes.checkedId()
        return "whole release" if number == 0 else self._scopes[number][1].described()

    def setup(self) -> Setup:
        """The setup chosen."""
        return Setup(
            style=self.style_box.currentData(),
            cite=self.cite.currentData(),
            evidence=self.evidence.isChecked(),
            paper=self.paper.currentData(),
            language=self.language.currentData(),
            charts=self.charts.isChecked(),
            order=self.sections.order(),
            without=self.sections.without(),
        )

    def keep_template(self) -> None:
        """Ask for a name, and keep the setup under it."""
        name = self._ask.line(
            "Keep as a template", "Name of the template:", self.template.currentData() or ""
        ).strip()
        if not name:
            return
        if name in self._templates.named() and not self._ask.agree(
            f"Replace the template “{name}”?", "There is one of that name.", "Replace"
        ):
            return
        self._templates.keep(name, self.setup())
        self._list_templates(name)

    def remove_template(self) -> None:
        """Let the chosen template go, after asking."""
        name = self.template.currentData()
        if name and self._ask.agree(
            f"Remove the template “{name}”?", "Summaries made with it stay.", "Remove"
        ):
            self._templates.remove(name)
            self._list_templates()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        over = label("TEMPLATE", "section", self)
        over.setBuddy(self.template)
        column.addWidget(over)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self.keep_button = button("Keep…", "Keep these choices as a template", "", self)
        self.remove_button = button("Remove", "Remove the template", "", self)
        row.addWidget(self.template, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.remove_button)
        column.addLayout(row)
        column.addSpacing(SPACE)
        column.addWidget(label("SCOPE", "section", self))
        for number, (text, _) in enumerate(self._scopes):
            choice = QRadioButton(text.replace("&", "&&"), self)
            self.scopes.addButton(choice, number)
            column.addWidget(choice)
        column.addSpacing(SPACE)
        column.addWidget(label("SECTIONS", "section", self))
        column.addWidget(self.sections)
        column.addSpacing(SPACE)
        column.addWidget(label("SETTING", "section", self))
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, box in (
            ("St&yle", self.style_box),
            ("&Citations", self.cite),
            ("Pa&per", self.paper),
            ("&Dates, numbers", self.language),
        ):
            form.addRow(text, box)
        column.addLayout(form)
        column.addWidget(self.evidence)
        column.addWidget(self.charts)

    def _connect(self) -> None:
        for box in self._boxes().values():
            box.currentIndexChanged.connect(self._tell)
        for check in (self.evidence, self.charts):
            check.toggled.connect(self._tell)
        self.sections.altered.connect(self._tell)
        self.scopes.idToggled.connect(self._chosen)
        self.template.activated.connect(self._take_template)
        self.keep_button.clicked.connect(self.keep_template)
        self.remove_button.clicked.connect(self.remove_template)

    def choose(self, number: int) -> None:
        """Choose a scope, without telling of it."""
        with QSignalBlocker(self.scopes):
            self.scopes.button(number).setChecked(True)
        self._allow_charts()
        self.sections.offer(self._scopes[number][1].kinds)

    def _chosen(self, number: int, on: bool) -> None:
        if on:
            self.sections.offer(self._scopes[number][1].kinds)
            self._tell()

    def _boxes(self) -> Mapping[str, QComboBox]:
        return {
            "style": self.style_box,
            "cite": self.cite,
            "paper": self.paper,
            "language": self.language,
        }

    def _show(self, setup: Setup) -> None:
        for name, box in self._boxes().items():
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(getattr(setup, name))))
        for check, on in ((self.evidence, setup.evidence), (self.charts, setup.charts)):
            with QSignalBlocker(check):
                check.setChecked(on)
        self._allow_charts()
        order = setup.sections(ALL_SECTIONS) + setup.without
        kept = tuple(name for name in setup.order if name in order)
        self.sections.show_sections(kept or ALL_SECTIONS, setup.without)

    def _list_templates(self, chosen: str = "") -> None:
        with QSignalBlocker(self.template):
            self.template.clear()
            self.template.addItem(_LAST, "")
            for name in self._templates.named():
                self.template.addItem(name, name)
            self.template.setCurrentIndex(max(0, self.template.findData(chosen)))
        self.remove_button.setEnabled(bool(chosen))

    def _take_template(self) -> None:
        name = self.template.currentData()
        self.remove_button.setEnabled(bool(name))
        if name:
            self._show(self._templates.named()[name])
            self.sections.offer(self._scopes[self.scopes.checkedId()][1].kinds)
            self._tell()

    def _allow_charts(self) -> None:
        """A brief has no room for charts, tables are tables, and a tray is its author's."""
        number = self.scopes.checkedId()
        of_tray = number >= 0 and self._scopes[number][1].tray is not None
        self.charts.setEnabled(self.style_box.currentData() == "reference" and not of_tray)

    def _tell(self) -> None:
        self._allow_charts()
        self._templates.remember(self.setup())
        self.altered.emit()


def _box(values: Mapping[str, str], name: str, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, text in values.items():
        box.addItem(text, value)
    return box

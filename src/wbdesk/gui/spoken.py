"""Scroll areas as assistive technology sees them: Qt calls them mere filling, to be passed over."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Group:
    """What a widget also is that takes the keyboard as a whole: a group, with the widget's name."""

    spoken_group: QAccessibleInterface | None = None


def _factory(name: str, of: QObject | None) -> QAccessibleInterface | None:
    if isinstance(of, QWidget) and isinstance(of, Group):
        # Kept by the widget: Qt does not own what Python made.
        of.spoken_group = QAccessibleWidget(of, QAccessible.Role.Grouping, "")
        return of.spoken_group
    return None


@cache
def install() -> None:
    """Make groups known to Qt's accessibility; once is enough."""
    QAccessible.installFactory(_factory)

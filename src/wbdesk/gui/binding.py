"""Loads Qt's binding, takes its hook off the import statement, and has it know all widgets.

The hook serves `from __feature__ import ...`, which nothing here uses, and reads the source of
every module loaded after it to see whether it might: a twelfth of a launch.
"""

import builtins


def load() -> None:
    """Load Qt; what is imported afterwards is imported by Python itself."""
    usual = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = usual


def meet_widgets() -> None:
    """Have the binding make its classes of widgets.

    It makes each when it is asked for, but all of them when it is first handed a widget that Qt
    itself made, to tell what that is. That takes half a frame, so it is done apart from the rest.
    """
    from PySide6.QtWidgets import QScrollArea

    QScrollArea().viewport()

"""Loads Qt's binding, and takes its hook off the import statement.

The hook serves `from __feature__ import ...`, which nothing here uses, and reads the source of
every module loaded after it to see whether it might: a twelfth of a launch.
"""

import builtins


def load() -> None:
    """Load Qt; what is imported afterwards is imported by Python itself."""
    usual = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = usual

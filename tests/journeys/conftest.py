"""The window, as the tests of its screens have it."""

from launched import answers, desk, open_desk

__all__ = ["answers", "desk", "open_desk"]

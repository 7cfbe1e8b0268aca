"""The window, as the tests of its screens have it."""

from launched import answers, desk, first_library, open_desk

__all__ = ["answers", "desk", "first_library", "open_desk"]

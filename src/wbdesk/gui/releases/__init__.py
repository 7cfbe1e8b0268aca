"""The panel of the library's releases."""

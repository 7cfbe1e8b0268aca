"""The main window: what it is made of, its actions, and what it remembers."""

"""The one table model all tabs share, and how its cells are drawn."""

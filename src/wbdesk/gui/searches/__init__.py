"""The list of saved searches."""

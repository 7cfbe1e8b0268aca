"""What can be set: theme, size of text, where releases are fetched from."""

"""The first launch: what this is, and three things to try."""

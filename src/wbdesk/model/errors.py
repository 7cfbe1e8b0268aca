"""Errors that are meant for the person at the desk."""


class UserError(Exception):
    """Something the user can mend; its text is one sentence: what, where, what to do."""

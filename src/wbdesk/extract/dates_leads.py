"""Prepositions before a date, and "and beyond" after it."""

import re

_LEAD = re.compile(
    r"(?:\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]efore|[Aa]fter|"
    r"[Tt]hroughout|[Ii]t|[Tt]o|[Oo]f|[Ff]or|[Bb]etween|[Aa]nd|[Oo]r|[Ii]n both|[Oo]n|through) "
    r")(?:the )?\Z"
)


_BEYOND = re.compile(r" (?:and beyond|onwards?)\b")


def beyond(text: str, end: int, when: str | None) -> tuple[str | None, int]:
    """The date left open where "and beyond" or "onwards" follows, and where the phrase ends."""
    match = _BEYOND.match(text, end)
    if match and when and "/" not in when:
        return f"{when}/..", match.end()
    return when, end


def lead(text: str, begin: int) -> tuple[str, int]:
    """The preposition before a date; only those that say something about it are taken in."""
    match = _LEAD.search(text, max(0, begin - 16), begin)
    if match is None:
        return "", begin
    word = match["lead"].lower()
    keeps = word in ("since", "by", "from", "until", "till", "before", "after", "during", "in")
    return word, match.start() if keeps else begin

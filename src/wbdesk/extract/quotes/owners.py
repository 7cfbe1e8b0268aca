"""Whose words a noun of speech makes them: that was her advice, the verdict of Jane Doe."""

import re

from wbdesk.extract.people import NOBODY, Speaker, has_role_or_full_name
from wbdesk.extract.quotes import verbs
from wbdesk.extract.quotes.subjects import speaker_in, subject_of

_OF = re.compile(
    rf"\b(?:{verbs.NOUNS}) (?:[a-z]+ ){{0,2}}?(?:from|by|of) (?P<who>[^.:;]{{3,140}})", re.I
)
_OWN = re.compile(
    rf"(?P<who>\b(?:[Hh]is|[Hh]er|[Tt]heir)|[^.:;,“”]{{3,100}}?[’']s?) "
    rf"(?:[a-z-]+ ){{0,2}}?(?:{verbs.NOUNS}|report|book|diary|memoirs?|article|column|paper)\b"
)
_WITH_WHICH = re.compile(r"\b(?:(?:with|by|in) which|how) (?P<who>[^.:;]{3,140})")
_OWNERS = {"his": "he", "her": "she", "their": "they"}
_COPULA = re.compile(
    r"[\s,:–—-]*(?:(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ss]uch|which)\s)?(?:is|was|were|are|came)\s"
    r"(?P<rest>[^.!?“”]{3,200})"
)
_THUS = re.compile(
    r"\s*(?:Thus|So|With (?:these|those|such|this|that)(?: [a-z]+){0,2},?)\s"
    r"(?P<rest>[^.!?“”]{3,200})"
)


def of(phrase: str) -> Speaker:
    """The owner of a noun of speech in a phrase, NOBODY where it has none."""
    of_whom = _OF.search(phrase)
    if of_whom is not None:
        speaker = speaker_in(of_whom["who"])
        if has_role_or_full_name(speaker):
            return speaker
    own = _OWN.search(phrase)
    if own is None:
        return NOBODY
    pronoun = _OWNERS.get(own["who"].lower())
    if pronoun:
        return Speaker(pronoun=pronoun)
    speaker = speaker_in(own["who"].rstrip("s").rstrip("’'"))
    return speaker if has_role_or_full_name(speaker) else NOBODY


def behind(text: str, at: int) -> Speaker | None:
    """Whose words a noun right behind them says they are: “A.” That was the message from Doe."""
    copula = _COPULA.match(text, at)
    if copula is not None:
        which = _WITH_WHICH.search(copula["rest"])
        found = subject_of(which["who"]) if which else NOBODY
        return found or of(copula["rest"]) or None
    thus = _THUS.match(text, at)
    if thus is None:
        return None
    found = subject_of(thus["rest"]) or speaker_in(thus["rest"])
    return found if has_role_or_full_name(found) else None

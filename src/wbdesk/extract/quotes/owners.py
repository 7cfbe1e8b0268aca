"""Whose words a noun of speech makes them: that was her advice, the verdict of Jane Doe."""

import re

from wbdesk.extract import needs
from wbdesk.extract.given_names import is_given
from wbdesk.extract.people import NOBODY, Speaker, has_role_or_full_name
from wbdesk.extract.quotes import verbs
from wbdesk.extract.quotes.subjects import speaker_in, subject_of

_OF = needs.pattern(
    rf"\b(?:{verbs.NOUNS}) (?:[a-z]+ ){{0,2}}?(?:from|by|of) (?P<who>[^.:;]{{3,140}})", re.I
)
_OWN = re.compile(
    rf"(?:\b(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir)|(?<=\w)[’']s?) (?:[a-z-]+ ){{0,2}}?"
    rf"(?:{verbs.NOUNS}|report|book|diary|memoirs?|article|column|paper)\b"
)
_CLAUSE_START = re.compile(r".*[.:;,“”]", re.S)
_WITH_WHICH = re.compile(
    r"\b(?:(?:with|by|in) which|how|all|what|as far as) (?P<who>(?:[Tt]he |[A-Z])[^.:;]{3,140})"
)
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
        speaker = speaker_in(of_whom["who"].partition(" to ")[0])
        if has_role_or_full_name(speaker):
            return speaker
    own = _OWN.search(phrase)
    if own is None:
        return NOBODY
    if own["pronoun"]:
        return Speaker(pronoun=_OWNERS[own["pronoun"].lower()])
    clause = _CLAUSE_START.match(phrase, 0, own.start())
    speaker = speaker_in(phrase[clause.end() if clause else 0 : own.start()])
    known = has_role_or_full_name(speaker) or is_given(speaker.name or "")
    return speaker if known else NOBODY


_ANY_OWNED = re.compile(r"(?P<who>his|her|their) (?:[a-z-]+ ){0,2}[a-z-]+")
_ANSWER = re.compile(rf"the (?:[a-z-]+ )?(?:{verbs.NOUNS})\s*\Z")


def _of_any(phrase: str) -> Speaker | None:
    """Whose words a predicate makes them: was his recipe, came the reply of whom was asked."""
    own = _ANY_OWNED.match(phrase)
    if own is not None:
        return Speaker(pronoun=_OWNERS[own["who"]])
    return Speaker(pronoun="they") if _ANSWER.match(phrase) else None


def behind(text: str, at: int) -> Speaker | None:
    """Whose words a noun right behind them says they are: “A.” That was the message from Doe."""
    copula = _COPULA.match(text, at)
    if copula is not None:
        which = _WITH_WHICH.search(copula["rest"])
        found = subject_of(which["who"]) if which else NOBODY
        return found or of(copula["rest"]) or _of_any(copula["rest"])
    thus = _THUS.match(text, at)
    if thus is None:
        return None
    found = subject_of(thus["rest"]) or speaker_in(thus["rest"])
    return found if has_role_or_full_name(found) else None

"""The last person that a text mentions, with an office, a title or a known given name."""

import re

from wbdesk.extract import names, needs
from wbdesk.extract.people import NOBODY, Speaker, speaker_of
from wbdesk.extract.vocabulary import TITLES

_MENTION = needs.pattern(
    r"(?:\b[^\W\d_a-z][\w’'-]{0,30}\s){0,4}\b(?:[Mm]inister|[Ss]ecretary|President|Chancellor|"
    r"Taoiseach|Premier|Commissioner|Ambassador|Mayor|Director|[Cc]hief [Ee]xecutive|Chair|Head|"
    r"Chairman|Governor)\b(?:\s(?:for|of)(?:\sthe)?(?:\s(?:and\s)?[^\W\d_a-z][\w’'-]{0,30}){1,5})?"
    r"(?:,?(?:\s[^\W\d_a-z][\w’'-]{0,30}){1,4})?"
)
_PERSONAL = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|"
    r"President)\.?(?:\s[^\W\d_a-z][\w’'-]{0,30}){1,3}"
)


def last(before: str) -> Speaker:
    """The last person that a text names with an office or a title."""
    found, at = NOBODY, -1
    for pattern in (_MENTION, _PERSONAL):
        for match in pattern.finditer(before):
            if match.end() > at and not _POSSESSIVE.search(match.group()):
                speaker = speaker_of(match.group())
                if speaker:
                    found, at = speaker, match.end()
    for match in _CAPITALS.finditer(before, max(at, 0)):
        words = match.group().split()
        named = words[1:] if words[0] in TITLES and len(words) > 2 else words
        if names.looks_personal(named):
            found = Speaker(" ".join(words))
    return found


_POSSESSIVE = re.compile(r"[’']s\Z")
_CAPITALS = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){1,3}")

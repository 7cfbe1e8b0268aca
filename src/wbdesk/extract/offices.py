"""When two ways of naming an office mean the same one: the CMO, the Chief Medical Officer.

An office is compared by its words. `words_of` writes out short forms and levels spellings, `holds`
tells whether the one so described is the holder that a shorter form means.
"""

import re
from functools import lru_cache

_SHORT_FORMS = {
    "pm": ("prime", "minister"), "dpm": ("deputy", "prime", "minister"),
    "fm": ("first", "minister"), "ceo": ("chief", "executive"),
    "cfo": ("chief", "financial", "officer"), "md": ("managing", "director"),
    "coo": ("chief", "operating", "officer"), "cto": ("chief", "technology", "officer"),
    "vp": ("vice", "president"), "cmo": ("chief", "medical", "officer"),
    "dg": ("director", "general"), "sg": ("secretary", "general"),
    "dhm": ("deputy", "head", "mission"), "undersecretary": ("under", "secretary"),
}  # fmt: skip
_LANDS = {
    "welsh": "wales", "scottish": "scotland", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
}  # fmt: skip
"""Offices named by the people or the place, and by the sex of who holds them or not."""
_EMPTY = frozenset("the of for and hm his her britannic majesty s excellency".split())
OF_ANOTHER = frozenset("shadow former deputy vice assistant ex acting under".split())
_OF_STATE = frozenset(("secretary", "state"))
_NO_MINISTERS = frozenset(
    "permanent private general chief press executive parliamentary principal company club "
    "council under first second third association branch assistant party".split()
)
_MINISTER = frozenset(("minister",))
_UNDER = frozenset(("under", "secretary", "state"))


@lru_cache(maxsize=1024)
def words_of(role: str) -> frozenset[str]:
    """The words of an office in small letters, short forms written out."""
    words = re.findall(r"\w+", role.lower())
    full = (each for word in words for each in _SHORT_FORMS.get(word, (_LANDS.get(word, word),)))
    return frozenset(full) - _EMPTY


def is_short_form(name: str) -> bool:
    """Whether a word in capitals is an office and no name: CMO."""
    return name.isupper() and name.lower() in _SHORT_FORMS


def holds(words: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether an office of such words is the one wanted: a Shadow Home Secretary is no other's."""
    if wanted <= words:
        return not (words - wanted) & OF_ANOTHER
    if wanted == _OF_STATE:
        # The members of the British Cabinet that are called by their field: the Home Secretary.
        return "secretary" in words and len(words) > 1 and not words & _NO_MINISTERS
    return wanted == _MINISTER and words >= _UNDER

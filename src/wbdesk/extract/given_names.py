"""Given names of many countries, by which the name of a person is told from one of a body.

`resources/gazetteer/given-names.txt` is derived by `script/given-names`; common words that are
names too (Hope, Will, Mark) stand in `vocabulary`, as do names its source lacks.
"""

import unicodedata
from functools import cache

from wbdesk import places
from wbdesk.extract.vocabulary import GIVEN_NAMES, MORE_GIVEN_NAMES


def is_given(word: str) -> bool:
    """Whether a word is a given name, or two joined by a hyphen of which the first is one."""
    if word in GIVEN_NAMES or word in _derived():
        return True
    first, hyphen, _ = word.partition("-")
    if hyphen:
        return is_given(first)
    return not word.isascii() and is_given(_bare(word))


def _bare(word: str) -> str:
    """A word without the marks on its letters: Adriènne as Adrienne."""
    return unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()


@cache
def _derived() -> frozenset[str]:
    text = (places.resources() / "gazetteer" / "given-names.txt").read_text(encoding="utf-8")
    return MORE_GIVEN_NAMES | {line for line in text.splitlines() if line and line[0] != "#"}

"""Puts words together that were divided at the end of a line.

A hyphen there may be the word's own ("government-wide") or the typesetter's. The rest of the
document is the dictionary: a word that stands there whole, or with its hyphen, decides.
"""

import re
from collections.abc import Iterable, Sequence

HYPHENS = ("-", "\u2010")
"""What a divided line ends in."""
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010]\Z")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+){0,3}")
_JOINING = frozenset("and or to und et".split())
# First parts that mostly keep their hyphen in British and American use.
_KEEPING = frozenset(
    "all anti by cross counter cyber day decision double east euro ex face family far first five "
    "four free full government half hard high human ill inter large law life long low mid multi "
    "near non north off on one open people policy post pre pro public self semi short single six "
    "small so south state sub ten third three top two under up vice well west wide world year "
    "zero".split()
)


def join(lines: Sequence[str], words: frozenset[str] | None = None) -> str:
    """The lines as one text. `words` are those of the document; None keeps every hyphen."""
    made: list[str] = []
    before = ""
    for line in lines:
        if not before.endswith(HYPHENS):
            made += (" ", line)
            before = line
            continue
        divided, second = _DIVIDED.search(before[-80:]), _FIRST.match(line)
        if divided is None or second is None or second.group() in _JOINING:
            made.append(" ")
        elif words is not None and _typeset(divided[1], second.group(), words):
            made[-1] = made[-1][:-1]
        made.append(line)
        before = line
    return "".join(made).strip()


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The words of a document, those with a hyphen whole, in lower case."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def _typeset(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between two parts of a word is the typesetter's."""
    if not second[:1].islower() or first.isupper():
        return False
    one, two = first.lower(), second.lower()
    if f"{one}-{two}" in words:
        return False
    if one + two in words:
        return True
    return one not in _KEEPING and not (one in words and two in words)

"""Which characters the typeface can show. PDF/UA refuses a document with one that it cannot."""

import json
import re
from functools import lru_cache

import typst

SUBSTITUTE = "\u25a1"  # white square
# What the serif that Typst embeds covers without question: Latin, Greek, Cyrillic, punctuation.
_COVERED = re.compile(
    "[\x20-\x7e\xa0-\u017f\u0391-\u03a1\u03a3-\u03ce\u0400-\u045f\u2013-\u201e\u2026\u20ac\u200b]"
)
_REFUSED = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_PROBE = b"""
#set document(title: "probe")
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"))
#for odd in json(bytes(sys.inputs.odd)) { par(odd) }
"""


def unshowable(text: str) -> frozenset[str]:
    """The characters of `text` that no embedded font has."""
    odd = _odd(text)
    return _probe(odd) if odd else frozenset()


def _odd(text: str) -> frozenset[str]:
    return frozenset(_COVERED.sub("", "".join(set(text))))


@lru_cache(maxsize=64)
def _probe(odd: frozenset[str]) -> frozenset[str]:
    """Ask the typesetter itself, with a paragraph for each character."""
    try:
        typst.compile(
            _PROBE,
            format="pdf",
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            sys_inputs={"odd": json.dumps(sorted(odd))},
        )
    except typst.TypstError as error:
        return refused(str(error.diagnostic)) & odd
    return frozenset()


def refused(diagnostic: str) -> frozenset[str]:
    """The characters that a message of the typesetter complains of.

    It names whole clusters; letters that are known to be covered are not what is amiss in them.
    """
    found = "".join(_REFUSED.findall(diagnostic))
    return _odd(_ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), found))

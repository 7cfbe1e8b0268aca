"""What stands behind a sum and is no end that it serves: when, where or by whom it is given."""

import re

_NO_END = re.compile(
    r"(?:had|has|have|was|were|is|are|will|would|been|came|comes) |"
    r"(?:contributed|provided|paid|released|given|announced|committed|raised|funded|arranged|"
    r"signed|awarded|donated|pledged|promised|invested|restrained|recovered|met|matched)\b"
    r"(?!.* (?:for|to|towards|into|on) )",
    re.I,
)
_TIME = re.compile(
    r"(?:over|during|in|for|across|since|between|from|by|within|until|to|and|of|the|this|next|"
    r"current|last|coming|past|following|same|first|second|third|fourth|each|period|financial|academic|"
    r"calendar|fiscal|years?|months?|weeks?|spring|summer|autumn|winter|[\d/–-]+|two|three|four|"
    r"five|six|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)[,.]?",
    re.I,
)
_ITS_END = re.compile(r"\b(?:to|for|towards|into|on)\b")
WHERE = re.compile(
    r"(?:(?:the|this|our|their|its|that) )?(?:whole |entire )?(?:region|country|county|area|"
    r"province|city|town|islands?|continent|district|state|sector|industry)[.,]?",
    re.I,
)
"""A place alone: "has invested €8 billion in the region"."""


def is_told(text: str, end: int, words: str) -> bool:
    """Whether the words behind a sum that ends at `end` only tell of it, and not what it is for."""
    if _NO_END.match(words) or all(map(_TIME.fullmatch, words.split())):
        return True
    return text.startswith(" from ", end) and _ITS_END.search(words) is None

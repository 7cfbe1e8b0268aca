"""Speech that a dash opens, as Nordic releases have it: – We are ready, says Minister Jane Doe."""

import re

from wbdesk.extract.people import NOBODY, speaker_of
from wbdesk.extract.quotes.pieces import Piece

_SPOKEN = re.compile(
    r"\s*[–—-]\s?(?P<words>[^\W\d_a-z][^“”\"]{15,900}?[.!?,]),? ?"
    r"(?:says|said|adds|added|states|stated|comments|commented|concludes|explains|continues) "
    r"(?P<who>[^.“”\"]{3,140})\.?\s*\Z"
)


def piece_of(at: int, text: str) -> Piece | None:
    """The words of block `at` with who says them behind, None where a dash opens no speech."""
    match = _SPOKEN.match(text) if text.lstrip()[:1] in ("–", "—", "-") else None
    speaker = speaker_of(match["who"]) if match else NOBODY
    if match is None or not speaker:
        return None
    return Piece([(at, *match.span("words"))], "dashed-then-said", speaker, own=True)

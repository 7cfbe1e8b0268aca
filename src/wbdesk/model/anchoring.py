"""Makes the anchor of a span, with just as much context as tells it from its likes."""

from wbdesk.model.anchor import Anchor, Passage

_MOST_WORDS = 6
_NEAR = 400
_MOST_LOOKED = 64
_WINDOW = 400  # characters that hold so many words


def anchor(text: str, start: int, end: int, paragraph: int) -> Anchor:
    """The anchor of `text[start:end]` in paragraph number `paragraph`, whose text is `text`.

    Words before and after are taken in only where the phrase stands there more than once.
    """
    exact = text[start:end]
    if text.find(exact) == start and text.find(exact, start + 1) < 0:
        return Anchor(paragraph, exact)
    before = text[max(0, start - _WINDOW) : start].split()
    after = text[end : end + _WINDOW].split()
    prefix = suffix = ""
    for count in range(1, _MOST_WORDS + 1):
        prefix, suffix = " ".join(before[-count:]), " ".join(after[:count])
        if _times(text, exact, prefix, suffix) <= 1:
            break
    return Anchor(paragraph, exact, prefix, suffix)


def passage(start: int, end: int, paragraph: int) -> Passage:
    """The passage of a span found in the text itself."""
    return Passage(paragraph, start, end, "exact")


def _times(text: str, exact: str, prefix: str, suffix: str) -> int:
    """How often the phrase stands in such a context; more than twice is told as twice.

    Where it stands too often to look at all, it is told as twice too: more context does no harm.
    """
    count, at = 0, text.find(exact)
    for _ in range(_MOST_LOOKED):
        if at < 0 or count > 1:
            return count
        end = at + len(exact)
        before = " ".join(text[max(0, at - _NEAR) : at].split())
        after = " ".join(text[end : end + _NEAR].split())
        count += before.endswith(prefix) and after.startswith(suffix)
        at = text.find(exact, at + 1)
    return 2

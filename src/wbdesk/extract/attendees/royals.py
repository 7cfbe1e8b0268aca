"""Members of royal houses, who take part under a title: "HRH The Prince of Wales"."""

import re

_STYLE = (
    r"(?:HRH|HM|HSH|H\.R\.H\.|(?:[Hh]er|[Hh]is|[Tt]heir)\s"
    r"(?:(?:Royal|Serene|Imperial)\sHighness(?:es)?|Majest(?:y|ies)))"
)
_RANK = (
    r"(?:Prince(?:ss)?|Duke|Duchess|Count(?:ess)?|Earl|Grand\sDu(?:ke|chess)|Crown\sPrince(?:ss)?|"
    r"Infanta?|King|Queen|Emir|Sultan|Emperor|Empress)"
)
_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]*|[IVX]+|bin|al|von))*"
_ROYAL = re.compile(
    rf"(?:{_STYLE},?\s(?:[Tt]he\s)?{_RANK}(?:\sand\s{_RANK})?\b|"
    rf"(?:[Tt]he\s)?(?:Prince(?:ss)?|Grand\sDu(?:ke|chess)|Du(?:ke|chess)|Count(?:ess)?|Earl|"
    rf"King(?=\s(?:of|and|received|hosted|welcomed|met|opened|attended)\b))"
    rf"(?:\sand\s{_RANK})?(?=\s(?:[a-z]|Royal\b))|"
    rf"(?:[Tt]he\s)?(?:Crown\s)?Prince(?:ss)?\s{_NAME}(?=\sof\s(?:the\s)?[A-Z]))"
    rf"(?:\sRoyal\b|\sof\s(?:the\s)?{_NAME}|\s{_NAME})?"
)
_WHO_ACTS = re.compile(
    rf"(?P<title>(?:{_STYLE},?\s(?:[Tt]he\s)?{_RANK}|The\s{_RANK}(?:\sand\s{_RANK})?|"
    r"(?:Crown\s)?Prince(?:ss)?)"
    rf"(?:\sRoyal|\sof\s(?:the\s)?{_NAME}|\s{_NAME}(?:\sof\s(?:the\s)?{_NAME})?))"
    r"(?=(?:,\s[^,;.]{3,60},)?\s(?:will|has|have|is|are|was|were|had|also|then|today|yesterday|"
    r"officially|[a-z]{2,}ed|met|meets?|saw|spoke|gave|took|cut|laid|led|made|paid|[a-z]{2,}[^s]s)\s)"
)
WORDS = ("Royal", "HRH", "HM ", "HSH", "H.R.H", "Majest", "Highness", "Prince", "Duke", "Duchess",
         "Countess", "Earl ")  # fmt: skip
"""Without one of these there is none."""
_COUPLE = re.compile(rf"\b{_RANK}\sand\s{_RANK}\sof\s(?:the\s)?{_NAME}")


def couples(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where two stand by one title: "the Earl and Countess of Sometown"."""
    if text.find(" and ", start, end) < 0 or not any(word in text for word in WORDS):
        return []
    return [each.span() for each in _COUPLE.finditer(text, start, end)]


def title_at(words: str) -> str:
    """The title that words open with, without its article; empty where it is none."""
    for word in WORDS:
        if word in words:
            break
    else:
        return ""
    found = _ROYAL.match(words)
    title = found.group().removeprefix("the ").removeprefix("The ") if found else ""
    return _STYLED.sub("", title)


_STYLED = re.compile(rf"\A{_STYLE},?\s(?=(?:Crown\s)?(?:Prince(?:ss)?|King|Queen)\s(?!of\b)[A-Z])")
"""A style that a name of one's own needs not: "His Royal Highness Prince John"."""
_OWN_NAME = re.compile(r"(?:Crown\s)?(?:Prince(?:ss)?)\s(?!of\b|Royal\b)[A-Z]")


def is_title_of(last: str, title: str) -> bool:
    """Whether a title tells again who was just named: "Prince John, the Duke of Sometown"."""
    return bool(_OWN_NAME.match(last.strip())) and title.startswith(_PEERS)


_PEERS = ("Earl of ", "Duke of ", "Duchess of ", "Countess of ", "Prince of ", "Princess ")


def who_acts(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the title of a royal who acts in a sentence stands: "Princess Jane opened"."""
    words = text[start : min(end, start + _LONGEST)]
    if not any(word in words for word in WORDS):
        return None
    found = _WHO_ACTS.match(text, start, end)
    if found is None or _THING.search(found["title"]):
        return None
    styled = _STYLED.match(found["title"])
    shed = styled.end() if styled else len("The ") if found["title"].startswith("The ") else 0
    begin = found.start() + shed
    return begin, found.end("title")


_LONGEST = 90
_THING = re.compile(
    r"(?:Hospital|Trust|Foundation|School|College|Hall|Street|Theatre|Park|House|Barracks|Award|"
    r"Fund|Regiment|Fusiliers|Hussars|Guards|Centre|Charity|Infirmary|Award|Awards|Scheme|[’']s)\Z"
)
"""What is named after a royal."""

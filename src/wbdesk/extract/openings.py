"""Where what a sentence says begins: after a dateline, a feeling or a report; at an antecedent."""

import re

_DATELINE = re.compile(
    r"\([A-Z][^()]{3,40}\d{4}\):? (?=[A-Z“\"])"
    r"|(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4},? )?"
    r"[A-ZÀ-Ž][\w.’'/-]+(?:,? [A-ZÀ-Ž\d][\w.’'/-]*){0,6}(?: \([A-Z][\w ]+\)| /[A-Z]+/)?"
    r" ?[–—-]{1,2} (?=[A-Z“\"])"
)
_FELT = re.compile(
    r"(?:I|We)(?: am|[’']m| are|[’']re) (?:[a-z]+ly |very |so |also )?(?:proud|pleased|delighted|"
    r"glad|confident|honoured|clear|sure|certain) (?:to (?:announce|confirm|say|report) )?that "
    r"|(?:I|We|He|She|They) (?:[a-z]+ly |also |then |further )?(?:know|hope|think|believe|expect|"
    r"say|said|says|stressed|noted|added|underlined|recalled|reiterated|emphasi[sz]ed|stated|"
    r"explained|pointed out|can confirm|can announce|can tell the House) that,? "
    r"|(?:That|This|It) (?:means|shows|is why) (?:that )?"
)
_INTRO = re.compile(
    r"(?:According to|Under|During|As (?:part|a result)|At|Following|Building on|Looking ahead|"
    r"Ahead of|In (?:response|reaction|addition|light|line|order|a show)|To|Alongside|Through|"
    r"While|Recalling|Speaking|Despite|Excluding|Thanks to|Established|Set up) "
)
_AFTERMATH = re.compile(
    r"(?:Following|After|Building on|Recalling|In the aftermath of|Ahead of|Looking ahead to) "
    r"(?![a-z]+ing\b)"
)
_RELATIVE = re.compile(r"(?P<mark>,? )(?:which|who) (?=[a-z])")
_DETERMINER = re.compile(
    r"(?<![\w’'])(?:the|an?|its|their|his|her|our|this|these|Mr|Ms|Mrs|Dr) ", re.I
)
_INNER = re.compile(r"\b(?:of|in|for|on|between|with|from|at|to) \Z")
_CLAUSE_VERB = re.compile(
    r"(?:(?P<many>were|are|have|come|take|meet)|was|is|will|has|had|came|comes|took|takes|met|"
    r"ended|began|led|[a-z]{3,}ed)\b(?! (?:an?|the|one|now|still|also|part)\b)"
)
_FINITE = re.compile(r"\b(?:will|is|are|was|were|has|have|had|that|[a-z]{3,}ed)\b|[,;:(]")
_MAIN = re.compile(r" (?:has|have|had|is|are|was|were|will|which|who|that)\b|[,;(]")
_FARTHEST = 110
_LEAST_WORDS = 4


def past(text: str, left: int, start: int) -> int:
    """Where a sentence that begins at `left` says what it says, `start` at the latest."""
    opening = _FELT.match(text, left, start)
    return left if opening is None else opening.end()


def dateline(text: str, left: int) -> int:
    """Where a first sentence begins after the line of place and day that stands before it."""
    # Most have neither a bracket in front nor a dash that it could end in.
    may_be = left == 0 and (text[:1] == "(" or "– " in text or "— " in text or "- " in text)
    line = _DATELINE.match(text) if may_be else None
    return left if line is None else line.end()


_SAID_CLOSED = re.compile(r"[,.!?][”\"] (?=(?:he|she|they|it|[A-Z]\S+(?: [A-Z]\S+){0,4}) [a-z]+)")
"""Where speech ends before who said it, and when."""


def quoted(text: str, left: int, start: int, right: int) -> tuple[int, int]:
    """The words of speech that hold `start`, where a line before them says who speaks."""
    if "”" not in text and '"' not in text:
        return left, right
    said = _SAID_CLOSED.search(text, left, start)
    if said is not None and "“" not in text[said.end() : start]:
        return said.end(), right
    following = _SAID_CLOSED.search(text, left, right)
    if following is not None and following.start() >= start:
        right = following.start()
    opened = text.rfind("“", left + 1, start)
    if opened < 0 or text[opened - 2 : opened] not in (", ", ": "):
        return left, right
    closed = text.find("”", opened, right)
    if 0 <= closed < start:
        return left, right
    return opened + 1, closed if closed > start else right


def introduced(text: str, left: int, start: int) -> list[int]:
    """Where the main clause may begin after an introductory phrase: the commas before `start`."""
    if not _INTRO.match(text, left):
        return []
    return [each.end() for each in re.compile(r", (?!\d)").finditer(text, left, start)]


def aftermath(text: str, left: int, start: int, end: int, right: int) -> tuple[int, int] | None:
    """What a sentence says that it follows, where `start`:`end` dates that: Following the talks."""
    opening = _AFTERMATH.match(text, left, start)
    comma = text.find(", ", end, right) if opening else -1
    if opening is None or comma < 0 or ", " in text[opening.end() : start]:
        return None
    if text.count(" ", opening.end(), start) < _LEAST_WORDS:
        return None
    return opening.end(), comma


def antecedent(text: str, left: int, start: int) -> tuple[str, int] | None:
    """Whom the relative clause that holds `start` is about, and where its verb begins."""
    last = None
    for each in _RELATIVE.finditer(text, max(left, start - _FARTHEST), start):
        last = each
    verb = _CLAUSE_VERB.match(text, last.end()) if last else None
    if last is None or verb is None or _MAIN.search(text, verb.end(), start):
        return None
    begins = [
        each.start()
        for each in _DETERMINER.finditer(text, max(left, last.start() - _FARTHEST), last.start())
    ]
    while begins and _INNER.search(text, left, begins[-1]):
        begins.pop()
    noun = text[begins[-1] : last.start()] if begins else ""
    if not noun or _FINITE.search(noun) or (verb["many"] and not noun.endswith("s")):
        return None
    return noun, last.end()

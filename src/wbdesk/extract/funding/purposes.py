"""What a sum is for, as a short phrase that stands by itself."""

import re
from bisect import bisect_left

from wbdesk.extract import phrases
from wbdesk.extract.money import Money
from wbdesk.extract.survey import Paragraph

_END = re.compile(
    r"[;:]|\s[–—-]\s|,\s(?:which|with|and|while|as|including|to be|bringing|taking|building|"
    r"helping|when|where|who|after|"
    r"following|announced|the|was|were|is|are|has|have|had|will|would|according to|said|says|added|"
    r"on top of|in addition to|alongside|compared)\b|"
    r"\sand (?=(?:an? |the )?(?:further |additional |extra |another "
    r")?[£€$])|\s(?:as|while|because|"
    r"which|bringing|on top of|in addition to|according to)\s|\.(?=\s|\Z)"
)
_CLOSING = re.compile(r"[,.!?]?[”\"](?=[\s,.]|\Z)")
_OPENING = re.compile(r"(?:\A|[\s(])[“\"]")
_HEAD = re.compile(
    r"(?:[- ]?(?:a|per|each|every) (?:year|annum) "
    r"|[- ]?(?:annually|yearly|alone|equivalent|so far) |\W*\b(?:provided for in the \w+ will|"
    r"(?:be |been |being )?(?:directed|channell?ed|allocated|devoted|dedicated|earmarked|assigned|"
    r"set aside|spent|used|given|awarded|provided|invested|made available|available|intended|meant|"
    r"attributed|granted|donated|disbursed|designated|reserved|shared|ring-?fenced)"
    r"(?= (?:to|towards?|for|on|in|into|among|across|between|over)\b)|"
    r"(?:go|goes|going|went)(?= (?:to|towards?|into|on|through)\b)|"
    r"of|in|worth of|to|for|will|that will|towards?|into|from|has "
    r"been|have been|is being|"
    r"being|be|was|were|is|are|by|on|which|fund|project|figure referenced) )+",
    re.I,
)
_LEAST = 2


def purpose(paragraph: Paragraph, money: Money, others: tuple[Money, ...]) -> str:
    """What the sum is for, in the words of the release, at most 15 of them."""
    text = paragraph.text
    left, right = paragraph.sentence(money.start)
    right = max(right, money.end)
    total = _TOTAL.search(text, left, money.start)
    if total is not None:
        return phrases.tidy(f"total {total['what']}")
    bare = _few(_after(paragraph, money, others, left, right))
    of = _OF_WHAT.search(text, max(left, money.start - _NEAR), money.start)
    if of is not None and of["what"].lower() not in bare.lower():
        bare = _few(f"{of['what']} {_joined(text, money, bare)}")
    if len(bare.split()) >= _LEAST:
        return bare
    aside = _ASIDE.search(text, left, money.start)
    if aside is not None and text.startswith(",", money.end):
        return _few(text[left : aside.start()] + text[money.end + 1 : right])
    ends = not text[money.end : right].strip(" .,;:)”’\"'") or _DANGLES.search(
        text, left, money.start
    )
    said = phrases.clause(text, money.start, money.end if ends else money.start, left, right)
    return _DANGLES.sub("", said) or bare


def _few(words: str) -> str:
    return phrases.tidy(" ".join(_ANOTHER.sub("", words).split()[:_MOST]))


def _after(
    paragraph: Paragraph, money: Money, others: tuple[Money, ...], left: int, right: int
) -> str:
    """What follows a sum as far as it is about that sum, without the words that lead to it."""
    text = paragraph.text
    start = money.end
    number = bisect_left(others, money.end, key=lambda each: each.start)
    bracket = _IN_BRACKETS.match(text, start, right)
    if bracket is not None and number < len(others) and others[number].end <= bracket.end():
        start, number = bracket.end(), number + 1
    stop = min(right, others[number].start) if number < len(others) else right
    closed = text.find(")", start, stop)
    if closed >= 0 and "(" not in text[start:closed]:
        opened = text.rfind("(", left, money.start)
        before = [each.end for each in others if left <= each.start and each.end <= opened]
        if opened >= 0 and before and text[before[-1] : opened].strip():
            return _bare(paragraph, before[-1], opened)
        if opened >= 0:
            start, stop = (start, closed) if closed - start > _SHORT else (closed + 1, stop)
    return _bare(paragraph, start, stop)


def _bare(paragraph: Paragraph, start: int, stop: int) -> str:
    """The words from `start` to the end of what is said there, less what leads to them."""
    rest = paragraph.text[start : max(stop, start)]
    end = _END.search(rest)
    said = rest[: end.start()] if end else rest
    mark = _CLOSING.search(said)
    if mark is not None and not _OPENING.search(said, 0, mark.start()):
        said = said[: mark.start()]
    bare = _headless(said)
    # "Over the next three years to", "in 2018 alone": when, and not what for.
    for date in paragraph.dates:
        at = start + len(said) - len(bare.lstrip())
        if date.start <= at < date.end or paragraph.text[at : date.start].lower() in _LEADS:
            bare = _headless(" " + paragraph.text[date.end : start + len(said)].lstrip(" ,"))
    verb = _FINITE.search(bare)
    return bare[: verb.start()] if verb and bare.count(" ", 0, verb.start()) else bare


_ANOTHER = re.compile(r",?(?: and| or)?(?: an?)? (?:another|further|additional|extra)\s*\Z")
_ASIDE = re.compile(
    r", (?:worth|costing|valued at|totall?ing)(?: (?:more than|over|about|around|almost|nearly|"
    r"approximately|some|up to))? \Z"
)
_MOST, _NEAR, _SHORT = 15, 70, 24
_LEADS = ("over ", "during ", "since ", "across ", "for ", "within ")
_IN_BRACKETS = re.compile(r" ?\((?P<said>[^()]{2,60})\)")
_FINITE = re.compile(
    r"(?<!\bthat)(?<!\bwhich)(?<!\bwho)(?<!\bit)(?<!\bthey)(?<!\bwe)(?<!\bhe)(?<!\bshe) "
    r"(?:has|have|had|was|were|is|are|will|would)(?= (?!to\b)[a-z]+)"
)
_TOTAL = re.compile(
    r"\b(?:bring|tak|rais)(?:s|es|ing)? (?:the|our|its|their) "
    r"(?:(?:overall|combined|grand) )?total "
    r"(?:of |amount of )?(?P<what>(?:[^,;.()]|\.(?=[A-Z]\.?|\s[a-z])){4,90}?),? "
    r"(?:so far )?to (?:(?:more|less) than |over |about |around |almost |"
    r"nearly |approximately |some |just |at least |up )*\Z"
)
_OF_WHAT = re.compile(
    r"\b(?P<what>(?:(?:new|further|additional|bilateral|concessional|private|soft|technical|"
    r"guarantee|humanitarian|military|financial|[a-z]+-[a-z]+) ){0,2}(?:loans?|grants?|projects?|"
    r"agreements?|contracts?|investments?|programmes?|packages?|guarantees?|scholarships?|"
    r"assistance|equipment|works|donations?|contributions?)),? (?:currently |now |is |are )?"
    r"(?:worth|"
    r"total?ling|valued at|amounting to|with a (?:total |combined )?(?:value|budget|cost) of|"
    r"for a total (?:amount |value )?of|in the amount of|to the value of) "
    r"(?:a total of |more than |"
    r"over |about |around |almost |nearly |approximately |some |up to |roughly )*\Z"
)
_DANGLES = re.compile(
    r",?(?: (?:which|that)(?: (?:will|would|is|was|are))?)? "
    r"(?:worth|costs?|costing|totall?ing|amounting|valued|"
    r"(?:at|with) a (?:total )?(?:cost|value|budget))"
    r"(?: (?:at|to|of|about|around|over|more than))*\Z"
)


def _joined(text: str, money: Money, bare: str) -> str:
    """What follows the sum after the noun before it: loans, for the region."""
    lead = _PREPOSITION.match(text, money.end)
    if lead is None or not bare:
        return ""
    small = text[lead.end() : lead.end() + 2].strip()[:1].islower()
    return f"{lead.group(1) or ''} {bare[:1].lower() + bare[1:] if small else bare}"


_PREPOSITION = re.compile(r" (for|in|to|with|across|under|from|on)\b|(?= (?:the|that) [a-zA-Z])")


def _headless(said: str) -> str:
    lead = _HEAD.match(said)
    return said[lead.end() :] if lead else said

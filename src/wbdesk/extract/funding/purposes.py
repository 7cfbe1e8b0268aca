"""What a sum is for, as a short phrase that stands by itself."""

import re
from bisect import bisect_left

from wbdesk.extract import phrases, shortening, titles
from wbdesk.extract.funding import no_end
from wbdesk.extract.money import Money
from wbdesk.extract.survey import Paragraph

_END = re.compile(
    r"[;:]|\s[–—-]\s|,\s(?:which|with|and|while|as|including|to be|bringing|taking|building|"
    r"helping|when|where|who|after|"
    r"following|announced|the|was|were|is|are|has|have|had|will|would|according to|said|says|added|"
    r"on top of|in addition to|alongside|compared|(?:it|he|she|they) (?:said|says|added))\b|"
    r"\sand (?=(?:an? |the )?(?:further |additional |extra |another "
    r")?[£€$])|\s(?:as|but|while|because|"
    r"which|bringing|and,|on top of|in addition to|according to)\s|\.(?=\s|\Z)"
)
_CLOSING = re.compile(r"[,.!?]?[”\"](?=[\s,.]|\Z)")
_OPENING = re.compile(r"(?:\A|[\s(])[“\"]")
_HEAD = re.compile(
    r"(?:[- ]?(?:a|per|each|every) (?:year|annum)(?: |\Z)|[- ]per [a-z]+(?: |\Z)"
    r"|[- ]?(?:annually|yearly|alone|equivalent|so far) |\W*\b(?:provided for in the \w+ will|"
    r"aimed at|"
    r"that (?:was|is|were|are) (?:established|set up|created|launched|designed|intended)(?= to\b)|"
    r"(?:be |been |being )?(?:directed|committed|pledged|channell?ed|allocated|devoted|dedicated|"
    r"earmarked|assigned|"
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
    named = labelled(text, money, left)
    if named:
        return phrases.tidy(named)
    total = _TOTAL.search(text, left, money.start) if " total " in text else None
    if total is not None:
        return phrases.tidy(f"total {total['what']}")
    aside = _ASIDE.search(text, left, money.start)
    if aside is not None and text.startswith(",", money.end):
        return _few(text[left : aside.start()] + text[money.end + 1 : right])
    bare = _few(_after(paragraph, money, others, left, right))
    if no_end.is_told(text, money.end, bare):
        bare = ""
    of = _OF_WHAT.search(text, max(left, money.start - _NEAR), money.start)
    if of is not None and of["what"].lower() not in bare.lower():
        told = _few(f"{of['what']} {_joined(text, money, bare)}")
        bare = told if len(told.split()) >= _LEAST else bare
    if of is None and no_end.WHERE.fullmatch(bare):
        bare = ""
    if len(bare.split()) >= _LEAST or (bare and _FOR_ONE_WORD.match(text, money.end)):
        return bare
    return _told(text, money, left, right) or bare


_GOES_ON = re.compile(r", (?:was|were|is|are|has|have|had|will|would)\b")
_LEADS_ON = re.compile(r"(?:at|with|by|for|to|of|it|they|he|she|we|which|under)\b", re.I)


def _told(text: str, money: Money, left: int, right: int) -> str:
    """The clause that tells of the sum, which is left out where it only stands beside a name, or
    behind those who are to receive it.
    """
    cut = _END.search(text, money.end, right)
    right = cut.start() if cut and not _GOES_ON.match(cut.group()) else right
    if not text[money.end : right].strip(" .,;:)”’\"'"):
        led = phrases.clause(text, money.start, money.end, left, right)
        who = phrases.tidy(_DANGLES.sub("", led))
        if who != led and not _LEADS_ON.match(who):
            return who
    said = titles.title(text, money.start, money.end, left, right)
    written = " ".join(text[money.start : money.end].split())
    if written not in said:
        said = phrases.clause(text, money.start, money.start, left, right)
    name, _, rest = said.rpartition(written)
    return phrases.tidy(name) if name and not rest and not shortening.has_verb(name) else said


def _few(words: str) -> str:
    bare = _TO_NEXT.sub("", _DANGLES.sub("", _ANOTHER.sub("", words)))
    bare = _SIGNED.sub(r"\1 \2", bare)
    bare = _LASTING.sub("", bare) or bare
    return phrases.tidy(" ".join(bare.split()[:_MOST]))


def _after(
    paragraph: Paragraph, money: Money, others: tuple[Money, ...], left: int, right: int
) -> str:
    """What follows a sum as far as it is about that sum, without the words that lead to it."""
    text = paragraph.text
    start = money.end
    number = bisect_left(others, money.end, key=lambda each: each.start)
    if text.startswith(")", start) and text[money.start - 1 : money.start] == "(":
        start += 1
    while number < len(others) and others[number].start < right:
        bracket = _IN_BRACKETS.match(text, start, right)
        if bracket is not None and others[number].end <= bracket.end():
            start = bracket.end()
        elif _AND_MORE.match(text[start : others[number].start]):
            # What follows the last of several sums is for all of them.
            start = others[number].end
        else:
            break
        number += 1
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
    whole = paragraph.text[start : max(stop, start)]
    rest = _THROUGH.sub(" ", whole)
    start += len(whole) - len(rest)
    end = _END.search(rest)
    said = rest[: end.start()] if end else rest
    giver = _NEXT_GIVER.search(said) if end is None and said == rest else None
    said = said[: giver.start()] if giver else said
    mark = _CLOSING.search(said)
    if mark is not None and not _OPENING.search(said, 0, mark.start()):
        said = said[: mark.start()]
    bare = _headless(_AT_FIRST.sub(" ", said))
    # "Over the next three years to", "in 2018 alone": when, and not what for.
    for date in paragraph.dates:
        at = start + len(said) - len(bare.lstrip())
        if date.start - at > _LONGEST_LEAD:
            break
        if (
            date.start <= at < date.end
            or paragraph.text[at : date.start].lower().removesuffix("the ") in _LEADS
        ):
            bare = _headless(" " + paragraph.text[date.end : start + len(said)].lstrip(" ,"))
    verb = _FINITE.search(bare)
    if verb is None or bare.count(" ", 0, verb.start()) < _least(bare):
        return bare
    return bare[: verb.start()]


_AT_FIRST = re.compile(
    r"\A (?:over|across|for) (?:the )?(?:next |coming |following )?(?:\d{1,2}|two|three|four|five|"
    r"six|seven|eight|nine|ten) (?:financial )?(?:years?|months?)(?= (?:to|for|in|on) )"
)
_THROUGH = re.compile(
    r"\A (?:through|from|under|via) (?:(?:the|its|our|their) )?(?:[A-Z][\w’'-]*,? "
    r"(?:(?:and|for|of) )?){2,9}(?:[a-z]+ ){0,3}(?=for |to )"
)
"""The fund a sum comes from, which stands by itself, before what it is for."""
_NEXT_GIVER = re.compile(
    r",?(?: and| while|,) (?:the )?[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and)){0,6}"
    r"(?: (?:will|would|has|have))?(?: (?:provide|give|contribute|add|contributed|given))?"
    r"(?: an?)?(?: (?:further|additional|another))? \Z"
)
"""Who gives the sum that follows: “£2 million for seed and Chile a further”."""


def _least(bare: str) -> int:
    """Spaces before a verb from which on the noun alone tells enough: not "the cash"."""
    return 2 if bare.lower().startswith(("the ", "this ", "that ")) else 1


def labelled(text: str, money: Money, left: int) -> str:
    """The name that a sum stands by in a list: Burundi ($2 million); Chad, $4 million;"""
    bracket = text[money.start - 1 : money.start] == "("
    after = _IN_LIST.match(text, money.end)
    if after is None or bracket != (after["close"] is not None):
        return ""
    before = _NAME.search(text, left, money.start - 1 if bracket else money.start)
    return before["name"] if before else ""


_IN_LIST = re.compile(r"(?: each)?(?:(?P<close>\))|;|\.?\s*\Z)")
_NAME = re.compile(
    r"(?:\A|[;:,]\s+|\sin )(?:and )?(?P<name>(?:the )?[A-ZÀ-Ž][\w’'-]*"
    r"(?: (?:[A-ZÀ-Ž][\w’'-]*|of|the|and|d['’][A-Z]\w+)){0,8}),?\s*\Z"
)
_AND_MORE = re.compile(
    r",? (?:and|plus|or) (?:the [A-Z]\w+ |another |a further |an additional |additional |over |"
    r"up to |more than |about |around |some )*\Z"
)
_SIGNED = re.compile(
    r"\A\s*(\w+) (?:has|have|had) been (?:signed|agreed|awarded|approved|launched|secured) "
    r"(to|for|with)\b"
)


_FOR_ONE_WORD = re.compile(
    r"(?: (?:a|per|each|every) (?:year|annum))? for [A-Za-z]{4,}(?=[.,;]|\Z)"
)
_LASTING = re.compile(
    r",? (?:over|across|during|within) (?:the )?(?:next |coming |following )?"
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:financial )?(?:years?|months?)\Z"
)
"""How long it is given, which stands with the period."""
_NO_PURPOSE = re.compile(r"\s*(?:out of|ha[sd] already|have already)\b")
_TO_NEXT = re.compile(
    r" to (?:support|fund|finance|co-finance|complement|match|provide|deliver|build)"
    r"(?: the| an?)?\s*\Z"
)
_ANOTHER = re.compile(
    r",?(?: and| or)?(?: an?| the)? "
    r"(?:another|further|additional|extra|last|first|remaining|other|final)\s*\Z"
)
_ASIDE = re.compile(
    r", (?:worth|costing|valued at|totall?ing)(?: (?:more than|over|about|around|almost|nearly|"
    r"approximately|some|up to))? \Z"
)
_MOST, _NEAR, _SHORT = 15, 70, 24
_LEADS = ("over the course of ", "over ", "during ", "since ", "across ", "for ", "within ")
_LONGEST_LEAD = len("over the course of the ")
_IN_BRACKETS = re.compile(r" ?\((?P<said>[^()]{2,60})\)")
_FINITE = re.compile(
    r"(?<!\bthat)(?<!\bwhich)(?<!\bwho)(?<!\bit)(?<!\bthey)(?<!\bwe)(?<!\bhe)(?<!\bshe) "
    r"(?:(?:has|have|had|was|were|is|are|will|would)(?= (?!to\b)[a-z]+)"
    r"|(?:shows|represents|demonstrates|reflects|follows)\b)"
)
_TOTAL = re.compile(
    r"\b(?:bring|tak|rais)(?:s|es|ing)? (?:the|our|its|their) "
    r"(?:(?:overall|combined|grand) )?total "
    r"(?:of |amount of )?(?P<what>(?:[^,;.()]|\.(?=[A-Z]\.?|\s[a-z])){4,90}?),? "
    r"(?:so far )?to (?:(?:more|less) than |over |about |around |almost |"
    r"nearly |approximately |some |just |at least |up )*\Z"
)
_ROUGHLY = (
    r"(?:(?:a total of|more than|over|about|around|almost|nearly|approximately|some|up to|roughly)"
    r" )*"
)
_OF_WHAT = re.compile(
    r"\b(?P<what>(?:(?:new|further|additional|bilateral|concessional|private|soft|technical|"
    r"support|"
    r"guarantee|humanitarian|military|financial|[a-z]+-[a-z]+) ){0,2}(?:loans?|grants?|projects?|"
    r"agreements?|contracts?|investments?|programmes?|packages?|guarantees?|scholarships?|funds|"
    r"assistance|support|aid|funding|financing|equipment|works|donations?|contributions?)"
    r"(?P<of> (?:of|for|in|to) [^,;.()“”\"]{3,60}?)?),? (?:currently |now |is |are )?"
    r"(?:worth|total?ling|valued at|amounting to|with a (?:total |combined )?(?:value|budget|cost) "
    r"of|for a total (?:amount |value )?of|in the amount of|to the value of|(?(of)(?!)|of)) "
    rf"{_ROUGHLY}\Z",
    re.I,
)
_DANGLES = re.compile(
    r",?(?: (?:which|that)(?: (?:will|would|is|was|are))?)? "
    r"(?:worth|costs?|costing|totall?ing|amounting|valued|(?:will |would )?amounts?|"
    r"(?:will|would|can)(?: each| jointly)? (?:receive|get|be given|contribute|provide)|"
    r"for a total(?: amount| value)?|(?:at|with) a (?:total )?(?:cost|value|budget))"
    r"(?: (?:at|to|of|about|around|over|more|more than))*\Z"
)


def _joined(text: str, money: Money, bare: str) -> str:
    """What follows the sum after the noun before it: loans, for the region."""
    lead = _PREPOSITION.match(text, money.end)
    if lead is None or not bare:
        return ""
    small = text[lead.end() : lead.end() + 2].strip()[:1].islower()
    led = bare.lower().startswith(f"{lead.group(1)} ")
    return f"{'' if led else lead.group(1) or ''} {bare[:1].lower() + bare[1:] if small else bare}"


_PREPOSITION = re.compile(r" (for|in|to|with|across|under|from|on)\b|(?= (?:the|that) [a-zA-Z])")


def _headless(said: str) -> str:
    if _NO_PURPOSE.match(said):
        return ""
    lead = _HEAD.match(said)
    return said[lead.end() :] if lead else said

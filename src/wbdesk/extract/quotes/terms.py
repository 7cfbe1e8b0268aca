"""Marked words that are nobody's own: names, titles, terms, slogans."""

import re

from wbdesk.extract.quotes.marks import Span

_NAMING = re.compile(
    r"(?:\b(?:words?|terms?|phrase|theme|slogan|motto|hashtag|banner|tagline|message|title|"
    r"name) "
    r"(?:is|was)|\b(?:called|entitled|titled|named|known as|nicknamed|codenamed|code-named|"
    r"so-called|"
    r"words?|"
    r"term|terms|phrase|themed?|theme (?:of|is|was)|slogan|motto|hashtag|banner|tagline|message|"
    r"song|film|"
    r"book|report|study|paper|article|poem|play|exhibition|campaign|scheme|programme|project|"
    r"initiative|event|award|category|title|titled|brand|operation|app|series|workshop|session|"
    r"conference|document|publication|guide|booklet|leaflet|video|podcast|quiz|website|"
    r"proverb|saying|adage|maxim|verse|line|lyric|psalm|hymn|joke about|"
    r"inscribed|engraved|emblazoned|stamped|marked|chanting|singing|sang|"
    r"click|search|select|press|option|button|section|chapter|of the|the new|like|such as|"
    r"including|under)(?:\s(?:of|as|on))?\s?[:,]?\s*)\Z",
    re.I,
)
# She called the scheme “a mess”: what she thinks of it, not what it is called.
_JUDGED = re.compile(
    r"\b(?:call|brand|label|dub|deem|consider|judge|pronounce|declare|term|th(?:ought|inks?)|f(?:ou|i)nds?)"
    r"\w* (?:the|this|that|these|those|his|her|its|their) [^.;,“”]{0,40}\Z"
)
# The project “would never have begun”: what is said of a thing is not what it is called.
_PREDICATE = re.compile(
    r"(?:would|will|could|can|cannot|may|might|must|should|shall|is|are|was|were|has|had|have|does|"
    r"did|do|needs?|remains?|[a-z]{3,}ed|never|always|not) [a-z]"
)
# Terms “before the leaves are on the trees”, a notice “as plain as day”: how, and no name.
_CLAUSE = re.compile(
    r"(?:before|after|until|when|if|because|while|once|without|than|not|as (?:\w+ ){1,2}as) "
    r"(?:\S+ ){2}\S"
)
_WORDED = re.compile(
    r"\b(?:words?|terms?|phrase|theme[sd]?|slogan|motto|hashtag|banner|tagline|message|titled?|"
    r"called|entitled|named|known|nicknamed|inscribed|engraved|emblazoned|stamped|marked|chanting|"
    r"singing|sang|song|of|as|on)[:,]?\s*\Z"
)
_TOPIC = re.compile(r"\b(?:on|about|at|in) \Z")
_NAMED_AFTER = re.compile(
    r"[\s-]*(?:\w+\s){0,1}(?:campaign|scheme|programme|program|initiative|project|report|act|"
    r"award|awards|"
    r"exhibition|event|strategy|agreement|approach|status|rule|clause|list|category|principle|"
    r"model|policy|system|fund|group|team|series|conference|website|page|button|section|test|"
    r"standard|standards|rating|brand|label|theme|slogan|app|tool|toolkit|platform|service|powers?|"
    r"order|orders|zone|zones|visa|badge|charter|guide|operation|exercise|workshop|session)\b",
    re.I,
)
_TAIL = 60
_SMALL = frozenset("a an the of for to in on and or at by with from is are as your our".split())


def names_something(text: str, span: Span, before: str) -> bool:
    """Whether marks only set off a name or a term; `before` is the sentence up to them."""
    words = span.words(text)
    each = words.split()
    if not each or not any(char.isalpha() for char in words):
        return True
    tail = before[-_TAIL:]
    judged = words[:1].islower() and _JUDGED.search(before) is not None
    judged = judged or (_PREDICATE.match(words) is not None and not _WORDED.search(tail))
    judged = judged or _CLAUSE.match(words) is not None
    judged = judged or (words[:1].islower() and _REDUCED.search(before) is not None)
    named = not judged and _NAMING.search(tail)
    if named and not (_calls(before) or _OWNED.search(before)):
        return True
    if _TOPIC.search(tail) and words[:1].isupper() and not span.is_sentence(text):
        return True
    if _NAMED_AFTER.match(text, span.end):
        return True
    if text[span.end : span.end + 1].isalnum() or text[span.end : span.end + 1] == "-":
        return True
    if words[-1:] in ".!?":
        return False
    capitals = [word for word in each if word.lower() not in _SMALL]
    titled = bool(capitals) and all(word[:1].isupper() or word[:1].isdigit() for word in capitals)
    return titled and each[0] not in ("I", "I’m", "I'm", "We", "It") and len(each) < 12


# In the Minister's phrase “a scar that has healed”, in their own words: somebody's, no name.
_OWNED = re.compile(
    r"(?:[’']s?|\b(?:his|her|their|(?:with|in|by|using) the|these)) (?:own |few |simple )?"
    r"(?:words?|terms?|phrase)[,:]?\s?\Z"
)


# A vote the Mayor called “a shambles”, a plan which she has called “half a bridge”.
_REDUCED = re.compile(
    r"\b(?:which|that|(?:an?|the|this|another|one) (?:[a-z-]+ ){0,2}?(?!(?:of|by|for|from|in|on|at|"
    r"with|to|and|or|as|but|than) )[a-z-]+) (?:he|she|they|ministers|critics|"
    r"(?:the|its|their|his|her|local|some|many) [^.;:“”]{2,60}?|[^\W\d_a-z][^.;:“”]{2,60}?) "
    r"(?:once |later |has |had |have |also ){0,2}(?:called|calls|termed|terms|dubbed) (?:both )?\Z"
)


def _calls(before: str) -> bool:
    """ "what the minister called" ascribes; "a scheme called" names."""
    return bool(
        re.search(r"\bwhat\b[^.;]{2,80}\b(?:called|calls|terms|termed|dubbed)\s*\Z", before)
    )


_HEADS_CLAUSE = re.compile(r"(?: that| how| why| whether)?(?: the| an?| any| all)? \Z")
_HEADS_SUBORDINATE = re.compile(r" (?:that|how|why|whether)(?: the| an?| any| all)? \Z")
_WORD_NEXT = re.compile(r" [a-z]+")
_FOR_WHAT = (" for its ", " for their ", " for his ", " for her ", " for your ")
"""Leads to what somebody is thanked or praised for, which is a judgement."""
_OBJECT_OF = frozenset(
    "announced announces agreed agrees confirmed confirms reaffirmed reaffirms asked asks "
    "mentioned mentions proposed proposes recommended recommends revealed reveals thanked "
    "thanks urged urges "
    "congratulated congratulates encouraged encourages explained explains wanted wants".split()
)
_COMMITTED = frozenset("pledged pledges promised promises vowed vows".split())
_OBJECT = re.compile(
    r"(?: (?!(?:that|it|he|she|they|there|this|was|is|are|were|be|been|as|would)\b)[\w’'-]+){0,6}?"
    r" (?P<article>an?|the|its|their|his|her|more|new|any|[\w-]+[’']s) \Z"
)
_NOUN_NEXT = re.compile(
    r" (?!(?:and|or|but|to|of|for|in|on|at|by|with|as|if|when|while|is|are|was|were|will|would|has|"
    r"have|had|could|can|may|should|must|that|which|who|because)\b)[a-z]+"
)
_LONGEST_TERM = 3


def is_a_term(verb: str, between: str, text: str, span: Span) -> bool:
    """Whether marked words are a thing that a verb of saying tells of, and no judgement of it.

    They begin a clause (he noted that “A” rules) or are the verb's object (he announced an “A”).
    """
    if len(span.words(text).split()) > _LONGEST_TERM:
        return False
    if _HEADS_CLAUSE.fullmatch(between) and _NOUN_NEXT.match(text, span.end):
        return True
    if _HEADS_SUBORDINATE.fullmatch(between) and _WORD_NEXT.match(text, span.end):
        return True
    if between.endswith(_FOR_WHAT):
        return False
    found = _OBJECT.fullmatch(between)
    if found is None:
        return False
    return verb in _OBJECT_OF or (verb in _COMMITTED and not found["article"].startswith("a"))

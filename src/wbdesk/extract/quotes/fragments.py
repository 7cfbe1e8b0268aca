"""Quoted words inside a sentence: somebody's own, or only a name, a title, a scare word."""

import re

from wbdesk.extract import begun
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import agents, owners, subjects, terms, verbs
from wbdesk.extract.quotes.marks import Span

_OWN_WORDS = re.compile(
    rf"\bin (?P<whose>his|her|their|the minister’s|the minister's) (?:[a-z]+ )?(?:{verbs.NOUNS})\b",
    re.I,
)
_PRONOUNS = {"his": "he", "her": "she", "their": "they"}
_ASIDE = re.compile(r",? (?:and )?I quote,? ")
_BY_SOMEBODY = re.compile(r"\s*,?\s*by\s([^.!?;“”\"]{2,120})")
_FARTHEST = 400
_ARTICLES = ("The ", "A ", "An ", "This ", "These ")
_LONGEST_TERM = 3
_BY_BEFORE = re.compile(
    r"\b(?:describ|prais|hail|call|brand|labell?|dubb|condemn|welcom|denounc|regard|characteris|"
    r"criticis)ed by ([^“”\"]{2,120}?)(?: as\b[^“”\"]{0,30})? \Z"
)
_BY_AGENT = re.compile(
    rf"\b(?:was|were|been|is|are) (?:{begun.either((*verbs.DIRECT, *verbs.OTHERS))}) by "
    r"(?P<who>[^,;“”\"]{3,100}?) (?:that|to|of|how|not)\b"
)


def ascribed_to(text: str, span: Span, start: int, end: int) -> tuple[Speaker, bool]:
    """Who is said to have used the words of `span`, in the sentence `start`:`end`.

    Second value: whether the verb stands close by. NOBODY where the marks only name something.
    """
    before = _ASIDE.sub(" ", text[max(start, span.start - _FARTHEST) : span.start])
    if terms.names_something(text, span, before):
        return NOBODY, False
    # The “golden hour” is short, according to the Trust: a term of which something is told.
    if before in _ARTICLES and len(span.words(text).split()) <= _LONGEST_TERM:
        return NOBODY, False
    told = _commented(before)
    if told:
        return told, True
    own = _OWN_WORDS.search(before)
    if own is not None and len(before) - own.end() < agents.LONGEST_GAP:
        pronoun = _PRONOUNS.get(own["whose"].lower(), "")
        return subjects.last_person(before) or Speaker(pronoun=pronoun), True
    by = _BY_BEFORE.search(before) or _BY_AGENT.search(before)
    agent = subjects.anybody(by.group(1)) if by is not None else NOBODY
    if agent:
        return agent, True
    # Without the marked words, which tell no source.
    anew = text.rfind("; ", start, span.start) + 2
    told_anew = anew > 1 and agents.ASCRIBING.search(text, anew, span.start)
    clause = text[anew if told_anew else start : span.start]
    source = subjects.source_of(f"{clause} … {text[span.end : end]}")
    if source:
        return source, True
    passive = _BY_SOMEBODY.match(text, span.end)
    if passive is not None and _ASCRIBED_TO_AGENT.search(before):
        return subjects.anybody(passive.group(1)), True
    found = agents.by_verb(text, span, before)
    if found is not None:
        return found
    # Her promise of “a roof for all” was kept.
    near = before[-_NEAR_NOUN:]
    owned = owners.of(near) if _ENDS_WITH_NOUN.search(near) else NOBODY
    if owned:
        return owned, True
    if len(span.words(text).split()) > _LONGEST_TERM:
        ending = _said_at_the_end(text[span.end : end])
        if ending:
            return ending, True
    # The Mayor is certain that it will be seen as “a turning point”.
    sure = _OF_MIND.search(before) or (_is_phrase(span.words(text)) and _SET_OFF.search(before))
    return (subjects.about(before) if sure else NOBODY), False


# The quay, Jane Doe said, was “ours”. Peace, said Jane Doe at the close, would be “shallow”.
_CALLED = r"(?:, [^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)+)?"
_SAYS = begun.either(verbs.DIRECT)
_COMMENT = re.compile(
    rf",\s(?:(?P<before>(?!(?:who|which|and|but|that|as|when|where)\b)[^,;:“”]{{2,80}}?) "
    rf"(?:{_SAYS})|(?:{_SAYS}) (?P<behind>[^,;:“”]{{2,80}}{_CALLED}))"
    r"(?: [^,;:“”]{2,40})?,\s(?=[^“”]{0,120}\Z)"
)

_WHERE_AND_WHEN = re.compile(r" (?:at|in|on|over|after|during|before|to) (?:[a-z]+ )?[a-z]+\b.*\Z")

# The fair “would have failed” without rain, said Jane Doe.
_AT_THE_END = re.compile(
    rf"[^“”]{{1,200}}?, (?:(?P<before>[^,;:“”]{{2,80}}) (?:{_SAYS})|"
    rf"(?:{_SAYS}) (?P<behind>[^;:“”]{{2,120}}?))\.?\s*\Z"
)


def _said_at_the_end(after: str) -> Speaker:
    found = _AT_THE_END.match(after)
    if found is None:
        return NOBODY
    return subjects.speaker_in(found["behind"] or found["before"])


def _commented(before: str) -> Speaker:
    """Whose a clause set between commas makes the words around it."""
    clauses = list(_COMMENT.finditer(before))
    if not clauses:
        return NOBODY
    found = clauses[-1]
    if found["behind"]:
        whom = found["behind"]
        return subjects.speaker_in(whom) or subjects.speaker_in(_WHERE_AND_WHEN.sub("", whom))
    speaker = subjects.speaker_before(found["before"])
    if not speaker.pronoun:
        return speaker
    return subjects.about(before[: found.start()].partition(":")[0]) or speaker


# Jane Doe was blunt: the plan was “half a bridge”. Jane Doe was brief – “we agree” – and left.
_SET_OFF = re.compile(
    r"(?: [–—] ?|\(|: (?:[^.;:“”]{2,50}? (?:is|was|are|were|be|been)|for [^,.;:“”]{2,40},) ?|"
    r"\b(?:with|in|by|using) (?:the|these) words[:,]? ?)\Z"
)


def _is_phrase(words: str) -> bool:
    """Whether marked words are no name: they begin in small letters, or are many."""
    each = words.split()
    return len(each) > 1 and (words[:1].islower() or len(each) > _NO_NAME)


_NO_NAME = 6

_ASCRIBED_TO_AGENT = re.compile(
    r"\b(?:[a-z]+ed|seen) as (?:(?:an?|the) )?\Z|"
    r"\b(?:called|branded|termed|hailed|condemned|deemed|described|dubbed|labell?ed) "
    r"(?:(?:an?|the) )?\Z",
    re.I,
)
_NEAR_NOUN = 120
_OF_MIND = re.compile(
    r"\b(?:clear|certain|sure|confident|convinced|adamant|doubt|aware|optimistic|hopeful|positive)"
    r" that\b[^“‘”;]{3,100}\Z"
)
_ENDS_WITH_NOUN = re.compile(
    rf"\b(?:{verbs.NOUNS})"
    r"(?: (?:to|for|on|from|at|of) [^,.;:“”]{2,40}?)?"
    r"(?: (?:of|was|is|to be|for|to|is that|was that)|"
    r" that [^,.;:“”]{3,60}? (?:is|was|are|were|be|been))?"
    r"(?:,? ?| [–—] ?)\Z"
)

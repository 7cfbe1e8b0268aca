"""Whose words a verb makes the marked ones behind it: the subject that it has."""

import re

from wbdesk.extract import begun, names
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import descriptions, subjects, terms, verbs
from wbdesk.extract.quotes.marks import Span

_FUTURE = r"will|would|(?:is|are|was|were) (?:set|due|expected|poised|ready|likely) to"
ASCRIBING = begun.pattern(
    rf"\b(?:{begun.either(verbs.ASCRIBING)})\b"
    rf"|\b(?:{_FUTURE})\b(?: [a-z]+ly)?(?: today| tomorrow| later| also)*(?: \([^()]{{3,40}}\))? "
    rf"(?:{begun.either(verbs.BASES)})\b"
    rf"|\bto (?:{begun.either(verbs.OPINING)})\b"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|often|commonly)(?:\s\w{2,12})?\s\Z"
)
_BOUNDARY = re.compile(
    r"(?:[;:]|\s[–—-]\s|,?\s(?:that|as|and|but|when|while|because|although|though|which|where|who|what|how|after|"
    r"before|if|so|since|until|with|to)\s)"
)
LONGEST_GAP = 160
# He vowed to “A”, with B forming part of his ‘C’: what A was said of is not said of C.
_QUOTED = re.compile(r"(?<!\w)[“‘\"'](?=\w)[^“‘\"]{2,200}?(?<=[\w.!?,])[”’\"'](?=[\s,.;:)])")
_NEW_CLAUSE = re.compile(
    r"[,\s]+(?:with|[a-z]+ing|as part of|part of|under|through|in line with|ahead of|"
    r"following)\b[^“‘\"]*\Z"
)
_MOST_VERBS = 4
_NEAR = 60
_DIRECT = frozenset(verbs.DIRECT)
_SAYING = frozenset((*verbs.DIRECT, *verbs.OTHERS))


def by_verb(text: str, span: Span, before: str) -> tuple[Speaker, bool] | None:
    """The subject of the nearest verb before that has one."""
    found = NOBODY
    for verb in list(ASCRIBING.finditer(before))[: -_MOST_VERBS - 1 : -1]:
        gap = len(before) - verb.end()
        if gap > LONGEST_GAP or _is_past_a_quote(before[verb.end() :]):
            break
        saying = verb.group() in _SAYING or verb.group() in ("wanted", "wants")
        if saying and terms.is_a_term(verb.group(), before[verb.end() :], text, span):
            return NOBODY, False
        if verb.group() in _WISHING and _THAT_CLAUSE.search(before, 0, verb.start()):
            # Jane Doe complained that the clerk wanted “a goose”: her words.
            continue
        if _is_told_of(verb, before):
            return NOBODY, False
        calling = verb.group() in _CALLING and _OBJECT_NEXT.match(before, verb.end()) is not None
        speaker = _of_verb(verb.group(), before[: verb.start()], calling=calling)
        if speaker is None:
            continue
        if (
            not found
            and names.is_full(name := speaker.name or "")
            and names.looks_personal(name.split())
        ):
            return speaker, gap <= _NEAR
        # Jane Doe said that Paris saw it as “close”: hers, not those of whom she tells.
        if found or speaker.role or speaker.pronoun or verb.group() in _SAYING or not speaker:
            return (speaker if speaker.role or not found else found), gap <= _NEAR
        found = speaker
    return (found, True) if found else None


# She met the crew, whose leader, Jane Doe, told her of “a long night”.
_WHOSE = re.compile(
    r", whose (?P<head>[a-z][^,;:“”]{2,60}, [^\W\d_a-z][^,;:“”]{2,60}),"
    r"(?: (?:has|had|also|later|then|once))* \Z"
)
_WISHING = ("wanted", "wants")
_THAT_CLAUSE = re.compile(r"\bthat [^,;:“”]{2,60}\Z")
_CALLING = frozenset(
    "called calls branded brands dubbed dubs labelled labels termed terms deemed deems compared "
    "compares likened likens considered considers".split()
)
_OBJECT_NEXT = re.compile(r" (?:it|him|her|them|us|me|this|that|these|those|the|his|its|their)\b")
_WHOEVER = re.compile(
    r"\b(?P<who>those|people|anyone|anybody|everyone|everybody|some) who (?:[a-z]+ )?\Z", re.I
)


def _of_verb(verb: str, told: str, *, calling: bool = False) -> Speaker | None:
    """The subject of a verb in the words before it, as `_subject` gives it."""
    gerund = verb.endswith("ing") or verb.startswith("to ")
    told_by_another = verb in _SAYING or _THAT_CLAUSE.search(told)
    if told_by_another and not gerund and _PASSIVE.search(told):
        # She asked that it be told “at once”.
        return None
    if verb == "to say" and told.endswith("used "):
        # My grandmother used to say.
        verb, gerund, told = "say", False, told.removesuffix("used ")
    whose = None if gerund else _WHOSE.search(told)
    if whose is not None and (head := subjects.speaker_in(whose["head"])).name:
        return head
    told = _SET_OFF_CLAUSE.sub(" ", told)
    clause = _AS.sub("", told[_last_boundary(told) :])
    whoever = None if gerund else _WHOEVER.search(told)
    if whoever is not None:
        return Speaker(role=whoever["who"])
    last = clause.rpartition(", ")[2]
    counted = NOBODY if gerund else descriptions.some(clause) or descriptions.some(last)
    if counted:
        return counted
    told_of = NOBODY if gerund else _of_earlier(told) or _of_it(told) or of_writing(verb, clause)
    if told_of:
        return told_of
    said_so = calling and _ARTICLED.match(clause) and descriptions.described(clause)
    if said_so:
        return said_so
    # Jane Doe voiced relief, adding that it was “close”.
    speaker = (gerund and subjects.about(told)) or _subject(told, passive=not gerund)
    reduced = _REDUCED.match(speaker.role) if speaker and not speaker.name else None
    if speaker and reduced:
        speaker = subjects.speaker_in(speaker.role[reduced.end() :]) or speaker
    # He had to close, because a contractor told him it was “late”: not his, but the contractor's.
    own = clause == told or clause.endswith(_PRONOUN_NEXT)
    unnamed = speaker is None or (speaker.pronoun and not own)
    judging = verb in _JUDGING or (verb in _SAYING and _OF_BODY.match(clause))
    if unnamed and (verb in _DIRECT or (judging and not clause.endswith(", "))):
        return descriptions.described(clause) or speaker
    return speaker


# A vote the Mayor called “a shambles”: the Mayor's.
_REDUCED = re.compile(r"[a-z-]+ the (?=[A-Z])")
_TOLD_OF = re.compile(r" (?:in|on|as|at)\b")


def _is_told_of(verb: re.Match[str], before: str) -> bool:
    """Whether a verb is none of anybody told: a villa, described in the books as a “centre”."""
    participle = verb.group().endswith("ed") and before.endswith(", ", 0, verb.start())
    return participle and _TOLD_OF.match(before, verb.end()) is not None


_EARLIER = re.compile(
    r"\b(?:when|as|that|because|until|before|after|where|then) "
    r"(?P<who>[^\W\d_a-z][\w’'-]+) (?:[a-z]+ly )?(?:[a-z]{2,}ed|"
    rf"{begun.either(verbs.IRREGULAR)}) [^,;:“”]{{0,60}}?\band (?:[a-z]+ly |then )?\Z"
)
_IT = re.compile(r"\b(?:what|which|as) it (?:has |had |also |once )?\Z")
_HEAD = re.compile(
    r"(?P<who>(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[^\W\d_a-z])[^,;:“”]{2,70}?) "
    r"(?:[a-z]{2,}s|[a-z]{2,}ed|has|had|is|was|will)\b"
)


def _of_earlier(told: str) -> Speaker:
    """Who is told by a given name before an earlier verb: when Ada rang and said."""
    found = _EARLIER.search(told) if told.endswith(("and ", "ly ", "then ")) else None
    return Speaker(found["who"]) if found and names.is_person_name([found["who"]]) else NOBODY


def _of_it(told: str) -> Speaker:
    """The body or writing that a sentence is about: the report tells of what it calls “A”."""
    found = _HEAD.match(told) if _IT.search(told) else None
    return subjects.anybody(found["who"][0].lower() + found["who"][1:]) if found else NOBODY


_WRITTEN = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Oo]ne|[Aa]nother) "
    r"(?P<what>(?:[\w’'-]+ ){0,4}?(?:report|review|study|inquiry|"
    r"ruling|judge?ment|letter|email|e-mail|diary|survey|audit|inspection|assessment|"
    r"guidance|guidelines|code|minutes|message|memo|memorandum|entry|log|logbook|leaflet|brochure|advert|advertisement|"
    r"contract|transcript|accounts|text|note|post|notice|petition|manual|"
    r"evaluation)s?)(?: (?:from|to|by|of|for|on|in|between|dated|sent) [^,;:“”]{2,60}?)? "
    r"(?:had |has |also |later |even |itself ){0,2}\Z"
)
_FINDING = frozenset(
    "found finds find said says say concluded concludes conclude described describes describe "
    "warned warns warn noted notes note called calls call stated states state argued argues "
    "spoke speaks told tells asked asks began begins read reads recorded records record promised "
    "promises claimed claims".split()
) | {"referred to", "refers to"}


def of_writing(verb: str, clause: str) -> Speaker:
    """A report or letter whose finding is told in its own words."""
    found = _WRITTEN.fullmatch(clause) if verb in _FINDING else None
    return Speaker(role=found["what"]) if found else NOBODY


_OF_BODY = re.compile(
    r"(?:the|an?|its|their|our) (?:[\w’'-]+ ){0,2}?(?:council|agency|charity|company|firm|union|"
    r"commission|committee|court|jury|inquiry|tribunal|government|ministry|department|regulator|"
    r"association|trust|board|club|group|party|school|college|university|family|panel|community|"
    r"industry|sector|chamber|federation|alliance|bank|airline|team|crew)\s*\Z",
    re.I,
)
_ARTICLED = re.compile(r"(?:an?|one|another|my|our|the) [a-z]", re.I)
_JUDGING = frozenset(
    "described describes claimed claims praised praises hailed hails confirmed confirms thanked "
    "believes believed thinks thought feels felt welcomed welcomes condemned condemns".split()
)
"""Verbs that with somebody told by a description alone lead to their own words."""
_PRONOUN_NEXT = (" he ", " she ", " they ", " it ")
# As one veteran put it, “we were boys”.
_AS = re.compile(r"\A\s*(?:[Oo]r,? |[Aa]nd,? )?[Aa]s (?=(?:an?|the|one|another|my|our) )")


def _is_past_a_quote(between: str) -> bool:
    """Whether a verb already has its quoted words, and a new clause has begun behind them."""
    quoted = list(_QUOTED.finditer(between))
    return bool(quoted) and _NEW_CLAUSE.match(between, quoted[-1].end()) is not None


_SAID_BETWEEN = re.compile(rf" (?:{begun.either(verbs.DIRECT)}), \Z")


_SET_OFF_CLAUSE = re.compile(
    r", (?:who|whom|whose|which|led|chaired|published|commissioned|carried out|written|conducted|"
    r"produced|set up|now|then|himself|herself)\b[^;:“”]{2,120}?, "
    r"(?=(?:(?:has|have|had|also|then|later|since|today|recently|yesterday|\w+ly) ){0,3}\Z)"
)


def _last_boundary(before: str) -> int:
    cut = 0
    for boundary in _BOUNDARY.finditer(before):
        cut = boundary.end()
    return cut


def _subject(before: str, *, passive: bool = True) -> Speaker | None:
    """The subject of a verb: None to look at an earlier verb, NOBODY where it is the writer."""
    if passive and _PASSIVE.search(before):
        return NOBODY
    # Her office, Jane Doe went on, wanted “one form”.
    before = _SAID_BETWEEN.sub("", before)
    # Jane Doe, who showed the Minister round, said it was “ours”.
    before = _SET_OFF_CLAUSE.sub(" ", before)
    anew = before.rfind("; ") + 1
    before = before[anew:] if re.search(r"[“‘\"]", before[:anew]) else before
    cut = _last_boundary(before)
    quoted = re.search(r"[“‘\"]", before)
    if quoted is not None:
        # The Mayor found it “A”, while his deputy, Jane Doe, called it “B”.
        other = subjects.speaker_before(before[cut:]) if cut > quoted.end() else NOBODY
        if names.is_full(other.name):
            return other
        # She called it “A” and said it was “B”: the subject stands before the first verb.
        first = ASCRIBING.search(before, 0, quoted.start())
        written = of_writing(first.group(), before[: first.start()]) if first else NOBODY
        if written:
            return written
        before = before[: first.start()] if first else before
        cut = min(cut, len(before))
    for phrase in (before[cut:], before):
        speaker = subjects.speaker_before(phrase)
        if speaker.pronoun:
            named = subjects.last_person(
                before[: len(before) - len(phrase)] if phrase != before else before
            )
            return named or speaker
        if speaker:
            # Foreign Affairs and Trade Minister Jane Doe: the office begins before the "and".
            whole = subjects.speaker_before(before) if speaker.name else NOBODY
            fuller = whole.name == speaker.name and whole.role.endswith(speaker.role)
            fields = not whole.name and whole.role.endswith(f" and {speaker.name}")
            return whole if fuller or fields else speaker
    if re.search(r"(?:\A|[\s,])(?:I|we|We|you|You)\s[\w’' ]{0,24}\Z", before[cut:]):
        return NOBODY
    opening = _OPENS_WITH.match(before)
    return Speaker(pronoun=opening.group(1).lower()) if opening else None


_OPENS_WITH = re.compile(r"(He|She) [a-z]")

"""Numbers without a noun: ends of a move, totals, and what takes up a count told before."""

import re
from decimal import Decimal

from wbdesk.extract import countries
from wbdesk.extract.figures import labels, nouns

_ROUGHLY = (
    r"(?:(?:just|well|more than|over|around|about|nearly|almost|under|at least|only|some|hardly|"
    r"barely|scarcely|fully|no fewer than|as many as|a mere|an estimated) )*"
)
_MOVED = re.compile(
    r"\b(?:(?:ris\w+|rose|increas\w+|fall\w*|fell|gr[eo]w\w*|cut|reduc\w+|drop\w*|went|climb\w*|"
    r"declin\w+|dipp\w+|jump\w*|decreas\w+|shrank|shrunk)"
    r"(?: (?!from\b)[a-z]+)?(?: \d[\d.,]*(?:%| [a-z]+(?: cent)?))? "
    r"(?P<end>(?P<pair>from (?:\d[\d,.]* (?:[a-z]+ ){0,3}?(?:in (?:\w+ )?\d{4} )?))to|from|to|by)|"
    r"(?:limited|restricted|capped|confined) to|"
    r"(?:doubl|trebl|tripl|quadrupl|halv|ris|gr[eo]w|increas|f[ae]ll|dropp?|climb|declin)[a-z]*"
    r"(?: (?:since|in|from|by|between|over) [\w% ]{2,30})?, to|"
    r"to \d[\d.,]* [a-z]+ from|(?:shot up|jump\w*|soar\w*|surg\w+) "
    r"to|(?:up|down|as opposed to|compared (?:with|to)) from|"
    r"as opposed to|(?:as )?against|versus|instead of|in place of|rather than|compared (?:with|to)|"
    r"up|down|(?:exceed|surpass|total+|number|averag|pass|reach|stand at|stood at|standing at)"
    r"(?:e|s|es|ed|ing)?)"
    rf" {_ROUGHLY}\Z"
)
_MOVED_AFTER = re.compile(
    r"[,.;:)](?!\d)|\Z| to (?:over |more than |about |just |nearly )?\d| (?:from|in|since|by|and|"
    r"this|last|the|at|on|between|during|people|for|a year|before|when|after|"
    r"overnight|today|yesterday|now|again|alone|annually|daily|compared|a day|a month|per|within|"
    r"while|which|but|as|with)\b"
)
_CONTRAST = re.compile(
    r"\b(?:against|compared (?:with|to)|rather than|instead of|up from|down from)\b"
)
_LEAST_MOVED, _LEAST = 10, 2
_NUMBER_OF = (
    r"(?:(?:number|numbers|tally|count)(?=\s(?:of|for|in|on|since|at|there|so|now|to))|"
    r"(?:total|toll|tally|headcount))\b"
)
_TOTAL = re.compile(
    rf"\b(?:put(?:s|ting)?|br(?:ing|ings|inging|ought)|t(?:ake|akes|aking|ook)|rais(?:e|es|ed|ing)|"
    rf"lift(?:s|ed|ing)?|le(?:ave|aves|aving|ft)|ke(?:ep|eps|pt)|push(?:es|ed|ing)?)\s[^.;:]{{0,40}}?"
    rf"{_NUMBER_OF}[^.;:]{{0,80}}?\s(?:at|to)\s{_ROUGHLY}\Z"
    rf"|\d[^.;:]{{0,20}},? and (?:the|its|their) {_NUMBER_OF}[^.;:,]{{0,60}}?\sto\s{_ROUGHLY}\Z"
    rf"|\b(?:t(?:ake|akes|aking|ook)|push|pushes|pushing|pushed|carr(?:y|ies|ied))\s"
    rf"(?:[a-z]+\s){{1,3}}?(?:past|above|beyond|over)\s{_ROUGHLY}\Z"
    rf"|\b(?i:{_NUMBER_OF})[^.;:,]{{0,80}}?\s(?:is|was|stands at|stood at|standing at|"
    r"reach(?:es|ed)|"
    rf"com(?:es|ing) to|came to|rose to|fell to)\s(?:now |still |already )?{_ROUGHLY}\Z"
    rf"|\b(?:makes?|made|making)\s{_ROUGHLY}(?=\Z)"
)
_ALTOGETHER = re.compile(r" (?:in (?:all|total)|altogether|all told|overall)\b")
_TOTAL_AFTER = re.compile(
    r"[,.;:)](?!\d)|\Z| (?:from|in|since|by|and|this|last|at|on|as|or|with)\b"
)
MANY = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
_OF_THEM = re.compile(
    r"\b(?:[Oo]f|among|including) (?:which|whom|these|those|them|this number|"
    rf"(?:the |its |our |some |more than |over )?{MANY}\b[^.;:]{{2,90}}?),? {_ROUGHLY}\Z"
)
"""What some of are told next: of these, 14; of 120 boats examined, 14."""
_OF_WHICH = re.compile(
    rf"\b(?:[Oo]f|[Aa]mong) (?:which|whom|these|those|them|"
    rf"(?:[\w’'-]+ ){{0,3}}{MANY} [^.;:,]{{3,60}}),? (?!but |and |which |who )"
    r"(?:[\w’'-]+ ){1,6}?(?:ha[sd]|have|is|are|was|were|will)?"
    rf"(?: [a-z]+ly| so far| already)? ?(?P<verb>[a-z]{{2,}}) {_ROUGHLY}\Z"
)
"""What somebody did with some of those just told: of which the county has ordered nine."""
_NO_VERB = frozenset(
    "in at by since of for on from to under over until the and or about around with than as page "
    "section number article aged age january february march april may june july august september "
    "october november december".split()
)
_GAPPED = re.compile(
    rf"\b{MANY}\b(?: [a-z][\w’-]*){{0,3}}(?:,|;|,? and|,? while|, with) "
    rf"(?:the )?(?P<name>[A-ZÀ-Ž][\w’-]+(?: [A-ZÀ-Ž][\w’-]+)?) (?:another |only |just )?\Z"
)
"""A count that shares the verb of the one before it: Spain sent 60 tents, Malta 12."""
_INCLUDING = re.compile(rf"\b(?:including|among them|with) {_ROUGHLY}\Z")
_SET_APART = re.compile(
    r" (?:in (?=[A-Z]|the\b)|at (?!the (?:moment|time)|least|a time|once|present)|"
    r"on (?=[A-Z]|the\b)|to be|from|for|by|under|aged|that|which|who|whose|based|led)\b"
)
"""Which of those counted before a number is about: 40 films, including 12 in Gaelic."""
_OF_LAST = re.compile(rf"(?:,|wh[a-z]+|th[a-z]+|number) {_ROUGHLY}\Z")
_IN_CONTRAST = re.compile(
    rf"\b{MANY}(?: of (?:the )?{MANY})?(?: (?:[a-z-]+ ){{0,3}}?(?:[a-z-]+s|people|[a-z]*men|"
    r"children))?"
    r"(?:,|,? (?:and|but|while)) "
    r"(?:[a-z]+ly |then |also |has |have )?"
    r"(?:[a-z]{2,}ed|won|lost|met|held|built|sent|gave|took|left|made|shut|sold|bought|found|"
    rf"kept|sank|killed|hurt) (?<!aged )(?:by |in )?{_ROUGHLY}\Z"
)
"""A second verb with its own number: inspected 40 farms and closed three."""
_CLOSED = re.compile(
    r"[,.;:)](?!\d)|\Z| and [a-z]+ed\b| (?:more|others|of (?:them|these|those|which|whom))\b"
)
_JOINS = re.compile(r",? (?:and|while|but|in full|in part|so far|already|outright) ?\b")
_GAP_ENDS = re.compile(r"[,.;:)](?!\d)|\Z| (?:and|while|but) ")
_WITH_SHARE = re.compile(r" \(\d{1,3}(?:\.\d+)?(?: ?%| per ?cent)\)")
_MOVED_IN_BRACKETS = re.compile(r" \((?:up|down) (?:from|by|on)\b")
_SHARE_BEFORE = re.compile(r"\d(?: ?%| per ?cent) \(\Z")
_PARTITIVE = re.compile(r" of (?:them|these|those|which|whom|us)\b")
_SUBJECT = re.compile(
    r" (?:later |then |also |now |still |since |so far |themselves |[a-z]+ly )?"
    r"(?:[a-z]{2,}ed|came|went|took|fell|won|lost|sank|fled|left|got|gave|made|said|chose|met|held|"
    r"stood|broke|drew|ran|have|has|had|were|are|died|injured|killed|wounded|arrested|missing|dead|hurt|rescued|"
    r"will be|more(?! than| and more)(?=[,.;:)]| (?:before|in|by|this|next|at|on|are|were|will|"
    r"have|"
    r"had|to|followed?|since|last|from|as)\b|\Z))(?![-\w])"
)
_OPENS = re.compile(
    rf"(?:\A|[,;:.(–—] (?:and |but |while |with )?|\bonly |\bjust |\bfurther ){_ROUGHLY}\Z"
)
_ROUGH_OPENS = re.compile(
    r"(?:\A|[.;:] )(?:(?:over|about|around|nearly|almost|some|more than|at least|fewer than|"
    r"another|only|just|well|close to|roughly|approximately|an estimated|up to) )+\Z",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?:the|these|those|all|both|any|other|first|last|next|we|you|us) \Z", re.I
)
_ADDED = re.compile(r"\b(?:further|another|other) \Z")
_ONE_OF = re.compile(r"\b(?:[Oo]ne of (?:just|only)|[Aa]ll but) \Z")
_AFTER_ONE_OF = re.compile(r"[,.;:)](?!\d)|\Z| [a-z]")
_DONE = re.compile(
    r" (?:newly |already )?(?:[a-z]{3,}ed|seen|found|held|made|sold|built|taken|given|known|left|"
    r"lost|born|sent|done|met|won|caught|drawn)"
    r"(?= (?:in|at|by|over|since|so|on|from|during|until|before|last|this|between|up|there)\b|"
    r"[,.;]|\Z)"
)
"""What was done with those a number stands for: fewer than the 142 seen in May."""
_DETERMINED = re.compile(rf"\b(?:the|those|than|from|to|of) {_ROUGHLY}\Z")
_MORE = re.compile(
    r" more(?=[,.;:)](?!\d)|\Z| (?:before|in|by|this|next|at|on|to|since|from|as|within|during|"
    r"later|soon|and|are|were|will|have|had|has)\b)"
)
_NAMED = re.compile(r"[A-ZÀ-Ž][\w’'-]+ \(\Z")
_NAMED_ALL = re.compile(r"[A-ZÀ-Ž][\w’'-]+ \(\d{1,3}(?:,\d{3})*\)")
_PLURAL_BEFORE = re.compile(r"(?<![’'])\b(?P<noun>[a-z][a-z-]{3,}) \(\Z")
_PLURAL_ALL = re.compile(r"\b[a-z-]{3,}s \(\d{1,3}(?:,\d{3})*\)")
_COUNTED = re.compile(rf"\b{MANY} (?:[a-z-]+ ){{0,3}}?[a-z-]{{3,}}s\b")
_FAR = 120
TOLD = "What is counted is told before."
UNPLAIN = "What is counted is not plain."


def moved(text: str, start: int, end: int, value: Decimal) -> int | None:
    """Where the verb begins of which a bare number is an end or a total: rose from 44 to 51."""
    if value < _LEAST or _MOVED_AFTER.match(text, end) is None:
        return None
    near = max(0, start - _FAR)
    found = _MOVED.search(text, max(0, start - 70), start)
    if found is not None and (
        value >= _LEAST_MOVED
        or found["pair"]
        or (_CONTRAST.search(found.group()) and _COUNTED.search(text, near, found.start()))
    ):
        return found.start()
    if _TOTAL_AFTER.match(text, end) or _ALTOGETHER.match(text, end):
        found = _TOTAL.search(text, near, start)
        if found is not None and (found.group()[:2] != "ma" or _ALTOGETHER.match(text, end)):
            return found.start()
    return None


def is_taken_up(text: str, start: int, end: int) -> bool:
    """Whether a number stands for some of what was counted before: of these, 14; 12 (40%)."""
    if _WITH_SHARE.match(text, end) or _MOVED_IN_BRACKETS.match(text, end):
        return True
    if text[end : end + 1] == ")":
        share = _SHARE_BEFORE.search(text, max(0, start - 16), start)
        return share is not None or _is_named(text, start) or _is_counted_before(text, start)
    if _ONE_OF.search(text, max(0, start - 16), start) and _AFTER_ONE_OF.match(text, end):
        return True
    if _DONE.match(text, end) and _DETERMINED.search(text, max(0, start - 24), start):
        return nouns.before(text, start) != "" or len(text[start:end]) > 1
    if _PARTITIVE.match(text, end):
        return _PRONOUN.search(text, max(0, start - 8), start) is None
    near = max(0, start - _FAR)
    if (
        text[end : end + 1] in " ,"
        and _OF_LAST.search(text, max(0, start - 32), start)
        and _OF_THEM.search(text, near, start)
    ):
        return True
    if _CLOSED.match(text, end) or _JOINS.match(text, end):
        found = _OF_WHICH.search(text, near, start)
        if found is not None and found["verb"] not in _NO_VERB:
            return True
    if _SET_APART.match(text, end) and _INCLUDING.search(text, max(0, start - 32), start):
        return _COUNTED.search(text, near, start) is not None
    return (
        _CLOSED.match(text, end) is not None and _IN_CONTRAST.search(text, near, start) is not None
    )


def is_gapped(text: str, start: int, end: int) -> bool:
    """Whether a number stands right behind a country, after one that another country did."""
    if not _GAP_ENDS.match(text, end):
        return False
    match = _GAPPED.search(text, max(0, start - _FAR), start)
    if match is None or countries.named(match["name"]) is None:
        return False
    return nouns.before(text, start) != ""


def _is_named(text: str, start: int) -> bool:
    """Whether a number in brackets is one of those by names: sites in Kent (12) and Fife (9)."""
    if _NAMED.search(text, max(0, start - 40), start) is None:
        return False
    first = next(_NAMED_ALL.finditer(text), None)
    if first is None or _NAMED_ALL.search(text, first.end()) is None:
        return False
    if _PLURAL_ALL.search(text, max(0, first.start() - _FAR), first.start()):
        return True
    return _COUNTED.search(text, max(0, first.start() - _FAR), first.start()) is not None


def _is_counted_before(text: str, start: int) -> bool:
    """Whether a number in brackets counts the plural before it: the most lidos (34).

    One digit there is more often a footnote.
    """
    if text[start + 1 : start + 2] == ")" or labels.is_label_word(text, start - 2):
        return False
    match = _PLURAL_BEFORE.search(text, max(0, start - 30), start)
    return match is not None and nouns.is_plural(match["noun"])


def is_subject(text: str, start: int, end: int) -> bool:
    """Whether a number in words is all that is said of what was counted before: nine have left."""
    if _ADDED.search(text, max(0, start - 12), start) and text.startswith(" will ", end):
        return nouns.before(text, start) != ""
    if _MORE.match(text, end) and not _PRONOUN.search(text, max(0, start - 8), start):
        return nouns.before(text, start) != ""
    return (
        _SUBJECT.match(text, end) is not None
        and _OPENS.search(text, max(0, start - 40), start) is not None
        and (
            nouns.before(text, start) != ""
            or _ROUGH_OPENS.search(text, max(0, start - 40), start) is not None
        )
    )

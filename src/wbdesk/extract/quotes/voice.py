"""Whether a paragraph without marks reads as somebody's speech or as the release telling.

Signs of either are weighed. Speech judges, urges and leans on what was just said; a release tells
sums, numbers, days and bodies, and opens with "The".
"""

import re
from functools import lru_cache

import msgspec

from wbdesk.extract import begun, countries, needs, origin
from wbdesk.extract.given_names import is_given
from wbdesk.extract.people import Speaker
from wbdesk.extract.quotes import marks
from wbdesk.model.document import Document

FIRST_PERSON = begun.pattern(
    r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|me|[Oo]urs|mine(?=[.,;!?]| (?:is|was|and|too)\b)|myself|"
    r"ourselves|[Ll]et[’']s)\b(?!\.[A-Z])"
)
ONE_PERSON = begun.pattern(r"\b(?:I|[Mm]y|me|myself)\b(?!\.[A-Z])")
"""Words by which nobody but a speaker calls themselves."""
OF_SEVERAL = begun.pattern(r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|[Oo]urselves|us)\b")
_LEANS = re.compile(
    r"(?:This|That|These|Those|It|They|There|So|But|And|By|From|Together|Without|Not|Only|"
    r"Every|Everyone|Everybody|Anyone|Anybody|Nobody|Nothing|No one|Whether|Now|Yet|If|Thanks to|"
    r"Thank you)\b"
)
_JUDGES = begun.pattern(
    r"\b(?:huge(?:ly)?|vital|proud(?:ly)?|fantastic|great|greatest|crucial|exciting|delighted|"
    r"pleased|thrilled|brilliant|incredibl[ey]|tremendous|testament|milestone|world-class|"
    r"world-leading|top[- ]class|truly|deserves?|must|should|tireless(?:ly)?|brave|wonderful|"
    r"extraordinary|excellent|inspiring|hope|thank|grateful|welcome[sd]?|essential|right thing|"
    r"real (?:difference|chance|opportunity|change)|listen(?:ed|ing)?|full (?:consideration|part)|"
    r"long years|get(?:ting)? on with|of course|"
    r"responsibility|never|always|rightly|simply|clear message|stronger|brighter|"
    r"game[- ]chang\w+|ensur(?:e|ing)|enjoy|dedication|(?:important|major|big|significant|key) "
    r"(?:step|moment|boost|opportunity)|step forward|"
    r"matters?)\b"
)
"""For small letters."""
# A release writes its words out: it’s ours, they didn’t wait, who’s next.
_SHORTENED = re.compile(
    r"[a-z]n[’']t\b|[A-Za-z][’'](?:re|ve|ll)\b|"
    r"\b(?:[Tt]hat|[Ii]t|[Tt]here|[Ww]hat|[Ww]ho|[Hh]ere|[Hh]e|[Ss]he|[Ww]here|[Hh]ow)[’']s\b"
)
_REASONS = re.compile(
    r"(?:That|This)(?: is|[’']s) (?:exactly |precisely )?(?:why|how|what|where)\b"
)
_POINTS = begun.pattern(
    r"\b(?:[Tt]his|[Ii]t|[Tt]hat|[Tt]hey) (?:will|is|means|shows|has|marks|can)\b"
)
_CONTRASTS = needs.pattern(r"\b(?:but|yet|(?:and|is|are|does|do|will|was) not|rather than)\b", re.I)
_ADDRESSES = begun.pattern(r"\b[Yy]ou(?:r|rs|rselves)?\b|[!?](?= |\Z)")
# A release hardly ever writes so short a sentence beside others.
_TERSE = re.compile(r"(?:\A|[.!?] )(?!We\b|I\b|My\b)[A-Z][^.!?\d]{4,44}[.!?](?= [A-Z]|\Z)")
_DIGITS = re.compile(
    r"(?<![\w-])\d(?!\d{0,2}[ -](?:years?|months?|weeks?|days?|hours?|minutes?)\b)"
)
_MONEY = re.compile(r"[£€$]\s?\d")
_TELLS = begun.pattern(
    r"\b(?:today|yesterday|announced|published|launched|is made up of|was (?:established|founded|"
    r"launched|signed|set up)|will be (?:held|hosted|channelled|delivered|available|published|"
    r"spent|moderated)|"
    r"(?:is|are) (?:also )?(?:expected|due|set|scheduled|estimated|believed|planned) to|"
    r"will (?:begin|start|open|close|run|last|apply|take place|come into force) (?:in|on|from|by|"
    r"at|until|to|for)|"
    r"(?:[Hh]e|[Ss]he) (?:also |then |later )?(?:visited|met|toured|travelled|attended|joined|"
    r"opened|spoke (?:to|at|with)|addressed|hosted|signed|called (?:on|at))|"
    r"(?:he|she) also|"
    r"also (?:stressed|said|announced|discussed|visited|met|attended|confirmed)|"
    r"(?:the|The) (?:Minister|Secretary|Prime Minister|Foreign Secretary|Home Secretary|Ambassador|"
    r"President|Commissioner|department|Department|pair|leaders|ministers)|can be found|more "
    r"information|for more)\b"
)
_NAMES = needs.begun_pattern(
    r"\b(?:Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Baroness|Professor|Cllr|Councillor|Ambassador|Minister|"
    r"Secretary|Commissioner|Inspector|Director|Colonel|Captain|General)\.? (?!General)"
    r"[A-Z][a-zà-ž]|"
    r"\b(?:he|she|they) (?:also )?(?:said|added|told|noted|stressed|went on|explained)\b"
)
_DATED = needs.begun_pattern(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:in|since|by|of) (?:May|(?:19|20)\d\d))\b"
)
_FULL_NAME = re.compile(r"(?<![\w’'])([^\W\d_a-z][\w’'-]+) (?:[a-z]{2,3} )?[^\W\d_a-z]")
# Two capitals or more within a sentence: bodies, places and works, which releases are full of.
_NAMED = re.compile(r"(?<=[a-z,;] )[^\W\d_a-z][\w’'-]+ (?:(?:of|and|for|the) )*[^\W\d_a-z][\w’'-]+")
_SOURCED = needs.begun_pattern(
    r"\b(?:[Aa]ccording to|[Ee]stimate[sd]|(?:figures|statistics|data|results?|research|analysis) "
    r"(?:from [^.]{3,60} )?(?:show|suggest|indicate|publish|found)\w*)\b"
)
_PASSIVE = begun.pattern(r"\b(?:was|were) (?:\w+ly )?\w+(?:ed|en) ")
# Of whom the words before were: Her concern was echoed. He undertook to write.
_TAKES_UP = re.compile(r"(?:He|She|His|Her) ")
_DEFINES = re.compile(r"\([A-Z][A-Za-z&]{1,8}\)")
_OPENS_PLAIN = re.compile(
    r"(?:The|An?|Each|Under|Alongside|In|On|At|Since|During|Some|Over|More than|Up to|Projects?|"
    r"Funding|Later|Earlier|Afterwards|Elsewhere|Separately|Applications|[A-Z]{3,}(?:[’']s)?) "
)
_SENTENCE = re.compile(r"[.!?]\s")
_OPENS_OWN = re.compile(r"(?:\A|[.!?]\s)(?:We|I|My)(?:[’'](?:ve|re|m|ll|d))?\s")
_MOST_JUDGED = 2
_PLAINLY_TOLD = -3
_ABROAD = -3
GOES_ON = 2
"""What a paragraph without a first person needs to be plainly somebody's speech."""
UNTOLD = 0
"""What it needs right behind speech, where a release that goes on tells a sum, day or name."""
AMONG_CUES = -1
"""What it needs where it is all that stands between a quote's first paragraph and such a line."""
TODAYS = -2
"""What it needs there where it opens with what is done today, which speech does as well."""
_GENERAL = re.compile(
    r"\b(?:allow|enabl|help|let|giv|tell|show|teach|bring)\w* us\b|"
    r"\b[Ww]e (?:are able to|can|could|may|might|know|already know|live|all)\b|"
    r"\b(?:around|among|all of|each of|many of|most of|for) us\b|"
    r"\b(?:help|improve|increase|deepen|further|advance)\w* our (?:understanding|knowledge)\b"
)


def is_general(text: str) -> bool:
    """Whether "we" and "us" are everybody throughout: "it allows us to see how it spreads"."""
    return not FIRST_PERSON.search(_GENERAL.sub("", text))


def is_plainly_told(text: str) -> bool:
    """Whether a paragraph without a first person can be nothing but the release telling."""
    return not FIRST_PERSON.search(text) and _said(text) - _told(text) <= _PLAINLY_TOLD


def outside(text: str) -> str:
    """A paragraph without what it sets in marks, where others say I and we."""
    if not marks.has_marks(text):
        return text
    for span in reversed([span for span in marks.spans(text) if span.closed]):
        text = f"{text[: span.inner]}…{text[span.stop :]}"
    return text


class Voice(msgspec.Struct, frozen=True):
    """Who speaks: `home` is the country of the release, `own` the speaker's where another.

    `shared` where the release calls its own side "we" as well, as agencies do.
    """

    home: str = ""
    own: str = ""
    shared: bool = False

    def weight(self, text: str) -> int:
        """How much more a paragraph reads as speech than as telling."""
        made = _said(text) - _told(text)
        return made + _ABROAD if self._tells_of_home(text) else made

    def speaks(self, text: str) -> bool:
        """Whether a paragraph with a first person in it is the speaker's, not the release's."""
        text = outside(text)
        first = FIRST_PERSON.search(text)
        if first is None:
            return False
        if ONE_PERSON.search(text):
            return True
        if self._tells_of_home(text):
            return self.weight(text) >= GOES_ON
        if not self.shared:
            return True
        stop = _SENTENCE.search(text)
        if stop is None or first.start() < stop.end():
            return True
        if _OPENS_OWN.search(text):
            return self.weight(text) > _PLAINLY_TOLD
        return self.weight(text) > -_MOST_JUDGED

    def _tells_of_home(self, text: str) -> bool:
        """Whether a paragraph names the releasing country and not that of a speaker from abroad."""
        if not self.own or re.search(r"\b(?:I|we|We)\b", text):
            return False
        named = {each.entry.code for each in countries.mentions(text)}
        return self.home in named and self.own not in named


def voice_of(document: Document, speaker: Speaker, *, shared: bool = False) -> Voice:
    """The voice of a speaker in a release; the role tells which country they speak for."""
    sent = [each.entry.code for each in countries.mentions(speaker.role)]
    own = next((code for code in sent if code), None)
    home = origin.country(document) if own else ""
    return Voice(home, own, shared) if own and home and own != home else Voice(shared=shared)


# The same paragraph is weighed as the one in hand and as the one ahead.
@lru_cache(maxsize=64)
def _said(text: str) -> int:
    judged = min(_MOST_JUDGED, len(_JUDGES.findall(text.lower())))
    leans = (_LEANS.match(text) is not None) + (_REASONS.match(text) is not None)
    turns = (_CONTRASTS.search(text) is not None) + min(2, len(_ADDRESSES.findall(text)))
    terse = _TERSE.search(text) is not None and _SENTENCE.search(text) is not None
    points = (_POINTS.search(text) is not None) + (_SHORTENED.search(text) is not None)
    return judged + leans + turns + terse + points


@lru_cache(maxsize=64)
def _told(text: str) -> int:
    figures = (_DIGITS.search(text) is not None) + (_MONEY.search(text) is not None)
    figures += _SOURCED.search(text) is not None
    told = min(2, len(_TELLS.findall(text)))
    opens = _OPENS_PLAIN.match(text) is not None
    takes_up = _TAKES_UP.match(text) is not None
    dated = _DATED.search(text) is not None
    quoting = outside(text) is not text
    names = _NAMES.search(text) is not None or _names_somebody(text)
    named = (_NAMED.search(text) is not None) + (_DEFINES.search(text) is not None)
    done = _PASSIVE.search(text) is not None
    return figures + told + opens + takes_up + dated + quoting + names + named + done


def _names_somebody(text: str) -> bool:
    return any(is_given(found[1]) for found in _FULL_NAME.finditer(text))

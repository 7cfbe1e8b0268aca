"""Who is said to speak: the line before a quote, the words after it, the line below it."""

import re
from dataclasses import dataclass

from wbdesk.extract.people import NOBODY, Speaker, speaker_of
from wbdesk.extract.sentences import sentences

# Verbs that introduce a person's own words. The first line alone lets unmarked text follow.
_PLAIN_VERBS = (
    "said|says|say|added|adds|commented|comments|stated|states|continued|continues|explained|"
    "explains|concluded|concludes|remarked|wrote|writes|tweeted|posted"
)
_OTHER_VERBS = (
    "told|tells|went on(?=[:,])|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|noted|notes|declared|"
    "announced|"
    "announces|argued|argues|warned|warns|insisted|insists|observed|replied|responded|reacted|"
    "pointed out|points out|mentioned|mentions|assessed|assesses|reminded|reminds|"
    "reiterated|underlined|underscored|highlighted|affirmed|reaffirmed|"
    "confirmed|confirms|claimed|acknowledged|recalled|recalls|joked|quipped|asked|asks|urged|"
    "urges|pledged|vowed|promised|reflected|enthused|agreed|admitted|revealed|shared|put it|"
    "describes|described|paid tribute|spoke|speaks|thanked|praised|welcomed|saying|adding|stating|"
    "explaining|writing|issued|made|released|gave|saying that|commenting"
)
VERB = re.compile(rf"\b(?:{_PLAIN_VERBS}|{_OTHER_VERBS})\b")
_PLAIN = re.compile(rf"(?:{_PLAIN_VERBS})\Z")
_STATEMENT = re.compile(
    r"(?:issued|made|released|gave|shared|delivered)\b.{0,60}\b(?:statement|comment|tribute|"
    r"message|remarks)",
    re.I,
)
_AUXILIARIES = re.compile(
    r"(?:[,\s](?:has|have|had|also|then|today|will|would|might|may|could|can|should|must|did|does|"
    r"recently|yesterday|later|earlier|further|again|always|once|often|just|who|and|is|was|"
    r"jointly|both|\w{2,12}ly|went on to|to the media|in a statement|in response))+\Z",
    re.I,
)
_NARRATIVE_VERB = re.compile(
    r"\s(?:found|finds|is|was|has|had|will|would|believes|believed|feels|felt|thinks|thought|"
    r"knows|knew|"
    r"recalls|remembers|describes|decided|chose|used|uses|started|began|joined|wanted|hopes|"
    r"praised|welcomed|thanked|sees|saw|made|makes|took|credits|values|valued|attributes|"
    r"received|benefited|benefitted|gained|worked|works|spoke|talks|tells|shares|reflects|"
    r"appreciates|appreciated|met|meets|visited|attended|chaired|opened|hosted|recommends|loves|"
    r"loved|enjoyed|enjoys|agrees|agreed|and|with)\b"
)
_DOCUMENTS = re.compile(
    r"\b(?:report|act|code|rule|regulation|section|article|paragraph|sign|label|letter|treaty|"
    r"guidance|clause|notice|motion|amendment|definition|question|law|constitution|survey|"
    r"website|page|form|email|following|statistics|figures|results?|data|criteria|options)"
    r"(?:\s\S{1,20}){0,3}\s*\Z",
    re.I,
)
_FIRST_PERSON = re.compile(r"(?:\A|[\s,;(])(?:I|we|We|you|You|I’ve|I've|we’ve|I’d)\Z")
_QUOTES_HEADING = re.compile(
    r"(?:supporting |stakeholder |media )?(?:quotes?|quotations?)\W*\Z", re.I
)
_MOST_CUE = 700
_LONGEST_NAME_LINE = 26


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands before a quote; `strict` where unmarked words after it are plainly speech."""

    speaker: Speaker
    strict: bool
    narrative: bool = False


def is_quotes_heading(text: str) -> bool:
    """A bare heading "Quotes"."""
    return bool(_QUOTES_HEADING.match(text.strip()))


def cue_of(text: str, *, blockquote: bool = False) -> Cue | None:
    """The cue a paragraph ends with, for the quote in the next one.

    Before a block quote a plain sentence about somebody is a cue too.
    """
    text = text.rstrip()[-_MOST_CUE:]
    if not blockquote and text[-1:] in '.!?”’"…)':
        return None
    spans = sentences(text)
    if not spans:
        return None
    start, end = spans[-1]
    sentence = text[start:end].strip()
    ending = sentence[-1:]
    open_ended = ending in ":,–—-;" or sentence.endswith((":-", ": -"))
    cue = _with_verb(sentence, open_ended)
    if cue is not None:
        return cue
    if ending == ":" or (blockquote and open_ended):
        return _without_verb(sentence.rstrip(" :;,–—-"), blockquote)
    if not open_ended and len(sentence.split()) <= _LONGEST_NAME_LINE and ending not in ".!?":
        named = speaker_of(sentence)
        if named.name and _attributable(sentence):
            return Cue(named, strict=True)
    if blockquote and ending in ".:,":
        return _narrative(sentence)
    return None


def _attributable(sentence: str) -> bool:
    return bool(
        re.match(
            r"\W*(?:\S+\s){0,2}(?:quotes?|comments?)\s\S*\s?(?:attribut|from|by)", sentence, re.I
        )
    )


def _with_verb(sentence: str, open_ended: bool) -> Cue | None:
    verbs = list(VERB.finditer(sentence))
    if not verbs:
        return None
    last = verbs[-1]
    tail = sentence[last.end() :].strip(" :;,–—-")
    if len(tail.split()) > 16 or (not open_ended and tail):
        return None
    verb, before = last.group(), sentence[: last.start()]
    if verb in ("issued", "made", "released", "gave", "shared") and not _STATEMENT.match(
        sentence[last.start() :]
    ):
        return None
    if _FIRST_PERSON.search(before.rstrip()):
        return Cue(NOBODY, strict=False)
    speaker = speaker_before(before)
    if not speaker and verb in ("saying", "adding", "stating", "explaining", "commenting"):
        if len(verbs) > 1:
            speaker = speaker_before(before[: verbs[-2].start()])
        speaker = speaker or subject_of(before)
    if not speaker:
        document = bool(_DOCUMENTS.search(before.strip()))
        return None if document or not open_ended else Cue(NOBODY, strict=False)
    plain = bool(_PLAIN.match(verb)) or verb in ("told", "issued", "released", "made")
    ended = sentence.rstrip().endswith((":", ":-", "said", "says", "said,", "added", "commented"))
    strict = plain and ended and not _DOCUMENTS.search(before.strip())
    return Cue(speaker, strict)


def _without_verb(sentence: str, blockquote: bool) -> Cue | None:
    words = sentence.split()
    if _attributable(sentence):
        return Cue(speaker_of(sentence), strict=True)
    if len(words) <= _LONGEST_NAME_LINE and not _NARRATIVE_VERB.search(f" {sentence}"):
        named = speaker_of(sentence)
        if named.name:
            return Cue(named, strict=bool(named.role) and len(words) > 2)
    return _narrative(sentence) if blockquote else None


def _narrative(sentence: str) -> Cue | None:
    subject = subject_of(sentence)
    return Cue(subject, strict=False, narrative=True) if subject else None


def subject_of(sentence: str) -> Speaker:
    """The person a plain sentence is about: what stands before its first verb."""
    according = _SAYS_SO.match(sentence)
    if according is not None:
        return speaker_of(according["who"])
    verbs = [each.search(sentence) for each in (_NARRATIVE_VERB, VERB)]
    verb = min((each for each in verbs if each), key=lambda each: each.start(), default=None)
    if verb is None:
        return NOBODY
    found = speaker_of(sentence[: verb.start()])
    if not found.name and _DEED.search(found.role):
        return NOBODY
    return found if found.name or found.pronoun or found.role else NOBODY


# "visit positioned the country as a leader": a sentence run together is no office.
_DEED = re.compile(r"\b(?!(?:retired|united|elected|allied|armed|limited)\b)[a-z]{3,}ed\b")
_SAYS_SO = re.compile(r"According to (?P<who>[^,.;:]{2,120}),\s")


def speaker_before(phrase: str) -> Speaker:
    """The speaker in the words before a verb of saying, without its auxiliaries."""
    phrase = _AUXILIARIES.sub("", phrase.rstrip(" ,"))
    if _FIRST_PERSON.search(phrase.rstrip()):
        return NOBODY
    return _speaker_of(phrase)


_AMONG = re.compile(
    r"\A\s*(?:Among (?:other things|others)|Inter alia|In particular|In conclusion|Finally|"
    r"Furthermore|Moreover|However|Meanwhile|On (?:this|the) occasion),? "
)
_STYLE = re.compile(r"\b(?:His|Her) (?:Worship|Excellency|Honou?r|Grace) (?:the )?(?=[^\W\d_a-z])")


def _speaker_of(phrase: str) -> Speaker:
    """The person of a phrase, whose style (His Worship) says nothing."""
    phrase = _AMONG.sub("", phrase)
    return speaker_of(_STYLE.sub("", phrase) if "His " in phrase or "Her " in phrase else phrase)


_AFTER_VERB = re.compile(
    rf"\s*[,–—-]?\s*(?:as\s)?(?:(?:has|also|then|later|further)\s)?(?:{_PLAIN_VERBS}|"
    rf"{_OTHER_VERBS})\b\s*"
)
# A stop that only shortens a word: Ms. Doe, U.S. Ambassador, J. Doe.
_SHORT_STOP = (
    r"(?<=\bM[rsx])\.|(?<=\b[MDJS]r)\.|(?<=\bMrs)\.|(?<=\b[A-Z])\.|(?<=\bProf)\.|(?<=\bSt)\.|"
    r"(?<=\bSen)\.|(?<=\bGov)\.|(?<=\bRep)\.|(?<=\bGen)\.|(?<=\bHon)\.|(?<=\bCol)\.|(?<=\bLt)\."
)
_NAME_BEFORE_VERB = re.compile(
    rf"\s*[,–—-]?\s*(?:as\s)?((?!and\s|which\s|that\s|but\s|who\s|to\s)"
    rf"[^.!?:;“”\"]{{1,140}}?(?:(?:{_SHORT_STOP})[^.!?:;“”\"]{{1,100}}?){{0,2}})\s"
    rf"(?:{_PLAIN_VERBS}|{_OTHER_VERBS})\b"
)
# “A.” She told them that “b”: a sentence of its own, which says nothing about A.
_OPENS_NEW = re.compile(r"[^.!?“”\"]{0,80}(?:[:“]|\bthat\b|,\s[“\"])")
_REST_OF_CLAUSE = re.compile(rf"[^.!?“”\"]{{0,200}}(?:(?:{_SHORT_STOP})[^.!?“”\"]{{0,200}}){{0,2}}")
_SIGNED_AFTER = re.compile(r"\s*[–—-]{1,2}\s*(?P<who>[^\W\d_a-z][^.!?;“”\"]{3,160})\.?\s*\Z")
_ACCORDING = re.compile(r"\s*[,–—-]?\s*(?:according to|in the words of)\s([^.!?;“”\"]{2,140})")
_PASSIVE_AFTER_VERB = re.compile(r"\s*(?:by|to)\s")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words after a quote that say whose it is; `end` is where they end in the paragraph."""

    speaker: Speaker
    end: int


def after(text: str, at: int) -> Attribution | None:
    """The attribution that follows a closing mark: `said Jane Doe`, `Ms Doe added`."""
    if at >= len(text):
        return None
    ended = text[max(0, at - 2) : at - 1] in (".", "!", "?")
    according = _ACCORDING.match(text, at)
    if according:
        return Attribution(speaker_of(according.group(1)), according.end())
    verb = _AFTER_VERB.match(text, at)
    if verb:
        rest = _REST_OF_CLAUSE.match(text, verb.end())
        phrase = rest.group() if rest else ""
        if _PASSIVE_AFTER_VERB.match(phrase):
            return None
        end = verb.end() + len(_to_the_stop(text, verb.end()))
        return Attribution(_speaker_of(_shortened(phrase)), end)
    signed = _SIGNED_AFTER.match(text, at)
    if signed and not VERB.search(signed["who"]):
        speaker = speaker_of(signed["who"])
        if speaker.name and speaker.role:
            return Attribution(speaker, signed.end())
    name = _NAME_BEFORE_VERB.match(text, at)
    if name and len(name.group(1).split()) <= 16:
        speaker = speaker_before(name.group(1))
        if speaker and not (ended and _OPENS_NEW.match(text, name.end())):
            return Attribution(speaker, name.end() + len(_to_the_stop(text, name.end())))
    return None


def _to_the_stop(text: str, at: int) -> str:
    """The rest of the clause, over the stops of abbreviations, up to a mark or sentence end."""
    for start, end in sentences(text[at : at + 400])[:1]:
        clause = text[at + start : at + end]
        cut = re.search(r"[“”\"]|\s[‘']", clause)
        return clause[: cut.start()] if cut else clause
    return ""


_WHEN_AND_WHERE = re.compile(
    r"\s(?:during|after|following|when|while|before|ahead of|today|yesterday|adding|who|whose|"
    r"as he|as she|as they|about|having|on (?:why|how|what|whether|when|where|being|joining|"
    r"receiving|hearing|his|her|their)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"at the (?:launch|event|meeting|opening|summit|conference|ceremony)|"
    r"in (?:a|his|her) (?:statement|speech|letter))\b"
)


def _shortened(phrase: str) -> str:
    """A name and role without where and when it was said; "Director of X at Y" keeps its at."""
    cut = _WHEN_AND_WHERE.search(phrase)
    return phrase[: cut.start()] if cut else phrase


_SIGNED = re.compile(r"\s*(?:[-–—~]{1,2}|by\b)\s*")


def below(text: str, *, listed: bool = False) -> Speaker:
    """The speaker of a line under a quote: "– Jane Doe, Director of Example Trust".

    `listed` where the line is an item, which has lost its dash.
    """
    words = text.split()
    if not 1 <= len(words) <= _LONGEST_NAME_LINE or text.rstrip()[-1:] in ":?!":
        return NOBODY
    dash = _SIGNED.match(text)
    if VERB.search(text) or _NARRATIVE_VERB.search(f" {text}".partition(",")[0]):
        return NOBODY
    found = _speaker_of(text[dash.end() :] if dash else text.rstrip(" ."))
    if dash:
        return found
    ended = text.rstrip().endswith(".") and not listed
    return found if found.name and found.role and not ended else NOBODY

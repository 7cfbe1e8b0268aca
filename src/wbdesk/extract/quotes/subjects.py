"""Whom a sentence is about, and who stands in it: its subject, its persons, a speaker's phrase."""

import re

from wbdesk.extract import begun, names, needs, people, scene
from wbdesk.extract.given_names import is_given
from wbdesk.extract.people import NOBODY, Speaker, speaker_of
from wbdesk.extract.quotes import mentioned, verbs
from wbdesk.extract.quotes.descriptions import AUXILIARIES, described
from wbdesk.extract.vocabulary import TITLES

VERB = needs.pattern(rf"\b(?:{begun.either((*verbs.DIRECT, *verbs.OTHERS))})\b")
"""A verb that may introduce somebody's own words."""
_PRESENT = (
    "finds|believes|feels|thinks|knows|recalls|remembers|describes|uses|starts|hopes|sees|makes|"
    "takes|credits|values|attributes|talks|tells|shares|reflects|appreciates|meets|recommends|"
    "loves|enjoys|agrees|leads|wants|visits|opens|joins|calls|and|with"
)
_FINITE = re.compile(rf"\s(?:{begun.either(verbs.IRREGULAR)}|{_PRESENT}|[a-z]{{2,}}ed)\b")
# Any other verb in the present, behind a name or what is set off from it: Jane Doe, 40, runs it.
_AFTER_NAME = re.compile(r"(?:,|[^\W\d_a-z][\w’'-]+) (?P<verb>[a-z]{2,}s)\b")
_MOST_TRIED = 4
FIRST_PERSON = re.compile(r"(?:\A|[\s,;(])(?:I|we|We|you|You|I’ve|I've|we’ve|I’d)\Z")
# "visit positioned the country as a leader": a sentence run together is no office.
_DEED = re.compile(
    r"\b(?:(?!(?:retired|united|elected|allied|armed|limited)\b)[a-z]{3,}ed|"
    r"would|will|is|was|are|were|has|had|have|can|could|should|may|might)\b"
)
_ADVERB = re.compile(r"[A-Z][a-z]+ly\Z")
_SAYS_SO = re.compile(r"According to (?P<who>[^,.;:]{2,120}),\s")


def tells(sentence: str) -> bool:
    """Whether a line has a verb, and so is no bare name and office."""
    return _FINITE.search(sentence) is not None


def subject_of(sentence: str) -> Speaker:
    """The person a plain sentence is about: what stands before its first verb."""
    according = _SAYS_SO.match(sentence)
    if according is not None:
        return speaker_of(according["who"])
    places = {each.start() for each in _firsts(_FINITE, sentence)}
    places |= {each.start() for each in _firsts(VERB, sentence)}
    office = NOBODY
    for at in sorted(places)[:_MOST_TRIED]:
        if FIRST_PERSON.search(sentence, 0, at):
            # On New Year's Eve I met Jane Doe.
            continue
        owned = _OWNED_NOUN.search(sentence, 0, at)
        found = speaker_in(sentence[: owned.start() if owned else at])
        if found.name and _AMONG_OBJECTS.search(sentence, 0, sentence.find(found.name)):
            continue
        if (not found.name and _DEED.search(found.role)) or _ADVERB.match(found.name or ""):
            continue
        if found.role and not found.name and scene.INTRO.match(sentence):
            # Asked what the Minister does, Jane Doe smiled.
            office = office or found
        elif office and _is_in_its_clause(sentence, at, found):
            return office
        elif found:
            return found
    if office:
        return office
    for each in _firsts(_AFTER_NAME, sentence):
        found = speaker_in(sentence[: each.start("verb")])
        if people.has_role_or_full_name(found):
            return found
    return NOBODY


def _is_in_its_clause(sentence: str, at: int, found: Speaker) -> bool:
    """Whether who is found behind an office is told by its holder: "where she", "Later the
    Minister said the UK would", "spoke in Port Example, where".
    """
    if found.pronoun:
        return _ITS_CLAUSE.search(sentence, 0, at) is not None
    name = found.name or ""
    return bool(name) and (
        names.is_body(name) or _PLACE.search(sentence, 0, sentence.find(name)) is not None
    )


_PLACE = re.compile(r"\b(?:in|at|near|from|to) \Z")
# The lunch was given by Jane Doe and John Roe for firms including Example and Sons.
_AMONG_OBJECTS = re.compile(
    r"\b(?:including|such as|(?:was|were|been|is|are) (?:\w+ly )?[a-z]+(?:ed|en|n|t|d) by)\b"
)
# On Monday the Mayor opened the pier, where she spoke: a clause of the same subject.
_ITS_CLAUSE = re.compile(
    r"\b(?:where|when|which|before|after|while|as|that|because|and|but|whom|since) "
    r"(?:[Hh]e|[Ss]he|[Tt]hey)\Z"
)
# Jane Doe's reply came at once: hers, by which she is told.
_OWNED_NOUN = re.compile(rf"[’']s? (?:[a-z]+ )?(?:{verbs.NOUNS})\Z")


def _firsts(pattern: re.Pattern[str] | needs.Needing, sentence: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for each in pattern.finditer(sentence):
        found.append(each)
        if len(found) == _MOST_TRIED:
            break
    return found


# A study by Dr Jane Doe, who has argued: hers, who stands before it.
_WHO = re.compile(r"[\w.], who(?: [a-z]+){0,4} ?\Z")
_NEAR_WHO = 120


def speaker_before(phrase: str) -> Speaker:
    """The speaker in the words before a verb of saying, without its auxiliaries."""
    relative = _WHO.search(phrase)
    phrase = AUXILIARIES.sub("", phrase.rstrip(" ,"))
    if FIRST_PERSON.search(phrase.rstrip()):
        return NOBODY
    _, what, told_by = phrase.rpartition(" what ")
    if what and _ARTICLED.match(told_by):
        # I am reminded of what a nurse told me.
        return speaker_in(told_by) or described(told_by)
    _, whose, head = phrase.rpartition(", whose ")
    if whose and _OFFICE_THEN_NAME.match(head) and (owned := speaker_in(head)).name:
        # The charity, whose chief executive, Jane Doe, said.
        return owned
    found = speaker_in(phrase)
    # The Mayor was met by John Roe, who told him: Roe's, and not the Mayor's.
    told = phrase[: relative.start() + 1] if relative else ""
    beside = told.endswith(found.name or found.role or ",")
    if relative and (not found or (tells(told) and not beside)):
        return mentioned.last(told[-_NEAR_WHO:]) or found
    return found


_OFFICE_THEN_NAME = re.compile(r"[a-z][\w’-]*(?: [\w’-]+){0,4}, [^\W\d_a-z]")
_ARTICLED = re.compile(r"(?:an?|one|another|my|our|the|his|her|their|its) [a-z]")
_AMONG = re.compile(
    r"\A\s*(?:Among (?:other things|others)|Inter alia|In particular|In conclusion|Finally|"
    r"Furthermore|Moreover|However|Meanwhile|On (?:this|the) occasion|"
    r"Whil(?:e|st)(?= [A-Z]\S+ [A-Z])),? "
)
# Said Ms Doe: "A." The verb stands in front, and is no name.
_INVERTED = re.compile(
    r"\A\s*(?:Said|Says|Added|Adds|Wrote|Writes|Commented|Asked) "
    r"(?=(?:M[rsx]s?|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Councillor|Cllr|Minister|President|"
    r"Senator|Ambassador|Commissioner|Mayor|Captain)\b)"
)
_STYLE = re.compile(r"\b(?:His|Her) (?:Worship|Excellency|Honou?r|Grace) (?:the )?(?=[^\W\d_a-z])")


_RELATED = (
    r"(?:the late )?[^\W\d_a-z][^,]{2,40}[’']s (?:(?:older|younger|elder|eldest|best|former|old) )?"
    r"(?:brother|sister|mother|father|mum|dad|son|daughter|wife|husband|widow|widower|partner|uncle|"
    r"aunt|cousin|niece|nephew|grandmother|grandfather|grandson|granddaughter|parents|family|"
    r"colleague|friend|neighbour|boss|manager|supervisor|teacher|tutor|headteacher|doctor|nurse|"
    r"carer|coach|mentor|employer|landlord|lawyer|solicitor)"
)
_KIN = re.compile(
    r"(?:[^,]{3,80}, |[^,]{3,80} (?=[^\W\d_a-z]\S+ [^\W\d_a-z]\S+[’']s ))?"
    rf"(?P<role>{_RELATED}),? "
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,3})"
)
_KIN_ALONE = re.compile(_RELATED)
_AGE = re.compile(r"\b\w+(?:-\w+)?-year-old (?=[^\W\d_a-z])")


def speaker_in(phrase: str) -> Speaker:
    """The person of a phrase, whose style (His Worship) says nothing."""
    phrase = _AGE.sub("", _INVERTED.sub("", _AMONG.sub("", phrase)))
    kin = _KIN.fullmatch(phrase.strip(" ,")) if "’s " in phrase or "'s " in phrase else None
    if kin is not None:
        return Speaker(kin["name"], kin["role"])
    alone = phrase.strip(" ,").removeprefix("As ")
    if _KIN_ALONE.fullmatch(alone):
        return Speaker(role=alone)
    cause = _OF_CAUSE.fullmatch(alone)
    if cause is not None and not names.has_role_word(cause["who"]):
        return Speaker(cause["name"])
    found = speaker_of(_STYLE.sub("", phrase) if "His " in phrase or "Her " in phrase else phrase)
    if not found.role and phrase.count(" ") > 1:
        found = _with_calling(found.name or phrase.strip(" ,")) or found
    # A name does not run over a colon, as words of two clauses do.
    return NOBODY if ":" in (found.name or "") else found


_OF_CAUSE = re.compile(
    r"(?:[Tt]he )?(?P<name>(?P<who>(?!Members|Heads|Residents|People)[A-Z][a-z]{2,}s) "
    r"(?:for|against|of|without) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,4})"
)
"""A group named by what it is for: Surfers for Clean Seas, the Friends of Lakeside."""
_CALLING = re.compile(
    r"(?P<role>[A-Z][\w’'-]*(?: [a-z][\w’'-]+){0,4}) "
    r"(?P<name>(?P<given>[^\W\d_a-z][\w’'-]+)(?: [^\W\d_a-z][\w’'-]+){1,2})"
)
_CALLED = re.compile(
    r"(?:\w+(?:er|or|ist|ian|ant|ent|man|woman|nurse|eer|ee)|"
    r"(?i:mum|dad|mother|father|veteran|pupil|cook|pilot|chef|coach|clerk|cadet|medic|champion))\Z"
)


def _with_calling(phrase: str) -> Speaker:
    """A name and the calling in front of it: Patient Jane Doe, Reservist and baker John Roe."""
    told = _CALLING.fullmatch(phrase)
    if told is None or not (is_given(told["given"]) or " and " in told["role"]):
        return NOBODY
    last = told["role"].rpartition(" ")[2]
    if last in TITLES or is_given(last) or not _CALLED.match(last):
        return NOBODY
    return Speaker(told["name"], told["role"])


_SOURCE = needs.begun_pattern(
    rf"\b(?:[Aa]ccording to|(?:was|is|[Ii]n) the (?:[a-z]+ )?(?:{verbs.NOUNS}) of|"
    r"[Aa]s (?:[a-z]+ed|told|seen|put) by|[Tt]o quote)\s"
    r"(?P<who>[^,.;:“”]{2,120}(?:, [^,.;:“”–—]{2,60}(?=,| [–—]))?)"
)
_FOR_WHOM = needs.pattern(
    r"(?:\A|[,;] )[Ff]or (?P<who>[^,.;:“”]{2,60}?(?:, [^,.;:“”]{2,60})?),? "
    r"(?:it|this|that|these|the [a-z]+) (?:is|was)\b"
)
_SOURCE_OWNED = needs.begun_pattern(
    rf"\b(?:[Ii]n|[Tt]o (?:borrow|use|echo|quote)) (?P<who>[^,.;:“”]{{3,80}}?)[’']s? "
    rf"(?:[a-z]+ )?(?:{verbs.NOUNS})\b"
)


def source_of(sentence: str) -> Speaker:
    """Whom a sentence names as its source: in the words of Jane Doe, according to the report."""
    whose = _FOR_WHOM.search(sentence)
    found = speaker_in(whose["who"]) if whose else NOBODY
    if people.has_role_or_full_name(found) or names.looks_personal((found.name or "").split()):
        return found
    source = _SOURCE.search(sentence) or _SOURCE_OWNED.search(sentence)
    if source is None:
        return NOBODY
    return anybody(source["who"])


_ARTICLE = re.compile(r"\A(?:the|an?|one|another|his|her|its|their|some|many) (?:own )?")


def anybody(phrase: str) -> Speaker:
    """Whom a source names: a person, else a body by its name, a writing or folk by description."""
    found = speaker_in(phrase)
    if found:
        return found
    bare = _ARTICLE.sub("", phrase.partition(",")[0].strip())
    if bare[:1].isupper():
        return Speaker(bare)
    return Speaker(role=bare) if bare != phrase and len(bare.split()) <= _LONGEST else NOBODY


_LONGEST = 6


def about(sentence: str) -> Speaker:
    """Whom a plain sentence is about, where it opens with somebody: Jane Doe opened the bridge."""
    source = source_of(sentence)
    if source.name or source.role:
        return source
    if _THERE_WERE.match(sentence):
        return NOBODY
    subject = subject_of(sentence)
    if not subject.name and _MANY.match(subject.role):
        return NOBODY
    title, _, _ = (subject.name or "").partition(" ")
    known = people.has_role_or_full_name(subject) or title in TITLES
    return subject if known else NOBODY


_MANY = re.compile(
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|many|some|several|most|all|both|other|few)\b",
    re.I,
)
"""Nine member states in ten are nobody who speaks."""
# Also present were Jane Doe and John Roe.
_THERE_WERE = re.compile(
    r"(?:Also|Among|Present|Represented|Attending|Joining|Beside|Alongside|With|Around)\b"
    r"[^,;“”]{0,60} were "
)


def last_person(before: str) -> Speaker:
    """The subject of a sentence begun, else the last person mentioned in it."""
    subject = subject_of(before)
    if (subject.name or subject.role) and people.has_role_or_full_name(subject):
        return subject
    found = mentioned.last(before)
    if found:
        return found
    verb = VERB.search(before)
    return speaker_before(before[: verb.start()]) if verb else NOBODY

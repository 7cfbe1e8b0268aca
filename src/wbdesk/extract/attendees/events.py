"""Those who take part by other words than meeting: represented by, signed by, at the summit.

Also the two countries of a body that met: "the 3rd meeting of the India-UK Joint Working Group".
"""

import re

from wbdesk.extract import begun, countries, names
from wbdesk.extract.attendees import (
    behalf,
    delegations,
    lists,
    membership,
    signing,
    subjects,
    twinned,
)
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.gate import Gate

_GATE = Gate(
    " held ", " hold ", " met", "ialogue", "represented by", "led by", "headed by", "igned ",
    "igns ", "sign ", "igning of", "ignature of",
    "uring ", "At ", "ttending ", "ddressing ", "pening ", "peaking at",
    "hairing ", "losing the", "osting the",
    "elcoming the", "elcoming a",
    "oined by", "eceived ", "reeted ", "epresenting ", "counterpart", "opposite number", "In a ",
    "In an ", "In their ", "In today", "ollowing talks", "ollowing a", "After talks", "After a",
    "peaking after", "peaking following",
    "elcomed ", "osted by", "ccompanied ", "hown around by", "hown round by", "took place",
    "communiqu", "declaration", "behalf of", " Presidency", "Group", "Council", "Commission",
    "Committee", "Conference", "Summit",
    "Forum", "Consultations", "Talks", "Meeting", " at the ", " at today",
)  # fmt: skip
FUTURE = begun.pattern(r"\b(?:will|is to|are to|due to|set to)\b")
"""What in a sentence tells that a meeting is still to come."""
_EVENT = (
    r"(?:summit|conference|meetings?|forum|talks|ceremony|round ?table|session|dinner|lunch|"
    r"dialogue|launch|event|reception|ministerial|council|assembly|bilateral|gathering|workshop|"
    r"seminar|webinar|congress|debate|hearing|commemoration|[Ss]ummit|Conference|Meeting|Forum|"
    r"Council|"
    r"Assembly|Dialogue|Ministerial|call|conversation)"
)
_AT_EVENT = re.compile(
    rf"(?:In(?= (?:a|an|the|their|his|her|[\w]+’s) (?:[\w-]+ ){{0,2}}(?:call|conversation|meeting)"
    rf"\b(?! for))|During|At|Attending|Opening|Addressing|Chairing|Closing|Hosting|"
    rf"Speaking (?:at|during|from))\s(?:the|a|an|this|their|his|her|its|"
    rf"(?:[\w’']+\s){{0,2}}[\w]+[’']s)"
    rf"\s(?:[^,.;]{{0,70}}?\s)?{_EVENT}\b[^,.;]{{0,80}},\s"
    r"|(?:Welcoming|Receiving|Greeting|Hosting)\s(?:the|a|his|her)\s[^,.;]{0,40}?(?:delegation|"
    r"visitors|guests|ministers|leaders|ambassadors?)\b[^,.;]{0,60},\s"
)
_AFTER_TALKS = re.compile(
    r"(?:Following|After|Speaking\s(?:after|following))\s(?:(?:a|an|his|her|their|"
    r"today[’']s)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:talks|meetings?|discussions|call|conversation)\s(?:today\s|"
    r"yesterday\s)?with\s[^.;]{3,100}?,\s"
)
_SAYS_THERE = re.compile(
    r"(?:[”\"’']|\A[^.;“”]{3,200}?),?\s(?:said|says|added|stressed|emphasi[sz]ed|assessed|noted|"
    r"underlined|stated|told|concluded)\s(?P<who>[A-Z][^.;“”\"]{4,160}?),?\s"
    rf"(?:at|while|when|as (?:he|she)|during|in)\s(?:(?:the\s)?(?:opening|closing|launch|end|"
    rf"margins)\s"
    rf"of\s|opening\s|addressing\s|chairing\s|(?:opened|addressed|chaired)\s)?(?:the|a|an|this|"
    rf"today[’']s)\s"
    rf"[^,.;]{{0,70}}?\b{_EVENT}\b"
)
_VERB = re.compile(
    r",?\s(?:will|has|have|had|is|was|also|said|says|told|announced?|announces|set out|sets out|"
    r"welcomed|urged|called|discussed|thanked|reaffirmed|stressed|emphasised|emphasized|"
    r"underlined|highlighted|outlined|confirmed|pledged|committed|reiterated|presented|met|"
    r"delivered|agreed|expressed|noted|added|launched|signed|spoke|gave|made|held|secured|"
    r"unveiled|joined|opened|called|pushed|raised|shared|chaired|warned|backed|promised)\b"
)
_JOINED = re.compile(
    r"\s(?:was|were|is|are|will be|has been|have been)\s(?:also\s|warmly\s|officially\s)?"
    r"(?:joined|accompanied|received|greeted|welcomed|hosted|briefed|guided|shown\sa?round)\s"
    r"(?:(?:to|in|at)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}\s|there\s|today\s|"
    r"on\s(?:\w+day|arrival|(?:the|his|her|their)\s(?:visit|tour|trip))\s){0,2}by\s"
)
_OTHERS = re.compile(
    r"(?:He|She|They|(?:[\w’'-]+\s){0,8}?(?:leaders|ministers|guests|officials|members|"
    r"delegations?))\Z"
)
_RECEPTION = re.compile("received|greeted|welcomed|hosted|briefed|guided|shown")
_HELD = re.compile(
    r"\b(?:led the|co-?chaired the|hosted the|(?:was|were|will be|is being|being|"
    r"been) (?:\w+ )?(?:held|hosted|convened|co-?chaired|chaired)|"
    r"took place|takes? place|taking place|met|meets|convened|concluded|"
    r"(?:meeting|session|round|edition) of the|held (?:its|their|the|in|on|today|virtually))\b"
)
_REACH = 400


def may_tell(text: str) -> bool:
    """A cheap test of a paragraph before its sentences are looked at."""
    return _GATE.opens(text)


def in_sentence(text: str, number: int, start: int, end: int) -> list[Found]:
    """Who takes part by one sentence of a paragraph; empty for most."""
    sentence = text[start:end]
    if not may_tell(sentence):
        return []
    made: list[tuple[Item, str]] = []
    if "represented" in sentence or "ed by" in sentence:
        made += [(each, "represented") for each in delegations.represented(text, start, end)]
    if "agreed" in sentence or "communiqu" in sentence or "declaration" in sentence:
        made += [(each, "pair") for each in membership.agreed(text, start, end)]
    if "ign" in sentence and (signing.THING.search(sentence) or "signed alongside" in sentence):
        made += [(each, "signed") for each in signing.signed(text, start, end)]
    made += [(each, "behalf") for each in behalf.in_sentence(text, start, end)]
    if "epresenting " in sentence:
        made += [(each, "represented") for each in delegations.representing(text, start, end)]
    if " by " in sentence and ("ed " in sentence or "shown " in sentence):
        made += [(each, "joined") for each in _joined(text, start, end)]
    if " held " in sentence or " hold" in sentence or " met" in sentence:
        made += [(each, "pair") for each in _talks(text, start, end)]
    if "counterpart" in sentence or "opposite number" in sentence:
        made += [(each, "joined") for each in _counterparts(text, start, end)]
    made += [(each, "at-event") for each in _at_event(text, start, end)]
    if " with " in sentence:
        made += [(each, "at-event") for each in _acts_after(text, start, end)]
    if "peaking" in sentence or "pening" in sentence or " at t" in sentence:
        made += [(each, "at-event") for each in _says_there(text, start, end)]
    made += [(each, "pair") for each in _pair(text, start, end)]
    future = bool(made) and FUTURE.search(sentence) is not None
    return [Found(number, item, rule, future, _DOUBTS.get(rule, "")) for item, rule in made]


_DOUBTS = {
    "signed": "Named as signing; check that there was a ceremony or meeting.",
    "pair": "The body that met is named after this country; check who came.",
}


def _joined(text: str, start: int, end: int) -> list[Item]:
    """Who is joined by others; those are read as a list of their own."""
    verb = _JOINED.search(text, start, end)
    if verb is None:
        return []
    first = subjects.subject(text, start, verb.start()) or subjects.pronoun(
        text, start, verb.start()
    )
    others = _OTHERS.match(text[start : verb.start()]) is not None
    if not _RECEPTION.search(verb.group()):
        return first
    listed = lists.items(
        text, verb.end(), min(end, verb.end() + _REACH), with_people=True, bodies=False
    )
    many = len(listed) > 1
    by = [each for each in listed if each.person.role or (many and names.is_full(each.person.name))]
    return [*first, *by] if (first or others) and by else []


def _at_event(text: str, start: int, end: int) -> list[Item]:
    """Who speaks or acts at an event: "During the summit, the Foreign Secretary will"."""
    lead = _AT_EVENT.match(text, start, end) or _AFTER_TALKS.match(text, start, end)
    if lead is None:
        return []
    verb = _VERB.search(text, lead.end(), min(end, lead.end() + _REACH))
    if verb is None:
        return []
    if text.find(" and ", lead.end(), verb.start()) > 0:
        both = lists.items(text, lead.end(), verb.start(), with_people=True, bodies=False)
        if len(both) > 1 and all(subjects.is_somebody(each) for each in both):
            return both
    return subjects.subject(text, lead.end(), verb.start())


def _acts_after(text: str, start: int, end: int) -> list[Item]:
    """Who announces something "following a meeting with" somebody."""
    told = _AFTER_MEETING.search(text, start, end)
    verb = _VERB.search(text, start, told.start()) if told else None
    if verb is None:
        return []
    return [each for each in subjects.subject(text, start, verb.start()) if each.person.role]


_AFTER_MEETING = re.compile(
    r"\s(?:following|after|during|at|in|ahead of|before)\s(?:a|an|his|her|their|the|today[’']s)\s"
    r"(?:[\w-]+\s){0,3}?(?:meetings?|talks|call|conversation|discussions?|press conference)\s"
    r"(?:today\s|yesterday\s|in\s[A-Z]\w+\s)?with\s(?=(?:the\s|his\s|her\s)?[A-Z])"
)


def _says_there(text: str, start: int, end: int) -> list[Item]:
    """Who is told to have said something at an event: "said Jane Doe while opening the forum"."""
    told = _SAYS_THERE.search(text, start, end)
    if told is None:
        return []
    made = subjects.subject(text, told.start("who"), told.end("who"))
    return [each for each in made if subjects.is_somebody(each)]


def _counterparts(text: str, start: int, end: int) -> list[Item]:
    """Two in the same office who act together: "the Minister and his French counterpart"."""
    joint = _AND_COUNTERPART.search(text, start, end)
    if joint is None or not _TOGETHER.search(text, joint.end(), end):
        return []
    first = subjects.subject(text, start, joint.start())
    listed = lists.items(
        text, joint.end(), min(end, joint.end() + _REACH), with_people=True, bodies=False
    )
    other = [each for each in listed[:1] if names.is_full(each.person.name)]
    return [*first, *other] if first and other else []


_AND_COUNTERPART = re.compile(
    r"\s(?:and|with|alongside|together with)\s(?:his|her|their)\s(?:[\w-]+\s){0,2}?"
    r"(?:counterpart|opposite number|homologue)s?,?\s(?=[A-Z])"
)
_TOGETHER = re.compile(
    r"\b(?:met|meet|opened?|signed?|discuss(?:ed)?|attend(?:ed)?|h[eo]ld|agreed?|visit(?:ed)?|"
    r"inaugurated?|spoke|launch(?:ed)?|chair(?:ed)?|co-chair(?:ed)?|addressed|host(?:ed)?|welcomed|"
    r"exchanged|announced|inspected|toured|travelled)\b"
)


def _pair(text: str, start: int, end: int) -> list[Item]:
    """The two countries a body is named after, where the sentence says that it met."""
    if not twinned.may_tell(text, start, end) or not _HELD.search(text, start, end):
        return []
    return twinned.holders(text, start, end)


def _talks(text: str, start: int, end: int) -> list[Item]:
    """The countries that hold talks: "Albania and Italy held their yearly consultations"."""
    verb = _HOLD_TALKS.search(text, start, min(end, start + _REACH))
    if verb is None:
        return []
    sent = countries.mentions(text, start, verb.start())
    rest, at = "", start
    for each in sent:
        rest += text[at : each.start] + " "
        at = each.end
    rest += text[at : verb.start()]
    if len(sent) < _BOTH or not _ONLY_THESE.fullmatch(rest):
        return []
    made = [Item(each.start, each.end, entry=countries.national(each.entry)) for each in sent]
    partner = _TALKS_WITH.match(text, verb.end(), end)
    if partner is not None:
        listed = lists.items(text, partner.end(), end, with_people=False)
        made += [each for each in listed if each.entry]
    return made


_TALKS_WITH = re.compile(r"\s(?:[\w-]+\s){0,3}?with\s(?=(?:the\s)?[A-Z])")
_BOTH = 2
_HOLD_TALKS = re.compile(
    r"\s(?:(?:will|have|had|today|also|jointly)\s){0,2}(?:(?:held|"
    r"hold)\s(?:[\w’'-]+\s){0,7}?(?:talks|consultations|"
    r"dialogues?|negotiations|meetings?|discussions|round|summit|conference)\b|met\b)"
)
_ONLY_THESE = re.compile(
    r"(?:\W|the|and|of|for|both|governments?|republic|kingdom|(?:senior )?officials|ministers|"
    r"delegations|representatives|leaders|from|today|foreign|interior|defence|prime)*",
    re.I,
)

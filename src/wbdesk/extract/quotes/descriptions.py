"""Somebody told by what they are and no name: a fisherman, several tenants, one of you."""

import re

from wbdesk.extract.people import NOBODY, Speaker

AUXILIARIES = re.compile(
    r"(?:[,\s](?:has|have|had|also|then|today|will|would|might|may|could|can|should|must|did|does|"
    r"recently|yesterday|later|earlier|further|again|always|once|often|just|who|and|is|was|"
    r"jointly|both|\w{2,12}ly|went on to|[a-z]{4,} to|to the media|in a statement|in response))+\Z",
    re.I,
)
"""What may stand between a subject and its verb."""
_NATION = r"[A-Z][a-z]{2,}(?:an|ish|sh|ese|ch|i|k|eek|iss)"
_DESCRIPTION = re.compile(
    r"\s*(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Mm]y|[Oo]ur|his|her|their)\s(?:own\s)?"
    rf"(?P<what>(?:{_NATION}\s)?(?:[a-z][\w’'-]*\s){{0,3}}?[a-z][\w’'-]+)|"
    # Pupils at the school said
    r"(?P<many>[A-Z][a-z]{3,}s)(?=\s(?:at|in|from|on|across)\s))"
    r"(?=\s(?:of|from|at|in|on|across|who|told|but)\b|[\s,]*\Z|,)"
)
_OCCUPIED = re.compile(
    r"\s*(?:the |an? )?(?P<what>[a-z][\w-]*(?: [a-z][\w-]*){0,2}),? "
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){1,3})(?=[\s,]*\Z|,)"
)
_WRITINGS = re.compile(
    r"\b(?:report|study|statement|letter|plaque|sign|paper|survey|document|review|song|poem|saying|"
    r"proverb|text|message|act|law|rule|guidance|website|label|headline|poster|notice|inscription|"
    r"strategy|plan|charter|article|lecture|speech|talk|film|book|exhibition|campaign|project|scheme|"
    r"programme|figure|event|visit|meeting|agreement|deal|decision|idea|history|tradition|word|"
    r"phrase|motto|manifesto|card|note|banner|post|tweet|data|research|evidence|app|device|machine|system|site|tool)s?"
    r"(?=\Z| (?:on|of|in|at|from|above|by|to|for)\b)"
)


# One of you, several tenants, two of the nurses, somebody in the queue.
_SOME = re.compile(
    r"\s*(?P<what>(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Aa] (?:few|number|couple)|"
    r"[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Aa]nother|[Ee]ach|[Bb]oth) of "
    r"(?:you|them|us|(?:the|our|my|his|her|its|their|your|these|those) (?:[a-z][\w’'-]* )?"
    r"(?:[a-z][\w’'-]+s|women|men|children|people|staff|crew))|"
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Aa] few|[Ss]ome|[Ss]everal|[Mm]any|[Oo]ther) "
    r"(?:[a-z][\w’'-]* )?(?:[a-z][\w’'-]+s|women|men|children|people)|"
    r"[Oo]thers|[Ss]ome(?:body|one))"
    r"(?=\s(?:of|from|at|in|on|who|I|we|told)\b|[\s,]*\Z|,)"
)


def some(phrase: str) -> Speaker:
    """Somebody told by no more than how many of whom: one of you, several tenants."""
    found = _SOME.match(phrase)
    if found is None or _WRITINGS.search(found["what"]):
        return NOBODY
    return Speaker(role=found["what"])


# One of the tenants, a maker of sails in Example, had to wait. A baker had lost her oven.
_APPOSED = re.compile(
    r", (?:an?|the) (?P<what>[a-z][\w’-]*(?: (?!who\b|which\b|that\b)[\w’-]+){0,6}), "
)
# When I was there a young skipper took me aside and told me.
_ACTING = re.compile(
    r"\b(?:an?|one|another) (?P<what>(?:[a-z-]+ ){0,2}?[a-z-]+) "
    r"(?:who|took|told|came|stopped|asked|showed|said|wrote|caught|walked|pulled|handed|spoke|rang|"
    r"described|explained|thanked|leaned|turned|looked|approached)\b"
)
_OPENING_SENTENCE = re.compile(
    r"(?P<who>(?:The|An?|One|Another|My|Our) [a-z][^,.;:“”\"]{2,60}?) "
    r"(?:who|was|had|has|is|said|told|came|[a-z]{2,}ed)\b"
)


def brought_on(sentence: str) -> Speaker:
    """Somebody without a name whom a sentence is about, or whom it says what they are."""
    opening = _OPENING_SENTENCE.match(sentence)
    found = described(opening["who"]) if opening else NOBODY
    if found and _PERSONS.search(found.role):
        return found
    for acting in _ACTING.finditer(sentence):
        if _PERSONS.match(acting["what"].rpartition(" ")[2]):
            return Speaker(role=acting["what"])
    for apposed in _APPOSED.finditer(sentence):
        if _PERSONS.match(apposed["what"].partition(" ")[0]):
            return Speaker(role=apposed["what"])
    return NOBODY


_PERSONS = re.compile(
    r"(?:[a-z-]*(?:er|or|ist|man|woman|person|ian|nurse|ant|ent|ess|ee|eer|chief|chef|child|boy|"
    r"girl|mother|father|friend|pilot|cook|judge|clerk|boss|guide|guest|host|head))\Z|\w+(?:er|or|"
    r"ist|man|woman|ian|ant) (?:of|from|in|at)\b"
)


def described(phrase: str) -> Speaker:
    """Somebody of whom a description is given: a fisherman, the shopkeeper, haulier John Roe."""
    named = _OCCUPIED.match(phrase)
    if named is not None:
        return Speaker(named["name"], named["what"])
    counted = some(phrase)
    if counted:
        return counted
    found = _DESCRIPTION.match(AUXILIARIES.sub("", phrase.rstrip()))
    what = (found["what"] or found["many"]) if found else ""
    return NOBODY if not what or _WRITINGS.search(what) else Speaker(role=what)

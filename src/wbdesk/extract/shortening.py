"""Cuts a title that has too many words: at a clause, else at a phrase, else between two words."""

import re

from wbdesk.extract import begun

MOST = 110
"""Characters of a title at most."""
_VERBS = (
    "is are was were has have had will would can could may might must should shall does do did met "
    "held took made came began became gave went saw said rose fell grew led won set sets put spoke "
    "wrote ran heard sent built left brought chose bought sold cut hit lost paid got kept meets "
    "visits hosts opens marks takes makes begins starts ends closes runs joins signs publishes "
    "launches welcomes announces shows show means gives brings follows comes come agree agrees say "
    "says want need needs remain remains know stands sits includes provides allows enables helps "
    "supports offers requires represents reflects continues becomes believes hopes calls urges "
    "wants works plays faces covers involves builds rises falls lays leads sees host meet visit "
    "expect expects plan plans hosting receiving chairing attending visiting convenes hails lauds "
    "backs unveils commits confirms reaffirms condemns secures sends deploys departs returns "
    "travels appoints boosts delivers chairs speaks promises forms continue look hope"
).split()
_NO_VERBS = r"(?<!\scompared)(?<!\sbased)(?<!\scombined)(?<!\srelated)(?<!\sassociated)(?<!\saimed)"
VERB = re.compile(
    rf"\s(?:{begun.either(_VERBS)}|[a-z]{{3,}}ed{_NO_VERBS}|’(?:s|re|ve|ll))(?=[\s,.]|\Z)"
)
_CLAUSE_CUT = re.compile(
    r"[,;:](?= )| [–—-] | \(| (?:which|who|while|whilst|so that|so|where|when|because|but|although|"
    r"after|before|and (?:will|is|are|has|have|to|the|it|they|he|she|we|a|an|by|in|on|for)) "
)
_PHRASE_CUT = re.compile(
    r" (?:to|for|with|in|on|by|at|from|as|that|including|through|across|over|under|against|into|"
    r"since|until|during|following|amid|despite) "
)
_ASIDE_CUT = re.compile(r", (?:which|who|where|whose|including) ")
_LEAST_CUT = 60


def has_verb(said: str) -> bool:
    """Whether words tell something, and do not only name it."""
    return VERB.search(said) is not None


def shortened(said: str) -> str:
    """Words cut at a joint, where they are too many: at a clause, else a phrase, else a word.

    A subject so long that no verb is left is cut itself, with an ellipsis.
    """
    if len(said) <= MOST:
        return said
    made = _cut(said)
    verb = None if VERB.search(made) else VERB.search(said, len(made))
    if verb is not None:
        head = _SUBJECT_END.search(said, _LEAST_SUBJECT, verb.start())
        near = head is not None and head.start() <= _MOST_SUBJECT
        stop = head.start() if head and near else said.rfind(" ", 0, _MOST_SUBJECT)
        whole = f"{said[:stop]} …{said[verb.start() :]}"
        made = whole if len(whole) <= MOST else _cut(whole)
    hanging = _HANGING.search(made, max(0, len(made) - _LONGEST_HANGING))
    return made[: hanging.start()] if hanging else made


def _cut(said: str) -> str:
    for pattern, least in ((_CLAUSE_CUT, _LEAST_CUT), (_ASIDE_CUT, 30), (_PHRASE_CUT, _LEAST_CUT)):
        cuts = [each.start() for each in pattern.finditer(said, least, MOST)]
        if cuts:
            return said[: cuts[-1]]
    made = said[: said.rfind(" ", 0, MOST)]
    # One by one: a pattern that repeats them takes endless time on "and and and".
    while loose := _LOOSE.search(made, max(_LEAST_CUT, len(made) - _LONGEST_HANGING)):
        made = made[: loose.start()]
    return made


_LOOSE = re.compile(
    r"\s(?:(?:and|or|of|between|than)(?:\s(?:the\s|a\s|its\s|their\s|our\s)?[\w’'-]+)?|the|an?|its|"
    r"their|our|his|her|this|these|\d[\d,.]*)\Z"
)
"""What a cut between two words leaves hanging: "the results of 2", "and reaffirm our"."""
_SUBJECT_END = re.compile(r",| (?:of|for|from|in|who|which|that|and) ")
_LEAST_SUBJECT, _MOST_SUBJECT = 24, 60
_LONGEST_HANGING = 48
_HANGING = re.compile(
    r",? (?:along|such|well|due|according|related|relating|aiming|aimed|designed|based|working|"
    r"leading|"
    r"allowing|including|following|helping|between(?:\s[\w’'-]+){1,3}|regardless|together|rather|instead|because|not|so)\Z"
)

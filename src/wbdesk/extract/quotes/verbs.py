"""The verbs and nouns by which a release tells that somebody speaks."""

import re

from wbdesk.extract import begun


def _gerund(base: str) -> str:
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"


def _forms(bases: str, irregular: str = "") -> list[str]:
    """Past and present of regular verbs, and what is given of others."""
    made = irregular.split()
    for base in bases.split():
        if base.endswith("e"):
            past = base + "d"
        elif base.endswith("y") and base[-2] not in "aeou":
            past = base[:-1] + "ied"
        else:
            past = base + "ed"
        hissing = base.endswith(("s", "sh", "ch", "x"))
        present = past[:-1] + "s" if past.endswith("ied") else base + ("es" if hissing else "s")
        made += [past, present]
    return made


_DIRECT = (
    "add continue explain conclude remark reflect reply respond answer retort counter observe "
    "declare insist stress emphasise emphasize underline underscore warn caution confess "
    "concede acknowledge joke enthuse muse exclaim sigh complain protest argue assert "
    "affirm maintain contend reiterate repeat urge plead advise suggest predict lament boast "
    "summarise summarize recount recall interject add agree wonder smile laugh beam whisper "
    "shout murmur tweet comment state testify marvel gush grumble mutter mumble growl gasp groan "
    "chuckle shrug venture opine posit surmise counsel preach elaborate intone gloat crow jest "
    "fume thunder exhort implore beseech chide scold concur"
)
SPOKEN = f"{_DIRECT} say tell note begin remind".split()
"""Those of them that follow a will."""
DIRECT = [
    *_forms(
        _DIRECT,
        "said says say wrote writes posted told tells began begins asked asks noted notes swore "
        "admitted admits quipped quips grinned grins snapped snaps",
    ),
    "went on", "goes on", "carried on", "summed up", "sums up", "put it", "puts it", "pointed out",
    "points out", "had this to say", "chipped in",
]  # fmt: skip
"""Verbs that a colon and somebody's own words may follow at once."""
_OTHERS = (
    "announce mention assess remind highlight reaffirm confirm claim pledge vow promise reveal "
    "describe thank praise welcome congratulate commend applaud appeal assure reassure encourage "
    "propose recommend report disclose estimate demand beg regret hail salute greet deny rejoice "
    "relate allege"
)
CLINGING = frozenset(
    _gerund(base)
    for base in f"{_DIRECT} {_OTHERS} say tell write begin note put".split()
    if base not in ("report", "state", "open")
)
"""Forms without a subject of their own, which is that of a verb before."""
SAYS = re.compile(begun.either(DIRECT))
OTHERS = [
    *_forms(
        _OTHERS,
        "shared speaks spoke issued made released gave paid thinks thought believes believed "
        "feels felt reckons reckoned hopes hoped",
    ),
    "held that", "holds that", "paid tribute", "pays tribute", "has it", "had it",
    "would have it", "quoting",
    *sorted(CLINGING),
]  # fmt: skip
"""Verbs that tell of speech, and of much else."""
_APPRAISING = (
    "accuse call brand label condemn regard view consider denounce criticise criticize "
    "characterise characterize want express liken compare deem term dismiss deplore decry lambast "
    "blast tout reject "
    "convey voice extend offer portray envisage picture cherish style defend pronounce treat "
    "apologise apologize "
    "admire imagine wish invoke evoke mock ridicule deride disparage belittle bemoan mourn"
)
ASCRIBING = [
    *DIRECT,
    *OTHERS,
    *_forms(
        _APPRAISING,
        "saw sees labelled dubbed dubs quote quoted spoken found finds taught teaches",
    ),
    *(_gerund(base) for base in _APPRAISING.split()),
    "set out", "referred to", "refers to", "referring to", "speaking of",
    "seeing", "dubbing", "say", "urge", "describe",
]  # fmt: skip
"""Verbs whose object, in marks, is in the subject's own words: she called it a “fresh start”."""
BASES = f"{_DIRECT} {_OTHERS} {_APPRAISING} say tell note speak see set".split()
"""The forms that follow a will or would."""
OPINING = f"{_APPRAISING} speak describe say tell talk see".split()
"""Those that follow a to: she did not hesitate to call it a “triumph”."""
NOUNS = (
    "words?|message|statement|comments?|remarks?|reply|replies|answer|response|reaction|verdict|"
    "view|opinion|advice|warning|plea|appeal|tribute|promise|pledge|vow|question|thoughts?|"
    "reflections?|conclusion|assessment|judge?ment|explanation|testimony|assurance|call|"
    "phrase|description|account|observation|summing-up|summary|wish|hope|greeting|thanks|eyes|"
    "telling|estimation|reckoning|language|claim|insistence|demand|complaint|boast|reminder|"
    "assertion|declaration|criticism|praise|estimate|belief|letter|note|speech|foreword|definition|formulation|expression|metaphor|image|"
    "comparison|joke|quip|retort|version|analysis|interpretation|characterisation"
)
"""Nouns of speech, whose owner has spoken."""

IRREGULAR = (
    "was is were are has had will would became came went met held took made led began gave saw "
    "left brought put set kept told said spoke wrote read ran rose fell grew won lost built sent "
    "heard felt found thought knew stood sat sang rang wept slept swept laid lay paid cut hit let "
    "hurt shut shook broke chose drew drove ate flew forgot forgave hid rode sought sold bought "
    "caught taught fought shone showed sank spent struck swam swore threw understood woke wore "
    "withdrew could can may might must should did does got looks sounds seems remains"
).split()
"""Finite forms that no ending tells."""

"""Steps without money that a release commits to, and positions that it states.

Both are read conservatively: a step needs a verb of action in the future, in progress or promised,
a position one of the verbs that diplomacy states positions with. What stands inside a quotation is
held by the quotation.
"""

import re
from bisect import bisect_right
from typing import Literal

import msgspec

from wbdesk.extract import begun, needs
from wbdesk.extract.survey import Paragraph

Kind = Literal["measure", "statement"]


class Measure(msgspec.Struct, frozen=True):
    """The telling words at `start`:`end` in the sentence `left`:`right` of a paragraph."""

    start: int
    end: int
    left: int
    right: int
    type: Kind
    rule: str


_ACTIONS = (
    "introduce publish unveil launch establish create set provide support strengthen extend expand "
    "increase "
    "reduce cut end ban require protect deliver build recruit train deploy open close review "
    "consult "
    "bring make give offer help share use send appoint legislate implement improve double tackle "
    "crack target enforce remove detain return sanction impose step develop ensure allow enable "
    "accelerate simplify abolish replace repeal roll update upgrade reform restore streamline hire "
    "negotiate monitor report redeploy widen tighten boost fast-track lift freeze suspend scrap "
    "raise "
    "lower guarantee prioritise prioritize modernise modernize invest convene coordinate deepen "
    "identify prevent prosecute assess test trial pilot install plant progress unlock commission "
    "deter safeguard cooperate collaborate pursue press work ratify adopt amend extradite resettle"
).split()


def _forms(verbs: list[str], ending: str) -> str:
    """The verbs with an ending, as alternatives."""
    made = []
    for verb in verbs:
        stem = verb.removesuffix("e") if ending != "s" else verb
        doubled = verb in ("set", "cut", "ban", "step", "scrap", "plant") and verb != "plant"
        if ending == "s":
            made.append(verb + ("es" if verb.endswith(("sh", "ch", "ss")) else "s"))
        elif doubled and ending == "ing":
            made.append(f"{verb}{verb[-1]}ing")
        elif verb.endswith("y") and ending == "ed":
            made.append(f"{verb[:-1]}ied")
        else:
            made.append(stem + ending)
    return "|".join(made)


_DONE = (
    _forms(_ACTIONS, "ed")
    + "|set|cut|banned|stepped|scrapped|brought|made|given|built|sent|rolled|put|held|taken"
)
_ADVERB = r"(?:(?:also|now|then|therefore|further|soon|\w+ly|continue to|work to|seek to) ){0,2}"
_WILL = needs.begun_pattern(
    rf"\b(?:will|shall|must now) {_ADVERB}(?:(?:{'|'.join(_ACTIONS)})|be {_ADVERB}(?:{_DONE}))\b"
    rf"(?! (?:able|place)\b)"
)
_PLEDGED = needs.begun_pattern(
    rf"\b(?:commit(?:s|ted)|commitment|pledg(?:e|es|ed)|agreed|plans?|intends?|undertak(?:es|en)|"
    rf"vow(?:s|ed)) "
    rf"to {_ADVERB}(?:{'|'.join(_ACTIONS)})\b"
)
_BODY = (
    r"(?:[Gg]overnment|[Dd]epartment|[Mm]inistry|UK|Britain|Commission|Council|Agency|agency|"
    r"[Mm]inisters?|Secretary|Office|Executive|EU|Union|[Aa]dministration|[Aa]uthority|Treaty|"
    r"[Pp]olice|NHS|[Pp]rogramme|[Ss]cheme|Ireland|Scotland|Wales|Australia|Canada|Kosovo|Serbia|"
    r"Albania|Montenegro|States|Zealand|We|we)"
)
_DOING = needs.begun_pattern(
    rf"\b{_BODY} (?:[\w’'-]+ ){{0,4}}?(?:is|are) (?:[\w’'-]+ "
    rf"){{0,5}}?(?:{_forms(_ACTIONS, 'ing')})\b"
)
_ENABLING = needs.pattern(
    rf"\b(?:allow(?:s|ing)|enabl(?:es|ing)|requir(?:es|ing)) (?:[\w’'-]+ ){{1,5}}to "
    rf"(?:{'|'.join(_ACTIONS)})\b"
)
_ALSO = begun.pattern(
    rf"(?:, (?:and |including |as well as )?|,? and )(?:also )?(?:helping to )?"
    rf"(?P<verb>(?:{'|'.join(_ACTIONS)}|{_forms(_ACTIONS, 'ing')}))\b(?! (?:of|and|to)\b)"
)
_ITEM = re.compile(
    rf"(?:(?:{_forms(_ACTIONS, 's')})|(?:{_forms(_ACTIONS, 'ing')})|(?:{'|'.join(_ACTIONS)}))\b",
    re.I,
)
_HEADLINE = re.compile(
    rf"[A-Z][\w’'-]*(?: (?!(?:is|are|was|were|has|have|had|will|able|"
    rf"likely)\b)[\w’'&-]+){{0,7}}? to "
    rf"(?:{'|'.join(_ACTIONS)})\b"
)
_POSITION = needs.begun_pattern(
    r"\b(?<!had )(?:reaffirm(?:s|ed)?|reiterat(?:e|es|ed)|welcom(?:es|ed)|condemn(?:s|ed)|"
    r"stress(?:es|ed)|"
    r"underlin(?:es|ed)|underscor(?:es|ed)|emphasi[sz](?:es|ed)|call(?:s|ed) (?:on|for|upon)|"
    r"urg(?:es|ed)|"
    r"recogni[sz](?:es|ed)|not(?:es|ed) (?:that|with)|express(?:es|ed)|acknowledg(?:es|ed)|"
    r"ha(?:s|ve) been clear that|(?:will|to) (?:also )?(?:discuss|focus on|consider|explore)|"
    r"discussed|"
    r"remains? committed to|(?:is|are) (?:essential|vital|crucial|critical) (?:to|for)|"
    r"(?:meeting|summit|visit|talks|conference|forum|agreement|treaty|deal|declaration) "
    r"(?:lays? the (?:groundwork|foundations?)|paves? the way|marks? an? |demonstrates?|"
    r"signals?))\b"
)
_WORDS = frozenset(
    "will shall must commits committed commitment pledge pledges pledged agreed plan plans intend "
    "intends undertakes undertaken vows vowed is are".split()
)
_POSITIONS = frozenset(
    "reaffirm reaffirms reaffirmed reiterate reiterates reiterated welcomes welcomed condemns "
    "condemned stresses stressed underlines underlined underscores underscored emphasises "
    "emphasised "
    "emphasizes emphasized calls called urges urged recognises recognised recognizes recognized "
    "notes "
    "noted expresses expressed acknowledges acknowledged clear discuss focus consider explore "
    "discussed committed essential vital crucial critical lay lays pave paves mark marks "
    "demonstrate demonstrates signal signals".split()
)
_VAGUE = re.compile(r"(?:This|It|That|They|These|Those|Which|He|She) ")
"""How a sentence opens that does not say who acts: what follows is more often what comes of it."""
_LEAST, _MOST = 40, 600
_QUOTED = "“\"‘'«"
_WORD_QUOTED = re.compile(r"\A[^“]*“[\w’'-]+(?: [\w’'-]+){0,2}[,.]?”[^“]*\Z")
_LEAD_IN = re.compile(
    r"\b(?:will|to|include|including|measures|commitments|steps|agreed|plans?)\b[^.]*:\s*\Z"
)


_DOINGS = frozenset(_forms(_ACTIONS, "ing").split("|"))
_ENABLERS = frozenset("allows allowing enables enabling requires requiring".split())
_WILLS = frozenset("will shall must".split())
_PLEDGES = _WORDS - _WILLS - {"is", "are"}


def find(paragraph: Paragraph, before: str) -> list[Measure]:
    """The steps and positions of a paragraph, one a sentence; `before` is the paragraph before."""
    block, text = paragraph.block, paragraph.text
    if block.kind not in ("paragraph", "item") or text[:1] in _QUOTED:
        return []
    if block.kind == "item":
        item = _item(paragraph, before)
        if item is not None:
            return [item]
    told = _told(paragraph)
    if not told:
        return []
    spans, taken, found = paragraph.sentences, set(), []
    for start, end, kind, rule in told:
        number = bisect_right(spans, start, key=lambda span: span[1])
        if number in taken or number >= len(spans):
            continue
        left, right = spans[number]
        if not _LEAST <= right - left <= _MOST or _is_said(text, left, right) or start == left:
            continue
        if _VAGUE.match(text, left) and kind == "measure":
            continue
        taken.add(number)
        if kind == "statement" or not _has_money(paragraph, start, right):
            found.append(Measure(start, end, left, right, kind, rule))
        if kind == "measure" and rule in ("will", "doing"):
            found += _also(paragraph, end, left, right, rule)
    return found


def _has_money(paragraph: Paragraph, start: int, stop: int) -> bool:
    """Whether a sum stands between two offsets."""
    return any(start <= each.start < stop for each in paragraph.money)


def _also(paragraph: Paragraph, start: int, left: int, right: int, rule: str) -> list[Measure]:
    """Further steps joined to one: will hold talks, and share what it knows."""
    made: list[Measure] = []
    for match in _ALSO.finditer(paragraph.text, start, right):
        doing = match["verb"].endswith("ing") and match["verb"] != "bring"
        doing = doing or "helping to" in match.group()
        if doing != (rule == "doing") or _has_money(paragraph, match.start(), right):
            continue
        if not doing and "," not in match.group():
            continue
        made.append(Measure(match.start("verb"), match.end(), left, right, "measure", "also"))
    return made[:_MOST_ALSO]


_MOST_ALSO = 2


def _told(paragraph: Paragraph) -> list[tuple[int, int, Kind, str]]:
    """The telling words of a paragraph, those of steps first."""
    text, words = paragraph.text, paragraph.words
    rules: list[tuple[needs.Needing, Kind, str]] = []
    if not words.isdisjoint(_WILLS):
        rules.append((_WILL, "measure", "will"))
    if not words.isdisjoint(_PLEDGES):
        rules.append((_PLEDGED, "measure", "pledged"))
    if not words.isdisjoint(_DOINGS) and ("is" in words or "are" in words):
        rules.append((_DOING, "measure", "doing"))
    if not words.isdisjoint(_ENABLERS):
        rules.append((_ENABLING, "measure", "enabling"))
    if not words.isdisjoint(_POSITIONS) and not paragraph.notes:
        rules.append((_POSITION, "statement", "position"))
    return [
        (each.start(), each.end(), kind, rule)
        for pattern, kind, rule in rules
        for each in pattern.finditer(text)
    ]


def _item(paragraph: Paragraph, before: str) -> Measure | None:
    """An item that opens with a verb of action, or who is to act: Ministers to open a school."""
    text = paragraph.text
    match = _ITEM.match(text) or (None if paragraph.notes else _HEADLINE.match(text))
    if match is None or paragraph.money or len(text) > _MOST:
        return None
    plain = match.group().lower() in _BASE
    if plain and not _LEAD_IN.search(before[-160:]):
        return None
    if not plain and len(text) < _LEAST:
        return None
    return Measure(0, match.end(), 0, len(text), "measure", "item")


_BASE = frozenset(_ACTIONS)


def _is_said(text: str, left: int, right: int) -> bool:
    """Whether a sentence is direct speech or leads to it; a word or two in quotes is neither."""
    if text[left] in _QUOTED or text[right - 1] in "”:":
        return True
    return text.find("“", left, right) >= 0 and not _WORD_QUOTED.search(text, left, right)

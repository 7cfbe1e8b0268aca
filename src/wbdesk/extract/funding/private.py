"""Money between others: prices of firms, deals of traders, what a fraudster spent."""

import re

from wbdesk.extract.survey import Paragraph

_MERGER = re.compile(
    r"\b(?:takeovers?|mergers?|merged|acquisitions?|acquir(?:e|es|ed|ing)|buyouts?|bought out|"
    r"purchaser|Competition and Markets Authority|CMA|Phase [12]|antitrust)\b"
)
_DEAL = re.compile(
    r"[ -](?:(?:[a-z]+|[A-Z]\w+) ){0,2}?(?:deal|takeover|merger|acquisition|buyout|purchase|"
    r"transaction|bid|offer|sale)\b"
)
_FOR_FIRM = re.compile(
    r"\b(?:takeover|acquisition|purchase|sale|acquir(?:e|es|ed|ing)|bought|buy|sold|merger)\b"
    r"[^.;£€$]{0,80}? (?:for|worth|valued at|at)(?: (?:about|around|some|nearly|over|more than))?"
    r"\s?\Z"
)
_CRIME = re.compile(
    r"\b(?:fraud\w*|evad\w*|evasion|stole|stolen|theft|launder\w*|embezzl\w*|convicted|sentenced|"
    r"jailed|imprisoned|guilty|brib\w*|swindl\w*|defraud\w*|disqualified|undeclared)\b"
)
_OWN_USE = re.compile(
    r"\b(?:proceeds|money|cash|loans?|funds|sums?|it)\b[^.;]{0,40}?\b"
    r"(?:went|goes|was (?:spent|used)|were (?:spent|used))\b|"
    r"\b(?:he|she|they|who|(?!Government|Council|Department|Agency|Service|Ministry|Office|Fund|"
    r"Trust|Ministers?|Authority|Commission|Parliament|Revenue)[A-Z][a-z’'-]+|couple|pair|director|"
    r"brothers|gang) (?:also |then |had |instead )?"
    r"(?:spent|spend|spending|blew|splashed out|squandered|lavished|used|transferred|moved|"
    r"diverted|siphoned|pocketed|gambled|withdrew|withdrawn|took|put|paid|bought)\b|"
    r"\bhad gone (?:in)?to\b|\b(?:personal|private|own|joint) (?:bank )?accounts?\b|"
    r"\b(?:holidays?|jewellery|gambling|lifestyle|designer|wedding|mortgage|speedboat|yacht|"
    r"family home|sports? cars?|casinos?|watches)\b|"
    r"\b(?:restrain(?:ed|t)|confiscat\w+|forfeit\w*|launder\w*|corrupt\w*|brib\w+|conceal\w*|"
    r"disguis\w+|falsely|dishonest\w*|penalty|defendants?|transferred|"
    r"(?:enabl|allow)\w* (?:him|her|them|it) to|obtain(?:s|ed|ing)?|appl(?:y|ied|ying) for|"
    r"[Ii]n return,? \w+ was awarded|"
    r"arranged for|suppliers in|ledgers?|bank accounts?|stolen|proceeds|victims?)\b"
)
_LENDS = re.compile(r" (?:[A-Z][\w-]+ ){0,5}(?:[Ll]oan|[Gg]rant)s?\b")
_BORROWED = re.compile(
    r"\b(?:appl(?:y|ied|ying) for|obtain\w*|receiv\w*|secur\w*|claim\w*|given|paid|awarded)"
    r" (?:an? |the |another |a second |a further )?\Z"
)
_TRADE = re.compile(
    r"\b(?:[Tt]rade (?:[Mm]ission|[Mm]inister|[Ee]nvoy|[Vv]isit|[Dd]elegation)|"
    r"[Ee]xport(?:s|ers?|ed|ing)?|"
    r"UKTI|UK Trade|UKEF|UK Export Finance|[Bb]usiness delegation|[Cc]ommercial deals|order book)\b"
)
_DEAL_BEHIND = re.compile(
    r"(?:[- ]worth)? (?:of )?(?:[a-z-]+ ){0,2}?(?:contracts?|deals?|orders?)\b(?! (?:fund|growth))"
)
_DEAL_BEFORE = re.compile(
    r"(?:\b[Cc]ontracts?|\b[Dd]eals?|\b[Oo]rders?|\b[Ss]upply|\b[Ss]ale|\b[Aa]greements?)\b"
    r"[^;£€$]{0,120}?,? (?:worth|valued at|totall?ing|with a value of)"
    r"(?: (?:about|around|some|nearly|almost|over|more than|up to|an estimated|a total of))*\s\Z"
)
_PUBLIC = re.compile(
    r"\b(?:[Gg]rants?|[Ll]oans?|[Gg]uarantees?|[Ff]und(?:s|ing|ed)?|[Aa]id|City Deal|Growth Deal|"
    r"Town Deal|Government will|taxpayers?|[Ii]nvest\w*)\b"
)
"""What a government or a bank gives, and no price that one firm asks of another."""
_OF_REGIONS = re.compile(r"\b(?:City|Growth|Town|Region|County|Sector|Devolution|Island)s? Deal\b")
_LEAST_SIGNS = 2


def is_merger(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether a release is about one firm that buys another."""
    return _signs(_MERGER, paragraphs) >= _LEAST_SIGNS


def is_crime(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether a release is about somebody found guilty of taking money."""
    return _signs(_CRIME, paragraphs) >= _LEAST_SIGNS


def is_price(before: str, after: str) -> bool:
    """Whether a sum in a release about a merger is what the firm is bought for."""
    return _DEAL.match(after) is not None or _FOR_FIRM.search(before) is not None


def is_trade(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether a release is about what firms sell abroad."""
    return _signs(_TRADE, paragraphs) >= _LEAST_SIGNS


def is_deal(text: str, before: str, after: str) -> bool:
    """Whether a sum in a release about trade is what firms agree to pay each other."""
    if _OF_REGIONS.search(text):
        return False
    if _PUBLIC.search(before[-_NEAR:]) or _PUBLIC.match(after.lstrip(" -")):
        return False
    return _DEAL_BEHIND.match(after) is not None or _DEAL_BEFORE.search(before) is not None


_NEAR = 60


def is_loan(before: str, after: str) -> bool:
    """Whether a sum is the loan or grant itself that somebody got or asked for."""
    return _LENDS.match(after) is not None and _BORROWED.search(before) is not None


def is_own_use(sentence: str) -> bool:
    """Whether a sentence of a release about a crime tells what the guilty did with the money."""
    return _OWN_USE.search(sentence) is not None


def _signs(pattern: re.Pattern[str], paragraphs: tuple[Paragraph, ...]) -> int:
    """How many paragraphs have one of the words."""
    return sum(1 for each in paragraphs if pattern.search(each.text))

"""The language of a text, told by its commonest small words."""

import re
from functools import lru_cache

from wbdesk.model.document import Document

_MOST_CHARACTERS = 6_000
_QUICK_WORDS = 150
_LEAST_WORDS = 12
_LEAST_SHARE = 0.12
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_SMALL_WORDS = {
    "en": "the of and to in is that for with as on be will are this from by has have at was it "
    "not which an or their we our its been said who were they but",
    "fr": "le la les de des du et en un une est que qui dans pour par sur avec au aux ce cette "
    "sont plus nous pas été ses leur",
    "de": "der die das und in den von zu mit ist des im für auf dem ein eine nicht als auch sich "
    "werden wird wir haben bei hat",
    "es": "el la los las de del y en que un una es por con para se su al como más ha lo sus son "
    "este esta",
    "it": "il la le di del della e in che un una è per con si da sono dei al nel alla anche più "
    "gli i ha",
    "pt": "o a os as de do da e em que um uma é para com por se na no dos das ao mais não são foi",
    "cy": "y yr a yn i o ar ac bod ei mae gan wedi sydd hyn bydd i'r o'r a'r am gyda fydd eu",
    "ga": "an na agus ar i a go le is do sé tá bhí den don ag sna leis seo ó dá ní atá san",
    "sr": "i u je na da se za su od će sa koji kao o biti koja ali iz što bi do koje nije smo",
    "sq": "e të në dhe i për me një që nga se është më si do ka janë këtë të duke ky por",
    "nl": "de het een van en in is dat op te voor met zijn die niet aan ook er bij wordt als",
    "pl": "i w na z się do nie jest że o po za przez od oraz dla to są który będzie jak",
    "ro": "și în de la a cu pe din că pentru este un o care se au prin mai sunt nu al",
    "tr": "ve bir bu için ile olarak da de olan çok daha gibi sonra kadar en ancak ise",
    "hr": "i u je na da se za su od će sa koji kao o biti koja ali iz što bi do koje nije smo te",
}
_SETS = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_SCRIPTS = {
    "ar": ("\u0600", "\u06ff"),
    "el": ("\u0370", "\u03ff"),
    "he": ("\u0590", "\u05ff"),
    "ja": ("\u3040", "\u30ff"),
    "ko": ("\uac00", "\ud7af"),
    "zh": ("\u4e00", "\u9fff"),
}
_CYRILLIC = ("\u0400", "\u04ff")
_SERBIAN, _MACEDONIAN, _UKRAINIAN = frozenset("ђћ"), frozenset("ѓќѕ"), frozenset("іїєґ")
_SERBIAN_AND_MACEDONIAN = frozenset("јљњџ")


def language(document: Document) -> str:
    """BCP 47 of what the document is written in, "" where the text does not tell.

    The text decides; what the source says of itself may be the language of its site.
    """
    sample, length = [], 0
    for block in document.blocks:
        sample.append(block.text)
        length += len(block.text)
        if length > _MOST_CHARACTERS:
            break
    return of_text(" ".join(sample))


def of_text(text: str) -> str:
    """BCP 47 of a text by its script or its small words; "" when unsure."""
    text = text[:_MOST_CHARACTERS].lower()
    by_script = "" if text.isascii() else _by_script(text)
    if by_script:
        return by_script
    words = _WORD.findall(text)
    if len(words) < _LEAST_WORDS:
        return ""
    shares = {code: sum(map(small.__contains__, words)) for code, small in _SETS.items()}
    best = max(shares, key=lambda code: shares[code])
    if shares[best] < _LEAST_SHARE * len(words):
        return ""
    # Croatian and Serbian in Latin letters share their small words: no more than that is told.
    rivals = [n for code, n in shares.items() if {code, best} - {"sr", "hr"} and code != best]
    if shares[best] < 1.2 * max(rivals, default=0):
        return ""
    return "sr" if best == "hr" else best


@lru_cache(maxsize=2)
def is_english(document: Document) -> bool:
    """Whether to look for candidates: English, or too short to tell and not said otherwise."""
    if _plainly_english(document):
        return True
    told = language(document)
    return told == "en" or (not told and document.language.lower()[:2] in ("", "en"))


def _plainly_english(document: Document) -> bool:
    """A quick look at the first paragraphs, enough for nearly every English release."""
    words: list[str] = []
    for block in document.blocks:
        words += block.text.lower().split(None, _QUICK_WORDS)[:_QUICK_WORDS]
        if len(words) >= _QUICK_WORDS:
            break
    if len(words) < _LEAST_WORDS or not {"the", "and", "of", "to"} <= set(words):
        return False
    return sum(map(_SETS["en"].__contains__, words)) >= 0.2 * len(words)


def _by_script(text: str) -> str:
    letters = [char for char in text if char.isalpha() and char > "\u024f"]
    if len(letters) * 2 < sum(map(str.isalpha, text)):
        return ""
    for code, (first, last) in _SCRIPTS.items():
        if sum(first <= char <= last for char in letters) * 3 > len(letters):
            return code
    if sum(_CYRILLIC[0] <= char <= _CYRILLIC[1] for char in letters) * 2 < len(letters):
        return ""
    seen = frozenset(letters)
    if seen & _MACEDONIAN:
        return "mk"
    if seen & (_SERBIAN | _SERBIAN_AND_MACEDONIAN):
        return "sr"
    return "uk" if seen & _UKRAINIAN else "ru"

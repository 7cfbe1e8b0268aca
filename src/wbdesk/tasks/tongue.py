"""What language a document is in, and what a person is told where it is not English."""

from wbdesk.extract.language import is_english, language
from wbdesk.model.document import Document

_NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bs": "Bosnian",
    "cy": "Welsh",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fr": "French",
    "ga": "Irish",
    "he": "Hebrew",
    "hr": "Croatian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "mk": "Macedonian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sq": "Albanian",
    "sr": "Serbian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def tongue(document: Document) -> tuple[str, tuple[str, ...]]:
    """BCP 47 of what a document is written in, and the sentences that go with it.

    The text decides where it tells; what the source says may be the language of its site.
    """
    told = document.language
    if is_english(document):
        return (told if told.lower().startswith("en") else "en"), ()
    code = language(document)
    if told and told.lower()[:2] == code[:2]:
        code = told  # with its script or region
    code = code or told
    name = _NAMES.get(code.lower()[:2], code)
    return code, (f"The text is in {name}: it is kept, but records are found in English only.",)

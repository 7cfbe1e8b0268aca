"""Finds the article of a web page: the element that holds the release and no navigation.

GOV.UK keeps it in an element of class govspeak. Any other page is searched for what is
declared to be the article, then for the element whose paragraphs hold most of the text.
"""

import re
from collections.abc import Iterable
from typing import Any

from wbdesk.ingest.markup import DROPPED, is_hidden

_GOVSPEAK = "//*[contains(concat(' ', normalize-space(@class), ' '), ' govspeak ')]"
_NOTICE = re.compile(r"\b(?:notice|withdrawn|devolved-nations|important-metadata)\b")
_DECLARED = (
    "//*[@itemprop='articleBody']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' e-content ')]",
    "//article",
    "//main",
    "//*[@role='main']",
)
_NEVER = frozenset("html body main article".split())
_CLUTTER_TAGS = frozenset("nav footer aside dialog menu".split())
_CLUTTER_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar "
    "toolbar".split()
)
_CLUTTER = re.compile(
    r"(?<![a-z])(?:cookies?|consent|breadcrumbs?|shar(?:e|ing)|social(?:-media)?|related|recommended|"
    r"sidebar|newsletter|subscri(?:be|ption)|adverts?|advertisement|ads?|promo|pagination|pager|"
    r"skip-?(?:link|nav|to)\w{0,12}|print-?link|menu|nav|navigation|navbar|footer|masthead|"
    r"site-?header|comments?|feedback|survey|contextual|toolbar|popup|modal|tag-?cloud|"
    r"back-to-top|language-?switch\w{0,6}|also-?read|read-?more|more-?(?:news|stories)|"
    r"latest-?news|next-?prev|author-?bio|widget)(?![a-z])",
    re.I,
)
_TEXTS = ("p", "blockquote", "li", "h2", "h3", "pre")
_LEAST = 200


def article_of(root: Any) -> Any:
    """The element that holds the article; clutter is taken out of the page."""
    govspeak = [each for each in root.xpath(_GOVSPEAK) if not _in_notice(each)]
    if govspeak:
        return max(govspeak, key=_length)
    _clear(root)
    whole = _weights(root)
    total = whole.get(root, 0.0)
    for path in _DECLARED:
        found = [each for each in root.xpath(path) if whole.get(each, 0.0) >= _LEAST]
        if found:
            best = max(found, key=lambda each: whole[each])
            if whole[best] >= 0.4 * total:
                return _narrowed(best, whole)
    return _narrowed(root, whole)


def _in_notice(element: Any) -> bool:
    return any(_NOTICE.search(each.get("class") or "") for each in element.iterancestors())


def _clear(root: Any) -> None:
    """Take out navigation, cookie notices, share links and the like, unless they hold most."""
    most = 0.5 * max(_length(root), 1)
    elements = [each for each in root.iter() if isinstance(each.tag, str) and each is not root]
    doomed = [element for element in elements if _is_clutter(element)]
    for element in doomed:
        # A page builder's wrapper may carry such a name too: it holds the article itself.
        if element.tag in DROPPED or _length(element) <= most:
            _drop(element)


def _is_clutter(element: Any) -> bool:
    tag = element.tag
    if tag in _CLUTTER_TAGS or tag in DROPPED or is_hidden(element):
        return True
    if tag in _NEVER:
        return False
    if (element.get("role") or "").lower() in _CLUTTER_ROLES:
        return True
    if tag == "form" or (tag == "header" and element.find(".//nav") is not None):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:400]
    return named != " " and _CLUTTER.search(named.replace("_", "-")) is not None


def _drop(element: Any) -> None:
    """Remove an element but leave the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + " " + element.tail
        else:
            parent.text = (parent.text or "") + " " + element.tail
    parent.remove(element)


def _length(element: Any) -> int:
    return sum(len(text) for text in element.itertext())


def _weights(root: Any) -> dict[Any, float]:
    """For each element the letters of running text below it: those of links count little."""
    weights: dict[Any, float] = {}
    for element in reversed(list(root.iter())):
        if not isinstance(element.tag, str) or element.tag in DROPPED:
            continue
        own = len((element.text or "").strip()) if element.tag not in ("a", "title") else 0
        own += sum(len((child.tail or "").strip()) for child in element)
        inner = sum(weights.get(child, 0.0) for child in element)
        # Loose text that stands in no paragraph counts half, so that menus do not win.
        weights[element] = inner + own * (1.0 if element.tag in _TEXTS else 0.5)
    return weights


def _narrowed(element: Any, weights: dict[Any, float]) -> Any:
    """The smallest element below that still holds nearly all of the running text."""
    whole = weights.get(element, 0.0)
    while True:
        children = [each for each in element if each in weights]
        best = max(children, key=lambda each: weights[each], default=None)
        if best is None or best.tag in _TEXTS or weights[best] < 0.85 * whole:
            return element
        element = best


def texts_of(elements: Iterable[Any]) -> list[str]:
    """The text of each element in single spaces."""
    return [" ".join("".join(each.itertext()).split()) for each in elements]

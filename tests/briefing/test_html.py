"""The web page stands alone, carries no script and leads from citation to source and back."""

import re
from html.parser import HTMLParser

import strategies
from harbour import briefed, dossier
from hypothesis import HealthCheck, given, settings

from wbdesk.briefing.document import Dossier
from wbdesk.briefing.html import html
from wbdesk.model.release import Release

TAGS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"}
    | {"div", "p", "h1", "h2", "h3", "h4", "span", "sup", "a", "em", "b", "bdi", "blockquote"}
    | {"table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "ul", "ol", "li"}
    | {"figure", "figcaption"}
)
DRAWN = frozenset(
    {"svg", "title", "desc", "defs", "pattern", "path", "line", "rect", "circle", "text"}
)
VOID = frozenset({"meta"})
ATTRIBUTES = frozenset(
    {"lang", "charset", "http-equiv", "content", "name", "class", "dir", "id", "href", "rel"}
    | {"scope", "aria-label"}
)
DRAWN_WITH = frozenset(
    {"xmlns", "width", "height", "viewbox", "font-family", "role", "aria-labelledby", "id", "d"}
    | {"patternunits", "patterntransform", "fill", "fill-rule", "stroke", "stroke-width", "x", "y"}
    | {"stroke-linejoin", "stroke-dasharray", "x1", "y1", "x2", "y2", "rx", "cx", "cy", "r"}
    | {"font-size", "font-weight", "text-anchor"}
)


class Reader(HTMLParser):
    """Notes tags, attributes and whether tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.odd: list[str] = []
        self.drawn: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        drawn = tag == "svg" or "svg" in self._open
        if tag not in (DRAWN if drawn else TAGS):
            self.odd.append(tag)
        if tag not in VOID:
            self._open.append(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            elif name == "id":
                (self.drawn if drawn else self.ids).append(value or "")
            elif name == "style" and re.fullmatch(r"width: [\d.]+%", value or ""):
                continue
            if name not in (DRAWN_WITH if drawn else ATTRIBUTES):
                self.odd.append(name)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.odd.append(f"/{tag}")


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    return reader


def test_citations_lead_to_sources_and_back() -> None:
    reader = read(html(briefed()))
    inner = {link[1:] for link in reader.links if link.startswith("#")}
    assert inner == set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids))


def test_it_loads_nothing_and_runs_nothing() -> None:
    page = html(briefed()).decode()
    assert "default-src 'none'" in page
    assert "url(" not in page.replace("url(#chart-", "")
    assert "@import" not in page


def test_drawings_say_what_they_show_and_take_the_colours_of_the_page() -> None:
    briefing = briefed(dossier(), dossier(Release(id="b", title="Another")))
    page = html(briefing).decode()
    reader = read(page.encode())
    assert page.count('role="img"') == 5
    assert len(reader.drawn) == len(set(reader.drawn))
    named = set(re.findall(r'aria-labelledby="(\S+) (\S+)"', page))
    assert {name for pair in named for name in pair} <= set(reader.drawn)
    assert set(re.findall(r"url\(#([^)]*)\)", page)) <= set(reader.drawn)
    light, dark = page.split("prefers-color-scheme: dark")[:2]
    used = set(re.findall(r'"var\((--chart-[a-z-]+)\)"', page))
    assert used
    assert all(f"{name}: #" in light and f"{name}: #" in dark for name in used)


def test_it_is_light_dark_and_light_in_print() -> None:
    page = html(briefed()).decode()
    assert "@media screen and (prefers-color-scheme: dark)" in page
    assert "@media print" in page


def test_quoted_words_carry_the_language_of_the_release() -> None:
    page = html(briefed(dossier(Release(id="sr", title="x", language="sr-Cyrl")))).decode()
    assert '<blockquote lang="sr-Cyrl"' in page
    odd = html(briefed(dossier(Release(id="x", title="x", language='"><script>')))).decode()
    assert '<blockquote lang="en"' in odd


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.dossiers())
def test_any_record_makes_a_page_of_known_tags_and_web_links(given_: Dossier) -> None:
    reader = read(html(briefed(given_)))
    assert reader.odd == []
    assert all(link.startswith(("#", "http://", "https://")) for link in reader.links)


def test_markup_in_data_is_text() -> None:
    bad = "</title><script>alert(1)</script><img src=x onerror=alert(1)>"
    page = html(briefed(dossier(Release(id="x", title=bad, publisher=bad)), scope=bad)).decode()
    assert "<script" not in page
    assert "<img" not in page

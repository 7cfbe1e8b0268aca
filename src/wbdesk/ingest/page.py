"""A saved web page: its article without navigation, and what its head says of it.

GOV.UK pages tell their fields in `govuk:*` meta tags, in JSON-LD and in a list above the text;
other pages in some of the same ways: https://ogp.me, https://schema.org/NewsArticle, Dublin Core.
"""

import hashlib
import json
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from wbdesk.ingest.article import article_of, texts_of
from wbdesk.ingest.characters import characters
from wbdesk.ingest.content_api import HOME, LICENCE
from wbdesk.ingest.markup import blocks_of, parse
from wbdesk.ingest.source import IngestError
from wbdesk.ingest.times import day_of
from wbdesk.model.document import Change, Document, Person

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", re.I)
_FROM = (
    "//*[contains(@class, 'metadata')]//a[starts-with(@href, '{0}') or starts-with(@href, '{1}')]"
)
_CHANGES = "//*[contains(@class, 'published-dates__change-item')]"
_SITE = re.compile(r"\s[|–—»:-]\s[^|–—»]{2,60}\Z")
_GENERIC = frozenset(("gov.uk", "home", "news", "press release", "untitled", "search"))


def document(data: bytes, name: str) -> Document:
    """Read a saved page. Raises IngestError."""
    return page(data, name)


def page(data: bytes, name: str, charset: str | None = None) -> Document:
    """Read a page whose carrier may declare its encoding. Raises IngestError."""
    declared = _CHARSET.search(data[:4000])
    read = characters(data, name, charset or (declared[1].decode("ascii") if declared else None))
    root = parse(read.text, name)
    if root is None:
        raise IngestError(name, "there is no page in it; save the page as HTML again")
    meta, story = _meta(root), _story(root)
    address = _address(root, meta, story)
    official = urlsplit(address).netloc.lower() in ("www.gov.uk", "gov.uk")
    fields = Document(
        blocks=(),
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        title=_title(root, meta, story),
        summary=meta.get("description") or meta.get("og:description") or "",
        publisher=_publisher(root, meta, story),
        published=_first_day(
            meta.get("govuk:first-published-at"),
            story.get("datePublished"),
            meta.get("article:published_time"),
            meta.get("dcterms.issued"),
            meta.get("dcterms.date"),
            meta.get("dc.date.issued"),
            meta.get("dc.date"),
            meta.get("date"),
        ),
        updated=_first_day(
            meta.get("govuk:public-updated-at"),
            meta.get("govuk:updated-at"),
            story.get("dateModified"),
            meta.get("article:modified_time"),
            meta.get("dcterms.modified"),
        ),
        url=address,
        language=_language(root, meta),
        licence=LICENCE if official else "",
        people=_people(root, official=official),
        places=_places(root) if official else (),
        changes=_changes(root),
        warnings=read.warnings,
    )
    # Finding the article takes the page apart, so it comes last.
    from msgspec.structs import replace

    return replace(fields, blocks=blocks_of(article_of(root), address))


def _meta(root: Any) -> dict[str, str]:
    made: dict[str, str] = {}
    for element in root.iter("meta"):
        key = element.get("name") or element.get("property") or element.get("itemprop")
        value = element.get("content")
        if key and value:
            made.setdefault(key.lower(), " ".join(value.split())[:2000])
    return made


def _story(root: Any) -> dict[str, Any]:
    """What JSON-LD says of an article; empty where it says nothing."""
    stories: list[Any] = []
    for element in root.xpath("//script[@type='application/ld+json']"):
        try:
            given = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        listed = given if isinstance(given, list) else [given]
        for each in listed:
            graph = each.get("@graph") if isinstance(each, dict) else None
            stories += graph if isinstance(graph, list) else [each]
    sound = [each for each in stories if isinstance(each, dict)]
    for each in sound:
        if re.search(r"Article|Report", str(each.get("@type"))[:99]):
            return each
    return next((each for each in sound if "datePublished" in each), {})


def _title(root: Any, meta: dict[str, str], story: dict[str, Any]) -> str:
    """The page's heading, if its head names the same; else what the head names."""
    headings = [text for text in texts_of(root.iter("h1"))[:20] if text]
    named = [story.get("headline"), meta.get("og:title"), meta.get("dcterms.title")]
    named.append(root.findtext(".//title"))
    names = [" ".join(each.split()) for each in named if isinstance(each, str) and each.strip()]
    for heading in headings:
        if any(heading.casefold() in each.casefold() for each in names):
            return heading
    wanted = [text for text in headings if text.casefold() not in _GENERIC]
    if len(wanted) == 1:
        return wanted[0]
    for each in names:
        short = _SITE.sub("", each)
        if short.casefold() not in _GENERIC:
            return short
    return wanted[0] if wanted else ""


def _publisher(root: Any, meta: dict[str, str], story: dict[str, Any]) -> str:
    """Who the page is from: GOV.UK's list above the text, JSON-LD, or the site's own name."""
    if listed := _linked(root, "/government/organisations/", "/world/organisations/"):
        return ", ".join(listed)
    for given in (story.get("author"), story.get("publisher"), story.get("sourceOrganization")):
        names = [
            " ".join(each["name"].split())
            for each in (given if isinstance(given, list) else [given])
            if isinstance(each, dict)
            and isinstance(each.get("name"), str)
            and each.get("@type") != "Person"
        ]
        if names and names != ["GOV.UK"]:
            return ", ".join(dict.fromkeys(names))
    named = ("dcterms.publisher", "dc.publisher", "dcterms.creator", "dc.creator", "og:site_name")
    return next((meta[key] for key in named if meta.get(key)), "")


def _linked(root: Any, *starts: str) -> list[str]:
    """The texts of links in GOV.UK's list of fields whose paths start so."""
    ends = [start for begin in starts for start in (begin, HOME + begin)]
    found: list[str] = []
    for at in range(0, len(ends), 2):
        found += texts_of(root.xpath(_FROM.format(*ends[at : at + 2])))
    return [text for text in dict.fromkeys(found) if text]


def _people(root: Any, *, official: bool) -> tuple[Person, ...]:
    return tuple(map(Person, _linked(root, "/government/people/"))) if official else ()


def _places(root: Any) -> tuple[str, ...]:
    places = _linked(root, "/world/")
    return tuple(each for each in places if each not in _linked(root, "/world/organisations/"))


def _changes(root: Any) -> tuple[Change, ...]:
    made = []
    for item in root.xpath(_CHANGES):
        time = item.find(".//time")
        day = day_of(time.get("datetime")) if time is not None else None
        note = texts_of(item.iter("p"))
        if day and note and note[-1]:
            made.append(Change(day, note[-1]))
    # Pages list the latest change first, the Content API the earliest.
    return tuple(sorted(made, key=lambda change: change.when))


def _address(root: Any, meta: dict[str, str], story: dict[str, Any]) -> str:
    found = ""
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            found = link.get("href")
            break
    about = story.get("mainEntityOfPage")
    main = about.get("@id") if isinstance(about, dict) else about
    for given in (found, meta.get("og:url"), main):
        if isinstance(given, str) and len(given) < 2000:
            try:
                url = urljoin(HOME if given.startswith("/government/") else "", given.strip())
                if urlsplit(url).scheme in ("http", "https"):
                    return url
            except ValueError:
                continue
    return ""


def _language(root: Any, meta: dict[str, str]) -> str:
    holder = root if root.get("lang") else root.find(".//main[@lang]")
    named = holder.get("lang") if holder is not None else meta.get("dcterms.language", "")
    plain = (named or "").strip().replace("_", "-")
    return plain if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", plain) else ""


def _first_day(*values: Any) -> str | None:
    return next((day for value in values if (day := day_of(value))), None)

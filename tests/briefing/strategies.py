"""Records with any text a person or a file can bring, for property tests."""

from hypothesis import strategies as st

from wbdesk.briefing.document import Dossier
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote
from wbdesk.model.release import Release

NASTY = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "javascript:alert(1)",
    "https://example.org/a b<c>",
    "https://example.org/?a=1&b=2",
    "=1+1",
    "| cell | `code` *b* [x](http://y) ![i](j) <b>",
    "1. item\n# heading\n---",
    "\u202eevil",
    "\ud800",
    "{{ 7 * 7 }} {% raw %}",
)
texts = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(NASTY)
maybe = st.none() | texts
anchors = st.builds(Anchor, st.integers(1, 9), texts.filter(bool))
dates = st.sampled_from((None, "2024", "2024-05-14", "2024/2025", "../2024"))
amounts = st.none() | st.decimals(-(10**12), 10**12, places=2).map(lambda d: f"{d:f}")
places = st.lists(texts, max_size=3).map(tuple)
ids = st.sampled_from(("a", "b", "c", "d", "e"))
remarks = {"anchor": anchors, "editorial": maybe, "id": ids}


def several(record: st.SearchStrategy) -> st.SearchStrategy:  # type: ignore[type-arg]
    return st.lists(record, max_size=4, unique_by=lambda made: made.id).map(tuple)


records = st.fixed_dictionaries(
    {
        "timeline": several(
            st.builds(
                Event,
                title=texts,
                place=texts,
                as_written=texts,
                when=dates,
                category=st.just("meeting"),
                **remarks,
            )
        ),
        "attendees": several(
            st.builds(
                Attendee,
                name=texts,
                code=maybe,
                group=texts,
                role=texts,
                person=maybe,
                kind=st.just("person"),
                status=st.sampled_from(("expected", "attended")),
                **remarks,
            )
        ),
        "funding": several(
            st.builds(
                Funding,
                amount=amounts,
                currency=st.sampled_from((None, "EUR", "RSD")),
                purpose=texts,
                fund=maybe,
                programme=maybe,
                period=dates,
                places=places,
                status=st.just("new"),
                part_of=st.none() | ids,
                same_as=st.none() | ids,
                as_written=texts,
                **remarks,
            )
        ),
        "quotes": several(
            st.builds(
                Quote,
                words=texts,
                speaker=maybe,
                role=texts,
                when=dates,
                topics=places,
                fragment=st.booleans(),
                **remarks,
            )
        ),
        "notes": several(
            st.builds(
                Note,
                type=st.sampled_from(("figure", "measure", "reference")),
                topic=texts,
                text=texts,
                value=amounts,
                unit=maybe,
                comparison=maybe,
                as_written=texts,
                url=maybe,
                **remarks,
            )
        ),
    }
)
releases = st.builds(
    Release, id=st.just("any"), title=texts, publisher=texts, url=texts, language=texts
)


def dossiers() -> st.SearchStrategy[Dossier]:
    """A release with a few records of every kind."""
    return st.builds(Dossier, releases, records, st.just({}))

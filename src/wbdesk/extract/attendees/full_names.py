"""Those told by surname, by office or by "he" take the full name that the release has elsewhere."""

from msgspec.structs import replace

from wbdesk.extract import names, people
from wbdesk.extract.attendees.antecedents import Principals
from wbdesk.extract.attendees.persons import bare_name
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.roster import Roster
from wbdesk.extract.vocabulary import PARTICLES
from wbdesk.model.document import Document


def in_full(document: Document, found: list[Found]) -> list[Found]:
    """The same, with the full names of those given by surname, where the text has them."""
    if not any(map(_is_short, found)):
        return found
    texts = [document.title, document.summary, *(block.text for block in document.blocks)]
    roster = Roster(texts)
    for listed in document.people:
        roster.add(Speaker(people.split_name(listed.name).name, listed.role))
    for each in found:
        if names.is_full(each.item.person.name) and not _is_surname(each.item.person.name):
            roster.add(each.item.person)
    known = {each.item.person.name for each in found}
    meant = Principals(document, roster)
    made = [_in_full(each, roster, meant) for each in found]
    # A surname that nobody bears in full tells nothing, and the Prime Minister who meets the one
    # of Poland is not the one of Poland.
    return [
        new
        for old, new in zip(found, made, strict=True)
        if not _is_nameless(new)
        and not (old.item.person.pronoun and not new.item.person.name)
        and not (_is_nameless(old) and new.item.person.name in known)
        and not (_is_bare(new.item.person.name) and not new.item.person.role)
        and not (new.rule == "gathered" and not _is_whole(new.item.person.name))
    ]


def _is_short(each: Found) -> bool:
    person = each.item.person
    return bool(_is_surname(person.name) or _is_nameless(each) or person.pronoun)


def _is_surname(name: str | None) -> bool:
    words = names.bare_words(name or "")
    return len(words) == 1 or (len(words) == 2 and words[0].lower() in PARTICLES)


def _is_whole(name: str | None) -> bool:
    """Whether a name says who is meant: in full, or a peer's."""
    return names.is_full(name) or (name or "").startswith(_PEERS)


_PEERS = ("Pope ", "Lord ", "Lady ", "Baroness ", "Viscount ", "Earl ")


def _is_bare(name: str | None) -> bool:
    return name is not None and " " not in name


def _is_nameless(each: Found) -> bool:
    """Whether an office was found without its holder: "the Prime Minister"."""
    item = each.item
    return bool(item.person.role and not item.person.name and not item.body and not item.entry)


_TITLED = ("Sir ", "Dame ", "Lord ", "Lady ", "Baroness ")


def _in_full(each: Found, roster: Roster, known: Principals) -> Found:
    person = each.item.person
    if person.pronoun:
        meant = known.before(each.block, each.item.start)
        return replace(each, item=replace(each.item, person=meant, role=meant.role))
    if _is_nameless(each):
        meant = roster.fullest(person, NOBODY)
        if not meant.name:
            meant = known.holder(person.role) or meant
        return replace(each, item=replace(each.item, person=meant))
    if not _is_surname(person.name):
        return each
    surname = names.bare_words(person.name or "")[-1]
    fullest = roster.fullest(Speaker(surname), NOBODY)
    words = names.bare_words(fullest.name or "")
    titled = (person.name or "").startswith(_TITLED)
    if not words or surname not in (words[-1], words[0] if titled else ""):
        return each
    if len(words) > 1 and (person.role or "").endswith(f" {' '.join(words[:-1])}"):
        # "Chairman of the Council of Chile Doe": what the office ends in is no given name.
        return each
    if len(words) == 1:
        return replace(
            each, item=replace(each.item, person=replace(person, role=person.role or fullest.role))
        )
    named = Speaker(bare_name(fullest.name or ""), person.role or fullest.role)
    return replace(each, item=replace(each.item, person=named))

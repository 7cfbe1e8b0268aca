"""What the name of one who holds an office tells by itself."""

from wbdesk.extract import countries
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders import Holder


def is_of_country(text: str, who: Holder) -> bool:
    """Whether a name is part of a country's: "São Tomé and Príncipe"."""
    return any(m.start <= who.start < m.end for m in countries.mentions(text))


def is_person(each: Holder) -> bool:
    """Whether a name tells by itself, or by what stands beside it, that it is a person's."""
    return bool(each.role) or each.titled or is_given(each.name.split()[0])

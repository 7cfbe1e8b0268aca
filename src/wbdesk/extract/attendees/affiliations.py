"""The bodies persons of a list are of, told behind their names: "Dr Jane Doe, Example Unit, and".

Such a body took part by its person and is none of the list, unlike the Example Council of "Jane
Doe, the Example Council and the Example Bank".
"""

import re

from wbdesk.extract.attendees.parts import Item

_SEVERAL = 2
_PART_OF_BODY = re.compile(
    r"(?:Department|Division|Faculty|School|Section|Directorate|Unit|Office)\s(?:of|for)\s|"
    r".*\s(?:Unit|Staff|Division|Department|Section|Directorate|Desk|Laboratory|Faculty)\Z"
)
"""What is a part of a body, and comes to nothing without somebody of it."""


def without(text: str, found: list[Item]) -> list[Item]:
    """The same without the bodies that only tell where the one before them is from."""
    if len(found) < _SEVERAL or all(each.person.name for each in found):
        return found
    of_whom: dict[int, int] = {}
    person = -1
    for number, each in enumerate(found):
        if each.person.name:
            person = number
        elif person >= 0 and _may_be_of(text, found[number - 1], each):
            of_whom[number] = person
        else:
            person = -1
    if not of_whom:
        return found
    several = len(set(of_whom.values())) >= _SEVERAL
    return [
        each
        for number, each in enumerate(found)
        if not (
            number in of_whom
            and (
                several
                or _PART_OF_BODY.match(each.body)
                or _ends_office(text, found, number, of_whom[number])
            )
        )
    ]


def _may_be_of(text: str, last: Item, each: Item) -> bool:
    """Whether only a comma, or an office and a comma, stands between one and the next."""
    is_body = each.body or (each.entry is not None and each.entry.kind == "organisation")
    between = text[last.end : each.start]
    return bool(is_body) and _COMMA.search(between) is not None


_COMMA = re.compile(r"\A[^;()]*,\s\Z")


def _ends_office(text: str, found: list[Item], number: int, person: int) -> bool:
    """Whether the body ends the office of a person before the next one, or is the last of all."""
    office = text[found[number - 1].end : found[number].start].strip(" ,")
    following = found[number + 1 : number + 2]
    return number == person + 1 and bool(office) and all(each.person.name for each in following)

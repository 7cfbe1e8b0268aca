"""A phrase that places something in time."""

import msgspec


class Phrase(msgspec.Struct, frozen=True):
    """Date words at `start`:`end` of a text; `when` is EDTF, None where they place nothing.

    `doubt` is what a person should look at. `today` marks the day of publication named, `again` one
    that stands for the date before it: as it is, with the time `clock` put on its day ("day" for
    the day alone), `step` units `unit` off, or in the year `year`; `when` is what it means where
    none is told. `yearless`, `month`, `day` tell what the words gave. `lasts` marks
    a mere length of time, as that over which a sum is paid: it places the sum, and is no event.
    """

    start: int
    end: int
    when: str | None
    doubt: str = ""
    today: bool = False
    yearless: bool = False
    month: int | None = None
    day: int | None = None
    core: int = 0
    again: bool = False
    clock: str = ""
    unit: str = ""
    step: int = 0
    year: int = 0
    lasts: bool = False

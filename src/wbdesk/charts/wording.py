"""How dates and sums read in a chart; a document may bring the forms of another language."""

from decimal import Decimal
from typing import Protocol

from wbdesk.model import money, period

_MONTHS = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split()


class Wording(Protocol):
    """What writes dates and sums."""

    def date(self, edtf: str | None) -> str:
        """An EDTF date or interval, no more precise than it is known."""
        ...

    def month(self, number: int) -> str:
        """The short name of a month, counted from 1."""
        ...

    def money(self, amount: str | Decimal | None, currency: str | None) -> str:
        """A sum; "" without an amount."""
        ...


class English:
    """As the window writes them."""

    def date(self, edtf: str | None) -> str:
        """A day as 9 October 2025."""
        return period.text_of(edtf)

    def month(self, number: int) -> str:
        """A month as Sept."""
        return _MONTHS[number - 1]

    def money(self, amount: str | Decimal | None, currency: str | None) -> str:
        """A sum as £4 million."""
        return money.text_of(amount, currency)


ENGLISH = English()

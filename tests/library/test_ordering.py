"""Keys of a worked-out order, however large they are."""

import apsw
import pytest

from wbdesk.library.ordering import Orders
from wbdesk.model.query import parse
from wbdesk.model.view import View


@pytest.mark.parametrize("keys", [[3, 1, 2], [1 << 40, 7, (1 << 32) + 1], []])
def test_an_order_keeps_keys_of_any_size(keys: list[int]) -> None:
    orders = Orders(apsw.Connection(":memory:"))
    view = View("notes", parse(""))
    assert list(orders.of(view, lambda: keys)) == keys
    assert list(orders.of(view, lambda: pytest.fail("asked twice"))) == keys

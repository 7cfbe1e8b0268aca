"""Pages of a PDF as pictures."""

from harbour import briefed

from wbdesk.briefing.pages import Pages
from wbdesk.briefing.pdf import pdf


def test_a_page_is_drawn_at_the_scale_asked_for() -> None:
    with Pages(pdf(briefed())) as pages:
        small, large = pages.image(0, 0.5), pages.image(0, 1.0)
    assert (large.width, large.height) == (596, 842)
    assert abs(small.width * 2 - large.width) <= 2
    assert large.stride >= large.width * 4
    assert len(large.data) == large.stride * large.height


def test_paper_is_white_and_ink_is_not() -> None:
    with Pages(pdf(briefed())) as pages:
        image = pages.image(0, 1.0)
    assert image.data[:3] == b"\xff\xff\xff"
    assert min(image.data[0::4]) < 128

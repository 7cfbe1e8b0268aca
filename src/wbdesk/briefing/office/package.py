"""What every text document has: margins, header and footer, pictures, a zip without times."""

import io
import zipfile
from collections.abc import Iterable
from datetime import date

from wbdesk.briefing.document import Briefing, Chart
from wbdesk.briefing.drawn import printed
from wbdesk.briefing.office import fitting
from wbdesk.briefing.tidy import shortened
from wbdesk.model import period

_TIME = (1980, 1, 1, 0, 0, 0)
_RUNNING = 70
_DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")
"""


def margins(briefing: Briefing) -> tuple[float, float, float]:
    """At the sides, above and below, in millimetres."""
    if briefing.style == "brief":
        return fitting.SIDE, fitting.TOP, fitting.BOTTOM
    return 21, 22, 20


def running(briefing: Briefing) -> tuple[str, str]:
    """What stands at the head of each page and at its foot."""
    return (
        shortened(briefing.title, _RUNNING),
        f"{briefing.count}, {shortened(briefing.scope, _RUNNING)}",
    )


def latest(briefing: Briefing) -> date:
    """The day of the latest release; the only one a document keeps."""
    days = (period.bounds(release.published)[0] for release in briefing.releases)
    return date.fromordinal(max((day for day in days if day), default=date(1980, 1, 1).toordinal()))


def picture(chart: Chart) -> bytes:
    """A drawing as PNG, sharp in print."""
    import typst

    made = typst.compile(
        _DRAWING,
        format="png",
        ppi=200.0,
        ignore_system_fonts=True,
        sys_inputs={"svg": printed(chart)},
    )
    assert isinstance(made, bytes)
    return made


def zipped(data: bytes) -> bytes:
    """The same package with fixed times and a fixed order in its zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        return packed((name, old.read(name)) for name in names)


def packed(parts: Iterable[tuple[str, bytes]], *, stored: int = 0) -> bytes:
    """A zip of parts in this order, the first `stored` of them not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for number, (name, data) in enumerate(parts):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_STORED if number < stored else zipfile.ZIP_DEFLATED
            package.writestr(entry, data)
    return out.getvalue()

"""The script that derives the map from npm's world-atlas, run on a small atlas of our own."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from wbdesk import places

SCRIPT = places.resources().parent / "script" / "map"


def squares() -> dict[str, object]:
    """Kosovo and Albania as squares with a border in common, and a country far away."""
    arcs = [
        [[200, 400], [0, 10], [1, 10], [0, 80]],  # the border: its second point is hardly off
        [[201, 500], [-100, 0], [0, -100], [99, 0]],
        [[200, 400], [101, 0], [0, 100], [-100, 0]],
        [[-1000, -400], [100, 0], [0, 100], [-100, -100]],
    ]
    shapes = [
        {"type": "Polygon", "arcs": [[0, 1]], "id": "008", "properties": {"name": "Albania"}},
        {"type": "Polygon", "arcs": [[~0, 2]], "properties": {"name": "Kosovo"}},
        {"type": "Polygon", "arcs": [[3]], "id": "076", "properties": {"name": "Brazil"}},
    ]
    return {
        "type": "Topology",
        "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": shapes}},
        "arcs": arcs,
    }


def points(ring: list[int]) -> list[tuple[int, int]]:
    x = y = 0
    made = []
    for dx, dy in zip(ring[::2], ring[1::2], strict=True):
        x, y = x + dx, y + dy
        made.append((x, y))
    return made


@pytest.fixture
def made(tmp_path: Path) -> dict[str, dict[str, object]]:
    (tmp_path / "package.json").write_text('{"version": "9.9.9"}', "utf-8")
    (tmp_path / "countries-50m.json").write_text(json.dumps(squares()), "utf-8")
    out = tmp_path / "europe.json"
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path), str(out)], check=True)
    decoded = msgspec.json.decode(out.read_bytes())
    assert "9.9.9" in decoded["source"]
    countries: dict[str, dict[str, object]] = decoded["countries"]
    return countries


def test_countries_go_by_code_kosovo_in_its_own_right(made: dict[str, dict[str, object]]) -> None:
    assert set(made) == {"AL", "XK"}
    assert made["XK"]["name"] == "Kosovo"


def test_a_shared_border_stays_shared(made: dict[str, dict[str, object]]) -> None:
    albania, kosovo = (set(points(made[code]["rings"][0])) for code in ("AL", "XK"))  # type: ignore[index]
    shared = albania & kosovo
    assert {(2000, 4000), (2010, 5000)} <= shared
    assert all(x in (2000, 2010) for x, _ in shared)


def test_labels_stand_in_the_middle(made: dict[str, dict[str, object]]) -> None:
    x, y = made["AL"]["at"]  # type: ignore[misc]
    assert 1300 < x < 1700
    assert 4300 < y < 4700


def test_without_the_package_it_says_what_it_wants(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == "script/map: name the folder of the unpacked npm package world-atlas\n"

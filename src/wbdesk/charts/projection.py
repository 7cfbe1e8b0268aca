"""Lambert's azimuthal equal-area projection about the middle of Europe, on a sphere.

Areas are true to each other; shapes are close to it over Europe. Snyder, Map projections: a working
manual (USGS Professional Paper 1395), equations 24-2 to 24-4.
"""

import math

RADIUS = 6371.0
"""Mean radius of the earth, in km."""
MIDDLE = (14.0, 51.0)
"""Longitude and latitude in the middle of the projection."""

_LON = math.radians(MIDDLE[0])
_SIN, _COS = math.sin(math.radians(MIDDLE[1])), math.cos(math.radians(MIDDLE[1]))


def project(lon: float, lat: float) -> tuple[float, float]:
    """Kilometres east and south of the middle, for degrees east and north."""
    across, up = math.radians(lon) - _LON, math.radians(lat)
    sin, cos = math.sin(up), math.cos(up)
    cos_across = cos * math.cos(across)
    scale = RADIUS * math.sqrt(2 / (1 + _SIN * sin + _COS * cos_across))
    return scale * cos * math.sin(across), -scale * (_COS * sin - _SIN * cos_across)

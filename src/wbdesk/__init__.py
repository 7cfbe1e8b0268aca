"""wbdesk: releases on the Western Balkans as records that lead to their passages."""

__version__ = "0.1.0"

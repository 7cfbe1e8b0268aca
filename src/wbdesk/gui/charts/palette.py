"""The names of colours that charts use, in the colours of a theme."""

from collections.abc import Mapping

from wbdesk.gui.theme.tokens import Colours


def palette_of(colours: Colours) -> Mapping[str, str]:
    """Every colour a chart may name, #rrggbb."""
    return {
        "surface": colours.surface,
        "raised": colours.raised,
        "line": colours.line,
        "text": colours.text,
        "muted": colours.muted,
        "accent": colours.accent,
        "on.accent": colours.on_accent,
        "selection": colours.selection,
        **{f"kind.{name}": value for name, value in colours.kinds.items()},
        **{f"category.{name}": value for name, value in colours.categories.items()},
        **{f"group.{name}": value for name, value in colours.groups.items()},
        **{f"group.wash.{name}": value for name, value in colours.group_washes.items()},
        **{f"map.{name}": value for name, value in colours.map.items()},
    }

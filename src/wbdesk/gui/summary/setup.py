"""How a summary is to be set: remembered from one time to the next, and kept under names."""

import contextlib

import msgspec

from wbdesk.briefing.document import ALL_SECTIONS, Cite, Options, Style
from wbdesk.gui.settings import Settings
from wbdesk.model.kinds import BY_NAME

_LAST, _NAMED = "summary", "summary-templates"


class Setup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Style, citations and paper; `order` names all sections, `without` those left out."""

    style: Style = "brief"
    cite: Cite = "notes"
    evidence: bool = True
    paper: str = "a4"
    language: str = "en-GB"
    charts: bool = True
    order: tuple[str, ...] = ALL_SECTIONS
    without: tuple[str, ...] = ()

    def sections(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """The sections wanted of those there are."""
        known = [name for name in self.order if name in BY_NAME]
        known += [name for name in ALL_SECTIONS if name not in known]
        return tuple(name for name in known if name in kinds and name not in self.without)

    def options(self, sections: tuple[str, ...], scope: str) -> Options:
        """The options of a briefing."""
        return Options(
            sections=sections,
            scope=scope,
            evidence=self.evidence,
            paper=self.paper,
            style=self.style,
            cite=self.cite,
            language=self.language,
            charts=self.charts,
        )


class Templates:
    """Setups kept in the settings; what cannot be read there counts as not kept."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def last(self) -> Setup:
        """The setup used last."""
        with contextlib.suppress(msgspec.DecodeError):
            return msgspec.json.decode(self._settings.text(_LAST, "{}"), type=Setup)
        return Setup()

    def remember(self, setup: Setup) -> None:
        """Keep a setup as the one used last."""
        self._settings.keep(_LAST, msgspec.json.encode(setup).decode())

    def named(self) -> dict[str, Setup]:
        """The templates by name, in the order of their names."""
        kept: dict[str, Setup] = {}
        with contextlib.suppress(msgspec.DecodeError):
            kept = msgspec.json.decode(self._settings.text(_NAMED, "{}"), type=dict[str, Setup])
        return dict(sorted(kept.items(), key=lambda pair: pair[0].casefold()))

    def keep(self, name: str, setup: Setup) -> None:
        """Keep a setup under a name, in place of one that has it already."""
        self._write(self.named() | {name: setup})

    def remove(self, name: str) -> None:
        """Let a template go."""
        self._write({each: setup for each, setup in self.named().items() if each != name})

    def _write(self, named: dict[str, Setup]) -> None:
        self._settings.keep(_NAMED, msgspec.json.encode(named).decode())

"""Tells addresses on the web from names of files."""

_HOSTS = ("www.gov.uk", "gov.uk")


def is_address(text: str) -> bool:
    """Whether a source is an address on the web rather than a file."""
    plain = text.strip().lower()
    return plain.startswith(("https://", "http://")) or plain.split("/")[0] in _HOSTS

"""File names that every system takes: what Windows reserves or drops is never made."""

import re

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_LONGEST = 100


def reserved(name: str) -> bool:
    """Whether Windows takes the name for a device, with any ending."""
    return _DEVICES.fullmatch(name.partition(".")[0].rstrip()) is not None


def portable(name: str) -> str:
    """The name as near as can be to what was wanted, without path, device or sign that a system refuses."""
    made = _FORBIDDEN.sub("-", name)[:_LONGEST].strip(" .")
    return f"_{made}" if reserved(made) or not made else made

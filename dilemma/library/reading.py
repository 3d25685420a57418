"""From a path to the text of the file: everything that can go wrong before YAML is looked at."""

import re
import stat
from pathlib import Path

from dilemma.library import messages
from dilemma.library.findings import Findings, Mark

LARGEST_KB = 1000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What YAML itself refuses in a file. Tab, line ends and the next-line character are allowed.
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_text(path: Path, findings: Findings) -> str | None:
    """The text of a file, without byte-order mark; None, with a problem told, where it cannot be had."""
    content = _read_bytes(path, findings)
    return None if content is None else text_of(content, findings)


def text_of(content: bytes, findings: Findings) -> str | None:
    """The text of what was read already, as `read_text` gives it. More than LARGEST_KB is refused."""
    if len(content) > LARGEST_KB * 1000:
        findings.add(messages.TOO_LARGE, limit=LARGEST_KB)
        return None
    if content.startswith(_UTF16) or b"\0" in content[:4]:
        findings.add(messages.UTF16)
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = content[: error.start].decode("utf-8-sig", errors="ignore")
        findings.add(messages.NOT_UTF8, _end_of(good))
        return None
    if wrong := _CONTROL.search(text):
        findings.add(messages.CONTROL_CHARACTER, _end_of(text[: wrong.start()]), code=f"U+{ord(wrong.group()):04X}")
        return None
    if not text.strip():
        findings.add(messages.EMPTY_FILE)
        return None
    return text


def _read_bytes(path: Path, findings: Findings) -> bytes | None:
    try:
        status = path.stat()
        # A pipe or a device would keep the reader waiting for ever.
        if not stat.S_ISREG(status.st_mode):
            findings.add(messages.NOT_A_FILE)
            return None
        with path.open("rb") as file:
            return file.read(LARGEST_KB * 1000 + 1)
    except FileNotFoundError:
        findings.add(messages.BROKEN_LINK if path.is_symlink() else messages.NO_SUCH_PATH)
        return None
    # ValueError: a name that cannot be one.
    except (OSError, ValueError):
        findings.add(messages.UNREADABLE)
    return None


def _end_of(text: str) -> Mark:
    """The place just after `text`, with the line ends of YAML."""
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", text)
    return len(lines), len(lines[-1]) + 1

"""Files that are there whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path


def private_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, for the person alone whatever the umask. Raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        each.chmod(0o700)


def replace(target: Path, text: str) -> None:
    """Put `text` in the place of a file, on the disk when this returns; only the person can read it. Raises OSError.

    The folder must be there. Whatever goes wrong, the old file stays as it was.
    """
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".dilemma-", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise

"""A text in the person's own editor. Whatever that editor does, the walk goes on."""

import os
from gettext import gettext as _
from pathlib import Path


class Unusable(Exception):
    """The editor could not be used; the message says why, to be shown as it is."""

    def __init__(self, reason: str) -> None:
        super().__init__(_("Your editor could not be used: {reason}").format(reason=reason))


def edit(text: str, command: str) -> str:
    """The text as `command`, split as a shell would, left it. Raises Unusable; the file is gone in either case.

    An editor that saves another encoding than UTF-8 leaves marks in the text, and no error.
    """
    # Imported here: few walks come by, and the first question must not wait for it.
    import shlex
    import subprocess
    from tempfile import TemporaryDirectory

    try:
        # In a folder of its own, so that what an editor leaves beside its file goes away with it.
        with TemporaryDirectory(prefix="dilemma-", ignore_cleanup_errors=True) as folder:
            file = Path(folder) / "text.txt"
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
                stream.write(f"{text}\n")
            # It is the person's own command, and meant to be run.
            code = subprocess.call([*shlex.split(command), str(file)])  # noqa: S603
            if code:
                raise Unusable(_("{command} ended with code {code}").format(command=command, code=code))
            found = file.read_bytes()
    except FileNotFoundError:
        raise Unusable(f"{command}: {_('it does not exist')}") from None
    except OSError as error:
        raise Unusable(f"{command}: {error.strerror or type(error).__name__}") from None
    except ValueError as error:
        # A quote that was not closed, or a character that no command may hold.
        raise Unusable(f"{command}: {error}") from None
    return found.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").removesuffix("\n")

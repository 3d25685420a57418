"""Run `dilemma` in a Python that lacks what Windows lacks. As near as one gets on another system; no proof of more."""

import errno
import importlib.abc
import locale
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

ABSENT = (
    "crypt", "curses", "fcntl", "grp", "nis", "ossaudiodev", "posix", "pty", "pwd", "readline", "resource", "spwd",
    "syslog", "termios", "tty",
)  # fmt: skip
_NAMES = """
chown chroot confstr ctermid fchdir fchmod fchown fork forkpty getegid geteuid getgid getgroups getloadavg getpgid
getpgrp getpriority getresuid getsid getuid initgroups killpg lchown major mkfifo mknod nice openpty pipe2 posix_spawn
pread pwrite readv sched_yield sendfile setsid setuid statvfs sync sysconf tcgetpgrp ttyname uname wait3
O_CLOEXEC O_DIRECTORY O_NOFOLLOW O_NONBLOCK O_SYNC WNOHANG
"""
WITHOUT = _NAMES.split()
SIGNALS = {"SIGINT", "SIGTERM", "SIGABRT", "SIGFPE", "SIGILL", "SIGSEGV", "SIG_DFL", "SIG_IGN"}
OTHER_SIGNALS = [name for name in dir(signal) if name.startswith("SIG") and name not in SIGNALS]


class _Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        del path, target
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def _open_here(path: Any) -> bool:
    """Whether this process holds the file open: Windows then neither removes nor replaces it."""
    wanted = os.path.realpath(os.fspath(path))
    for handle in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            if str(handle.readlink()) == wanted:
                return True
    return False


def _guarded(name: str) -> None:
    real: Callable[..., Any] = getattr(os, name)

    def guarded(*paths: Any, **options: Any) -> Any:
        for path in paths:
            if isinstance(path, (str, os.PathLike)) and _open_here(path):
                raise PermissionError(errno.EACCES, "The process cannot access the file", os.fspath(path))
        return real(*paths, **options)

    setattr(os, name, guarded)


def _take_away(module: ModuleType, names: Sequence[str]) -> None:
    for name in names:
        if hasattr(module, name):
            delattr(module, name)


def prepare() -> None:
    """Take away what Windows lacks. What the standard library noted while it was imported stays as it was."""
    assert shutil.disk_usage
    assert subprocess.Popen
    assert tempfile.gettempdir()
    for name in [name for name in sys.modules if name.partition(".")[0] in ABSENT]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Absent())
    _take_away(os, WITHOUT)
    _take_away(signal, (*OTHER_SIGNALS, "alarm", "pause", "pthread_sigmask", "setitimer", "sigwait"))
    _take_away(time, ("tzset",))
    _take_away(locale, ("LC_MESSAGES", "nl_langinfo", "bindtextdomain"))
    for name in ("unlink", "remove", "replace", "rename"):
        _guarded(name)
    # Only "read-only" means something there.
    os.chmod = lambda *_arguments, **_options: None
    os.umask = lambda _mask: 0
    os.pathsep = ";"


if __name__ == "__main__":
    prepare()
    from dilemma.__main__ import main

    sys.exit(main())

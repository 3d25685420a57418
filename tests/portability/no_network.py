"""Run every command with an alarm on the network: whatever reaches for it is told in a file, and refused."""

import contextlib
import shlex
import sys
from pathlib import Path

_NAMES = """
socket.connect socket.bind socket.sendto socket.sendmsg socket.getaddrinfo socket.gethostbyname socket.gethostbyaddr
socket.getnameinfo urllib.Request ftplib.connect http.client.connect smtplib.connect
"""
ALARMS = _NAMES.split()
FAULT = 70


def watch(file: Path) -> None:
    """Write every attempt into the file, and refuse it."""

    def alarm(event: str, arguments: tuple[object, ...]) -> None:
        if event in ALARMS:
            with file.open("a", encoding="utf-8") as log:
                log.write(f"{event} {arguments!r}\n")
            raise PermissionError(event)

    sys.addaudithook(alarm)


if __name__ == "__main__":
    marker, mode = Path(sys.argv[1]), sys.argv[2]
    watch(marker)
    if mode == "reach":
        import socket

        with contextlib.suppress(OSError):
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("192.0.2.1", 9))
        with contextlib.suppress(OSError):
            socket.getaddrinfo("example.invalid", 80)
        sys.exit(0)
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
    from command_line import every_command

    from dilemma.cli.boundary import run

    commands = list(every_command())
    lines = [shlex.split(line)[1:] for _, context in commands for line in (context.command.epilog or "").splitlines()]
    lines += [["--lang", lang, *words, "--help"] for lang in ("nl", "en") for words, _ in commands]
    for line in lines:
        code = run(line)
        sys.stderr.write(f"{code} {' '.join(line)}\n")
        if code == FAULT:
            sys.exit(FAULT)

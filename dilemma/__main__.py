"""The entrance. It imports next to nothing: `--version` must not wait for a command line to be built."""

import os
import sys

from dilemma import __version__


def main() -> int:
    """Run the program with the arguments of the process; gives its exit code."""
    try:
        _prepare_streams()
        if sys.argv[1:] in (["--version"], ["-V"]):
            sys.stdout.write(f"dilemma {__version__}\n")
            return 0
        # As dilemma.cli.completing names it, which must not be imported for anything else.
        if asked := os.environ.get("_DILEMMA_COMPLETE"):
            from dilemma.cli.completing import answer
            from dilemma.cli.environment import of_process

            return answer(of_process(), asked)
        from dilemma.cli.boundary import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def _prepare_streams() -> None:
    """UTF-8 everywhere, Windows included; nothing that is printed may fail on a character; no stream is missing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 (stands in for a stream)
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())

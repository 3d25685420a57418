"""The person's configuration: a small TOML file that they may edit, too."""

import re
from dataclasses import dataclass
from pathlib import Path

from dilemma.cli.atomic import private_folder, replace
from dilemma.cli.errors import Exit, Failure, reason
from dilemma.cli.translate import LANGUAGES, _

KEYS = ("language", "code", "plain")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says; None where it says nothing. `unknown`: other keys, which are kept and ignored."""

    language: str | None = None
    code: str | None = None
    unknown: tuple[str, ...] = ()
    plain: bool = False


def read(file: Path) -> Settings:
    """Read the configuration; a file that is absent says nothing. Raises Failure for one that is broken."""
    text = _text(file)
    if not text.strip():
        return Settings()
    import tomllib  # most people have no such file

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _broken(file, *_place_of_error(text, str(error)), _('this is not TOML; write: key = "value"')) from error
    for key in ("language", "code"):
        if key in values and not isinstance(values[key], str):
            raise _broken(file, *_place_of_key(text, key), _("{key} must be a text between quotes").format(key=key))
    if values.get("language", "nl") not in LANGUAGES:
        message = _("language must be {choices}").format(choices=_(" or ").join(f'"{name}"' for name in LANGUAGES))
        raise _broken(file, *_place_of_key(text, "language"), message)
    if not isinstance(values.get("plain", False), bool):
        raise _broken(file, *_place_of_key(text, "plain"), _("plain must be true or false, without quotes"))
    unknown = tuple(key for key in values if key not in KEYS)
    return Settings(values.get("language"), values.get("code"), unknown, values.get("plain", False))


def write(file: Path, key: str, value: str | bool | None) -> None:  # noqa: FBT001 (a value of the file)
    """Set a key, or remove it where `value` is None; everything else in the file stays as the person wrote it.

    Raises Failure where the file is broken, which is then left alone, or cannot be written.
    """
    import tomlkit

    read(file)
    document = tomlkit.parse(_text(file))
    if value is None:
        document.pop(key, None)
    else:
        document[key] = value
    try:
        # A link to a file elsewhere stays a link: what it points to is replaced.
        target = file.resolve()
        private_folder(target.parent)
        replace(target, tomlkit.dumps(document))
    except OSError as error:
        message = _("{file}: cannot be written: {reason}").format(file=file, reason=reason(error))
        raise Failure(message, Exit.CONFIG) from error


def _text(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return stream.read()
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise _broken(file, 1, 1, _("this is not UTF-8; save it as UTF-8 in your editor")) from error
    except OSError as error:
        message = _("{file}: cannot be read: {reason}").format(file=file, reason=reason(error))
        raise Failure(message, Exit.CONFIG) from error


def _broken(file: Path, line: int, column: int, message: str) -> Failure:
    return Failure(f"{file}:{line}:{column}: {message}", Exit.CONFIG)


def _place_of_error(text: str, message: str) -> tuple[int, int]:
    found = re.search(r"line (\d+), column (\d+)", message)
    if found:
        return int(found[1]), int(found[2])
    lines = text.splitlines()
    return len(lines), len(lines[-1]) + 1


def _place_of_key(text: str, key: str) -> tuple[int, int]:
    found = re.search(rf"""^[ \t]*["']?{key}["']?[ \t]*=[ \t]*""", text, re.MULTILINE)
    if not found:
        return 1, 1
    return text.count("\n", 0, found.end()) + 1, found.end() - text.rfind("\n", 0, found.end())

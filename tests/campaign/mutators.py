"""Files made wrong on purpose: bytes, lines, keys and types of a valid one changed, the same way for the same seed."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

STRANGE = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\x1b[31m", b"\r", b"\t",
    b"\xe2\x80\xa8",
    b"{", b"[", b"}", b"]", b"'", b'"', b": ", b"- ", b"#", b"&a ", b"*a", b"!!python/object:os.system ", b"|", b"> ",
    b"---\n", b"...\n", b"%YAML 9\n", b"<<: ", b"? ", b"=", b"\\", b"0x1", b"1e999", b".nan", b"~", b"no", b"12:30",
    b"2024-02-30", b"9" * 400, b"a" * 3000, b"[" * 200, b"\n" * 50,
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, 1.5, float("inf"), "", " ", "x", "no", "\x07", "\U0001f600", "own:1", [], {},
    [[]],
    [None], {"": ""}, {"nl": None}, {"nl": {"nl": "x"}}, {"format": 1}, [1, "a", {}], "x" * 5000, {"a-b": ["c"]},
)  # fmt: skip
KEYS = (
    "",
    "nl",
    "fr",
    "format",
    "Format",
    "id",
    "idd",
    "text",
    "questions",
    "0",
    "ó",
    "-",
    "null",
    "constructor",
    "case",
)


def bytes_changed(random: Random, content: bytes) -> bytes:
    """A few bytes replaced, taken out or put in."""
    for _ in range(random.randint(1, 4)):
        start = random.randrange(len(content) + 1)
        end = min(start + random.choice((0, 0, 1, 1, 2, 8, 60)), len(content))
        put = random.choice((b"", bytes([random.randrange(256)]), random.choice(STRANGE), content[end : end + 20]))
        content = content[:start] + put + content[end:]
    return content


def lines_changed(random: Random, content: bytes) -> bytes:
    """Lines doubled, moved, taken out, cut off or indented otherwise."""
    lines = content.splitlines(keepends=True) or [b""]
    for _ in range(random.randint(1, 3)):
        here, there = random.randrange(len(lines)), random.randrange(len(lines))
        match random.randrange(6):
            case 0:
                lines.insert(there, lines[here])
            case 1:
                lines[here], lines[there] = lines[there], lines[here]
            case 2 if len(lines) > 1:
                del lines[here]
            case 3:
                lines[here] = lines[here][: random.randrange(len(lines[here]) + 1)]
            case 4:
                lines[here] = b" " * random.randint(1, 5) + lines[here]
            case _:
                lines[here] = lines[here].lstrip(b" ")
    return b"".join(lines)


def tree_changed(random: Random, tree: Any) -> Any:
    """Somewhere in the data, a key renamed, taken out or put in, or a value of another type."""
    places = list(_places(tree))
    container, key = random.choice(places)
    other = deepcopy(random.choice(VALUES))
    match random.randrange(5):
        case 0:
            del container[key]
        case 1 if isinstance(container, dict):
            container[random.choice(KEYS)] = container.pop(key)
        case 2 if isinstance(container, dict):
            container[random.choice(KEYS)] = other
        case 2 | 3 if isinstance(container, list):
            container.insert(key, container[key])
        case _:
            container[key] = other
    return tree


def _places(tree: Any) -> "list[tuple[Any, Any]]":
    keys: Sequence[Any] = list(tree) if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    return [place for key in keys for place in ((tree, key), *_places(tree[key]))]


def mutant(random: Random, content: bytes, load: Callable[[bytes], Any], dump: Callable[[Any], bytes]) -> bytes:
    """One wrong file. `load` and `dump` are how its format is read and written."""
    match random.randrange(4):
        case 0:
            return bytes_changed(random, content)
        case 1:
            return lines_changed(random, content)
        case _:
            tree = load(content)
            for _ in range(random.randint(1, 3)):
                if _places(tree):
                    tree = tree_changed(random, tree)
            return dump(tree)

"""A YAML file as plain data, with the place of everything in it.

The parser's events are read one by one and nothing is ever constructed: YAML's own idea of `no`, `12:30` or a date
never comes in. Events, because composing nodes recurses in C and crashes the interpreter on deep nesting.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from dilemma.library import messages, syntax
from dilemma.library.findings import Findings, Mark, Trail
from dilemma.library.messages import Message
from dilemma.library.scalars import MERGE, STR, is_tagged, tag_of, tidy, value_of

MOST_ALIASES = 100
MOST_NODES = 20_000
DEEPEST = 40

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Where an event starts, as the parser tells it: kept as it is, for few are ever asked for.
_Start = Any


def _place(lines: list[str], start: _Start) -> Mark:
    return syntax.place_in(lines, start.line, start.column)


@dataclass(slots=True)
class Document:
    """Plain data (dict, list, str, int, bool, None) and the marks of every value and key by its trail.

    `misread` holds the scalars that YAML reads as something else than the text that they must be.
    """

    data: dict[str, object]
    lines: list[str]
    marks: dict[Trail, _Start]
    keys: dict[Trail, _Start]
    misread: dict[Trail, str]

    def mark(self, trail: Trail) -> Mark:
        """The place of a value; what came in by an alias stands where the alias stands."""
        while trail not in self.marks:
            trail = trail[:-1]
        return _place(self.lines, self.marks[trail])

    def key_mark(self, trail: Trail) -> Mark:
        """The place of the key of a value; of the value itself where it has no key."""
        return _place(self.lines, self.keys[trail]) if trail in self.keys else self.mark(trail)


class _UnreadableError(Exception):
    """The file cannot be read further; the problem is told."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being filled. `key`: the key whose value comes next; `keep` false: not to be kept."""

    container: dict[str, object] | list[object]
    trail: Trail
    anchor: str | None
    nodes_before: int
    key: str | None = None
    keep: bool = True

    @property
    def wants_key(self) -> bool:
        return self.key is None and type(self.container) is dict


def read_document(text: str, findings: Findings) -> Document | None:
    """The data of a YAML text; None, with a problem told, where it cannot be read as keys with values."""
    lines = syntax.LINE_ENDS.split(text)
    if not lines[-1]:
        lines.pop()
    walk = _Walk(lines, findings)
    try:
        return walk.read(text)
    except _UnreadableError:
        return None
    # Without the C library, PyYAML lets the ValueError of an impossible \U escape through.
    except (yaml.YAMLError, ValueError) as error:
        message, mark = syntax.explain(error, lines)
        if all((one.line, one.column) != mark for one in findings.problems):
            findings.add(message, mark)
        return None


@dataclass(slots=True)
class _Walk:
    lines: list[str]
    findings: Findings
    marks: dict[Trail, _Start] = field(default_factory=dict)
    keys: dict[Trail, _Start] = field(default_factory=dict)
    misread: dict[Trail, str] = field(default_factory=dict)
    stack: list[_Frame] = field(default_factory=list)
    # What an anchor stands for, and how many nodes that is when written out.
    anchors: dict[str, tuple[object, int]] = field(default_factory=dict)
    open_anchors: set[str] = field(default_factory=set)
    # Anchors that nothing points to yet: most likely a text that begins with "&", of which YAML drops the first word.
    idle_anchors: dict[str, _Start] = field(default_factory=dict)
    nodes: int = 0
    aliases: int = 0
    dropped: int = 0
    documents: int = 0
    root: object = None

    def read(self, text: str) -> Document | None:
        loader = _LOADER(text)
        take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        while (kind := type(event := loader.get_event())) is not yaml.StreamEndEvent:
            if kind in take:
                take[kind](event)
        for name, start in self.idle_anchors.items():
            self.findings.add(messages.IDLE_ANCHOR, _place(self.lines, start), fatal=False, name=name)
        if self.root is None:
            self.findings.add(messages.EMPTY_FILE)
            return None
        if not isinstance(self.root, dict):
            self.findings.add(messages.NOT_KEYS, _place(self.lines, self.marks[()]))
            return None
        return Document(self.root, self.lines, self.marks, self.keys, self.misread)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(messages.MANY_DOCUMENTS, event.start_mark)

    def _stop(self, message: Message, start: _Start) -> None:
        self.findings.add(message, _place(self.lines, start))
        raise _UnreadableError

    def _count(self, nodes: int, start: _Start) -> None:
        self.nodes += nodes
        if self.nodes > MOST_NODES:
            self._stop(messages.TOO_MANY_NODES.about(limit=MOST_NODES), start)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start = event.start_mark
        self._count(1, start)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.wants_key:
            self._key(event, top, start)
            return
        trail = self._next_trail()
        value, misread = value_of(event, top.key if top is not None else None)
        if is_tagged(event):
            self.findings.add_once(trail, messages.TAG, _place(self.lines, start))
        elif misread:
            self.misread[trail] = event.value
        self._put(value, trail, start)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
            self.idle_anchors[event.anchor] = start

    def _key(self, event: yaml.ScalarEvent, top: _Frame, start: _Start) -> None:
        key = tidy(event.value)
        trail = (*top.trail, key)
        tag = tag_of(event)
        if tag == MERGE:
            self._drop(top, messages.MERGE_KEY, start)
        elif not key or is_tagged(event):
            self._drop(top, messages.KEY_NOT_A_WORD, start)
        elif trail in self.keys:
            self._drop(top, messages.DUPLICATE_KEY.about(key=key, first=_place(self.lines, self.keys[trail])[0]), start)
        else:
            if tag != STR:
                self.findings.add(messages.MISREAD, _place(self.lines, start), value=key)
            top.key = key
            self.keys[trail] = start

    def _drop(self, top: _Frame, message: Message, start: _Start) -> None:
        """Tell what is wrong with a key. Its value is read for its own problems, and not kept."""
        self.findings.add(message, _place(self.lines, start))
        self.dropped += 1
        top.key, top.keep = f"\0{self.dropped}", False

    def _next_trail(self) -> Trail:
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.container, list):
            return (*top.trail, len(top.container))
        return (*top.trail, top.key or "")

    def _put(self, value: object, trail: Trail, start: _Start) -> None:
        self.marks[trail] = start
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        if isinstance(top.container, list):
            top.container.append(value)
            return
        if top.keep and top.key is not None:
            top.container[top.key] = value
        top.key, top.keep = None, True

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        container: dict[str, object] | list[object] = {} if isinstance(event, yaml.MappingStartEvent) else []
        start = event.start_mark
        self._count(1, start)
        if len(self.stack) >= DEEPEST:
            self._stop(messages.TOO_DEEP.about(limit=DEEPEST), start)
        as_key = bool(self.stack) and self.stack[-1].wants_key
        if as_key:
            self._drop(self.stack[-1], messages.KEY_NOT_A_WORD, start)
        trail = self._next_trail()
        if event.tag is not None:
            self.findings.add_once(trail, messages.TAG, _place(self.lines, start))
        if not as_key:
            self._put(container, trail, start)
        self.stack.append(_Frame(container, trail, event.anchor, self.nodes))
        if event.anchor:
            self.open_anchors.add(event.anchor)
            self.idle_anchors[event.anchor] = start

    def _end(self, _event: yaml.CollectionEndEvent) -> None:
        frame = self.stack.pop()
        if frame.anchor:
            self.open_anchors.discard(frame.anchor)
            self.anchors[frame.anchor] = (frame.container, self.nodes - frame.nodes_before + 1)

    def _alias(self, event: yaml.AliasEvent) -> None:
        start, name = event.start_mark, event.anchor or ""
        self.aliases += 1
        self.idle_anchors.pop(name, None)
        if self.aliases > MOST_ALIASES:
            self._stop(messages.TOO_MANY_ALIASES.about(limit=MOST_ALIASES), start)
        if name in self.open_anchors:
            self._stop(messages.RECURSIVE_ALIAS.about(name=name), start)
        if self.stack and self.stack[-1].wants_key:
            self._drop(self.stack[-1], messages.KEY_NOT_A_WORD, start)
            return
        trail = self._next_trail()
        value, nodes = self.anchors.get(name, ("", 1))
        self._count(nodes, start)
        if name not in self.anchors:
            self.findings.add_once(trail, messages.UNKNOWN_ALIAS, _place(self.lines, start))
        self._put(value, trail, start)

"""What every file is judged on beyond its types: its texts, its ids, its lists and what they refer to."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from dilemma.library import messages
from dilemma.library.document import Document
from dilemma.library.findings import Findings, Trail
from dilemma.library.messages import Message

LANGUAGES = ("nl", "en")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def is_id(name: str) -> bool:
    """Whether a name is made of lower-case words, digits and hyphens."""
    return _ID.fullmatch(name) is not None


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like this one, if any does."""
    return next(iter(get_close_matches(name[:100], known, n=1)), None)


@dataclass(frozen=True, slots=True)
class Place:
    """A value somewhere in a document, whatever its type, and the trail to it."""

    value: object
    trail: Trail = ()

    def at(self, key: str) -> "Place | None":
        """The value of a key; None where this is no mapping or lacks the key."""
        if isinstance(self.value, dict) and key in self.value:
            return Place(self.value[key], (*self.trail, key))
        return None

    def each(self, key: str) -> "list[Place]":
        """The items of the list under a key; none where there is no such list."""
        place = self.at(key)
        if place is None or not isinstance(place.value, list):
            return []
        return [Place(item, (*place.trail, index)) for index, item in enumerate(place.value)]

    def entries(self, key: str) -> "dict[str, Place]":
        """The values of the mapping under a key, by their own key; none where there is no such mapping."""
        place = self.at(key)
        if place is None or not isinstance(place.value, dict):
            return {}
        return {name: Place(item, (*place.trail, name)) for name, item in place.value.items()}

    def string(self, key: str) -> str | None:
        """The text under a key; None where there is none or it is something else."""
        place = self.at(key)
        return place.value if place is not None and isinstance(place.value, str) else None


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges one document. `bundled`: both languages must be there."""

    document: Document
    findings: Findings
    bundled: bool

    @property
    def root(self) -> Place:
        return Place(self.document.data)

    @property
    def language(self) -> str:
        """The language of the plain strings in this file."""
        return self.root.string("language") or LANGUAGES[0]

    def tell(
        self, trail: Trail, message: Message, *, fatal: bool = True, at_key: bool = False, **values: object
    ) -> None:
        """Tell a problem of the value at `trail`, unless that value has one already."""
        mark = self.document.key_mark(trail) if at_key else self.document.mark(trail)
        self.findings.add_once(trail, message.about(**values), mark, fatal=fatal)

    def header(self) -> None:
        """The language of the file."""
        language = self.root.string("language")
        if language is not None and not _LANGUAGE.fullmatch(language):
            self.tell(("language",), messages.BAD_LANGUAGE, fatal=False, name=language)

    def texts(self, place: Place, *keys: str) -> None:
        """The texts under these keys, where there are any."""
        for key in keys:
            text = place.at(key)
            if text is not None:
                self.text(text)

    def text(self, place: Place) -> None:
        """One text: a plain string, or a string for each language."""
        if isinstance(place.value, str):
            found: Collection[str] = (self.language,)
            self._blank(place)
        elif isinstance(place.value, dict):
            found = place.value
            for language, words in place.value.items():
                self._blank(Place(words, (*place.trail, language)))
                if not _LANGUAGE.fullmatch(language):
                    trail = (*place.trail, language)
                    self.tell(trail, messages.BAD_LANGUAGE, fatal=False, at_key=True, name=language)
            if not found:
                self.tell(place.trail, messages.BLANK_TEXT)
        else:
            return
        for language in LANGUAGES if self.bundled else ():
            if language not in found:
                trail = (*place.trail, f"\0{language}")
                mark = self.document.key_mark(place.trail)
                self.findings.add_once(trail, messages.MISSING_LANGUAGE, mark, fatal=False, language=language)

    def _blank(self, place: Place) -> None:
        if isinstance(place.value, str) and not place.value.strip():
            self.tell(place.trail, messages.BLANK_TEXT)

    def ids(self, places: Iterable[Place], *, underscore: bool = False) -> None:
        """The `id` of each item: well formed, and not used twice in its list."""
        first: dict[str, Trail] = {}
        for place in places:
            name = place.string("id")
            if name is None:
                continue
            trail = (*place.trail, "id")
            if not is_id(name.replace("_", "-") if underscore else name):
                self.tell(trail, messages.BAD_ID, id=name)
            elif name in first:
                self.tell(trail, messages.DUPLICATE_ID, id=name, first=self.document.mark(first[name])[0])
            else:
                first[name] = trail

    def strings(self, place: Place, key: str) -> Iterator[tuple[str, Trail]]:
        """The strings of the list under a key that stand there for the first time; a second time is told."""
        seen = set()
        for item in place.each(key):
            if not isinstance(item.value, str):
                continue
            if item.value in seen:
                self.tell(item.trail, messages.DUPLICATE_WORD, fatal=False, id=item.value)
            else:
                seen.add(item.value)
                yield item.value, item.trail

    def unknown(
        self, trail: Trail, name: str, known: Collection[str], plain: Message, near: Message, **values: object
    ) -> None:
        """Tell that `name` refers to nothing, with the nearest known name where one looks like it."""
        guess = nearest(name, known)
        if guess is None:
            self.tell(trail, plain.about(id=name, **values), fatal=False)
        else:
            self.tell(trail, near.about(id=name, near=guess, **values), fatal=False)

    def filled(self, place: Place, key: str, *, fatal: bool = True) -> None:
        """The list under this key has at least one item."""
        found = place.at(key)
        if found is not None and found.value == []:
            self.tell(found.trail, messages.EMPTY_LIST, fatal=fatal)

    def between(self, key: str, least: int, most: int) -> None:
        """The number under this key of the file lies between two others, both included."""
        place = self.root.at(key)
        if place is not None and isinstance(place.value, int) and not least <= place.value <= most:
            self.tell(place.trail, messages.OUT_OF_RANGE, fatal=False, value=place.value, least=least, most=most)

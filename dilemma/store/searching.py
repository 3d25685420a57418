"""Full text: sessions that hold every word that was looked for, in one text or in several."""

import json
from collections.abc import Iterable, Iterator, Sequence

from dilemma.store import records, words
from dilemma.store.database import Database
from dilemma.store.records import SELECT_SESSIONS, Hit

_MOST_WORDS = 16
# How far rows of a word are counted to find the rarest one, and how many rows are looked at in one go.
_COUNTED = 500
_FIRST_GO, _LATER_GO = 64, 8192

_INDEXED = "SELECT rowid AS id FROM words_index WHERE words_index MATCH :word AND rowid < :below"
_PLAIN = "SELECT id FROM words WHERE ' ' || terms || ' ' LIKE :word AND id < :below"
_NEWEST = 1 << 62


def search(database: Database, text: str, *, limit: int | None, kind: str) -> list[Hit]:
    """The sessions in which each word of `text` begins some word, at most `limit`.

    Those with the rarest word whole come first, the last typed before the others.
    """
    wanted = words.terms(text)[:_MOST_WORDS]
    if not wanted:
        return []
    found = []
    for stream in _candidates(database, _rarest(database, wanted)):
        hit = _hit(database, stream, wanted, kind)
        if hit is not None:
            found.append(hit)
            if len(found) == limit:
                break
    return found


def _rarest(database: Database, wanted: Sequence[str]) -> str:
    if len(wanted) == 1:
        return wanted[0]
    return min(wanted, key=lambda word: len(_rows(database, word, _NEWEST, _COUNTED, whole=True)))


def _candidates(database: Database, word: str) -> Iterator[str]:
    """The sessions in which the word stands, each once, the last typed first; then those where it begins a word.

    FTS5 gives the rows of a whole word one after the other, and gathers all rows of a beginning before the first.
    """
    seen = set[str]()
    for whole in (True, False):
        below, go = _NEWEST, _FIRST_GO
        while rows := _rows(database, word, below, go, whole=whole):
            for _id, stream in rows:
                if stream not in seen:
                    seen.add(stream)
                    yield stream
            below, go = rows[-1][0], _LATER_GO


def _rows(database: Database, word: str, below: int, count: int, *, whole: bool) -> list[tuple[int, str]]:
    if database.fts:
        source, pattern = _INDEXED, f'"{word}"' if whole else f'"{word}"*'
    else:
        source, pattern = _PLAIN, f"% {word} %" if whole else f"% {word}%"
    rows = database.read(
        f"SELECT found.id, words.stream FROM ({source} ORDER BY id DESC LIMIT :count) AS found"  # noqa: S608 (our own text)
        " JOIN words ON words.id = found.id ORDER BY found.id DESC",
        {"word": pattern, "below": below, "count": count},
    )
    return [(id, stream) for id, stream in rows]


def _hit(database: Database, stream: str, wanted: Sequence[str], kind: str) -> Hit | None:
    rows = database.read("SELECT key, draft, n, terms FROM words WHERE stream = ? ORDER BY id DESC", (stream,))
    within = [(_held(wanted, terms.split(" ")), key, draft, n) for key, draft, n, terms in rows]
    if len({word for held, *_ in within for word in held}) < len(wanted):
        return None
    _, key, draft, n = max(within, key=lambda row: len(row[0]))
    session = database.read(f"{SELECT_SESSIONS} WHERE id = ? AND kind = ?", (stream, kind))
    if not session:
        return None
    row = records.session(session[0])
    if key == words.TITLE:
        titles = (*row.title.by_language.values(),) if row.title else ()
        return Hit(row, key, (row.name, *titles) if row.name else titles)
    return Hit(row, key, _texts(database, stream, n, key, draft=bool(draft)))


def _texts(database: Database, stream: str, n: int, key: str, *, draft: bool) -> tuple[str, ...]:
    rows = database.read("SELECT kind, key, body FROM event WHERE stream = ? AND n = ?", (stream, n))
    changes = (words.typed(kind, place, json.loads(body)) for kind, place, body in rows)
    return tuple(text for change in changes for place, is_draft, text in change if (place, is_draft) == (key, draft))


def _held(wanted: Iterable[str], terms: Sequence[str]) -> set[str]:
    return {word for word in wanted if any(term.startswith(word) for term in terms)}

import os
from datetime import UTC, datetime, timedelta

import pytest

from dilemma.cli.ago import ago
from dilemma.cli.translate import activate

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
TABLE = [
    (timedelta(seconds=10), "zonet", "just now"),
    (timedelta(seconds=-50), "zonet", "just now"),
    (timedelta(minutes=1), "een minuut geleden", "a minute ago"),
    (timedelta(minutes=12), "twaalf minuten geleden", "twelve minutes ago"),
    (timedelta(minutes=13), "13 minuten geleden", "13 minutes ago"),
    (timedelta(hours=1), "een uur geleden", "an hour ago"),
    (timedelta(hours=3), "drie uur geleden", "three hours ago"),
    (timedelta(hours=16), "gisteren", "yesterday"),
    (timedelta(days=2), "twee dagen geleden", "two days ago"),
    (timedelta(days=6), "zes dagen geleden", "six days ago"),
    (timedelta(days=7), "een week geleden", "a week ago"),
    (timedelta(days=21), "drie weken geleden", "three weeks ago"),
    (timedelta(days=31), "een maand geleden", "a month ago"),
    (timedelta(days=364), "elf maanden geleden", "eleven months ago"),
    (timedelta(days=366), "een jaar geleden", "a year ago"),
    (timedelta(days=4000), "tien jaar geleden", "ten years ago"),
    (timedelta(days=-3), "2026-11-24", "2026-11-24"),
]


@pytest.mark.parametrize(("past", "dutch", "english"), TABLE)
def test_in_words(past: timedelta, dutch: str, english: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "LANGUAGE", "")
    for language, words in (("nl", dutch), ("en", english)):
        activate(language)
        assert ago(NOW - past, NOW) == words

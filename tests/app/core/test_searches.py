"""Saved and recent searches survive a restart, a broken file and a full disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.core.searches import MOST_RECENT, SavedSearch, Searches
from app.errors import DiskError
from app.library.query import Sort


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "searches.json"


def opened(path: Path) -> Searches:
    searches = Searches(path)
    searches.load()
    return searches


def test_what_is_saved_is_there_after_a_restart(path: Path) -> None:
    searches = opened(path)
    assert searches.save("Best cats", "cat rating:>=4", Sort("rating")) is None
    searches.save("a first", "dragon")
    assert [one.name for one in opened(path).saved] == ["a first", "Best cats"]
    assert opened(path).saved[1].order == Sort("rating")


def test_saving_deleting_and_taking_it_back(path: Path) -> None:
    searches = opened(path)
    searches.save("Cats", "cat")
    before = searches.save("cats ", "cat -dog")
    assert before == SavedSearch("Cats", "cat")
    assert [one.text for one in searches.saved] == ["cat -dog"]
    assert before is not None
    searches.put_back(before)
    assert opened(path).saved == (before,)
    assert searches.delete("CATS") == before
    assert searches.delete("CATS") is None
    assert opened(path).saved == ()
    assert before is not None
    searches.put_back(before)
    assert opened(path).saved == (before,)


def test_a_name_is_one_line_of_text(path: Path) -> None:
    searches = opened(path)
    searches.save("  two\nlines\u202e ", "x")
    assert searches.saved[0].name == "two\ufffdlines\ufffd"
    with pytest.raises(ValueError, match="name"):
        searches.save("  ", "x")


def test_the_latest_searches_come_first_and_once(path: Path) -> None:
    searches = opened(path)
    for text in ("cat", "dog", " cat ", "", "cat"):
        searches.remember(text)
    assert opened(path).recent == ("cat", "dog")
    for number in range(50):
        searches.remember(f"search {number}")
    assert len(opened(path).recent) == MOST_RECENT
    searches.forget_recent()
    assert opened(path).recent == ()


@pytest.mark.parametrize(
    "content",
    [
        '{"saved": 3, "recent": {"a": 1}}',
        '{"saved": [null, {"name": ""}, {"name": 3}, {"name": "x", "text": "y", "sort": "?"}], "recent": [1, null]}',
    ],
)
def test_entries_that_make_no_sense_are_left_out(path: Path, content: str) -> None:
    path.write_text(content)
    searches = opened(path)
    assert (searches.saved, searches.recent) == ((), ())


def test_a_broken_file_is_set_aside(path: Path) -> None:
    path.write_text("{")
    searches = opened(path)
    assert "damaged" in searches.problem
    searches.save("Cats", "cat")
    assert len(opened(path).saved) == 1
    assert len(list(path.parent.iterdir())) == 2


def test_what_a_newer_version_keeps_there_stays(path: Path) -> None:
    path.write_text('{"pinned": ["a"]}')
    opened(path).save("Cats", "cat")
    assert json.loads(path.read_text())["pinned"] == ["a"]


def test_a_full_disk_changes_nothing(path: Path) -> None:
    searches = opened(path)
    searches.save("Cats", "cat")
    path.unlink()
    path.mkdir()
    with pytest.raises(DiskError):
        searches.save("Dogs", "dog")
    assert [one.name for one in searches.saved] == ["Cats"]

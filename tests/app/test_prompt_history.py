"""The history of prompts: nothing that was sent is forgotten, whatever happens to pictures and files."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import DatabaseError, DiskError
from app.prompts import PromptHistory, texts_in


@pytest.fixture
def history(tmp_path: Path) -> Iterator[PromptHistory]:
    made = PromptHistory(tmp_path / "data" / "prompts.sqlite3")
    yield made
    made.close()


def texts(history: PromptHistory, query: str = "") -> list[str]:
    return [prompt.text for prompt in history.page(query)]


def test_the_latest_stands_first_and_a_repeated_one_moves_up(history: PromptHistory) -> None:
    for text in ("a mug", "a lamp", "a mug"):
        history.note(text)
    assert texts(history) == ["a mug", "a lamp"]
    assert [prompt.times for prompt in history.page()] == [2, 1]


def test_it_is_there_again_at_the_next_start(history: PromptHistory) -> None:
    history.note("a mug")
    history.close()
    assert texts(PromptHistory(history.path)) == ["a mug"] == texts(history)


def test_every_word_has_to_occur_in_any_case_and_script(history: PromptHistory) -> None:
    for text in ("Eine blaue TASSE", "eine Straße", "чашка на столе", "100% linen_cloth", "蓝色的杯子"):
        history.note(text)
    assert texts(history, "tasse BLAUE") == ["Eine blaue TASSE"]
    assert texts(history, "STRASSE") == ["eine Straße"]
    assert texts(history, "ЧАШКА") == ["чашка на столе"]
    assert texts(history, "%") == ["100% linen_cloth"]
    assert texts(history, "_c") == ["100% linen_cloth"]
    assert texts(history, "杯子") == ["蓝色的杯子"]
    assert texts(history, "nothing of the kind") == []


def test_pinned_ones_stand_on_top_until_they_are_unpinned(history: PromptHistory) -> None:
    for text in ("first", "second", "third"):
        history.note(text)
    (first,) = history.page("first")
    history.pin(first.id, pinned=True)
    assert texts(history) == ["first", "third", "second"]
    assert [prompt.text for prompt in history.page(pinned_first=False)] == ["third", "second", "first"]
    history.pin(first.id, pinned=False)
    assert texts(history) == ["third", "second", "first"]


def test_thousands_come_page_by_page(history: PromptHistory) -> None:
    for number in range(230):
        history.note(f"prompt {number}")
    pages = [history.page(offset=offset, limit=100) for offset in (0, 100, 200, 300)]
    assert [len(page) for page in pages] == [100, 100, 30, 0]
    assert len({prompt.id for page in pages for prompt in page}) == 230


@pytest.mark.parametrize("text", ["", "  \n\t"])
def test_a_prompt_with_nothing_to_read_is_not_kept(history: PromptHistory, text: str) -> None:
    history.note(text)
    assert texts(history) == []


def test_anything_that_can_be_typed_is_kept(history: PromptHistory) -> None:
    for text in ("\U0001f431 \u202eabc", "line\nline", "half \ud83d a pair", "x" * 200_000, "'; DROP TABLE prompt; --"):
        history.note(text)
    assert len(texts(history)) == 5
    assert "half ? a pair" in texts(history)


def test_a_damaged_file_is_set_aside_and_the_history_begins_anew(history: PromptHistory) -> None:
    history.path.parent.mkdir()
    history.path.write_bytes(b"this is no database, " * 100)
    history.note("a mug")
    assert texts(history) == ["a mug"]
    assert [path.read_bytes()[:20] for path in history.path.parent.glob("*.broken-*")] == [b"this is no database,"]


def test_a_file_of_a_newer_version_is_left_alone(history: PromptHistory) -> None:
    history.path.parent.mkdir()
    with closing(sqlite3.connect(history.path)) as db:
        db.execute("PRAGMA user_version=99")
    with pytest.raises(DatabaseError, match="newer"):
        history.note("a mug")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DiskError):
        PromptHistory(tmp_path / "file" / "prompts.sqlite3").note("a mug")


def test_threads_do_not_get_in_each_others_way(history: PromptHistory) -> None:
    threads = [threading.Thread(target=history.note, args=(f"prompt {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(texts(history)) == 8


def test_the_texts_of_a_history_are_read_beside_its_owner_and_none_is_made(
    history: PromptHistory, tmp_path: Path
) -> None:
    history.note("a mug")
    history.note("a jug")
    assert texts_in(history.path) == ["a jug", "a mug"]
    assert texts_in(history.path, limit=1) == ["a jug"]
    history.note("a cup")
    assert texts(history) == ["a cup", "a jug", "a mug"]
    missing = tmp_path / "none.sqlite3"
    assert texts_in(missing) == []
    assert not missing.exists()


def test_a_history_of_a_newer_version_has_no_texts_for_this_one(history: PromptHistory) -> None:
    history.note("a mug")
    history.close()
    with closing(sqlite3.connect(history.path)) as db:
        db.execute("PRAGMA user_version = 99")
    assert texts_in(history.path) == []

"""Rating, tagging, collecting and annotating many pictures: in the sidecars, in the index, and undone."""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from app.library import sidecar
from app.library.changes import Change, MarkPictures, PutBackMarks, title_of
from app.library.library import Library
from app.library.marks import Edit, Marks, marks_of
from app.paths import Paths
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of
from tests.app.library.shelf_of_pictures import in_sidecar, now, rebuilt, stock, uids
from tests.app.library.test_saving_through_crashes import PowerCutError

EDITS = {
    "rate": (Edit(rating=4), Marks(rating=4)),
    "mark": (Edit(favourite=True), Marks(favourite=True)),
    "annotate": (Edit(notes="two\nlines"), Marks(notes="two\nlines")),
    "tag": (Edit(add_tags=("best of", "Print")), Marks(tags=("best of", "Print"))),
    "collect": (Edit(add_collections=("Posters",)), Marks(collections=("Posters",))),
    "change": (Edit(rating=9, favourite=True), Marks(rating=5, favourite=True)),
}


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_is_kept_found_rebuilt_and_undone(library: Library, paths: Paths, name: str) -> None:
    edit, expected = EDITS[name]
    records = stock(library, paths)
    chosen = records[:2]
    change = MarkPictures(uids(chosen), edit)
    assert title_of(change) == f"{name} 2 pictures"
    done = library.apply(change)
    assert set(done.changed) == {record.id for record in chosen}
    assert done.failed == ()
    for record in now(library, chosen):
        assert marks_of(record) == in_sidecar(record) == expected
    assert marks_of(now(library, records)[2]) == Marks()
    before = library.rows(library.ids())
    assert rebuilt(library, paths) == before

    assert done.undo is not None
    undone = library.apply(done.undo)
    for record in now(library, chosen):
        assert marks_of(record) == in_sidecar(record) == Marks()
    assert undone.undo is not None
    library.apply(undone.undo)
    assert [marks_of(record) for record in now(library, chosen)] == [expected] * 2


def test_undo_gives_each_picture_its_own_marks_back(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    for number, record in enumerate(records):
        library.apply(MarkPictures((record.uid,), Edit(rating=number, add_tags=(f"tag {number}",))))
    before = now(library, records)
    done = library.apply(MarkPictures(uids(records), Edit(rating=5, add_tags=("x",), remove_tags=("TAG 1",))))
    assert [record.tags for record in now(library, records)] == [("tag 0", "x"), ("x",), ("tag 2", "x")]
    assert done.undo is not None
    library.apply(done.undo)
    assert now(library, records) == before


def test_what_changes_nothing_is_nothing_to_undo(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(MarkPictures(uids(records[:1]), Edit(rating=3)))
    done = library.apply(MarkPictures(uids(records), Edit(rating=3)))
    assert set(done.changed) == {records[1].id, records[2].id}
    assert library.apply(MarkPictures(uids(records), Edit(rating=3))).undo is None


def test_tags_and_notes_are_found_by_words_at_once(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    done = library.apply(MarkPictures(uids(records[:1]), Edit(add_tags=("Frühling",), notes="for the calendar")))
    for query in ("fruhling", "calendar", "tag:frühling", "has:note"):
        assert list(library.ids(query)) == [records[0].id], query
    assert done.undo is not None
    library.apply(done.undo)
    for query in ("fruhling", "calendar", "tag:frühling", "has:note"):
        assert not library.ids(query), query
    assert list(library.ids("moon")) == [records[0].id], "the other words stay"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (("  two   words \n",), ("two words",)),
        (("Red", "red", "RED "), ("Red",)),
        (("", " ", "\0"), ("\ufffd",)),
        (("a\u202eb",), ("a\ufffdb",)),
        (("x" * 500,), ("x" * 100,)),
        (("\ud800",), ("\ufffd",)),
    ],
)
def test_labels_are_made_safe(library: Library, paths: Paths, given: tuple[str, ...], kept: tuple[str, ...]) -> None:
    record = stock(library, paths, 1)[0]
    library.apply(MarkPictures((record.uid,), Edit(add_tags=given, add_collections=given)))
    found = now(library, [record])[0]
    assert (found.tags, found.collections) == (kept, kept)
    assert rebuilt(library, paths) == [found]


def test_new_pictures_go_into_the_target_collection(library: Library, paths: Paths) -> None:
    library.target_collection = "Autumn"
    record = stock(library, paths, 1)[0]
    assert record.collections == in_sidecar(record).collections == ("Autumn",)
    assert [(one.value, one.count) for one in library.collections()] == [("Autumn", 1)]


def test_a_picture_is_in_several_collections(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    library.apply(MarkPictures((record.uid,), Edit(add_collections=("A", "B"))))
    library.apply(MarkPictures((record.uid,), Edit(add_collections=("C",), remove_collections=("a",))))
    assert now(library, [record])[0].collections == ("B", "C")


def test_fields_of_a_newer_version_survive(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    path = sidecar.path_for(record.path)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema": 9, "mood": "calm"}))
    library.apply(MarkPictures((record.uid,), Edit(rating=2)))
    assert json.loads(path.read_text())["mood"] == "calm"
    assert json.loads(path.read_text())["rating"] == 2


@pytest.mark.parametrize("content", [b"{", b'{"name": "package"}', b"", b"\xff"])
def test_a_sidecar_that_is_not_ours_is_named_and_left_alone(library: Library, paths: Paths, content: bytes) -> None:
    good, bad = stock(library, paths, 2)
    sidecar.path_for(bad.path).write_bytes(content)
    done = library.apply(MarkPictures((bad.uid, good.uid, "nobody"), Edit(rating=5)))
    assert [(one.name, one.uid) for one in done.failed] == [("nobody", "nobody"), (bad.path.name, bad.uid)]
    assert "left alone" in done.failed[1].reason
    assert sidecar.path_for(bad.path).read_bytes() == content
    assert [record.rating for record in now(library, [good, bad])] == [5, 0]
    assert done.undo == PutBackMarks(((good.uid, Marks()),))


def test_the_sidecar_of_another_picture_is_left_alone(library: Library, paths: Paths) -> None:
    first, second = stock(library, paths, 2)
    other = sidecar.path_for(second.path).read_bytes()
    sidecar.path_for(first.path).write_bytes(other)
    done = library.apply(MarkPictures((first.uid,), Edit(rating=5)))
    assert "another picture" in done.failed[0].reason
    assert sidecar.path_for(first.path).read_bytes() == other


def test_a_picture_without_a_sidecar_gets_one(library: Library, paths: Paths) -> None:
    (paths.library / "holiday.png").write_bytes(encoded("png", noise(seed=7)))
    library.rebuild()
    record = library.rows(library.ids())[0]
    library.apply(MarkPictures((record.uid,), Edit(rating=5, add_tags=("sea",))))
    marked = now(library, [record])[0]
    assert rebuilt(library, paths) == [marked]
    assert library.verify().is_sound


def test_a_picture_that_is_gone_gets_no_sidecar(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    record.path.unlink()
    sidecar.path_for(record.path).unlink()
    done = library.apply(MarkPictures((record.uid,), Edit(rating=5)))
    assert "gone" in done.failed[0].reason
    assert done.undo is None
    assert not sidecar.path_for(record.path).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="another way of replacing files")
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_crash_between_sidecars_and_index_is_settled_at_the_next_start(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    records = stock(library, paths, 3)
    real = Path.replace
    calls = 0

    def cut(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls > at:
            raise PowerCutError
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", cut)
        with pytest.raises(PowerCutError) if at < 3 else pytest.MonkeyPatch.context():
            library.apply(MarkPictures(uids(records), Edit(rating=5, add_tags=("x",))))
    library.close()
    library.open()
    expected = [in_sidecar(record) for record in records]
    assert [one.rating for one in expected] == [5] * at + [0] * (3 - at)
    assert [marks_of(record) for record in now(library, records)] == expected
    assert len(library.ids("tag:x")) == at
    assert library._index.unsettled() == []


def test_a_folder_that_cannot_be_written_is_named(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = stock(library, paths, 1)[0]
    real = os.fsync

    def refuse(handle: int) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "fsync", refuse)
    done = library.apply(MarkPictures((record.uid,), Edit(rating=5)))
    monkeypatch.setattr(os, "fsync", real)
    assert "Permission denied" in done.failed[0].reason
    assert marks_of(now(library, [record])[0]) == in_sidecar(record) == Marks()


def test_progress_is_told(library: Library, paths: Paths) -> None:
    steps: list[tuple[int, int]] = []
    change: Change = MarkPictures(uids(stock(library, paths)), Edit(rating=1))
    library.apply(change, lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_two_pictures_of_one_task_have_marks_of_their_own(library: Library, paths: Paths) -> None:
    facts: dict[str, Any] = {"task_id": "01JCX000000000000000000000", "of": 2}
    first, second = (
        library.save(part_of(paths.spool, encoded("png", noise(seed=n))), make_facts(index=n, **facts)) for n in (0, 1)
    )
    library.apply(MarkPictures((first.uid,), Edit(favourite=True)))
    assert [record.favourite for record in now(library, [first, second])] == [True, False]


def test_a_mark_and_a_cost_that_come_at_once_are_both_kept(library: Library, paths: Paths) -> None:
    (record,) = stock(library, paths, 1)
    task = sidecar.read(sidecar.path_for(record.path)).task_id
    assert task is not None
    for turn in range(20):
        at_once = threading.Barrier(2)

        def note_cost(turn: int = turn, at_once: threading.Barrier = at_once) -> None:
            at_once.wait(5)
            library.note_cost(task, 0.01 * (turn + 1))

        writer = threading.Thread(target=note_cost)
        writer.start()
        at_once.wait(5)
        library.apply(MarkPictures((record.uid,), Edit(rating=turn % 5 + 1)))
        writer.join()
        card = sidecar.read(sidecar.path_for(record.path))
        assert (card.rating, card.cost) == (turn % 5 + 1, 0.01 * (turn + 1))

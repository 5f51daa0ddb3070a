"""The folder is the truth: an index that is built from it equals the one that grew with it."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.library import sidecar
from app.library.errors import BrokenSidecarError
from app.library.library import Library
from app.library.record import ImageRecord
from app.paths import Paths
from app.request import GenerationRequest, Reference
from tests.app.library.picture_factory import MODELS, encoded, kept_reference, make_facts, noise, part_of

FORMATS = ("png", "jpeg", "webp")


def fill(library: Library, paths: Paths, count: int) -> list[ImageRecord]:
    for number in range(count):
        data = encoded(FORMATS[number % 3], noise(24 + number % 5, 16, seed=number))
        model = MODELS[number % len(MODELS)]
        request = GenerationRequest(
            model=model,
            prompt=f"picture {number} 猫 <&]]>",
            size="16:9",
            n=4,
            options={"metadata.resolution": "2K", "strength": 0.5, "seed": number, "flag": True},
            references=(Reference(name="cat.png", sha256="ab" * 32, format="png", width=3),),
        )
        library.save(part_of(paths.spool, data), make_facts(request=request, index=number % 4, of=4))
    return library.rows(library.ids())


def reopened_without_index(library: Library, paths: Paths) -> Library:
    library.close()
    paths.index.unlink()
    library.open()
    return library


def test_a_rebuilt_index_equals_the_old_one(library: Library, paths: Paths) -> None:
    before = fill(library, paths, 306)
    assert {record.format for record in before} == set(FORMATS)
    reopened_without_index(library, paths)
    assert library.rows(library.ids()) == before
    assert library.verify().is_sound

    for record in before:
        record.path.with_suffix(".json").unlink()
    library.close()
    paths.index.unlink()
    report = library.open()
    assert report is not None
    assert (report.pictures, report.recovered, report.from_file) == (306, 306, 0)
    assert library.rows(library.ids()) == before


def test_without_sidecar_and_metadata_the_picture_is_still_there(library: Library, paths: Paths) -> None:
    record = library.save(part_of(paths.spool, encoded("gif", noise(30, 20))), make_facts())
    record.path.with_suffix(".json").unlink()
    stranger = paths.library / "holiday.png"
    stranger.write_bytes(encoded("png", noise(50, 40)))
    report = library.rebuild()
    assert (report.pictures, report.recovered, report.from_file) == (2, 0, 2)
    first = library.find(record.uid)
    assert first is not None
    assert (first.path, first.width, first.height, first.prompt) == (record.path, 30, 20, "")
    others = [one for one in library.rows(library.ids()) if one.path == stranger]
    assert [(one.width, one.height, one.of) for one in others] == [(50, 40, 1)]
    uid = others[0].uid
    library.rebuild()
    assert library.find(uid) is not None


BROKEN: dict[str, bytes] = {
    "not JSON": b"{",
    "not UTF-8": b"\xff\xfe\x00",
    "another program's": b'{"name": "package", "version": "1.0"}',
    "a list": b"[1, 2]",
    "empty": b"",
    "too deep": b'{"uid":' + b"[" * 100_000,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_sidecar_is_named_and_left_alone(library: Library, paths: Paths, content: bytes) -> None:
    record = fill(library, paths, 1)[0]
    card = record.path.with_suffix(".json")
    card.write_bytes(content)
    report = library.rebuild()
    assert (report.pictures, report.recovered) == (1, 1)
    assert [(one.path, bool(one.reason)) for one in report.skipped] == [(card, True)]
    assert library.rows(library.ids()) == [record]
    assert card.read_bytes() == content
    assert library.sidecar_of(record) in ({}, {"name": "package", "version": "1.0"})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("uid", "../../etc"),
        ("sha256", "not a hash"),
        ("width", -1),
        ("bytes", 2**80),
        ("format", "exe"),
        ("rating", 9),
        ("tags", "not a list"),
        ("created", "2026-11-20T10:00:00"),
        ("created", "yesterday"),
        ("index", 2**40),
    ],
)
def test_a_sidecar_with_an_impossible_value_is_not_used(
    library: Library, paths: Paths, field: str, value: object
) -> None:
    record = fill(library, paths, 1)[0]
    card = record.path.with_suffix(".json")
    content: dict[str, Any] = json.loads(card.read_bytes())
    card.write_text(json.dumps(content | {field: value}))
    with pytest.raises(BrokenSidecarError):
        sidecar.read(card)
    assert library.rebuild().recovered == 1
    assert library.rows(library.ids()) == [record]


def test_the_sidecar_of_another_picture_is_not_used(library: Library, paths: Paths) -> None:
    first, second = fill(library, paths, 2)
    shutil.copy(first.path.with_suffix(".json"), second.path.with_suffix(".json"))
    report = library.rebuild()
    assert [one.path for one in report.skipped] == [second.path.with_suffix(".json")]
    assert library.rows(library.ids()) == [first, second]


def test_pictures_that_cannot_be_read_are_named_and_left_alone(library: Library, paths: Paths) -> None:
    good, cut = fill(library, paths, 2)
    cut.path.write_bytes(cut.path.read_bytes()[:-20])
    empty = paths.library / "empty.png"
    empty.write_bytes(b"")
    page = paths.library / "page.jpg"
    page.write_bytes(b"<html>")
    folder = paths.library / "folder.png"
    folder.mkdir()
    report = library.rebuild()
    assert library.rows(library.ids()) == [good]
    assert {one.path for one in report.skipped} >= {empty, page, cut.path}
    assert all(path.exists() for path in (empty, page, cut.path, folder))


def test_a_folder_that_cannot_be_read_is_named(library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(library, paths, 1)
    locked = paths.library / "2020"
    locked.mkdir()
    real = os.scandir

    def scandir(path: Any) -> Any:
        if str(path) == str(locked):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = library.rebuild()
    assert (report.pictures, [one.path for one in report.skipped]) == (1, [locked])
    assert [(one.path, one.kind) for one in library.verify().problems] == [(locked, "unreadable")]


def test_a_copy_gets_a_uid_of_its_own_and_the_original_keeps_its(library: Library, paths: Paths) -> None:
    record = fill(library, paths, 1)[0]
    copy = record.path.with_name(f"0 copy of {record.path.name}")
    shutil.copy(record.path, copy)
    for _ in range(2):
        assert library.rebuild().pictures == 2
        kept = library.find(record.uid)
        assert kept is not None
        assert kept.path == record.path
    uids = {one.uid for one in library.rows(library.ids())}
    library.close()
    library.open()
    assert {one.uid for one in library.rows(library.ids())} == uids


def test_references_trash_and_hidden_files_are_no_pictures(library: Library, paths: Paths) -> None:
    for name in ("references/a.png", "trash/b.png", ".hidden/c.png", ".d.png"):
        path = paths.library / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(encoded())
    assert library.rebuild().pictures == 0


@pytest.mark.skipif(sys.platform == "win32", reason="refuses such names itself")
@pytest.mark.parametrize("name", ["2026/CON.png", "a\u202eb.png", "x" * 250 + ".png", "new\nline.png", "-rf.PNG"])
def test_hostile_names_in_the_folder_are_just_names(library: Library, paths: Paths, name: str) -> None:
    path = paths.library / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(encoded())
    assert library.rebuild().pictures == 1
    assert library.rows(library.ids())[0].path == path


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text_is_named(library: Library, paths: Paths) -> None:
    path = Path(str(paths.library / "bad\udcff.png"))
    path.write_bytes(encoded())
    report = library.rebuild()
    assert report.pictures + len(report.skipped) == 1
    assert path.exists()


def test_pictures_saved_during_a_rebuild_stay(library: Library, paths: Paths) -> None:
    fill(library, paths, 3)

    def save_one(done: int, total: int) -> None:
        if done == total:
            library.save(part_of(paths.spool), make_facts("saved meanwhile"))

    assert library.rebuild(save_one).pictures == 4
    assert len(library.ids("meanwhile")) == 1


def test_unknown_fields_of_a_newer_version_survive_a_rewrite(library: Library, paths: Paths) -> None:
    record = fill(library, paths, 1)[0]
    card = record.path.with_suffix(".json")
    content: dict[str, Any] = json.loads(card.read_bytes())
    content |= {"schema": 2, "mood": {"happy": [1, 2.5]}}
    content["request"]["camera"] = "unknown here"
    card.write_text(json.dumps(content))
    assert sidecar.read(card).uid == record.uid
    sidecar.update(card, rating=4, tags=["a"])
    assert json.loads(card.read_bytes()) == content | {"rating": 4, "tags": ["a"]}


def test_a_change_of_the_wrong_type_is_not_written(library: Library, paths: Paths) -> None:
    card = fill(library, paths, 1)[0].path.with_suffix(".json")
    before = card.read_bytes()
    for change in ({"rating": 6}, {"rating": "good"}, {"uid": "x"}):
        with pytest.raises(BrokenSidecarError):
            sidecar.update(card, **change)
    assert card.read_bytes() == before


def test_verify_names_every_kind_of_problem_and_changes_nothing(library: Library, paths: Paths) -> None:
    gone, changed, no_card, broken, foreign, fine = fill(library, paths, 6)
    gone.path.unlink()
    changed.path.write_bytes(changed.path.read_bytes() + b"x")
    no_card.path.with_suffix(".json").unlink()
    broken.path.with_suffix(".json").write_text("{")
    shutil.copy(fine.path.with_suffix(".json"), foreign.path.with_suffix(".json"))
    extra = paths.library / "extra.png"
    extra.write_bytes(encoded())
    alone = paths.library / "alone.json"
    alone.write_text("{}")
    source = part_of(paths.spool)
    kept = library.reference_path(kept_reference(library, source))
    assert kept is not None
    kept.write_bytes(b"not the same")
    files = {path: path.read_bytes() for path in paths.library.rglob("*") if path.is_file()}

    steps: list[tuple[int, int]] = []
    report = library.verify(lambda done, total: steps.append((done, total)))
    assert {(one.path, one.kind) for one in report.problems} == {
        (gone.path, "missing_file"),
        (changed.path, "changed"),
        (no_card.path.with_suffix(".json"), "missing_sidecar"),
        (broken.path.with_suffix(".json"), "broken_sidecar"),
        (foreign.path.with_suffix(".json"), "wrong_sidecar"),
        (extra, "not_indexed"),
        (alone, "sidecar_alone"),
        (kept, "changed_reference"),
    }
    assert all(one.reason for one in report.problems)
    assert (report.pictures, report.references) == (6, 1)
    assert steps == [(done, 7) for done in range(1, 8)]
    assert {path: path.read_bytes() for path in paths.library.rglob("*") if path.is_file()} == files


def test_the_facade_gives_equal_records_everywhere(library: Library, paths: Paths) -> None:
    record = fill(library, paths, 1)[0]
    assert library.find(record.uid) == library.images_of(record.task_id)[0] == record
    assert replace(record, id=0) != record

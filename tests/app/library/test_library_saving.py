"""One result on its way to disk: always a pair, never twice, never half."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from ulid import ULID

from app.errors import DatabaseError, DiskError
from app.library import sidecar
from app.library.embed import read_embedded
from app.library.errors import BadPictureError
from app.library.library import Library
from app.paths import Paths
from app.request import GenerationRequest
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of, pixels

FORMATS = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "gif": ".gif"}


def visible_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def hidden_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(".*") if path.is_file()]


@pytest.mark.parametrize(("file_format", "extension"), FORMATS.items())
def test_a_result_becomes_a_picture_a_sidecar_and_a_thumbnail(
    library: Library, paths: Paths, file_format: str, extension: str
) -> None:
    data = encoded(file_format, noise(90, 60))
    part = part_of(paths.spool, data)
    before = datetime.now(UTC)
    record = library.save(part, make_facts("a cat", index=1, of=4))

    assert not part.exists()
    assert visible_files(paths.library) == sorted([record.path, record.path.with_suffix(".json")])
    assert not hidden_files(paths.library)
    assert record.path.suffix == extension
    assert record.path.parent.parent.parent == paths.library
    saved = record.path.read_bytes()
    assert pixels(saved) == pixels(data)
    assert (record.sha256, record.bytes) == (hashlib.sha256(saved).hexdigest(), len(saved))
    assert (record.width, record.height, record.format) == (90, 60, file_format)
    assert (record.index, record.of, record.prompt, record.model) == (1, 4, "a cat", "flux-2-pro")
    assert before <= record.created <= datetime.now(UTC)
    assert record.thumbnail.read_bytes().startswith(b"\xff\xd8\xff")
    assert library.rows(library.ids()) == [record]
    assert library.find(record.uid) == record


def test_the_sidecar_holds_everything(library: Library, paths: Paths) -> None:
    data = encoded()
    facts = make_facts("a cat")
    record = library.save(part_of(paths.spool, data), facts)
    card = sidecar.read(record.path.with_suffix(".json"))
    assert card.facts == facts
    assert (card.uid, card.sha256, card.bytes, card.created) == (
        record.uid,
        record.sha256,
        record.bytes,
        record.created,
    )
    assert card.sha256_received == hashlib.sha256(data).hexdigest() != card.sha256
    assert (card.rating, card.favourite, card.tags, card.notes, card.cost) == (0, False, (), "", None)
    assert library.sidecar_of(record)["payload"] == facts.payload


def test_without_embedding_the_file_is_exactly_as_received(paths: Paths) -> None:
    library = Library(paths, embed=False)
    library.open()
    try:
        data = encoded()
        record = library.save(part_of(paths.spool, data), make_facts())
        assert record.path.read_bytes() == data
        assert read_embedded(record.path) is None
    finally:
        library.close()


def test_saving_again_gives_the_first_picture(library: Library, paths: Paths) -> None:
    facts = make_facts()
    first = library.save(part_of(paths.spool), facts)
    second_part = part_of(paths.spool, encoded("jpeg"), "again.part")
    assert library.save(second_part, facts) == first
    assert not second_part.exists()
    assert library.count() == 1
    assert len(visible_files(paths.library)) == 2
    assert library.find_result(facts.task_id, 0) == first
    assert library.find_result(facts.task_id, 1) is None
    assert library.find_result(str(ULID()), 0) is None


def test_all_images_of_a_task_stay_apart_and_in_order(library: Library, paths: Paths) -> None:
    task = str(ULID())
    for index in (2, 0, 1):
        library.save(part_of(paths.spool, encoded("png", noise(seed=index))), make_facts(task_id=task, index=index))
    assert [record.index for record in library.images_of(task)] == [0, 1, 2]


@pytest.mark.parametrize("data", [b"", b"<html>no</html>", encoded("jpeg")[:-500], encoded("png")[:-5]])
def test_what_is_no_picture_is_not_saved_and_stays_in_the_spool(library: Library, paths: Paths, data: bytes) -> None:
    part = part_of(paths.spool, data)
    with pytest.raises(BadPictureError):
        library.save(part, make_facts())
    assert part.read_bytes() == data
    assert not visible_files(paths.library)
    assert library.count() == 0


def test_more_than_64_mb_is_not_read(library: Library, paths: Paths) -> None:
    part = part_of(paths.spool, b"")
    os.truncate(part, 64 * 1024 * 1024 + 1)
    with pytest.raises(BadPictureError, match="64 MB"):
        library.save(part, make_facts())


def test_a_download_that_is_gone_is_a_disk_error(library: Library, paths: Paths) -> None:
    with pytest.raises(DiskError, match="downloaded picture"):
        library.save(paths.spool / "nothing.part", make_facts())


def test_text_that_cannot_be_encoded_does_not_cost_the_picture(library: Library, paths: Paths) -> None:
    facts = make_facts("half a \ud83d pair", answer={"deep\udc00": "\ud800"})
    record = library.save(part_of(paths.spool), facts)
    assert record.prompt == "half a \ufffd pair"
    assert library.ids("half") == library.ids()


def test_an_answer_of_any_depth_does_not_cost_the_picture(library: Library, paths: Paths) -> None:
    answer: dict[str, object] = {}
    for _ in range(5000):
        answer = {"deeper": answer}
    record = library.save(part_of(paths.spool), make_facts(answer=answer))
    assert sidecar.read(record.path.with_suffix(".json")).answer


def test_the_key_is_nowhere(library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    canary = "sk-canary-4711"
    monkeypatch.setenv("TOAPIS_API_KEY", canary)
    library.save(part_of(paths.spool), make_facts())
    library.close()
    root = paths.library.parent
    assert not [path for path in root.rglob("*") if path.is_file() and canary.encode() in path.read_bytes()]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what is being flushed")
def test_steps_come_in_the_order_that_survives_a_power_cut(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.save(part_of(paths.spool), make_facts())  # today's folder exists from here on
    steps: list[str] = []
    index = sqlite3.connect(paths.index)
    real_sync, real_link, real_unlink = os.fsync, os.link, Path.unlink

    def rows() -> int:
        return int(index.execute("SELECT count(*) FROM images").fetchone()[0])

    def fsync(handle: int) -> None:
        target = Path(f"/proc/self/fd/{handle}").resolve()
        steps.append(f"flush {'folder' if target.is_dir() else target.name.split('.')[2]} with {rows()} rows")
        real_sync(handle)

    def link(source: Path, target: Path) -> None:
        steps.append(f"name {target.suffix}")
        real_link(source, target)

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if self.name == "download.part":
            steps.append(f"remove download with {rows()} rows")
        real_unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "link", link)
    monkeypatch.setattr(Path, "unlink", unlink)
    try:
        library.save(part_of(paths.spool), make_facts())
    finally:
        index.close()
    assert steps == [
        "flush json with 1 rows",
        "flush picture with 1 rows",
        "name .json",
        "name .png",
        "flush folder with 1 rows",
        "remove download with 2 rows",
    ]


# --- crashes: the program ends at a step, and a new one opens the same folders ---------------------------------------


class PowerCutError(BaseException):
    """Nothing in the program may catch it, just as nothing catches a kill."""


STEPS: dict[str, tuple[Any, str, int]] = {
    "before the sidecar is written": (Path, "open", 1),
    "before the sidecar is flushed": (os, "fsync", 1),
    "before the picture is flushed": (os, "fsync", 2),
    "before the sidecar has its name": (os, "link", 1),
    "before the picture has its name": (os, "link", 2),
    "before the folder is flushed": (os, "fsync", 3),
}


def lose_the_chance_to_tidy_up(path: Path, missing_ok: bool = False) -> None:
    """`Path.unlink` of a process that is no more."""


@pytest.mark.skipif(sys.platform == "win32", reason="names are given without os.link there")
@pytest.mark.parametrize("step", list(STEPS))
@pytest.mark.parametrize("loses_index", [False, True])
def test_a_crash_at_any_step_files_the_picture_once(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, step: str, loses_index: bool
) -> None:
    owner, name, at = STEPS[step]
    facts, data = make_facts("a cat"), encoded()
    library = Library(paths)
    library.open()
    other = library.save(part_of(paths.spool, encoded("png", noise(seed=9))), make_facts())
    part = part_of(paths.spool, data)
    real = getattr(owner, name)
    calls = 0

    def cut(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        is_write = name != "open" or "x" in str(args)
        calls += is_write
        if calls >= at and is_write:
            raise PowerCutError
        return real(*args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, cut)
        # what a dying process does not do
        patched.setattr(Path, "unlink", lose_the_chance_to_tidy_up)
        with pytest.raises(PowerCutError):
            library.save(part, facts)
    library.close()
    for path in visible_files(paths.library):
        assert path.suffix == ".json" or pixels(path.read_bytes())
    if loses_index:
        paths.index.unlink()

    again = Library(paths)
    again.open()
    try:
        record = again.save(part, facts)
        assert pixels(record.path.read_bytes()) == pixels(data)
        assert again.save(part, facts) == record
        assert again.count() == 2
        assert len(visible_files(paths.library)) == 4
        assert {record.uid for record in again.rows(again.ids())} == {record.uid, other.uid}
        assert again.verify().is_sound
        assert not part.exists()
    finally:
        again.close()


def test_a_leftover_part_that_is_a_second_name_of_the_picture_does_not_harm_it(library: Library, paths: Paths) -> None:
    facts = make_facts()
    record = library.save(part_of(paths.spool), facts)
    saved = record.path.read_bytes()
    leftover = record.path.with_name(f".{record.uid}.picture.part")
    os.link(record.path, leftover)
    record.path.with_suffix(".json").unlink()  # so that it is not found complete and written anew
    library.close()
    paths.index.unlink()
    fresh = Library(paths)
    fresh.open()
    fresh.close()
    paths.index.unlink()
    moved = record.path.rename(record.path.with_name("kept.png"))
    fresh.open()
    try:
        fresh.save(part_of(paths.spool, encoded("jpeg")), make_facts(task_id=facts.task_id))
        assert moved.read_bytes() == saved
    finally:
        fresh.close()


def test_a_picture_whose_row_could_not_be_written_is_adopted(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = make_facts()
    part = part_of(paths.spool)
    blocker = sqlite3.connect(paths.index, isolation_level=None)
    real_sync = os.fsync
    folders = 0

    def close_when_placed(handle: int) -> None:
        nonlocal folders
        real_sync(handle)
        if len(visible_files(paths.library)) == 2:
            folders += 1
            library.close()

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", close_when_placed)
        with pytest.raises(DatabaseError, match="closed"):
            library.save(part, facts)
    blocker.close()
    assert part.exists()
    placed = visible_files(paths.library)
    library.open()
    record = library.find_result(facts.task_id, 0)
    assert record is not None
    assert library.save(part, facts) == record
    assert visible_files(paths.library) == placed


# --- disks ------------------------------------------------------------------------------------------------------------


def test_a_full_disk_leaves_nothing_half_and_works_later(library: Library, paths: Paths) -> None:
    resource = pytest.importorskip("resource")
    library.save(part_of(paths.spool), make_facts())
    before = visible_files(paths.library)
    facts = make_facts()
    part = part_of(paths.spool, encoded("png", noise(400, 400)))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DiskError, match="cannot be saved") as failure:
            library.save(part, facts)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert str(paths.library) in str(failure.value)
    assert visible_files(paths.library) == before
    assert not hidden_files(paths.library)
    assert part.exists()
    assert library.save(part, facts).path.is_file()


def test_a_library_folder_that_vanished_is_not_made_anew(library: Library, paths: Paths) -> None:
    facts, part = make_facts(), part_of(paths.spool)
    away = paths.library.rename(paths.library.with_name("away"))
    with pytest.raises(DiskError, match="gone"):
        library.save(part, facts)
    assert not paths.library.exists()
    away.rename(paths.library)
    assert library.save(part, facts).path.is_file()


def test_a_file_in_place_of_the_day_folder_is_said(library: Library, paths: Paths) -> None:
    part = part_of(paths.spool)
    year = paths.library / f"{datetime.now().astimezone():%Y}"
    year.write_bytes(b"in the way")
    with pytest.raises(DiskError, match="a file where a folder should be"):
        library.save(part, make_facts())
    assert year.read_bytes() == b"in the way"
    assert part.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "full"), (errno.EROFS, "read-only"), (errno.EACCES, "permission"), (errno.EIO, "disk reports")],
)
def test_reasons_are_in_words(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    part = part_of(paths.spool)
    with monkeypatch.context() as patched:
        patched.setattr(os, "link", fail)
        patched.setattr(Path, "rename", fail)
        with pytest.raises(DiskError, match=words):
            library.save(part, make_facts())
    assert not visible_files(paths.library)
    assert not hidden_files(paths.library)


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS])
def test_file_systems_without_hard_links_work_and_never_overwrite(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", no_links)
    record = library.save(part_of(paths.spool), make_facts())
    assert visible_files(paths.library) == sorted([record.path, record.path.with_suffix(".json")])
    from app.library import files

    part = part_of(record.path.parent, b"other", ".other.part")
    with pytest.raises(FileExistsError):
        files.place(part, record.path)
    assert hashlib.sha256(record.path.read_bytes()).hexdigest() == record.sha256


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second file system")
def test_a_spool_on_another_disk_is_fine(library: Library, paths: Paths) -> None:
    spool = Path("/dev/shm") / f"proofsheet-{ULID()}"
    part = part_of(spool)
    try:
        assert part.stat().st_dev != paths.library.stat().st_dev
        assert library.save(part, make_facts()).path.is_file()
        assert not part.exists()
    finally:
        shutil.rmtree(spool)


@pytest.mark.expected_logs("a thumbnail cannot be written")
def test_a_cache_that_cannot_be_written_does_not_cost_the_picture(library: Library, paths: Paths) -> None:
    paths.cache.mkdir(exist_ok=True)
    paths.thumbnails.write_bytes(b"in the way")
    record = library.save(part_of(paths.spool), make_facts())
    assert record.path.is_file()
    paths.thumbnails.unlink()
    assert library.make_thumbnail(record) == record.thumbnail
    assert record.thumbnail.is_file()


def test_names_that_are_taken_are_not_overwritten(library: Library, paths: Paths) -> None:
    facts = make_facts()
    record = library.save(part_of(paths.spool), facts)
    stranger = record.path.read_bytes() + b"edited"
    record.path.write_bytes(stranger)
    library.close()
    paths.index.unlink()
    record.path.with_suffix(".json").write_text(json.dumps({"not": "ours"}))
    library.open()
    for path in visible_files(paths.library):
        path.rename(path.with_name(path.name.replace(record.path.stem[:6], "000000")))
    before = {path: path.read_bytes() for path in visible_files(paths.library)}
    fresh = library.save(part_of(paths.spool), facts)
    assert fresh.path not in before
    assert all(path.read_bytes() == data for path, data in before.items())


# --- many at once -----------------------------------------------------------------------------------------------------


def test_eight_threads_save_at_once(library: Library, paths: Paths) -> None:
    jobs = [
        (part_of(paths.spool, encoded("png", noise(seed=number)), f"{number}.part"), make_facts(f"picture {number}"))
        for number in range(40)
    ]
    with ThreadPoolExecutor(8) as pool:
        records = list(pool.map(library.save, *zip(*jobs, strict=True)))
    assert len({record.id for record in records}) == len({record.path for record in records}) == 40
    listed = library.rows(library.ids())
    assert {record.prompt for record in listed} == {facts.request.prompt for _, facts in jobs}
    assert listed == sorted(records, key=lambda record: -record.id)
    assert [record.created for record in listed] == sorted((record.created for record in listed), reverse=True)
    assert library.verify().is_sound


def test_eight_threads_with_the_same_result_file_it_once(library: Library, paths: Paths) -> None:
    facts = make_facts()
    parts = [part_of(paths.spool, name=f"{number}.part") for number in range(8)]
    barrier = threading.Barrier(8)

    def save(part: Path) -> str:
        barrier.wait()
        return library.save(part, facts).uid

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(save, parts))) == 1
    assert library.count() == 1
    assert len(visible_files(paths.library)) == 2


def test_reading_goes_on_while_pictures_are_saved(library: Library, paths: Paths) -> None:
    stop = threading.Event()

    def read() -> int:
        seen = 0
        while not stop.is_set():
            seen = max(seen, len(library.rows(library.ids("picture"))))
        return seen

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        try:
            for number in range(10):
                library.save(part_of(paths.spool, encoded("png", noise(seed=number))), make_facts(f"picture {number}"))
        finally:
            stop.set()
        assert all(reader.result() <= 10 for reader in readers)
    assert library.count() == 10


def test_parents_of_a_picture_are_named(library: Library, paths: Paths) -> None:
    original = library.save(part_of(paths.spool), make_facts())
    reference = library.keep_reference(original.path)
    request = GenerationRequest(model="flux-2-pro", prompt="again", references=(reference,))
    child = library.save(part_of(paths.spool), make_facts(request=request))
    assert [parent.uid for parent in sidecar.read(child.path.with_suffix(".json")).parents] == [original.uid]


def test_opening_does_not_import_pillow(paths: Paths) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from app.paths import find_paths; from app.library.library import Library\n"
        "library = Library(find_paths(Path(sys.argv[1]))); library.open(); library.ids(); library.close()\n"
        "assert 'PIL' not in sys.modules, 'Pillow was imported'"
    )
    subprocess.run([sys.executable, "-c", script, str(paths.data)], check=True, cwd=Path(__file__).parents[3])


def test_a_closed_library_says_so(library: Library) -> None:
    library.close()
    library.close()
    for use in (library.count, library.ids, library.total_bytes, library.rebuild):
        with pytest.raises(DatabaseError, match="closed"):
            use()

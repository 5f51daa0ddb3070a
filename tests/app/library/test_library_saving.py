"""One result on its way to disk: always a pair, never twice, never half."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from ulid import ULID

from app.errors import DatabaseError, DiskError
from app.library import sidecar
from app.library.embed import read_embedded
from app.library.errors import BadPictureError
from app.library.library import Library
from app.paths import Paths
from app.request import GenerationRequest
from tests.app.library.picture_factory import (
    encoded,
    hidden_files,
    kept_reference,
    make_facts,
    noise,
    part_of,
    pixels,
    visible_files,
)

FORMATS = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "gif": ".gif"}


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
    reference = kept_reference(library, original.path)
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

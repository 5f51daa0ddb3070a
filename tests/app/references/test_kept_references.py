"""Reference images: checked completely, kept once, refused in clear words."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from app.errors import DiskError, UnusableReferenceError
from app.library.library import Library
from app.paths import Paths
from app.request import Reference
from tests.app.library.picture_factory import encoded, kept_reference, noise, part_of


@pytest.mark.parametrize("file_format", ["png", "jpeg", "webp", "gif"])
def test_a_reference_is_kept_by_its_hash(library: Library, paths: Paths, tmp_path: Path, file_format: str) -> None:
    data = encoded(file_format, noise(50, 40))
    reference = kept_reference(library, part_of(tmp_path, data, "my cat.bin"))
    digest = hashlib.sha256(data).hexdigest()
    assert reference == Reference(
        name="my cat.bin", sha256=digest, format=file_format, bytes=len(data), width=50, height=40
    )
    kept = library.reference_path(reference)
    assert kept is not None
    assert kept == paths.references / f"{digest}.{file_format}"
    assert kept.read_bytes() == data
    small = library.reference_thumbnail(reference)
    assert small is not None
    assert small.read_bytes().startswith(b"\xff\xd8")


def test_the_same_picture_is_kept_once(library: Library, paths: Paths, tmp_path: Path) -> None:
    first = kept_reference(library, part_of(tmp_path, name="one.png"))
    written = (library.reference_path(first) or tmp_path).stat()
    second = kept_reference(library, part_of(tmp_path, name="two.png"))
    assert (first.sha256, first.name, second.name) == (second.sha256, "one.png", "two.png")
    assert [path.name for path in paths.references.iterdir()] == [f"{first.sha256}.png"]
    assert (library.reference_path(second) or tmp_path).stat().st_ino == written.st_ino


def test_eight_threads_keep_the_same_picture_once(library: Library, paths: Paths, tmp_path: Path) -> None:
    sources = [part_of(tmp_path, name=f"{number}.png") for number in range(8)]
    barrier = threading.Barrier(8)

    def keep(path: Path) -> str | None:
        barrier.wait()
        return kept_reference(library, path).sha256

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(keep, sources))) == 1
    assert len(list(paths.references.iterdir())) == 1


def test_a_kept_reference_that_was_damaged_is_written_anew(library: Library, tmp_path: Path) -> None:
    source = part_of(tmp_path)
    kept = library.reference_path(kept_reference(library, source))
    assert kept is not None
    kept.write_bytes(b"damaged")
    kept_reference(library, source)
    assert kept.read_bytes() == source.read_bytes()


def test_a_thumbnail_that_is_gone_is_made_again(library: Library, tmp_path: Path) -> None:
    reference = kept_reference(library, part_of(tmp_path))
    small = library.reference_thumbnail(reference)
    assert small is not None
    small.unlink()
    assert library.reference_thumbnail(reference) == small
    assert small.is_file()


def test_dimensions_have_the_orientation_applied(library: Library, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    reference = kept_reference(library, part_of(tmp_path, encoded("jpeg", noise(60, 20), exif=exif.tobytes())))
    assert (reference.width, reference.height) == (20, 60)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"just text", "not known; JPEG, PNG, WebP, GIF, AVIF, HEIC, TIFF and BMP can be used"),
        (b"MZ" + bytes(4_000), "it is a program; JPEG, PNG"),
        (b"\0\0\0\x18ftypisom" + bytes(30), "it is a video; JPEG, PNG"),
        (b"\0\0\0\x18ftypheic" + bytes(30), "damaged"),
        (b"\0\0\0\x18ftypavif" + bytes(30), "damaged"),
        (b"II*\0\x08\0\0\0" + bytes(60), "damaged"),
        (b"<!DOCTYPE html><p>no", "a web page"),
        (encoded("jpeg", noise(200, 200))[:-3000], "cut off"),
        (encoded("png")[:-1], "cut off"),
    ],
)
def test_what_is_no_usable_picture_is_refused_in_words(
    library: Library, paths: Paths, tmp_path: Path, data: bytes, words: str
) -> None:
    with pytest.raises(UnusableReferenceError, match=words) as refusal:
        kept_reference(library, part_of(tmp_path, data, "holiday.jpg"))
    assert "“holiday.jpg”" in str(refusal.value)
    assert not paths.references.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are elsewhere there")
def test_paths_that_are_no_files_are_refused(library: Library, tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe.png", tmp_path / "link.png"
    os.mkfifo(pipe)
    link.symlink_to(link)
    for path, words in (
        (tmp_path / "missing.png", "does not exist"),
        (tmp_path, "is a folder"),
        (pipe, "not a file"),
        (link, "leads nowhere"),
        (tmp_path / "nul\0.png", "does not exist"),
        (tmp_path / ("x" * 300), "cannot be read"),
    ):
        with pytest.raises(UnusableReferenceError, match=words):
            kept_reference(library, path)


def test_no_permission_is_said(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = part_of(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnusableReferenceError, match="no permission"):
        kept_reference(library, path)


def test_more_than_64_mb_is_refused(library: Library, tmp_path: Path) -> None:
    path = part_of(tmp_path, b"")
    os.truncate(path, 64 * 1024 * 1024 + 1)
    with pytest.raises(UnusableReferenceError, match="64 MB"):
        kept_reference(library, path)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_cannot_disguise_itself(library: Library, tmp_path: Path) -> None:
    hostile = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xe2\x80\xaegnp\n\xff.png"))
    hostile.write_bytes(encoded())
    name = kept_reference(library, hostile).name
    assert name == "a\ufffdgnp\ufffd\ufffd.png"


@pytest.mark.parametrize(
    "reference",
    [
        Reference(name="a", url="https://example.com/a.png"),
        Reference(name="a", sha256="../../../etc/passwd", format="png"),
        Reference(name="a", sha256="ab" * 32, format="../x"),
        Reference(name="a", sha256="ab" * 32, format="png"),
        Reference(name="a"),
    ],
)
def test_what_is_not_kept_has_no_path(library: Library, reference: Reference) -> None:
    assert library.reference_path(reference) is None
    assert library.reference_thumbnail(reference) is None


def test_a_folder_that_cannot_be_written_is_a_disk_error(library: Library, paths: Paths, tmp_path: Path) -> None:
    paths.references.write_bytes(b"in the way")
    with pytest.raises(DiskError, match="cannot be kept"):
        kept_reference(library, part_of(tmp_path))

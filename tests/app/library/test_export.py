"""Pictures out of the library: bytes, names, conflicts, archives, sheets; never a part under a final name."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from app.errors import DiskError
from app.library import sheet, sidecar
from app.library.convert import converted
from app.library.embed import read_facts
from app.library.errors import BadPictureError
from app.library.export import ExportOptions, Format, export, preview
from app.library.export_names import fill, safe_name, unknown_fields
from app.library.formats import sniff
from app.library.formats.bare import bare
from app.library.library import Library
from app.library.record import ImageRecord
from app.library.sheet import SheetOptions, contact_sheet, first_page
from app.library.stripped import KEPT_SECONDS, remove_old_copies, strip_copy
from app.paths import Paths
from tests.app.library.picture_factory import encoded, hidden_files, make_facts, noise, part_of, pixels
from tests.app.library.shelf_of_pictures import files_below, stock

SECRET = b"spacesuit"
FORMATS = ("png", "jpeg", "webp", "gif")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def one_of_each(library: Library, paths: Paths) -> list[ImageRecord]:
    return [
        library.save(part_of(paths.spool, encoded(name, noise(90, 60, seed=n))), make_facts())
        for n, name in enumerate(FORMATS)
    ]


def test_as_it_is_means_the_same_bytes(library: Library, paths: Paths, out: Path) -> None:
    records = one_of_each(library, paths)
    report = export(records, ExportOptions(target=out))
    assert [path.read_bytes() for path in report.written] == [record.path.read_bytes() for record in records]
    assert (report.pictures, report.failed, report.skipped) == (4, (), ())
    assert [path.name for path in report.written] == list(preview(records, ExportOptions(target=out)))


@pytest.mark.parametrize("file_format", FORMATS)
def test_without_metadata_only_the_pixels_are_left(library: Library, paths: Paths, out: Path, file_format: str) -> None:
    record = library.save(part_of(paths.spool, encoded(file_format, noise(90, 60))), make_facts())
    assert SECRET in record.path.read_bytes() or file_format == "gif"
    (written,) = export([record], ExportOptions(target=out, metadata=False, template="x")).written
    assert SECRET not in written.read_bytes()
    assert pixels(written.read_bytes()) == pixels(record.path.read_bytes())
    assert sniff(written.read_bytes()) == file_format
    copy = strip_copy(record, out / "drag")
    assert copy.read_bytes() == written.read_bytes()
    assert strip_copy(record, out / "drag") == copy


def test_orientation_and_profile_survive_what_is_left_out(out: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "spacesuit"
    profile = b"a profile of colours" * 10
    data = encoded("jpeg", noise(40, 30), exif=exif, icc_profile=profile, comment=b"spacesuit")
    plain = bare(data, "jpeg", 6)
    assert SECRET not in plain
    with Image.open(io.BytesIO(plain)) as image:
        assert image.getexif().get(0x0112) == 6
        assert image.info["icc_profile"] == profile
    assert pixels(plain) == pixels(data)


@pytest.mark.parametrize("target", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("metadata", [True, False])
def test_conversion_to_every_format(library: Library, paths: Paths, out: Path, target: Format, metadata: bool) -> None:
    records = one_of_each(library, paths)
    options = ExportOptions(target=out, format=target, max_side=45, metadata=metadata)
    report = export(records, options)
    assert report.failed == ()
    for record, path in zip(records, report.written, strict=True):
        data = path.read_bytes()
        assert sniff(data) == target
        assert pixels(data)[1] == (45, 30)
        facts = read_facts(data)
        assert (facts is not None and facts.uid == record.uid) is metadata
    assert [path.name for path in report.written] == list(preview(records, options))


@pytest.mark.parametrize(("file_format", "mode"), [("jpeg", "CMYK"), ("png", "LA")])
def test_a_profile_of_inks_or_greys_does_not_stay_on_a_picture_of_colours(
    library: Library, paths: Paths, file_format: str, mode: str
) -> None:
    record = one_of_each(library, paths)[0]
    data = encoded(file_format, noise(20, 10, mode), icc_profile=b"of inks or greys")
    for target in ("png", "webp"):
        made = converted(data, record, target, quality=90, max_side=None, metadata=False)
        with Image.open(io.BytesIO(made)) as image:
            assert "icc_profile" not in image.info
            assert image.mode in {"RGB", "RGBA"}


def test_transparency_becomes_white_in_a_jpeg(library: Library, paths: Paths, out: Path) -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    record = library.save(part_of(paths.spool, encoded("png", clear)), make_facts())
    (written,) = export([record], ExportOptions(target=out, format="jpeg")).written
    assert pixels(written.read_bytes())[2][:3] == b"\xff\xff\xff"


def test_a_small_picture_is_not_enlarged_and_keeps_its_bytes(library: Library, paths: Paths, out: Path) -> None:
    record = stock(library, paths, 1)[0]
    (written,) = export([record], ExportOptions(target=out, max_side=5000)).written
    assert written.read_bytes() == record.path.read_bytes()


HOSTILE = {
    "..": "picture",
    "CON": "_CON",
    "nul.txt": "_nul.txt",
    "a/b\\c": "a-b-c",
    "../../etc/passwd": "etc-passwd",
    "\u202egnp.exe": "gnp.exe",
    "x\0y": "x-y",
    "猫" * 300: "猫" * 60,
    " .hidden. ": "hidden",
    "\ud800": "picture",
    "": "picture",
    "a\nb": "a-b",
    "e\u0301": "é",
    "zero\u200bwidth": "zerowidth",
}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_names_are_safe_everywhere(text: str) -> None:
    assert safe_name(text) == HOSTILE[text]


@pytest.mark.parametrize("prompt", HOSTILE, ids=ascii)
def test_a_hostile_prompt_stays_in_the_folder(library: Library, paths: Paths, out: Path, prompt: str) -> None:
    record = library.save(part_of(paths.spool), make_facts(prompt))
    for template in ("{prompt}", "{prompt}/{prompt}", "../{prompt}"):
        report = export([record], ExportOptions(target=out, template=template))
        assert [path.parent for path in report.written] == [out]
        assert len(report.written[0].name.encode()) < 230


def test_every_field_of_a_template(library: Library, paths: Paths) -> None:
    record = library.save(part_of(paths.spool), make_facts("a cat", task_id="01JCX000000000000000000000"))
    record = replace(record, created=datetime(2026, 11, 20, 15, 30, 12, tzinfo=UTC), rating=3)
    local = record.created.astimezone()
    template = "{date} {time} {model} {prompt} {size} {n:3} {index} {rating} {task} {nothing}"
    expected = f"{local:%Y-%m-%d} {local:%H%M%S} flux-2-pro a cat 64x48 007 1 3 01JCX000000000000000000000 {{nothing}}"
    assert fill(template, record, 7) == expected
    assert unknown_fields(template) == ("nothing",)
    assert fill("{uid}", record, 1) == record.uid
    assert fill("{name}", record, 1) == record.path.stem
    assert len(fill("{prompt}", replace(record, request=make_facts("word " * 500).request), 1)) <= 60


def test_equal_names_get_numbers_also_where_case_does_not_count(library: Library, paths: Paths, out: Path) -> None:
    records = [library.save(part_of(paths.spool), make_facts(prompt)) for prompt in ("Cat", "cat", "CAT")]
    options = ExportOptions(target=out, template="{prompt}", sidecars=True)
    names = sorted(path.name for path in export(records, options).written)
    assert names == ["CAT (3).json", "CAT (3).png", "Cat.json", "Cat.png", "cat (2).json", "cat (2).png"]


def test_what_is_there_is_kept_skipped_or_replaced(library: Library, paths: Paths, out: Path) -> None:
    record = stock(library, paths, 1)[0]
    out.mkdir()
    (out / "x.png").write_bytes(b"mine")
    options = ExportOptions(target=out, template="x")
    assert [path.name for path in export([record], options).written] == ["x (2).png"]
    report = export([record], replace(options, conflict="skip"))
    assert (report.written, report.pictures, [one.name for one in report.skipped]) == ((), 0, ["x.png"])
    assert (out / "x.png").read_bytes() == b"mine"
    export([record], replace(options, conflict="replace"))
    assert (out / "x.png").read_bytes() == record.path.read_bytes()
    assert not hidden_files(out)


def test_folders_of_tasks_and_sidecars(library: Library, paths: Paths, out: Path) -> None:
    records = stock(library, paths, 2)
    export(records, ExportOptions(target=out, by_task=True, sidecars=True, template="{n}"))
    assert set(files_below(out)) == {
        f"{record.task_id}/{number}.{kind}" for number, record in enumerate(records, 1) for kind in ("png", "json")
    }
    card = out / records[0].task_id / "1.json"
    assert card.read_bytes() == sidecar.path_for(records[0].path).read_bytes()


def test_an_archive_holds_what_a_folder_would(library: Library, paths: Paths, out: Path) -> None:
    records = stock(library, paths, 3)
    options = ExportOptions(target=out / "a.zip", as_zip=True, by_task=True, sidecars=True)
    report = export(records, options)
    assert (report.written, report.pictures) == ((out / "a.zip",), 3)
    export(records, replace(options, target=out / "plain", as_zip=False))
    with zipfile.ZipFile(out / "a.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files_below(out / "plain")
    assert export(records, options).written == (out / "a (2).zip",)
    with pytest.raises(DiskError, match="exists"):
        export(records, replace(options, conflict="skip"))
    assert export(records, replace(options, conflict="replace")).written == (out / "a.zip",)
    assert not hidden_files(out)


@pytest.mark.parametrize("as_zip", [False, True])
def test_cancelling_leaves_only_whole_files(library: Library, paths: Paths, out: Path, as_zip: bool) -> None:
    records = stock(library, paths, 3)
    steps: list[tuple[int, int]] = []
    target = out / "a.zip" if as_zip else out
    report = export(
        records,
        ExportOptions(target=target, as_zip=as_zip),
        lambda done, total: steps.append((done, total)),
        lambda: len(steps) == 2,
    )
    assert report.was_cancelled
    assert steps == [(1, 3), (2, 3)]
    assert len(files_below(out)) == (0 if as_zip else 2)
    assert len(report.written) == (0 if as_zip else 2)


def test_a_picture_that_is_gone_or_broken_is_named(library: Library, paths: Paths, out: Path) -> None:
    gone, broken, empty, good = stock(library, paths, 4)
    gone.path.unlink()
    broken.path.write_bytes(broken.path.read_bytes()[:-20])
    empty.path.write_bytes(b"")
    report = export([gone, broken, empty, good], ExportOptions(target=out, format="jpeg"))
    assert [one.uid for one in report.failed] == [gone.uid, broken.uid, empty.uid]
    assert report.pictures == 1
    with pytest.raises(DiskError):
        strip_copy(gone, out)
    with pytest.raises(BadPictureError):
        strip_copy(broken, out)


def test_a_full_disk_leaves_no_part(library: Library, paths: Paths, out: Path) -> None:
    resource = pytest.importorskip("resource")
    record = library.save(part_of(paths.spool, encoded("png", noise(400, 400))), make_facts())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        for options in (ExportOptions(target=out), ExportOptions(target=out / "a.zip", as_zip=True)):
            with pytest.raises(DiskError, match="cannot be exported"):
                export([record], options)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files_below(out) == {}


@pytest.mark.parametrize("name", ["sheet.png", "sheet.pdf"])
def test_a_contact_sheet_shows_every_picture(library: Library, paths: Paths, out: Path, name: str) -> None:
    records = [*one_of_each(library, paths), library.save(part_of(paths.spool), make_facts("猫 \u202e" * 50))]
    broken = records[1]
    broken.path.write_bytes(b"")
    options = SheetOptions(target=out / name, columns=2, rows=2, cell=100, title="Proofs")
    report = contact_sheet(records, options)
    assert report.pages == 2
    assert [one.uid for one in report.failed] == [broken.uid]
    if name.endswith(".pdf"):
        data = (out / name).read_bytes()
        assert data.startswith(b"%PDF")
        assert b"/Count 2" in data[data.rindex(b"/Type /Pages") :]
    else:
        assert [path.name for path in report.written] == ["sheet.png", "sheet-2.png"]
        for path in report.written:
            with Image.open(path) as page:
                assert page.getcolors(2) is None, "the page is not blank"


def test_a_cancelled_sheet_writes_nothing(library: Library, paths: Paths, out: Path) -> None:
    records = stock(library, paths)
    report = contact_sheet(records, SheetOptions(target=out / "a.pdf"), cancelled=lambda: True)
    assert report.was_cancelled
    assert not out.exists()


def test_copies_without_metadata_go_after_a_day(library: Library, paths: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    assert remove_old_copies(folder) == 0
    copy = strip_copy(stock(library, paths, 1)[0], folder)
    made = copy.stat().st_mtime
    (folder / "a folder of somebody").mkdir()
    assert remove_old_copies(folder, now=made + KEPT_SECONDS - 5) == 0
    assert copy.exists()
    assert remove_old_copies(folder, now=made + KEPT_SECONDS + 5) == 1
    assert [path.name for path in folder.iterdir()] == ["a folder of somebody"]


@pytest.mark.parametrize(("left", "reason"), [(b"", "empty"), (b"#!/bin/sh\n", "no picture any more")])
def test_a_file_that_became_something_else_is_not_handed_out_as_a_picture(
    library: Library, paths: Paths, out: Path, left: bytes, reason: str
) -> None:
    first, second = stock(library, paths, 2)
    first.path.write_bytes(left)
    report = export([first, second], ExportOptions(target=out))
    assert [(failure.uid, reason in failure.reason) for failure in report.failed] == [(first.uid, True)]
    assert len(list(out.iterdir())) == report.pictures == 1


def test_captions_in_chinese_are_letters_and_not_boxes(library: Library, paths: Paths, out: Path) -> None:
    wide, usual = sheet._font(is_wide=True), sheet._font(is_wide=False)
    if wide.getlength("猫") == usual.getlength("猫") and wide.getbbox("猫") == usual.getbbox("猫"):
        pytest.skip("no font of this system has them")
    (record,) = stock(library, paths, 1)
    pages = [first_page([record], SheetOptions(target=out, captions=(text,))) for text in ("一只猫", "一只狗")]
    assert pages[0] != pages[1]
    assert not out.exists()

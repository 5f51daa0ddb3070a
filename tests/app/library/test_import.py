"""Pictures from elsewhere: known ones are told, prompts are read where there are any, nothing is changed on the way."""

from __future__ import annotations

import json
import os
import shutil
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from app.library import sidecar
from app.library.changes import MarkPictures, TrashPictures
from app.library.export import ExportOptions, export
from app.library.foreign import ForeignFacts, read_foreign
from app.library.library import Library
from app.library.marks import Edit
from app.paths import Paths, find_paths
from tests.app.library.picture_factory import encoded, noise
from tests.app.library.shelf_of_pictures import files_below, now, rebuilt, stock, uids


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_folder_comes_in_byte_for_byte(library: Library, paths: Paths, outside: Path) -> None:
    for number, name in enumerate(("a.png", "deep/er/b.jpg", "trash/c.webp", "d.gif")):
        put(outside, name, encoded({"jpg": "jpeg"}.get(name[-3:], name.rpartition(".")[2]), noise(seed=number)))
    put(outside, "notes.txt", b"no picture")
    before = files_below(outside)
    steps: list[tuple[int, int]] = []
    report = library.import_pictures([outside], lambda done, total: steps.append((done, total)))
    assert (len(report.added), report.duplicates, report.failed) == (4, (), ())
    assert {record.path.read_bytes() for record in report.added} == set(before.values()) - {b"no picture"}
    assert files_below(outside) == before
    assert steps[-1] == (4, 4)
    found = library.rows(library.ids())
    assert rebuilt(library, paths) == found
    assert library.verify().is_sound
    assert library.apply(TrashPictures(uids(list(report.added)))).failed == ()


def test_the_time_of_the_file_is_the_time_of_the_picture(library: Library, outside: Path) -> None:
    path = put(outside, "old.png", encoded())
    os.utime(path, (1_600_000_000, 1_600_000_000))
    (record,) = library.import_pictures([path]).added
    assert record.created.timestamp() == 1_600_000_000
    assert record.path.parent.name.startswith("2020-09-1")


def test_what_is_there_already_is_said_and_left(library: Library, paths: Paths, outside: Path) -> None:
    known = stock(library, paths, 1)[0]
    copy = put(outside, "copy.png", known.path.read_bytes())
    twin = put(outside, "twin.png", encoded("png", noise(seed=50)))
    again = put(outside, "again.png", twin.read_bytes())
    report = library.import_pictures([copy, again, twin])
    assert len(report.added) == 1
    assert [(one.path, one.known.uid) for one in report.duplicates] == [
        (copy, known.uid),
        (twin, report.added[0].uid),
    ]
    assert library.count() == 2
    assert library.import_pictures([outside]).added == ()


def test_another_librarys_export_comes_back_with_everything(
    library: Library, paths: Paths, outside: Path, tmp_path: Path
) -> None:
    records = stock(library, paths, 2)
    library.apply(MarkPictures(uids(records), Edit(rating=4, add_tags=("x",), add_collections=("C",))))
    export(now(library, records), ExportOptions(target=outside, sidecars=True))
    other = Library(find_paths(tmp_path / "other"))
    other.open()
    try:
        report = other.import_pictures([outside])
        assert {(one.uid, one.rating, one.tags, one.collections) for one in report.added} == {
            (record.uid, 4, ("x",), ("C",)) for record in records
        }
        card = sidecar.read(sidecar.path_for(report.added[0].path))
        assert card.payload
        for path in outside.glob("*.json"):
            path.unlink()
        assert len(other.import_pictures([outside]).duplicates) == 2
    finally:
        other.close()


def test_a_sidecar_that_fits_says_nothing_about_the_pixels(
    library: Library, paths: Paths, outside: Path, tmp_path: Path
) -> None:
    record = stock(library, paths, 1)[0]
    library.apply(MarkPictures(uids([record]), Edit(rating=4, add_tags=("x",))))
    export(now(library, [record]), ExportOptions(target=outside, sidecars=True, template="x"))
    sidecar.update(outside / "x.json", width=9999, height=1, format="gif", bytes=7)
    home = find_paths(tmp_path / "other")
    other = Library(home)
    other.open()
    try:
        (added,) = other.import_pictures([outside]).added
        assert (added.width, added.height, added.format) == (record.width, record.height, "png")
        assert (added.bytes, added.path.suffix) == (added.path.stat().st_size, ".png")
        card = sidecar.read(sidecar.path_for(added.path))
        assert (card.width, card.height, card.format, card.bytes) == (
            added.width,
            added.height,
            added.format,
            added.bytes,
        )
        assert (added.uid, added.rating, added.tags, added.prompt) == (record.uid, 4, ("x",), record.prompt)
        assert card.payload == sidecar.read(sidecar.path_for(record.path)).payload
        found = other.rows(other.ids())
        assert rebuilt(other, home) == found
        assert other.verify().is_sound
    finally:
        other.close()


def test_metadata_of_ours_is_enough(library: Library, paths: Paths, outside: Path, tmp_path: Path) -> None:
    record = stock(library, paths, 1)[0]
    shutil.copy(record.path, outside / "renamed.png")
    other = Library(find_paths(tmp_path / "other"))
    other.open()
    (added,) = other.import_pictures([outside]).added
    other.close()
    assert (added.uid, added.prompt, added.model, added.task_id) == (
        record.uid,
        record.prompt,
        record.model,
        record.task_id,
    )


BAD = {
    "empty.png": b"",
    "cut.png": encoded()[:-30],
    "page.png": b"<html>",
    "bomb.png": encoded()[:16] + (50_000).to_bytes(4, "big") * 2 + encoded()[24:],
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_picture_is_named_and_the_rest_comes_in(library: Library, outside: Path, name: str) -> None:
    put(outside, name, BAD[name])
    put(outside, "good.png", encoded())
    report = library.import_pictures([outside, outside / "gone.png"])
    assert [failure.name for failure in report.failed] == [name, "gone.png"]
    assert len(report.added) == 1


@pytest.mark.parametrize("name", ["CON.png", "\u202egnp.png", "x" * 250 + ".png", "a\nb.png", "..png", "猫.png"])
def test_hostile_names_stay_outside(library: Library, paths: Paths, outside: Path, name: str) -> None:
    path = put(outside, name, encoded())
    (record,) = library.import_pictures([path]).added
    assert record.path.is_relative_to(paths.library)
    assert record.path.name.isascii()
    assert library.import_pictures([Path("nul\0.png")]).failed[0].reason


def test_a_broken_sidecar_beside_a_file_is_ignored_and_left(library: Library, outside: Path) -> None:
    put(outside, "a.png", encoded())
    card = put(outside, "a.json", b"{")
    assert len(library.import_pictures([outside]).added) == 1
    assert card.read_bytes() == b"{"


def test_cancelling_keeps_what_came_in(library: Library, outside: Path) -> None:
    for number in range(3):
        put(outside, f"{number}.png", encoded("png", noise(seed=number)))
    steps: list[int] = []
    report = library.import_pictures([outside], lambda done, _: steps.append(done), lambda: len(steps) == 2)
    assert report.was_cancelled
    assert len(report.added) == library.count() == 2


def test_the_library_itself_is_not_imported(library: Library, paths: Paths) -> None:
    stock(library, paths)
    report = library.import_pictures([paths.library, *paths.library.rglob("*.png")])
    assert (report.added, report.duplicates) == ((), ())


PARAMETERS = (
    "a fox, oil painting\nin snow\nNegative prompt: blurry, text\n"
    "Steps: 20, Sampler: Euler a, Seed: 1, Size: 512x768, Model: somebodys-model-v3, Version: 1"
)
FOX = ForeignFacts("a fox, oil painting\nin snow", "somebodys-model-v3")
WORKFLOW: dict[str, object] = {
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "somebodys-model-v3.safetensors"}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox, oil painting\nin snow", "clip": ["4", 1]}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "blurry", "clip": ["4", 1]}},
    "8": [],
}


LONG_NEGATIVE = {
    "3": {"inputs": {"positive": ["20", 0], "negative": ["20", 1], "model": ["4", 0]}},
    "20": {"inputs": {"positive": ["6", 0], "negative": ["7", 0]}},
    "4": {"inputs": {"ckpt_name": "somebodys-model-v3.safetensors"}},
    "6": {"inputs": {"text": ["8", 0], "clip": ["4", 1]}},
    "7": {"inputs": {"text": "blurry, low quality, watermark, extra fingers, bad anatomy", "clip": ["4", 1]}},
    "8": {"inputs": {"value": "a fox, oil painting\nin snow"}},
}
"""The prompt comes from a node of its own, through one that carries both, and the negative one is longer."""

IN_A_CIRCLE = {
    "1": {"inputs": {"positive": ["2", 0], "text": "a fox"}},
    "2": {"inputs": {"positive": ["1", 0]}},
    "3": {"inputs": {"positive": ["gone", 0], "negative": [7, "x"]}},
}


def png_with(**texts: str) -> bytes:
    info = PngInfo()
    for key, text in texts.items():
        info.add_text(key, text)
    return encoded("png", noise(), pnginfo=info)


def compressed_png(text: str) -> bytes:
    info = PngInfo()
    info.add_text("parameters", text, zip=True)
    return encoded("png", noise(), pnginfo=info)


def international_png(text: str) -> bytes:
    info = PngInfo()
    info.add_itxt("parameters", text, zip=True)
    return encoded("png", noise(), pnginfo=info)


def with_comment(file_format: str, text: str, order: str = "utf-16-be") -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = b"UNICODE\0" + text.encode(order)
    return encoded(file_format, noise(), exif=exif)


FOREIGN = {
    "parameters": (png_with(parameters=PARAMETERS), FOX),
    "compressed": (compressed_png(PARAMETERS), FOX),
    "international": (international_png(PARAMETERS), FOX),
    "workflow": (png_with(prompt=json.dumps(WORKFLOW)), FOX),
    "plain prompt": (png_with(prompt="a fox"), ForeignFacts("a fox")),
    "description": (png_with(Description="a fox"), ForeignFacts("a fox")),
    "comment": (png_with(Comment=json.dumps({"prompt": "a fox", "steps": 28})), ForeignFacts("a fox")),
    "jpeg exif": (with_comment("jpeg", PARAMETERS), FOX),
    "other order of bytes": (with_comment("jpeg", PARAMETERS, "utf-16-le"), FOX),
    "webp exif": (with_comment("webp", PARAMETERS), FOX),
    "jpeg comment": (encoded("jpeg", noise(), comment=b"a fox"), ForeignFacts("a fox")),
    "nothing": (encoded(), None),
    "longer negative": (png_with(prompt=json.dumps(LONG_NEGATIVE)), FOX),
    "in a circle": (png_with(prompt=json.dumps(IN_A_CIRCLE)), ForeignFacts("a fox")),
    "json parameters": (
        png_with(parameters=json.dumps({"sui_image_params": {"prompt": "a fox", "model": "m1"}})),
        ForeignFacts("a fox", "m1"),
    ),
    "positive prompt": (png_with(invokeai_metadata='{"positive_prompt": "a fox"}'), ForeignFacts("a fox")),
    "json without a prompt": (png_with(parameters='{"seed": 1, "prompt": 5}'), None),
    "broken workflow": (png_with(prompt="{"), None),
    "empty": (png_with(parameters=""), None),
    "only settings": (png_with(parameters="Steps: 20, Size: 1x1"), None),
    "cut": (png_with(parameters=PARAMETERS)[:60], None),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_prompts_of_other_programs_are_read(name: str) -> None:
    data, expected = FOREIGN[name]
    assert read_foreign(data) == expected


def test_xmp_of_other_programs_is_read() -> None:
    packet = (
        b'<x:xmpmeta><rdf:RDF><rdf:Description><dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
        b"a fox &amp; a hen</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    assert read_foreign(encoded("webp", noise(), xmp=packet)) == ForeignFacts("a fox & a hen")


def test_an_imported_prompt_is_found(library: Library, outside: Path) -> None:
    put(outside, "a.png", png_with(parameters=PARAMETERS))
    library.import_pictures([outside])
    assert len(library.ids("fox model:somebodys")) == 1


def test_a_text_that_unpacks_without_end_is_bounded() -> None:
    body = b"parameters\0\0" + zlib.compress(b"a" * 50_000_000)
    chunk = b"zTXt" + body
    whole = len(body).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
    data = encoded()
    found = read_foreign(data[:33] + whole + data[33:])
    assert found is not None
    assert len(found.prompt) == 20_000


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 600), junk=st.binary(max_size=40), name=st.sampled_from(sorted(FOREIGN)))
def test_damaged_metadata_is_no_error(at: int, junk: bytes, name: str) -> None:
    data = bytearray(FOREIGN[name][0])
    data[at : at + len(junk)] = junk
    read_foreign(bytes(data))

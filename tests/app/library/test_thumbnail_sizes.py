"""How large thumbnails are: as the library is told, however a picture comes in; and what is drawn from small ones."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps

from app.library.library import Library
from app.library.sheet import SheetOptions, first_page
from app.library.thumbnails import LARGE, SMALL
from app.paths import Paths
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of


def side_of(small: bytes) -> int:
    with Image.open(io.BytesIO(small)) as image:
        return max(image.size)


def test_filing_makes_small_ones_until_larger_ones_are_wanted(library: Library, paths: Paths) -> None:
    sides: list[int] = []
    for index, side in enumerate((library.thumbnail_side, LARGE, SMALL)):
        library.thumbnail_side = side
        data = encoded("png", noise(700, 300, seed=index))
        sides.append(side_of(library.save(part_of(paths.spool, data), make_facts()).thumbnail.read_bytes()))
    assert sides == [SMALL, LARGE, SMALL]


def test_importing_makes_them_as_filing_does(library: Library, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    sizes: list[int] = []
    for number, (side, quality) in enumerate(((SMALL, 95), (LARGE, 95), (LARGE, 60))):
        library.thumbnail_side, library.thumbnail_quality = side, quality
        path = part_of(outside, encoded("png", noise(600, 600, seed=number)), f"{number}.png")
        (record,) = library.import_pictures([path]).added
        assert side_of(record.thumbnail.read_bytes()) == side
        sizes.append(record.thumbnail.stat().st_size)
    assert sizes[0] < sizes[1]
    assert sizes[2] < 0.7 * sizes[1]


def test_one_is_made_in_place_of_a_smaller_one_and_none_of_what_is_no_picture(library: Library, paths: Paths) -> None:
    record = library.save(part_of(paths.spool, encoded("png", noise(700, 700))), make_facts())
    made = library.make_thumbnail(record, LARGE)
    assert made is not None
    assert side_of(made) == LARGE
    assert record.thumbnail.read_bytes() == made
    record.path.write_bytes(b"no picture any more")
    assert library.make_thumbnail(record, SMALL) is None
    record.path.unlink()
    assert library.make_thumbnail(record, SMALL) is None
    assert record.thumbnail.read_bytes() == made, "what there is stays"


def test_a_sheet_drawn_from_thumbnails_has_its_pictures_as_large_as_the_real_one(
    library: Library, paths: Paths, tmp_path: Path
) -> None:
    records = [
        library.save(part_of(paths.spool, encoded("png", Image.new("RGB", size, "red"))), make_facts())
        for size in ((900, 900), (300, 300))
    ]
    options = SheetOptions(target=tmp_path / "sheet.png", columns=1, rows=1, cell=480, captions=(), title="")
    for record, side in zip(records, (480, 300), strict=True):
        with Image.open(io.BytesIO(first_page([record], options))) as page:
            box = ImageOps.invert(page.convert("RGB").getchannel("G")).getbbox()  # what is red, on white
        assert box is not None
        assert (box[2] - box[0], box[3] - box[1]) == (side, side)

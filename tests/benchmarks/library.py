"""The library at 100,000 pictures: opening, searching, counting; building an index of 10,000; making thumbnails."""

from __future__ import annotations

import importlib
import io
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter

from app.library import names, sidecar
from app.library.decode import decode, thumbnail_of
from app.library.library import Library
from app.library.query import parse_sort
from app.library.record import ImageFacts
from app.library.thumbnails import LARGE as LARGE_THUMBNAIL
from app.library.thumbnails import QUALITY
from app.library.thumbnails import SMALL as SMALL_THUMBNAIL
from app.paths import Paths, find_paths
from tests.benchmarks.big_library import cards, fill_folder, fill_index
from tests.benchmarks.figures import Figures, print_ratio

LARGE, SMALL, REBUILT = 100_000, 1_000, 10_000
ROUNDS = 7
KEPT, ROWS_MEASURED = 8, 2_000
COARSEST, FAINTER = 4, 0.5**0.5
"""Cells on a side of the coarsest detail of a picture, and how strong each finer one is against the one before."""

TYPED = ("d", "dr", "dragon", "dragon oil", "dragon rating:>=4", "-cat model:flux", "tag:print", "size:16:9 cost:>0.1")
SORTED = ("-date", "-rating", "-cost", "-size")
FACETED = ("", "dragon", "model:flux rating:>=3")


def measure() -> None:
    """Everything, in one temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        large, small = find_paths(Path(folder, "large")), find_paths(Path(folder, "small"))
        fill_index(large, LARGE)
        fill_index(small, SMALL)
        _measure_opening(large, small)
        _measure_asking(large)
        _measure_rebuild(find_paths(Path(folder, "rebuilt")))
        for side in (1024, 2048):
            _measure_disk(Path(folder, f"disk {side}"), side)
    _measure_thumbnails()


def _measure_opening(large: Paths, small: Paths) -> None:
    """Open and read the first page, as a window does."""
    figures = [
        Figures(f"open and first page of {count:,}", _times(lambda paths=paths: _open(paths)))
        for paths, count in ((large, LARGE), (small, SMALL))
    ]
    print_ratio(f"Opening {LARGE:,} against {SMALL:,}", figures[0], figures[1], "goal ≤ 1.5")
    print("    (an index below 8 MB, as the small one, is checked through at each opening)")


def _open(paths: Paths) -> None:
    library = Library(paths)
    library.open()
    library.rows(library.ids("date:2026-06")[:64])
    library.close()


def _measure_asking(paths: Paths) -> None:
    library = Library(paths)
    library.open()
    everything = Figures(f"all ids of {LARGE:,}", _times(library.ids))
    print(f"    {everything}")
    print(f"Ids for a keystroke at {LARGE:,} (goal ≤ 50 ms until painted)")
    worst: list[float] = []
    for text in TYPED:
        figures = Figures(text, _times(lambda text=text: library.ids(text)))
        worst.append(figures.median)
        print(f"    {figures}, {len(library.ids(text)):,} found")
    for text in SORTED:
        sort = parse_sort(text)
        figures = Figures(f"all, sorted by {text}", _times(lambda sort=sort: library.ids("", sort)))
        worst.append(figures.median)
        print(f"    {figures}")
    print(f"    slowest median: {max(worst):.1f} ms")
    for text in FACETED:
        print(f"    {Figures(f'facets of “{text}”', _times(lambda text=text: library.facets(text)))}")
    print(f"    {Figures('completion', _times(lambda: library.complete('tag:pr', 6)))}")
    library.close()


def _measure_rebuild(paths: Paths) -> None:
    fill_folder(paths, REBUILT)
    start = time.perf_counter()
    library = Library(paths)
    report = library.open()
    took = time.perf_counter() - start
    found = report.pictures if report else 0
    print(f"Index of {found:,} pictures built from their sidecars: {took:.1f} s, {found / took:,.0f} a second")
    start = time.perf_counter()
    library.scan_changes()
    first = (time.perf_counter() - start) * 1000
    print(f"    {Figures('look for changes, none there', _times(library.scan_changes))} (first: {first:.0f} ms)")
    library.close()


def _measure_thumbnails() -> None:
    """Decode, shrink and encode one picture of 1024 pixels a side, in processor time: other programs do not count."""
    image = _photograph(1024)
    yardstick = _vips()
    if yardstick is None:
        print("Thumbnails: without pyvips there is no yardstick: uv pip install --python .venv --group yardstick")
    for name, goal in (("JPEG", "goal ≥ 1.0"), ("PNG", "goal ≥ 0.65"), ("WEBP", "goal ≥ 0.65")):
        out = io.BytesIO()
        image.save(out, name, quality=90)
        data = out.getvalue()
        works: list[Callable[[], object]] = [
            lambda data=data: thumbnail_of(data),
            lambda data=data: decode(data),
        ]
        if yardstick is not None:
            works.append(lambda data=data: yardstick(data))
        again, filed, *theirs = _processor_times(works)
        ours = (
            Figures(f"{name} of 1024², made again: decode, {SMALL_THUMBNAIL} px, JPEG", again),
            Figures(f"{name} of 1024², when it is filed: decoded whole, checked, {SMALL_THUMBNAIL} px, JPEG", filed),
        )
        for figures in ours:
            if theirs:
                ratio = statistics.median(theirs[0]) / figures.median
                print(f"Thumbnails of {name} against libvips: {ratio:.2f} × ({goal})")
            print(f"    {figures}, {1000 / figures.median:.0f} a second on one core")
        if theirs:
            print(f"    {Figures('libvips', theirs[0])}")


def _processor_times(works: Sequence[Callable[[], object]]) -> list[tuple[float, ...]]:
    """Milliseconds of the processor for each, in turns."""
    found: list[list[float]] = [[] for _ in works]
    for round_number in range(ROUNDS * 3 + 1):
        for work, values in zip(works, found, strict=True):
            start = time.process_time()
            work()
            if round_number:  # the first is to warm up
                values.append((time.process_time() - start) * 1000)
    return [tuple(values) for values in found]


def _measure_disk(folder: Path, side: int) -> None:
    """What is kept beside the originals: thumbnail, sidecar, facts inside the file, row of the index.

    Against PNG files as they come: of pictures like photographs, with thumbnails for an ordinary screen and for one of
    device ratio 2; and of patches of noise, which no thumbnail can make small.
    """
    large = find_paths(folder / "rows")
    fill_index(large, ROWS_MEASURED)
    row = large.index.stat().st_size / ROWS_MEASURED
    for what, paint, thumbnail_side, goal in (
        ("pictures", _natural, SMALL_THUMBNAIL, " (goal ≤ 1.5 %)"),
        ("pictures", _natural, LARGE_THUMBNAIL, ", as large tiles and fine screens have them"),
        ("patches of noise", _photograph, SMALL_THUMBNAIL, ", the worst there is"),
    ):
        originals = [_png(paint(side, number)) for number in range(KEPT)]
        original = sum(map(len, originals)) / KEPT
        kept = _kept_beside(folder / f"{what} {thumbnail_side}", originals, thumbnail_side)
        beside = {**kept, "row of the index": row}
        share = sum(beside.values()) / original
        print(f"Disk beside PNG originals, {what} of {side}², thumbnails of {thumbnail_side} px: {share:.1%}{goal}")
        split = ", ".join(f"{part} {size / 1000:.1f} KB ({size / original:.2%})" for part, size in beside.items())
        print(f"    for each of {KEPT}: original {original / 1000:.0f} KB; {split}")


def _kept_beside(folder: Path, originals: Sequence[bytes], thumbnail_side: int) -> dict[str, float]:
    """Bytes for each picture, by what they are for."""
    paths = find_paths(folder)
    library = Library(paths)
    library.open()
    library.thumbnail_side = thumbnail_side
    kept = {"thumbnail": 0, "sidecar": 0, "facts inside the file": 0}
    for number, data in enumerate(originals):
        part = paths.spool / f"{number}.part"
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        record = library.save(part, _facts(number))
        kept["thumbnail"] += record.thumbnail.stat().st_size
        kept["sidecar"] += sidecar.path_for(record.path).stat().st_size
        kept["facts inside the file"] += record.path.stat().st_size - len(data)
    library.close()
    return {what: size / len(originals) for what, size in kept.items()}


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _facts(number: int) -> ImageFacts:
    card = next(cards(1, seed=number))
    moment = datetime.now(UTC)
    return ImageFacts(
        task_id=names.uid_of_file("task", str(number), int(moment.timestamp() * 1000)),
        remote_id=f"task_img_{number}",
        index=0,
        of=1,
        request=card.request,
        payload={"model": card.request.model, "prompt": card.request.prompt},
        answer={"id": f"task_img_{number}", "status": "completed"},
        gateway="https://toapis.com",
        submitted=moment,
        completed=moment,
    )


def _photograph(side: int, seed: int = 1) -> Image.Image:
    source = random.Random(seed)  # noqa: S311 - the same picture in every run
    coarse = Image.frombytes("RGB", (64, 64), source.randbytes(64 * 64 * 3)).resize(
        (side, side), Image.Resampling.BICUBIC
    )
    grain = Image.frombytes("RGB", (side, side), source.randbytes(side * side * 3))
    return Image.blend(coarse, grain.filter(ImageFilter.GaussianBlur(1)), 0.2)


def _natural(side: int, seed: int) -> Image.Image:
    """Detail of every size, the finer the fainter, as photographs have it: a PNG of 1.4 MB at 1024 pixels a side."""
    source = random.Random(seed)  # noqa: S311 - the same picture in every run
    image = Image.new("RGB", (side, side))
    weight = total = 0.0
    cells = side
    while cells >= COARSEST:
        weight = weight / FAINTER if weight else 1.0
        total += weight
        octave = Image.frombytes("RGB", (cells, cells), source.randbytes(cells * cells * 3))
        image = Image.blend(image, octave.resize((side, side), Image.Resampling.BICUBIC), weight / total)
        cells //= 2
    return image


def _vips() -> Callable[[bytes], object] | None:
    os.environ["VIPS_CONCURRENCY"] = "1"  # for each core: ours works on one thread, too
    try:
        library: Any = importlib.import_module("pyvips")
    except (ImportError, OSError):  # OSError: the binding is there, and the library is not
        return None

    def make(data: bytes) -> object:
        small = library.Image.thumbnail_buffer(data, SMALL_THUMBNAIL)
        return small.write_to_buffer(".jpg", Q=QUALITY)

    return make


def _times(work: Callable[[], object]) -> tuple[float, ...]:
    work()
    found: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return tuple(found)

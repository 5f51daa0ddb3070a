"""The library at 100,000 pictures: opening, searching, counting; building an index of 10,000; making thumbnails."""

from __future__ import annotations

import importlib
import io
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter

from app.library.decode import decode
from app.library.library import Library
from app.library.query import parse_sort
from app.paths import Paths, find_paths
from tests.benchmarks.big_library import fill_folder, fill_index
from tests.benchmarks.figures import Figures, print_ratio

LARGE, SMALL, REBUILT = 100_000, 1_000, 10_000
ROUNDS = 7
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
    """Decode, shrink and encode one picture, on one thread: the goal is for 1024 pixels a side."""
    image = _photograph(1024)
    yardstick = _vips()
    if yardstick is None:
        print("Thumbnails: pyvips is not installed, so there is no yardstick (pip install pyvips-binary pyvips).")
    for name, goal in (("JPEG", "goal ≥ 1.0"), ("PNG", "goal ≥ 0.65"), ("WEBP", "goal ≥ 0.65")):
        out = io.BytesIO()
        image.save(out, name, quality=90)
        data = out.getvalue()
        ours = Figures(f"{name} 1024² decoded whole, checked, 512 px JPEG", _times(lambda data=data: decode(data)))
        if yardstick is None:
            print(f"    {ours}, {1000 / ours.median:.0f} a second")
            continue
        theirs = Figures("libvips", _times(lambda data=data: yardstick(data)))
        print(f"Thumbnails of {name} against libvips: {theirs.median / ours.median:.2f} × ({goal})")
        print(f"    {ours}\n    {theirs}")


def _photograph(side: int) -> Image.Image:
    source = random.Random(1)  # noqa: S311 - the same picture in every run
    coarse = Image.frombytes("RGB", (64, 64), source.randbytes(64 * 64 * 3)).resize(
        (side, side), Image.Resampling.BICUBIC
    )
    grain = Image.frombytes("RGB", (side, side), source.randbytes(side * side * 3))
    return Image.blend(coarse, grain.filter(ImageFilter.GaussianBlur(1)), 0.2)


def _vips() -> Callable[[bytes], object] | None:
    try:
        library: Any = importlib.import_module("pyvips")
    except (ImportError, OSError):  # OSError: the binding is there, and the library is not
        return None

    def make(data: bytes) -> object:
        small = library.Image.thumbnail_buffer(data, 512)
        return small.write_to_buffer(".jpg", Q=85)

    return make


def _times(work: Callable[[], object]) -> tuple[float, ...]:
    work()
    found: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return tuple(found)

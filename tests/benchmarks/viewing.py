"""The viewer: from asking for a picture to its first paint, on to the next one, and how much memory it keeps."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QThreadPool
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.library.library import Library
from app.library.record import ImageFacts, ImageRecord
from app.paths import find_paths
from app.request import GenerationRequest
from tests.benchmarks.figures import Figures, percentile, print_ratio
from ui.theme import apply_theme
from ui.viewer.load import load
from ui.viewer.pictures import LIMIT
from ui.viewer.viewer import Viewer

PICTURES = 24
SIDE = 2048
ROUNDS = 12
KEPT_DOWN = 60


class _Film:
    """The pictures as a list, with what a grid has of each in memory."""

    def __init__(self, records: list[ImageRecord]) -> None:
        self._records = records
        self._small = QPixmap(240, 240)
        self._small.fill(QColor("gray"))

    def count(self) -> int:
        return len(self._records)

    def record(self, place: int) -> ImageRecord | None:
        return self._records[place] if 0 <= place < len(self._records) else None

    def place_of(self, uid: str) -> int | None:
        return next((place for place, one in enumerate(self._records) if one.uid == uid), None)

    def small(self, uid: str) -> QPixmap | None:
        del uid
        return self._small


class _Paints(QObject):
    """Notes when the canvas was painted with something on it."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self.first = 0.0
        self.full = 0.0
        viewer.canvas.installEventFilter(self)

    def reset(self) -> None:
        self.first = self.full = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        picture = self._viewer.canvas.picture
        if event.type() == QEvent.Type.Paint and picture is not None and picture.levels:
            now = time.perf_counter()
            self.first = self.first or now
            if not picture.preview:
                self.full = self.full or now
        return False


def measure() -> None:
    """Open, step, hold the key down, count the bytes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    apply_theme(app, "dark")
    with tempfile.TemporaryDirectory() as folder:
        library = Library(find_paths(Path(folder)))
        library.open()
        try:
            _measure(_Film(_fill(library, Path(folder))))
        finally:
            library.close()


def _measure(film: _Film) -> None:
    window = QWidget()
    window.resize(1600, 1000)
    window.show()
    viewer = Viewer(window)
    viewer.set_film(film)
    paints = _Paints(viewer)
    decoding = tuple(_milliseconds(lambda place=place: load(_at(film, place).path)) for place in range(ROUNDS))
    yardstick = Figures(f"decoding a {SIDE} × {SIDE} PNG", decoding)
    opened = [_open(viewer, film, paints, place) for place in range(ROUNDS)]
    first = Figures("asked → first paint", tuple(one[0] for one in opened))
    full = Figures("asked → painted in full", tuple(one[1] for one in opened))
    print_ratio("Viewer, first paint against decoding", first, yardstick, "well below 1")
    print_ratio("Viewer, in full against decoding", full, yardstick, "near 1")
    steps = Figures("key → the next picture in full, decoded ahead", _step(viewer, film, paints))
    print_ratio("Viewer, next picture against decoding", steps, yardstick, "well below 1")
    gaps = _hold_down(viewer)
    p99 = percentile(gaps, 0.99)
    print(f"Viewer, key held down: {p99:.1f} ms of the window's thread, p99 of {len(gaps)} steps (goal ≤ 16)")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _open(viewer, film, paints, 0)
    for place in range(1, PICTURES):
        viewer.step(1)
        _run_until(lambda place=place: viewer.is_decoded(_at(film, place).uid))
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    used = viewer.pictures.used_bytes
    print(f"Viewer, {PICTURES} pictures seen: keeps {used / 1e6:.0f} MB decoded of at most {LIMIT / 1e6:.0f} MB")
    print(f"    largest resident memory {before / 1e3:.0f} → {after / 1e3:.0f} MB")
    viewer.leave()
    window.close()
    window.deleteLater()


def _open(viewer: Viewer, film: _Film, paints: _Paints, place: int) -> tuple[float, float]:
    viewer.leave()
    QThreadPool.globalInstance().waitForDone()  # what was decoded ahead for the last round
    QCoreApplication.processEvents()
    paints.reset()
    begun = time.perf_counter()
    viewer.open(_at(film, place), lambda _uid, _step: None)
    _run_until(lambda: bool(paints.full))
    return (paints.first - begun) * 1000, (paints.full - begun) * 1000


def _step(viewer: Viewer, film: _Film, paints: _Paints) -> tuple[float, ...]:
    taken: list[float] = []
    _open(viewer, film, paints, 0)
    for place in range(1, ROUNDS + 1):
        _run_until(lambda place=place: viewer.is_decoded(_at(film, place).uid))
        paints.reset()
        begun = time.perf_counter()
        viewer.step(1)
        _run_until(lambda: bool(paints.full))
        taken.append((paints.full - begun) * 1000)
    return tuple(taken)


def _hold_down(viewer: Viewer) -> list[float]:
    """As quickly as it goes: how much of the window's own thread each step takes."""
    taken: list[float] = []
    for number in range(KEPT_DOWN):
        begun = time.thread_time()  # other threads decode meanwhile, and have the processor then
        viewer.step(1 if number < KEPT_DOWN // 2 else -1)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 0)
        taken.append((time.thread_time() - begun) * 1000)
    return taken


def _run_until(holds: Callable[[], bool]) -> None:
    while not holds():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _at(film: _Film, place: int) -> ImageRecord:
    record = film.record(place)
    assert record is not None
    return record


def _fill(library: Library, folder: Path) -> list[ImageRecord]:
    """Gradients with noise: they compress about as photographs do."""
    ramp = Image.linear_gradient("L").resize((SIDE, SIDE))
    records: list[ImageRecord] = []
    for number in range(PICTURES):
        noise = Image.effect_noise((SIDE, SIDE), 20 + number)
        part = folder / "result.part"
        Image.merge("RGB", (ramp, noise, ramp.rotate(90))).save(part, "PNG", compress_level=1)
        facts = ImageFacts(
            task_id=f"01JBENCH{number:018}",
            remote_id="",
            index=0,
            of=1,
            request=GenerationRequest(model="bench", prompt=f"picture {number}"),
            payload={},
            answer={},
            gateway="",
            submitted=None,
            completed=None,
        )
        records.append(library.save(part, facts))
    return records

"""The end of the program does not wait for pictures that nobody is going to see."""

from __future__ import annotations

import threading
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSize, Qt, QThreadPool
from PySide6.QtWidgets import QApplication

from app.library.library import Library
from tests.ui.gallery.shelf import fill
from ui.gallery.thumbnails import Thumbnails, Wanted

MILLISECONDS = 60_000


def test_what_waits_when_the_window_goes_is_not_decoded_any_more(
    qapp: QApplication, library: Library, tmp_path: Path
) -> None:
    thumbnails = Thumbnails()
    pool, go = QThreadPool.globalInstance(), threading.Event()
    for _ in range(pool.maxThreadCount()):
        pool.start(lambda: bool(go.wait(MILLISECONDS / 1000)))
    decoded: list[bool] = []

    def note() -> None:
        decoded.append(True)

    relay = thumbnails._relay
    relay.loaded.connect(note, Qt.ConnectionType.DirectConnection)
    thumbnails.want(Wanted(record, QSize(50, 50)) for record in fill(library, tmp_path, 5))
    shiboken6.delete(thumbnails)
    go.set()
    assert pool.waitForDone(MILLISECONDS)
    assert decoded == []

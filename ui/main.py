"""From the command line to the first paint, and from the last command to the exit code.

What this module imports is on the screen's critical path: Qt and the frame of the window. The panels, msgspec, asyncio,
httpx, Pillow and the keyring come after the first paint.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication

from app.paths import find_paths
from ui.icons import forget_icons
from ui.language import speak
from ui.main_window import MainWindow
from ui.options import Options, parse
from ui.session import SESSION_FILE, peek
from ui.session_bus import leave_silent_bus
from ui.single import may_be_open, raise_first
from ui.theme import ACCENT_NAMES, THEME_NAMES, AccentName, ThemeName, apply_theme

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from app.paths import Paths
    from ui.program import Program

_LOOK = 0.0005
_PAINT_PATIENCE = 1.0
"""Seconds to wait for the first paint: a window that opens minimised has none."""
_DECODING_PATIENCE = 30_000
"""Milliseconds for the pictures that are being decoded at the end: seconds at most, but for a disk that hangs."""

TRACE_VARIABLE = "PROOFSHEET_TRACE_STARTUP"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window to its end; the exit code."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.smoke_test and options.data_dir is None:
        with TemporaryDirectory(prefix="proofsheet-smoke-", ignore_cleanup_errors=True) as folder:
            code = _run(replace(options, data_dir=Path(folder)))
            _close_logs()  # Windows removes no file that is open
            return code
    return 0 if _raises_first(options) else _run(options)


def _close_logs() -> None:
    import logging

    for handler in logging.getLogger().handlers[:]:
        logging.getLogger().removeHandler(handler)
        handler.close()


def _run(options: Options) -> int:
    paths = find_paths(options.data_dir)
    leave_silent_bus()  # before Qt asks it
    app = _application()
    session = peek(paths.config / SESSION_FILE)
    speak(app, options.language or str(session.get("language")))
    apply_theme(
        app, options.theme or _theme_of(session), accent=_accent_of(session), text_scale=_text_scale_of(session)
    )
    window = MainWindow()
    window.restore_frame(session)
    if options.window_size is not None:
        window.resize(*options.window_size)
    _show(app, window)
    _collect_garbage(window)
    try:
        with _hard_crashes_noted(paths):
            return _program(app, window, options, paths).run()
    finally:
        window.leave()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        _end_decoding()
        forget_icons()


def _collect_garbage(window: MainWindow) -> None:
    from ui.garbage import Collector

    Collector(window)


def _end_decoding() -> None:
    """Let the threads finish the pictures that they are at: Python and Qt must not end under their feet."""
    pool = QThreadPool.globalInstance()
    pool.clear()
    pool.waitForDone(_DECODING_PATIENCE)


def _raises_first(options: Options) -> bool:
    """Whether a window that is open already has come forward in place of a new one."""
    if options.smoke_test:
        return False
    paths = find_paths(options.data_dir, practice=options.demo)
    return may_be_open(paths) and raise_first(paths.data, options.files)


def _application() -> QApplication:
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Proofsheet")
    app.setApplicationDisplayName("Proofsheet")
    app.setDesktopFileName("proofsheet")
    return app


class _PaintWatch(QObject):
    """Notices the first paint of the window."""

    painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look on."""
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


def _show(app: QApplication, window: MainWindow) -> None:
    """Show the window and return once it is painted; asyncio is not even imported by then."""
    watch = _PaintWatch()
    window.top.installEventFilter(watch)
    window.show()
    end = time.monotonic() + _PAINT_PATIENCE
    while not watch.painted and time.monotonic() < end:
        app.processEvents()
        if not watch.painted:
            time.sleep(_LOOK)
    window.top.removeEventFilter(watch)
    _trace_startup()
    gc.freeze()


def _theme_of(session: dict[str, object]) -> ThemeName:
    names: dict[str, ThemeName] = {str(name): name for name in THEME_NAMES}
    return names.get(str(session.get("theme")), "system")


def _accent_of(session: dict[str, object]) -> AccentName:
    names: dict[str, AccentName] = {str(name): name for name in ACCENT_NAMES}
    return names.get(str(session.get("accent")), "orange")


def _text_scale_of(session: dict[str, object]) -> int:
    scale = session.get("text_scale")
    return scale if isinstance(scale, int) and not isinstance(scale, bool) and 80 <= scale <= 200 else 100


def _program(app: QApplication, window: MainWindow, options: Options, paths: Paths) -> Program:
    from ui.program import Program

    return Program(app, window, options, paths)


def _hard_crashes_noted(paths: Paths) -> AbstractContextManager[None]:
    from app.crash import hard_crashes_noted

    return hard_crashes_noted(paths.crashes)


def _trace_startup() -> None:
    """For the benchmark: PROOFSHEET_TRACE_STARTUP holds `time.monotonic()` of the moment the process was started."""
    started = os.environ.get(TRACE_VARIABLE)
    if not started:
        return
    try:
        passed = time.monotonic() - float(started)
    except ValueError:
        passed = time.perf_counter()
    sys.stderr.write(f"first paint {passed * 1000:.1f}\n")
    sys.stderr.flush()

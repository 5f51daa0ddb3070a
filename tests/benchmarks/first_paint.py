"""First paint of the real window, over 100,000 pictures, against that of an empty QMainWindow.

Both are measured from the start of the process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.paths import find_paths
from tests.benchmarks.big_library import fill_index
from tests.benchmarks.figures import Figures, print_ratio

ROOT = Path(__file__).parents[2]
ROUNDS = 11
LARGE = 100_000

EMPTY = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
class Central(QWidget):
    def paintEvent(self, event):
        since = time.monotonic() - float(os.environ['PROOFSHEET_TRACE_STARTUP'])
        sys.stderr.write(f"first paint {since * 1000:.1f}\\n")
        sys.stderr.flush()
        os._exit(0)
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(Central())
window.resize(1280, 800)
window.show()
app.exec()
"""


def measure() -> None:
    """Alternate the two, so that a busy moment of the machine hits both."""
    ours: list[float] = []
    empty: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        paths = find_paths(Path(folder), practice=True)
        fill_index(paths, LARGE)
        paths.library.mkdir(parents=True, exist_ok=True)
        window = [sys.executable, "-m", "ui", "--demo", "--data-dir", folder]
        _first_paint(window)  # writes the byte code and the settings
        _first_paint([sys.executable, "-c", EMPTY])
        for _ in range(ROUNDS):
            empty.append(_first_paint([sys.executable, "-c", EMPTY]))
            ours.append(_first_paint(window))
    print_ratio(
        f"First paint with {LARGE:,} pictures / empty PySide6 window",
        Figures("Proofsheet", tuple(ours)),
        Figures("empty window", tuple(empty)),
        "goal ≤ 2.0",
    )


def _first_paint(command: list[str]) -> float:
    environment = {**os.environ, "PROOFSHEET_TRACE_STARTUP": repr(time.monotonic())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, encoding="utf-8")
    assert process.stderr is not None
    painted = 0.0
    for line in process.stderr:
        if line.startswith("first paint "):
            painted = float(line.split()[2])
            break
    else:
        raise RuntimeError(f"{command} painted nothing")
    process.terminate()
    process.stderr.read()
    process.wait(30)
    process.stderr.close()
    return painted

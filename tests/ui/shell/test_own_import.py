"""Importing does not read the source of what is imported: Qt's own `__import__` does, and keeps all of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

COUNT = """
import linecache
from ui.imports import take_back_import
take_back_import()
import app.library.query
import app.tasks.state
print(sum("query.py" in name or "state.py" in name for name in linecache.cache), app.library.query.NEWEST.key)
take_back_import()
from PySide6.QtWidgets import *
print(QApplication.__name__, QMainWindow.__name__)
"""


def test_source_is_not_kept_of_what_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNT],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
        timeout=90,
    )
    assert done.stdout.splitlines() == ["0 date", "QApplication QMainWindow"]


def test_entry_points_take_it_back_before_the_window_is_imported() -> None:
    for place in ("ui/__main__.py", "packaging/start_window.py"):
        text = (ROOT / place).read_text("utf-8")
        assert text.index("take_back_import()") < text.index("from ui.main import"), place

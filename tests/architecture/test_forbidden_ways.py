"""Ways of doing things that were tried and hurt (the house plan says how), found in the syntax tree of every module."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import PRODUCT, python_files, short

STATIC_DIALOGS = {
    "QMessageBox": {"about", "aboutQt", "critical", "information", "question", "warning"},
    "QFileDialog": {
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getOpenFileUrls",
    },
    "QInputDialog": {"getDouble", "getInt", "getItem", "getMultiLineText", "getText"},
    "QColorDialog": {"getColor"},
    "QFontDialog": {"getFont"},
}
NESTED = {"exec", "exec_", "processEvents", "waitForFinished"}
ALLOWED = {
    # the one loop before asyncio runs: it ends with the first paint, and no task is there to be lost
    ("ui/main.py", "app.processEvents() runs a nested event loop"),
    ("ui/main.py", "time.sleep blocks the whole loop"),
    ("ui/main.py", "QEventLoop: a nested event loop"),  # the flags of that call
    # begun by Qt's own timer with no coroutine below: tests/ui/handing shows on a real screen that tasks go on in it
    ("ui/handing/drag_out.py", "drag.exec() runs a nested event loop"),
}
NAMES = {
    "asyncSlot": "swallows the error of its coroutine",
    "asyncClose": "runs a nested event loop",
    "QSplashScreen": "blocks for a second",
    "QSortFilterProxyModel": "half a second for each keystroke",
    "QEventLoop": "a nested event loop",
}


def offences(source: str, folder: str) -> Iterator[tuple[int, str]]:
    """Line and reason of every forbidden call or name in one module."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _call(node, folder)
        elif folder == "ui" and isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.name in NAMES and not (alias.name == "QEventLoop" and node.module == "qasync"):
                    yield node.lineno, f"{alias.name}: {NAMES[alias.name]}"
        elif isinstance(node, ast.ExceptHandler) and node.type is None:
            yield node.lineno, "a bare except"


def _call(node: ast.Call, folder: str) -> Iterator[tuple[int, str]]:
    if isinstance(node.func, ast.Name):
        if node.func.id == "sleep":
            yield node.lineno, "sleep() without a module: nobody sees which one"
        return
    if not isinstance(node.func, ast.Attribute):
        return
    owner, name = ast.unparse(node.func.value), node.func.attr
    if owner == "time" and name == "sleep":
        yield node.lineno, "time.sleep blocks the whole loop"
    if folder == "ui":
        if name in NESTED:
            yield node.lineno, f"{owner}.{name}() runs a nested event loop"
        if name in STATIC_DIALOGS.get(owner.rpartition(".")[2], ()):
            yield node.lineno, f"{owner}.{name}() is modal and runs a nested event loop"
        if owner.rpartition(".")[2] in NAMES and name == owner:
            yield node.lineno, NAMES[owner]


def test_no_module_uses_them() -> None:
    found = [
        f"{short(path)}:{line}: {reason}"
        for folder in PRODUCT
        for path in python_files(folder)
        for line, reason in offences(path.read_text(encoding="utf-8"), folder)
        if (short(path), reason) not in ALLOWED
    ]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    [
        "dialog.exec()",
        "QDialog(self).exec_()",
        "QMessageBox.warning(self, 'a', 'b')",
        "QtWidgets.QFileDialog.getOpenFileNames(self)",
        "QApplication.processEvents()",
        "from qasync import asyncSlot",
        "from PySide6.QtWidgets import QLabel, QSplashScreen",
        "from PySide6.QtCore import QEventLoop",
        "import time\ntime.sleep(1)",
        "from time import sleep\nsleep(1)",
        "try:\n    a()\nexcept:\n    pass",
    ],
)
def test_a_planted_one_is_found(planted: str) -> None:
    assert list(offences(planted, "ui"))


@pytest.mark.parametrize(
    "allowed",
    [
        "dialog.open()",
        "QMessageBox(self)",
        "from qasync import QEventLoop",
        "await asyncio.sleep(1)",
        "db.execute('a')",
    ],
)
def test_what_is_allowed_is_not_found(allowed: str) -> None:
    source = "async def f():\n    " + allowed
    assert not list(offences(source, "ui"))

"""What others write is text on every surface of the window, never markup, however it got there."""

from __future__ import annotations

import itertools
import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.shell.sitting import heard, sitting, until
from ui.options import Options

pytestmark = pytest.mark.anyio

HOSTILE = '<img src="file:///etc/passwd"><a href="https://evil.example">click</a><b>bold</b> \u202egnp.exe\u202c &amp; '

_ORDERS = itertools.count(1)


class _Gateway(BaseHTTPRequestHandler):
    """Puts markup into everything that it may say; the first task succeeds, the second fails, others are refused."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        order = next(_ORDERS)
        if order > 2:
            self._say(400, {"error": {"code": HOSTILE, "message": HOSTILE, "param": HOSTILE}})
        else:
            self._say(200, {"id": f"<b>bold</b>{order}", "status": HOSTILE})

    def do_GET(self) -> None:
        path = unquote(self.path)
        if path.endswith(".png"):
            picture = BytesIO()
            Image.new("RGB", (64, 48), (200, 80, 20)).save(picture, "PNG")
            self._say(200, picture.getvalue())
        elif "/balance" in path:
            self._say(200, {"remain_balance": 1e300, "used_balance": -1e300})
        elif "/models" in path:
            self._say(200, {"data": [{"id": HOSTILE}]})
        elif path.endswith("1"):
            host = self.headers["Host"]
            results = [{"url": f"http://{host}/{number}.png"} for number in range(3)]
            self._say(200, {"id": HOSTILE, "status": "completed", "result": {"data": results}, "note": HOSTILE})
        else:
            self._say(200, {"id": HOSTILE, "status": "failed", "error": {"code": HOSTILE, "message": HOSTILE}})

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Nobody reads it."""

    def _say(self, status: int, body: object) -> None:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def gateway() -> Generator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Gateway)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def is_markup(text: str) -> bool:
    """Whether Qt would make something of it other than the characters."""
    return any(tag in text for tag in ("<img", "<a href", "<b>"))


def surfaces(top: QWidget) -> list[tuple[str, str]]:
    """Where, and what, of everything in a window that Qt may take for markup."""
    found: list[tuple[str, str]] = []
    for widget in [top, *top.findChildren(QWidget)]:
        name = f"{type(widget).__name__} {widget.accessibleName()[:30]}"
        found += [(f"tooltip of {name}", widget.toolTip()), (f"what's this of {name}", widget.whatsThis())]
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append((name, widget.text()))
        if isinstance(widget, QAbstractItemView) and bool(widget.model()):
            found += [(f"{role.name} of {name}", text) for role, text in _said(widget.model())]
    for action in top.findChildren(QAction):
        found.append((f"action {action.text()}", action.toolTip()))
    return found


def _said(model: QAbstractItemModel) -> list[tuple[Qt.ItemDataRole, str]]:
    roles = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole)
    cells = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount(QModelIndex()))]
    return [(role, str(cell.data(role) or "")) for cell in cells for role in roles]


def _is_in(state: TaskState, task: Task) -> bool:
    return task.state is state


async def test_markup_from_outside_is_text_everywhere(qapp: QApplication, data_dir: Path) -> None:
    with gateway() as url:
        options = Options(base_url=url, api_key="sk-hostile-key-1234")
        async with sitting(qapp, data_dir, options=options) as person:
            ends = (TaskState.DONE, TaskState.FAILED, TaskState.REJECTED)
            for end in ends:
                person.write(f"{HOSTILE} {end}")
                await until(lambda: person.find("Generate", QWidget).isEnabled())
                person.press("Generate")

                await heard(person.window.bridge.task_changed, partial(_is_in, end))
            widest = person.window.width()
            grid = person.find("Gallery", QAbstractItemView)
            pictures = grid.model().rowCount(QModelIndex())
            assert pictures == 3
            grid.setCurrentIndex(grid.model().index(0, 0, QModelIndex()))
            await until(lambda: "passwd" in person.window.inspector.prompt.text())
            seen = 0
            for where, text in surfaces(person.window):
                seen += "passwd" in text
                assert not is_markup(text), where
            assert seen > pictures, "the words from outside were nowhere to be seen"
            assert person.window.minimumSizeHint().width() <= widest
            assert person.window.top.balance_button.figure == "unknown"

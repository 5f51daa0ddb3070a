"""Taking hold of a picture and letting go of it, before anything of it leaves the window."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QMouseEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery.shelf import until
from ui.handing.drag_out import DragOut, Load
from ui.handing.mime import mime_of
from ui.loop import settle_spawned

pytestmark = pytest.mark.anyio

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Board(QWidget):
    """A place with one picture on its left half; it notes the movements that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.moved = 0
        self.resize(200, 100)

    @property
    def widget(self) -> QWidget:
        return self

    def press(self, place: QPoint) -> bool:
        return place.x() < 100

    def ids(self) -> Sequence[int]:
        return [7]

    def pixmap(self) -> QPixmap | None:
        return None

    def let_go(self) -> None:
        """Nothing is held."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.moved += 1


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    made = Board()
    qtbot.addWidget(made)
    made.show()
    return made


class Kitchen:
    """Prepares what is dragged when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[list[int], bool]] = []
        self.ready = asyncio.Event()

    async def prepare(self, ids: Sequence[int], bare: bool) -> Load:
        self.asked.append((list(ids), bare))
        await self.ready.wait()
        return Load(("UID",), (Path("/a.png"),))


def move(board: Board, place: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(place),
        board.mapToGlobal(QPointF(place)),
        Qt.MouseButton.NoButton,
        LEFT,
        held,
    )
    QApplication.sendEvent(board, event)


@pytest.mark.parametrize("held", [NONE, Qt.KeyboardModifier.ControlModifier])
async def test_who_lets_go_before_the_files_are_ready_is_told(board: Board, held: Qt.KeyboardModifier) -> None:
    kitchen = Kitchen()
    drag = DragOut(board, kitchen.prepare, board)
    missed: list[bool] = []
    drag.missed.connect(lambda: missed.append(True))
    drag.began.connect(lambda: pytest.fail("nothing is held any more"))
    QTest.mousePress(board, LEFT, held, QPoint(20, 20))
    move(board, QPoint(22, 21), held)
    assert kitchen.asked == [], "a hand that trembles drags nothing"
    move(board, QPoint(60, 40), held)
    move(board, QPoint(70, 40), held)
    assert board.moved == 0, "what belongs to a drag does not reach the widget"
    await until(lambda: kitchen.asked)
    assert kitchen.asked == [([7], held is not NONE)]
    QTest.mouseRelease(board, LEFT, held, QPoint(70, 40))
    kitchen.ready.set()
    await until(lambda: missed)
    await settle_spawned(5)


async def test_beside_the_picture_the_widget_has_its_mouse(board: Board) -> None:
    kitchen = Kitchen()
    DragOut(board, kitchen.prepare, board)
    QTest.mousePress(board, LEFT, NONE, QPoint(150, 20))
    move(board, QPoint(190, 60))
    assert board.moved == 1
    QTest.mousePress(board, Qt.MouseButton.RightButton, NONE, QPoint(20, 20))
    move(board, QPoint(60, 60))
    assert kitchen.asked == []


async def test_our_own_pictures_are_not_taken_back(board: Board) -> None:
    drag = DragOut(board, Kitchen().prepare, board)
    copy, ours, theirs = Qt.DropAction.CopyAction, mime_of(("UID",), (Path("/a.png"),)), QMimeData()
    entering = QDragEnterEvent(QPoint(5, 5), copy, ours, LEFT, NONE)
    assert drag.eventFilter(board, entering)
    assert entering.isAccepted(), "or Qt would offer it to the window behind"
    assert entering.dropAction() == Qt.DropAction.IgnoreAction
    moving = QDragMoveEvent(QPoint(5, 5), copy, ours, LEFT, NONE)
    assert drag.eventFilter(board, moving)
    assert not moving.isAccepted()
    assert not drag.eventFilter(board, QDragEnterEvent(QPoint(5, 5), copy, theirs, LEFT, NONE))

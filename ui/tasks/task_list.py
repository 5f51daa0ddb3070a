"""The list of the dock: rows are painted, and only the rows in sight carry real buttons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from app.tasks.task import Task
from app.words import tr
from ui.tasks.actions import Action, actions_of, buttons_of
from ui.tasks.columns import ROW, columns_of
from ui.tasks.delegate import TaskDelegate, focus_frame
from ui.tasks.model import AnyIndex, TaskModel
from ui.tasks.row_actions import RowActions
from ui.tasks.words import needs_decision
from ui.widgets.tab_order import set_tab_order

_USUAL_WIDTH = 24
_WEIGHTY = frozenset({Action.SEND_AGAIN, Action.RETRY, Action.RELEASE_ANYWAY, Action.RELEASE})


class TaskList(QListView):
    """Tasks, one line each.

    Signals:
        wanted: (`Action`, `Task`) was chosen by button, key or double click.
        menu_wanted: (`Task`, global position) for the menu of a row.
    """

    wanted = Signal(object, object)
    menu_wanted = Signal(object, object)

    def __init__(self, model: TaskModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._widths: dict[tuple[Action, ...], int] = {}
        self._shown: dict[str, RowActions] = {}
        self._in_order: list[RowActions] = []
        self._pressed: tuple[Action, str] | None = None
        self._since_press = QElapsedTimer()
        self.rows = TaskDelegate(self)
        self.rows.actions_width = self._actions_width
        self.rows.name_of = model.name_of
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.place_buttons)
        self.setAccessibleName(tr("Tasks"))
        self.setItemDelegate(self.rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.setModel(model)
        for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.modelReset, model.dataChanged):
            signal.connect(self._later)
        self.verticalScrollBar().valueChanged.connect(self.place_buttons)

    def current_task(self) -> Task | None:
        """The task with the keyboard position."""
        return self._model.task(self.currentIndex().row())

    def buttons(self, task_id: str) -> RowActions | None:
        """The buttons of a row in sight."""
        return self._shown.get(task_id)

    def place_buttons(self) -> None:
        """Give the rows in sight their buttons and take those of the others away."""
        if not self.isVisible():
            return
        top, bottom = self.indexAt(QPoint(1, 1)), self.indexAt(QPoint(1, self.viewport().height() - 1))
        last = bottom.row() if bottom.isValid() else self._model.rowCount() - 1
        seen = range(max(top.row(), 0), last + 1)
        wanted = {task.id: row for row in seen if (task := self._model.task(row)) is not None}
        for task_id in [task_id for task_id in self._shown if task_id not in wanted]:
            self._take_away(task_id)
        for task_id, row in wanted.items():
            self._give(task_id, row)
        whole: list[RowActions] = []
        for task_id, row in wanted.items():
            rect, buttons = self.visualRect(self._model.index(row)), self._shown[task_id]
            buttons.setGeometry(columns_of(rect, self._width_of(task_id)).actions)
            is_whole = self.viewport().rect().contains(rect)
            buttons.set_reachable(is_whole)
            if is_whole:
                whole.append(buttons)
        if whole != self._in_order:
            self._in_order = whole
            set_tab_order([self, *(button for buttons in whole for button in buttons.in_tab_order())])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row with the keyboard position is framed; without any, the list itself is."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            focus_frame(QPainter(self.viewport()), self.viewport().rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the picture, or the menu where there is none; Del dismisses."""
        task = self.current_task()
        if task is None:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(task)
        elif event.key() == Qt.Key.Key_Delete and Action.DISMISS in actions_of(task):
            self.wanted.emit(Action.DISMISS, task)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the picture of a saved task."""
        task = self._model.task(self.indexAt(event.position().toPoint()).row())
        if task is not None and Action.OPEN in actions_of(task):
            self.wanted.emit(Action.OPEN, task)

    def keyboardSearch(self, _search: str) -> None:
        """Typing letters does not jump about."""

    def dataChanged(self, top_left: AnyIndex, bottom_right: AnyIndex, roles: Sequence[int] = ()) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the rows that changed; QListView would lay out all of them again."""
        self.viewport().update(self.visualRect(top_left).united(self.visualRect(bottom_right)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows may be in sight."""
        super().resizeEvent(event)
        self._later()

    def showEvent(self, event: QShowEvent) -> None:
        """Rows in sight need their buttons."""
        super().showEvent(event)
        self._later()

    def _open(self, task: Task) -> None:
        if Action.OPEN in actions_of(task):
            self.wanted.emit(Action.OPEN, task)
        else:
            self._ask_menu(task, self.visualRect(self.currentIndex()).bottomLeft() + QPoint(48, 0))

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            index = self.currentIndex()
            place = self.visualRect(index).bottomLeft() + QPoint(48, 0)
        task = self._model.task(index.row())
        if task is not None:
            self._ask_menu(task, place)

    def _ask_menu(self, task: Task, place: QPoint) -> None:
        self.menu_wanted.emit(task, self.viewport().mapToGlobal(place))

    def _later(self) -> None:
        self._soon.start()

    def _give(self, task_id: str, row: int) -> None:
        task = self._model.task(row)
        old = self._shown.get(task_id)
        if task is None or (old is not None and old.actions_shown == buttons_of(task)):
            return
        if old is not None:
            self._take_away(task_id)
        made = RowActions(task, self.viewport())
        made.wanted.connect(partial(self._on_button, task_id))
        made.menu_wanted.connect(partial(self._on_more, task_id))
        self._shown[task_id] = made
        self._measure(made)
        made.show()

    def _take_away(self, task_id: str) -> None:
        made = self._shown.pop(task_id)
        if made.isAncestorOf(self.window().focusWidget() or self):
            self.setFocus()  # Qt would give it to the next button, which may cost money
        made.hide()
        made.deleteLater()

    def _on_button(self, task_id: str, action: Action) -> None:
        row = self._model.row_of(task_id)
        task = self._model.task(row) if row is not None else None
        if task is not None and not self._is_second_of_a_double_click(action, task):
            self.wanted.emit(action, task)

    def _is_second_of_a_double_click(self, action: Action, task: Task) -> bool:
        """The first click took a row away: the second one meets the next row's button, which may cost money."""
        before, self._pressed = self._pressed, (action, task.id)
        soon = self._since_press.isValid() and self._since_press.elapsed() < QApplication.doubleClickInterval()
        self._since_press.start()
        weighty = action in _WEIGHTY or needs_decision(task)
        return weighty and soon and before is not None and before[0] is action and before[1] != task.id

    def _on_more(self, task_id: str) -> None:
        row = self._model.row_of(task_id)
        task = self._model.task(row) if row is not None else None
        if task is None or row is None:
            return
        index: QModelIndex = self._model.index(row)
        self.setCurrentIndex(index)
        rect = self.visualRect(index)
        self._ask_menu(task, QPoint(rect.right() - 40, rect.top() + ROW - 4))

    def _actions_width(self, task: Task) -> int:
        return self._widths.get(buttons_of(task), _USUAL_WIDTH)

    def _width_of(self, task_id: str) -> int:
        return self._widths[self._shown[task_id].actions_shown]

    def _measure(self, made: RowActions) -> None:
        """Learn how wide this set of buttons is; rows painted with another width are painted again."""
        made.ensurePolished()
        width = made.sizeHint().width()
        if self._widths.get(made.actions_shown) != width:
            self._widths[made.actions_shown] = width
            self.viewport().update()

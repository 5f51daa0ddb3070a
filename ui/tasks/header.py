"""The header line of the dock: what there is of each kind, and the button that folds the list away."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.tasks.task import Task
from app.words import tr
from ui.icons import icon
from ui.tasks.words import Tally, tally
from ui.theme import scaled, set_role
from ui.widgets import plain_label

HEIGHT = 34
_LEAST = 240
_ROLES = {"muted": "muted", "unclear": "warning", "failed": "error"}


class DockHeader(QWidget):
    """`Tasks  2 running  1 unclear`.

    Signals:
        fold_wanted: the list is to be folded away or out.
        pause_wanted: send nothing more (True), or go on (False).
        clear_wanted: saved tasks are to leave the list.
    """

    fold_wanted = Signal()
    clear_wanted = Signal()
    pause_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(scaled(HEIGHT))
        self._labels: list[QLabel] = [plain_label("", "muted") for _ in range(4)]
        self._told: tuple[Tally, ...] = ()
        self._is_clearable = False
        self.clear_button = QPushButton(tr("Clear saved"))
        set_role(self.clear_button, "ghost")
        self.clear_button.setToolTip(tr("Take tasks whose pictures are saved off this list. No picture is deleted."))
        self.clear_button.clicked.connect(self.clear_wanted)
        self._paused = plain_label(tr("paused"), "warning")
        self._is_paused = False
        self.pause_button = QPushButton()
        set_role(self.pause_button, "ghost")
        self.pause_button.setIconSize(QSize(14, 14))
        self.pause_button.clicked.connect(lambda: self.pause_wanted.emit(not self._is_paused))
        self.fold_button = QToolButton()
        set_role(self.fold_button, "ghost")
        self.fold_button.setIconSize(QSize(14, 14))
        self.fold_button.clicked.connect(self.fold_wanted)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(16)
        title = plain_label(tr("Tasks"), "emphasis")
        row.addWidget(title)
        for label in (self._paused, *self._labels):
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self.clear_button)
        row.addWidget(self.pause_button)
        row.addWidget(self.fold_button)
        self.set_folded(folded=False)
        self.set_paused(paused=False)
        self.set_tasks(())

    def set_tasks(self, tasks: Iterable[Task]) -> None:
        """Count them."""
        listed = list(tasks)
        clearable = any(is_clearable(task) for task in listed)
        counts = tally(listed) or (Tally(tr("nothing is running"), "muted"),)
        if (counts, clearable) == (self._told, self._is_clearable):
            return
        self._told, self._is_clearable = counts, clearable
        for label, count in zip(self._labels, counts, strict=False):
            label.setText(count.text)
            set_role(label, _ROLES[count.token])
        self._make_room()

    def texts(self) -> tuple[str, ...]:
        """The counts it shows."""
        return tuple(count.text for count in self._told)

    @property
    def is_paused(self) -> bool:
        """Whether requests are kept back."""
        return self._is_paused

    def set_paused(self, *, paused: bool) -> None:
        """Say whether requests are kept back, and offer the opposite."""
        self._is_paused = paused
        self._paused.setVisible(paused)
        name = tr("Go on") if paused else tr("Pause queue")
        self.pause_button.setAccessibleName(name)
        self.pause_button.setIcon(icon("play" if paused else "pause", "muted"))
        self.pause_button.setToolTip(
            tr("Go on: send what waits.")
            if paused
            else tr("Pause: send nothing more until you go on. What is at the gateway runs on.")
        )
        self._make_room()

    def set_folded(self, *, folded: bool) -> None:
        """Say which way the button leads."""
        self.fold_button.setIcon(icon("chevron-up" if folded else "chevron-down", "muted"))
        name = tr("Show the tasks") if folded else tr("Fold the tasks away")
        self.fold_button.setAccessibleName(name)
        self.fold_button.setToolTip(name)

    def minimumSizeHint(self) -> QSize:
        """The narrowest: the name and the two buttons; the status line has the counts too."""
        return QSize(_LEAST, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What matters least goes first when it gets narrow."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.clear_button.setVisible(self._is_clearable)
        self.pause_button.setText(self.pause_button.accessibleName())
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(self._told))
        steps: list[Callable[[], object]] = [self.clear_button.hide, lambda: self.pause_button.setText("")]
        steps += [label.hide for label in self._labels]
        for make_narrower in steps:
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return
            make_narrower()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole line folds."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.fold_wanted.emit()


def is_clearable(task: Task) -> bool:
    """Whether nothing about it is left to do or to know."""
    from app.tasks.state import ResultState, TaskState

    saved = task.state is TaskState.DONE and all(result.state is ResultState.SAVED for result in task.results)
    return (saved or task.state is TaskState.CANCELLED) and not task.dismissed

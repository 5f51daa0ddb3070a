"""Says over a picture that cannot be shown why, and offers what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.words import tr
from ui.theme import set_role
from ui.viewer.pictures import Picture
from ui.widgets import IconLabel, plain_label

_WIDEST = 460
_MARGIN = 16


class Trouble(QFrame):
    """A card at the foot of its parent, hidden while nothing is wrong.

    Signals:
        again_wanted: look at the file once more.
        folder_wanted: show where it should be.
    """

    again_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._covered = parent
        self._text = plain_label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._advice = plain_label("", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(IconLabel("warning", "unclear", side=18))
        row.addLayout(words, 1)
        self._buttons: list[QPushButton] = []
        for text, signal in ((tr("Look again"), self.again_wanted), (tr("Show in folder"), self.folder_wanted)):
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.clicked.connect(signal)
            self._buttons.append(button)
            row.addWidget(button)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, picture: Picture | None) -> None:
        """Say what is wrong with a picture; nothing when it can be shown."""
        problem = picture.problem if picture is not None else ""
        if not problem or picture is None:
            self.hide()
            return
        self._text.setText(problem)
        shown = tr("This is its thumbnail.") if picture.levels else ""
        advice = tr("Its prompt and settings are kept. Put the file back from a copy, then look again.")
        self._advice.setText(f"{shown} {advice}".strip())
        self.setAccessibleName(self.text())
        self.show()
        self._settle()

    def stops(self) -> list[QPushButton]:
        """Where Tab stops; nowhere while it is hidden."""
        return [] if self.isHidden() else self._buttons

    def text(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else f"{self._text.text()} {self._advice.text()}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot."""
        if watched is self._covered and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        return False

    def _settle(self) -> None:
        room = self._covered.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(_WIDEST, room.width())
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(room.x() + (room.width() - width) // 2, room.bottom() - height, width, height)

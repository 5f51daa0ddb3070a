"""Says over an animation that it is one: the first of its frames is what is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.words import plural
from ui.theme import set_role
from ui.viewer.pictures import Picture
from ui.widgets import IconLabel, plain_label

_MARGIN = 12


class AnimationBadge(QFrame):
    """A line in the upper left corner of its parent, hidden over a picture that stands still."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._covered = parent
        self._text = plain_label("", "small", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 10, 4)
        row.setSpacing(6)
        row.addWidget(IconLabel("filmstrip", "muted", side=16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, picture: Picture | None) -> None:
        """Say how many frames a picture has; nothing for one, and nothing before that is known."""
        frames = picture.frames if picture is not None and not picture.problem else 1
        if frames < 2:
            self.hide()
            return
        said = plural(frames, "Animation, {n} frame: the first is shown", "Animation, {n} frames: the first is shown")
        self._text.setText(said)
        self.setAccessibleName(said)
        self.show()
        self._settle()

    def text(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Never be wider than the picture's place."""
        if watched is self._covered and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        return False

    def _settle(self) -> None:
        room = self._covered.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 2  # a wrapping label hints at less
        rest = self.sizeHint().width() - self._text.sizeHint().width()
        width = min(words + rest, room.width())
        self.setGeometry(room.x(), room.y(), width, max(self.heightForWidth(width), self.sizeHint().height()))

"""`python drag_source.py FILE…`: another program's window, out of which these files can be dragged.

It says on stdout what happens, a word a line: `ready` when it can be dragged from, `dragging`, `accepted` or `refused`
each time the place under the pointer changes its mind, `dropped` or `nothing` at the end.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "Another program"


class Source(QLabel):
    """The window."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - the name is Qt's
        """Without this a label hands the press on, and no moves follow."""
        event.accept()

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - the name is Qt's
        """Begin; file managers offer copying and moving."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(name) for name in sys.argv[1:]])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.actionChanged.connect(tell)
        say("dragging")
        done = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
        say("dropped" if done == Qt.DropAction.CopyAction else "nothing")


def tell(action: Qt.DropAction) -> None:
    """What would be done, if it was let go now."""
    say("accepted" if action == Qt.DropAction.CopyAction else "refused")


def say(word: str) -> None:
    """To whoever started this."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    """Stay until killed."""
    app = QApplication(sys.argv[:1])
    window = Source("Drag from here")
    window.setWindowTitle(TITLE)
    window.setGeometry(1400, 100, 200, 150)
    window.show()
    QTimer.singleShot(0, lambda: say("ready"))
    app.exec()


if __name__ == "__main__":
    main()

"""What will be sent of a prompt with alternatives: one line for each prompt, cut down to where they differ."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from app.words import plural, tr
from ui.compose.variants import differences, variants
from ui.theme import set_role
from ui.widgets import plain_label, plain_tooltip

_MOST_LINES = 4


class VariantsView(QWidget):
    """Hidden while the prompt is one prompt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompts: tuple[str, ...] = ()
        self._head = plain_label("", "label")
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Prompts that will be sent"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self._list, "preview")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_text(self, text: str) -> None:
        """The prompt as typed."""
        prompts = variants(text).prompts
        if prompts == self._prompts:
            return
        self._prompts = prompts
        self.setVisible(len(prompts) > 1)
        self._list.clear()
        if len(prompts) == 1:
            return
        self._head.setText(plural(len(prompts), "{n} prompt will be sent", "{n} prompts will be sent"))
        for prompt, line in zip(prompts, differences(prompts), strict=True):
            item = QListWidgetItem(line or tr("(empty)"))
            item.setToolTip(plain_tooltip(prompt[:2000]))
            self._list.addItem(item)
        height = max(self._list.sizeHintForRow(0), self.fontMetrics().height())
        self._list.setFixedHeight(height * min(len(prompts), _MOST_LINES) + 2 * self._list.frameWidth() + 8)

    def lines(self) -> list[str]:
        """What is listed."""
        return [self._list.item(row).text() for row in range(self._list.count())]

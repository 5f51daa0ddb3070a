"""The two dialogs: for a key of one's own, and the list of keys. Opened with `open` or `show`, never executed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import ConfigurationError
from app.gateway.address import clean_key, normalise_base_url
from app.words import tr
from ui.actions import ANYWHERE, KEYS, PROMPT, Key, shown
from ui.icons import icon
from ui.keys import CHINA_ADDRESS, DEFAULT_ADDRESS
from ui.theme import repolish, set_role
from ui.widgets import plain_label

_OWN = 2


class KeyDialog(QDialog):
    """Asks for an API key and the gateway it belongs to.

    Signals:
        submitted: address and key, both cleaned: check them. Answer with `show_problem` or `accept`.
    """

    submitted = Signal(str, str)

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Use my key"))
        self.setModal(True)
        self.setMinimumWidth(460)
        self.key_field = QLineEdit()
        self.key_field.setAccessibleName(tr("API key"))
        self.key_field.setPlaceholderText("sk-…")
        self.key_field.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(icon("eye", "muted"), tr("Show the key"), self)
        self._eye.triggered.connect(self._toggle_eye)
        self.key_field.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._choices = QButtonGroup(self)
        self.own_field = QLineEdit()
        self.own_field.setAccessibleName(tr("Own gateway's address"))
        self.own_field.setPlaceholderText("https://gateway.example.org")
        self._problem = plain_label(role="problem", wrap=True)
        self._problem.setAccessibleName(tr("Problem"))
        self._use = QPushButton(tr("Check and use"))
        set_role(self._use, "primary")
        self._use.setProperty("small", "true")
        self._use.setDefault(True)
        self._use.clicked.connect(self._submit)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._fill()
        self._choose(address)
        self.key_field.textChanged.connect(self._refresh)
        self._choices.idToggled.connect(self._refresh)
        self._refresh()

    def set_busy(self, text: str) -> None:
        """A check is under way: nothing can be changed meanwhile; "" ends it."""
        for widget in (self.key_field, self.own_field, *self._choices.buttons()):
            widget.setEnabled(not text)
        self._use.setText(text or tr("Check and use"))
        self._refresh()
        if text:
            self._use.setEnabled(False)

    def show_problem(self, sentence: str) -> None:
        """Say why it cannot be used; the dialog stays."""
        self.set_busy("")
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.key_field.setProperty("invalid", "true" if sentence else "false")
        repolish(self.key_field)
        if sentence:  # while the fields were disabled the focus went on to Cancel, and Return with it
            self.key_field.setFocus()
            self.key_field.selectAll()
        self.adjustSize()

    def address(self) -> str:
        """The gateway's address as chosen or typed."""
        chosen = self._choices.checkedId()
        return self.own_field.text() if chosen == _OWN else (DEFAULT_ADDRESS, CHINA_ADDRESS)[chosen]

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Use my key"), "title"))
        column.addWidget(
            plain_label(
                tr(
                    "Pictures made with a key are paid from its account. The key is kept in this system's "
                    "keyring and sent to the gateway you choose here, to nobody else."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(_labelled(tr("API key"), self.key_field))
        gateways = QVBoxLayout()
        gateways.setSpacing(2)
        gateways.addWidget(plain_label(tr("Gateway"), "label"))
        for index, text in enumerate(("toapis.com", tr("toapis.cn (mainland China)"), tr("Another address"))):
            button = QRadioButton(text)
            self._choices.addButton(button, index)
            gateways.addWidget(button)
        gateways.addWidget(self.own_field)
        column.addLayout(gateways)
        column.addWidget(self._problem)
        self._problem.setVisible(False)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._use)
        column.addLayout(row)

    def _choose(self, address: str) -> None:
        known = (DEFAULT_ADDRESS, CHINA_ADDRESS)
        index = known.index(address) if address in known else _OWN
        self._choices.button(index).setChecked(True)
        if index == _OWN:
            self.own_field.setText(address)

    def _refresh(self) -> None:
        self.own_field.setVisible(self._choices.checkedId() == _OWN)
        self._use.setEnabled(bool(self.key_field.text().strip()))

    def _toggle_eye(self) -> None:
        hidden = self.key_field.echoMode() == QLineEdit.EchoMode.Password
        self.key_field.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye-off" if hidden else "eye", "muted"))
        self._eye.setText(tr("Hide the key") if hidden else tr("Show the key"))

    def _submit(self) -> None:
        try:
            key = clean_key(self.key_field.text())
            address = normalise_base_url(self.address())
        except ConfigurationError as error:
            self.show_problem(str(error))
            return
        self.show_problem("")
        self.submitted.emit(address, key)


class KeysList(QDialog):
    """Every shortcut, grouped by where it works; stays open beside the window if one likes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setWindowTitle(tr("Keys"))
        self.setAccessibleName(tr("List of keys"))
        columns = QHBoxLayout(self)  # two: in one column the list is higher than a small laptop's screen
        columns.setContentsMargins(24, 12, 24, 20)
        columns.setSpacing(40)
        first = [key for key in KEYS if key.where in (ANYWHERE, PROMPT)]
        columns.addLayout(_key_column(first))
        columns.addLayout(_key_column([key for key in KEYS if key not in first]))

    def showEvent(self, event: QShowEvent) -> None:
        """Take only as much room as the list needs."""
        super().showEvent(event)
        self.setFixedSize(self.sizeHint())


def _key_column(keys: list[Key]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    heading = ""
    for key in keys:
        row = grid.rowCount()
        if key.where != heading:
            heading = key.where
            grid.setRowMinimumHeight(row, 34)
            grid.addWidget(plain_label(tr(heading), "emphasis"), row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
            row += 1
        grid.addWidget(plain_label(tr(key.does)), row, 0)
        grid.addLayout(_caps(key.keys), row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _caps(keys: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addStretch(1)
    seen: list[str] = []
    for key in keys:
        text = shown(key)
        if text not in seen:
            seen.append(text)
            row.addWidget(plain_label(text, "kbd"))
    return row


def _labelled(text: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(text)
    set_role(label, "label")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    return box

"""The page of the first start: a key or practice, where pictures go, the look; answered once and for all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.settings import DEFAULT_BASE_URL
from app.words import tr
from ui.account.entry import KeyEntry
from ui.account.key_form import KeyForm
from ui.icons import app_icon
from ui.settings.controls import Choice
from ui.settings.desk import SettingsDesk
from ui.theme import scaled, set_role
from ui.widgets import Elided, plain_label

_WIDTH = 520


class FirstRunPage(QWidget):
    """Covers the window until it is answered.

    Args:
        settings: the look is chosen here at once.
        folder: where pictures go unless another one is chosen.
        parent: the window.

    Signals:
        checked: a `KeyEntry`: try it, and answer with `show_balance` or `show_problem`.
        started: a `KeyEntry`, or None for practice mode.
        folder_chosen: another folder for the pictures, as a `Path`; answer with `show_folder` or `show_folder_problem`.
        help_wanted, console_wanted: the two pages that are one click away.
    """

    checked = Signal(object)
    started = Signal(object)
    folder_chosen = Signal(object)
    help_wanted = Signal()
    console_wanted = Signal()

    def __init__(self, settings: SettingsDesk, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "window")
        self.setAccessibleName(tr("First start"))
        self._covered = parent
        self._folder = folder
        self._checks = False
        self.form = KeyForm(DEFAULT_BASE_URL)
        self.with_key = QRadioButton(tr("I have an API key"))
        self.practise = QRadioButton(tr("Practise first"))
        self._ways = QButtonGroup(self)
        for index, way in enumerate((self.with_key, self.practise)):
            self._ways.addButton(way, index)
        self.with_key.setChecked(True)
        self._check = QPushButton(tr("Check the key"))
        self._check.setAutoDefault(False)
        self._console = _link(tr("Get a key in the console"), self.console_wanted)
        self._said = plain_label(role="success", wrap=True)
        self._said.setAccessibleName(tr("Result of the check"))
        self._place = Elided(str(folder), "muted", mode=Qt.TextElideMode.ElideMiddle)
        self._place_problem = plain_label(role="problem", wrap=True)
        self._place_problem.setVisible(False)
        self.start = QPushButton(tr("Start"))
        set_role(self.start, "primary")
        self.start.setProperty("small", "true")
        self._lay_out(settings)
        self._check.clicked.connect(self._on_check)
        self.start.clicked.connect(self._on_start)
        self._ways.idToggled.connect(self._refresh)
        self.form.changed.connect(self._on_edit)
        self.form.submitted.connect(self._on_entry)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self._refresh()

    def set_busy(self, text: str) -> None:
        """A check is under way, as `text` says; "" ends it."""
        self.form.set_busy(bool(text))
        self.start.setText(text or tr("Start"))
        self._refresh()

    def show_balance(self, sentence: str) -> None:
        """The key works."""
        self.set_busy("")
        self._said.setText(sentence)
        self._said.setVisible(True)

    def show_problem(self, sentence: str) -> None:
        """The key does not; the page stays."""
        self.set_busy("")
        self._said.setVisible(False)
        self.form.show_problem(sentence)

    def said(self) -> str:
        """What the check found, "" before."""
        return self._said.text() if not self._said.isHidden() else ""

    def show_folder(self, folder: Path) -> None:
        """Where pictures will go."""
        self._folder = folder
        self._place.setText(str(folder))
        self._place_problem.setVisible(False)

    def show_folder_problem(self, sentence: str) -> None:
        """That folder cannot be used; the one before stays."""
        self._place_problem.setText(sentence)
        self._place_problem.setVisible(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    def _lay_out(self, settings: SettingsDesk) -> None:
        page = QWidget()
        page.setMaximumWidth(scaled(_WIDTH))
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(
            plain_label(tr("Three answers, and you can begin. All of them can be changed later."), "muted", wrap=True)
        )
        column.addSpacing(16)
        column.addWidget(self.with_key)
        column.addLayout(self._key_part())
        column.addWidget(self.practise)
        words = plain_label(
            tr("A gateway inside this program paints: no key, no cost, no network."), "muted", wrap=True
        )
        words.setContentsMargins(26, 0, 0, 0)
        column.addWidget(words)
        column.addSpacing(16)
        column.addWidget(plain_label(tr("Where pictures go"), "label"))
        column.addLayout(self._folder_part())
        column.addWidget(self._place_problem)
        column.addSpacing(8)
        column.addWidget(plain_label(tr("Look"), "label"))
        looks = [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))]
        column.addWidget(Choice(settings, "theme", tr("Theme"), looks))
        column.addSpacing(16)
        foot = QHBoxLayout()
        foot.addWidget(_link(tr("Help"), self.help_wanted))
        foot.addStretch(1)
        foot.addWidget(self.start)
        column.addLayout(foot)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(tr("First start"))
        area.setWidget(_centred(page))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        logo = plain_label()
        logo.setPixmap(app_icon().pixmap(scaled(28), scaled(28)))
        head.addWidget(logo)
        head.addWidget(plain_label(tr("Welcome to Proofsheet"), "headline"), 1)
        return head

    def _key_part(self) -> QVBoxLayout:
        inner = QVBoxLayout()
        inner.setContentsMargins(26, 0, 0, 8)
        inner.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(self._check)
        row.addWidget(self._console)
        row.addWidget(self._said, 1)
        row.addStretch(1)
        inner.addLayout(row)
        return inner

    def _folder_part(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        change = QPushButton(tr("Change…"))
        change.setAccessibleName(tr("Change where pictures go"))
        change.setAutoDefault(False)
        change.clicked.connect(self._choose_folder)
        row.addWidget(change)
        return row

    def _on_check(self) -> None:
        self._checks = True
        self.form.submit()

    def _on_start(self) -> None:
        if self.practise.isChecked():
            self.started.emit(None)
            return
        self._checks = False
        self.form.submit()

    def _on_entry(self, entry: KeyEntry) -> None:
        (self.checked if self._checks else self.started).emit(entry)
        self._checks = False

    def _on_edit(self) -> None:
        if self.form.isEnabled():
            self._said.setVisible(False)
        self._refresh()

    def _refresh(self) -> None:
        with_key = self.with_key.isChecked()
        self.form.setVisible(with_key)
        self._check.setVisible(with_key)
        self._console.setVisible(with_key)
        self._check.setEnabled(self.form.can_submit())
        self.start.setEnabled(not with_key or self.form.can_submit())

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Where pictures go"), str(self._folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, text: str) -> None:
        self.folder_chosen.emit(Path(text))


def _link(text: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    set_role(button, "link")
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: signal.emit())
    return button


def _centred(page: QWidget) -> QWidget:
    middle = QWidget()
    row = QHBoxLayout(middle)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(page, 100, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return middle

"""The fields about a key: the key, its gateway, its name, and where it is kept. In a dialog and on the first page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.errors import ConfigurationError
from app.gateway.address import clean_key, normalise_base_url
from app.settings import CHINA_BASE_URL, DEFAULT_BASE_URL
from app.settings.values import LONGEST_NAME
from app.words import tr
from ui.account.entry import KeyEntry
from ui.account.place_choice import PlaceChoice
from ui.account.secret_edit import SecretEdit
from ui.theme import repolish
from ui.widgets import plain_label
from ui.widgets.labelled import labelled

_OWN = 2


class KeyForm(QWidget):
    """Asks for an API key and the gateway it belongs to.

    Args:
        address: of the gateway that is chosen at first.
        name: of the profile; None where it needs none, because there is one profile only.

    Signals:
        changed: something was typed or chosen.
        submitted: a `KeyEntry`, cleaned: check it. Answer with `show_problem` or take the form away.
    """

    changed = Signal()
    submitted = Signal(object)

    def __init__(self, address: str, name: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key_field = SecretEdit(tr("API key"))
        self.key_field.setPlaceholderText("sk-…")
        self._choices = QButtonGroup(self)
        self.own_field = QLineEdit()
        self.own_field.setAccessibleName(tr("Own gateway's address"))
        self.own_field.setPlaceholderText("https://gateway.example.org")
        self.name_field = QLineEdit(name or "")
        self.name_field.setAccessibleName(tr("Name of the account"))
        self.name_field.setPlaceholderText(tr("such as Work"))
        self.name_field.setMaxLength(LONGEST_NAME)
        self.places = PlaceChoice()
        self._problem = plain_label(role="problem", wrap=True)
        self._problem.setAccessibleName(tr("Problem"))
        self._problem.setVisible(False)
        self._busy = False
        self._fill(with_name=name is not None)
        self._choose(address)
        for field in (self.key_field, self.own_field, self.name_field):
            field.textChanged.connect(self._on_edit)
            field.returnPressed.connect(self.submit)
        self._choices.idToggled.connect(self._on_edit)
        self.places.changed.connect(self.changed)
        self._show_own()

    def set_busy(self, busy: bool) -> None:
        """A check is under way: nothing can be changed meanwhile."""
        self._busy = busy
        for widget in (self.key_field, self.own_field, self.name_field, self.places, *self._choices.buttons()):
            widget.setEnabled(not busy)
        self.changed.emit()

    def can_submit(self) -> bool:
        """Whether there is something to check."""
        return not self._busy and bool(self.key_field.text().strip()) and self.places.is_known()

    def show_problem(self, sentence: str) -> None:
        """Say why it cannot be used; the form stays as it is."""
        if self._busy:
            self.set_busy(False)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.key_field.setProperty("invalid", "true" if sentence else "false")
        repolish(self.key_field)
        if sentence:  # while the fields were disabled the focus went elsewhere, and Return with it
            self.key_field.setFocus()
            self.key_field.selectAll()

    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.text()

    def address(self) -> str:
        """The gateway's address as chosen or typed."""
        chosen = self._choices.checkedId()
        return self.own_field.text() if chosen == _OWN else (DEFAULT_BASE_URL, CHINA_BASE_URL)[chosen]

    def submit(self) -> None:
        """Have what is typed checked, if it can be right at all."""
        if not self.can_submit():
            return
        try:
            entry = KeyEntry(
                name=" ".join(self.name_field.text().split()),
                address=normalise_base_url(self.address()),
                key=clean_key(self.key_field.text()),
                place=self.places.place(),
                passphrase=self.places.checked_passphrase(),
            )
        except ConfigurationError as error:
            self.show_problem(str(error))
            return
        self.show_problem("")
        self.submitted.emit(entry)

    def _fill(self, *, with_name: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(labelled(tr("API key"), self.key_field))
        gateways = QVBoxLayout()
        gateways.setSpacing(2)
        gateways.addWidget(plain_label(tr("Gateway"), "label"))
        for index, text in enumerate(("toapis.com", tr("toapis.cn (mainland China)"), tr("Another address"))):
            button = QRadioButton(text)
            self._choices.addButton(button, index)
            gateways.addWidget(button)
        gateways.addWidget(self.own_field)
        column.addLayout(gateways)
        name = labelled(tr("Name"), self.name_field)
        name.setVisible(with_name)
        column.addWidget(name)
        column.addWidget(self.places)
        column.addWidget(self._problem)

    def _choose(self, address: str) -> None:
        known = (DEFAULT_BASE_URL, CHINA_BASE_URL)
        index = known.index(address) if address in known else _OWN
        self._choices.button(index).setChecked(True)
        if index == _OWN:
            self.own_field.setText(address)

    def _on_edit(self) -> None:
        self._show_own()
        self.changed.emit()

    def _show_own(self) -> None:
        self.own_field.setVisible(self._choices.checkedId() == _OWN)

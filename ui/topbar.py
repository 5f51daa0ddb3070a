"""The line at the top: name, search, money, connection, and the few buttons that concern the whole window."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app.words import number, sentences, tr
from ui.actions import shown
from ui.find.field import SearchField
from ui.icons import app_icon, icon
from ui.theme import scaled, set_role
from ui.widgets import FigureButton, IconLabel, plain_label, set_tooltip

if TYPE_CHECKING:
    from app.gateway.protocol import Balance
    from app.tasks.ledger import Spending

_NARROW = 1180
"""Below this width of the window, in px, today's sum and the longer words give way."""


class TopBar(QWidget):
    """See the module.

    Signals:
        key_wanted: the person wants to use a key of their own.
        balance_wanted: ask the gateway for the balance.
        spending_wanted: show what was spent.
        compose_toggled, inspector_toggled, theme_toggled: the buttons of those names.
    """

    key_wanted = Signal()
    balance_wanted = Signal()
    spending_wanted = Signal()
    compose_toggled = Signal()
    inspector_toggled = Signal()
    theme_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(scaled(44))
        self._row = QHBoxLayout(self)
        self._brand = QWidget()
        logo = QLabel()
        logo.setPixmap(app_icon().pixmap(QSize(20, 20), self.devicePixelRatioF()))
        self.compose_button = _button("panel-left", tr("Show or hide the form"), "Ctrl+B")
        self.inspector_button = _button("panel-right", tr("Show or hide the details"), "Ctrl+I")
        self.theme_button = _button("contrast", tr("Switch between light and dark"), "Ctrl+T")
        self.menu_button = _button("menu", tr("Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.compose_button.clicked.connect(self.compose_toggled)
        self.inspector_button.clicked.connect(self.inspector_toggled)
        self.theme_button.clicked.connect(self.theme_toggled)
        self.search = SearchField()
        self.search.setMaximumWidth(520)
        self.search.setMinimumWidth(160)
        self._practice = QPushButton()
        set_role(self._practice, "chip")
        self._practice.setAccessibleName(tr("Use my key"))
        set_tooltip(
            self._practice, tr("The built-in practice gateway paints the pictures: no key, no cost, no network.")
        )
        self._practice.clicked.connect(self.key_wanted)
        self.today_button = FigureButton(tr("Today"), tr("Shows what was spent"))
        self.today_button.clicked.connect(self.spending_wanted)
        self.balance_button = FigureButton(tr("Balance"), tr("Asks the gateway again"))
        self.balance_button.clicked.connect(self.balance_wanted)
        self._dot = IconLabel("dot", "muted", side=10)
        self._online = plain_label(role="small")
        self._known_today = False
        self._is_online = True
        self._last_balance: Balance | None = None
        self._fill(logo)
        self.set_closed()

    def set_closed(self, said: str = "") -> None:
        """No core is open: nothing is known. `said` is whether one is being opened."""
        self._practice.setVisible(False)
        self.set_today(None)
        self._last_balance = None
        self.balance_button.set_figure("–")
        self.balance_button.setToolTip(tr("Not heard yet. Click to ask."))
        self.balance_button.setVisible(False)
        self._dot.set_icon("dot", "muted")
        self._online.setText(said or tr("opening…"))
        self._online.setToolTip("")

    def set_mode(self, *, practice: bool, host: str) -> None:
        """A core is open: with the practice gateway, or with the one at `host`."""
        self._practice.setVisible(practice)
        self.balance_button.setVisible(True)
        where = tr("The practice gateway inside this program") if practice else host
        set_tooltip(self._online, where)

    @property
    def is_online(self) -> bool:
        """What `set_online` said last."""
        return self._is_online

    def set_online(self, online: bool) -> None:
        """Say whether the gateway can be reached."""
        self._is_online = online
        self._dot.set_icon("dot", "saved" if online else "unclear")
        self._online.setText(tr("online") if online else tr("offline"))

    def set_balance(self, balance: Balance | None) -> None:
        """Show the money that is left, in the account's unit; None: the gateway was asked and did not say."""
        heard = balance or self._last_balance
        self._last_balance = heard
        if heard is None or (heard.remain is None and not heard.unlimited):
            figure = tr("unknown")
        else:
            figure = tr("unlimited") if heard.unlimited or heard.remain is None else number(heard.remain, 2)
        self.balance_button.set_figure(figure)
        asked = datetime.now().astimezone()
        time = f"{asked:%H:%M:%S}"
        said = tr("Heard at {time}.", time=time) if balance is not None else tr("Not told at {time}.", time=time)
        set_tooltip(self.balance_button, sentences(said, tr("Click to ask again.")))

    def set_today(self, spending: Spending | None) -> None:
        """Show what was spent today, and of which budget; None hides it."""
        self._known_today = spending is not None
        if spending is not None:
            from ui.spending.words import details_of, spent_of

            self.today_button.set_figure(spent_of(spending))
            set_tooltip(self.today_button, sentences(details_of(spending.today), tr("Click for more.")))
        self._make_room()

    def align_search(self, left: int) -> None:
        """Let the search begin `left` px from the left end, above what it searches; 0: where there is room."""
        natural = self._brand.sizeHint().width()
        self._brand.setFixedWidth(max(left - self._row.contentsMargins().left() - self._row.spacing(), natural))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What matters least goes first when it gets narrow."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        wide = self.width() >= scaled(_NARROW)
        self._practice.setText(tr("Practice mode · Use my key…") if wide else tr("Practice…"))
        self.today_button.setVisible(self._known_today and wide)

    def _fill(self, logo: QLabel) -> None:
        brand = QHBoxLayout(self._brand)
        brand.setContentsMargins(0, 0, 0, 0)
        brand.setSpacing(8)
        brand.addWidget(logo)
        brand.addWidget(plain_label("Proofsheet", "logo"))
        brand.addStretch(1)
        brand.addWidget(self.compose_button)
        row = self._row
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._brand)
        row.addWidget(self.search, 1)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(spacer, 0)
        row.addWidget(self._practice)
        row.addWidget(self.today_button)
        row.addWidget(self.balance_button)
        row.addWidget(self._dot)
        row.addWidget(self._online)
        row.addSpacing(4)
        for button in (self.theme_button, self.inspector_button, self.menu_button):
            row.addWidget(button)


def _button(name: str, does: str, keys: str = "", *, side: int = 18) -> QToolButton:
    button = QToolButton()
    set_role(button, "ghost")
    button.setIcon(icon(name, "muted"))
    button.setIconSize(QSize(side, side))
    button.setAccessibleName(does)
    set_tooltip(button, f"{does} ({shown(keys)})" if keys else does)
    return button

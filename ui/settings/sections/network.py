"""The way to the gateway: proxy, certificates, how long to wait; tried out with one press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import ConfigurationError
from app.gateway.network import clean_proxy_address
from app.settings import Settings
from app.words import tr
from ui.settings.controls import Choice, Number, Switch, Text, button
from ui.settings.desk import SettingsDesk
from ui.settings.rows import Section, SettingRow
from ui.theme import set_role
from ui.widgets import plain_label


class NetworkSection(Section):
    """`test` tries the way out; answer with `show_test`."""

    def __init__(self, desk: SettingsDesk, test: Callable[[], object]) -> None:
        super().__init__("network", tr("Network"))
        self._desk = desk
        self._run_test = test
        self.kind = Choice(
            desk,
            "proxy_kind",
            tr("Proxy"),
            [("system", tr("System")), ("none", tr("None")), ("http", "HTTP"), ("socks5", "SOCKS5")],
        )
        self.add(
            SettingRow(
                tr("Proxy"),
                self.kind,
                tr("As the system says, none at all, or one of your own. This computer is always reached directly."),
                also="http socks",
            )
        )
        self.address = Text(desk, "proxy_address", _clean)
        self.address.setPlaceholderText("proxy.example.org:3128")
        self.address.setMinimumWidth(240)
        self.address_row = self.add(
            SettingRow(tr("Address of the proxy"), self.address, tr("Name and port."), also=tr("host port"))
        )
        self.address.row = self.address_row
        self.add(
            SettingRow(
                tr("Trust the certificates of this system"),
                Switch(desk, "system_trust"),
                tr("Needed where a company or a school has its own. Off: only the list that comes with Proofsheet."),
                also=tr("tls ssl certificate authority"),
            )
        )
        self.add(
            SettingRow(
                tr("Wait for a connection"),
                Number(desk, "connect_timeout", 1, 120, unit=tr(" s", note="seconds")),
                also=tr("timeout connect"),
            )
        )
        self.add(
            SettingRow(
                tr("Wait for an answer"),
                Number(desk, "read_timeout", 5, 600, step=5, unit=tr(" s", note="seconds")),
                tr("Sending a request and fetching pictures have longer times of their own."),
                also=tr("timeout read"),
            )
        )
        self._button = button(tr("Test"), self._test, tr("Test the network"))
        self._said = plain_label(role="muted", wrap=True)
        self._said.setAccessibleName(tr("Result of the test"))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addWidget(self._said, 1)
        self.add(
            SettingRow(
                tr("Try it out"),
                box,
                tr("Asks the gateway for an answer; costs nothing, and sends no key."),
                below=True,
            )
        )
        desk.changed.connect(self._follow)
        self._follow(desk.values)

    def show_test(self, sentence: str, *, problem: bool) -> None:
        """How it went."""
        self._button.setEnabled(True)
        set_role(self._said, "problem" if problem else "success")
        self._said.setText(sentence)

    def said(self) -> str:
        """How the last test went."""
        return self._said.text()

    def _test(self) -> None:
        if self._desk.values.proxy_kind in ("http", "socks5") and not self.address.take():
            return
        self._button.setEnabled(False)
        set_role(self._said, "muted")
        self._said.setText(tr("Asking…"))
        self._run_test()

    def _follow(self, values: Settings) -> None:
        by_hand = values.proxy_kind in ("http", "socks5")
        self.address.setEnabled(by_hand)
        if not by_hand:
            self.address_row.show_problem("")
        elif not values.proxy_address:
            self.address_row.show_problem(tr("Without an address nothing can be reached through a proxy."))


def _clean(text: str) -> str:
    if not text.strip():
        raise ConfigurationError(tr("The proxy's address is empty. It looks like proxy.example.org:3128."))
    return clean_proxy_address(text)

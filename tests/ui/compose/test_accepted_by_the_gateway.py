"""Every model of the catalogue, driven through the real form: every choice of every control ends in a request that the
practice gateway accepts. It reads the same documents, but with code and tables of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import count

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from app.catalog.load import load_catalog
from app.catalog.payload import build_payload
from app.catalog.spec import Model
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST
from app.request import GenerationRequest, Reference
from tests.ui.compose.hands import asked, choose, meet, named
from ui.compose.option_controls import OptionControl
from ui.compose.panel import ComposePanel
from ui.widgets import Segmented

pytestmark = pytest.mark.anyio

SHIPPED = load_catalog(None)
MANY = 6
"""References that are tried where no maximum is named."""


class Hands:
    """Drives one model; remembers what Generate asked for."""

    def __init__(self, panel: ComposePanel, qtbot: QtBot, model: Model) -> None:
        self.panel = panel
        self._qtbot = qtbot
        self._model = model
        self._names = count()
        self.asked: dict[str, dict[str, object]] = {}
        choose(panel, model)
        panel._parts.options.unfold(True)

    def press(self) -> tuple[GenerationRequest, ...]:
        """Generate, and keep the payloads."""
        wanted = asked(self.panel, self._qtbot)
        for request in wanted:
            urls = [reference.url or "" for reference in request.references]
            mask = "https://files.example.com/mask.png" if request.mask is not None else None
            payload = build_payload(self._model, request, urls, mask_url=mask)
            self.asked[json.dumps(payload, sort_keys=True)] = payload
        return wanted

    def references(self, amount: int) -> None:
        """Exactly so many."""
        have = len(self.panel._tray.items)
        for item in self.panel._tray.items[amount:]:
            self.panel._tray.remove(item.key)
        fresh = [f"https://files.example.com/{next(self._names)}.png" for _ in range(amount - have)]
        self.panel.add_references([Reference(name="a.png", url=url, width=512, height=512) for url in fresh])

    def sizes(self) -> None:
        """Every tile that is enabled."""
        for tile in self.panel._parts.size.tiles():
            if tile.isEnabled():
                self._qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
                (request, *_) = self.press()
                assert request.size == tile.value

    def option(self, field: str, control: OptionControl) -> None:
        """Every value of one control, and every size with each of its values where sizes depend on it."""
        meet(self.panel, self._qtbot, control.option.needs)
        for act in acts(control, self._qtbot):
            act()
            self.press()
            sizes = self._model.size
            if sizes is not None and field in (sizes.depends_on, sizes.pixels_by):
                self.sizes()


def acts(control: OptionControl, qtbot: QtBot) -> Iterator[Callable[[], object]]:
    """What hands can do to one control."""
    inner = control.control
    match inner:
        case Segmented():
            for button in inner.buttons():
                if button.isEnabled():
                    yield lambda button=button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        case QComboBox():
            for index in range(inner.count()):
                yield lambda index=index: inner.setCurrentIndex(index)
        case QCheckBox():
            yield inner.click
            yield inner.click
        case QSpinBox() | QDoubleSpinBox():
            for value in {inner.minimum(), inner.maximum()}:
                yield lambda value=value: inner.setValue(value)  # pyright: ignore[reportArgumentType] - its own bounds
            yield inner.stepDown
        case QLineEdit():
            yield lambda: qtbot.keyClicks(inner, "blurry")
        case _:
            raise AssertionError(f"no hands for {inner}")


@pytest.mark.parametrize("model", SHIPPED.models, ids=lambda model: model.id)
async def test_whatever_the_form_lets_one_choose_is_accepted(ready: ComposePanel, qtbot: QtBot, model: Model) -> None:
    hands = Hands(ready, qtbot, model)
    rules = model.references
    least, most = (rules.minimum, rules.maximum or MANY) if rules is not None else (0, 0)
    for amount in sorted({least, min(least + 1, most), most}):
        hands.references(amount)
        hands.press()
        hands.sizes()
        for field, control in ready._parts.options.controls().items():
            hands.option(field, control)
        for wanted in (1, 2, 3, 4, 5, 8, 16):
            named(ready, QSpinBox, "Number of pictures").setValue(wanted)
            assert sum(request.n or 1 for request in hands.press()) == wanted
        named(ready, QSpinBox, "Number of pictures").setValue(1)
    if rules is not None and rules.mask_field is not None:
        ready._store.set_mask(Reference(name="m.png", sha256="0" * 64, format="png", width=512, height=512))
        hands.press()
    assert len(hands.asked) > 1
    await accept(list(hands.asked.values()))


async def accept(payloads: list[dict[str, object]]) -> None:
    """Ask the practice gateway for all of them."""
    transport = httpx.ASGITransport(app=PracticeGateway(FAST, balance=100_000.0))
    headers = {"Authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(transport=transport, base_url="https://practice.invalid", headers=headers) as client:
        for payload in payloads:
            answer = await client.post("/v1/images/generations", json=payload)
            assert answer.status_code == 200, f"{payload}: {answer.text}"

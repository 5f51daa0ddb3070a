"""Staying in the tray: only when it is set and where there is a tray, and never without a way out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.request import GenerationRequest
from tests.ui.shell.sitting import heard, sitting, until
from ui.tray.flow import TrayFlow

pytestmark = [
    pytest.mark.anyio,
    # the offscreen platform raises no window and has no tray
    pytest.mark.qt_log_ignore("does not support", "systemTrayWindowChanged", extend=True),
]


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A desktop with a tray, which the offscreen platform has not; what was told there."""
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))

    def show_message(_icon: QSystemTrayIcon, title: str, *_rest: object) -> None:
        told.append(title)

    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show_message)
    return told


async def test_closing_leaves_it_fetching_in_the_tray_which_is_said_once(
    qapp: QApplication, tmp_path: Path, tray: list[str]
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        flow = person.program.ground.feature(TrayFlow)
        assert flow.icon is None  # off by default
        person.program.settings.change(keep_running_in_tray=True)
        assert flow.icon is not None
        person.window.close()
        assert person.window.isHidden()
        assert not person.ended.done()
        core = person.program.desk.core
        assert core is not None
        await core.submit(GenerationRequest(model="flux-2-flex", prompt="while nobody looks"))
        await heard(person.window.bridge.image_added)
        flow.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        await until(person.window.isVisible)
        person.window.close()
        assert tray == ["Proofsheet goes on in the tray"]
        person.program.settings.change(keep_running_in_tray=False)
        assert flow.icon is None
        assert person.window.isVisible()  # nobody is left without a window
        assert person.program.settings.values.hints_shown == ("tray",)


async def test_quit_ends_it_from_the_tray(qapp: QApplication, tmp_path: Path, tray: list[str]) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.program.settings.change(keep_running_in_tray=True)
        flow = person.program.ground.feature(TrayFlow)
        person.window.close()
        assert flow.icon is not None
        flow.icon.contextMenu().actions()[-1].trigger()
        assert await person.ended == 0
    assert len(tray) == 1


async def test_without_a_tray_closing_ends_the_program(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.program.settings.change(keep_running_in_tray=True)
        person.window.close()
        assert await person.ended == 0


async def test_a_tray_that_is_gone_meanwhile_hides_no_window(
    qapp: QApplication, tmp_path: Path, tray: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.program.settings.change(keep_running_in_tray=True)
        assert person.program.ground.feature(TrayFlow).icon is not None
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
        person.window.close()
        assert await person.ended == 0
    assert tray == []

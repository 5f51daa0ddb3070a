"""How the window comes back: after an orderly end, after a crash, on a screen that is gone."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings import JsonStore
from ui.placement import bring_into_sight, place, placement_of
from ui.session import SessionKeeper, part, peek


class Holder:
    def __init__(self, **state: object) -> None:
        self.state = dict(state)

    def collect(self) -> dict[str, object]:
        return dict(self.state)


@pytest.mark.anyio
async def test_what_changed_is_on_disk_while_the_window_is_open(tmp_path: Path) -> None:
    path = tmp_path / "config" / "session.json"
    holder, owner = Holder(prompt="a"), QObject()
    keeper = SessionKeeper(JsonStore(path), holder.collect, owner)
    keeper.start()
    holder.state["prompt"] = "ab"
    keeper._timer.timeout.emit()
    writing = keeper._writing
    assert writing is not None
    await writing
    assert json.loads(path.read_text()) == {"prompt": "ab"}
    await keeper.stop()


@pytest.mark.anyio
async def test_what_took_work_is_on_disk_within_a_second_also_while_somebody_goes_on_typing(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    holder, owner = Holder(prompt=""), QObject()
    keeper = SessionKeeper(JsonStore(path), holder.collect, owner)
    keeper.start()
    keeper._timer.setInterval(3_600_000)  # only what is asked for is looked at here
    assert keeper._soon.interval() <= 500
    async with asyncio.timeout(60):
        while not path.exists():
            holder.state["prompt"] = f"{holder.state['prompt']}a"
            keeper.look_soon()
            await asyncio.sleep(0.02)
    assert set(json.loads(path.read_text())["prompt"]) == {"a"}
    await keeper.stop()


@pytest.mark.anyio
async def test_nothing_is_written_while_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    holder, owner = Holder(prompt="a"), QObject()
    keeper = SessionKeeper(JsonStore(path), holder.collect, owner)
    keeper.start()
    keeper._timer.timeout.emit()
    await keeper.stop()
    assert not path.exists()


@pytest.mark.anyio
async def test_the_last_state_is_written_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    holder, owner = Holder(prompt="a"), QObject()
    keeper = SessionKeeper(JsonStore(path), holder.collect, owner)
    keeper.start()
    holder.state["prompt"] = "at the end"
    await keeper.stop()
    assert JsonStore(path).load() == {"prompt": "at the end"}
    assert not keeper._timer.isActive()


@pytest.mark.anyio
async def test_a_folder_that_cannot_be_written_does_not_keep_the_window_from_closing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    holder, owner = Holder(prompt="a"), QObject()
    keeper = SessionKeeper(JsonStore(tmp_path / "file" / "session.json"), holder.collect, owner)
    keeper.start()
    holder.state["prompt"] = "b"
    async with asyncio.timeout(60):
        await keeper.stop()


@pytest.mark.parametrize("content", [None, "", "[1]", "{broken", '"text"'])
def test_a_file_that_says_nothing_readable_is_an_empty_state(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    if content is not None:
        path.write_text(content)
    assert peek(path) == {}


def test_a_part_that_is_no_object_is_empty() -> None:
    assert part({"compose": {"prompt": "a"}}, "compose") == {"prompt": "a"}
    assert part({"compose": [1]}, "compose") == {}
    assert part({}, "compose") == {}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_window_comes_back_where_it_was(window: QWidget, qtbot: QtBot) -> None:
    window.setGeometry(40, 50, 500, 400)
    window.show()
    saved = placement_of(window)
    other = QWidget()
    qtbot.addWidget(other)
    place(other, saved)
    assert other.geometry().size() == window.geometry().size()
    assert other.geometry().topLeft() == window.geometry().topLeft()


@pytest.mark.parametrize("rubbish", [None, 7, "", "!!!", "AAAA", ["a"]])
def test_rubbish_gives_the_first_size_within_the_screen(rubbish: object, window: QWidget, qapp: QApplication) -> None:
    place(window, rubbish)
    available = QGuiApplication.primaryScreen().availableGeometry()
    assert window.width() <= available.width()
    assert window.height() <= available.height()
    assert window.width() >= min(1440, available.width())


def test_a_window_on_a_screen_that_is_gone_is_brought_back(window: QWidget) -> None:
    home = QGuiApplication.primaryScreen().availableGeometry()
    window.setGeometry(home.right() + 3000, home.top() + 10, 700, 500)
    bring_into_sight(window)
    assert home.contains(window.geometry())
    assert (window.width(), window.height()) == (700, 500)


def test_a_window_larger_than_the_screen_that_is_left_shrinks(window: QWidget) -> None:
    home = QGuiApplication.primaryScreen().availableGeometry()
    window.setGeometry(-9000, -9000, home.width() + 500, home.height() + 500)
    bring_into_sight(window)
    assert home.contains(window.geometry())


def test_a_window_that_can_be_seized_stays(window: QWidget) -> None:
    home = QGuiApplication.primaryScreen().availableGeometry()
    window.setGeometry(home.right() - 200, home.top() + 10, 700, 500)
    before = window.geometry()
    bring_into_sight(window)
    assert window.geometry() == before


def test_geometry_is_text_that_json_can_carry(window: QWidget) -> None:
    text = json.loads(json.dumps(placement_of(window)))
    assert QByteArray.fromBase64(text.encode()) == window.saveGeometry()

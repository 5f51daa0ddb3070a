"""The whole window and every dialog: each control has a name, Tab reaches it, and it shows that it has the focus."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.access.controls import badly_named, look_of, not_reached, path_of, scrolls, shows_focus, stops
from tests.ui.language.tour import OFFSCREEN, stations
from tests.ui.shell.sitting import sitting
from ui.theme import apply_theme

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore(OFFSCREEN)]


async def test_every_control_is_named_reached_by_tab_and_shows_its_focus(qapp: QApplication, tmp_path: Path) -> None:
    wrong: dict[str, str] = {}
    looked: set[tuple[str, ...]] = set()
    async with sitting(qapp, tmp_path) as person:
        async for where, top in stations(person, qapp):
            for problem in badly_named(top):
                wrong.setdefault(problem, where)
            if isinstance(top, QMenu):
                continue  # arrow keys go through it, and Qt paints where one is
            top.activateWindow()
            for problem in not_reached(top):
                wrong.setdefault(problem, where)
            for widget in stops(top):
                if look_of(widget) not in looked and not scrolls(widget):
                    looked.add(look_of(widget))
                    if not shows_focus(widget):
                        wrong.setdefault(f"no visible focus: {path_of(widget)} {look_of(widget)}", where)
    assert len(looked) > 15, "many kinds of controls were met"
    assert not wrong, "\n".join(f"{where}: {problem}" for problem, where in wrong.items())


def test_what_is_wrong_with_a_control_is_noticed(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark")
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    nameless, marked, first, second, hidden = (
        QToolButton(),
        QPushButton("Save"),
        QCheckBox("On"),
        QCheckBox("On"),
        QLabel("42"),
    )
    marked.setToolTip("<span>Saves</span>")
    hidden.setAccessibleName("Answer")
    mouse = QPushButton("Only clicked")
    mouse.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    faceless = QPushButton("Flat")
    faceless.setStyleSheet("border: none; outline: none;")
    for widget in (nameless, marked, first, second, hidden, QComboBox(), mouse, faceless):
        column.addWidget(widget)
    box.show()
    box.activateWindow()
    assert QTest.qWaitForWindowActive(box)
    said = "\n".join(badly_named(box))
    for problem in (
        "no name: QToolButton",
        "markup: QPushButton",
        "two of that name: QCheckBox",
        "words hidden",
        "no label",
    ):
        assert problem in said
    assert [problem.partition(":")[0] for problem in not_reached(box)] == ["only for the mouse"]
    assert shows_focus(first)
    assert not shows_focus(faceless)

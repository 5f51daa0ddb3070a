"""The keys of comparing stand in the one table: shown, bound otherwise, and refused where another action has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.organise.studio_with_pictures import Studio, studio
from tests.ui.shell.sitting import until
from ui.actions import COMPARING, KEYS, rows_of, shown
from ui.compare.compare import Compare
from ui.compare.feature import CompareFeature
from ui.compare.keys import commands_of
from ui.dialogs import KeysList
from ui.settings.conflicts import find_conflict
from ui.settings.sections.shortcuts import main_lines


def compared(studio: Studio) -> Compare:
    studio.select(studio.records[:2])
    studio.run("compare")
    compare = studio.feature(CompareFeature).compare
    assert compare.hasFocus()
    return compare


@pytest.mark.anyio
async def test_other_keys_work_at_once_and_stand_on_the_buttons_and_in_the_list(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with studio(qapp, tmp_path, 2) as at:
        settings = at.person.program.settings
        compare = compared(at)
        first, second = compare.records
        at.key(Qt.Key.Key_X)
        assert compare.records == (second, first)
        assert compare.bar.swap.toolTip() == f"Swap ({shown('X')})"
        settings.change(shortcuts={"compare_swap": ("W",), "compare_rate_4": ("Q",), "compare_favourite": ("Y",)})
        assert compare.bar.swap.toolTip() == f"Swap ({shown('W')})"
        assert shown("Y") in compare.sheet.panes[0].caption.heart.toolTip()
        at.key(Qt.Key.Key_X)
        assert compare.records == (second, first), "X does nothing any more"
        at.key(Qt.Key.Key_W)
        assert compare.records == (first, second)
        chosen = compare.records[compare.active]
        at.key(Qt.Key.Key_Q)
        await at.rest()
        await until(lambda: at.now(chosen).rating == 4)
        at.run("show_keys")
        (listed,) = at.window.findChildren(KeysList)
        assert {shown("W"), shown("Q")} <= {label.text() for label in listed.findChildren(QLabel)}
        listed.close()
        compare.setFocus()
        at.key(Qt.Key.Key_C)
        assert compare.isHidden()


@pytest.mark.anyio
async def test_keys_of_comparing_do_nothing_elsewhere(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as at:
        told: list[str] = []
        for action in commands_of(at.feature(CompareFeature).compare):
            entry = at.person.program.commands.entry(action)
            assert entry is not None, f"{action} is bound to nothing"
            entry.triggered.connect(lambda _checked=False, action=action: told.append(action))
        at.select(at.records[:1])
        for key in (Qt.Key.Key_X, Qt.Key.Key_B, Qt.Key.Key_D, Qt.Key.Key_Left, Qt.Key.Key_3):
            at.key(key)
        await at.rest()
        assert told == []


def test_every_action_of_comparing_can_be_bound_and_meets_conflicts_only_where_it_works() -> None:
    offered = {key.action for key in main_lines()}
    lines = [key for key in KEYS if key.where == COMPARING and key.action]
    assert {key.action for key in lines} <= offered
    (swap,) = rows_of("compare_swap")
    assert find_conflict(swap, "B", {}) == "Before and after, on top of each other"
    assert find_conflict(swap, "Ctrl+F", {}) == "Search the pictures"
    assert find_conflict(swap, "Esc", {}) == "Close"
    assert not find_conflict(swap, "T", {}), "tags are edited in the gallery alone"


def test_no_two_lines_that_work_in_one_place_have_the_same_keys() -> None:
    taken: dict[tuple[str, str], str] = {}
    for key in KEYS:
        for text in key.keys:
            pressed = QKeySequence(text).toString()
            other = taken.setdefault((key.where, pressed), key.does)
            assert other == key.does, f"{text} means two things {key.where!r}"


def test_nothing_happens_while_nothing_is_compared(qapp: QApplication) -> None:
    del qapp
    window = QWidget()
    compare = Compare(window, lambda _name: None)
    for run in commands_of(compare).values():
        run()
    assert compare.isHidden()
    assert compare.active == 0
    window.deleteLater()


def test_the_actions_of_comparing_are_those_of_the_table(qapp: QApplication) -> None:
    del qapp
    window = QWidget()
    compare = Compare(window, lambda _name: None)
    in_table = {key.action for key in KEYS if key.where == COMPARING and key.action}
    assert set(commands_of(compare)) == in_table
    window.deleteLater()

"""A change of many pictures, ended by the person: what was done is one step, and the words say how many."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.library import sidecar
from tests.ui.organise.studio_with_pictures import NONE, Studio, studio
from tests.ui.shell.sitting import until
from ui.organise.undo import UndoFeature

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]

COUNT = 20
"""More than the first portion."""

CTRL = Qt.KeyboardModifier.ControlModifier


async def end_while(one: Studio, key: Qt.Key, held_key: Qt.KeyboardModifier = NONE) -> None:
    """Press a key, and the button that ends the change when its first portion has begun."""
    undo = one.feature(UndoFeature)
    held = sidecar.still()
    held.__enter__()  # the change waits here, with its first portion
    try:
        one.key(key, held_key)
        await until(lambda: bool(one.core.library._index.unsettled()))
        undo.work.stop.click()
        assert not undo.work.stop.isEnabled()
    finally:
        held.__exit__(None, None, None)
    await until(lambda: not undo.is_busy)


def rated(one: Studio) -> int:
    return sum(one.now(record).rating == 3 for record in one.records)


async def test_an_ended_rating_is_one_step_of_what_was_done(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, COUNT) as one:
        undo = one.feature(UndoFeature)
        one.select(one.records)
        await end_while(one, Qt.Key.Key_3)
        some = rated(one)
        assert 0 < some < COUNT
        assert f"Ended: {some} pictures of {COUNT} were changed" in one.person.message()
        assert undo.titles() == (f"rate {some} pictures", "")
        await one.undo()
        assert rated(one) == 0
        assert undo.titles() == ("", f"rate {some} pictures")


async def test_an_ended_undo_keeps_what_is_left_of_its_step(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, COUNT) as one:
        undo = one.feature(UndoFeature)
        one.select(one.records)
        one.key(Qt.Key.Key_3)
        await until(lambda: undo.titles()[0] == f"rate {COUNT} pictures")
        one.window.gallery.view.setFocus()
        await end_while(one, Qt.Key.Key_Z, CTRL)
        left = rated(one)
        assert 0 < left < COUNT
        title = f"rate {COUNT} pictures"
        assert undo.titles() == (f"{title} ({left} of them)", f"{title} ({COUNT - left} of them)")
        await one.undo()
        assert rated(one) == 0
        assert undo.titles()[0] == ""
        for _ in range(2):
            undo.redo()
        await until(lambda: rated(one) == COUNT and not undo.is_busy)

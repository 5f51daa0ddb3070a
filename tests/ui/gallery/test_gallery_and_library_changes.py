"""The gallery follows what changes in the library beyond new results."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library.changes import MarkPictures, TrashPictures
from app.library.marks import Edit
from tests.ui.gallery.shelf import fill, practising, until
from ui.gallery.panel import GalleryPanel

pytestmark = pytest.mark.anyio


@pytest.fixture
def panel(qtbot: QtBot) -> GalleryPanel:
    made = GalleryPanel()
    qtbot.addWidget(made)
    made.resize(760, 560)
    made.show()
    return made


async def test_a_picture_in_the_trash_leaves_the_grid_and_comes_back(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        records = fill(core.library, tmp_path, 3)
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 3)
        applied = await core.apply(TrashPictures((records[0].uid,)))
        await until(lambda: panel.model.picture_count == 2)
        assert applied.undo is not None
        await core.apply(applied.undo)
        await until(lambda: panel.model.picture_count == 3)
        panel.detach()


async def test_a_mark_is_read_again_without_a_new_listing(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        fill(core.library, tmp_path, 2)
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 2)
        record = panel.model.record(0)
        assert record is not None
        assert not record.favourite
        await core.apply(MarkPictures((record.uid,), Edit(favourite=True)))
        again = panel.model.record(0)
        assert again is not None
        assert (again.uid, again.favourite) == (record.uid, True)
        panel.detach()

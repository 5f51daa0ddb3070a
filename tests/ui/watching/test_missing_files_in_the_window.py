"""Files that came and went without the program, as a person at the window meets them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.library.record import ImageRecord
from tests.ui.organise.studio_with_pictures import Studio, studio
from tests.ui.shell.sitting import until
from ui.watching.flow import WatchingFeature

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]


def texts(one: Studio) -> list[str]:
    return [message.text for message in one.window.messages._messages]


def move_away(records: list[ImageRecord], folder: Path) -> list[Path]:
    folder.mkdir()
    return [Path(shutil.move(record.path, folder / f"kept {place}.png")) for place, record in enumerate(records)]


async def lose(one: Studio, count: int, folder: Path) -> list[Path]:
    """Move files away behind the program's back, and wait until that is said."""
    gone = move_away(one.records[:count], folder)
    one.run("look_for_changes")
    await until(lambda: any("gone" in text for text in texts(one)))
    return gone


async def test_what_is_gone_is_said_with_a_way_to_look_for_it(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        strip = one.feature(WatchingFeature).strip
        await lose(one, 2, tmp_path / "elsewhere")
        message = one.window.messages.current()
        assert message is not None
        assert message.action == "Look for them…"
        assert strip.isHidden()
        one.window.messages._action.click()
        await until(strip.isVisible)
        assert strip.text().startswith("2 files are missing")
        assert one.records[0].path.name in strip.text()
        strip.show_button.click()
        await until(lambda: one.window.gallery.model.picture_count == 2)


async def test_they_are_found_in_another_folder_and_are_back(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        feature = one.feature(WatchingFeature)
        gone = await lose(one, 2, tmp_path / "elsewhere")
        gone[1].unlink()
        one.run("find_missing")
        await until(feature.strip.isVisible)
        feature.strip.look.click()
        assert feature.dialog is not None
        feature.dialog.close()
        feature.look_in(str(tmp_path / "elsewhere"))
        await until(lambda: feature.strip.text().startswith("1 file is missing"))
        assert one.records[0].path.is_file()
        assert any("The file of 1 picture is back" in text for text in texts(one))
        feature.look_in(str(tmp_path / "elsewhere"))
        await until(lambda: any("None of the missing files" in text for text in texts(one)))


async def test_forgetting_them_can_be_undone(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        feature = one.feature(WatchingFeature)
        await lose(one, 2, tmp_path / "elsewhere")
        one.run("find_missing")
        await until(feature.strip.isVisible)
        feature.strip.forget.click()
        await until(lambda: one.core.library.count() == 1)
        await until(feature.strip.isHidden)
        assert one.undo_text() == "Undo: forget 2 pictures"
        await one.undo()
        assert one.core.library.count() == 3
        await one.redo()
        assert one.core.library.count() == 1


async def test_a_folder_without_news_is_said_to_be_so(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        one.run("look_for_changes")
        await until(lambda: one.window.status._fact.text() == "Nothing has changed in the folder")
        one.run("find_missing")
        await until(lambda: one.window.status._fact.text() == "No file is missing")
        assert one.feature(WatchingFeature).strip.isHidden()


async def test_what_was_missing_before_the_start_is_said_again(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        await lose(one, 1, tmp_path / "elsewhere")
    async with studio(qapp, tmp_path, 0) as one:
        await until(lambda: any("The file of 1 picture is missing" in text for text in texts(one)))


async def test_a_folder_that_cannot_be_searched_is_named(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        await lose(one, 1, tmp_path / "elsewhere")
        one.feature(WatchingFeature).look_in(str(tmp_path / "not there"))
        await until(lambda: any("not there" in text for text in texts(one)))

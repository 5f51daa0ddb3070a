"""Files that the system hands to the running program become references."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from tests.ui.shell.sitting import sitting, until
from ui.open_with import OpenWithFlow

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]


async def test_a_file_that_is_opened_with_it_becomes_a_reference(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "mug photo.png"
    Image.new("RGB", (300, 200), "#8fb3c7").save(path)
    async with sitting(qapp, tmp_path / "data") as person:
        flow = person.program.ground.feature(OpenWithFlow)
        qapp.installEventFilter(flow)  # as on macOS, the only system that tells of files in this way
        try:
            assert qapp.sendEvent(qapp, QFileOpenEvent(str(path)))
        finally:
            qapp.removeEventFilter(flow)
        await until(lambda: path.name in str(person.window.compose.state()))

"""Hints that were being looked for when the window was made again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.shell.sitting import sitting
from ui.hints.flow import HintsFlow
from ui.loop import spawned_has_ended

pytestmark = pytest.mark.anyio


async def test_a_hint_that_comes_too_late_troubles_nobody(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        core = person.program.desk.core
        assert core is not None
        person.program.settings.change(hints_shown=("practice",))
        late = HintsFlow(person.program.ground)
        assert not await core.tasks(1), "so that there is a hint to give"
        late.core = core
        late.attach(core)  # which asks for tasks
        late.core = None
        late.detach()
        late.deleteLater()
        qapp.sendPostedEvents(late, QEvent.Type.DeferredDelete)
        await spawned_has_ended(10.0)

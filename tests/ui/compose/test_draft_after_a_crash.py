"""The draft of the form survives a kill that nobody could prepare for."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.paths import find_paths
from tests.ui.shell.sitting import sitting, until
from ui.session import SESSION_FILE, part, peek

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

ROOT = Path(__file__).parents[3]
TEXT = "an enamel mug on linen"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
async def test_everything_in_the_form_is_back_after_a_kill(qapp: QApplication, tmp_path: Path) -> None:
    file = find_paths(tmp_path).config / SESSION_FILE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(Path(__file__).with_name("typist.py")), str(tmp_path), TEXT),
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await until(lambda: part(peek(file), "compose").get("count") == 4)
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()
    async with sitting(qapp, tmp_path) as person:
        state = person.window.compose.state()
        assert {name: state[name] for name in ("prompt", "model", "count")} == {
            "prompt": TEXT,
            "model": "gpt-image-2",
            "count": 4,
        }

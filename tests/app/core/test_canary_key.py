"""After a run with failures of every kind, the key is in no file: not in the journal, the log, a report or a pack."""

from __future__ import annotations

import logging
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core import Core, CoreOptions
from app.crash import keep_report, make_report, tail_of_log
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import Fault
from app.logs import configure_logging
from app.personal import personal_of
from app.request import GenerationRequest
from tests.app.core.conftest import QUICK

pytestmark = pytest.mark.anyio

FAULTS = (
    Fault(at="submit", status=400, message=f"The key {KEY} may not ask for that"),
    Fault(at="submit", accepted=True, drop="silent"),
    Fault(at="submit", status=402, message=f"Bearer {KEY} has no money"),
    Fault(at="submit", status=401, message=f"{KEY} is unknown"),
)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "data" / "logs"
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    configure_logging(folder, verbose=True)
    yield folder
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def _texts(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path, path.read_bytes()
            if path.suffix == ".zip":
                with zipfile.ZipFile(path) as archive:
                    yield from ((path / name, archive.read(name)) for name in archive.namelist())


async def test_the_key_is_in_no_file(base_url: str, gateway: PracticeGateway, tmp_path: Path, log: Path) -> None:
    options = CoreOptions(data_dir=tmp_path / "data", base_url=base_url, api_key=KEY, pace=QUICK)
    request = GenerationRequest(model="flux-2-flex", prompt="a cat")
    async with Core(options) as core:
        ends: list[str] = []
        for fault in FAULTS:
            gateway.plan(fault)
            task = await core.wait_for((await core.submit(request)).id)
            ends.append(str(task.state))
            pack = await core.incident(task.id, with_request=True)
            await core.write_incident(tmp_path / "data" / pack.file_name, pack)
        personal = personal_of(core.paths)
        personal.learn([KEY])
        report = make_report(ValueError(f"Authorization: Bearer {KEY}, or {KEY!r}"), personal, {}, tail_of_log(log))
        keep_report(core.paths.crashes, report)
        crashes = core.paths.crashes
    assert ends == ["REJECTED", "UNCERTAIN", "REJECTED", "REJECTED"]
    read = dict(_texts(tmp_path / "data"))
    assert any(path.suffix == ".sqlite3" for path in read)
    assert any(path.is_relative_to(crashes) for path in read)
    assert any(path.name == "incident.json" for path in read)
    assert (log / "proofsheet.log") in read
    assert [str(path) for path, content in read.items() if KEY.encode() in content] == []

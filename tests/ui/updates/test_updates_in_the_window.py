"""A newer version as a person meets it: told, read about, fetched, opened by a click; trouble in words."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from nacl.signing import SigningKey
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from app.paths import find_paths
from app.settings import JsonStore
from app.updates import channel as channels
from app.updates.channel import machine
from app.updates.manifest import sign
from tests.gateway_server import serve
from tests.ui.opened import Opened
from tests.ui.shell.sitting import Person, sitting, until
from ui.updates import flow as flows
from ui.updates.dialog import UpdateDialog
from ui.updates.flow import UpdatesFlow

pytestmark = pytest.mark.anyio
KEY = bytes(range(32))
SETUP = b"a setup program" * 100_000


class _Host:
    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            while True:
                message = await receive()
                await send({"type": f"{message['type']}.complete"})
                if message["type"] == "lifespan.shutdown":
                    return
        self.asked.append(scope["path"])
        body = self.files.get(scope["path"])
        await send({"type": "http.response.start", "status": 404 if body is None else 200, "headers": []})
        await send({"type": "http.response.body", "body": body or b""})


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Host]:
    """A place of releases that this build's channel leads to, with version 9.0 in it."""
    made = _Host()
    public = bytes(SigningKey(KEY).verify_key)
    with serve(made) as url:
        place = tmp_path / "channel.json"
        values = {"public_key": base64.b64encode(public).decode(), "kind": "windows-setup"}
        place.write_text(json.dumps({**values, "manifest": f"{url}/manifest.json"}))
        monkeypatch.setattr(channels, "CHANNEL_FILE", place)
        file = {"kind": "windows-setup", "machine": machine(), "url": f"{url}/Proofsheet-9.0-setup.exe"}
        now = datetime.now(UTC)
        text = json.dumps(
            {
                "version": "9.0",
                "released": now.isoformat(),
                "expires": (now + timedelta(days=3)).isoformat(),
                "notes": "<b>Bold</b> claims",
                "files": [{**file, "size": len(SETUP), "sha256": hashlib.sha256(SETUP).hexdigest()}],
            }
        )
        made.files = {"/manifest.json": sign(text, KEY), "/Proofsheet-9.0-setup.exe": SETUP}
        yield made


def flow_of(person: Person) -> UpdatesFlow:
    return person.program.ground.feature(UpdatesFlow)


def button(dialog: UpdateDialog, *texts: str) -> QPushButton | None:
    found = [one for one in dialog.findChildren(QPushButton) if one.text() in texts]
    return found[0] if found else None


def texts_of(dialog: UpdateDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


async def look(person: Person) -> None:
    entry = person.program.commands.entry("check_updates")
    assert entry is not None
    await until(lambda: entry.isVisible() and entry.isEnabled())
    assert person.program.commands.run("check_updates")


async def offered(person: Person) -> UpdateDialog:
    await look(person)
    await until(lambda: "9.0 is available" in person.message())
    person.press("Details…")
    dialog = flow_of(person).dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


async def test_a_newer_version_is_told_fetched_and_opened_by_a_click(
    qapp: QApplication, tmp_path: Path, host: _Host, file_manager: Opened
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        dialog = await offered(person)
        notes = dialog.findChild(QPlainTextEdit)
        assert isinstance(notes, QPlainTextEdit)
        assert notes.toPlainText() == "<b>Bold</b> claims"
        download = button(dialog, "Download")
        assert download is not None
        download.click()
        await until(lambda: button(dialog, "Open the installer") is not None)
        assert "signature" in texts_of(dialog)
        assert not file_manager.opened, "nothing is opened by itself"
        opens = button(dialog, "Open the installer")
        assert opens is not None
        opens.click()
        (path,) = file_manager.opened
        assert await asyncio.to_thread(Path(path).read_bytes) == SETUP


async def test_a_file_that_was_tampered_with_is_not_offered_to_be_opened(
    qapp: QApplication, tmp_path: Path, host: _Host, file_manager: Opened
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        dialog = await offered(person)
        host.files["/Proofsheet-9.0-setup.exe"] = SETUP[:-1] + b"?"
        download = button(dialog, "Download")
        assert download is not None
        download.click()
        await until(lambda: button(dialog, "Try again") is not None)
        assert "not the one that was signed" in texts_of(dialog)
        host.files["/Proofsheet-9.0-setup.exe"] = SETUP
        again = button(dialog, "Try again")
        assert again is not None
        again.click()
        await until(lambda: button(dialog, "Open the installer") is not None)
        assert not file_manager.opened


async def test_a_list_that_was_tampered_with_is_refused_in_words(
    qapp: QApplication, tmp_path: Path, host: _Host
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        host.files["/manifest.json"] = host.files["/manifest.json"].replace(b"9.0", b"9.9", 1)
        await look(person)
        await until(lambda: "does not carry this program's signature" in person.message())
        assert flow_of(person).dialog is None


async def test_it_looks_by_itself_and_again_a_day_later_in_a_window_that_stays_open(
    qapp: QApplication, tmp_path: Path, host: _Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flows, "FIRST_LOOK", 0)
    monkeypatch.setattr(flows, "AGAIN", 5)
    async with sitting(qapp, tmp_path / "data") as person:
        await until(lambda: "9.0 is available" in person.message())
        core = flow_of(person).core
        assert core is not None
        store = JsonStore(core.paths.config / "updates.json")
        kept = await asyncio.to_thread(store.load)
        assert host.asked == ["/manifest.json"]
        earlier = (datetime.now(UTC) - timedelta(days=1, minutes=1)).isoformat()
        await asyncio.to_thread(store.save, {**kept, "looked": earlier})
        await until(lambda: host.asked == ["/manifest.json"] * 2)


async def test_switched_off_or_on_the_same_day_only_the_person_makes_it_look(
    qapp: QApplication, tmp_path: Path, host: _Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flows, "FIRST_LOOK", 0)
    monkeypatch.setattr(flows, "AGAIN", 5)
    config = tmp_path / "data" / "config"
    config.mkdir(parents=True)
    (config / "settings.json").write_text('{"check_updates": false}')
    async with sitting(qapp, tmp_path / "data") as person:
        await offered(person)
    assert host.asked == ["/manifest.json"]
    (config / "settings.json").write_text('{"check_updates": true}')
    async with sitting(qapp, tmp_path / "data") as person:
        await offered(person)
    assert host.asked == ["/manifest.json"] * 2


async def test_the_settings_have_the_switch_only_where_there_is_something_to_look_at(
    qapp: QApplication, tmp_path: Path, host: _Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    for has_channel in (True, False):
        if not has_channel:
            monkeypatch.setattr(channels, "CHANNEL_FILE", tmp_path / "none.json")
        async with sitting(qapp, tmp_path / f"data {has_channel}") as person:
            entry = person.program.commands.entry("check_updates")
            assert entry is not None
            flow = flow_of(person)
            await until(lambda flow=flow, wanted=has_channel: flow.has_channel is wanted)
            assert person.program.commands.run("show_settings")
            titles = [label.text() for label in person.window.findChildren(QLabel)]
            assert ("Look for newer versions" in titles) is has_channel


async def test_without_a_channel_nothing_offers_to_look(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        entry = person.program.commands.entry("check_updates")
        assert entry is not None
        await until(lambda: not entry.isVisible())
        flow_of(person).look()
        assert person.message() == ""


async def test_a_start_removes_installers_that_have_done_their_work(qapp: QApplication, tmp_path: Path) -> None:
    folder = find_paths(tmp_path / "data", practice=True).cache / "updates"
    folder.mkdir(parents=True)
    for name in ("Proofsheet-0.0.1.exe", "Proofsheet-999.0.exe", "Proofsheet-999.0.exe.part"):
        (folder / name).write_bytes(b"setup")
    async with sitting(qapp, tmp_path / "data"):
        await until(lambda: [path.name for path in folder.iterdir()] == ["Proofsheet-999.0.exe"])

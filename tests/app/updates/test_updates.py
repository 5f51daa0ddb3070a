"""Updates over a real socket: what is signed and newer is offered; everything else is refused and leaves nothing."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from nacl.signing import SigningKey

from app.gateway.fetch import Fetcher, FetchError
from app.gateway.network import NetworkOptions
from app.settings import JsonStore
from app.updates.channel import Channel, machine, read_channel
from app.updates.manifest import MAX_BYTES, UpdateError, numbers_of, read_manifest, sign
from app.updates.updater import BETWEEN, Updater
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PRIVATE = bytes(range(32))
PUBLIC = bytes(SigningKey(PRIVATE).verify_key)
SETUP = b"a new version" * 1000


@dataclass
class Host:
    """A place with files; every request is kept."""

    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    cut: bool = False
    redirect: str = ""
    heard: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            while True:
                message = await receive()
                await send({"type": f"{message['type']}.complete"})
                if message["type"] == "lifespan.shutdown":
                    return
        self.heard.append(scope)
        body = self.files.get(scope["path"])
        if self.redirect:
            headers = [(b"location", self.redirect.encode())]
            await send({"type": "http.response.start", "status": 302, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
            return
        await send({"type": "http.response.start", "status": 200 if body is not None else 404, "headers": []})
        body = body or b""
        await send({"type": "http.response.body", "body": body[: len(body) // 2] if self.cut else body})


def listed(url: str, **changes: Any) -> dict[str, Any]:
    """What a manifest says."""
    file = {
        "kind": "appimage",
        "machine": machine(),
        "url": f"{url}/files/whatever.AppImage",
        "size": len(SETUP),
        "sha256": hashlib.sha256(SETUP).hexdigest(),
    }
    values: dict[str, Any] = {
        "version": "0.2.0",
        "released": (NOW - timedelta(days=1)).isoformat(),
        "expires": (NOW + timedelta(days=30)).isoformat(),
        "notes": "Faster <b>grids</b>.",
        "files": [file],
    }
    return {**values, **changes}


def signed(values: dict[str, Any], key: bytes = PRIVATE) -> bytes:
    return sign(json.dumps(values), key)


def updater(url: str, folder: Path, *, version: str = "0.1.0") -> Updater:
    channel = Channel(manifest=f"{url}/manifest.json", public_key=base64.b64encode(PUBLIC).decode(), kind="appimage")
    store = JsonStore(folder / "updates.json")
    return Updater(channel, store, folder / "updates", Fetcher(NetworkOptions()).fetch, version=version)


async def test_a_newer_version_is_offered_fetched_and_checked(tmp_path: Path) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": signed(listed(url)), "/files/whatever.AppImage": SETUP}
        looking = updater(url, tmp_path)
        update = await looking.look(NOW)
        assert update is not None
        assert (update.manifest.version, update.manifest.notes) == ("0.2.0", "Faster <b>grids</b>.")
        told: list[tuple[int, int]] = []
        path = await looking.download(update, lambda done, total: told.append((done, total)))
    assert path.read_bytes() == SETUP
    assert path.name == "Proofsheet-0.2.0.AppImage"
    assert path.stat().st_mode & 0o111
    assert not list((tmp_path / "updates").glob("*.json"))


async def test_nothing_about_the_person_is_sent(tmp_path: Path) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": signed(listed(url))}
        await updater(url, tmp_path).look(NOW)
    (scope,) = host.heard
    headers = {name.decode(): value.decode() for name, value in scope["headers"]}
    assert headers["user-agent"] == "Proofsheet"
    assert set(headers) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert scope["query_string"] == b""


async def test_the_version_that_runs_is_no_update(tmp_path: Path) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": signed(listed(url))}
        assert await updater(url, tmp_path, version="0.2").look(NOW) is None
        host.files = {"/manifest.json": signed(listed(url, files=[]))}
        assert await updater(url, tmp_path).look(NOW) is None


async def test_it_is_looked_at_most_once_a_day(tmp_path: Path) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": signed(listed(url))}
        looking = updater(url, tmp_path)
        assert await looking.is_due(NOW)
        await looking.look(NOW)
        assert not await updater(url, tmp_path).is_due(NOW + BETWEEN / 2)
        assert await updater(url, tmp_path).is_due(NOW + BETWEEN)
        assert await updater(url, tmp_path).is_due(NOW - 2 * BETWEEN), "a clock that was put back ends no looks"


async def test_a_look_that_fails_is_not_repeated_before_the_next_day(tmp_path: Path) -> None:
    host = Host()
    with serve(host) as url:
        with pytest.raises(FetchError):
            await updater(url, tmp_path).look(NOW)
        assert not await updater(url, tmp_path).is_due(NOW + BETWEEN / 2)
        host.files = {"/manifest.json": signed(listed(url, expires=NOW.isoformat()))}
        with pytest.raises(UpdateError, match="expired"):
            await updater(url, tmp_path).look(NOW + BETWEEN)
        assert not await updater(url, tmp_path).is_due(NOW + BETWEEN * 3 / 2)
        assert await updater(url, tmp_path).is_due(NOW + 2 * BETWEEN)


def _changed(content: bytes) -> bytes:
    return content.replace(b"0.2.0", b"0.3.0")


def _other_key(content: bytes) -> bytes:
    return signed(json.loads(json.loads(content)["signed"]), bytes(32))


def _without_signature(content: bytes) -> bytes:
    return json.dumps({"signed": json.loads(content)["signed"], "signature": ""}).encode()


def _more(content: bytes) -> bytes:
    return json.dumps({**json.loads(content), "files": []}).encode()


def _cut(content: bytes) -> bytes:
    return content[:-20]


def _nothing(_content: bytes) -> bytes:
    return b""


def _log_in(_content: bytes) -> bytes:
    return b"<html>log in</html>"


def _nested(_content: bytes) -> bytes:
    return b"[" * 100_000


def _no_letters(content: bytes) -> bytes:
    return json.dumps({**json.loads(content), "signature": "\u00e9" * 88}, ensure_ascii=False).encode()


def _no_utf8(content: bytes) -> bytes:
    return content.replace(b"0.2.0", b"0.\xff.0")


def _padded(content: bytes) -> bytes:
    return content + b" " * MAX_BYTES


@pytest.mark.parametrize(
    "spoil",
    [
        _changed,
        _other_key,
        _without_signature,
        _more,
        _cut,
        _nothing,
        _log_in,
        _nested,
        _no_letters,
        _no_utf8,
        _padded,
    ],
    ids=["changed", "other-key", "unsigned", "more", "cut", "empty", "html", "nested", "no-base64", "no-utf8", "large"],
)
async def test_a_list_that_is_not_as_it_was_signed_is_refused(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": spoil(signed(listed(url)))}
        with pytest.raises((UpdateError, FetchError)):
            await updater(url, tmp_path).look(NOW)
    assert set(JsonStore(tmp_path / "updates.json").load()) == {"looked"}, "a refused list names no version"
    assert not list((tmp_path / "updates").iterdir())


@pytest.mark.parametrize(
    "changes",
    [
        {"expires": (NOW - timedelta(seconds=1)).isoformat()},
        {"expires": "2026-12-01T00:00:00"},
        {"version": "0.2.0-beta"},
        {"version": "../../0.2"},
        {"files": [{"kind": "appimage"}]},
    ],
    ids=["expired", "no-zone", "no-version", "path", "no-file"],
)
async def test_a_signed_list_that_makes_no_sense_is_refused(tmp_path: Path, changes: dict[str, Any]) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": signed(listed(url, **changes))}
        with pytest.raises(UpdateError):
            await updater(url, tmp_path).look(NOW)


async def test_an_older_list_than_one_that_was_seen_is_refused(tmp_path: Path) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": signed(listed(url, version="0.3.0"))}
        await updater(url, tmp_path).look(NOW)
        host.files = {"/manifest.json": signed(listed(url, version="0.2.9"))}
        with pytest.raises(UpdateError, match=r"0\.2\.9"):
            await updater(url, tmp_path).look(NOW)
        host.files = {"/manifest.json": signed(listed(url, version="0.0.9"))}
        with pytest.raises(UpdateError, match="older"):
            await updater(url, tmp_path / "fresh").look(NOW)


@pytest.mark.parametrize("body", [SETUP[:-1] + b"!", SETUP[:-1], SETUP + b"more", b""])
async def test_a_file_that_is_not_the_signed_one_is_removed(tmp_path: Path, body: bytes) -> None:
    host = Host()
    with serve(host) as url:
        host.files = {"/manifest.json": signed(listed(url)), "/files/whatever.AppImage": body}
        looking = updater(url, tmp_path)
        update = await looking.look(NOW)
        assert update is not None
        with pytest.raises((UpdateError, FetchError)):
            await looking.download(update)
    assert not list((tmp_path / "updates").iterdir())


async def test_a_file_of_another_ending_is_not_fetched(tmp_path: Path) -> None:
    host = Host()
    with serve(host) as url:
        values = listed(url)
        values["files"][0]["url"] = f"{url}/files/..%2f..%2f.bashrc"
        host.files = {"/manifest.json": signed(values)}
        looking = updater(url, tmp_path)
        update = await looking.look(NOW)
        assert update is not None
        with pytest.raises(UpdateError):
            await looking.download(update)


@pytest.mark.parametrize("place", ["http://192.0.2.1/manifest.json", "ftp://example.com/x", "file:///etc/passwd"])
async def test_no_redirect_leads_to_an_insecure_place(tmp_path: Path, place: str) -> None:
    host = Host(redirect=place)
    with serve(host) as url, pytest.raises(FetchError):
        await updater(url, tmp_path).look(NOW)


async def test_a_build_without_a_channel_has_no_updates(tmp_path: Path) -> None:
    assert read_channel(tmp_path / "missing.json") is None
    (tmp_path / "bad.json").write_text('{"manifest": "https://example.com", "public_key": "short", "kind": "x"}')
    assert read_channel(tmp_path / "bad.json") is None
    assert read_channel() is None, "a checkout is updated by whoever checked it out"


def test_versions_compare_as_numbers() -> None:
    assert numbers_of("0.10.0") > numbers_of("0.9.9")
    assert numbers_of("1.0") == numbers_of("1.0.0")
    assert read_manifest(signed(listed("https://example.com")), PUBLIC).version == "0.2.0"

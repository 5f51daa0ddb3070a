"""A second start finds the first window."""

from __future__ import annotations

import asyncio
import os
import socket
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from app.lock import FolderLock
from app.paths import find_paths
from ui.single import FirstWindow, may_be_open, server_name

pytestmark = pytest.mark.anyio

SECOND = """
import sys
from pathlib import Path
from app.lock import FolderLock
from app.paths import find_paths
from ui.single import raise_first
sys.exit(0 if raise_first(Path(sys.argv[1]), tuple(Path(name) for name in sys.argv[2:])) else 1)
"""


async def second_start(folder: Path, *files: Path) -> bool:
    """What a second process finds out; one of its own, as in life."""
    command = [sys.executable, "-c", SECOND, str(folder), *map(str, files)]
    done = await asyncio.to_thread(subprocess.run, command, cwd=Path(__file__).parents[3], check=False, timeout=30)
    return done.returncode == 0


async def test_the_first_window_is_raised_and_takes_the_files(tmp_path: Path) -> None:
    first = FirstWindow()
    told: list[object] = []
    first.raise_requested.connect(told.append)
    assert first.listen(tmp_path)
    files = (tmp_path / "a.png", tmp_path / "ü – <b>.png")
    assert await second_start(tmp_path, *files)
    assert told == [list(files)]
    assert await second_start(tmp_path)
    assert told == [list(files), []]
    first.close()


async def test_asking_is_worth_it_only_while_the_folders_lock_has_an_owner(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)
    assert not may_be_open(paths)
    with FolderLock(paths.lock):
        assert may_be_open(paths)
    assert not may_be_open(paths)


async def test_nobody_is_there_before_and_after(tmp_path: Path) -> None:
    first = FirstWindow()
    assert not await second_start(tmp_path)
    first.listen(tmp_path)
    first.close()
    first.close()
    assert not await second_start(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has pipes instead")
async def test_the_socket_is_for_its_owner_alone(tmp_path: Path) -> None:
    first = FirstWindow()
    first.listen(tmp_path)
    mode = os.stat(server_name(tmp_path)).st_mode  # noqa: PTH116 - a socket, and no path of ours
    assert not mode & (stat.S_IRWXG | stat.S_IRWXO)
    first.close()


@pytest.mark.skipif(os.name == "nt", reason="a pipe leaves nothing behind")
async def test_a_socket_that_a_crash_left_is_replaced(tmp_path: Path) -> None:
    await asyncio.to_thread(Path(server_name(tmp_path)).write_bytes, b"")
    assert not await second_start(tmp_path)
    first = FirstWindow()
    assert first.listen(tmp_path)
    assert await second_start(tmp_path)
    first.close()


async def test_another_folder_is_another_window(tmp_path: Path) -> None:
    first = FirstWindow()
    first.listen(tmp_path / "one")
    assert server_name(tmp_path / "one") != server_name(tmp_path / "two")
    assert not await second_start(tmp_path / "two")
    first.close()


async def test_the_same_folder_by_another_path_is_the_same_window(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert server_name(tmp_path / "link") == server_name(tmp_path / "real")


@pytest.mark.skipif(os.name == "nt", reason="Windows has pipes instead")
@pytest.mark.parametrize(
    "line",
    [b"rubbish\n", b"{}\n", b"[1, null, [], {}]\n", b"\xff\xfe\n", b"[" * 99_999 + b"\n"],
    ids=["rubbish", "object", "other values", "no text", "nested without end"],
)
async def test_rubbish_from_another_process_raises_the_window_and_nothing_else(tmp_path: Path, line: bytes) -> None:
    first = FirstWindow()
    told: list[object] = []
    first.raise_requested.connect(told.append)
    first.listen(tmp_path)

    def send() -> bytes:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(10)
            connection.connect(server_name(tmp_path))
            connection.sendall(line)
            return connection.recv(100)

    assert await asyncio.to_thread(send) == b"raised\n"
    assert told == [[]]
    first.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has pipes instead")
async def test_a_second_start_does_not_listen_for_ever_to_somebody_else(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(server_name(tmp_path))
        listener.listen()

        def drip() -> None:
            connection, _ = listener.accept()
            with connection, suppress(OSError):
                while True:
                    connection.sendall(b"x")

        talking = asyncio.create_task(asyncio.to_thread(drip))
        assert not await second_start(tmp_path)
        await talking
    await asyncio.to_thread(os.unlink, server_name(tmp_path))

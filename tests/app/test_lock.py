"""One process owns a data folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.errors import ConfigurationError, FolderInUseError
from app.lock import FolderLock

HOLDER = """
import sys
from pathlib import Path
from app.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def start_holder(path: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_a_second_lock_of_the_same_process_is_refused_too(tmp_path: Path) -> None:
    path = tmp_path / "data" / "proofsheet.lock"
    with FolderLock(path), pytest.raises(FolderInUseError):
        FolderLock(path).acquire()


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is locked cannot be deleted there")
def test_deleting_the_lock_file_lets_nobody_in(tmp_path: Path) -> None:
    path = tmp_path / "proofsheet.lock"
    process = start_holder(path)
    try:
        path.unlink()
        for _ in range(2):
            with pytest.raises(FolderInUseError, match=f"process {process.pid}"):
                FolderLock(path).acquire()
    finally:
        end(process)
    with FolderLock(path) as lock:
        assert lock.is_held


def test_the_lock_is_free_again_after_release(tmp_path: Path) -> None:
    path = tmp_path / "proofsheet.lock"
    with FolderLock(path) as first:
        assert first.is_held
    assert not first.is_held
    with FolderLock(path) as second:
        assert second.is_held


def test_another_process_is_named_and_nothing_waits(tmp_path: Path) -> None:
    path = tmp_path / "proofsheet.lock"
    holder = start_holder(path)
    try:
        with pytest.raises(FolderInUseError) as caught:
            FolderLock(path).acquire()
    finally:
        end(holder)
    assert f"process {holder.pid}" in str(caught.value)
    assert str(tmp_path) in str(caught.value)
    assert "--data-dir" in str(caught.value)


@pytest.mark.skipif(os.name != "posix", reason="there is no kill -9 elsewhere")
def test_a_killed_owner_leaves_the_folder_free(tmp_path: Path) -> None:
    path = tmp_path / "proofsheet.lock"
    holder = start_holder(path)
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with FolderLock(path) as lock:
        assert lock.is_held


def test_a_refused_lock_does_not_disturb_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "proofsheet.lock"
    holder = start_holder(path)
    try:
        refused = FolderLock(path)
        for _ in range(3):
            with pytest.raises(FolderInUseError, match=f"process {holder.pid}"):
                refused.acquire()
        refused.release()
        with pytest.raises(FolderInUseError, match=f"process {holder.pid}"):
            FolderLock(path).acquire()
    finally:
        end(holder)


def test_the_lock_may_be_given_back_in_another_thread(tmp_path: Path) -> None:
    path = tmp_path / "proofsheet.lock"
    lock = FolderLock(path)
    lock.acquire()
    thread = threading.Thread(target=lock.release)
    thread.start()
    thread.join()
    with FolderLock(path) as second:
        assert second.is_held


def test_release_without_acquire_is_harmless(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "proofsheet.lock")
    lock.release()
    assert not lock.is_held


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"12; rm -rf", b"9" * 40])
def test_a_strange_owner_file_is_not_believed(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "proofsheet.lock"
    with FolderLock(path):
        (tmp_path / "proofsheet.lock.pid").write_bytes(content)
        with pytest.raises(FolderInUseError) as caught:
            FolderLock(path).acquire()
    assert "Another Proofsheet is using" in str(caught.value)


def test_a_folder_that_cannot_be_made_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ConfigurationError) as caught:
        FolderLock(tmp_path / "file" / "data" / "proofsheet.lock").acquire()
    assert "cannot be used" in str(caught.value)
    assert "--data-dir" in str(caught.value)


@pytest.mark.skipif(os.name != "posix", reason="names are text elsewhere")
def test_a_folder_whose_name_is_no_text_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"b\xe4d")
    with pytest.raises(ConfigurationError, match="not valid UTF-8") as caught:
        FolderLock(folder / "proofsheet.lock").acquire()
    str(caught.value).encode()
    assert not folder.exists()

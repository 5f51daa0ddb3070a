"""What earlier runs have left where updates are fetched to: removed when it is of no more use, and nothing else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.updates.leftovers import remove_leftovers


def fill(folder: Path, *names: str) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"content")


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_installers_that_are_not_newer_go_and_newer_ones_stay(tmp_path: Path) -> None:
    old = ("Proofsheet-0.9.exe", "Proofsheet-1.2.0.dmg", "Proofsheet-1.2.AppImage", "Proofsheet-1.1.9.tar.xz")
    new = ("Proofsheet-1.2.1.exe", "Proofsheet-1.10.0.dmg")
    fill(tmp_path, *old, *new)
    assert {path.name for path in remove_leftovers(tmp_path, version="1.2.0")} == set(old)
    assert left(tmp_path) == set(new)
    assert remove_leftovers(tmp_path, version="1.2.0") == []


def test_what_was_cut_short_goes_whatever_its_version(tmp_path: Path) -> None:
    fill(tmp_path, "Proofsheet-9.0.exe.part", "Proofsheet-0.1.AppImage.part", "manifest.json", "Proofsheet-9.0.exe")
    remove_leftovers(tmp_path, version="1.0")
    assert left(tmp_path) == {"Proofsheet-9.0.exe"}


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    names = {"Proofsheet-0.1.zip", "proofsheet-0.1.exe", "notes.txt", "download.part", "Proofsheet-.exe"}
    fill(tmp_path, *names)
    (tmp_path / "Proofsheet-0.1.exe").mkdir()
    assert remove_leftovers(tmp_path, version="1.0") == []
    assert left(tmp_path) == names | {"Proofsheet-0.1.exe"}


def test_a_folder_that_was_never_made_holds_nothing(tmp_path: Path) -> None:
    assert remove_leftovers(tmp_path / "none", version="1.0") == []
    assert not (tmp_path / "none").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_is_neither_followed_nor_removed(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("stays")
    folder = tmp_path / "updates"
    folder.mkdir()
    (folder / "Proofsheet-0.1.exe").symlink_to(own)
    assert remove_leftovers(folder, version="1.0") == []
    assert own.read_text() == "stays"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that is closed to this user")
def test_what_cannot_be_removed_is_tried_at_the_next_start(tmp_path: Path) -> None:
    fill(tmp_path, "Proofsheet-0.1.exe")
    tmp_path.chmod(0o500)
    try:
        assert remove_leftovers(tmp_path, version="1.0") == []
    finally:
        tmp_path.chmod(0o700)
    assert [path.name for path in remove_leftovers(tmp_path, version="1.0")] == ["Proofsheet-0.1.exe"]

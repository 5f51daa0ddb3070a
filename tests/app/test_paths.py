"""Where things live."""

from __future__ import annotations

import sys
from dataclasses import astuple
from pathlib import Path

import pytest

from app.paths import Paths, find_paths


def folders(paths: Paths) -> list[Path]:
    return list(astuple(paths))


def test_portable_mode_keeps_everything_under_one_folder(tmp_path: Path) -> None:
    for path in folders(find_paths(tmp_path)):
        assert path.is_relative_to(tmp_path)


def test_nothing_is_created(tmp_path: Path) -> None:
    find_paths(tmp_path / "new")
    find_paths()
    assert not (tmp_path / "new").exists()


def test_a_relative_folder_stays_where_it_was_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = find_paths(Path("here"))
    monkeypatch.chdir("/")
    assert paths.data == tmp_path / "here" / "data"


def test_the_persons_home_may_be_written_as_a_tilde() -> None:
    assert find_paths(Path("~/sheets")).library == Path.home() / "sheets" / "library"


@pytest.mark.parametrize("data_dir", [None, Path("portable")])
def test_practice_shares_neither_journal_nor_pictures_nor_thumbnails(data_dir: Path | None) -> None:
    paid, practice = find_paths(data_dir), find_paths(data_dir, practice=True)
    for name in ("data", "library", "cache", "journal", "index", "lock", "spool", "models", "thumbnails", "references"):
        first, second = getattr(paid, name), getattr(practice, name)
        assert first != second, name
        assert not first.is_relative_to(second), name


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of the XDG specification")
def test_linux_follows_the_xdg_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "k"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    monkeypatch.setenv("XDG_PICTURES_DIR", str(tmp_path / "p"))
    paths = find_paths()
    assert paths.config == tmp_path / "c" / "Proofsheet"
    assert paths.data == tmp_path / "d" / "Proofsheet" / "paid"
    assert paths.cache == tmp_path / "k" / "Proofsheet" / "paid"
    assert paths.library == tmp_path / "p" / "Proofsheet"
    assert paths.logs.is_relative_to(tmp_path / "s" / "Proofsheet")


def test_the_files_of_the_core_lie_in_the_data_folder(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)
    for path in (paths.journal, paths.index, paths.lock, paths.spool, paths.models):
        assert path.parent == paths.data
    assert paths.references.parent == paths.library
    assert paths.thumbnails.parent == paths.cache

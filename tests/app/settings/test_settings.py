"""Settings survive restarts, power cuts, newer versions and damage."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import DiskError
from app.settings import JsonStore, Profile, Settings, SettingsStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def put(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def set_aside(path: Path) -> list[Path]:
    return list(path.parent.glob("*.broken-*"))


def test_without_a_file_there_are_defaults_and_no_problem(path: Path) -> None:
    store = SettingsStore(path)
    assert store.load() == Settings()
    assert store.problem == ""
    assert not path.exists()


def test_what_was_saved_is_loaded_by_the_next_start(path: Path) -> None:
    settings = Settings(theme="dark", text_scale=120, embed_metadata=False, shortcuts={"quit": ("Ctrl+W",)})
    SettingsStore(path).save(settings)
    assert SettingsStore(path).load() == settings


def test_keys_of_a_newer_version_are_kept(path: Path) -> None:
    put(path, '{"theme": "light", "from_the_future": {"a": [1, 2]}}')
    store = SettingsStore(path)
    settings = store.load()
    store.save(msgspec.structs.replace(settings, text_scale=130))
    assert json.loads(path.read_text())["from_the_future"] == {"a": [1, 2]}
    assert SettingsStore(path).load() == Settings(theme="light", text_scale=130)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1, 2]", b"null", b'"text"', b"\xff\xfe{}", b"[" * 100_000, b'{"theme": "dark"'],
    ids=["empty", "cut", "list", "null", "text", "not utf-8", "deep", "cut later"],
)
def test_a_damaged_file_is_kept_aside_and_defaults_are_used(path: Path, content: bytes) -> None:
    put(path, content)
    store = SettingsStore(path)
    assert store.load() == Settings()
    (aside,) = set_aside(path)
    assert aside.read_bytes() == content
    assert aside.name in store.problem
    assert not path.exists()


def test_two_damaged_files_do_not_overwrite_each_other(path: Path) -> None:
    for content in (b"one {", b"two {"):
        put(path, content)
        SettingsStore(path).load()
    assert sorted(aside.read_bytes() for aside in set_aside(path)) == [b"one {", b"two {"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "blue"),
        ("language", "tlh"),
        ("accent", "#ff0000"),
        ("thumbnail_quality", 500),
        ("proxy_kind", "ftp"),
        ("confirm_above", -1),
        ("text_scale", 10_000),
        ("text_scale", "large"),
        ("embed_metadata", "yes"),
        ("parallel_tasks", 0),
        ("parallel_tasks", True),
        ("active_profile", 7),
    ],
)
def test_one_senseless_value_costs_only_itself(path: Path, key: str, value: object) -> None:
    put(path, json.dumps({"library": "/pictures", key: value}))
    store = SettingsStore(path)
    settings = store.load()
    assert settings.library == "/pictures"
    assert getattr(settings, key) == getattr(Settings(), key)
    assert key in store.problem
    assert not set_aside(path)


def test_a_failed_write_changes_nothing_and_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = SettingsStore(path)
    store.save(Settings(theme="dark"))
    before = path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskError, match="No space left on device"):
            store.save(Settings(theme="light"))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_is_a_file_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(DiskError, match="could not be written"):
        SettingsStore(tmp_path / "config" / "settings.json").save(Settings())


def test_an_unreadable_file_is_not_set_aside(tmp_path: Path) -> None:
    folder = tmp_path / "settings.json"
    folder.mkdir()
    store = SettingsStore(folder)
    assert store.load() == Settings()
    assert "could not be read" in store.problem
    assert folder.is_dir()


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_linked_file_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.json", tmp_path / "settings.json"
    real.write_text("{}")
    link.symlink_to(real)
    SettingsStore(link).save(Settings(theme="dark"))
    assert link.is_symlink()
    assert json.loads(real.read_text())["theme"] == "dark"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(data=st.dictionaries(st.text(), json_values, max_size=5))
def test_any_state_of_a_window_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "session.json"
    JsonStore(path).save(data)
    store = JsonStore(path)
    assert store.load() == data
    assert store.problem == ""


def test_a_lone_surrogate_in_a_file_name_does_not_stop_the_save(tmp_path: Path) -> None:
    store = JsonStore(tmp_path / "session.json")
    store.save({"reference": "broken-\udcff.png"})
    assert store.load() == {"reference": "broken-\udcff.png"}


@pytest.mark.parametrize("folder", ["a\0b", "/tmp/\ud800", "~nobody-of-this-name/x", "/tmp/" + "a" * 300, "/a" * 3000])
def test_a_library_that_no_system_can_have_is_not_used(tmp_path: Path, folder: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"library": folder, "theme": "dark"}), encoding="utf-8")
    store = SettingsStore(path)
    assert store.load() == Settings(theme="dark")
    assert "library" in store.problem


def test_of_a_list_only_the_senseless_entries_are_left_out(path: Path) -> None:
    profiles = [{"name": "Work"}, {"name": ""}, 7, {"name": "Home", "base_url": "https://toapis.cn"}, {"name": "Work"}]
    put(path, json.dumps({"profiles": profiles, "active_profile": "Home"}))
    store = SettingsStore(path)
    settings = store.load()
    assert [profile.name for profile in settings.profiles] == ["Work", "Home"]
    assert settings.profile.base_url == "https://toapis.cn"
    assert "profiles" in store.problem


def test_of_a_table_only_the_senseless_entries_are_left_out(path: Path) -> None:
    put(path, json.dumps({"shortcuts": {"quit": ["Ctrl+W"], "generate": 7}, "daily_budgets": {"https://a": -1}}))
    store = SettingsStore(path)
    settings = store.load()
    assert settings.shortcuts == {"quit": ("Ctrl+W",)}
    assert settings.daily_budgets == {}
    assert "shortcuts" in store.problem
    assert "daily_budgets" in store.problem


def test_a_profile_that_is_gone_leaves_the_first_in_use() -> None:
    first = Profile(name="Work", base_url="https://toapis.cn")
    assert Settings(profiles=(first,), active_profile="Gone").profile == first
    assert Settings().profile.base_url == "https://toapis.com"


def test_profiles_at_one_gateway_keep_their_keys_apart() -> None:
    accounts = {Profile(name="Work").account, Profile(name="Home", id="00ff").account}
    assert accounts == {"https://toapis.com", "https://toapis.com#00ff"}


def test_the_one_address_of_earlier_versions_becomes_a_profile(path: Path) -> None:
    put(path, '{"base_url": "https://gateway.example", "theme": "dark"}')
    store = SettingsStore(path)
    settings = store.load()
    assert settings.profile == Profile(name="gateway.example", base_url="https://gateway.example")
    store.save(msgspec.structs.replace(settings, theme="light"))
    assert SettingsStore(path).load().profile == settings.profile

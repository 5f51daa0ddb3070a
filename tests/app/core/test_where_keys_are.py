"""Keys of profiles: in the keyring, in the vault, for this run; and keyrings that are locked, lying or hanging."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import app.core.keys
from app.core.checkup import check_key, check_road
from app.core.keys import KeyKeeper, KeyringSilentError, end_of, profile_at
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST
from app.gateway.protocol import GatewayError, KeyRefusedError
from app.keychain import KeychainError
from app.settings import Profile, Settings
from app.vault import VaultError
from tests.gateway_server import serve
from tests.ui.shell.memory_keyring import Memory, memory_keyring

pytestmark = pytest.mark.anyio
WORK = Profile(name="Work")
HOME = Profile(name="Home", id="00ff")
SECRET = "sk-canary-0123456789-abcd"


@pytest.fixture
def memory() -> Iterator[Memory]:
    with memory_keyring() as backend:
        yield backend


@pytest.fixture
def keeper(tmp_path: Path) -> KeyKeeper:
    return KeyKeeper(tmp_path)


async def test_keys_of_two_accounts_at_one_gateway_are_kept_apart(memory: Memory, keeper: KeyKeeper) -> None:
    await keeper.keep(WORK, SECRET, "keyring")
    kept = await keeper.keep(HOME, "sk-home-0123456789", "keyring")
    assert (kept.key_place, kept.key_end) == ("keyring", "6789")
    assert sorted(memory.kept.values()) == sorted([SECRET, "sk-home-0123456789"])
    again = KeyKeeper(Path("elsewhere"))
    assert await again.find(WORK) == SECRET
    assert await again.find(HOME) == "sk-home-0123456789"
    await again.forget(HOME)
    assert list(memory.kept.values()) == [SECRET]


async def test_a_key_for_this_run_is_nowhere_else(memory: Memory, keeper: KeyKeeper, tmp_path: Path) -> None:
    kept = await keeper.keep(WORK, SECRET, "run")
    assert await keeper.find(kept) == SECRET
    assert await KeyKeeper(tmp_path).find(kept) is None
    assert memory.kept == {}
    assert not keeper.vault.exists


async def test_a_key_in_the_vault_wants_its_passphrase_at_the_next_start(keeper: KeyKeeper, tmp_path: Path) -> None:
    keeper.vault.create("open sesame")
    kept = await keeper.keep(WORK, SECRET, "vault")
    later = KeyKeeper(tmp_path)
    with pytest.raises(VaultError, match="locked"):
        await later.find(kept)
    later.vault.unlock("open sesame")
    assert await later.find(kept) == SECRET
    assert SECRET.encode() not in (tmp_path / "keys.vault").read_bytes()
    await later.forget(kept)
    assert await later.find(kept) is None


async def test_the_probe_writes_reads_and_deletes(memory: Memory, keeper: KeyKeeper) -> None:
    assert (await keeper.probe()).works
    assert memory.kept == {}


async def test_without_a_keyring_the_probe_says_why(keeper: KeyKeeper) -> None:
    probe = await keeper.probe()
    assert not probe.works
    assert "no keyring" in probe.reason
    with pytest.raises(KeychainError):
        await keeper.keep(WORK, SECRET, "keyring")
    assert await keeper.find(WORK) == SECRET, "it is known for this run all the same"


async def test_a_bus_that_hangs_is_left_alone_after_a_while(
    memory: Memory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PROBE_SECONDS", "READ_SECONDS", "WRITE_SECONDS"):
        monkeypatch.setattr(app.core.keys, name, 0.05)
    keeper = KeyKeeper(tmp_path)
    memory.answer.clear()
    assert "did not answer" in (await keeper.probe()).reason
    for call in (keeper.find(WORK), keeper.keep(WORK, SECRET, "keyring"), keeper.forget(WORK)):
        with pytest.raises(KeyringSilentError) as silent:
            await call
        assert SECRET not in str(silent.value)


@pytest.mark.parametrize(("key", "end"), [("sk-0123456789abcd", "abcd"), ("short", ""), ("", "")])
def test_only_the_end_of_a_key_is_shown_and_of_a_short_one_nothing(key: str, end: str) -> None:
    assert end_of(key) == end


def test_a_gateway_that_is_named_for_one_run_finds_its_profile() -> None:
    china = Profile(name="China", base_url="https://toapis.cn")
    settings = Settings(profiles=(WORK, china), active_profile="Work")
    assert profile_at(settings, None) == WORK
    assert profile_at(settings, "https://toapis.cn") == china
    assert profile_at(settings, "https://gateway.example").account == "https://gateway.example"


async def test_a_key_is_checked_by_asking_for_its_money() -> None:
    gateway = PracticeGateway(FAST)
    with serve(gateway) as url:
        assert (await check_key(url, KEY, Settings())).remain is not None
        with pytest.raises(KeyRefusedError):
            await check_key(url, "sk-wrong", Settings())
        await check_road(url, Settings())
    with pytest.raises(GatewayError, match="No connection"):
        await check_road(url, Settings())
    with pytest.raises(GatewayError, match="proxy"):
        await check_road("https://gateway.invalid", Settings(proxy_kind="socks5", proxy_address="127.0.0.1:9"))

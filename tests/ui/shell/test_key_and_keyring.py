"""A keyring may be missing, locked, or hang for ever; the window goes on."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend

import ui.keys
from app.errors import ProofsheetError
from ui.keys import find_key, forget_key, keep_key

pytestmark = pytest.mark.anyio
ADDRESS = "https://toapis.com"


class Memory(KeyringBackend):
    priority = 1  # pyright: ignore[reportAssignmentType] - a property there, documented as a number

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.answer = threading.Event()
        self.answer.set()

    def get_password(self, service: str, username: str) -> str | None:
        self.answer.wait()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.answer.wait()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def memory() -> Iterator[Memory]:
    before = keyring.get_keyring()
    backend = Memory()
    keyring.set_keyring(backend)
    yield backend
    backend.answer.set()
    keyring.set_keyring(before)


async def test_a_key_is_kept_found_and_forgotten(memory: Memory) -> None:
    assert await find_key(ADDRESS) is None
    await keep_key(ADDRESS, "sk-mine")
    assert await find_key(ADDRESS) == "sk-mine"
    assert await find_key("https://toapis.cn") is None
    await forget_key(ADDRESS)
    assert await find_key(ADDRESS) is None
    await forget_key(ADDRESS)


async def test_a_keyring_that_hangs_is_left_alone_after_a_while(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui.keys, "_READ_SECONDS", 0.05)
    monkeypatch.setattr(ui.keys, "_WRITE_SECONDS", 0.05)
    memory.answer.clear()
    assert await find_key(ADDRESS) is None
    with pytest.raises(ProofsheetError, match="did not answer") as silent:
        await keep_key(ADDRESS, "sk-mine")
    assert "sk-mine" not in str(silent.value)


async def test_without_a_keyring_there_is_no_key_and_storing_says_so() -> None:
    assert await find_key(ADDRESS) is None
    with pytest.raises(ProofsheetError, match="keyring") as refused:
        await keep_key(ADDRESS, "sk-mine")
    assert "sk-mine" not in str(refused.value)

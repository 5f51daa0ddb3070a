"""A keyring may be missing, locked, or hang for ever; the window goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import ui.keys
from app.errors import ProofsheetError
from tests.ui.shell.memory_keyring import Memory, memory_keyring
from ui.keys import find_key, forget_key, keep_key

pytestmark = pytest.mark.anyio
ADDRESS = "https://toapis.com"


@pytest.fixture
def memory() -> Iterator[Memory]:
    with memory_keyring() as backend:
        yield backend


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

"""A keyring that lives as long as the test."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend


class Memory(KeyringBackend):
    """Keeps keys in a dictionary; answers only while `answer` is set."""

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


@contextmanager
def memory_keyring() -> Generator[Memory]:
    """This keyring in place of the system's, while the block runs."""
    before = keyring.get_keyring()
    backend = Memory()
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        backend.answer.set()
        keyring.set_keyring(before)

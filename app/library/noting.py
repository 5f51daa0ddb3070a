"""Which pictures were written about while somebody was busy with all of them."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager


class Notes:
    """Thread-safe."""

    def __init__(self) -> None:
        self._open: tuple[set[str], ...] = ()

    @contextmanager
    def taken(self) -> Generator[set[str]]:
        """A set that takes up the uid of every picture that is written about, until the end."""
        noted: set[str] = set()
        self._open = (*self._open, noted)
        try:
            yield noted
        finally:
            self._open = tuple(one for one in self._open if one is not noted)

    def write_down(self, uids: Iterable[str]) -> None:
        """Note these for whoever wants to know."""
        wanted = list(uids)
        for noted in self._open:
            noted.update(wanted)

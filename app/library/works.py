"""Long work on the library that others must not meet: begun only when nothing is under way that it would spoil."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from enum import Enum

from app.errors import ProofsheetError
from app.words import mark, tr


class LibraryBusyError(ProofsheetError):
    """Something else goes on that this would spoil; nothing was changed."""

    kind = "library_busy"


class Work(Enum):
    """What may take long; the value says it to the person."""

    REBUILD = mark("The index is being rebuilt")
    VERIFY = mark("The library is being verified")
    IMPORT = mark("Pictures are being imported")
    EXPORT = mark("Pictures are being exported")
    SHEET = mark("A contact sheet is being drawn")
    FIND = mark("Missing pictures are being looked for")
    MOVE = mark("The library is being moved")
    CLEAR = mark("The old folder of the library is being emptied")


_ALONE = frozenset({Work.MOVE, Work.CLEAR})
"""They take files from under the paths that every other work has in hand."""

_ONCE = frozenset({Work.REBUILD, Work.FIND})
"""Two of them would do everything twice."""


class Works:
    """Thread-safe; never waits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._going: list[Work] = []

    @contextmanager
    def during(self, work: Work) -> Generator[None]:
        """Until the end this goes on. Raises LibraryBusyError when something goes on that it cannot go with."""
        with self._lock:
            other = next((one for one in self._going if _disturbs(work, one)), None)
            if other is not None:
                raise LibraryBusyError(
                    tr("{what}. Wait for it, or end it, and try again. Nothing was changed.", what=tr(other.value))
                )
            self._going.append(work)
        try:
            yield
        finally:
            with self._lock:
                self._going.remove(work)


def _disturbs(work: Work, other: Work) -> bool:
    return work in _ALONE or other in _ALONE or (work is other and work in _ONCE)

"""Python's garbage is collected in the window's thread, where Qt's objects have to end, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.library.considerate import considerate
from ui.garbage import Collector


class Knot(QObject):
    """Holds itself: only the collector puts an end to it."""

    def __init__(self, ended: Callable[[int], None]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: ended(threading.get_ident()))


@pytest.fixture
def collector() -> Iterator[Collector]:
    was = gc.isenabled()
    gc.collect()
    gc.enable()
    made = Collector()
    yield made
    shiboken6.delete(made)
    (gc.enable if was else gc.disable)()


def make_many(count: int = 5000) -> list[list[int]]:
    return [[number] for number in range(count)]


def in_a_thread(work: Callable[[], object]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_a_worker_that_makes_objects_ends_none_of_the_windows(collector: Collector, qtbot: QtBot) -> None:
    ended: list[int] = []
    Knot(ended.append)
    in_a_thread(make_many)
    assert ended == []
    kept = make_many()  # so that there is something to collect
    collector.look()
    assert ended == [threading.get_ident()]
    assert len(kept) == 5000


def test_it_looks_by_itself(collector: Collector, qtbot: QtBot) -> None:
    ended: list[int] = []
    Knot(ended.append)
    kept = make_many()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.get_ident()]
    assert len(kept) == 5000


def test_nothing_is_collected_while_a_thread_works_that_makes_much(collector: Collector) -> None:
    ended: list[int] = []
    Knot(ended.append)
    kept = make_many()
    with considerate():
        collector.look()
        assert ended == []
    collector.look()
    assert ended == [threading.get_ident()]
    assert len(kept) == 5000


def test_what_has_grown_old_is_looked_at_once_much_has_come(collector: Collector) -> None:
    ended: list[int] = []
    knot = [Knot(ended.append)]
    gc.collect()  # the oldest generation has it now
    knot.clear()
    kept: list[list[list[int]]] = []
    for _ in range(200):
        kept.append(make_many())
        collector.look()
        if ended:
            break
    assert ended == [threading.get_ident()]
    assert kept

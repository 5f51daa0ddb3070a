"""While a thread works for long, collector and turns are kind to the window; afterwards both are as they were."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from app.library.considerate import TURN_SECONDS, considerate, is_considerate
from app.library.library import Library
from app.paths import Paths
from tests.app.library.shelf_of_pictures import stock


@pytest.fixture
def collector() -> Iterator[None]:
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("enabled", [True, False])
def test_it_is_as_it_was_whatever_happens(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    inside: list[bool] = []
    turn = sys.getswitchinterval()

    @considerate()
    def fail() -> None:
        inside.append(gc.isenabled() or not is_considerate() or sys.getswitchinterval() > 2 * TURN_SECONDS)
        raise ValueError("inside")

    with pytest.raises(ValueError, match="inside"):
        fail()
    assert inside == [False]
    assert not is_considerate()
    assert gc.isenabled() is enabled
    assert sys.getswitchinterval() == turn


@pytest.mark.usefixtures("collector")
def test_the_last_to_end_puts_it_back_in_whatever_order_they_end() -> None:
    gc.enable()
    turn = sys.getswitchinterval()
    first, second = considerate(), considerate()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert is_considerate()
    assert not gc.isenabled()
    assert sys.getswitchinterval() < 2 * TURN_SECONDS
    second.__exit__(None, None, None)
    assert not is_considerate()
    assert gc.isenabled()
    assert sys.getswitchinterval() == turn


@pytest.mark.usefixtures("collector")
def test_a_rebuild_is_never_held_up(library: Library, paths: Paths) -> None:
    stock(library, paths, 3)
    gc.enable()
    seen: list[bool] = []
    for _ in range(2):
        library.rebuild(lambda _done, _total: seen.append(gc.isenabled()))
    assert seen == [False] * 6
    assert gc.isenabled()

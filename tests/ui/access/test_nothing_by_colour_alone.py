"""What a colour says, a word or a shape says too: everything is told apart with all colours taken away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.tasks.state import ResultState, TaskState
from app.tasks.task import Result, Task
from tests.ui.gallery.shelf import task_of
from ui.compare.pane import Caption
from ui.icons import icon
from ui.messages import _LOOK, Message, MessageBar
from ui.references.item import ReferenceItem
from ui.references.tile import ReferenceTile
from ui.tasks.words import Words, words_of
from ui.theme import apply_theme, set_role
from ui.topbar import TopBar

ENOUGH = 40
"""How far apart two greys are to be told apart, of 255."""
SIDE = 32


@pytest.fixture(params=["dark", "light"], autouse=True)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, request.param)
    yield
    apply_theme(qapp, "dark")


def grey(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels are told apart without colours."""
    first, second = grey(one), grey(other)
    assert first.size() == second.size()
    return sum(
        abs(first.pixelColor(x, y).red() - second.pixelColor(x, y).red()) > ENOUGH
        for x in range(first.width())
        for y in range(first.height())
    )


def shape(name: str) -> QImage:
    """An icon, in one ink whatever its colour says."""
    image = QImage(QSize(SIDE, SIDE), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFF000000)
    painter = QPainter(image)
    icon(name, "on_scrim").paint(painter, QRect(0, 0, SIDE, SIDE))
    painter.end()
    return image


def mixed_up(shapes: Mapping[str, QImage], least: int) -> list[tuple[str, str, int]]:
    """Pairs that look the same."""
    return [
        (one, other, seen)
        for one, other in combinations(shapes, 2)
        if (seen := differing(shapes[one], shapes[other])) < least
    ]


def tasks() -> list[Task]:
    """One of each kind that has words of its own."""
    every = [task_of(number, state) for number, state in enumerate(TaskState)]
    running = task_of(90)
    blocked = task_of(91, TaskState.SUCCEEDED, results=(Result(0, ResultState.BLOCKED),))
    expired = task_of(92, TaskState.DONE, results=(Result(0, ResultState.EXPIRED),))
    return [*every, replace(running, watched=False), blocked, expired]


def test_states_of_another_colour_have_another_word_and_another_icon() -> None:
    """Where a row of the dock is narrow, its icon stands without the word."""
    words: dict[str, Words] = {one.word: one for one in map(words_of, tasks())}
    assert len(words) > 12
    for one, other in combinations(words.values(), 2):
        if one.token != other.token:
            assert one.icon != other.icon, f"{one.word} and {other.word} differ in their colour alone"


def test_the_icons_of_states_are_told_apart_by_their_shape() -> None:
    names = {words_of(task).icon for task in tasks()}
    assert not mixed_up({name: shape(name) for name in sorted(names)}, least=SIDE)


def test_messages_say_how_serious_they_are_in_a_word_and_a_shape(qtbot: QtBot) -> None:
    assert len({name for name, _, _ in _LOOK.values()}) == len({word for _, _, word in _LOOK.values()}) == len(_LOOK)
    assert not mixed_up({name: shape(name) for name, _, _ in _LOOK.values()}, least=SIDE)
    seen: dict[str, QImage] = {}
    for level in _LOOK:
        bar = MessageBar()
        qtbot.addWidget(bar)
        bar.say(Message(level, "The same text."))
        bar.resize(600, 44)
        seen[level] = bar.grab().toImage()
    assert not mixed_up(seen, least=SIDE)


def test_references_are_told_apart_in_every_state(qtbot: QtBot) -> None:
    usual = ReferenceItem(1, "mug.png", stage="ready", number=1)
    items = {
        "ready": usual,
        "failed": replace(usual, stage="failed"),
        "stopped": replace(usual, stage="stopped"),
        "waiting": replace(usual, stage="waiting"),
        "uploading": replace(usual, stage="uploading", fraction=0.5),
        "checking": replace(usual, stage="checking"),
        "parked": replace(usual, parked=True, number=0),
    }
    seen: dict[str, QImage] = {}
    for name, item in items.items():
        tile = ReferenceTile(item)
        qtbot.addWidget(tile)
        tile.resize(72, 72)
        seen[name] = tile.grab().toImage()
    misfit = ReferenceTile(usual)
    qtbot.addWidget(misfit)
    misfit.misfit = "It is too small."
    misfit.resize(72, 72)
    seen["misfit"] = misfit.grab().toImage()
    assert not mixed_up(seen, least=SIDE)


def test_the_chosen_one_of_compared_pictures_is_told_apart(qtbot: QtBot) -> None:
    seen: dict[str, QImage] = {}
    for active in (True, False):
        caption = Caption()
        qtbot.addWidget(caption)
        caption.resize(400, 40)
        caption.mark(active)
        seen[str(active)] = caption.grab().toImage()
    assert not mixed_up(seen, least=SIDE)


def test_the_top_says_online_and_offline_in_words(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    set_role(bar, "bar")
    bar.resize(1280, 44)
    seen: dict[str, QImage] = {}
    for online in (True, False):
        bar.set_online(online)
        seen[str(online)] = bar.grab().toImage()
    assert not mixed_up(seen, least=SIDE)


@pytest.mark.parametrize(("off", "on"), [("star", "star-filled"), ("heart", "heart-filled")])
def test_marks_are_filled_or_empty(off: str, on: str) -> None:
    assert not mixed_up({name: shape(name) for name in (off, on)}, least=SIDE)


def test_two_things_of_which_only_the_colour_differs_are_mixed_up() -> None:
    red, green = (QImage(SIDE, SIDE, QImage.Format.Format_RGB32) for _ in range(2))
    red.fill(0xFFC02020)
    green.fill(0xFF207020)
    assert mixed_up({"red": red, "green": green, "star": shape("star")}, least=SIDE)[0][:2] == ("red", "green")

"""Nothing is cut off in the smallest usual window, 1280 × 800: both languages, both themes, text at twice its size."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.paths import find_paths
from tests.ui.access.controls import path_of, visible
from tests.ui.language.painted import painted_texts
from tests.ui.language.reading import is_cut
from tests.ui.language.tour import OFFSCREEN, stations
from tests.ui.shell.sitting import sitting
from ui.language import speak
from ui.options import Options
from ui.theme import apply_theme, text_scale
from ui.widgets import room

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore(OFFSCREEN)]

WIDTH, HEIGHT = 1280, 800


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the smallest usual size: that of the offscreen platform has 800 × 800 pixels."""

    def small(_dialog: QWidget) -> QSize:
        return QSize(WIDTH, HEIGHT)

    monkeypatch.setattr(room, "room_of", small)


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """The look and the language of other tests stay as they are."""
    yield
    speak(qapp, "en")
    apply_theme(qapp, "dark", accent="orange", text_scale=100)


def area_around(widget: QWidget, top: QWidget) -> QScrollArea | None:
    """The part that scrolls and has it in it."""
    at = widget.parentWidget()
    while at is not None and at is not top and not isinstance(at, QScrollArea):
        at = at.parentWidget()
    return at if isinstance(at, QScrollArea) else None


def out_of_reach(top: QWidget) -> Iterator[str]:
    """Controls that stick out of the window, or out of a part of it that cannot be scrolled there."""
    for widget in visible(top):
        if widget is top or not (widget.focusPolicy() and widget.isEnabled()):
            continue
        place = widget.rect().translated(widget.mapTo(top, QPoint(0, 0)))
        area = area_around(widget, top)
        if area is not None:
            inner, room_for_it = area.widget() or area, area.viewport().width()
            at = widget.mapTo(inner, QPoint(0, 0)).x() if inner.isAncestorOf(widget) else 0
            if at + widget.width() > inner.width() + 1 or at < -1:
                yield f"sticks out: {path_of(widget)}"
            elif inner.width() > room_for_it + 1 and not area.horizontalScrollBar().isVisible():
                parts = [part for part in visible(inner) if inner.isAncestorOf(part)]
                widest = sorted(((part.minimumSizeHint().width(), path_of(part)) for part in parts), reverse=True)
                yield f"wider than its place by {inner.width() - room_for_it}: {path_of(inner)}: {widest[:4]}"
        elif not top.rect().adjusted(-1, -1, 1, 1).contains(place):
            yield f"outside of the window: {path_of(widget)}"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "theme", "scale"),
    [("en", "light", 100), ("zh_CN", "dark", 100), ("en", "dark", 200), ("zh_CN", "light", 200)],
)
async def test_nothing_is_cut_off(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, theme: str, scale: int
) -> None:
    path = find_paths(tmp_path).config / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"text_scale": scale, "language": language, "theme": theme}), encoding="utf-8")
    wrong: dict[str, str] = {}
    with painted_texts(monkeypatch) as painted:
        async with sitting(qapp, tmp_path, options=Options(demo=True)) as person:
            assert text_scale() == scale
            async for where, top in stations(person, qapp):
                if top.width() > WIDTH or top.height() > HEIGHT:
                    wrong.setdefault(f"larger than the window: {path_of(top)} {top.width()} × {top.height()}", where)
                for widget in visible(top):
                    if is_cut(widget):
                        sizes = f"{widget.size().toTuple()}, wants {widget.sizeHint().toTuple()}"
                        wrong.setdefault(f"cut off: {path_of(widget)} {sizes}", where)
                for problem in out_of_reach(top):
                    wrong.setdefault(problem, where)
                painted.clear()
                top.grab()
                for text in painted:
                    if text.is_cut:
                        wrong.setdefault(f"painted, and cut off: {text}", where)
    assert not wrong, "\n".join(f"{where}: {problem}" for problem, where in wrong.items())


def test_what_sticks_out_is_noticed(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark")
    top = QWidget()
    qtbot.addWidget(top)
    top.resize(300, 200)
    outside = QPushButton("Outside", top)
    outside.move(280, 10)
    area = QScrollArea(top)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setGeometry(0, 50, 200, 100)
    page = QWidget()
    wide = QPushButton("Wide", page)
    QVBoxLayout(page).addWidget(wide)
    wide.setMinimumWidth(400)
    area.setWidget(page)
    top.show()
    assert [problem.partition(" ")[0] for problem in out_of_reach(top)] == ["outside", "wider"]

"""The bar above the grid where it gets narrow: what can be read is worth more than what can be dragged."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from ui.gallery.header import GalleryHeader
from ui.theme import apply_theme


@pytest.fixture
def header(qapp: QApplication, qtbot: QtBot) -> GalleryHeader:
    apply_theme(qapp, "dark")
    made = GalleryHeader()
    qtbot.addWidget(made)
    made.set_counts(2000, 2000, "")
    made.resize(2000, made.height())
    made.show()
    return made


def steppers(header: GalleryHeader) -> list[QToolButton]:
    names = {"Smaller pictures", "Larger pictures"}
    return [one for one in header.findChildren(QToolButton) if one.accessibleName() in names]


def is_readable(header: GalleryHeader) -> bool:
    return all(one.width() >= one.sizeHint().width() for one in (header.sort, header.group))


def narrow_to(header: GalleryHeader, width: int) -> None:
    header.setMinimumWidth(1)
    header.resize(width, header.height())
    layout = header.layout()
    assert layout is not None
    layout.activate()


def test_a_longer_count_takes_the_room_of_the_slider_and_not_of_the_order(header: GalleryHeader) -> None:
    exactly = header.sizeHint().width()
    narrow_to(header, exactly)
    assert all(one.isVisible() for one in steppers(header))
    header.set_counts(898, 2000, "harbour")
    narrow_to(header, exactly)
    assert header.counts_text() == "898 of 2,000 pictures"
    assert not any(one.isVisible() for one in steppers(header))
    assert header.width() >= header.sizeHint().width(), "nothing is squeezed"
    assert is_readable(header)
    header.set_counts(2000, 2000, "")
    assert all(one.isVisible() for one in steppers(header)), "they come back with the room"


def test_the_word_behind_the_count_goes_before_the_order_is_cut(header: GalleryHeader) -> None:
    narrow_to(header, header.sizeHint().width() - 150)
    shown = {one.text() for one in header.findChildren(QLabel) if one.isVisible()}
    assert shown == {"2,000"}
    assert is_readable(header)


def test_an_order_without_groups_leaves_room(header: GalleryHeader) -> None:
    exactly = header.sizeHint().width()
    narrow_to(header, exactly - 1)
    assert not any(one.isVisible() for one in steppers(header))
    header.group.hide()
    header.set_counts(2000, 2000, "")
    assert all(one.isVisible() for one in steppers(header))

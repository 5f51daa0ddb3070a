"""The list of keys."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from ui.actions import KEYS, shown
from ui.dialogs import KeysList
from ui.theme import apply_theme


def texts(listed: KeysList) -> list[str]:
    return [label.text() for label in listed.findChildren(QLabel)]


def test_the_list_of_keys_shows_every_line_that_has_keys(qtbot: QtBot) -> None:
    listed = KeysList()
    qtbot.addWidget(listed)
    for key in KEYS:
        if key.keys:
            assert key.does in texts(listed)
            assert key.where in texts(listed)
        assert all(
            QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText) in texts(listed) for text in key.keys
        )


def test_other_keys_of_the_persons_own_stand_in_it(qtbot: QtBot) -> None:
    listed = KeysList(keys_of=lambda action: ("Ctrl+Alt+Y",) if action == "show_keys" else ())
    qtbot.addWidget(listed)
    assert shown("Ctrl+Alt+Y") in texts(listed)
    assert "Generate" not in texts(listed), "its keys were taken away"


def test_the_list_of_keys_fits_the_screen(qtbot: QtBot) -> None:
    listed = KeysList()
    qtbot.addWidget(listed)
    listed.show()
    room = listed.screen().availableSize()
    assert listed.height() <= room.height()
    assert listed.width() <= room.width()


def test_with_large_text_there_are_fewer_columns_and_nothing_to_scroll_sideways(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, "dark", text_scale=110)
    try:
        listed = KeysList()
        qtbot.addWidget(listed)
        listed.show()
        (area,) = listed.findChildren(QScrollArea)
        page = area.widget()
        assert page is not None
        assert page.minimumSizeHint().width() <= listed.screen().availableSize().width() * 0.9
        columns = page.layout()
        assert columns is not None
        assert columns.count() == 2, "one column, and what stretches"
    finally:
        apply_theme(qapp, "dark", text_scale=100)

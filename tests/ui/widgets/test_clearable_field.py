"""The cross of a field that can be emptied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ui.theme import ThemeName, apply_theme, current
from ui.widgets.clearable import ClearableEdit


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_cross_empties_the_field_and_has_the_colour_of_the_theme(
    qapp: QApplication, qtbot: QtBot, theme: ThemeName
) -> None:
    apply_theme(qapp, theme)
    field = ClearableEdit()
    qtbot.addWidget(field)
    field.show()
    (cross,) = field.findChildren(QToolButton)
    assert cross.isHidden()
    field.setText("flux")
    assert cross.isVisible()
    drawn = cross.icon().pixmap(64, 64).toImage()
    strokes = [QColor(drawn.pixelColor(x, x)) for x in range(drawn.width()) if drawn.pixelColor(x, x).alpha() > 250]
    assert strokes
    assert {stroke.rgb() for stroke in strokes} == {QColor(current().muted).rgb()}
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert cross.isHidden()

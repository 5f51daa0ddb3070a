"""Text from outside stays text, choices can be made by mouse and keyboard, lines break where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import DARK, apply_theme
from ui.widgets import Elided, FlowLayout, IconLabel, Segmented, plain_label, plain_tooltip

HOSTILE = '<img src="file:///etc/hostname"><b>bold</b> & more'


def test_a_label_shows_markup_literally(qtbot: QtBot) -> None:
    label = plain_label(HOSTILE, "muted")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_tooltip_shows_markup_literally() -> None:
    shown = plain_tooltip(HOSTILE + "\nsecond line")
    assert "<img" not in shown
    assert "&lt;img src=" in shown
    assert shown.count("<br>") == 1
    assert plain_tooltip("") == ""


def test_long_text_is_elided_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = Elided("a long line of words " * 5 + HOSTILE)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.is_elided()
    assert "&lt;img" in label.toolTip()
    assert label.minimumSizeHint().width() < 120
    label.resize(4000, 20)
    assert not label.is_elided()
    assert label.toolTip() == ""


def test_an_elided_line_paints_less_than_the_whole_text(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    label = Elided("mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm")
    qtbot.addWidget(label)
    label.resize(60, 20)
    elided = label.grab().toImage()
    label.setText(label.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideRight, 60))
    assert label.grab().toImage() == elided


def test_line_breaks_do_not_make_a_line_higher(qtbot: QtBot) -> None:
    label = Elided("one\ntwo\r\nthree")
    qtbot.addWidget(label)
    assert label.text() == "one two three"


def test_an_icon_label_paints_its_token(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    label = IconLabel("stop", "saved", side=24)
    qtbot.addWidget(label)
    image = label.grab().toImage()
    colours = {image.pixelColor(x, y).rgb() for x in range(24) for y in range(24)}
    assert QColor(DARK.saved).rgb() in colours
    label.set_icon("", "saved")
    image = label.grab().toImage()
    assert QColor(DARK.saved).rgb() not in {image.pixelColor(x, y).rgb() for x in range(24) for y in range(24)}


def segmented(qtbot: QtBot) -> Segmented:
    control = Segmented("Pictures")
    qtbot.addWidget(control)
    control.set_choices([(1, "1"), (2, "2"), (4, "4")], ["one", "", "four & more"])
    return control


def test_a_click_chooses_and_tells(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    assert control.value() is None
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.mouseClick(control.buttons()[2], Qt.MouseButton.LeftButton)
    assert told.args == [4]
    assert control.value() == 4


def test_arrow_keys_move_the_choice(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    with qtbot.waitActive(control):
        control.show()
        control.activateWindow()
    control.set_value(1)
    control.buttons()[0].setFocus()
    qtbot.keyClick(control.buttons()[0], Qt.Key.Key_Right)
    assert control.value() == 2


def test_a_value_set_by_the_program_is_silent_and_an_unknown_one_leaves_nothing_chosen(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    with qtbot.assertNotEmitted(control.chosen):
        assert control.set_value(2)
        assert not control.set_value(3)
    assert control.value() is None


def test_new_choices_replace_the_old_ones(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    control.set_value(4)
    control.set_choices([("1K", "1K")])
    assert control.values() == ("1K",)
    assert control.value() is None
    assert [button.property("edge") for button in control.buttons()] == ["only"]


def test_segments_have_names_for_screen_readers(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    assert [button.accessibleName() for button in control.buttons()] == ["Pictures: 1", "Pictures: 2", "Pictures: 4"]


def test_a_value_that_is_not_available_says_why(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    control.set_available(4, False, "only without <references>")
    button = control.buttons()[2]
    assert not button.isEnabled()
    assert "&lt;references&gt;" in button.toolTip()


def test_a_flow_breaks_the_line_where_the_room_ends_and_skips_what_is_hidden(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=10)
    buttons = [QPushButton(str(number)) for number in range(4)]
    for button in buttons:
        button.setFixedSize(100, 20)
        flow.addWidget(button)
    flow.setGeometry(QRect(0, 0, 330, 100))
    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (110, 0), (220, 0), (0, 30)]
    assert flow.heightForWidth(330) == 50
    assert flow.heightForWidth(50) == 110
    buttons[0].hide()
    assert flow.heightForWidth(330) == 20
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None

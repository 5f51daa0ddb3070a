"""The panel of marks: what it shows of one picture and of many, and what it tells when the person changes something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.library.marks import Edit
from ui.organise.labels_edit import LabelsEdit
from ui.organise.marks_panel import MarksPanel
from ui.organise.notes_edit import NotesEdit
from ui.organise.stars import StarRow
from ui.organise.summary import Label, Summary

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform raises no window

LEFT = Qt.MouseButton.LeftButton
ONE = Summary(1, 3, 1, (Label("mug", 1), Label("shop", 1)), (Label("Client", 1),), "warm light")
MANY = Summary(3, None, 1, (Label("mug", 3), Label("shop", 1)), (), None)


class Heard:
    """What the panel told."""

    def __init__(self, panel: MarksPanel) -> None:
        self.edits: list[tuple[tuple[str, ...], Edit]] = []
        self.notes: list[tuple[tuple[str, ...], str]] = []
        panel.edited.connect(self._edited)
        panel.noted.connect(self._noted)

    def _edited(self, uids: tuple[str, ...], edit: Edit) -> None:
        self.edits.append((uids, edit))

    def _noted(self, uids: tuple[str, ...], text: str) -> None:
        self.notes.append((uids, text))


@pytest.fixture
def panel(qtbot: QtBot) -> MarksPanel:
    made = MarksPanel()
    qtbot.addWidget(made)
    made.resize(272, 300)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def heard(panel: MarksPanel) -> Heard:
    return Heard(panel)


@pytest.fixture(autouse=True)
def settled(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.processEvents()


def test_one_picture(panel: MarksPanel) -> None:
    panel.show_many(("a",), ONE)
    assert panel.stars.rating == 3
    assert panel.stars.accessibleName() == "Rating: 3 of 5"
    assert panel.heart.accessibleName() == "Favourite, set"
    assert panel.tags.names() == ["mug", "shop"]
    assert panel.collections.names() == ["Client"]
    assert panel.notes.toPlainText() == "warm light"
    assert not any("selected" in label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_many_pictures_say_what_they_differ_in(panel: MarksPanel) -> None:
    panel.show_many(("a", "b", "c"), MANY)
    assert any(label.text() == "3 pictures selected" for label in panel.findChildren(QLabel) if label.isVisible())
    assert panel.stars.accessibleName() == "Rating: different"
    assert panel.heart.text() == "1 of 3"
    assert panel.tags.chip("shop").name.text() == "shop 1/3"
    assert panel.tags.chip("mug").name.text() == "mug"
    assert "writing replaces all" in panel.notes.placeholderText()


def test_nothing_takes_no_room(panel: MarksPanel) -> None:
    panel.show_many(("a",), ONE)
    panel.show_image(None)
    assert panel.isHidden()
    assert panel.uids == ()


def test_the_heart_makes_all_of_many_favourites_and_none_of_them_when_all_are(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a", "b", "c"), MANY)
    panel.heart.click()
    panel.show_many(("a",), ONE)
    panel.heart.click()
    assert heard.edits == [(("a", "b", "c"), Edit(favourite=True)), (("a",), Edit(favourite=False))]


@pytest.mark.parametrize(
    ("key", "rating"), [(Qt.Key.Key_Right, 4), (Qt.Key.Key_Left, 2), (Qt.Key.Key_5, 5), (Qt.Key.Key_0, 0)]
)
def test_stars_by_keyboard(panel: MarksPanel, heard: Heard, key: Qt.Key, rating: int) -> None:
    panel.show_many(("a",), ONE)
    panel.stars.setFocus()
    QTest.keyClick(panel.stars, key)
    assert heard.edits == [(("a",), Edit(rating=rating))]


def test_a_click_on_the_star_that_is_the_rating_takes_it_away(qtbot: QtBot) -> None:
    stars = StarRow()
    qtbot.addWidget(stars)
    rated: list[int] = []
    stars.rated.connect(rated.append)
    stars.set_rating(3)
    second, third = QPoint(2 + 21 + 9, 11), QPoint(2 + 42 + 9, 11)
    QTest.mouseClick(stars, LEFT, pos=second)
    QTest.mouseClick(stars, LEFT, pos=third)
    assert rated == [2, 0]


def test_stars_leave_keys_with_ctrl_to_others(qtbot: QtBot) -> None:
    stars = StarRow()
    qtbot.addWidget(stars)
    rated: list[int] = []
    stars.rated.connect(rated.append)
    QTest.keyClick(stars, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not rated


def test_chips_take_off_spread_and_find(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a", "b", "c"), MANY)
    found: list[str] = []
    panel.tag_found.connect(found.append)
    chip = panel.tags.chip("shop")
    for name in ("Put “shop” on all", "Take “shop” off"):
        next(button for button in chip.findChildren(QToolButton) if button.accessibleName() == name).click()
    QTest.keyClick(chip.name, Qt.Key.Key_Plus)
    QTest.keyClick(chip.name, Qt.Key.Key_Backspace)
    chip.name.click()
    spread, off = Edit(add_tags=("shop",)), Edit(remove_tags=("shop",))
    assert [edit for _, edit in heard.edits] == [spread, off, spread, off]
    assert found == ["shop"]


def test_names_from_outside_are_no_mnemonics_and_no_markup(qtbot: QtBot) -> None:
    edit = LabelsEdit("Tags", "Add a tag", "Add tags")
    qtbot.addWidget(edit)
    edit.set_labels([Label("<b>R&D</b>", 1), Label("x" * 100, 1)], 1)
    chip = edit.chip("<b>R&D</b>")
    assert chip.name.text() == "<b>R&&D</b>"
    assert "<b>R&D" not in chip.name.toolTip()
    assert edit.chip("x" * 100).sizeHint().width() < 240


def test_typed_names_are_cleaned_and_several_at_once(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a",), Summary(1))
    panel.tags.begin()
    field = panel.tags.field
    field.insert("  night   sea, boat ;BOAT;; ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard.edits == [(("a",), Edit(add_tags=("night sea", "boat")))]
    assert field.text() == ""
    QTest.keyClicks(field, "red,")
    assert heard.edits[-1][1] == Edit(add_tags=("red",))


def test_the_field_completes_what_is_known(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a",), Summary(1))
    asked: list[bool] = []
    panel.tags_asked.connect(lambda: asked.append(True))
    panel.tags.begin()
    assert asked
    field = panel.tags.field
    field.set_known(["harbour", "pottery", "Spring sale"])
    QTest.keyClicks(field, "SAL")
    popup = field._list
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert heard.edits == [(("a",), Edit(add_tags=("Spring sale",)))]
    assert not popup.isVisible()


def test_escape_leaves_the_field_and_adds_nothing(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a",), ONE)
    panel.tags.begin()
    QTest.keyClicks(panel.tags.field, "nev")
    QTest.keyClick(panel.tags.field, Qt.Key.Key_Escape)
    assert panel.tags.field.isHidden()
    assert panel.tags.plus.hasFocus()
    assert not heard.edits


def test_what_stands_in_the_field_is_meant_when_the_person_goes_on(
    qtbot: QtBot, panel: MarksPanel, heard: Heard
) -> None:
    panel.show_many(("a",), ONE)
    panel.collections.begin()
    QTest.keyClicks(panel.collections.field, "Autumn")
    panel.collections.field._list.hide()
    panel.stars.setFocus()
    qtbot.waitUntil(panel.collections.field.isHidden)
    assert heard.edits == [(("a",), Edit(add_collections=("Autumn",)))]


def test_backspace_in_the_empty_field_goes_to_the_last_chip(panel: MarksPanel) -> None:
    panel.show_many(("a",), ONE)
    panel.tags.begin()
    QTest.keyClick(panel.tags.field, Qt.Key.Key_Backspace)
    assert panel.tags.chip("shop").name.hasFocus()


def test_the_focus_stays_near_a_chip_that_went(panel: MarksPanel) -> None:
    panel.show_many(("a",), ONE)
    panel.tags.chip("mug").name.setFocus()
    panel.show_many(("a",), Summary(1, tags=(Label("shop", 1),)))
    assert panel.tags.chip("shop").name.hasFocus()
    panel.show_many(("a",), Summary(1))
    assert isinstance(panel.focusWidget(), QPushButton)


def test_notes_are_told_after_a_pause_and_when_the_person_goes_on(
    qtbot: QtBot, panel: MarksPanel, heard: Heard
) -> None:
    panel.show_many(("a",), ONE)
    panel.notes.setFocus()
    panel.notes._pause.setInterval(10)
    QTest.keyClicks(panel.notes, "!")
    qtbot.waitUntil(lambda: bool(heard.notes))
    QTest.keyClicks(panel.notes, "?")
    panel.stars.setFocus()
    assert heard.notes == [(("a",), "!warm light"), (("a",), "!?warm light")]
    panel.stars.setFocus()
    assert len(heard.notes) == 2


def test_notes_belong_to_the_picture_they_were_typed_for(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a",), ONE)
    panel.notes.setFocus()
    QTest.keyClicks(panel.notes, "x")
    panel.show_many(("b",), Summary(1, notes="another"))
    assert heard.notes == [(("a",), "xwarm light")]
    assert panel.notes.toPlainText() == "another"


def test_what_is_being_typed_outlives_a_change_of_the_same_picture(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a",), ONE)
    panel.notes.setFocus()
    QTest.keyClicks(panel.notes, "x")
    panel.show_many(("a",), Summary(1, 5, 0, notes="warm light"))
    assert panel.notes.toPlainText() == "xwarm light"
    assert not heard.notes


def test_escape_gives_up_what_was_typed(panel: MarksPanel, heard: Heard) -> None:
    panel.show_many(("a",), ONE)
    panel.notes.setFocus()
    QTest.keyClicks(panel.notes, "x")
    QTest.keyClick(panel.notes, Qt.Key.Key_Escape)
    assert panel.notes.toPlainText() == "warm light"
    panel.stars.setFocus()
    assert not heard.notes


def test_notes_grow_with_their_text_up_to_a_bound(qtbot: QtBot) -> None:
    notes = NotesEdit()
    qtbot.addWidget(notes)
    notes.resize(200, 40)
    notes.show()
    low = notes.height()
    notes.set_notes("one\ntwo\nthree")
    middle = notes.height()
    notes.set_notes("\n" * 200)
    high = notes.height()
    notes.set_notes("\n" * 400)
    assert low < middle < high == notes.height()

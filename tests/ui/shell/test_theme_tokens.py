"""The look: contrast that people can read, and a stylesheet that names nothing that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import (
    ACCENT_NAMES,
    DARK,
    LIGHT,
    Tokens,
    apply_theme,
    current,
    scaled,
    set_role,
    stylesheet,
    theme_signal,
    tokens_for,
)
from ui.tokens import with_accent

INKS = ("text", "muted", "accent", "running", "saved", "unclear", "failed")
GROUNDS = ("window", "panel", "raised")


def luminance(colour: str) -> float:
    rgb = QColor(colour)

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF())


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


LOOKS = [with_accent(tokens, accent) for tokens in (DARK, LIGHT) for accent in ACCENT_NAMES]


@pytest.fixture
def put_back(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, "dark", accent="orange", text_scale=100)


@pytest.mark.parametrize("tokens", LOOKS, ids=lambda tokens: tokens.accent)
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_can_be_read_on_every_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", LOOKS, ids=lambda tokens: tokens.accent)
def test_the_primary_button_can_be_read_also_under_the_mouse(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_every_token_is_a_colour(tokens: Tokens) -> None:
    for field in fields(tokens):
        if field.name != "dark":
            assert QColor(getattr(tokens, field.name)).isValid(), field.name


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_the_stylesheet_has_no_placeholder_left_and_names_only_icons_that_exist(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    assert "@" not in sheet
    assert tokens.accent in sheet
    icons = [part.partition('")')[0] for part in sheet.split('url("')[1:]]
    assert icons
    assert all(Path(name).is_file() for name in icons)


def test_a_desktop_that_prefers_light_gets_light_and_a_silent_one_dark() -> None:
    assert tokens_for("system", Qt.ColorScheme.Light) is LIGHT
    assert tokens_for("system", Qt.ColorScheme.Dark) is DARK
    assert tokens_for("system", Qt.ColorScheme.Unknown) is DARK
    assert tokens_for("light", Qt.ColorScheme.Dark) is LIGHT
    assert tokens_for("dark", Qt.ColorScheme.Light) is DARK


def test_changing_the_theme_tells_who_paints_by_hand_and_changes_open_windows(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark")
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.ensurePolished()
    with qtbot.waitSignal(theme_signal().changed):
        apply_theme(qapp, "light")
    assert current() is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.text)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.text)


def test_the_system_theme_follows_the_system_and_a_chosen_one_does_not(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    apply_theme(qapp, "light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current() is LIGHT
    apply_theme(qapp, "system")
    before = current()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert current() is before is tokens_for("system", hints.colorScheme())


def test_a_role_that_changes_is_repainted_in_its_new_look(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark")
    button = QPushButton("Words")
    qtbot.addWidget(button)
    set_role(button, "primary")
    button.ensurePolished()
    primary = button.font().weight()
    set_role(button, "link")
    assert button.property("role") == "link"
    assert button.font().weight() != primary


def test_figures_are_of_one_width(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert qapp.font().pixelSize() == 13
    assert [tag.toString().data() for tag in qapp.font().featureTags()] == [b"tnum"]


@pytest.mark.usefixtures("put_back")
def test_another_accent_changes_the_selection_and_the_ink_upon_it(qapp: QApplication) -> None:
    apply_theme(qapp, "light", accent="blue")
    assert current().accent == qapp.palette().color(QPalette.ColorRole.Highlight).name()
    assert current().selection.endswith(current().accent.removeprefix("#"))
    apply_theme(qapp, "dark")
    assert current().accent not in (DARK.accent, LIGHT.accent), "the choice outlives a change of the theme"


@pytest.mark.usefixtures("put_back")
def test_the_text_scale_reaches_fonts_and_stylesheet_of_open_windows(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark")
    label = QLabel("words")
    set_role(label, "muted")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint()
    apply_theme(qapp, "dark", text_scale=200)
    assert scaled(12) == 24
    assert label.fontInfo().pixelSize() == 24
    assert label.sizeHint().width() > 1.8 * before.width()
    assert "border-radius: 6px" in stylesheet(DARK), "only what belongs to text grows"

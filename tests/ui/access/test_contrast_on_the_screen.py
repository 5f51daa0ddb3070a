"""What is really painted can be read: the colours of text against what it stands on, 4.5 to 1, in every look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.shell.test_theme_tokens import contrast
from ui.compose.generate_bar import SIDE_OPACITY
from ui.theme import ACCENT_NAMES, DARK, LIGHT, AccentName, ThemeName, apply_theme, current, set_role, stylesheet
from ui.tokens import Tokens, with_accent

LEAST = 4.5
WORDS = "HHIIHH"
"""Letters with strokes wide enough that some of their pixels have the pen's whole colour."""
NOTICES = ["notice-info", "notice-success", "notice-warning", "notice-error", "swap"]
ROLES = ["", "primary", "ghost", "compact", "link", "chip", "segment", "tile", "field", "pill", "choice"]
LABELS = [
    "",
    "muted",
    "small",
    "label",
    "title",
    "emphasis",
    "figure",
    "warning",
    "problem",
    "chip",
    "pill",
    "headline",
]


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """The look of other tests stays as it is."""
    yield
    apply_theme(qapp, "dark", accent="orange", text_scale=100)


def painted_in(image: QImage) -> float:
    """The best contrast of any pixel against the colour that most pixels have, its edge left out."""
    edge = 4
    columns, rows = range(edge, image.width() - edge), range(edge, image.height() - edge)
    colours = Counter(QColor(image.pixel(x, y)).name() for y in rows for x in columns)
    ground = colours.most_common(1)[0][0]
    return max(contrast(ground, ink) for ink in colours)


def samples(page: QWidget) -> Iterator[tuple[str, QWidget]]:
    """One control of each kind with words in it, also chosen ones."""
    for role in ROLES:
        for kind in (QPushButton, QToolButton):
            for checked in (False, True):
                button = kind(page)
                button.setText(WORDS)
                button.setCheckable(True)
                button.setChecked(checked)
                set_role(button, role)
                yield f"{kind.__name__} {role} {'checked' if checked else ''}", button
    for role in LABELS:
        label = QLabel(WORDS, page)
        set_role(label, role)
        yield f"QLabel {role}", label
    for notice in NOTICES:
        box = QWidget(page)
        set_role(box, notice)
        QVBoxLayout(box).addWidget(QLabel(WORDS))
        yield notice, box
    field, editor, number, choice = QLineEdit(WORDS, page), QPlainTextEdit(WORDS, page), QSpinBox(page), QComboBox(page)
    hint = QLineEdit(page)
    hint.setPlaceholderText(WORDS)
    number.setValue(88)
    choice.addItem(WORDS)
    entries = QListWidget(page)
    entries.addItem(WORDS)
    entries.setCurrentRow(0)
    entries.setFixedSize(120, 40)
    editor.setFixedSize(120, 40)
    yield from (("field", field), ("placeholder", hint), ("editor", editor), ("number", number), ("choice", choice))
    yield from (("chosen entry", entries), ("check box", QCheckBox(WORDS, page)), ("radio", QRadioButton(WORDS, page)))


@pytest.mark.parametrize("accent", ACCENT_NAMES)
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_words_can_be_read_on_whatever_they_stand(
    qapp: QApplication, qtbot: QtBot, theme: ThemeName, accent: AccentName
) -> None:
    apply_theme(qapp, theme, accent=accent)
    weak: list[str] = []
    page = QWidget()
    qtbot.addWidget(page)
    set_role(page, "panel")
    column = QVBoxLayout(page)
    kinds = list(samples(page))
    for _name, widget in kinds:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    page.show()
    for name, widget in kinds:
        reached = painted_in(page.grab(widget.geometry()).toImage())
        if reached < LEAST:
            weak.append(f"{name}: {reached:.2f}")
    assert not weak, "\n".join(weak)


RULE = re.compile(r"^([^{}/]+)\{([^}]*)\}", re.MULTILINE)
STATE = re.compile(r":(hover|pressed|focus|checked|selected)\b")


def over(colour: str, ground: str) -> str:
    """A colour, perhaps a transparent one, laid on a ground."""
    top, below = QColor(colour), QColor(ground)
    alpha = top.alphaF()

    def mixed(above: float, under: float) -> float:
        return alpha * above + (1 - alpha) * under

    return QColor.fromRgbF(
        mixed(top.redF(), below.redF()), mixed(top.greenF(), below.greenF()), mixed(top.blueF(), below.blueF())
    ).name()


def rules(sheet: str) -> Iterator[tuple[str, str, str]]:
    """Selector, ink and ground of everything with words in it, in each of its states; "" where one is not set."""
    known: dict[str, dict[str, str]] = {}
    for selectors, body in RULE.findall(sheet):
        said = {name.strip(): value.strip() for name, _, value in (part.partition(":") for part in body.split(";"))}
        for selector in (one.strip() for one in selectors.split(",")):
            if "::" in selector or ":disabled" in selector:
                continue
            plain = STATE.sub("", selector)
            kind = plain.partition("[")[0]
            mine = {**known.get(kind, {}), **known.get(plain, {}), **said}
            if plain == selector:
                known[selector] = mine
            yield selector, mine.get("color", ""), mine.get("background", "")


@pytest.mark.parametrize("accent", ACCENT_NAMES)
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_rule_of_the_stylesheet_leaves_words_readable(
    qapp: QApplication, theme: ThemeName, accent: AccentName
) -> None:
    apply_theme(qapp, theme, accent=accent)
    tokens = current()
    weak: set[str] = set()
    looked = 0
    for selector, ink, fill in rules(stylesheet(tokens)):
        if not QColor(ink).isValid() or "QProgressBar" in selector or "QSplitter" in selector:
            continue
        for ground in (tokens.window, tokens.panel, tokens.raised):
            looked += 1
            behind = over(fill, ground) if fill.startswith("#") else ground
            if "badge" in selector or "overlay" in selector:
                continue  # stand on pictures: the scrim is looked at below
            if (reached := contrast(over(ink, behind), behind)) < LEAST:
                weak.add(f"{selector}: {reached:.2f}")
    assert looked > 200
    assert not weak, "\n".join(sorted(weak))


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_words_on_pictures_can_be_read_on_the_brightest_of_them(tokens: Tokens) -> None:
    assert contrast(tokens.on_scrim, over(tokens.scrim, "#ffffff")) >= LEAST


@pytest.mark.parametrize("accent", ACCENT_NAMES)
@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_the_small_words_on_the_button_that_generates_can_be_read(tokens: Tokens, accent: AccentName) -> None:
    look = with_accent(tokens, accent)
    for fill in (look.accent, look.accent_hover):
        ink = QColor(look.on_accent)
        ink.setAlphaF(SIDE_OPACITY)
        assert contrast(over(ink.name(QColor.NameFormat.HexArgb), fill), fill) >= LEAST


def test_words_that_cannot_be_read_are_noticed(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel(WORDS)
    label.setStyleSheet("color: #888888; background: #999999;")
    qtbot.addWidget(label)
    label.show()
    assert painted_in(label.grab().toImage()) < LEAST
    assert ("A", "#111111", "#222222") in list(rules("A { color: #111111; background: #222222; }"))
    assert ("A:hover", "#111111", "#333333") in list(
        rules("A { color: #111111; background: #222222; }\nA:hover { background: #333333; }")
    )

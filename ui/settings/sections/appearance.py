"""Theme, accent, size of the text, language."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from app.settings import Settings
from app.words import mark, tr
from ui.language import LANGUAGES
from ui.settings.controls import Choice, Drop
from ui.settings.desk import SettingsDesk
from ui.settings.rows import Section, SettingRow
from ui.theme import ACCENT_NAMES, DARK, AccentName, current, theme_signal
from ui.tokens import LIGHT, with_accent
from ui.widgets import plain_label

_ACCENT_TEXT: dict[AccentName, str] = {
    "orange": mark("Orange"),
    "blue": mark("Blue"),
    "green": mark("Green"),
    "violet": mark("Violet"),
    "rose": mark("Rose"),
    "graphite": mark("Graphite"),
}
_SCALES = tuple(range(80, 201, 10))
_DOT = 14


class AppearanceSection(Section):
    """What the window looks like."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__("appearance", tr("Appearance"))
        themes = [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))]
        self.add(
            SettingRow(tr("Theme"), Choice(desk, "theme", tr("Theme"), themes), also=tr("dark light colours look"))
        )
        self.add(SettingRow(tr("Accent"), AccentPicker(desk), below=True, also=tr("colour highlight")))
        self.add(
            SettingRow(
                tr("Size of the text"),
                ScaleSlider(desk),
                tr("Takes effect when the slider is let go."),
                also=tr("font scale zoom large big"),
            )
        )


class LanguageSection(Section):
    """The languages there are, each under its own name."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__("language", tr("Language"))
        choices: list[tuple[object, str]] = [("system", tr("As the system")), *LANGUAGES.items()]
        self.add(
            SettingRow(
                tr("Language"),
                Drop(desk, "language", choices),
                tr("The window speaks it at once; what you are writing stays."),
                also="language 语言 english 中文 translation",
            )
        )


class AccentPicker(QWidget):
    """A dot of each colour with its name."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__()
        self.setAccessibleName(tr("Accent"))
        self._desk = desk
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for index, name in enumerate(ACCENT_NAMES):
            button = QPushButton(tr(_ACCENT_TEXT[name]))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setIconSize(QSize(_DOT, _DOT))
            button.setAccessibleName(tr("Accent: {name}", name=button.text()))
            self._group.addButton(button, index)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self._tell)
        desk.changed.connect(self._follow)
        theme_signal().changed.connect(self._paint)
        self._paint()
        self._follow(desk.values)

    def _tell(self, index: int) -> None:
        self._desk.change(accent=ACCENT_NAMES[index])

    def _follow(self, values: Settings) -> None:
        self._group.button(ACCENT_NAMES.index(values.accent)).setChecked(True)

    def _paint(self) -> None:
        base = DARK if current().dark else LIGHT
        for index, name in enumerate(ACCENT_NAMES):
            self._group.button(index).setIcon(_dot(with_accent(base, name).accent, self.devicePixelRatioF()))


class ScaleSlider(QWidget):
    """80 to 200 per cent, with the figure beside it; applied when it is let go, because everything grows."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(tr("Size of the text"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(_SCALES) - 1)
        self.slider.setPageStep(2)
        self.slider.setMinimumWidth(160)
        self.slider.setAccessibleName(tr("Size of the text in per cent"))
        self._figure: QLabel = plain_label(role="figure")
        self._figure.setMinimumWidth(48)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self._figure)
        self.setFocusProxy(self.slider)
        self._follow(desk.values)
        self.slider.valueChanged.connect(self._on_value)
        self.slider.sliderReleased.connect(self._take)
        desk.changed.connect(self._follow)

    def _on_value(self, value: int) -> None:
        self._say(_SCALES[value])
        if not self.slider.isSliderDown():  # by keyboard
            self._take()

    def _take(self) -> None:
        self._desk.change(text_scale=_SCALES[self.slider.value()])

    def _follow(self, values: Settings) -> None:
        nearest = min(range(len(_SCALES)), key=lambda index: abs(_SCALES[index] - values.text_scale))
        with QSignalBlocker(self.slider):
            self.slider.setValue(nearest)
        self._say(values.text_scale)

    def _say(self, scale: int) -> None:
        self._figure.setText(tr("{n} %", n=scale))


def _dot(colour: str, ratio: float) -> QIcon:
    pixels = QPixmap(round(_DOT * ratio), round(_DOT * ratio))
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(1, 1, _DOT - 2, _DOT - 2)
    painter.end()
    return QIcon(pixels)

"""Small widgets that several panels share; none of them knows the core."""

from ui.widgets.figure import FigureButton
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_label import IconLabel
from ui.widgets.segmented import Segmented
from ui.widgets.text import Elided, plain_label, plain_tooltip, set_tooltip

__all__ = [
    "Elided",
    "FigureButton",
    "FlowLayout",
    "IconLabel",
    "Segmented",
    "plain_label",
    "plain_tooltip",
    "set_tooltip",
]

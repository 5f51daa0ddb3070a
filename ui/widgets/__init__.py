"""Small widgets that several panels share; none of them knows the core."""

from ui.widgets.flow import FlowLayout
from ui.widgets.segmented import Segmented
from ui.widgets.text import Elided, plain_label, plain_tooltip

__all__ = ["Elided", "FlowLayout", "Segmented", "plain_label", "plain_tooltip"]

"""A field with its label: above it, or for screen readers alone."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.text import plain_label


def labelled(text: str, field: QWidget) -> QWidget:
    """Both, the label leading to the field."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = plain_label(text, "label")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    return box


def add_spoken_label(control: QWidget) -> None:
    """Give a control in its layout a label that nobody sees: on Linux a list to choose from is called by nothing else.

    Qt takes the chosen entry for such a list's name there, whatever accessible name it has.
    """
    label = plain_label(control.accessibleName(), parent=control.parentWidget())
    label.hide()
    label.setBuddy(control)

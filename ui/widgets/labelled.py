"""A field with its label above it."""

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

"""From the choice of another model to the form painted anew, for every pair of neighbours in the catalogue."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.catalog.load import load_catalog
from app.request import Reference
from tests.benchmarks.figures import Figures
from ui.compose.panel import ComposePanel
from ui.theme import apply_theme

ROUNDS = 4
PROMPT = "An enamel mug on washed linen, morning light from the left, shallow depth of field. " * 6


class _Painted(QObject):
    """Counts how often the field with the model's name is painted."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.paints = 0
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.paints += event.type() == QEvent.Type.Paint
        return False


def measure() -> None:
    """Walk through all models several times, with a filled form."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    apply_theme(app, "dark")
    catalog = load_catalog(None)
    panel = ComposePanel()
    panel.set_catalog(catalog)
    panel.resize(384, 740)
    panel.show()
    panel.set_prompt(PROMPT)
    panel.add_references([Reference(name=f"{n}.png", url=f"https://example.com/{n}.png") for n in range(4)])
    _settle()
    field = panel._parts.model
    watch = _Painted(field)
    values: list[float] = []
    for turn in range(ROUNDS * len(catalog.models)):
        before = watch.paints
        start = time.perf_counter()
        field.setCurrentIndex((turn + 1) % len(catalog.models))
        _settle()
        values.append((time.perf_counter() - start) * 1000)
        assert watch.paints > before, "nothing was painted"
    figures = Figures("another model → form painted", tuple(values[len(catalog.models) :]))  # the first round warms up
    print(f"Switch of the model: {figures.median:.1f} ms (goal ≤ 16)")
    print(f"    {figures}")
    panel.close()
    panel.deleteLater()
    _settle()


def _settle() -> None:
    """Layout, paint, the end of the controls of the former model, and whatever these bring with them."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

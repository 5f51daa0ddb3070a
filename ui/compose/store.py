"""The form of the moment: one place that everything in the panel reads and writes."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.request import OptionValue, Reference
from app.words import tr
from ui.compose.changes import change_notes
from ui.compose.form import Form, clamp_count


class FormStore(QObject):
    """Holds the wishes and the model they are for; every change is told once.

    Signals:
        model_changed: another model, or another catalogue: the controls have to be built anew.
        changed: anything of the form (also after `model_changed`).
    """

    model_changed = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form = Form()
        self.catalog: Catalog | None = None
        self.model: Model | None = None
        self.notes: tuple[str, ...] = ()
        self.came_from: Model | None = None
        self._missing = ""

    def set_catalog(self, catalog: Catalog) -> None:
        """Use these tables; the chosen model stays, and one that was missing is chosen once it is there."""
        self.catalog = catalog
        wanted = self._missing or self.form.model
        self.load(msgspec.structs.replace(self.form, model=wanted))

    def load(self, form: Form) -> None:
        """Take over a whole form; a model that is not in the catalogue falls back to the first one, and says so."""
        self.form = form
        self.notes = ()
        self.came_from = None
        self.model = None
        self._missing = ""
        if self.catalog is not None and self.catalog.models:
            found = self.catalog.find(form.model) if form.model else self.catalog.models[0]
            if found is None:
                self.notes = (tr("The model {model} is not in the catalogue", model=form.model),)
                self._missing = form.model
            self.model = found or self.catalog.models[0]
            self.form = msgspec.structs.replace(form, model=self.model.id)
        self.model_changed.emit()
        self.changed.emit()

    def choose_model(self, model_id: str) -> None:
        """Change the model and keep every wish; `notes` say what the new one takes differently."""
        found = self.catalog.find(model_id) if self.catalog is not None else None
        if found is None or found == self.model:
            return
        old = self.model
        self._missing = ""
        self.notes = change_notes(old, found, self.form) if old is not None else ()
        self.came_from = old if self.notes else None
        self.model = found
        self.form = msgspec.structs.replace(self.form, model=found.id)
        self.model_changed.emit()
        self.changed.emit()

    def go_back(self) -> None:
        """To the model before the last change."""
        if self.came_from is not None:
            back = self.came_from.id
            self.choose_model(back)
            self.dismiss_notes()

    def dismiss_notes(self) -> None:
        """The strip has been read."""
        self.notes = ()
        self.came_from = None
        self.changed.emit()

    def set_prompt(self, prompt: str) -> None:
        """As typed."""
        self._replace(msgspec.structs.replace(self.form, prompt=prompt))

    def set_size(self, size: str | None) -> None:
        """None follows the model's default."""
        self._replace(msgspec.structs.replace(self.form, size=size))

    def set_count(self, count: int) -> None:
        """How many pictures."""
        self._replace(msgspec.structs.replace(self.form, count=clamp_count(count)))

    def set_option(self, field: str, value: OptionValue | None) -> None:
        """None takes the choice back."""
        self._replace(self.form.with_option(field, value))

    def set_references(self, references: tuple[Reference, ...]) -> bool:
        """In order, parked ones included; whether they are others than before."""
        return self._replace(msgspec.structs.replace(self.form, references=references))

    def set_mask(self, mask: Reference | None, mask_of: str = "") -> None:
        """None: all of the picture may change. `mask_of` is the `identity` of the reference that it was made for."""
        self._replace(msgspec.structs.replace(self.form, mask=mask, mask_of=mask_of))

    def _replace(self, form: Form) -> bool:
        if form == self.form:
            return False
        self.form = form
        self.changed.emit()
        return True

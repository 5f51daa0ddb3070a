"""The catalogue: the tables in `resources/models` and the person's own, read before the first paint (tomllib, msgspec).

A file that is at fault is refused with line and reason, and the rest loads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.catalog.read import CatalogProblem, RefusedFileError, locate_faults, read_family
from app.catalog.spec import Family, Model
from app.catalog.validate_options import Fault
from app.catalog.words import shown
from app.words import tr

__all__ = ["BUILT_IN", "TEMPLATE", "Catalog", "CatalogProblem", "FileCheck", "check_file", "load_catalog"]

BUILT_IN = Path(__file__).resolve().parents[2] / "resources" / "models"
TEMPLATE = BUILT_IN / "template.toml.txt"
"""A table with everything that one can say, explained; its name keeps it from being loaded."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The models there are; families and models in the order in which a picker shows them."""

    families: tuple[Family, ...] = ()
    problems: tuple[CatalogProblem, ...] = ()

    @property
    def models(self) -> tuple[Model, ...]:
        """The models of all families."""
        return tuple(model for family in self.families for model in family.models)

    def find(self, id_or_alias: str) -> Model | None:
        """The model that the gateway would take this name for; names are matched exactly."""
        return next((model for model in self.models if id_or_alias in (model.id, *model.aliases)), None)

    def name_of(self, id_or_alias: str) -> str:
        """What the person calls this model: its name, or the id itself of one that the catalogue does not know."""
        model = self.find(id_or_alias)
        return model.name if model is not None else id_or_alias


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What a file of the person's would do to the catalogue.

    Attributes:
        added: its models that are new; replaced: those that take the place of a built-in one.
        problems: everything that is wrong with it; then it would do nothing at all.
    """

    added: tuple[Model, ...] = ()
    replaced: tuple[Model, ...] = ()
    problems: tuple[CatalogProblem, ...] = ()


def check_file(path: Path, own_folder: Path | None = None, *, built_in: Path = BUILT_IN) -> FileCheck:
    """Try a file as one of the person's own, wherever it lies; never raises for a bad file.

    Args:
        path: the file; may lie in `own_folder` already.
        own_folder: the person's other tables, whose models it may not claim.
        built_in: the tables that come with the program.
    """
    shelf = _Shelf()
    for other in _list_files(built_in, shelf.problems, must_exist=True):
        shelf.put(other, own=False)
    present = shelf.ids
    for other in _list_files(own_folder, [], must_exist=False) if own_folder is not None else ():
        if other.resolve() != path.resolve():
            shelf.put(other, own=True)
    shelf.problems.clear()
    family = shelf.put(path, own=True)
    models = family.models if family is not None else ()
    return FileCheck(
        added=tuple(model for model in models if model.id not in present),
        replaced=tuple(model for model in models if model.id in present),
        problems=tuple(shelf.problems),
    )


def load_catalog(own_folder: Path | None = None, *, built_in: Path = BUILT_IN) -> Catalog:
    """Read all `*.toml` files of both folders, each folder in the order of file names. Never raises for a bad file.

    A model of the person's own folder takes the place of the built-in model with the same id; others are added, to the
    family of the same name where there is one. A name (id or alias) means one model: a file that claims a name of
    another model is refused.

    Args:
        own_folder: the person's own tables; may be absent.
        built_in: the tables that come with the program.
    """
    shelf = _Shelf()
    for path in _list_files(built_in, shelf.problems, must_exist=True):
        shelf.put(path, own=False)
    if own_folder is not None:
        for path in _list_files(own_folder, shelf.problems, must_exist=False):
            shelf.put(path, own=True)
    families = tuple(Family(name=name, models=tuple(models)) for name, models in shelf.families.items() if models)
    return Catalog(families, tuple(shelf.problems))


class _Shelf:
    """Families as they fill up, file by file."""

    def __init__(self) -> None:
        self.families: dict[str, list[Model]] = {}
        self.problems: list[CatalogProblem] = []
        self._origins: dict[str, tuple[Path, bool]] = {}  # model id → its file, and whether that is the person's own

    @property
    def ids(self) -> frozenset[str]:
        """Of all models so far."""
        return frozenset(self._origins)

    def put(self, path: Path, *, own: bool) -> Family | None:
        """All models of a file, or none and its problems."""
        try:
            family = read_family(path)
            clashes = locate_faults(path, list(self._clashes(family, own=own)))
        except RefusedFileError as error:
            self.problems.extend(error.problems)
            return None
        if clashes:
            self.problems.extend(clashes)
            return None
        for model in family.models:
            self._place(family.name, model)
            self._origins[model.id] = (path, own)
        return family

    def _clashes(self, family: Family, *, own: bool) -> Iterator[Fault]:
        """Names of this file that belong to a model which the file may not replace."""
        replaced = {model.id for model in family.models}
        for index, model in enumerate(family.models):
            origin = self._origins.get(model.id)
            if origin is not None and (origin[1] or not own):
                yield (
                    f".models[{index}].id",
                    tr("{id} is already a model of {origin}", id=shown(model.id), origin=origin[0].name),
                )
            for other in (other for models in self.families.values() for other in models if other.id not in replaced):
                for name in {model.id, *model.aliases} & {other.id, *other.aliases}:
                    place = "id" if name == model.id else "aliases"
                    yield (
                        f".models[{index}].{place}",
                        tr("{name} already means the model {id}", name=shown(name), id=shown(other.id)),
                    )

    def _place(self, family: str, model: Model) -> None:
        for models in self.families.values():
            for at, present in enumerate(models):
                if present.id == model.id:
                    models[at] = model
                    return
        self.families.setdefault(family, []).append(model)


def _list_files(folder: Path, problems: list[CatalogProblem], *, must_exist: bool) -> list[Path]:
    try:
        names = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".toml" and path.name[0] != ".")
    except FileNotFoundError:
        if must_exist:
            problems.append(CatalogProblem(folder, None, tr("the folder of the built-in models is missing")))
        return []
    except OSError as error:
        problems.append(CatalogProblem(folder, None, tr("the folder cannot be read: {reason}", reason=error.strerror)))
        return []
    return names

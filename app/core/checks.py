"""Whether a request may be sent at all: asked before anything is written or sent."""

from __future__ import annotations

import msgspec

from app.catalog.check import check
from app.catalog.load import Catalog
from app.catalog.suggest import check_model_name
from app.errors import Problem, RequestRefusedError
from app.library.library import Library
from app.paths import Paths
from app.request import GenerationRequest
from app.words import tr


def require_valid(catalog: Catalog, request: GenerationRequest) -> GenerationRequest:
    """The request under its model's own id.

    Raises:
        RequestRefusedError: it breaks its model's rules, or there is no such model.
    """
    model = catalog.find(request.model)
    if model is None:
        unknown = check_model_name(catalog, request.model)
        raise RequestRefusedError((unknown,) if unknown else ())
    request = msgspec.structs.replace(request, model=model.id)
    problems = check(model, request)
    if problems:
        raise RequestRefusedError(problems)
    return request


def require_files(library: Library, paths: Paths, request: GenerationRequest) -> None:
    """Look at the disk, for a worker thread.

    Raises:
        DiskError: the pictures could not be saved now.
        RequestRefusedError: the file of a reference or of the mask is gone.
    """
    library.require_folder()
    places = [(f"references.{index}", "reference") for index in range(len(request.references))]
    missing = tuple(
        Problem(
            field,
            _gone(kind, image.name, paths),
            "unreadable",
        )
        for (field, kind), image in zip([*places, ("mask", "mask")], request.images, strict=False)
        if image.sha256 and library.reference_path(image) is None
    )
    if missing:
        raise RequestRefusedError(missing)


def _gone(kind: str, name: str, paths: Paths) -> str:
    if kind == "mask":
        return tr("The file of mask {name} is gone from {folder}; add it again.", name=name, folder=paths.references)
    return tr("The file of reference {name} is gone from {folder}; add it again.", name=name, folder=paths.references)

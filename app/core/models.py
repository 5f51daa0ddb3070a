"""The core's commands and questions about models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.catalog.fingerprint import fingerprint
from app.catalog.load import Catalog
from app.core.allowed import AllowedModels
from app.core.options import Notice
from app.core.own_models import OwnModels
from app.events import Event
from app.words import tr

if TYPE_CHECKING:
    from app.catalog.spec import Model
    from app.gateway.protocol import Gateway
    from app.library.library import Library
    from app.library.record import ImageRecord
    from app.paths import Paths
    from app.request import GenerationRequest


class ModelDesk:
    """The part of `Core` that knows the models; `Core` supplies what is declared here."""

    paths: Paths
    library: Library
    has_key: bool
    notice_raised: Event[Notice]
    catalog_changed: Event[Catalog]
    allowed_changed: Event[frozenset[str]]
    catalog = Catalog()
    """What there is to choose from; a new one after each `catalog_changed`."""

    _own_models: OwnModels | None = None
    _allowed: AllowedModels | None = None

    def find_model(self, id_or_alias: str) -> Model | None:
        """The model that the catalogue of the moment has under this name."""
        return self.catalog.find(id_or_alias)

    async def reload_catalog(self) -> Catalog:
        """Read all tables again, now; the person's own are watched anyway.

        Mistakes in them are raised as notices, with file and line; a file with one is left out until it is mended.
        """
        if self._own_models is None:
            raise RuntimeError("the core is not open")
        self._take_catalog(await self._own_models.load())
        return self.catalog

    async def allowed_models(self) -> tuple[str, ...]:
        """Ids of the image models this key may use, asked for now and remembered; raises GatewayError."""
        if self._allowed is None:
            raise RuntimeError("the core is not open")
        return await self._allowed.refresh()

    def known_allowed(self) -> frozenset[str] | None:
        """The same as far as it is known, without asking; None while nothing is known, and then nothing is forbidden.

        Asked for in the background at most once a day; `allowed_changed` tells when it differs.
        """
        return self._allowed.known if self._allowed is not None else None

    def made_before(self, request: GenerationRequest) -> ImageRecord | None:
        """The latest picture that came of the very same request; quick. The request has to be a valid one."""
        model = self.find_model(request.model)
        return self.library.made_by(fingerprint(model, request)) if model is not None else None

    async def _open_catalog(self, every: float) -> None:
        self._own_models = OwnModels(self.paths.models, self._take_catalog, every=every)
        self.catalog = await self._own_models.load()

    async def _open_models(self, gateway: Gateway) -> None:
        """Once everything else is open: watch the tables, and ask for what the key may use."""
        if self._own_models is not None:
            self._own_models.start_watching()
        self._allowed = AllowedModels(gateway, self.paths.data / "allowed-models.json", self.allowed_changed.emit)
        await self._allowed.load()
        if self.has_key:
            self._allowed.start()

    async def _close_models(self) -> None:
        own, self._own_models = self._own_models, None
        if own is not None:
            await own.close()
        allowed, self._allowed = self._allowed, None
        if allowed is not None:
            await allowed.close()

    def _take_catalog(self, catalog: Catalog) -> None:
        before, self.catalog = self.catalog, catalog
        self._tell_mistakes(before)
        if catalog.families != before.families:
            self.catalog_changed.emit(catalog)

    def _tell_mistakes(self, before: Catalog) -> None:
        """The mistakes that were not there before."""
        for problem in self.catalog.problems:
            if problem not in before.problems:
                detail = tr("{path} is left out until it is mended.", path=problem.path)
                self.notice_raised.emit(Notice("warning", str(problem), "catalog", detail))

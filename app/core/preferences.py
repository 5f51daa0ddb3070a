"""The settings that change how the core works, put into force while it runs."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import msgspec

from app.core.connect import deadlines_of, network_of
from app.errors import ConfigurationError, DatabaseError, DiskError
from app.library.templates import NameTemplate
from app.words import tr

if TYPE_CHECKING:
    from app.core.options import CoreOptions
    from app.gateway.http import HttpGateway
    from app.library.library import Library
    from app.prompts import PromptHistory
    from app.settings import Settings
    from app.tasks.monitor import Monitor

_log = logging.getLogger(__name__)


class PreferenceDesk:
    """The part of `Core` that follows the settings; `Core` supplies what is declared here."""

    settings: Settings
    library: Library
    prompts: PromptHistory
    _options: CoreOptions
    _http: HttpGateway | None

    async def apply_settings(self, settings: Settings) -> None:
        """Work by these from now on, as far as they are about the core: names, thumbnails, metadata, tasks, network.

        Budgets and the target collection stay as they are: the core stores those itself, and knows them better.
        """
        before, self.settings = self.settings, _with_own(settings, self.settings)
        self._file_as_set()
        self._running.places.change(settings.parallel_tasks)
        given = self._options.deadlines
        old, new = ((network_of(one), deadlines_of(one, given)) for one in (before, settings))
        if self._http is not None and new != old:
            self._http.change_network(*new)

    async def go_on_with_key(self) -> None:
        """The person says that the key is good now: what waited for one goes out."""
        await self._running.go_on_with_key()

    async def forget_prompts(self) -> None:
        """Empty the history of prompts. Raises DatabaseError, DiskError."""
        await asyncio.to_thread(self.prompts.clear)

    def _meant(self, on_disk: Settings) -> Settings:
        """The settings of this run: the window's where it gives some."""
        given = self._options.settings
        return on_disk if given is None else _with_own(given, on_disk)

    def _file_as_set(self) -> str:
        """File new pictures by the settings; why the template of names is not used, "" when it is."""
        library, settings = self.library, self.settings
        library.embed = settings.embed_metadata
        library.thumbnail_quality = settings.thumbnail_quality
        try:
            library.name_template = NameTemplate.parse(settings.file_name_template)
        except ConfigurationError as error:  # a settings file that was edited by hand
            library.name_template = NameTemplate()
            return tr("New pictures are named as usual: {why}", why=error)
        return ""

    async def _note_prompt(self, text: str) -> None:
        if not self.settings.remember_prompts:
            return
        try:
            await asyncio.to_thread(self.prompts.note, text)
        except (DiskError, DatabaseError) as error:
            _log.info("a prompt is not in the history: %s", error)

    @property
    def _running(self) -> Monitor:
        raise NotImplementedError


def _with_own(settings: Settings, ours: Settings) -> Settings:
    """These, but what the core itself stores from ours."""
    return msgspec.structs.replace(settings, daily_budgets=ours.daily_budgets, target_collection=ours.target_collection)

"""Which models the key may use: the gateway's answer, remembered from run to run and asked again once a day."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from app.errors import DiskError
from app.gateway.protocol import Gateway, GatewayError
from app.settings import JsonStore

DAY = timedelta(days=1)
FIRST = 5.0
"""Seconds after the start before anything is asked in the background: a command that ends sooner asks nothing."""

RETRY = 3600.0
"""Seconds until a question that failed in the background is asked again."""

_MOST = 8
"""Keys whose answers are remembered."""

_log = logging.getLogger(__name__)


class _Answer(msgspec.Struct, frozen=True):
    """What the gateway said of one key, and when (UTC)."""

    asked: datetime
    models: frozenset[str]


class AllowedModels:
    """Asks the gateway, remembers what it said. Nothing waits for it, and a failure is only logged.

    Args:
        gateway: which, and with which key: answers are kept for each gateway and key fingerprint.
        file: in the data folder; may be deleted at any time.
        changed: called on the loop's thread with the models once they differ from what was known.
        first: seconds before the first question in the background.
    """

    def __init__(
        self, gateway: Gateway, file: Path, changed: Callable[[frozenset[str]], None], *, first: float = FIRST
    ) -> None:
        self._gateway = gateway
        self._store = JsonStore(file)
        self._changed = changed
        self._first = first
        self._answer: _Answer | None = None
        self._asking: asyncio.Task[None] | None = None

    @property
    def known(self) -> frozenset[str] | None:
        """Ids and aliases as the gateway names them; None when it was never asked, or named none at all."""
        return self._answer.models or None if self._answer is not None else None

    async def load(self) -> None:
        """Take up what an earlier run was told."""
        self._answer = (await asyncio.to_thread(self._read)).get(self._key)

    async def refresh(self) -> tuple[str, ...]:
        """Ask now. Raises GatewayError; what was known stays then."""
        models = await self._gateway.models()
        before, self._answer = self.known, _Answer(datetime.now(UTC), frozenset(models))
        if self.known is not None and self.known != before:
            self._changed(self.known)
        try:
            await asyncio.to_thread(self._write, self._answer)
        except DiskError as error:
            _log.info("the models of the key are not remembered: %s", error)
        return models

    def start(self) -> None:
        """Ask in the background from now on, whenever the answer is a day old."""
        self._asking = asyncio.get_running_loop().create_task(self._keep_fresh(), name="ask for allowed models")

    async def close(self) -> None:
        """Stop asking; harmless when repeated."""
        asking, self._asking = self._asking, None
        if asking is not None:
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)

    async def _keep_fresh(self) -> None:
        wait = self._first
        while True:
            await asyncio.sleep(max(wait, self._due_in()))
            try:
                await self.refresh()
                wait = self._first
            except GatewayError as error:
                _log.info("the models of the key could not be asked for: %s", error)
                wait = RETRY

    def _due_in(self) -> float:
        """Seconds until the answer is a day old; 0 also where the clock has been turned back since."""
        if self._answer is None:
            return 0.0
        age = datetime.now(UTC) - self._answer.asked
        return (DAY - age).total_seconds() if timedelta(0) <= age < DAY else 0.0

    @property
    def _key(self) -> str:
        return f"{self._gateway.host} {self._gateway.key_fingerprint}"

    def _read(self) -> dict[str, _Answer]:
        """All answers that can be understood."""
        found: dict[str, _Answer] = {}
        for key, value in self._store.load().items():
            with suppress(msgspec.ValidationError):
                answer = msgspec.convert(value, _Answer)
                found[key] = msgspec.structs.replace(answer, asked=_aware(answer.asked))
        return found

    def _write(self, answer: _Answer) -> None:
        others = {key: old for key, old in self._read().items() if key != self._key}
        kept = sorted(others.items(), key=lambda pair: pair[1].asked)[-(_MOST - 1) :]
        answers = {**dict(kept), self._key: answer}
        self._store.save(
            {key: {"asked": one.asked.isoformat(), "models": sorted(one.models)} for key, one in answers.items()}
        )


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)

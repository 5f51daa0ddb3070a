"""The API key on its way between the person, the keyring and the gateway; never in a log, never in a message."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from app.errors import ProofsheetError
from app.gateway.protocol import Balance
from app.words import number, tr

T = TypeVar("T")

DEFAULT_ADDRESS = "https://toapis.com"
CHINA_ADDRESS = "https://toapis.cn"

_log = logging.getLogger(__name__)
_READ_SECONDS = 5.0
_WRITE_SECONDS = 60.0
"""A keyring that is locked asks the person for a password first."""


class KeyringSilentError(ProofsheetError):
    """The keyring did not answer in time."""

    kind = "keychain"


async def find_key(address: str) -> str | None:
    """The key that is stored for a gateway; None when there is none or the keyring does not answer."""
    from app.keychain import read_key

    try:
        return await _patiently(lambda: read_key(address), _READ_SECONDS)
    except ProofsheetError as error:
        _log.info("no key from the keyring: %s", error)
        return None


async def keep_key(address: str, key: str) -> None:
    """Store a key; raises ProofsheetError with a sentence when the keyring does not take it."""
    from app.keychain import store_key

    await _patiently(lambda: store_key(address, key), _WRITE_SECONDS)


async def forget_key(address: str) -> None:
    """Remove a stored key; raises ProofsheetError with a sentence when it may still be there."""
    from app.keychain import delete_key

    await _patiently(lambda: delete_key(address), _WRITE_SECONDS)


async def try_key(address: str, key: str) -> Balance:
    """Ask the gateway for the balance with this key: it costs nothing. Raises GatewayError with a sentence."""
    import asyncio
    import importlib

    await asyncio.to_thread(importlib.import_module, "app.gateway.http")  # it takes longer than a frame
    from app.gateway.http import HttpGateway

    gateway = HttpGateway(address, key)
    try:
        return await gateway.balance()
    finally:
        await gateway.aclose()


async def _patiently(call: Callable[[], T], seconds: float) -> T:
    """Run a blocking call in a thread of its own that nobody waits for in the end: a keyring may hang for ever."""
    import asyncio
    import threading

    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: Exception | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(result)  # pyright: ignore[reportArgumentType] - None only where T is None

    def work() -> None:
        try:
            result, error = call(), None
        except Exception as caught:  # noqa: BLE001 - it is raised again in the coroutine
            result, error = None, caught
        try:
            loop.call_soon_threadsafe(settle, result, error)
        except RuntimeError:
            _log.info("the keyring answered after the end")

    threading.Thread(target=work, name="keyring", daemon=True).start()
    try:
        async with asyncio.timeout(seconds):
            return await answer
    except TimeoutError:
        raise KeyringSilentError(
            tr(
                "The keyring did not answer within {seconds} seconds. The key can be used for this run only.",
                seconds=number(seconds, 0),
            )
        ) from None

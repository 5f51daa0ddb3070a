"""The practice gateway: an ASGI application with the endpoints, rules and answers of the documents, and no cost.

It judges with its own book of rules (`rules`), so it can stand in for the real gateway in practice mode and in tests.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import secrets
import time
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.gateway.demo.asgi import (
    BodyTooLargeError,
    ClientGoneError,
    Receive,
    Reply,
    Request,
    Send,
    drop_line,
    json_reply,
)
from app.gateway.demo.faults import FaultPlan, needs_true_answer, spoiled_reply
from app.gateway.demo.files import Files
from app.gateway.demo.generations import Generations
from app.gateway.demo.keys import Keys
from app.gateway.demo.ledger import Ledger
from app.gateway.demo.menu import PracticeFault, hastened
from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import load_rules
from app.gateway.demo.script import Endpoint, Fault, Script
from app.gateway.demo.store import Store
from app.gateway.demo.uploads import take_upload

KEY = "sk-practice"
"""The key that the practice gateway takes unless it is given others."""

BASE_URL = "https://practice.invalid"
"""Where it lives when it is used in process."""

_LONGEST_BODY = 64 * 1024 * 1024

_Handler = Callable[[Request, str, "Fault | None"], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class _Route:
    method: str
    path: str
    endpoint: Endpoint | None
    handler: _Handler

    def match(self, path: str) -> str | None:
        """What stands after the route's path, "" for a route that takes no more; None when it is another's."""
        if self.path.endswith("/"):
            return path.removeprefix(self.path) or None if path.startswith(self.path) else None
        return "" if path == self.path else None


class PracticeGateway:
    """One account at one practice gateway; an ASGI callable for the scopes `http` and `lifespan`.

    Args:
        script: latencies and faults; a `Script()` for people when left out.
        folder: keeps tasks and uploads across restarts; None forgets them with the process.
        keys: the bearer tokens it takes.
        balance: practice units to start with; None starts with what the rules say.
        unlimited: the account has no limit, and `balance` says nothing.
        clock: seconds, monotonic; everything that takes time is read off it.
        started: the present in Unix seconds; None asks the system.
        allowed: ids of the models that its keys may use; None means all.

    Attributes:
        allowed: as given; may be changed.
        ledger: every charge.
        faults: those still to come.
        base_url: where it lives in process.
    """

    base_url = BASE_URL

    def __init__(
        self,
        script: Script | None = None,
        *,
        folder: Path | None = None,
        keys: tuple[str, ...] = (KEY,),
        balance: float | None = None,
        unlimited: bool = False,
        clock: Callable[[], float] = time.monotonic,
        started: float | None = None,
        allowed: Collection[str] | None = None,
    ) -> None:
        self._rules = load_rules()
        self._keys = Keys(keys)
        self._clock = clock
        self._epoch = (time.time() if started is None else started) - clock()
        self._store = Store(folder, self._rules)
        self._files = Files(self._store, self._rules)
        start = None if unlimited else self._rules.balance if balance is None else balance
        self.ledger = Ledger(lambda: tuple(self._store.tasks.values()), self.now, start)
        self.allowed = None if allowed is None else frozenset(allowed)
        self._generations = Generations(
            self._rules, self._store, self._files, self.ledger, self.now, self._plan_for, self.base_url
        )
        self._line_back = -math.inf
        self.script = script or Script()
        self._routes = (
            _Route("POST", "/v1/images/generations", "submit", self._submit),
            _Route("GET", "/v1/images/generations/", "status", self._status),
            _Route("POST", "/v1/uploads/images", "upload", self._upload),
            _Route("GET", "/v1/balance", "balance", self._balance),
            _Route("GET", "/v1/user/balance", "balance", self._balance),
            _Route("GET", "/v1/models", "models", self._models),
            _Route("GET", "/files/", "download", self._download),
            _Route("GET", "/uploads/", None, self._show_upload),
        )

    def now(self) -> float:
        """The gateway's own time in Unix seconds, driven by the clock."""
        return self._epoch + self._clock()

    @property
    def script(self) -> Script:
        """How it behaves; a new script starts afresh with its faults, and its latencies hold for tasks yet to come."""
        return self._script

    @script.setter
    def script(self, script: Script) -> None:
        self._script = script
        self.faults = FaultPlan()
        for fault in script.faults:
            self.plan(fault)

    @property
    def is_cut_off(self) -> bool:
        """Nobody can reach it for now (a fault at the `line`)."""
        return self._clock() < self._line_back

    def plan(self, fault: Fault) -> None:
        """One more thing that shall go wrong; from any thread."""
        self._plan_for(fault, "")

    def play(self, choice: PracticeFault) -> None:
        """Let a choice from the menu happen, as fast as the script wants it; from any thread."""
        for fault in choice.faults:
            self.plan(hastened(fault, self._script.haste))

    def _plan_for(self, fault: Fault, task: str) -> None:
        if fault.at == "line":
            self._line_back = self._clock() + fault.hang
        else:
            self.faults.add(fault, task=task)

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        if scope["type"] != "http":
            raise ValueError(f"The practice gateway speaks no {scope['type']}.")
        if self.is_cut_off:
            await drop_line(receive, send)
            return
        try:
            request = Request(scope, receive)
            reply = await self._answer(request)
            await request.drain()
        except ClientGoneError:
            return
        tagged = replace(reply, headers=(*reply.headers, ("x-request-id", f"req_{secrets.token_hex(8)}")))
        if await tagged.send(send):
            return
        await drop_line(receive, send)

    async def _answer(self, request: Request) -> Reply:
        if not self._store.is_open:
            await asyncio.to_thread(self._store.open, self.now())
        try:
            route, rest = self._find_route(request)
        except Refusal as refusal:
            return refusal.reply()
        fault = self.faults.take(route.endpoint, rest.partition("/")[0]) if route.endpoint else None
        if fault is None:
            return await _judged(route, request, rest, None)
        return await self._answer_badly(fault, route, request, rest)

    async def _answer_badly(self, fault: Fault, route: _Route, request: Request, rest: str) -> Reply:
        """Read everything first, as a gateway does that breaks down behind its own front door."""
        true: Reply | None = None
        if fault.accepted:
            true = await _judged(route, request, rest, fault)
        with contextlib.suppress(BodyTooLargeError):  # whoever wants to use it will say so
            await request.body(_LONGEST_BODY)
        if fault.hang:
            await request.pause(fault.hang)
        if true is None and needs_true_answer(fault):
            true = await _judged(route, request, rest, fault)
        return await asyncio.to_thread(spoiled_reply, fault, true)  # a bomb takes a moment to pack

    def _find_route(self, request: Request) -> tuple[_Route, str]:
        found = [(route, rest) for route in self._routes if (rest := route.match(request.path)) is not None]
        if not found:
            raise Refusal(404, f"There is nothing at {request.path}.", code="not_found")
        route, rest = found[0]
        if route.method != request.method:
            raise Refusal(405, f"{request.method} is not allowed here.")
        return route, rest

    async def _submit(self, request: Request, _rest: str, fault: Fault | None) -> Reply:
        self._keys.check(request)
        return await self._generations.submit(request, self._script, fault, self.allowed)

    async def _status(self, request: Request, rest: str, fault: Fault | None) -> Reply:
        self._keys.check(request)
        return await self._generations.status(request, rest, fault)

    async def _upload(self, request: Request, _rest: str, _fault: Fault | None) -> Reply:
        self._keys.check(request)
        return await take_upload(request, self._store, self._rules.upload, self.now())

    async def _balance(self, request: Request, _rest: str, _fault: Fault | None) -> Reply:
        if not self._keys.knows(request):
            # The documents: an unknown key can come back as HTTP 200 with `success: false`.
            return json_reply({"success": False, "message": "The API key is not valid."})
        remain = self.ledger.remain
        return json_reply(
            {
                "success": True,
                "remain_balance": -1 if remain is None else remain,
                "used_balance": self.ledger.used,
                "unlimited_quota": remain is None,
            }
        )

    async def _models(self, request: Request, _rest: str, _fault: Fault | None) -> Reply:
        self._keys.check(request)
        shown = [model.listing() for model in self._rules.models if self.allowed is None or model.id in self.allowed]
        wanted = shown if request.query.get("type", "image") == "image" else []
        return json_reply({"success": True, "object": "list", "data": wanted})

    async def _download(self, request: Request, rest: str, _fault: Fault | None) -> Reply:
        return await self._files.download(request, rest, self.now())

    async def _show_upload(self, _request: Request, rest: str, _fault: Fault | None) -> Reply:
        return await self._files.show_upload(rest)


async def _judged(route: _Route, request: Request, rest: str, fault: Fault | None) -> Reply:
    try:
        return await route.handler(request, rest, fault)
    except Refusal as refusal:
        return refusal.reply()


async def _live(receive: Receive, send: Send) -> None:
    """The lifespan protocol; there is nothing to start or to stop."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return

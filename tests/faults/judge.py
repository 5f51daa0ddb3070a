"""The judging gateway: raw HTTP on a real socket, with its own book of charges and every way to misbehave.

It counts a charge the moment the body of a generation was fully read, whether an answer is ever given or not; only a
JSON refusal that promises to cost nothing (`Fault.free`) does not charge. It shares no code with the program.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import struct
import threading
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, TypeVar

from tests.faults.pictures import FORMATS, picture

Endpoint: TypeAlias = Literal["submit", "status", "upload", "download", "balance"]
T = TypeVar("T")

KEY = "sk-judge-0123456789abcdef"
LIFETIME = 86_400
POLLS_UNTIL_DONE = 2


@dataclass(frozen=True)
class Answer:
    """What goes back."""

    status: int
    body: bytes
    kind: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()

    def wire(self, *, length: int | None = None) -> bytes:
        """As it stands on the wire; `length` is claimed in place of the true one."""
        lines = [f"HTTP/1.1 {self.status} Whatever", f"Content-Type: {self.kind}"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        lines += [f"Content-Length: {len(self.body) if length is None else length}", "Connection: close"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode() + self.body


def as_json(document: object, status: int = 200, **headers: str) -> Answer:
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(status, json.dumps(document).encode(), headers=pairs)


@dataclass
class Charge:
    """Money taken: for which prompt, when (`time.monotonic`), for which task."""

    prompt: str
    at: float
    remote_id: str


@dataclass
class Order:
    """An accepted task; it is done at the second question, so that no clock is needed."""

    remote_id: str
    prompt: str
    count: int
    polls: int = 0
    shape: str = "data"
    forgotten: bool = False
    deleted: bool = False
    fail: str = ""
    short: int = 0
    """Answers that show one picture less than there will be."""

    def name_of(self, index: int) -> tuple[str, str]:
        """Name and format of one of its pictures."""
        return f"{self.remote_id}/{index}", FORMATS[index % len(FORMATS)]

    def bytes_of(self, index: int) -> bytes:
        return picture(*self.name_of(index))


@dataclass
class Exchange:
    """One request as it comes in, piece by piece: a fault decides how far it is read and what goes back."""

    judge: Judge
    endpoint: Endpoint
    method: str
    target: str
    headers: dict[str, str]
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    free: bool = False
    body: bytes | None = None
    order: Order | None = None

    async def read(self) -> bytes:
        """The whole body; from here on a generation is paid for."""
        if self.body is None:
            self.body = await self.reader.readexactly(int(self.headers.get("content-length", "0")))
            if self.endpoint == "submit" and not self.free:
                self.order = self.judge.charge(json.loads(self.body))
        return self.body

    async def work(self) -> Answer:
        """Do what is asked for; the true answer."""
        await self.read()
        return self.judge.answer(self)

    async def send(self, answer: Answer) -> None:
        await self.write(answer.wire())

    async def write(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    def reset(self) -> None:
        """End the connection by RST, and not by FIN."""
        sock = self.writer.get_extra_info("socket")
        if isinstance(self.writer.get_extra_info("ssl_object"), ssl.SSLObject):
            self.writer.transport.abort()
            return
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()

    @staticmethod
    async def hang() -> None:
        """Say nothing more, until the server ends or the client goes away."""
        await asyncio.Event().wait()


Behave: TypeAlias = Callable[[Exchange], Awaitable[None]]


@dataclass(frozen=True)
class Fault:
    """One way to misbehave.

    Attributes:
        free: the answer is a JSON refusal, by which the gateway says that it took no money.
    """

    name: str
    behave: Behave = field(repr=False)
    free: bool = False


class Judge:
    """Serves until `close`, in a thread of its own; everything may be called from any other thread.

    Attributes:
        charges: every charge, oldest first.
        orders: accepted tasks by the gateway's id.
        asked: how often each endpoint was asked for, and when.
        uploads: how many files were taken.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.charges: list[Charge] = []
        self.orders: dict[str, Order] = {}
        self.asked: dict[str, list[float]] = {}
        self.uploads = 0
        self.origin = ""
        self.max_age = LIFETIME
        self.met: Counter[str] = Counter()
        self._plans: dict[str, deque[Fault]] = {}
        self._own_plans: dict[tuple[str, str], deque[Fault]] = {}
        self._arm: dict[str, Callable[[], object]] = {}
        self._lock = threading.RLock()
        self._running: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._tls = tls
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="judge", daemon=True)
        self._thread.start()
        self.port = self.run(self._listen(0))
        scheme = "http" if tls is None else "https"
        self.base_url = f"{scheme}://127.0.0.1:{self.port}"

    # ------------------------------------------------------------------------------------------------ for the tests

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the judge's loop and wait for it."""
        future: Future[T] = asyncio.run_coroutine_threadsafe(coroutine, self.loop)
        return future.result(20)

    def close(self) -> None:
        """End every connection and the thread."""
        self.run(self._stop())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(20)
        self.loop.close()

    def plan(self, endpoint: Endpoint, fault: Fault, times: int = 1) -> None:
        """Meet the next `times` calls of an endpoint with a fault."""
        with self._lock:
            self._plans.setdefault(endpoint, deque()).extend([fault] * times)

    def plan_for(self, prompt: str, endpoint: Endpoint, fault: Fault, times: int = 1) -> None:
        """The same for the calls about one prompt only."""
        with self._lock:
            self._own_plans.setdefault((prompt, endpoint), deque()).extend([fault] * times)

    def when(self, endpoint: Endpoint, do: Callable[[], object]) -> None:
        """Call `do` once, on the judge's thread, before the next true answer of an endpoint goes out."""
        with self._lock:
            self._arm[endpoint] = do

    def forget_plans(self) -> None:
        """Behave from now on."""
        with self._lock:
            self._plans.clear()
            self._own_plans.clear()
            self._arm.clear()

    def close_door(self) -> None:
        """Refuse connections from now on; those that stand go on."""
        server = self._server
        if server is not None:
            self.loop.call_soon_threadsafe(server.close)

    def open_door(self) -> None:
        """Take connections again, on the same port."""
        self.run(self._listen(self.port))

    def charges_of(self, prompt: str) -> int:
        """How often money was taken for a prompt."""
        with self._lock:
            return sum(charge.prompt == prompt for charge in self.charges)

    # ------------------------------------------------------------------------------------------------ the gateway

    def charge(self, payload: dict[str, Any]) -> Order:
        """Take the money and remember the task."""
        with self._lock:
            order = Order(f"task_img_{len(self.charges):06d}", str(payload["prompt"]), int(payload.get("n") or 1))
            for shape in ("url", "both", "b64_json", "strings"):
                if f"[{shape}]" in order.prompt:
                    order.shape = shape
            if "[fail]" in order.prompt:
                order.fail = "The upstream is tired."
            self.charges.append(Charge(order.prompt, time.monotonic(), order.remote_id))
            self.orders[order.remote_id] = order
            return order

    def answer(self, exchange: Exchange) -> Answer:
        """The right answer to a request that was read."""
        if exchange.endpoint != "download" and exchange.headers.get("authorization") != f"Bearer {KEY}":
            return refusal(401, "invalid_api_key")
        if exchange.endpoint == "download" and "authorization" in exchange.headers:
            return refusal(400, "the key was sent to the files")
        with self._lock:
            arm = self._arm.pop(exchange.endpoint, None)
            if arm is not None and exchange.endpoint == "status" and not self._is_last_poll(exchange):
                self._arm["status"] = arm
                arm = None
        if arm is not None:
            arm()
        return getattr(self, f"_{exchange.endpoint}")(exchange)

    def _is_last_poll(self, exchange: Exchange) -> bool:
        order = self.orders.get(exchange.target.rpartition("/")[2])
        return order is not None and order.polls + 1 >= POLLS_UNTIL_DONE

    def _submit(self, exchange: Exchange) -> Answer:
        order = exchange.order
        if order is None:
            return refusal(400, "nothing was ordered")
        return as_json({"id": order.remote_id, "object": "generation.task", "status": "queued", "progress": 0})

    def _status(self, exchange: Exchange) -> Answer:
        order = self.orders.get(exchange.target.rpartition("/")[2])
        if order is None or order.forgotten:
            return refusal(404, "task_not_found")
        order.polls += 1
        document: dict[str, object] = {"id": order.remote_id, "status": "in_progress", "progress": 50}
        if order.polls < POLLS_UNTIL_DONE:
            return as_json(document)
        if order.fail:
            return as_json({**document, "status": "failed", "error": {"code": "tired", "message": order.fail}})
        return as_json({**document, "status": "completed", "progress": 100, **self.results(order)})

    def results(self, order: Order) -> dict[str, object]:
        """Where the pictures are, in the shape of the order."""
        count = order.count
        if order.short:
            order.short -= 1
            count -= 1
        links = [f"{self.files_origin}/files/{order.remote_id}/{index}" for index in range(count)]
        now = int(time.time())
        times: dict[str, object] = {"completed_at": now, "expires_at": now + self.max_age}
        if order.shape == "url":
            return {**times, "url": links[0] if count == 1 else links}
        if order.shape == "b64_json":
            import base64

            entries = [{"b64_json": base64.b64encode(order.bytes_of(index)).decode()} for index in range(count)]
            return {**times, "result": {"type": "image", "data": entries}}
        entries = [{"url": link} for link in links]
        if order.shape == "strings":
            return {**times, "result": {"data": links}}
        both = {"url": links[0]} if order.shape == "both" else {}
        return {**times, **both, "result": {"type": "image", "data": entries}}

    @property
    def files_origin(self) -> str:
        """Where links lead."""
        return self.origin or self.base_url

    def _download(self, exchange: Exchange) -> Answer:
        _, _, remote_id, index = exchange.target.partition("?")[0].split("/")
        order = self.orders.get(remote_id)
        if order is None or order.deleted:
            return Answer(404, b"<Error><Code>NoSuchKey</Code></Error>", "application/xml")
        _, file_format = order.name_of(int(index))
        return Answer(200, order.bytes_of(int(index)), f"image/{file_format}")

    def _upload(self, _exchange: Exchange) -> Answer:
        self.uploads += 1
        url = f"{self.files_origin}/uploads/{self.uploads}"
        return as_json({"success": True, "data": {"id": f"file_{self.uploads}", "url": url, "mime_type": "image/png"}})

    def _balance(self, _exchange: Exchange) -> Answer:
        used = 0.05 * len(self.charges)
        return as_json({"success": True, "remain_balance": 100 - used, "used_balance": used, "unlimited_quota": False})

    # ------------------------------------------------------------------------------------------------ the socket

    def _serve(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()

    async def _listen(self, port: int) -> int:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", port, ssl=self._tls)
        return int(self._server.sockets[0].getsockname()[1])

    async def _stop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        tasks = tuple(self._running)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        try:
            await self._one(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._running.discard(task)
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with self._lock:
            at_once = self._plans.get("connect")
            fault = at_once.popleft() if at_once else None
        if fault is not None:
            return
        head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
        endpoint = endpoint_of(method, target)
        with self._lock:
            self.asked.setdefault(endpoint, []).append(time.monotonic())
            plan = self._plans.get(endpoint)
            fault = plan.popleft() if plan else None
        exchange = Exchange(self, endpoint, method, target, headers, reader, writer)
        if fault is None:
            fault = await self._own_fault(exchange)
        if fault is None:
            await exchange.send(await exchange.work())
            return
        self.met[f"{endpoint}: {fault.name}"] += 1
        exchange.free = fault.free
        await fault.behave(exchange)

    async def _own_fault(self, exchange: Exchange) -> Fault | None:
        """A fault for this prompt only. A generation has to be read first, to know: so it is a paid one."""
        with self._lock:
            if not self._own_plans:
                return None
        prompt = ""
        if exchange.endpoint == "submit":
            exchange.free = True
            body = json.loads(await exchange.read())
            exchange.free = False
            prompt = str(body["prompt"])
            with self._lock:
                plan = self._own_plans.get((prompt, "submit"))
                fault = plan.popleft() if plan else None
            if fault is None or not fault.free:
                exchange.order = self.charge(body)
            return fault
        parts = exchange.target.split("/")
        order = next((self.orders[part] for part in parts if part in self.orders), None)
        with self._lock:
            plan = self._own_plans.get((order.prompt if order else "", exchange.endpoint))
            return plan.popleft() if plan else None


def endpoint_of(method: str, target: str) -> Endpoint:
    """Which of the five is meant."""
    if method == "POST":
        return "upload" if "/uploads/" in target else "submit"
    if "/v1/images/generations/" in target:
        return "status"
    return "balance" if target.endswith("/balance") else "download"


def refusal(status: int, code: str, message: str = "No.", **headers: str) -> Answer:
    """A JSON error as the documents have it."""
    return as_json({"error": {"message": message, "type": "judge", "code": code}}, status, **headers)

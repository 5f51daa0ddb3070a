"""The way to the gateway, and how it breaks before a byte of a request can leave: names, proxies, TLS, closed doors."""

from __future__ import annotations

import asyncio
import datetime as dt
import socket
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.faults.judge import Judge

HOST = "gateway.test"

Trouble: TypeAlias = Literal[
    "proxy refuses with 407",
    "proxy refuses with 503",
    "proxy hangs up",
    "proxy hangs",
    "proxy speaks no HTTP",
    "TLS handshake is cut",
    "TLS answered in plain text",
    "certificate of another host",
    "certificate that nobody vouches for",
]
TROUBLES: tuple[Trouble, ...] = get_args(Trouble)


def make_certificate(folder: Path, host: str) -> tuple[ssl.SSLContext, Path]:
    """A context for a server that is `host`, and the file of those who vouch for it: itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = folder / f"{host}.pem"
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file = folder / f"{host}.key"
    encoding = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    key_file.write_bytes(key.private_bytes(*encoding))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key_file)
    return context, pem


class Proxy:
    """This computer's proxy: every CONNECT leads to the judge, whatever its target, unless there is trouble.

    Attributes:
        troubled: connections that met the trouble.
    """

    def __init__(self, judge: Judge, other: ssl.SSLContext, stranger: ssl.SSLContext) -> None:
        self.troubled = 0
        self._judge = judge
        self._impostors: dict[str, ssl.SSLContext] = {
            "certificate of another host": other,
            "certificate that nobody vouches for": stranger,
        }
        self._ports: dict[str, int] = {}
        self._trouble = ""
        self._left = 0
        self._servers: list[asyncio.Server] = []
        self._running: set[asyncio.Task[None]] = set()
        self.port = judge.run(self._start())

    def break_down(self, trouble: Trouble, times: int) -> None:
        """Spoil the next connections; from any thread."""
        self._left = times
        self._trouble = trouble

    def recover(self) -> None:
        """Let everything through, and count from nothing."""
        self._left = self.troubled = 0

    def close(self) -> None:
        """End it."""
        self._judge.run(self._stop())

    async def _start(self) -> int:
        for name, context in self._impostors.items():
            server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0, ssl=context)
            self._servers.append(server)
            self._ports[name] = int(server.sockets[0].getsockname()[1])
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self._servers.append(server)
        return int(server.sockets[0].getsockname()[1])

    async def _stop(self) -> None:
        for server in self._servers:
            server.close()
        for task in tuple(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        try:
            await reader.readuntil(b"\r\n\r\n")
            trouble = ""
            if self._left:
                self._left -= 1
                self.troubled += 1
                trouble = self._trouble
            await self._serve(trouble, reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._running.discard(task)
            writer.close()

    async def _serve(self, trouble: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if trouble == "proxy hangs":
            await asyncio.Event().wait()
        if trouble == "proxy hangs up":
            return
        refusals = {
            "proxy refuses with 407": b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
            "proxy refuses with 503": b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
            "proxy speaks no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
        }
        writer.write(refusals.get(trouble, b"HTTP/1.1 200 Connection established\r\n\r\n"))
        await writer.drain()
        if trouble in refusals or trouble == "TLS handshake is cut":
            return
        if trouble == "TLS answered in plain text":
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            await writer.drain()
            return
        port = self._ports.get(trouble, self._judge.port)
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
        finally:
            far_writer.close()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while block := await reader.read(65536):
            writer.write(block)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


class NameServer:
    """The system's name lookup for `localhost`, which can fail for a while."""

    def __init__(self, lookup: Callable[..., Any]) -> None:
        self.troubled = 0
        self._left = 0
        self._lookup = lookup

    def break_down(self, times: int) -> None:
        """Find nothing for the next lookups; from any thread."""
        self._left = times

    def __call__(self, host: Any, *args: Any, **kwargs: Any) -> Any:
        if host in ("localhost", b"localhost") and self._left:
            self._left -= 1
            self.troubled += 1
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return self._lookup(host, *args, **kwargs)

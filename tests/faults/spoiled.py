"""Results that are not what they should be: files, links and redirects, and the shapes in which answers hold them."""

from __future__ import annotations

import gzip
import zlib

from tests.faults.judge import Answer, Behave, Exchange, Fault
from tests.faults.misbehaviour import HTML
from tests.faults.pictures import picture

MAX_FILE = 64 * 1024 * 1024


def bomb(side: int) -> bytes:
    """A small, entirely valid PNG with `side` × `side` black pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    header = side.to_bytes(4) * 2 + bytes((1, 0, 0, 0, 0))
    rows = zlib.compress(bytes((side // 8 + 1) * side), 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _instead(body: bytes, kind: str = "image/png", status: int = 200) -> Behave:
    async def send(exchange: Exchange) -> None:
        await exchange.work()
        await exchange.send(Answer(status, body, kind))

    return send


def _part_of_it(share: float) -> Behave:
    async def send(exchange: Exchange) -> None:
        answer = await exchange.work()
        await exchange.send(Answer(200, answer.body[: int(len(answer.body) * share)], answer.kind))

    return send


async def _last_byte_missing(exchange: Exchange) -> None:
    answer = await exchange.work()
    await exchange.send(Answer(200, answer.body[:-1], answer.kind))


async def _bit_flipped(exchange: Exchange) -> None:
    answer = await exchange.work()
    body = bytearray(answer.body)
    body[len(body) // 2] ^= 0x10
    await exchange.send(Answer(200, bytes(body), answer.kind))


def _called(kind: str) -> Behave:
    async def send(exchange: Exchange) -> None:
        answer = await exchange.work()
        await exchange.send(Answer(200, answer.body, kind))

    return send


def _claiming(difference: int) -> Behave:
    async def send(exchange: Exchange) -> None:
        answer = await exchange.work()
        await exchange.write(answer.wire(length=len(answer.body) + difference))

    return send


async def _too_large(exchange: Exchange) -> None:
    await exchange.work()
    await exchange.write(Answer(200, b"\x89PNG", "image/png").wire(length=MAX_FILE + 1))


async def _partial(exchange: Exchange) -> None:
    answer = await exchange.work()
    await exchange.send(Answer(206, answer.body[:50], answer.kind, (("Content-Range", "bytes 0-49/999"),)))


async def _in_unknown_packing(exchange: Exchange) -> None:
    answer = await exchange.work()
    await exchange.send(Answer(200, answer.body, answer.kind, (("Content-Encoding", "br"),)))


async def _packed_bomb(exchange: Exchange) -> None:
    await exchange.work()
    body = gzip.compress(b"\0" * (MAX_FILE + 1), 1)
    await exchange.send(Answer(200, body, "image/png", (("Content-Encoding", "gzip"),)))


BAD_FILES: tuple[Fault, ...] = (
    Fault("half of it", _part_of_it(0.5)),
    Fault("nothing but its first bytes", _part_of_it(0.1)),
    Fault("the last byte is missing", _last_byte_missing),
    Fault("one bit is wrong", _bit_flipped),
    Fault("empty", _instead(b"")),
    Fault("a web page called a picture", _instead(HTML)),
    Fault("a web page", _instead(HTML, "text/html")),
    Fault("JSON", _instead(b'{"error": "expired"}', "application/json")),
    Fault("the picture called text", _called("text/plain")),
    Fault("noise", _instead(bytes((37 * n) & 0xFF for n in range(4096)))),
    Fault("a format that is not taken", _instead(b"BM" + picture("x")[2:], "image/bmp")),
    Fault("a script as SVG", _instead(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml")),
    Fault("400 megapixels", _instead(bomb(20_000))),
    Fault("more than it claims", _claiming(-10)),
    Fault("less than it claims", _claiming(10)),
    Fault("65 MB by its own word", _too_large),
    Fault("206", _partial),
    Fault("packed in an unknown way", _in_unknown_packing),
    Fault("65 MB out of a small packet", _packed_bomb),
)
"""Never saved, fetched again."""

ODD_FILES: tuple[Fault, ...] = (
    Fault("no content type", _called("")),
    Fault("called octets", _called("application/octet-stream")),
    Fault("called another format", _called("image/gif")),
)
"""The right picture all the same."""


def _redirect(place: str, status: int = 302) -> Behave:
    async def send(exchange: Exchange) -> None:
        await exchange.work()
        headers = (("Location", place),) if place else ()
        await exchange.send(Answer(status, b"", "text/plain", headers))

    return send


async def _to_itself(exchange: Exchange) -> None:
    await exchange.work()
    await exchange.send(Answer(302, b"", "text/plain", (("Location", exchange.target),)))


BAD_REDIRECTS: tuple[Fault, ...] = (
    Fault("to a file", _redirect("file:///etc/passwd")),
    Fault("to a script", _redirect("javascript:alert(1)")),
    Fault("to data", _redirect("data:image/png;base64,iVBORw0KGgo=")),
    Fault("to FTP", _redirect("ftp://example.com/a.png")),
    Fault("to a private address over http", _redirect("http://192.168.1.1/a.png")),
    Fault("to a private address over https", _redirect("https://10.0.0.1/a.png")),
    Fault("to the metadata of a cloud", _redirect("https://169.254.169.254/latest/meta-data/")),
    Fault("to a private IPv6 address", _redirect("https://[fd00::1]/a.png")),
    Fault("to an address in disguise", _redirect("https://[::ffff:10.0.0.1]/a.png")),
    Fault("to the public, but over http", _redirect("http://example.com/a.png")),
    Fault("with a password", _redirect("https://me:secret@example.com/a.png")),
    Fault("to no host", _redirect("https:///a.png")),
    Fault("to nowhere", _redirect("")),
    Fault("to itself for ever", _to_itself),
    Fault("with 308", _redirect("file:///etc/passwd", 308)),
)
"""Never followed; another link is asked for."""


def to_loopback(port: int) -> tuple[Fault, ...]:
    """Redirects to this machine, which only a gateway on this machine may give."""
    places = [f"http://127.0.0.1:{port}/x", f"https://127.0.0.1:{port}/x", f"https://localhost:{port}/x"]
    places += [f"https://[::1]:{port}/x", f"https://0.0.0.0:{port}/x", f"https://2130706433:{port}/x"]
    return tuple(Fault(f"to {place.replace(str(port), 'port')}", _redirect(place)) for place in places)


GONE: tuple[Fault, ...] = tuple(
    Fault(
        f"link expired with {status}", _instead(b"<Error><Code>AccessDenied</Code></Error>", "application/xml", status)
    )
    for status in (403, 404, 410)
)

"""Reads `multipart/form-data` (RFC 7578) out of a complete body, without copying a part twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser

_MOST_PARTS = 20
_LONGEST_HEADER = 8192


class MultipartError(ValueError):
    """The body is not what its Content-Type says; `str()` says where it went wrong."""


@dataclass(frozen=True, slots=True)
class Part:
    """One field of the form; `filename` is None where it is a plain value."""

    name: str
    filename: str | None
    data: bytes = field(repr=False)


def read_parts(content_type: str, body: bytes) -> tuple[Part, ...]:
    """Every part, in order.

    Raises:
        MultipartError: no boundary, no parts, a part without a name, or an end that is missing.
    """
    delimiter = b"--" + _boundary(content_type)
    if not body.startswith(delimiter):
        raise MultipartError("the body does not begin with its boundary")
    parts: list[Part] = []
    position = len(delimiter)
    while not body.startswith(b"--", position):
        # After a boundary, blanks may follow up to the end of the line (RFC 2046, 5.1.1).
        line_end = body.find(b"\r\n", position)
        if line_end < 0 or body[position:line_end].strip(b" \t"):
            raise MultipartError("a boundary is not followed by a new line")
        end = body.find(b"\r\n" + delimiter, line_end)
        if end < 0:
            raise MultipartError("the body ends in the middle of a part")
        if len(parts) == _MOST_PARTS:
            raise MultipartError("there are too many parts")
        parts.append(_read_part(body, line_end + 2, end))
        position = end + 2 + len(delimiter)
    if not parts:
        raise MultipartError("there are no parts")
    return tuple(parts)


def _boundary(content_type: str) -> bytes:
    header = Message()
    header["content-type"] = content_type
    if header.get_content_type() != "multipart/form-data":
        raise MultipartError("the request is not multipart/form-data")
    boundary = header.get_boundary("")
    if not boundary or len(boundary) > 70 or not boundary.isascii():
        raise MultipartError("the boundary is missing")
    return boundary.encode("ascii")


def _read_part(body: bytes, start: int, end: int) -> Part:
    blank = body.find(b"\r\n\r\n", start, min(end + 2, start + _LONGEST_HEADER))
    if blank < 0:
        raise MultipartError("a part has no headers")
    headers = BytesHeaderParser().parsebytes(body[start:blank] + b"\r\n\r\n")
    name = headers.get_param("name", header="content-disposition")
    if headers.get_content_disposition() != "form-data" or not isinstance(name, str):
        raise MultipartError("a part has no name")
    return Part(name, headers.get_filename(), body[blank + 4 : end])

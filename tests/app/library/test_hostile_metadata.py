"""Metadata that was made to keep a reader busy: it is bounded, and what cannot be read is simply not there."""

from __future__ import annotations

import struct
import zlib

import pytest

from app.library import embed
from app.library.foreign import ForeignFacts, read_foreign
from tests.app.library.picture_factory import encoded, noise


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def in_png(*chunks: bytes) -> bytes:
    data = encoded("png", noise())
    return data[:33] + b"".join(chunks) + data[33:]


@pytest.mark.parametrize("repeated", [b"<dc:description>", b"<dc:description><rdf:li", b"<rdf:li>"])
def test_tags_that_open_again_and_again_are_looked_for_once(repeated: bytes) -> None:
    packet = b"<x>" + repeated * 40_000  # a search that starts anew at each of them takes minutes
    assert read_foreign(in_png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet))) is None
    assert read_foreign(encoded("webp", noise(), xmp=packet)) is None


def test_our_own_tag_that_opens_again_and_again_is_looked_for_once() -> None:
    data = encoded("webp", noise(), xmp=b"<x>" + b"<proofsheet:data>" * 40_000)
    assert embed.read_facts(data) is None


def test_of_texts_without_number_the_first_are_read() -> None:
    bomb = zlib.compress(b"x" * 1_000_000)
    many = [chunk(b"zTXt", b"key %d\0\0" % number + bomb) for number in range(3000)]
    prompt = chunk(b"tEXt", b"parameters\0a quiet harbour")
    assert read_foreign(in_png(prompt, *many)) == ForeignFacts("a quiet harbour")
    assert read_foreign(in_png(*many, prompt)) is None

"""Facts inside the file: put in without touching a pixel, and found again."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from app.library.embed import EmbeddedFacts, facts_to_embed, put_into, read_embedded, read_facts
from app.library.formats import jpeg, webp
from tests.app.library.picture_factory import encoded, make_facts, noise, pixels

UID = "01JCXQ3V9K8M7N6P5R4S3T2W1Z"
CREATED = datetime(2026, 11, 20, 15, 30, 12, 345678, tzinfo=UTC)
SMALL: dict[str, bytes] = {
    "png": encoded("png", noise(8, 6)),
    "jpeg": encoded("jpeg", noise(8, 6)),
    "webp": encoded("webp", noise(8, 6)),
}
VARIANTS: list[tuple[str, bytes]] = [
    ("png", encoded("png", noise(31, 7, "RGBA"))),
    ("png", encoded("png", noise(31, 7).convert("P"))),
    ("png", encoded("png", icc_profile=b"not really a profile" * 9)),
    ("jpeg", encoded("jpeg", progressive=True)),
    ("jpeg", encoded("jpeg", noise(31, 7, "CMYK"))),
    ("jpeg", encoded("jpeg", exif=Image.Exif().tobytes(), icc_profile=b"profile" * 20_000)),
    ("webp", encoded("webp", noise(31, 7), quality=60)),
    ("webp", encoded("webp", noise(31, 7), lossless=True)),
    ("webp", encoded("webp", noise(31, 7, "RGBA"), lossless=True)),
    ("webp", encoded("webp", noise(31, 7, "RGBA"), quality=60)),
    ("webp", encoded("webp", exif=b"Exif\0\0II*\0\x08\0\0\0\0\0")),
    ("webp", encoded("webp", save_all=True, append_images=[noise(seed=2), noise(seed=3)], duration=40)),
]


def facts_for(prompt: str = "a cat", **more: Any) -> EmbeddedFacts:
    return facts_to_embed(make_facts(prompt, **more), UID, CREATED)


@pytest.mark.parametrize(("file_format", "data"), VARIANTS)
def test_pixels_are_identical_and_facts_come_back(file_format: str, data: bytes) -> None:
    facts = facts_for("a cat in a spacesuit", index=1, of=4)
    done = put_into(data, file_format, facts)
    assert done != data
    assert pixels(done) == pixels(data)
    assert read_facts(done) == facts


@pytest.mark.parametrize("file_format", list(SMALL))
@settings(max_examples=150, deadline=None)
@given(prompt=st.text(max_size=400))
@example("]]> <![CDATA[ & </proofsheet:data> \" ' &amp;#x0;")
@example("עברית 👩‍🚀 \u202eabc\u2066")
@example("\0\x01\x1f\x7f\x85\u2028\ufffe\uffff\r\n\t")
@example("\U0010ffff" * 5)
@example(' xmlns:proofsheet= </rdf:RDF> {"uid":')
def test_any_prompt_survives(file_format: str, prompt: str) -> None:
    facts = facts_for(prompt)
    done = put_into(SMALL[file_format], file_format, facts)
    assert read_facts(done) == facts
    assert pixels(done) == pixels(SMALL[file_format])
    if file_format != "png":
        packet = (jpeg if file_format == "jpeg" else webp).xmp(done) or b""
        ET.fromstring(packet.decode())  # noqa: S314 - ours: well-formed, or this test fails


def test_other_programs_find_the_prompt() -> None:
    with Image.open(io.BytesIO(put_into(SMALL["png"], "png", facts_for("ein Käfer")))) as image:
        assert image.info["Description"] == "ein Käfer"
        assert image.info["parameters"].startswith("ein Käfer\nSize: 16:9, Model: flux-2-pro")
    with Image.open(io.BytesIO(put_into(SMALL["jpeg"], "jpeg", facts_for("ein Käfer & <b>")))) as image:
        xmp = image.info["xmp"].decode()
        assert "ein Käfer &amp; &lt;b&gt;</rdf:li>" in xmp


def test_nothing_that_was_there_is_lost() -> None:
    theirs = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="R"><rdf:Description a="kept"/></rdf:RDF></x:xmpmeta>'
    )
    for data, module in (
        (jpeg.with_xmp(SMALL["jpeg"], theirs), jpeg),
        (webp.with_xmp(SMALL["webp"], theirs), webp),
    ):
        done = put_into(data, "jpeg" if module is jpeg else "webp", facts_for())
        packet = module.xmp(done) or b""
        assert b'a="kept"' in packet
        assert read_facts(done) is not None
        assert pixels(done) == pixels(data)


def test_facts_that_are_already_there_are_replaced() -> None:
    for file_format, data in SMALL.items():
        once = put_into(data, file_format, facts_for("first"))
        other = msgspec.structs.replace(facts_for("second"), uid="01JCXQ3V9K8M7N6P5R4S3T2W20")
        assert read_facts(put_into(once, file_format, other)) == other


def test_xmp_of_another_kind_is_left_alone() -> None:
    data = jpeg.with_xmp(SMALL["jpeg"], b"\xff\xfe not the XML one expects")
    assert put_into(data, "jpeg", facts_for()) == data


@pytest.mark.parametrize("length", [20_000, 200_000])
def test_a_prompt_too_long_for_a_jpeg_segment_is_shortened(length: int) -> None:
    facts = facts_for("&" * length)
    found = read_facts(put_into(SMALL["jpeg"], "jpeg", facts))
    assert found is not None
    assert found.shortened
    assert facts.request.prompt.startswith(found.request.prompt)
    assert found.task_id == facts.task_id


def test_a_gif_is_left_as_it_is() -> None:
    data = encoded("gif")
    assert put_into(data, "gif", facts_for()) == data


@pytest.mark.parametrize("file_format", list(SMALL))
def test_damaged_metadata_is_no_metadata(file_format: str, tmp_path: Path) -> None:
    done = put_into(SMALL[file_format], file_format, facts_for())
    path = tmp_path / "picture"
    path.write_bytes(re.sub(rb'"uid":"01', b'"uid":"..', done))
    assert read_embedded(path) is None
    path.write_bytes(done)
    assert read_embedded(path) == read_facts(done)


def test_the_facts_hold_neither_payload_nor_answer() -> None:
    done = put_into(SMALL["png"], "png", facts_for(payload={"canary-one": 1}, answer={"canary-two": 2}))
    assert b"canary" not in done

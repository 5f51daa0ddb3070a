"""The images of a finished task, wherever and however the answer holds them."""

from __future__ import annotations

import base64

import pytest

from app.gateway import wire

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
B64 = base64.b64encode(PNG).decode()
A, B, C = "https://files.test/a.png?sig=1", "https://files.test/b.png", "https://files.test/c.png"


def done(**fields: object) -> dict[str, object]:
    return {"id": "task_1", "status": "completed", **fields}


def urls(document: object) -> list[str | None]:
    return [image.url for image in wire.read_task(document).images]


def bodies(document: object) -> list[bytes | None]:
    return [image.data for image in wire.read_task(document).images]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"result": {"type": "image", "data": [{"url": A}, {"url": B}, {"url": C}]}}, [A, B, C]),
        ({"result": {"data": [{"url": A}, {"url": B}]}, "url": A}, [A, B]),
        ({"result": {"data": [{"url": A}]}, "url": B}, [A, B]),
        ({"url": A}, [A]),
        ({"result": {"url": A}}, [A]),
        ({"result": {"url": A, "data": [{"url": A}, {"url": B}]}}, [A, B]),
        ({"data": [{"url": A}, {"url": B}]}, [A, B]),
        ({"data": [{"url": B}], "result": {"data": [{"url": A}, {"url": B}]}}, [A, B]),
        ({"result": [{"url": A}, {"url": B}]}, [A, B]),
        ({"result": [A, B]}, [A, B]),
        ({"result": A}, [A]),
        ({"result": {"data": [A, {"url": B}]}}, [A, B]),
        ({"result": {"data": {"url": A}}}, [A]),
        ({"result": {"images": [{"url": A}, {"url": B}]}}, [A, B]),
        ({"result": {"data": [{"url": [A, B]}]}}, [A, B]),
        ({"result": {"data": [{"image_url": {"url": A}}]}}, [A]),
        ({"result": {"data": [{"url": A}, {"url": A}]}}, [A, A]),
        ({"result": {"data": [None, 7, {}, {"url": None}, {"url": f" {A} "}]}}, [A]),
        ({"image_urls": [A], "image_url": A, "metadata": {"url": A}}, []),
        ({"result": None, "data": None, "url": ""}, []),
    ],
)
def test_all_images_are_found_in_order(fields: dict[str, object], expected: list[str]) -> None:
    assert urls(done(**fields)) == expected


@pytest.mark.parametrize(
    "text",
    [
        B64,
        B64.rstrip("="),
        B64.replace("+", "-").replace("/", "_"),
        "\n".join(B64[i : i + 76] for i in range(0, len(B64), 76)),
        f"data:image/png;base64,{B64}",
    ],
)
def test_base64_is_decoded_in_every_spelling(text: str) -> None:
    assert bodies(done(result={"data": [{"b64_json": text}]})) == [PNG]


def test_a_data_url_and_a_bare_body_are_images_too() -> None:
    assert bodies(done(result={"data": [{"url": f"data:image/png;base64,{B64}"}, B64]})) == [PNG, PNG]


def test_a_link_under_the_name_of_a_body_is_a_link() -> None:
    assert urls(done(result={"data": [{"b64_json": A}]})) == [A]


def test_one_entry_with_body_and_link_is_one_image() -> None:
    [image] = wire.read_task(done(result={"data": [{"b64_json": B64, "url": A}]}, url=A)).images
    assert (image.url, image.data) == (A, PNG)


def test_the_same_body_in_two_places_is_one_image_but_twice_in_a_list_are_two() -> None:
    entry = {"b64_json": B64}
    assert bodies(done(result={"data": [entry]}, data=[entry])) == [PNG]
    assert bodies(done(result={"data": [entry, entry]})) == [PNG, PNG]


@pytest.mark.expected_logs("left out")
@pytest.mark.parametrize(
    "entry", [{"b64_json": "a*b"}, {"b64_json": "===="}, {"url": "data:image/png,x"}, {"url": "x\n" * 99}]
)
def test_an_unreadable_image_does_not_take_the_others_with_it(entry: object) -> None:
    assert urls(done(result={"data": [{"url": A}, entry, {"url": B}]})) == [A, B]


@pytest.mark.expected_logs("left out")
def test_a_body_of_more_than_64_mb_is_left_out() -> None:
    assert bodies(done(result={"data": [{"b64_json": "A" * (90 * 1024 * 1024)}]})) == []

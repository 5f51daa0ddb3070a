"""The rules of the documents, as the practice gateway enforces them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.app.gateway.demo.desk import ALL_MODELS, FLUX, GEMINI, GENERATIONS, GPT, GROK, Desk, image_bytes

pytestmark = pytest.mark.anyio

PICTURE = "https://example.com/ref.png"


def refused(response: httpx.Response, param: str | None) -> str:
    """The message of a 400 that blames `param`."""
    assert response.status_code == 400, response.text
    error = response.json()["error"]
    assert error["type"] == "invalid_request_error"
    assert error.get("param") == param
    return error["message"]


@pytest.mark.parametrize("model", [*ALL_MODELS, "nano-banana", "nano-banana-pro"])
async def test_every_model_takes_the_least_that_a_request_can_be(desk: Desk, model: str) -> None:
    needed = {"image_urls": [PICTURE]} if model == "grok-imagine-1.0-edit" else {}
    response = await desk.client.post(GENERATIONS, json={"model": model, "prompt": "a lighthouse", **needed})
    assert response.status_code == 200
    assert response.json()["model"] == model


@pytest.mark.parametrize(
    "body",
    [
        {"model": FLUX, "prompt": "A cute orange cat", "size": "1:1", "metadata": {"resolution": "1K"}},
        {"model": "flux-2-pro", "prompt": "Future city", "size": "16:9", "metadata": {"resolution": "2K"}},
        {"model": "flux-2-pro", "prompt": "Keep", "size": "1:1", "image_urls": [PICTURE, "http://example.com/2.jpg"]},
        {"model": GPT, "prompt": "Poster", "n": 1, "size": "1024x1024", "response_format": "b64_json"},
        {"model": GPT, "prompt": "Poster", "n": 7, "reference_images": [PICTURE]},
        {"model": GPT, "prompt": "Poster", "image_urls": [PICTURE] * 20},
        {"model": GEMINI, "prompt": "A cat in a spacesuit", "size": "1:1", "n": 1},
        {"model": GEMINI, "prompt": "A cat", "image_urls": [{"url": PICTURE}] * 14},
        {"model": GEMINI, "prompt": "A cat", "image_urls": [PICTURE]},
        {"model": GEMINI, "prompt": "A cat", "metadata": {"resolution": "1K", "orientation": "landscape"}},
        {"model": GROK, "prompt": "A cyberpunk city", "size": "16:9", "n": 1},
        {"model": "grok-4-2-image", "prompt": "A city", "n": 4, "image_urls": [PICTURE] * 5},
    ],
)
async def test_what_the_documents_show_is_accepted(desk: Desk, body: dict[str, Any]) -> None:
    response = await desk.client.post(GENERATIONS, json=body)
    assert response.status_code == 200, response.text


@pytest.mark.parametrize(
    ("model", "fields", "param"),
    [
        ("flux-9", {}, "model"),
        ("", {}, "model"),
        (FLUX, {"size": "21:9"}, "size"),
        (FLUX, {"size": "1024x1024"}, "size"),
        (FLUX, {"size": 1}, "size"),
        (FLUX, {"size": None}, "size"),
        (GROK, {"size": "4:3"}, "size"),
        (GPT, {"size": "1:1"}, "size"),
        (FLUX, {"n": 1}, "n"),
        (GPT, {"n": "1"}, "n"),
        (GPT, {"n": 0}, "n"),
        (GPT, {"n": 1.0}, "n"),
        (GPT, {"n": True}, "n"),
        (GPT, {"n": None}, "n"),
        (GEMINI, {"n": 2}, "n"),
        (GEMINI, {"n": "1"}, "n"),
        (GROK, {"n": 3}, "n"),
        (GROK, {"n": "4"}, "n"),
        (FLUX, {"quality": "high"}, "quality"),
        (FLUX, {"response_format": "url"}, "response_format"),
        (GPT, {"response_format": "png"}, "response_format"),
        (GPT, {"metadata": {}}, "metadata"),
        (GROK, {"metadata": {"resolution": "1K"}}, "metadata"),
        (FLUX, {"metadata": "2K"}, "metadata"),
        (FLUX, {"metadata": {"resolution": "4K"}}, "metadata.resolution"),
        (FLUX, {"metadata": {"resolution": None}}, "metadata.resolution"),
        (FLUX, {"metadata": {"seed": 1}}, "metadata.seed"),
        (GEMINI, {"metadata": {"resolution": "2K"}}, "metadata.resolution"),
        (GEMINI, {"metadata": {"orientation": "square"}}, "metadata.orientation"),
    ],
)
async def test_what_the_documents_do_not_offer_is_refused_by_field(
    desk: Desk, model: str, fields: dict[str, Any], param: str
) -> None:
    refused(await desk.order(model, **fields), param)
    assert len(desk.gateway.ledger) == 0


@pytest.mark.parametrize("prompt", ["", "  \n", None, 5, ["a"]])
async def test_a_prompt_has_to_be_a_string_with_something_in_it(desk: Desk, prompt: Any) -> None:
    refused(await desk.client.post(GENERATIONS, json={"model": FLUX, "prompt": prompt}), "prompt")


@pytest.mark.parametrize(("model", "limit"), [(GPT, 4000), (GEMINI, 1000), (GROK, 1000), ("grok-4-2-image", 1000)])
async def test_a_prompt_may_be_as_long_as_its_limit_counted_in_characters(desk: Desk, model: str, limit: int) -> None:
    assert (await desk.order(model, "猫" * limit)).status_code == 200
    assert str(limit) in refused(await desk.order(model, "猫" * (limit + 1)), "prompt")


async def test_flux_names_no_limit_for_its_prompt(desk: Desk) -> None:
    assert (await desk.order(FLUX, "x" * 50_000)).status_code == 200


@pytest.mark.parametrize(
    ("model", "entry", "most"), [(FLUX, PICTURE, 8), (GEMINI, {"url": PICTURE}, 14), (GROK, PICTURE, 5)]
)
async def test_references_may_be_as_many_as_the_limit(desk: Desk, model: str, entry: Any, most: int) -> None:
    assert (await desk.order(model, image_urls=[entry] * most)).status_code == 200
    assert str(most) in refused(await desk.order(model, image_urls=[entry] * (most + 1)), "image_urls")


@pytest.mark.parametrize(
    "entry",
    [
        "data:image/png;base64,iVBORw0KGgo=",
        "iVBORw0KGgoAAAANSUhEUg==",
        "ftp://example.com/a.png",
        "https://",
        "https://[broken",
        "https://example.com/a b.png",
        "http://localhost/a.png",
        "http://127.0.0.1/a.png",
        "https://192.168.1.20/a.png",
        "https://[::1]/a.png",
        {"url": PICTURE},
        5,
        None,
    ],
)
async def test_a_reference_has_to_be_a_public_url(desk: Desk, entry: Any) -> None:
    refused(await desk.order(FLUX, image_urls=[PICTURE, entry]), "image_urls.1")


@pytest.mark.parametrize(
    "entry", [{}, {"url": 5}, {"url": PICTURE, "detail": "high"}, {"url": "data:image/png;base64,AA"}]
)
async def test_a_reference_object_has_to_hold_one_url(desk: Desk, entry: Any) -> None:
    refused(await desk.order(GEMINI, image_urls=[entry]), "image_urls.0")


async def test_base64_is_refused_in_words_that_name_the_way_out(desk: Desk) -> None:
    message = refused(await desk.order(FLUX, image_urls=["data:image/png;base64,AAAA"]), "image_urls.0")
    assert "upload" in message


async def test_references_have_to_be_a_list_in_the_models_own_field(desk: Desk) -> None:
    refused(await desk.order(FLUX, image_urls=PICTURE), "image_urls")
    refused(await desk.order(FLUX, reference_images=[PICTURE]), "reference_images")


async def test_a_reference_to_an_upload_has_to_exist(desk: Desk) -> None:
    url = await desk.uploaded(image_bytes())
    assert (await desk.order(FLUX, image_urls=[url])).status_code == 200
    refused(await desk.order(FLUX, image_urls=[f"{url}0"]), "image_urls.0")


async def test_a_gif_is_taken_by_the_upload_but_not_by_every_model(desk: Desk) -> None:
    url = await desk.uploaded(image_bytes("GIF"))
    assert (await desk.order(FLUX, image_urls=[url])).status_code == 200
    assert "image/gif" in refused(await desk.order(GROK, image_urls=[url]), "image_urls.0")


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'"model"', b"\xff\xfe", b'{"model": NaN}', b"[" * 5000])
async def test_a_body_that_is_no_json_object_is_refused(desk: Desk, raw: bytes) -> None:
    headers = {"content-type": "application/json"}
    refused(await desk.client.post(GENERATIONS, content=raw, headers=headers), None)


async def test_half_a_surrogate_pair_is_no_prompt(desk: Desk) -> None:
    raw = b'{"model": "flux-2-flex", "prompt": "\\ud83d"}'
    refused(await desk.client.post(GENERATIONS, content=raw, headers={"content-type": "application/json"}), None)


async def test_a_body_has_to_be_called_json(desk: Desk) -> None:
    response = await desk.client.post(GENERATIONS, data={"model": FLUX, "prompt": "x"})
    refused(response, None)


async def test_a_body_of_megabytes_is_refused(desk: Desk) -> None:
    assert (await desk.order(FLUX, "x" * 2_000_000)).status_code == 413


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic c2s6", "Bearer sk-wrong", "sk-practice"])
@pytest.mark.parametrize("path", [GENERATIONS, "/v1/uploads/images", f"{GENERATIONS}/task_x", "/v1/models"])
async def test_without_a_good_key_nothing_is_done(desk: Desk, header: str, path: str) -> None:
    method = "POST" if path in {GENERATIONS, "/v1/uploads/images"} else "GET"
    body = {"model": FLUX, "prompt": "x"} if method == "POST" else None
    response = await desk.client.request(method, path, json=body, headers={"authorization": header})
    assert response.status_code == 401
    assert response.json()["error"]["code"] == "unauthorized"
    assert len(desk.gateway.ledger) == 0


async def test_no_answer_repeats_a_key(desk: Desk) -> None:
    response = await desk.client.get("/v1/models", headers={"authorization": "Bearer sk-somebody-elses"})
    assert "somebody" not in response.text


async def test_an_unknown_key_has_no_balance_but_http_200(desk: Desk) -> None:
    response = await desk.client.get("/v1/balance", headers={"authorization": "Bearer sk-unknown"})
    assert response.status_code == 200
    assert response.json()["success"] is False
    assert response.json()["message"]


async def test_the_models_are_listed_as_documented(desk: Desk) -> None:
    answer = (await desk.client.get("/v1/models", params={"type": "image"})).json()
    assert answer["object"] == "list"
    assert [entry["id"] for entry in answer["data"]] == list(ALL_MODELS)
    assert set(answer["data"][0]) == {"id", "object", "created", "owned_by", "supported_endpoint_types"}
    assert (await desk.client.get("/v1/models", params={"type": "video"})).json()["data"] == []


async def test_other_paths_and_methods_are_refused_in_json(desk: Desk) -> None:
    assert (await desk.client.get("/v1/chat")).json()["error"]["code"] == "not_found"
    assert (await desk.client.get(GENERATIONS)).status_code == 405
    assert (await desk.client.get("/")).status_code == 404
    assert (await desk.client.delete(f"{GENERATIONS}/task_x")).status_code == 405

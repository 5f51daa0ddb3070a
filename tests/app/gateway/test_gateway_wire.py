"""JSON answers, in every shape that is documented and in every one that is not."""

from __future__ import annotations

import base64
import contextlib
import json
import math
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.gateway import wire
from app.gateway.faults import read_fault
from app.gateway.protocol import Balance, GatewayError, RemoteError, RemoteStatus, UnclearError, UploadedImage

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
B64 = base64.b64encode(PNG).decode()
A = "https://files.test/a.png?sig=1"


def done(**fields: object) -> dict[str, object]:
    return {"id": "task_1", "status": "completed", **fields}


# -------------------------------------------------------------------------------------------------------------- tasks


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("pending", RemoteStatus.QUEUED),
        ("submitted", RemoteStatus.QUEUED),
        ("queued", RemoteStatus.QUEUED),
        ("in_progress", RemoteStatus.RUNNING),
        ("completed", RemoteStatus.COMPLETED),
        (" Completed ", RemoteStatus.COMPLETED),
        ("failed", RemoteStatus.FAILED),
        ("reviewing", RemoteStatus.RUNNING),
        ("error", RemoteStatus.RUNNING),
        ("succeeded", RemoteStatus.RUNNING),
        (7, RemoteStatus.RUNNING),
        (None, RemoteStatus.RUNNING),
    ],
)
def test_states_are_understood_and_unknown_ones_run(word: object, status: RemoteStatus) -> None:
    assert wire.read_task({"id": "t", "status": word}).status is status


def test_a_finished_task_under_another_word_is_completed_once_its_images_are_there() -> None:
    assert wire.read_task({"id": "t", "status": "succeeded", "url": A}).status is RemoteStatus.COMPLETED
    assert wire.read_task({"id": "t", "url": A}).status is RemoteStatus.COMPLETED


def test_images_of_a_running_task_are_not_taken_for_results() -> None:
    task = wire.read_task({"id": "t", "status": "in_progress", "url": A})
    assert (task.status, task.images) == (RemoteStatus.RUNNING, ())


@pytest.mark.parametrize(
    ("value", "expected"),
    [(43, 43), (42.6, 43), ("43%", 43), (" 43 % ", 43), ("43", 43), (-5, 0), (140, 100), (1e300, 100), (10**400, None)]
    + [(value, None) for value in (None, True, "soon", "", math.nan, math.inf, "nan", [43], "9" * 9999)],
)
def test_progress_is_0_to_100_or_unknown(value: object, expected: int | None) -> None:
    assert wire.read_task({"id": "t", "status": "queued", "progress": value}).progress == expected


MOMENT = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        1704164645,
        1704164645.0,
        "1704164645",
        1704164645000,
        1704164645000000,
        "2024-01-02T03:04:05Z",
        "2024-01-02 03:04:05",
        "2024-01-02T05:04:05+02:00",
    ],
)
def test_times_are_read_in_every_unit(value: object) -> None:
    task = wire.read_task(done(completed_at=value, expires_at=value))
    assert task.completed_at == task.expires_at == MOMENT


@pytest.mark.parametrize(
    "value",
    [
        *[None, 0, -1, True, "", "tomorrow", 1e300, math.nan, "9999-12-31T23:59:59-23:59", [1]],
        *["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59.999999Z", "1969-12-31T23:59:59Z"],
    ],
)
def test_a_time_that_is_none_is_unknown(value: object) -> None:
    assert wire.read_time(value) is None


@pytest.mark.parametrize(
    ("fields", "code", "message"),
    [
        (
            {"error": {"code": "generation_failed", "message": "upstream said no"}},
            "generation_failed",
            "upstream said no",
        ),
        ({"error": {"code": 500, "message": "no", "type": "server_error"}}, "server_error", "no"),
        ({"error": "no luck"}, "", "no luck"),
        ({"fail_reason": "no luck"}, "", "no luck"),
        ({"error": None, "fail_reason": "no luck"}, "", "no luck"),
        ({"error": {"code": "x"}, "fail_reason": "no luck"}, "x", "no luck"),
        ({"error": {}, "message": "no luck"}, "", "no luck"),
        ({}, "", ""),
    ],
)
def test_a_failed_task_says_why(fields: dict[str, object], code: str, message: str) -> None:
    task = wire.read_task({"id": "t", "status": "failed", **fields})
    assert task.error == RemoteError(code, message)


def test_the_id_that_was_asked_for_stays_and_a_wrapped_task_is_unwrapped() -> None:
    assert wire.read_task(done(), known_id="mine").id == "mine"
    assert wire.read_task({"code": "success", "data": {"task_id": "t", "status": "queued"}}).id == "t"


@pytest.mark.parametrize(
    "document", [None, 3, "x", [], {}, {"error": {"message": "x"}}, {"success": False, "data": {}}]
)
def test_what_is_no_task_is_unclear(document: object) -> None:
    with pytest.raises(UnclearError):
        wire.read_task(document, known_id="t")


# ------------------------------------------------------------------------------------------------------------- record


def test_the_answer_is_kept_without_bodies_and_can_be_stored() -> None:
    nested: Any = "deep"
    for _ in range(900):
        nested = [nested]
    task = wire.read_task(
        done(
            result={"data": [{"b64_json": B64}, {"url": f"data:image/png;base64,{B64}"}]},
            prompt="x" * 50_000,
            note="bad \ud800 text",
            big=[10**400, 1e999, math.nan, 12],
            nested=nested,
            many=list(range(100_000)),
        )
    )
    kept: Any = task.answer
    text = json.dumps(kept, allow_nan=False, ensure_ascii=False).encode("utf-8")
    assert len(text) < 200_000
    assert B64[:50].encode() not in text
    assert kept["result"]["data"][0] == {"b64_json": f"<{len(B64)} characters of base64>"}
    assert kept["prompt"] == "<50000 characters>"
    assert kept["note"] == "bad ? text"
    assert kept["big"] == [None, None, None, 12]
    assert len(kept["many"]) == 200


# ------------------------------------------------------------------------------------------------------- other answers


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"remain_balance": 12.4, "used_balance": 0.86, "unlimited_quota": False}, Balance(12.4, 0.86)),
        ({"remain_balance": "12.40", "used_balance": "0.86"}, Balance(12.4, 0.86)),
        ({"remain_balance": -1, "used_balance": 3, "unlimited_quota": True}, Balance(None, 3, unlimited=True)),
        ({"remain_balance": -1, "used_balance": 3}, Balance(None, 3, unlimited=True)),
        ({"remain_balance": -1, "unlimited_quota": False}, Balance(-1, None)),
        ({"unlimited_quota": "true"}, Balance(None, None, unlimited=True)),
        ({"data": {"remain_balance": 5}}, Balance(5, None)),
        ({"remain_balance": 0}, Balance(0, None)),
        ({"remain_balance": 5, "used_balance": 1e15}, Balance(5, None)),
    ],
)
def test_a_balance_is_read(body: object, expected: Balance) -> None:
    assert wire.read_balance(body) == expected


@pytest.mark.parametrize(
    "body",
    [None, [], {}, {"remain_balance": "lots"}, {"remain_balance": math.nan}, {"data": 5}, {"remain_balance": -1e300}],
)
def test_a_balance_without_an_amount_is_unclear(body: object) -> None:
    with pytest.raises(UnclearError):
        wire.read_balance(body)


def test_models_are_listed_once_each_in_order() -> None:
    body = {"data": [{"id": "b"}, {"id": "a"}, "c", {"id": "b"}, {"id": 7}, {}, None, {"id": ""}]}
    assert wire.read_models(body) == ("b", "a", "c")
    with pytest.raises(UnclearError):
        wire.read_models({"data": "none"})


def test_an_upload_gives_its_address() -> None:
    data = {"id": "u1", "url": A, "mime_type": "image/png", "size": "123"}
    assert wire.read_upload({"success": True, "data": data}) == UploadedImage("u1", A, "image/png", 123)
    assert wire.read_upload({"url": A}) == UploadedImage("", A)


@pytest.mark.parametrize(
    "url", [None, "", "file:///etc/passwd", "ftp://x/y", "https://a b", "https://x/\ny", "data:x", 5]
)
def test_an_upload_without_a_usable_address_is_unclear(url: object) -> None:
    with pytest.raises(UnclearError):
        wire.read_upload({"success": True, "data": {"url": url}})


# --------------------------------------------------------------------------------------------------------------- JSON


def test_json_is_read_with_all_its_oddities() -> None:
    assert wire.decode(b'\xef\xbb\xbf{"a": 1, "a": 2, "b": NaN, "c": -Infinity, "d": "\xff"}') == {
        "a": 2,
        "b": None,
        "c": None,
        "d": "\ufffd",
    }


@pytest.mark.parametrize(
    "body",
    [b"", b" \n", b"<html>", b'{"a": ', b"[" * 100_000, b"nope", b"\xff\xfe\x00", b'{"a": ' + b"9" * 5000 + b"}"],
)
def test_what_is_no_json_is_unclear(body: bytes) -> None:
    with pytest.raises(UnclearError):
        wire.decode(body)


NAMES = [
    *("id", "task_id", "status", "progress", "result", "data", "url", "b64_json", "images", "error", "fail_reason"),
    *("message", "code", "type", "param", "loc", "errors", "detail", "success", "completed_at", "expires_at", "size"),
    *("remain_balance", "used_balance", "unlimited_quota", "image_url", "request_id", "mime_type"),
]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["completed", "failed", "queued", A, "1e400", "-1", B64[:400], "0001-01-01T00:00:00+23:59"])
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=6),
    max_leaves=25,
)


@pytest.mark.expected_logs("left out")
@given(JSON | st.dictionaries(st.sampled_from(NAMES), JSON, max_size=8))
@example(done(data=[{"b64_json": "*"}]))
def test_no_json_at_all_makes_the_reader_fall(document: object) -> None:
    read_fault(document)
    wire.names_a_task(document)
    for read in (wire.read_task, wire.read_balance, wire.read_models, wire.read_upload):
        try:
            value = read(document)
        except GatewayError:
            continue
        json.dumps(getattr(value, "answer", {}), allow_nan=False, ensure_ascii=False).encode("utf-8")


@given(st.binary())
def test_no_body_at_all_makes_the_reader_fall(body: bytes) -> None:
    with contextlib.suppress(UnclearError):
        wire.decode(body)

"""Error bodies, in every shape that is documented and in every one that is not."""

from __future__ import annotations

import json

import pytest

from app.gateway.faults import Fault, read_fault


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"error": {"code": "c", "message": "m", "type": "t", "param": "n"}}, Fault("c", "m", "n")),
        ({"error": {"code": 400, "message": "m", "type": "t"}}, Fault("t", "m")),
        ({"error": {"code": 400, "message": "m"}}, Fault("400", "m")),
        ({"error": "m"}, Fault("", "m")),
        ({"error": True, "message": "m"}, Fault("", "m")),
        ({"error": {"error": {"message": "m"}}}, Fault("", "m")),
        ({"error": [{"message": "m"}]}, Fault("", "m")),
        ([{"error": {"message": "m"}}], Fault("", "m")),
        ({"errors": [{"message": "m", "code": "c"}]}, Fault("c", "m")),
        ({"detail": [{"loc": ["body", "n"], "msg": "m", "type": "t"}]}, Fault("t", "m", "n")),
        ({"success": False, "message": "m"}, Fault("", "m")),
        ({"success": False}, Fault()),
        ({"message": "m"}, Fault("", "m")),
        ({"code": "c", "message": "m", "request_id": "r"}, Fault("c", "m", "", "r")),
        ({"error": {"message": "a\x00b\x1b[31m\r\n\u202ec"}}, Fault("", "ab[31m c")),
        ({"error": {"message": "x" * 9000}}, Fault("", "x" * 299 + "…")),
    ],
)
def test_an_error_is_read_in_every_shape(body: object, expected: Fault) -> None:
    assert read_fault(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        *("null", "1", '"Unauthorized"', "[]", "{}", '{"error": null}', '{"error": {}}', '{"error": ""}'),
        '{"success": true, "message": ""}',
        '{"id": "t", "status": "queued", "message": "hi"}',
        '{"data": [1], "msg": "x"}',
    ],
)
def test_what_is_no_error_is_not_taken_for_one(body: str) -> None:
    assert read_fault(json.loads(body)) is None

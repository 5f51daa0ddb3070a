"""What went wrong with a call → one of `protocol`'s errors, in a sentence; the task that sent adds what it cost.

The sentences never repeat the text of an httpx error: it can hold a header, and so the key. Imports httpx: this module
is for those that are loaded after the first paint.
"""

from __future__ import annotations

import math
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import Enum

import httpx

from app.gateway.faults import Fault
from app.gateway.protocol import (
    ContentRefusedError,
    GatewayError,
    KeyRefusedError,
    NoMoneyError,
    NotSentError,
    RateLimitedError,
    RefusedError,
    TaskUnknownError,
    UnclearError,
)
from app.gateway.text import plain

TRANSPORT_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError)
"""Everything that sending a request and reading its answer raises when the network or the other side is at fault."""

_UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
_SURELY_NOT_CHARGED = frozenset({400, 401, 402, 403, 422})
_MONEY_CODES = frozenset({"insufficient_quota", "insufficient_user_quota", "insufficient_balance"})
_CONTENT_CODES = frozenset({"content_policy_violation", "content_filter", "moderation_blocked"})
_LONGEST_WAIT = 86_400.0


class Call(Enum):
    """The kinds of calls, as far as their failures differ."""

    SUBMIT = "submit"
    STATUS = "status"
    UPLOAD = "upload"
    BALANCE = "balance"
    MODELS = "models"
    DOWNLOAD = "download"


@dataclass(frozen=True, slots=True)
class Where:
    """Which call, to whom (`toapis.com`), and whether through this computer's proxy: what the sentences need."""

    call: Call
    name: str
    proxied: bool = False


def from_exception(error: Exception, where: Where, *, sent: bool | None = None) -> GatewayError:
    """The error of a call that got no answer.

    Args:
        error: one of `TRANSPORT_ERRORS`, or `TimeoutError` of the call's own deadline.
        where: the call.
        sent: whether a byte of the request may have left, where the connection was watched; None where it was not,
            and the kind of the error has to tell.
    """
    if sent is False or (sent is None and isinstance(error, _UNSENT)):
        return not_sent(where, _why_no_connection(error, where))
    if isinstance(error, (TimeoutError, httpx.TimeoutException)):
        return unclear(where, f"{where.name} did not answer in time.")
    return unclear(where, f"The connection to {where.name} broke.")


def not_sent(where: Where, reason: str) -> NotSentError:
    """Nothing left this machine."""
    tail = " Nothing was sent and nothing was charged." if where.call is Call.SUBMIT else ""
    return NotSentError(f"{reason}{tail}")


def unclear(where: Where, reason: str, *, status: int | None = None, fault: Fault | None = None) -> UnclearError:
    """The outcome of the call is unknown; after a submit it may have been charged."""
    said = f" It says: “{fault.message}”." if fault is not None and fault.message else ""
    tail = " It is unclear whether the request was accepted." if where.call is Call.SUBMIT else ""
    code, request_id = (fault.code, fault.request_id) if fault is not None else ("", "")
    return UnclearError(f"{reason}{said}{tail}", status=status, code=code, request_id=request_id)


def from_answer(
    where: Where, status: int, headers: Mapping[str, str], fault: Fault | None, *, about_a_task: bool = False
) -> GatewayError:
    """The error of an answer that is no success.

    For a submit only 400, 401, 402, 403 and 422 with a JSON error are refusals, and 429 with one a request to wait;
    every other status leaves the outcome unclear (design: the journal's states).

    Args:
        where: the call.
        status: HTTP status.
        headers: of the answer, case-insensitive.
        fault: the JSON error of the body, None where the body is anything else.
        about_a_task: the body also names a task, so that the error proves nothing about the money.
    """
    submit = where.call is Call.SUBMIT
    if status == 429 and (not submit or (fault is not None and not about_a_task)):
        said = _said(fault)
        money = " Nothing was charged." if submit else ""
        return RateLimitedError(
            f"{where.name} asks to slow down{said}.{money}",
            retry_after=retry_after(headers),
            code=fault.code if fault else "",
        )
    too_large = status == 413 and where.call is Call.UPLOAD
    refused = status in _SURELY_NOT_CHARGED and not about_a_task if submit else 400 <= status < 500 and status != 408
    if (fault is None and not too_large) or not refused:
        return unclear(where, _odd_status(where.name, status), status=status, fault=fault)
    return refusal(where, status, fault or Fault(), headers)


def refusal(where: Where, status: int, fault: Fault, headers: Mapping[str, str]) -> RefusedError:
    """The gateway's clear no: nothing was charged."""
    kind, lead, advice = _refusal_words(where, status, fault)
    request_id = fault.request_id or next(
        (plain(headers[name], 100) for name in ("x-request-id", "x-oneapi-request-id") if name in headers), ""
    )
    return kind(
        f"{lead}{_said(fault)}.{advice}",
        status=status,
        code=fault.code,
        param=fault.param,
        request_id=request_id,
    )


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait by `Retry-After`, given in seconds or as a date; at least 0, at most a day, None where absent.

    A date is measured against the answer's own `Date`, because this machine's clock may be wrong.
    """
    text = headers.get("retry-after", "").strip()
    try:
        seconds = float(text)
    except ValueError:
        until = _http_date(text)
        if until is None:
            return None
        now = _http_date(headers.get("date", "")) or datetime.now(UTC)
        seconds = (until - now).total_seconds()
    return None if math.isnan(seconds) else min(max(seconds, 0.0), _LONGEST_WAIT)


def _refusal_words(where: Where, status: int, fault: Fault) -> tuple[type[RefusedError], str, str]:
    name = where.name
    kind: type[RefusedError] = RefusedError
    lead, advice = f"{name} refused the request{f' ({status})' if status >= 400 else ''}", ""
    if status == 401:
        kind, lead, advice = KeyRefusedError, f"{name} did not accept the API key", " Check the key."
    elif status == 402 or fault.code in _MONEY_CODES:
        kind, lead = NoMoneyError, f"The account at {name} has not enough money left"
        # the documents name the page of the keys, but no address of it: the console is at the gateway's own host
        advice = f" Top it up in the console at https://{name}, then send again."
    elif status == 422 or fault.code in _CONTENT_CODES:
        kind, lead = ContentRefusedError, f"{name} refused {_content(where)}"
        advice = " Change it, then send again."
    elif status == 404 and where.call is Call.STATUS:
        kind, lead = TaskUnknownError, f"{name} does not know this task"
    elif status == 413:
        lead = f"{name} finds the file too large"
    elif status == 403:
        lead = f"{name} does not allow this with the present API key"
    elif fault.param:
        lead += f" because of “{fault.param}”"
    return kind, lead, advice


def _content(where: Where) -> str:
    return "the image" if where.call is Call.UPLOAD else "the prompt or an image"


def _said(fault: Fault | None) -> str:
    words = (fault.message or fault.code).rstrip(" .") if fault is not None else ""
    return f": “{words}”" if words else ""


def _odd_status(name: str, status: int) -> str:
    if status == 429:
        return f"{name} asks to slow down, in a form that cannot be read."
    if status >= 500:
        return f"{name} has a problem of its own (HTTP {status})."
    if 300 <= status < 400:
        return f"{name} points to another address (HTTP {status}), which is not followed. Check the gateway's address."
    return f"{name} answered with HTTP {status}."


def _why_no_connection(error: BaseException, where: Where) -> str:
    name = where.name
    if isinstance(error, httpx.ProxyError):
        return f"The proxy of this computer refused the connection to {name}."
    if isinstance(error, (TimeoutError, httpx.TimeoutException)):
        return f"No connection to {name} came about in time."
    cause: BaseException | None = error
    for _ in range(10):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"The certificate of {name} is not valid here: {plain(cause.verify_message, 120)}."
        if isinstance(cause, ssl.SSLError):
            return f"The secure connection to {name} failed."
        if isinstance(cause, socket.gaierror) and not where.proxied:
            return f"The address of {name} was not found. Is this computer online?"
        if cause is None:
            break
        cause = cause.__cause__ or cause.__context__
    through = " through the proxy set on this computer" if where.proxied else ""
    return f"No connection to {name} was possible{through}."


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment

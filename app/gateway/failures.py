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
from socksio.exceptions import SOCKSError

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
from app.words import sentences, tr

TRANSPORT_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, SOCKSError)
"""Everything that sending a request and reading its answer raises when the network or the other side is at fault.

httpcore lets through what socksio raises when a SOCKS proxy speaks something else.
"""

_UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    SOCKSError,
)
_SURELY_NOT_CHARGED = frozenset({400, 401, 402, 403, 422})
_MONEY_CODES = frozenset({"insufficient_quota", "insufficient_user_quota", "insufficient_balance"})
_CONTENT_CODES = frozenset({"content_policy_violation", "content_filter", "moderation_blocked"})
_LONGEST_WAIT = 86_400.0
_HOME_MADE = frozenset({18, 19, 20, 21})
"""OpenSSL's X509_V_ERR codes for self-signed certificates, and for issuers that are not on the list."""


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
        return unclear(where, tr("{where} did not answer in time.", where=where.name))
    return unclear(where, tr("The connection to {where} broke.", where=where.name))


def not_sent(where: Where, reason: str) -> NotSentError:
    """Nothing left this machine."""
    tail = tr("Nothing was sent and nothing was charged.") if where.call is Call.SUBMIT else ""
    return NotSentError(sentences(reason, tail))


def unclear(where: Where, reason: str, *, status: int | None = None, fault: Fault | None = None) -> UnclearError:
    """The outcome of the call is unknown; after a submit it may have been charged."""
    said = tr("It says: “{message}”.", message=fault.message) if fault is not None and fault.message else ""
    tail = tr("It is unclear whether the request was accepted.") if where.call is Call.SUBMIT else ""
    code, request_id = (fault.code, fault.request_id) if fault is not None else ("", "")
    return UnclearError(sentences(reason, said, tail), status=status, code=code, request_id=request_id)


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
        said = _with_reason(tr("{name} asks to slow down", name=where.name), fault)
        return RateLimitedError(
            sentences(said, tr("Nothing was charged.") if submit else ""),
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
        sentences(_with_reason(lead, fault), advice),
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
    lead, advice = tr("{name} refused the request", name=name), ""
    if status == 401:
        kind, lead, advice = (
            KeyRefusedError,
            tr("{name} did not accept the API key", name=name),
            tr("Check it in the console, or use another one."),
        )
    elif status == 402 or fault.code in _MONEY_CODES:
        kind, lead = NoMoneyError, tr("The account at {name} has not enough money left", name=name)
        # the documents name the page of the keys, but no address of it: the console is at the gateway's own host
        advice = tr("Top it up in the console at https://{name}, then send again.", name=name)
    elif status == 422 or fault.code in _CONTENT_CODES:
        kind, lead = ContentRefusedError, _content_refused(where)
        advice = tr("Change it, then send again.")
    elif status == 404 and where.call is Call.STATUS:
        kind, lead = TaskUnknownError, tr("{name} does not know this task", name=name)
    elif status == 413:
        lead = tr("{name} finds the file too large", name=name)
    elif status == 403:
        lead = tr("{name} does not allow this with the present API key", name=name)
    elif fault.param and status >= 400:
        lead = tr(
            "{name} refused the request ({status}) because of “{field}”", name=name, status=status, field=fault.param
        )
    elif fault.param:
        lead = tr("{name} refused the request because of “{field}”", name=name, field=fault.param)
    elif status >= 400:
        lead = tr("{name} refused the request ({status})", name=name, status=status)
    return kind, lead, advice


def _content_refused(where: Where) -> str:
    if where.call is Call.UPLOAD:
        return tr("{name} refused the image", name=where.name)
    return tr("{name} refused the prompt or an image", name=where.name)


def _with_reason(lead: str, fault: Fault | None) -> str:
    """The statement as a sentence, with what the gateway says about it in quotes."""
    words = (fault.message or fault.code).rstrip(" .") if fault is not None else ""
    if words:
        return tr("{statement}: “{words}”.", note="what a server refused, and its words", statement=lead, words=words)
    return tr("{statement}.", note="becomes a sentence", statement=lead)


def _odd_status(name: str, status: int) -> str:
    if status == 429:
        return tr("{name} asks to slow down, in a form that cannot be read.", name=name)
    if status >= 500:
        return tr("{name} has a problem of its own (HTTP {status}).", name=name, status=status)
    if 300 <= status < 400:
        return tr(
            "{name} points to another address (HTTP {status}), which is not followed. Check the gateway's address, or "
            "sign in to this network in a browser.",
            name=name,
            status=status,
        )
    return tr("{name} answered with HTTP {status}.", name=name, status=status)


def _why_no_connection(error: BaseException, where: Where) -> str:
    name = where.name
    if isinstance(error, (httpx.ProxyError, SOCKSError)):
        return tr("The proxy of this computer refused the connection to {name}.", name=name)
    if isinstance(error, (TimeoutError, httpx.TimeoutException)):
        return tr("No connection to {name} came about in time.", name=name)
    cause: BaseException | None = error
    for _ in range(10):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _untrusted(name, cause)
        if isinstance(cause, ssl.SSLError):
            return tr("The secure connection to {name} failed.", name=name)
        if isinstance(cause, socket.gaierror) and not where.proxied:
            return tr("The address of {name} was not found. Is this computer online?", name=name)
        if cause is None:
            break
        cause = cause.__cause__ or cause.__context__
    return _no_connection(where)


def _untrusted(name: str, error: ssl.SSLCertVerificationError) -> str:
    reason = plain(error.verify_message, 120)
    if error.verify_code in _HOME_MADE:
        return tr(
            "The certificate of {name} is not trusted here: {reason}. Somebody may be listening in; on a company's or "
            "a school's network, or for a gateway of your own, install its certificate in this computer's system and "
            "use the system's certificates (Settings, Network).",
            name=name,
            reason=reason,
        )
    return tr("The certificate of {name} is not valid here: {reason}.", name=name, reason=reason)


def _no_connection(where: Where) -> str:
    if where.proxied:
        return tr("No connection to {name} was possible through the proxy set on this computer.", name=where.name)
    return tr("No connection to {name} was possible.", name=where.name)


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment

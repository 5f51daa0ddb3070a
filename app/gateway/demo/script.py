"""How the practice gateway behaves: latencies and faults, as frozen values that a test or a person chooses."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal, TypeAlias

Endpoint: TypeAlias = Literal["submit", "status", "upload", "download", "balance", "models", "line"]
Body: TypeAlias = Literal["json", "html", "empty", "cut", "unsuccessful"]
Shape: TypeAlias = Literal["data", "url", "both", "b64_json"]
BadFile: TypeAlias = Literal["cut", "empty", "html", "oversize", "garbage", "wrong_type", "bomb", "expired", "gone"]

ALWAYS = sys.maxsize
"""For `Fault.times`: every call from the given one on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that goes wrong (or merely differs), once or several times, at one endpoint.

    Attributes:
        at: the endpoint; `balance` is both balances. `line` is none: for `hang` seconds from now no connection can be
            made at all, and `hang` is the one attribute that counts.
        call: the call it waits for, counted from 1 from the moment it was planned; one call meets one fault at most,
            and a fault that finds its call taken waits for the next.
        times: how many calls it spoils.
        accepted: the call does its work first (a submit is accepted and charged), then the answer is spoiled.
        hang: seconds before anything is answered.
        drop: `silent` hangs up without an answer, `midway` in the middle of the (true or scripted) answer.
        status: HTTP status of a scripted answer; None lets the call do its work and give its own answer.
        body: of the scripted answer. With no status: `html`, `empty` and `unsuccessful` come with 200, and `cut` is the
            first half of the true answer (its work is done then). `unsuccessful` is `{"success": false, "message"}`.
        code, message, param: of a JSON error; empty means the usual ones of that status.
        retry_after: seconds for the header `Retry-After`.
        location: where a redirect (status 3xx) leads.
        fail: submit only: the accepted task fails in the end with this code and message, and its money comes back.
        run: submit only: seconds that the accepted task runs.
        shape: submit only: the form of the accepted task's answers. `data` is the documented `result.data` with links,
            `url` the older one (top-level `url` and no `result` for one picture, `fail_reason` for a failure), `both`
            has both, `b64_json` has the bytes.
        aged: submit only: the accepted task's answers are this many seconds older than they are, so that its results
            have expired already, or soon will.
        then: submit only: what goes wrong later with the accepted task's own calls, `status` and `download`.
        word: status only: the status word of the answer, for words that no document knows.
        file: download only: what comes instead of the picture. `cut` is half of it with a length that fits the half,
            `garbage` noise with the right type, `wrong_type` the picture called text, `bomb` a PNG of 400 megapixels,
            `expired` 403, `gone` 404.
    """

    at: Endpoint
    call: int = 1
    times: int = 1
    accepted: bool = False
    hang: float = 0.0
    drop: Literal["", "silent", "midway"] = ""
    status: int | None = None
    body: Body = "json"
    code: str = ""
    message: str = ""
    param: str = ""
    retry_after: float | None = None
    location: str = ""
    fail: tuple[str, str] | None = None
    run: float | None = None
    shape: Shape | None = None
    aged: float = 0.0
    then: tuple[Fault, ...] = ()
    word: str = ""
    file: BadFile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole performance.

    Attributes:
        queue_seconds, run_seconds: how long a task waits and then runs.
        jitter: each of the two varies by up to this share of itself, either way.
        faults: planned from the start.
        haste: `hang`, `retry_after` and `run` of what is chosen from the menu of faults are multiplied by this.
        cues: a person may ask for trouble in the prompt: see `CUES`.
    """

    queue_seconds: float = 0.6
    run_seconds: float = 3.5
    jitter: float = 0.4
    faults: tuple[Fault, ...] = ()
    haste: float = 1.0
    cues: bool = True


FAST = Script(queue_seconds=0.01, run_seconds=0.02, jitter=0.0, haste=0.02)
"""For tests: a task is done a few hundredths of a second after it was accepted."""

CUES: dict[str, Fault] = {
    "[fail]": Fault(at="submit", fail=("generation_failed", "The practice gateway was asked to let this one fail.")),
    "[refuse]": Fault(at="submit", status=422, message="The practice gateway was asked to refuse this prompt."),
    "[unclear]": Fault(at="submit", accepted=True, drop="silent"),
    "[slow]": Fault(at="submit", run=90.0),
    "[stuck]": Fault(at="submit", run=86_400.0),
}
"""What a prompt may contain in practice mode → what then happens to its request."""

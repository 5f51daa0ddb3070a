"""Names of pictures: readable, sorted by time, safe on every operating system, and never a path made of a prompt."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

# ULIDs are read and written here because importing python-ulid takes longer than opening the index
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(9998, 1, 1, tzinfo=UTC)
_PROMPT_CHARACTERS = 60
_PROMPT_BYTES = 140
MODEL_CHARACTERS = 40
MODEL_BYTES = 50
_UID = re.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}")
_UID_IN_NAME = re.compile(rf"(?:^|_)({_UID.pattern})(?:-\d+)?$")
# letters and marks by category, yet they show nothing: fillers, joiners, variation selectors
_INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")


def slug(text: str, limit: int = _PROMPT_CHARACTERS, limit_bytes: int = _PROMPT_BYTES) -> str:
    """Lower-case letters and digits of any script joined by single `-`; "" when there are none.

    At most `limit` characters and `limit_bytes` bytes of UTF-8, cut between words where that keeps half of it.
    Everything that is neither letter, digit nor mark (separators, controls, bidi controls, emoji) only divides words.
    """
    # hostile length: what is far behind the limit cannot show
    text = unicodedata.normalize("NFC", text[: 20 * limit].lower())
    text = _INVISIBLE.sub("", text)
    kept = "".join(char if unicodedata.category(char)[0] in "LNM" else "-" for char in text)
    words = [word for word in (_without_leading_marks(word) for word in kept.split("-")) if word]
    whole = "-".join(words)
    short = whole[:limit].encode()[:limit_bytes].decode(errors="ignore")
    if len(short) < len(whole) and whole[len(short)] != "-":
        at = short.rfind("-")
        short = short[:at] if at >= limit // 2 else short
    return short.strip("-")


def _without_leading_marks(word: str) -> str:
    while word and unicodedata.category(word[0])[0] == "M":
        word = word[1:]
    return word


def day_folder(created: datetime) -> PurePosixPath:
    """`2026/2026-11-20`, by local time, relative to the library."""
    local = created.astimezone()
    return PurePosixPath(f"{local:%Y}", f"{local:%Y-%m-%d}")


def is_moment(moment: datetime) -> bool:
    """Whether a time from outside can be calculated with: it has a zone, and is neither before 1970 nor after 9997."""
    return moment.tzinfo is not None and _EPOCH <= moment < _LATEST


def sane_time(seconds: float) -> float:
    """Unix seconds that `datetime` takes: some file systems keep times of any year."""
    return min(max(seconds, 0.0), _LATEST.timestamp())


def uid_of_result(task_id: str, index: int) -> str:
    """The uid of one image of a task, always the same: whoever files it a second time finds the first by its name.

    A ULID with the time of the task's own (zero when `task_id` is none) and digits drawn from task id and index.
    """
    return _make_uid(_milliseconds(task_id) if is_uid(task_id) else 0, f"{task_id}/{index}")


def uid_of_file(sha256: str, relative_path: str, moment_ms: int) -> str:
    """A stable uid for a picture that says nothing about itself."""
    return _make_uid(min(max(moment_ms, 0), 2**48 - 1), f"{sha256}/{relative_path}")


def is_uid(text: str) -> bool:
    """Whether `text` is a ULID as this program writes it."""
    return _UID.fullmatch(text) is not None


def uid_in(stem_of_file: str) -> str | None:
    """The uid at the end of a file name without its extension."""
    found = _UID_IN_NAME.search(stem_of_file)
    return found[1] if found else None


def moment_of(uid: str) -> datetime:
    """The time that a ULID begins with, UTC; as late as `datetime` can say."""
    try:
        return _EPOCH + timedelta(milliseconds=_milliseconds(uid))
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)


def _make_uid(milliseconds: int, seed: str) -> str:
    digest = hashlib.blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=10).digest()
    number = milliseconds << 80 | int.from_bytes(digest, "big")
    return "".join(_DIGITS[number >> shift & 31] for shift in range(125, -1, -5))


def _milliseconds(uid: str) -> int:
    value = 0
    for digit in uid[:10]:
        value = value << 5 | _DIGITS.index(digit)
    return value

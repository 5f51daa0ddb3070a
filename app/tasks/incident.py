"""What the gateway's support needs to look into one task: ids, times, states, answers, and the balance around it."""

from __future__ import annotations

import json
import platform
import sqlite3
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from app import __version__
from app.errors import DiskError
from app.gateway.redaction import for_the_record
from app.personal import without_words
from app.tasks.row import Row
from app.tasks.schema import as_row, as_time
from app.words import tr

_TOKEN = 40
"""Characters of one word; what is longer, or has spaces, is somebody's text rather than the name of a choice."""
_MOST_READINGS = 50


@dataclass(frozen=True, slots=True)
class Incident:
    """One task, told to somebody else.

    Attributes:
        task_id: ours.
        document: JSON, in English: it goes to the gateway's support.
    """

    task_id: str
    document: Mapping[str, Any]

    @property
    def file_name(self) -> str:
        """What to call it."""
        return f"proofsheet-incident-{self.task_id}.zip"

    def as_text(self) -> str:
        """The same to be read."""
        return "\n".join(_lines(self.document))

    def as_json(self) -> str:
        """The same for programs."""
        return json.dumps(self.document, ensure_ascii=False, indent=2)


def gather(
    db: sqlite3.Connection, task_id: str, hide: Callable[[str], str], *, with_request: bool = False
) -> Incident | None:
    """Everything the journal knows of a task; on the journal's thread. None when there is no such task.

    The key is in no table of the journal, and its fingerprint stays here.

    Args:
        db: the journal.
        task_id: ours, or the gateway's.
        hide: takes what is personal, and every query of a URL, out of a text.
        with_request: the prompt and the addresses of the reference images go along.
    """
    with closing(db.execute("SELECT * FROM task WHERE id = ? OR remote_id = ?", (task_id, task_id))) as found:
        raw = found.fetchone()
    if raw is None:
        return None
    row = as_row(db, raw)
    cleaner = _Cleaner(row, hide, with_request=with_request)
    document = {
        "program": f"Proofsheet {__version__}, {platform.system()} {platform.machine()}",
        "written": _utc(datetime.now(UTC)),
        "task": _task(row),
        "asked for": _asked_for(row),
        "results": [
            {"index": item.index, "state": str(item.state), "url": item.url, "reason": item.reason}
            for item in row.results
        ],
        "steps": _steps(db, row.id),
        "money": _money(db, row),
        "balance readings": _readings(db, row),
    }
    cleaned = cast("dict[str, Any]", cleaner.clean(document, ""))
    cleaned["request as sent"] = cleaner.request(row.payload)
    cleaned["answer to the request"] = cleaner.clean(for_the_record(row.submit_answer), "")
    cleaned["last answer"] = cleaner.clean(for_the_record(row.answer), "")
    return Incident(row.id, cleaned)


def write_pack(path: Path, incident: Incident) -> None:
    """A ZIP archive with the text and the JSON; what is there is replaced, whole or not at all. Raises DiskError."""
    part = path.with_name(f".{path.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("incident.txt", incident.as_text())
            archive.writestr("incident.json", incident.as_json())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise DiskError(tr("{path} could not be written ({reason}).", path=path, reason=error.strerror)) from error


class _Cleaner:
    """Copies JSON without what is the person's own."""

    def __init__(self, row: Row, hide: Callable[[str], str], *, with_request: bool) -> None:
        self._hide = hide
        self._whole = with_request
        self._prompt = row.request.prompt
        self._addresses = tuple(sorted(set(_addresses(row)), key=len, reverse=True))

    def clean(self, node: object, name: str) -> object:
        """A copy of anything that JSON can hold; `name` is the field it stands in."""
        if isinstance(node, str):
            return self._text(node, name)
        if isinstance(node, Mapping):
            fields = cast("Mapping[str, object]", node)
            return {self._text(key, ""): self.clean(value, key) for key, value in fields.items()}
        if isinstance(node, (list, tuple)):
            return [self.clean(item, name) for item in cast("Iterable[object]", node)]
        return node

    def request(self, node: object) -> object:
        """The same of what was sent, where every free text and every address is the person's."""
        if isinstance(node, str):
            own = not self._whole and (len(node) > _TOKEN or any(map(str.isspace, node)) or "://" in node)
            return f"<{len(node)} characters>" if own else self._text(node, "")
        if isinstance(node, Mapping):
            fields = cast("Mapping[str, object]", node)
            return {
                key: self._text(value, key) if isinstance(value, str) and "prompt" in key else self.request(value)
                for key, value in fields.items()
            }
        if isinstance(node, list):
            return [self.request(item) for item in cast("list[object]", node)]
        return node

    def _text(self, text: str, name: str) -> str:
        if not self._whole:
            if "prompt" in name.lower():
                return f"<{len(text)} characters>"
            text = without_words(text, self._prompt)
            for address in self._addresses:
                text = text.replace(address, "<reference image>")
        return self._hide(text)


def _task(row: Row) -> dict[str, object]:
    return {
        "id here": row.id,
        "id at the gateway": row.remote_id,
        "gateway": row.gateway,
        "state": str(row.state),
        "created": _utc(row.created),
        "sent": _utc(row.sent),
        "accepted": _utc(row.accepted),
        "ended": _utc(row.ended),
        "results expire": _utc(row.expires),
        "error": {"kind": row.error.kind, "message": row.error.message} if row.error else None,
        "held because": row.held,
        "asked about": row.watched,
        "sent again as": row.resent_as,
    }


def _asked_for(row: Row) -> dict[str, object]:
    request = row.request
    return {
        "model": request.model,
        "size": request.size,
        "pictures": request.n,
        "prompt": request.prompt,
        "reference images": len(request.references),
        "mask": request.mask is not None,
    }


def _steps(db: sqlite3.Connection, task_id: str) -> list[dict[str, object]]:
    with closing(
        db.execute("SELECT at, old, new, why FROM step WHERE task_id = ? ORDER BY rowid", (task_id,))
    ) as found:
        return [{"at": _utc(as_time(at)), "from": old, "to": new, "why": why} for at, old, new, why in found.fetchall()]


def _money(db: sqlite3.Connection, row: Row) -> dict[str, object] | None:
    money = row.money
    if money is None:
        return None
    return {
        "estimate": money.estimate,
        "unit of the estimate": money.unit or "the account's own",
        "estimate is": money.how,
        "charged": money.charged,
        "charge came back": money.returned,
        "balance before": _reading(db, row.id, "before_id"),
        "balance after": _reading(db, row.id, "after_id"),
        "other requests in flight": money.others_in_flight,
        "settled": money.settled,
    }


_COLUMNS = "at, remain, used, unlimited"


def _reading(db: sqlite3.Connection, task_id: str, column: str) -> dict[str, object] | None:
    asked = f"SELECT {_COLUMNS} FROM reading WHERE id = (SELECT {column} FROM money WHERE task_id = ?)"  # noqa: S608 - the column is a literal above
    with closing(db.execute(asked, (task_id,))) as found:
        row = found.fetchone()
    return None if row is None else _as_reading(row)


def _readings(db: sqlite3.Connection, row: Row) -> list[dict[str, object]]:
    """Every look at the balance between the two that count, of the same account."""
    asked = (
        f"SELECT {_COLUMNS} FROM reading r WHERE r.gateway = ? AND r.key_fingerprint = ? AND r.id BETWEEN"  # noqa: S608 - no value is put in
        " (SELECT before_id FROM money WHERE task_id = ?) AND"
        " (SELECT COALESCE(after_id, (SELECT max(id) FROM reading)) FROM money WHERE task_id = ?) ORDER BY r.id LIMIT ?"
    )
    with closing(db.execute(asked, (row.gateway, row.key_fingerprint, row.id, row.id, _MOST_READINGS))) as found:
        return [_as_reading(reading) for reading in found.fetchall()]


def _as_reading(row: sqlite3.Row) -> dict[str, object]:
    at, remain, used, unlimited = row
    return {"at": _utc(as_time(at)), "remaining": remain, "used": used, "unlimited": bool(unlimited)}


def _addresses(row: Row) -> Iterable[str]:
    """Of the reference images: those the person gave, and those the gateway gave their files."""
    for reference in row.request.images:
        if reference.url:
            yield reference.url
    yield from _urls_in(row.payload)


def _urls_in(node: object) -> Iterable[str]:
    if isinstance(node, str):
        if "://" in node:
            yield node
    elif isinstance(node, Mapping):
        for value in cast("Mapping[str, object]", node).values():
            yield from _urls_in(value)
    elif isinstance(node, list):
        for item in cast("list[object]", node):
            yield from _urls_in(item)


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"[:-3] + " UTC"


def _lines(document: Mapping[str, Any], indent: str = "") -> Iterable[str]:
    for name, value in document.items():
        if isinstance(value, Mapping) and value:
            yield f"{indent}{name}:"
            yield from _lines(cast("Mapping[str, Any]", value), f"{indent}    ")
        elif isinstance(value, list) and value:
            yield f"{indent}{name}:"
            for item in cast("list[object]", value):
                yield f"{indent}  - {_flat(item)}"
        else:
            yield f"{indent}{name}: {_flat(cast('object', value))}"


def _flat(value: object) -> str:
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value).items()
        return ", ".join(f"{name}: {_flat(item)}" for name, item in fields if item not in (None, ""))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_flat(item) for item in cast("Iterable[object]", value)) + "]"
    return "-" if value in (None, "") else " ".join(str(value).splitlines())

"""What must hold whatever happened: the gateway's book against the journal, and the library against the pictures."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from tests.faults.judge import KEY, Judge
from tests.faults.pictures import pixels

PICTURES = frozenset({".png", ".jpg", ".webp", ".gif"})
ON_ITS_WAY = frozenset({"ACCEPTED", "RUNNING", "SUCCEEDED", "SENDING"})
EXPLAINED = frozenset({"FAILED", "LOST", "UNCERTAIN", "REJECTED", "CANCELLED", "HELD", "QUEUED", "READY", "UPLOADING"})


def audit_money(data: Path, judge: Judge, allowed: Counter[str]) -> list[str]:
    """Charges against the journal and against what the person agreed to; true at every moment, also after a kill.

    Args:
        data: the `data_dir` of the core.
        judge: the gateway.
        allowed: by prompt: clicks, and "send again" clicks.
    """
    rows = _rows(data)
    prompts = {json.loads(row["request"])["prompt"] for row in rows}
    found: list[str] = []
    for prompt, most in allowed.items():
        charged = judge.charges_of(prompt)
        if charged > most:
            found.append(f"paid twice: {prompt!r} was charged {charged} times for {most} clicks")
        if charged and prompt not in prompts:
            found.append(f"not in the journal: {prompt!r} was charged")
    return found


def audit_files(data: Path) -> list[str]:
    """No half a file under a final name; true at every moment, also after a kill."""
    found: list[str] = []
    for path in (data / "library").rglob("*"):
        if path.name.startswith(".") or not path.is_file():
            continue
        try:
            if path.suffix in PICTURES:
                pixels(path.read_bytes())
            elif path.suffix == ".json":
                json.loads(path.read_bytes())
        except (OSError, ValueError) as error:
            found.append(f"half a file: {path.name}: {error}")
    return found


def audit_end(data: Path, judge: Judge, allowed: Counter[str]) -> list[str]:
    """After a start that was left to finish: every accepted task is saved, pixel by pixel, or says why not."""
    found = audit_money(data, judge, allowed) + audit_files(data)
    rows = _rows(data)
    by_remote = {row["remote_id"]: row for row in rows if row["remote_id"]}
    unclear = Counter(json.loads(row["request"])["prompt"] for row in rows if row["state"] == "UNCERTAIN")
    for order in list(judge.orders.values()):
        if order.prompt not in allowed:
            continue
        row = by_remote.get(order.remote_id)
        if row is None:
            unclear[order.prompt] -= 1
            if unclear[order.prompt] < 0:
                found.append(f"lost: {order.remote_id} ({order.prompt!r}) is in no row and nothing is called unclear")
        else:
            found += _check_results(data, judge, row)
    for row in rows:
        if row["state"] in ON_ITS_WAY:
            found.append(f"stuck: {row['id']} is {row['state']} for ever")
        if row["state"] not in {"DONE", "HELD", "CANCELLED"} and not row["error"]:
            found.append(f"unexplained: {row['id']} is {row['state']}")
    pictures = [
        path
        for path in (data / "library").rglob("*")
        if path.suffix in PICTURES and not {"references", "trash"} & set(path.parts)
    ]
    found += [f"no sidecar: {path.name}" for path in pictures if not path.with_suffix(".json").is_file()]
    found += [f"left over: {path.name}" for path in (data / "data" / "spool").glob("*")]
    hidden = [path for path in (data / "library").glob("20*/**/.*part") if path.stat().st_nlink == 1]
    found += [f"left over: {path.name}" for path in hidden]  # a second name of a picture takes no room
    found += [
        f"the key is in {path.name}" for path in data.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()
    ]
    return found


def _check_results(data: Path, judge: Judge, row: sqlite3.Row) -> list[str]:
    order = judge.orders[row["remote_id"]]
    if row["state"] != "DONE":
        return (
            []
            if row["state"] in {"FAILED", "LOST"} and row["error"]
            else [f"lost: {order.remote_id} is {row['state']}"]
        )
    results = _results(data, row["id"])
    found: list[str] = []
    if len(results) != order.count:
        found.append(f"lost: {order.remote_id} has {len(results)} pictures of {order.count}")
    for result in results:
        if result["state"] == "EXPIRED" and result["reason"]:
            if not order.deleted:
                found.append(f"given up: {order.remote_id}/{result['idx']} could have been fetched")
        elif result["state"] != "SAVED":
            found.append(f"lost: {order.remote_id}/{result['idx']} is {result['state']}")
        elif pixels(_where(data, Path(result["path"])).read_bytes()) != pixels(order.bytes_of(result["idx"])):
            found.append(f"another picture: {order.remote_id}/{result['idx']}")
    return found


def _where(data: Path, path: Path) -> Path:
    """Where a picture is: at its place, or in the trash where a kill left it."""
    return path if path.is_file() else next((data / "library" / "trash").rglob(path.name), path)


def _rows(data: Path) -> list[sqlite3.Row]:
    return _read(data, "SELECT * FROM task ORDER BY id")


def _results(data: Path, task_id: str) -> list[sqlite3.Row]:
    return _read(data, "SELECT * FROM result WHERE task_id = ? ORDER BY idx", task_id)


def _read(data: Path, statement: str, *values: str) -> list[sqlite3.Row]:
    path = data / "data" / "journal.sqlite3"
    if not path.is_file() or not path.stat().st_size:
        return []
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        try:
            return db.execute(statement, values).fetchall()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return []  # killed while it was made
            raise

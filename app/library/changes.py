"""What a person does to pictures, as values: each can be applied, and applying it gives the value that undoes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from app.library.marks import Edit, Marks
from app.library.record import ImageRecord
from app.library.rows import Entry


@dataclass(frozen=True, slots=True)
class MarkPictures:
    """Rate, tag, collect, annotate."""

    uids: tuple[str, ...]
    edit: Edit


@dataclass(frozen=True, slots=True)
class PutBackMarks:
    """Give each picture the marks that it had."""

    marks: tuple[tuple[str, Marks], ...]


@dataclass(frozen=True, slots=True)
class TrashPictures:
    """Move pictures with their sidecars to the trash."""

    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RestorePictures:
    """Bring pictures back from the trash, to where they were."""

    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForgetMissing:
    """Do not list pictures any more whose files are gone."""

    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecallMissing:
    """List them again."""

    entries: tuple[Entry, ...]


Change: TypeAlias = MarkPictures | PutBackMarks | TrashPictures | RestorePictures | ForgetMissing | RecallMissing


@dataclass(frozen=True, slots=True)
class Failure:
    """One picture that was left as it is, and why, for the person."""

    name: str
    reason: str
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Applied:
    """What a change did.

    Attributes:
        changed: ids of the pictures whose records differ now.
        added: pictures that are listed now.
        removed: ids of those that are not listed any more.
        undo: what takes all of it back; None when nothing was done.
        failed: what could not be done.
    """

    changed: tuple[int, ...] = ()
    added: tuple[ImageRecord, ...] = ()
    removed: tuple[int, ...] = ()
    undo: Change | None = None
    failed: tuple[Failure, ...] = ()


def title_of(change: Change) -> str:
    """What a change is called in a menu, behind “Undo”."""
    if isinstance(change, MarkPictures):
        return f"{_verb(change.edit)} {_count(len(change.uids))}"
    if isinstance(change, PutBackMarks):
        return f"put back marks of {_count(len(change.marks))}"
    if isinstance(change, RecallMissing):
        return f"list {_count(len(change.entries))} again"
    verbs = {TrashPictures: "move to trash:", RestorePictures: "restore", ForgetMissing: "forget"}
    return f"{verbs[type(change)]} {_count(len(change.uids))}"


def _verb(edit: Edit) -> str:
    names = {
        "rate": edit.rating is not None,
        "mark" if edit.favourite else "unmark": edit.favourite is not None,
        "annotate": edit.notes is not None,
        "tag": bool(edit.add_tags),
        "untag": bool(edit.remove_tags),
        "collect": bool(edit.add_collections),
        "take out of a collection:": bool(edit.remove_collections),
    }
    meant = [name for name, is_meant in names.items() if is_meant]
    return meant[0] if len(meant) == 1 else "change"


def _count(number: int) -> str:
    return "1 picture" if number == 1 else f"{number} pictures"

"""What a person does to pictures, as values: each can be applied, and applying it gives the value that undoes it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import TypeAlias

from app.library.marks import Edit, Marks
from app.library.record import ImageRecord
from app.library.rows import Entry
from app.words import plural


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
        left: uids of those that it did not come to, because it was ended; they are as they were.
    """

    changed: tuple[int, ...] = ()
    added: tuple[ImageRecord, ...] = ()
    removed: tuple[int, ...] = ()
    undo: Change | None = None
    failed: tuple[Failure, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many pictures it changed."""
        return len(self.changed) + len(self.added) + len(self.removed)


def uids_of(change: Change) -> tuple[str, ...]:
    """The pictures that it is about."""
    if isinstance(change, PutBackMarks):
        return tuple(uid for uid, _ in change.marks)
    if isinstance(change, RecallMissing):
        return tuple(entry.record.uid for entry in change.entries)
    return change.uids


def only(change: Change, uids: Collection[str]) -> Change:
    """The same for these pictures only."""
    if isinstance(change, PutBackMarks):
        return PutBackMarks(tuple((uid, marks) for uid, marks in change.marks if uid in uids))
    if isinstance(change, RecallMissing):
        return RecallMissing(tuple(entry for entry in change.entries if entry.record.uid in uids))
    return replace(change, uids=tuple(uid for uid in change.uids if uid in uids))


def title_of(change: Change) -> str:
    """What a change is called in a menu, behind “Undo”."""
    if isinstance(change, MarkPictures):
        return _title_of_edit(change.edit, len(change.uids))
    if isinstance(change, PutBackMarks):
        return plural(len(change.marks), "put back marks of {n} picture", "put back marks of {n} pictures")
    if isinstance(change, RecallMissing):
        return plural(len(change.entries), "list {n} picture again", "list {n} pictures again")
    count = len(change.uids)
    if isinstance(change, TrashPictures):
        return plural(count, "move to trash: {n} picture", "move to trash: {n} pictures")
    if isinstance(change, RestorePictures):
        return plural(count, "restore {n} picture", "restore {n} pictures")
    return plural(count, "forget {n} picture", "forget {n} pictures")


def _title_of_edit(edit: Edit, count: int) -> str:
    titles: tuple[tuple[bool, Callable[[], str]], ...] = (
        (edit.rating is not None, lambda: plural(count, "rate {n} picture", "rate {n} pictures")),
        (edit.favourite is True, lambda: plural(count, "mark {n} picture", "mark {n} pictures")),
        (edit.favourite is False, lambda: plural(count, "unmark {n} picture", "unmark {n} pictures")),
        (edit.notes is not None, lambda: plural(count, "annotate {n} picture", "annotate {n} pictures")),
        (bool(edit.add_tags), lambda: plural(count, "tag {n} picture", "tag {n} pictures")),
        (bool(edit.remove_tags), lambda: plural(count, "untag {n} picture", "untag {n} pictures")),
        (bool(edit.add_collections), lambda: plural(count, "collect {n} picture", "collect {n} pictures")),
        (
            bool(edit.remove_collections),
            lambda: plural(count, "take out of a collection: {n} picture", "take out of a collection: {n} pictures"),
        ),
    )
    meant = [title for is_meant, title in titles if is_meant]
    return meant[0]() if len(meant) == 1 else plural(count, "change {n} picture", "change {n} pictures")

"""Marks of many pictures, a portion at a time: sidecars first, each atomically, then the index in one transaction.

The index notes beforehand which pictures are about to change; what a crash interrupts is read again from the sidecars
at the next opening (`app.library.leftovers`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from app.errors import DatabaseError, DiskError
from app.library import sidecar
from app.library.bulk import replace_all
from app.library.changes import Applied, Failure, PutBackMarks
from app.library.errors import BrokenSidecarError
from app.library.index import Index
from app.library.marks import Marks, clean_labels, clean_notes, marks_of
from app.library.portions import portions
from app.library.record import ImageRecord
from app.library.sidecar import Sidecar
from app.library.walk import Cancelled, Progress
from app.words import tr


def set_marks(
    index: Index,
    library: Path,
    wanted: dict[str, Callable[[Marks], Marks]],
    progress: Progress | None,
    cancelled: Cancelled = lambda: False,
) -> Applied:
    """Change the marks of pictures by uid, in portions; ended between two of them, `Applied.left` are as they were.

    Raises:
        DiskError, DatabaseError: the index cannot be written, and no portion is done.
    """
    records = index.by_uids(wanted)
    known = {record.uid for record in records}
    failed = [Failure(uid, tr("it is not in the library (any more)"), uid) for uid in wanted if uid not in known]
    before: list[tuple[str, Marks]] = []
    done = 0
    for portion in portions(records, cancelled):
        try:
            old, refused = _change(index, library, portion, wanted)
        except (DiskError, DatabaseError) as error:
            if not done:
                raise
            failed += [Failure(record.path.name, str(error), record.uid) for record in records[done:]]
            done = len(records)
            break
        before += old
        failed += refused
        for _ in portion:
            done += 1
            if progress is not None:
                progress(done, len(records))
    ids = {record.uid: record.id for record in records}
    return Applied(
        changed=tuple(ids[uid] for uid, _ in before),
        undo=PutBackMarks(tuple(before)) if before else None,
        failed=tuple(failed),
        left=tuple(record.uid for record in records[done:]),
    )


def _change(
    index: Index, library: Path, records: Sequence[ImageRecord], wanted: dict[str, Callable[[Marks], Marks]]
) -> tuple[list[tuple[str, Marks]], list[Failure]]:
    """Change these together: the marks that those had which differ now, and what was left alone."""
    index.unsettle((record.uid, record.path.relative_to(library).as_posix()) for record in records)
    after: dict[str, tuple[Marks, Marks]] = {}
    texts: dict[Path, bytes] = {}
    failed: list[Failure] = []
    with sidecar.still():
        for record in records:
            try:
                old, new, text = _planned(record, wanted[record.uid], texts)
            except (BrokenSidecarError, OSError) as error:
                failed.append(Failure(record.path.name, _reason(error), record.uid))
            else:
                after[record.uid] = old, new
                if text is not None:
                    texts[sidecar.path_for(record.path)] = text
        refused = replace_all(texts)
    for record in records:
        error = refused.get(sidecar.path_for(record.path))
        if error is not None and after.pop(record.uid, None) is not None:
            failed.append(Failure(record.path.name, _reason(error), record.uid))
    settled = [record.uid for record in records if sidecar.path_for(record.path) not in refused]
    index.set_marks(((uid, new) for uid, (_, new) in after.items()), settled=settled)
    return [(uid, old) for uid, (old, new) in after.items() if old != new], failed


def _planned(
    record: ImageRecord, change: Callable[[Marks], Marks], taken: Collection[Path]
) -> tuple[Marks, Marks, bytes | None]:
    """The marks before and after, and what the sidecar is to be; None for as it is.

    `taken` are sidecars that will be written for others: of two pictures with one name, the first has it.
    """
    path = sidecar.path_for(record.path)
    if path in taken:
        raise BrokenSidecarError(tr("the file beside it describes another picture"))
    try:
        card = sidecar.read(path)
    except FileNotFoundError:
        card = None
    if card is not None and card.sha256 != record.sha256:
        raise BrokenSidecarError(tr("the file beside it describes another picture"))
    old = _clean(marks_of(record if card is None else card))
    new = change(old)
    if card is None:
        record.path.stat()  # a picture that is gone gets none
        return old, new, sidecar.encode(_card_of(record, new))
    if old == new:
        return old, new, None
    text = sidecar.changed(
        path,
        rating=new.rating,
        favourite=new.favourite,
        tags=new.tags,
        notes=new.notes,
        collections=new.collections,
    )
    return old, new, text


def _clean(marks: Marks) -> Marks:
    return Marks(
        rating=marks.rating,
        favourite=marks.favourite,
        tags=clean_labels(marks.tags),
        notes=clean_notes(marks.notes),
        collections=clean_labels(marks.collections),
    )


def _card_of(record: ImageRecord, marks: Marks) -> Sidecar:
    """A sidecar for a picture that has none, with all that the index knows."""
    return Sidecar(
        uid=record.uid,
        task_id=record.task_id,
        remote_id=record.remote_id,
        index=record.index,
        of=record.of,
        request=record.request,
        gateway=record.gateway,
        practice=record.practice,
        sha256=record.sha256,
        sha256_received=record.sha256,
        width=record.width,
        height=record.height,
        format=record.format,
        bytes=record.bytes,
        created=record.created,
        cost=record.cost,
        rating=marks.rating,
        favourite=marks.favourite,
        tags=marks.tags,
        notes=marks.notes,
        collections=marks.collections,
    )


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return tr("its file is gone")
    if isinstance(error, OSError):
        return tr("its sidecar cannot be written ({reason})", reason=error.strerror)
    return tr("its sidecar was left alone: {error}", error=error)


def same_marks(marks: Iterable[tuple[str, Marks]]) -> dict[str, Callable[[Marks], Marks]]:
    """For `set_marks`: give each picture exactly these."""
    return {uid: _always(one) for uid, one in marks}


def _always(marks: Marks) -> Callable[[Marks], Marks]:
    return lambda _old: marks

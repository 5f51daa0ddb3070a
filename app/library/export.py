"""Pictures out of the library: copies in a folder or in one ZIP archive, under names that the person chooses.

A file is written aside and gets its name when it is complete; what is there already is only replaced when asked for.
Imports Pillow while it works: for a worker thread.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from app.library import files, sidecar
from app.library.changes import Failure
from app.library.embed import MAX_FILE_BYTES
from app.library.errors import BadPictureError
from app.library.export_names import DEFAULT_TEMPLATE, fill, safe_name
from app.library.export_sinks import ArchiveSink, Conflict, FolderSink, TakenError
from app.library.formats import EXTENSIONS
from app.library.record import ImageRecord
from app.library.walk import Cancelled, Progress
from app.words import tr

Format: TypeAlias = Literal["as_is", "png", "jpeg", "webp"]

_FORMATS: Final = {"png": ".png", "jpeg": ".jpg", "webp": ".webp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How pictures are exported.

    Attributes:
        target: a folder, made when it is missing; with `as_zip` the archive.
        format: `as_is` keeps each file's bytes, unless a size limit or the metadata call for more.
        quality: 1–100, of JPEG and WebP.
        max_side: pixels of the longer side at most; None for no limit.
        template: see `app.library.export_names`.
        metadata: prompt and settings in the file.
        sidecars: the sidecar beside each.
        by_task: a folder for each task.
        as_zip: everything into one archive.
        conflict: what happens when a name is taken in the folder (in an archive: when the archive exists). A picture
            and its sidecar are one: they get the same number, or neither is written.
    """

    target: Path
    format: Format = "as_is"
    quality: int = 90
    max_side: int | None = None
    template: str = DEFAULT_TEMPLATE
    metadata: bool = True
    sidecars: bool = False
    by_task: bool = False
    as_zip: bool = False
    conflict: Conflict = "number"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was exported.

    Attributes:
        written: files in order; with `as_zip` the one archive.
        pictures: how many pictures that are.
        skipped: names that were taken, of the picture or of its sidecar, with `conflict="skip"`; neither is written.
        failed: pictures that could not be read or converted.
        was_cancelled: it was ended before its end; what was written stays, but no archive.
    """

    written: tuple[Path, ...] = ()
    pictures: int = 0
    skipped: tuple[Failure, ...] = ()
    failed: tuple[Failure, ...] = ()
    was_cancelled: bool = False


def preview(records: Sequence[ImageRecord], options: ExportOptions) -> tuple[str, ...]:
    """The names as they will be in an empty folder, with `/` behind the folders of tasks. Touches no disk."""
    return tuple(name for _, name in _named(records, options))


def export(
    records: Sequence[ImageRecord],
    options: ExportOptions,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> ExportReport:
    """Export pictures, in this order.

    Raises:
        DiskError: the target cannot be written; what was written by then stays, complete.
    """
    where = options.target.parent if options.as_zip else options.target
    with files.explaining(tr("The pictures cannot be exported"), where):
        where.mkdir(parents=True, exist_ok=True)
        sink = (ArchiveSink if options.as_zip else FolderSink)(options.target, options.conflict)
        with sink:
            return _export(records, options, sink, progress, cancelled)


def _export(
    records: Sequence[ImageRecord],
    options: ExportOptions,
    sink: FolderSink | ArchiveSink,
    progress: Progress | None,
    cancelled: Cancelled,
) -> ExportReport:
    written: list[Path] = []
    skipped: list[Failure] = []
    failed: list[Failure] = []
    pictures = 0
    was_cancelled = False
    for done, (record, name) in enumerate(_named(records, options), start=1):
        if cancelled():
            was_cancelled = True
            break
        try:
            data = _content(record, options)
        except (OSError, BadPictureError) as error:
            reason = (
                tr("it cannot be read ({reason})", reason=error.strerror) if isinstance(error, OSError) else str(error)
            )
            failed.append(Failure(record.path.name, reason, record.uid))
        else:
            try:
                written += sink.put(name, data, _sidecar_of(record) if options.sidecars else None)
                pictures += 1
            except TakenError as error:
                skipped.append(Failure(error.name, tr("there is a file of this name"), record.uid))
        if progress is not None:
            progress(done, len(records))
    final = sink.finish(is_complete=not was_cancelled)
    return ExportReport(
        written=tuple(written) if final is None else final,
        pictures=pictures,
        skipped=tuple(skipped),
        failed=tuple(failed),
        was_cancelled=was_cancelled,
    )


def _sidecar_of(record: ImageRecord) -> bytes | None:
    try:
        return files.read_regular(sidecar.path_for(record.path), sidecar.MAX_BYTES)
    except OSError:
        return None  # a picture may have none


def _content(record: ImageRecord, options: ExportOptions) -> bytes:
    from app.library.convert import as_is, converted

    data = files.read_regular(record.path, MAX_FILE_BYTES)
    if data is None:
        raise BadPictureError(tr("it is too large"))
    is_too_large = options.max_side is not None and max(record.width, record.height) > options.max_side
    wanted = options.format
    if wanted == "as_is" and not is_too_large:
        return as_is(data, record, metadata=options.metadata)
    return converted(
        data,
        record,
        _target_format(record, options),
        quality=options.quality,
        max_side=options.max_side,
        metadata=options.metadata,
    )


def _target_format(record: ImageRecord, options: ExportOptions) -> str:
    if options.format != "as_is":
        return options.format
    return record.format if record.format in _FORMATS else "png"


def _named(records: Sequence[ImageRecord], options: ExportOptions) -> Iterator[tuple[ImageRecord, str]]:
    """Each picture with its name, relative to the target; no two are equal, even where case does not count."""
    taken: set[str] = set()
    for number, record in enumerate(records, start=1):
        is_too_large = options.max_side is not None and max(record.width, record.height) > options.max_side
        keeps = options.format == "as_is" and not is_too_large
        suffix = EXTENSIONS[record.format] if keeps else _FORMATS[_target_format(record, options)]
        stem = fill(options.template, record, number)
        if options.by_task:
            stem = f"{safe_name(record.task_id) if record.task_id else 'imported'}/{stem}"
        candidates = itertools.chain([stem], (f"{stem} ({n})" for n in itertools.count(2)))
        name = next(one for one in candidates if one.casefold() not in taken)
        taken.add(name.casefold())  # without the extension: sidecars have the same name
        yield record, f"{name}{suffix}"

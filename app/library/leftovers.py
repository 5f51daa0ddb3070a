"""What a crash interrupted between files and index: looked at again, completed, and taken into the index."""

from __future__ import annotations

import contextlib
import logging
import os
from dataclasses import replace
from pathlib import Path

from app.library import files, sidecar, trash
from app.library.entries import read_entry
from app.library.errors import BadPictureError, BrokenSidecarError
from app.library.index import Index
from app.library.rows import Entry

_log = logging.getLogger(__name__)


def settle(index: Index, library: Path, thumbnails: Path) -> int:
    """Settle every picture that the index says was being changed; how many that were. Raises OSError."""
    places = index.unsettled()
    for uid, relative in places:
        entry, is_gone = _look(uid, relative, library, thumbnails)
        index.settle([uid], add=[entry] if entry else (), remove_uids=[uid] if is_gone else ())
    if places:
        _log.info("%d pictures were being changed when the program ended", len(places))
    return len(places)


def _look(uid: str, relative: str, library: Path, thumbnails: Path) -> tuple[Entry | None, bool]:
    """The entry of a picture as its files are now, and whether it went to the trash."""
    picture = library / relative
    in_trash = next((path for path in trash.copies_of(library, relative) if _is(uid, path, picture)), None)
    if picture.is_file():
        if in_trash is not None:
            _drop_second_name(in_trash, picture)
        elif not sidecar.path_for(picture).exists():
            _complete(uid, trash.copies_of(library, str(Path(relative).with_suffix(".json"))), picture)
        try:
            entry = read_entry(picture, library, thumbnails).entry
        except BadPictureError as error:
            _log.warning("a picture that was being changed cannot be read: %s", error)
            return None, False
        return replace(entry, record=replace(entry.record, uid=uid)), False
    if in_trash is not None:
        if not sidecar.path_for(in_trash).exists():
            _complete(uid, [sidecar.path_for(picture)], in_trash)
        else:
            _drop_second_name(sidecar.path_for(picture), sidecar.path_for(in_trash))
        return None, True
    return None, False


def _is(uid: str, in_trash: Path, picture: Path) -> bool:
    """Whether the file in the trash is the picture itself, by the sidecar that is beside either place."""
    for place in (in_trash, picture):
        try:
            return sidecar.read(sidecar.path_for(place)).uid == uid
        except (FileNotFoundError, BrokenSidecarError):
            continue
    return True


def _drop_second_name(name: Path, kept: Path) -> None:
    """A file that is moved has both names for a moment: after a crash then, it loses the one that it need not have."""
    if os.path.realpath(name.parent) == os.path.realpath(kept.parent):
        return
    with contextlib.suppress(OSError):
        if os.path.samestat(name.lstat(), kept.lstat()) and kept.lstat().st_nlink > 1:
            name.unlink()


def _complete(uid: str, cards: list[Path], picture: Path) -> None:
    """Bring the sidecar of `picture` beside it, from where it was left."""
    for card in cards:
        try:
            if sidecar.read(card).uid == uid:
                files.place(card, sidecar.path_for(picture))
                return
        except (FileNotFoundError, BrokenSidecarError):
            continue

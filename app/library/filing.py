"""One result into the folder, as a pair of picture and sidecar, in steps that a crash may end anywhere.

Imports Pillow: import it in worker threads only.

1. both are written aside under hidden names and flushed;
2. the sidecar gets its name, then the picture gets its own: a picture never stands without its facts;
3. the folder is flushed. The row in the index follows (`Library.save`), then the download is removed.

What a crash leaves behind, and what the next attempt for the same image of the same task (it has the same uid, which
ends every name) makes of it:

- hidden parts: written anew;
- a sidecar without its picture: replaced, and the picture put beside it;
- the pair without a row: taken as it is, nothing is written;
- the row, and the download still there: the download is removed.
"""

from __future__ import annotations

import hashlib
import itertools
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from app.failpoints import reach
from app.library import files, names, sidecar, walk
from app.library.decode import Decoded
from app.library.embed import MAX_FILE_BYTES, facts_to_embed, put_into
from app.library.entries import from_sidecar
from app.library.errors import BrokenSidecarError
from app.library.formats import EXTENSIONS
from app.library.record import ImageFacts
from app.library.rows import Entry
from app.library.sidecar import Parent, Sidecar
from app.library.templates import NameFacts, NameTemplate
from app.library.text import encode_json, shallow

_FIRST_DAY = datetime(1980, 1, 1, tzinfo=UTC)
_LAST_DAY = datetime(9990, 1, 1, tzinfo=UTC)
_CLOCKS_DIFFER = timedelta(days=2)

_log = logging.getLogger(__name__)


def prepare(
    data: bytes, decoded: Decoded, facts: ImageFacts, *, uid: str, parents: tuple[Parent, ...], embed: bool
) -> tuple[bytes, Sidecar]:
    """The file as it will be, with metadata when `embed`, and its sidecar; both are made now, nothing is written."""
    created = datetime.now(UTC)
    received = hashlib.sha256(data).hexdigest()
    facts = msgspec.structs.replace(
        facts,
        payload=shallow(facts.payload),
        answer=shallow(facts.answer),
        submit_answer=shallow(facts.submit_answer),
    )
    facts = _encodable(facts)
    if embed:
        data = put_into(data, decoded.format, facts_to_embed(facts, uid, created))
    card = Sidecar(
        uid=uid,
        task_id=facts.task_id,
        remote_id=facts.remote_id,
        index=facts.index,
        of=facts.of,
        request=facts.request,
        payload=facts.payload,
        submit_answer=facts.submit_answer,
        answer=facts.answer,
        gateway=facts.gateway,
        practice=facts.practice,
        sha256=hashlib.sha256(data).hexdigest(),
        sha256_received=received,
        width=decoded.width,
        height=decoded.height,
        format=decoded.format,
        bytes=len(data),
        created=created,
        submitted=facts.submitted,
        completed=facts.completed,
        parents=parents,
    )
    return data, card


def collected(card: Sidecar, collection: str) -> Sidecar:
    """The same in a collection; "" leaves it as it is."""
    return msgspec.structs.replace(card, collections=(*card.collections, collection)) if collection else card


def _encodable(facts: ImageFacts) -> ImageFacts:
    try:
        msgspec.json.encode(facts, enc_hook=repr)
    except UnicodeEncodeError:  # lone surrogates, which neither a file nor a database can hold
        return msgspec.json.decode(encode_json(facts), type=ImageFacts)
    return facts


def place_pair(library: Path, data: bytes, card: Sidecar, template: NameTemplate) -> Path:
    """Steps 1 to 3 for a picture that `find_pair` did not find; where it is now. Raises OSError."""
    unfinished = _find_unfinished(library, card.uid)
    if unfinished is None:
        folder = files.make_folders(library, str(names.day_folder(card.created)))
        stem = _free_stem(folder, template.stem(_name_facts(card)))
    else:
        folder, stem = unfinished.parent, unfinished.stem
    picture = folder / f"{stem}{EXTENSIONS[card.format]}"
    card_path = sidecar.path_for(picture)
    card_part, picture_part = _parts(folder, card.uid)
    files.remove_quietly(*_strays(library, card.uid))
    try:
        files.write_new(card_part, sidecar.encode(card))
        files.write_new(picture_part, data)
        reach("library.parts.written")
        if unfinished is None:
            files.place(card_part, card_path)
        else:
            card_part.replace(unfinished)
        reach("library.sidecar.placed")
        try:
            files.place(picture_part, picture)
            reach("library.picture.placed")
        except OSError:
            files.remove_quietly(card_path)
            raise
    finally:
        files.remove_quietly(card_part, picture_part)
    files.sync_folder(folder)
    reach("library.pair.flushed")
    return picture


def _name_facts(card: Sidecar) -> NameFacts:
    return NameFacts(
        created=card.created,
        model=card.request.model,
        prompt=card.request.prompt,
        uid=card.uid,
        width=card.width,
        height=card.height,
        number=card.index + 1,
    )


def find_pair(library: Path, uid: str, thumbnails: Path) -> Entry | None:
    """The picture with this uid if it is in the folder, complete, with a sidecar that fits. Raises OSError."""
    for path in _named(library, uid):
        if not walk.is_picture(path) or not path.is_file():  # a pipe would be read for ever
            continue
        try:
            card = sidecar.read(sidecar.path_for(path))
        except (FileNotFoundError, BrokenSidecarError):
            continue
        data = files.read_regular(path, MAX_FILE_BYTES) if card.uid == uid else None
        if data is not None and card.sha256 == hashlib.sha256(data).hexdigest():
            files.remove_quietly(*_parts(path.parent, uid))
            _log.info("picture %s was in the folder already", uid)
            return from_sidecar(card, path, thumbnails)
    return None


def _find_unfinished(library: Path, uid: str) -> Path | None:
    found = _named(library, uid)
    with_picture = {path.stem for path in found if walk.is_picture(path)}
    return next((path for path in found if path.suffix == ".json" and path.stem not in with_picture), None)


def _named(library: Path, uid: str) -> list[Path]:
    """Files with `uid` in their names, looked for from days before it was made: clocks and time zones differ."""
    day = str(names.day_folder(_moment(uid) - _CLOCKS_DIFFER))
    return [path for path in walk.find_files_since(library, Path(day).as_posix()) if names.uid_in(path.stem) == uid]


def _strays(library: Path, uid: str) -> list[Path]:
    """Where an attempt that was killed under another day may have left its hidden parts."""
    first = _moment(uid) - _CLOCKS_DIFFER
    days = {names.day_folder(first + timedelta(days=day)) for day in range(2 * _CLOCKS_DIFFER.days + 1)}
    return [part for day in days for part in _parts(library / day, uid)]


def _moment(uid: str) -> datetime:
    return min(max(names.moment_of(uid), _FIRST_DAY), _LAST_DAY)


def _parts(folder: Path, uid: str) -> tuple[Path, Path]:
    return folder / f".{uid}.json.part", folder / f".{uid}.picture.part"


def _free_stem(folder: Path, stem: str) -> str:
    taken = {name for name, _, _ in (path.name.rpartition(".") for path in folder.iterdir())}
    candidates = itertools.chain([stem], (f"{stem}-{number}" for number in itertools.count(2)))
    return next(name for name in candidates if name not in taken)

"""What a picture cost, once the balance has told: into the sidecar first, then into the index."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from app.library import sidecar
from app.library.errors import BrokenSidecarError
from app.library.index import Index
from app.library.record import ImageRecord

_log = logging.getLogger(__name__)


def write_costs(index: Index, records: Iterable[ImageRecord], each: float) -> tuple[int, ...]:
    """Give every picture that says otherwise the cost `each`, in the account's unit; ids of those that changed.

    A sidecar that cannot be written is left as it is: the journal's ledger knows the figure as well.

    Raises:
        DatabaseError: the index cannot be written.
    """
    changed: list[ImageRecord] = []
    for record in records:
        if record.cost == each:
            continue
        try:
            sidecar.update(sidecar.path_for(record.path), cost=each)
        except (OSError, BrokenSidecarError) as error:
            _log.info("the cost of %s was not noted: %s", record.uid, type(error).__name__)
        else:
            changed.append(record)
    index.set_costs((record.uid, each) for record in changed)
    return tuple(record.id for record in changed)

"""What is different in the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.library.record import ImageRecord


@dataclass(frozen=True, slots=True)
class LibraryChanged:
    """Told once for each operation.

    Attributes:
        changed: ids of pictures whose records are to be read again.
        added: pictures that are listed now, beyond new results, which `image_added` tells.
        removed: ids of pictures that are not listed any more.
        everything: all of it may be different: the index was built again, or the folder is another one.
    """

    changed: tuple[int, ...] = ()
    added: tuple[ImageRecord, ...] = ()
    removed: tuple[int, ...] = ()
    everything: bool = False

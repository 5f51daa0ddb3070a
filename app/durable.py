"""A small file replaced whole or not at all, durably: settings, the state of the window, the vault of keys."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from app.failpoints import reach


def replace_file(path: Path, content: bytes) -> None:
    """After a power cut the file is the old or the new one, never a part. Readable by its owner only; links stay.

    Raises:
        OSError: nothing was changed.
    """
    target = Path(os.path.realpath(path))  # people link such files into a folder that they version
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        reach("settings.rename.before")
        Path(name).replace(target)
        reach("settings.renamed")
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the rename itself is durable once the folder is; Windows has no such call
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

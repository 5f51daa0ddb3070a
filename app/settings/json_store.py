"""One JSON object in one file: written whole or not at all, never lost."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from app.errors import DiskError
from app.failpoints import reach

_log = logging.getLogger(__name__)


class JsonStore:
    """One JSON object in one file, for settings and for the state of the window.

    `problem` is one sentence about the last `load` for the person to read, "" when all was well.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""

    def load(self) -> dict[str, object]:
        """The object; empty when there is no file. A file that is no JSON object is set aside as `*.broken-<time>`."""
        self.problem = ""
        try:
            data = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.problem = f"{self.path} could not be read ({error.strerror}); defaults are used."
            return {}
        except (ValueError, RecursionError):  # not JSON, not UTF-8, or nested without end
            data = None
        if not isinstance(data, dict):
            self._set_aside()
            return {}
        return cast("dict[str, object]", data)

    def save(self, data: Mapping[str, object]) -> None:
        """Replace the file's content, durably: after a power cut it is the old or the new one, never a part.

        Raises:
            DiskError: nothing was changed.
        """
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        target = Path(os.path.realpath(self.path))  # people link such files into a folder that they version
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _replace(target, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise DiskError(f"{self.path} could not be written ({error.strerror}). The change was not kept.") from error

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        aside = self.path.with_name(f"{self.path.name}.broken-{stamp}")
        try:
            self.path.rename(aside)
        except OSError as error:
            self.problem = f"{self.path} is damaged and could not be set aside ({error.strerror}); defaults are used."
        else:
            self.problem = f"{self.path} was damaged; it is kept as {aside.name}, and defaults are used."
        _log.info("a damaged file was set aside: %s", self.path.name)


def _replace(target: Path, content: bytes) -> None:
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

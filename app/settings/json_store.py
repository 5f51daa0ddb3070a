"""One JSON object in one file: written whole or not at all, never lost."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from app.durable import replace_file
from app.errors import DiskError
from app.words import tr

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
            self.problem = tr(
                "{file} could not be read ({reason}); defaults are used.", file=self.path, reason=error.strerror
            )
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
        try:
            replace_file(self.path, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            sentence = tr(
                "{file} could not be written ({reason}). The change was not kept.",
                file=self.path,
                reason=error.strerror,
            )
            raise DiskError(sentence) from error

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        aside = self.path.with_name(f"{self.path.name}.broken-{stamp}")
        try:
            self.path.rename(aside)
        except OSError as error:
            self.problem = tr(
                "{file} is damaged and could not be set aside ({reason}); defaults are used.",
                file=self.path,
                reason=error.strerror,
            )
        else:
            self.problem = tr(
                "{file} was damaged; it is kept as {aside}, and defaults are used.", file=self.path, aside=aside.name
            )
        _log.info("a damaged file was set aside: %s", self.path.name)

"""Where things live on disk: the platform's own folders, or everything under one folder (portable mode)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

_NAME = "Proofsheet"


@dataclass(frozen=True, slots=True)
class Paths:
    """Every folder the program writes to.

    Attributes:
        config: `settings.json`.
        data: the journal, the index, the lock and the person's own `models/*.toml`; must be on a local disk.
        library: the pictures, their sidecars and the references: the truth.
        cache: thumbnails; may be deleted at any time.
        logs: rotating log files.
    """

    config: Path
    data: Path
    library: Path
    cache: Path
    logs: Path

    @property
    def journal(self) -> Path:
        """The database that is written before the network is touched."""
        return self.data / "journal.sqlite3"

    @property
    def index(self) -> Path:
        """The library's cache with full-text search; rebuilt from the folder when it is gone."""
        return self.data / "index.sqlite3"

    @property
    def prompts(self) -> Path:
        """Every prompt that was ever sent."""
        return self.data / "prompts.sqlite3"

    @property
    def lock(self) -> Path:
        """Held by the one process that owns the data folder."""
        return self.data / "proofsheet.lock"

    @property
    def spool(self) -> Path:
        """Local place of downloads until they are checked and filed in the library."""
        return self.data / "spool"

    @property
    def models(self) -> Path:
        """The person's own catalogue files."""
        return self.data / "models"

    @property
    def crashes(self) -> Path:
        """Reports of errors of this program, which nobody sends anywhere but the person."""
        return self.logs / "crashes"

    @property
    def thumbnails(self) -> Path:
        """One small JPEG a picture."""
        return self.cache / "thumbnails"

    @property
    def references(self) -> Path:
        """Every reference image used, once, named by its hash."""
        return self.library / "references"

    def with_library(self, folder: Path) -> Paths:
        """The same with the pictures in another folder."""
        return replace(self, library=folder.expanduser().absolute())


def find_paths(data_dir: Path | None = None, *, practice: bool = False) -> Paths:
    """The folders for this run; nothing is created.

    Args:
        data_dir: everything goes under this folder (portable mode); None means the platform's own folders.
        practice: the practice gateway has a library and a journal of its own, apart from the paid pictures.
    """
    if data_dir is not None:
        root = data_dir.expanduser().absolute()
        if practice:
            root = root / "practice"
        return Paths(
            config=root / "config",
            data=root / "data",
            library=root / "library",
            cache=root / "cache",
            logs=root / "logs",
        )
    dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
    pictures = Path(dirs.user_pictures_dir)
    sub = "practice" if practice else "paid"
    return Paths(
        config=Path(dirs.user_config_dir),
        data=Path(dirs.user_data_dir) / sub,
        library=pictures / (f"{_NAME} practice" if practice else _NAME),
        cache=Path(dirs.user_cache_dir) / sub,
        logs=Path(dirs.user_log_dir),
    )

"""How a run is meant, and what the core has to say to the person."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from app.gateway.deadlines import Deadlines
from app.tasks.backoff import Pace
from app.tasks.recovery import Leaving

if TYPE_CHECKING:
    from app.gateway.demo.script import Script
    from app.settings import Settings


@dataclass(frozen=True, slots=True)
class CoreOptions:
    """How this run is meant.

    Attributes:
        data_dir: everything under one folder; None means the platform's own folders.
        demo: the built-in practice gateway.
        base_url: another gateway; None means that of the settings, or the built-in one.
        api_key: the key for this run, "" for none at all; None means the one that is stored.
        waits_for_key: tasks wait when the gateway refuses the key, for somebody is there to give another one;
            otherwise they fail.
        left: why the core that had this folder before was closed, where that is known; tasks left unsent say so.
        settings: as they are in the window, which need not be on the disk yet; None means those on the disk.
        script: latency and faults of the practice gateway.
        pace: the engine's waiting times.
        deadlines: how long each call to a gateway may take; the practice gateway in process has none.
    """

    data_dir: Path | None = None
    demo: bool = False
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    waits_for_key: bool = False
    left: Leaving = "closed"
    settings: Settings | None = None
    script: Script | None = None
    pace: Pace = field(default_factory=Pace)
    deadlines: Deadlines = field(default_factory=Deadlines)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know now, in the window's message bar or on stderr; plain text."""

    level: Literal["info", "success", "warning", "error"]
    text: str
    kind: str = ""
    detail: str = ""

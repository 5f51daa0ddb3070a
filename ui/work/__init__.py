"""A dialog for work that takes longer than a blink: asks, shows progress, can be ended, says how it went."""

from ui.work.dialog import WorkDialog
from ui.work.outcome import Outcome
from ui.work.runner import Job, Runner

__all__ = ["Job", "Outcome", "Runner", "WorkDialog"]

"""What came in, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.words import plural, tr
from ui.work.notes import lines_of
from ui.work.outcome import Outcome

if TYPE_CHECKING:
    from app.library.importing import ImportReport


def import_in_words(report: ImportReport, show: Callable[[], None]) -> Outcome:
    """How many, what is known of them, and what was refused, by name."""
    sentences = [_came_in(report), *_known(report)]
    if report.duplicates:
        sentences.append(
            plural(len(report.duplicates), "One was in the library already.", "{n} were in the library already.")
        )
    if report.failed:
        sentences.append(plural(len(report.failed), "One was refused.", "{n} were refused."))
    if report.was_cancelled:
        sentences.append(tr("It was ended before the others."))
    left = (
        *lines_of(report.failed),
        *(
            tr("{name}: it is in the library already, as {known}", name=one.path.name, known=one.known.path.name)
            for one in report.duplicates
        ),
    )
    level = "warning" if report.failed or report.was_cancelled else "success" if report.added else "info"
    action = tr("Show") if report.added else ""
    return Outcome(" ".join(sentences), level, left, action, show if report.added else None)


def _came_in(report: ImportReport) -> str:
    if not report.added:
        return tr("Nothing new came in.")
    return plural(len(report.added), "{n} picture was imported.", "{n} pictures were imported.")


def _known(report: ImportReport) -> list[str]:
    """Which of them brought what."""
    ours = sum(bool(record.task_id) for record in report.added)
    foreign = sum(bool(record.prompt) and not record.task_id for record in report.added)
    bare = len(report.added) - ours - foreign
    sentences: list[str] = []
    if ours:
        sentences.append(
            plural(ours, "One brought prompt and settings of Proofsheet.", "{n} brought prompts and settings of it.")
        )
    if foreign:
        sentences.append(
            plural(foreign, "One brought a prompt of another program.", "{n} brought prompts of other programs.")
        )
    if bare and (ours or foreign):
        sentences.append(plural(bare, "Of one nothing is known.", "Of {n} nothing is known."))
    return sentences

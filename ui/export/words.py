"""How an export and a contact sheet went, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.words import number, plural, tr
from ui.work.notes import lines_of
from ui.work.outcome import Outcome

if TYPE_CHECKING:
    from app.library.export import ExportOptions, ExportReport
    from app.library.sheet import SheetReport


def export_in_words(report: ExportReport, options: ExportOptions, show: Callable[[], None]) -> Outcome:
    """Where the pictures are, and what is not there."""
    left = (*lines_of(report.failed), *lines_of(report.skipped))
    if options.as_zip and report.was_cancelled:
        return Outcome(tr("It was ended, so no archive was written."), "info", left)
    out = plural(len(left), "{n} was left out.", "{n} were left out.") if left else ""
    if not report.written:
        ended = tr("It was ended before the first picture.") if report.was_cancelled else tr("Nothing was written.")
        text = tr("{done} {left}", done=ended, left=out).rstrip()
        return Outcome(text, "info" if report.was_cancelled else "warning", left)
    place = report.written[0] if options.as_zip else options.target
    text = plural(report.pictures, "{n} picture in {place}.", "{n} pictures in {place}.", place=place)
    if report.was_cancelled:
        text = tr("{done} It was ended before the others.", done=text)
    if left:
        text = tr("{done} {left}", done=text, left=out)
    level = "warning" if report.failed or report.was_cancelled else "success"
    return Outcome(text, level, left, tr("Show"), show)


def sheet_in_words(report: SheetReport, show: Callable[[], object]) -> Outcome:
    """Where the sheet is, and what is missing on it."""
    left = lines_of(report.failed)
    if report.was_cancelled:
        return Outcome(tr("It was ended, so nothing was written."), "info", left)
    if not report.written:
        return Outcome(tr("Nothing was written."), "warning", left)
    first = report.written[0]
    if len(report.written) > 1:
        text = tr("{n} pages: {first} and the files after it.", n=number(report.pages), first=first)
    else:
        text = plural(report.pages, "1 page: {place}.", "{n} pages: {place}.", place=first)
    if left:
        missing = plural(len(left), "One picture is an empty frame.", "{n} pictures are empty frames.")
        text = tr("{done} {left}", done=text, left=missing)
    return Outcome(text, "warning" if left else "success", left, tr("Open"), lambda: (show(), None)[1])

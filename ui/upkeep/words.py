"""How verifying, rebuilding and moving went, in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.words import number, plural, tr
from ui.statusbar import human_bytes
from ui.work.outcome import Outcome

if TYPE_CHECKING:
    from app.library.move import MoveReport
    from app.library.rebuild import RebuildReport
    from app.library.verify import VerifyReport


def verify_in_words(report: VerifyReport, library: Path) -> Outcome:
    """Whether all is as it was saved."""
    pictures = plural(report.pictures, "{n} picture was compared.", "{n} pictures were compared.")
    references = plural(report.references, "{n} reference image was too.", "{n} reference images were too.")
    compared = f"{pictures} {references}" if report.references else pictures
    left = tuple(
        tr("{name}: {reason}", name=_short(problem.path, library), reason=problem.reason) for problem in report.problems
    )
    if report.was_cancelled:
        compared = tr("{done} It was ended before the others.", done=compared)
    if left:
        found = plural(len(left), "One deserves a look.", "{n} deserve a look.")
        return Outcome(tr("{done} {found}", done=compared, found=found), "warning", left)
    if report.was_cancelled:
        return Outcome(compared, "info")
    return Outcome(tr("{done} Every byte is as it was saved.", done=compared), "success")


def rebuild_in_words(report: RebuildReport, library: Path) -> Outcome:
    """What the index holds now."""
    if report.was_cancelled:
        return Outcome(tr("It was ended. The index is as it was before."), "info")
    sentences = [plural(report.pictures, "{n} picture is in the index.", "{n} pictures are in the index.")]
    if report.recovered:
        sentences.append(
            plural(
                report.recovered,
                "One had no usable sidecar and was read from the metadata in its file.",
                "{n} had no usable sidecar and were read from the metadata in their files.",
            )
        )
    if report.from_file:
        sentences.append(
            plural(
                report.from_file,
                "Of one nothing but the picture itself is known.",
                "Of {n} nothing but the pictures themselves is known.",
            )
        )
    if report.missing:
        sentences.append(
            plural(report.missing, "The file of one is gone.", "The files of {n} are gone; they stay listed.")
        )
    left = tuple(
        tr("{name}: {reason}", name=_short(skipped.path, library), reason=skipped.reason) for skipped in report.skipped
    )
    if left:
        sentences.append(
            plural(
                len(left),
                "One file was not used, and is left as it is.",
                "{n} files were not used, and are left as they are.",
            )
        )
    return Outcome(" ".join(sentences), "warning" if left or report.missing else "success", left)


def move_in_words(report: MoveReport, source: Path, target: Path, show: Callable[[], None]) -> Outcome:
    """Where the library is now, and what stayed behind."""
    if report.was_cancelled:
        return Outcome(
            tr(
                "It was interrupted: the library is where it was. What was copied to {target} stays there; "
                "beginning again goes on with the rest.",
                target=target,
            ),
            "info",
        )
    text = tr(
        "The library is in {target} now: {files} files, {size}.",
        target=target,
        files=number(report.files),
        size=human_bytes(report.bytes),
    )
    left = tuple(str(path) for path in report.left)
    if left:
        stayed = plural(len(left), "One file is still in {source}.", "{n} files are still in {source}.", source=source)
        text = tr("{done} {stayed} They are not the library's, or could not be removed.", done=text, stayed=stayed)
    return Outcome(text, "warning" if left else "success", left, tr("Show"), show)


def _short(path: Path, library: Path) -> str:
    return str(path.relative_to(library)) if path.is_relative_to(library) else str(path)

"""What is dragged over the window: said at once by its mime types, and a moment later by the content of its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from app.words import plural, tr
from ui.loop import spawn
from ui.references.offer import Offer, read_offer

_MOST = 500
"""Files whose first bytes are looked at while they hover."""

_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said while something hovers.

    Attributes:
        offer: what it is; its reason says why it cannot be used.
        words: what dropping it would do; "" when nothing.
    """

    offer: Offer
    words: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether dropping it does anything."""
        return bool(self.words)


class Hover(QObject):
    """Judges what is dragged, once for each drag.

    Args:
        refusal: why nothing can be used with this model; "" when something can.

    Attributes:
        verdict: of what hovers at the moment.
        is_watched: somebody sees every drag over the whole window and tells of it; no part of it needs to.

    Signals:
        changed: the `Verdict`, or None when nothing is dragged any more.
    """

    changed = Signal(object)

    def __init__(self, refusal: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refusal = refusal
        self._looks = False
        self.is_watched = False
        self.verdict: Verdict | None = None

    def look_into_files(self, looks: bool) -> None:
        """Whether files are opened while they hover; that needs a loop that runs."""
        self._looks = looks

    def judge(self, mime: QMimeData) -> Offer:
        """What of dragged, dropped or pasted data can be used with this model."""
        refusal = self._refusal()
        return Offer(reason=refusal) if refusal else read_offer(mime)

    def enter(self, mime: QMimeData) -> Verdict:
        """Something hovers."""
        offer = self.judge(mime)
        verdict = Verdict(offer, offer.words)
        self._say(verdict)
        if self._looks and offer.files:
            spawn(self._look(offer), name="look at what is dragged")
        return verdict

    def leave(self) -> None:
        """It has gone, or was dropped."""
        if self.verdict is not None:
            self._say(None)

    async def _look(self, offer: Offer) -> None:
        from app.core.workers import Workers

        files = offer.files[:_MOST]
        try:
            seen = await Workers(1).run(lambda: look(files), seconds=_SECONDS)
        except TimeoutError:
            return
        if self.verdict is not None and self.verdict.offer is offer:
            self._say(seen.verdict(offer))

    def _say(self, verdict: Verdict | None) -> None:
        self.verdict = verdict
        self.changed.emit(verdict)


@dataclass(frozen=True, slots=True)
class Seen:
    """What files are, by their first bytes.

    Attributes:
        pictures, folders: how many.
        others: names of what is neither, each with what it seems to be ("" when that is not known).
    """

    pictures: int = 0
    folders: int = 0
    others: tuple[tuple[str, str], ...] = ()

    def verdict(self, offer: Offer) -> Verdict:
        """What to say of them."""
        aside = self._aside()
        if self.pictures:
            words = plural(
                self.pictures, "Drop to add the picture as a reference", "Drop to add {n} pictures as references"
            )
            return Verdict(replace(offer, reason=aside), words)
        if self.folders:
            words = plural(
                self.folders, "Drop to add the pictures in the folder", "Drop to add the pictures in {n} folders"
            )
            return Verdict(replace(offer, reason=aside), words)
        return Verdict(Offer(reason=aside or offer.reason))

    def _aside(self) -> str:
        if not self.others:
            return ""
        name, kind = self.others[0]
        if len(self.others) > 1:
            return plural(
                len(self.others) - 1,
                "{name} and one more are no pictures.",
                "{name} and {n} more are no pictures.",
                name=name,
            )
        if not kind:
            return tr("{name} is no picture.", name=name)
        return tr("{name} is no picture: it is {kind}.", name=name, kind=kind)


def look(paths: Sequence[Path]) -> Seen:
    """Read the first bytes of each; for a worker with a time limit. Never raises, never opens a pipe."""
    from app.library.formats import name_foreign
    from app.library.text import one_line
    from app.references.kinds import HEAD, kind_of

    pictures = folders = 0
    others: list[tuple[str, str]] = []
    for path in paths:
        name = one_line(path.name)
        try:
            if path.is_dir():
                folders += 1
                continue
            if not path.is_file():
                others.append((name, ""))
                continue
            with path.open("rb") as file:
                head = file.read(HEAD)
        except (OSError, ValueError):
            others.append((name, ""))
            continue
        if kind_of(head) is None:
            others.append((name, name_foreign(head) or ""))
        else:
            pictures += 1
    return Seen(pictures, folders, tuple(others))

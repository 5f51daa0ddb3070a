"""One picture over the whole window: at once from its thumbnail, then in full."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

from app.library.record import ImageRecord
from app.words import tr
from ui.gallery.words import picture_in_words
from ui.theme import set_role
from ui.viewer.animation import AnimationBadge
from ui.viewer.bar import ViewerBar
from ui.viewer.canvas import STEP, Canvas
from ui.viewer.film import Film, NoFilm
from ui.viewer.keys import command_of, is_modifier
from ui.viewer.marks_card import MarksCard
from ui.viewer.pictures import Pictures
from ui.viewer.show_bar import SlideshowBar
from ui.viewer.slideshow import Slideshow
from ui.viewer.strip import Filmstrip
from ui.viewer.trouble import Trouble
from ui.viewer.walk import Neighbour, Walk


class Viewer(QWidget):
    """Covers its parent while it is open and gives the focus back when it closes.

    Keys: arrows to the neighbours, Home and End, + − zoom, Shift and arrows pan, Esc, Space or Enter close; during a
    slideshow Space pauses and any other key ends it. What the window's actions do stands in `ui/actions.py`.

    Signals:
        closed: nothing is shown any more.
        shown: the `ImageRecord` that is shown from now on.
        folder_wanted: an `ImageRecord` whose file is to be shown in the file manager.
    """

    closed = Signal()
    shown = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        set_role(self, "window")
        self.setProperty("covers", True)  # what happens under it cannot be seen
        self.setAccessibleName(tr("Viewer"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._walk = Walk()
        self._came_from: QWidget | None = None
        self._pictures = Pictures(self)
        self._strip_wanted = True
        self.show_clock = Slideshow(self._is_next_ready, self)
        self.bar = ViewerBar()
        self.show_bar = SlideshowBar(self.show_clock)
        self.canvas = Canvas()
        self.strip = Filmstrip()
        self.trouble = Trouble(self.canvas)
        self.animation = AnimationBadge(self.canvas)
        self.marks = MarksCard(self.canvas, back_to=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.show_bar)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.strip)
        self._connect()
        parent.installEventFilter(self)
        self._arrange()
        self.hide()

    @property
    def record(self) -> ImageRecord | None:
        """What is shown; None while it is closed."""
        return self._walk.record

    @property
    def pictures(self) -> Pictures:
        """What is decoded."""
        return self._pictures

    @property
    def is_strip_wanted(self) -> bool:
        """Whether the filmstrip is shown where there is more than one picture."""
        return self._strip_wanted

    def is_decoded(self, uid: str) -> bool:
        """Whether a picture can be shown in full without waiting."""
        picture = self._pictures.get(uid)
        return picture is not None and not picture.preview

    # --- what others ask ----------------------------------------------------------------------------------------------

    def set_film(self, film: Film | None) -> None:
        """The row of pictures to go through; None for no other than `open`'s neighbours."""
        self._walk.film = film if film is not None else NoFilm()
        self.strip.set_film(self._walk.film)

    def open(self, record: ImageRecord, neighbour: Neighbour) -> None:
        """Show a picture; `neighbour(uid, step)` says which stand beside one that is not on the film."""
        if self.record is None:
            self._came_from = QApplication.focusWidget()
        self._walk.neighbour = neighbour
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._show(record)

    def leave(self) -> None:
        """Close and go back to where the person was."""
        if self.record is None:
            return
        self.show_clock.stop()
        self.marks.leave()
        self._walk.stand_at(None)
        self._pictures.forget()
        self.strip.forget()
        self.hide()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.setFocus()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to a neighbour, if there is one."""
        beside = self._walk.beside(by)
        if beside is not None:
            self._show(beside)

    def go_to(self, place: int) -> None:
        """Go to a place of the film; counted from the end when negative."""
        film = self._walk.film
        record = film.record(place if place >= 0 else film.count() + place)
        if record is not None:
            self._show(record)

    def neighbour(self) -> ImageRecord | None:
        """The next picture, or the previous one at the end."""
        return self._walk.beside(1) or self._walk.beside(-1)

    def toggle_strip(self, shown: bool | None = None) -> None:
        """Show or hide the filmstrip."""
        self._strip_wanted = not self._strip_wanted if shown is None else shown
        self._arrange()

    def change(self, record: ImageRecord) -> None:
        """The picture that is shown has other marks now, or its file came back."""
        known = self.record
        if known is not None and record.uid == known.uid:
            self._walk.record = record
            self.bar.set_record(record)
            self.marks.follow(record)
            if known.missing and not record.missing:
                self._look_again()

    def take_away(self, ids: Collection[int]) -> None:
        """These pictures are not listed any more: go on to one that is, or close."""
        if self.record is None or self.record.id not in ids:
            return
        nearest = self._walk.away_from(ids)
        if nearest is not None:
            self._show(nearest)
        else:
            self.leave()

    def refresh(self) -> None:
        """The film has changed: the picture may stand at another place."""
        if self.record is not None:
            self._walk.find_place()
            self._look_around(self.record)

    # --- Qt's calls ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if watched is self._covered and event.type() == QEvent.Type.Resize and self.record is not None:
            self.setGeometry(self._covered.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """A key ends the slideshow and does nothing else, whatever action of the window it belongs to."""
        if event.type() == QEvent.Type.ShortcutOverride and self.show_clock.is_on:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the viewer."""
        run = command_of(event, self)
        if self.show_clock.is_on:
            if event.key() == Qt.Key.Key_Space:
                self.show_clock.pause(paused=not self.show_clock.is_paused)
            elif not is_modifier(event):
                self.show_clock.stop()
        elif run is not None:
            run()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the viewer: what lies under it is not to be seen."""
        buttons = [button for button in self.findChildren(QToolButton) if button.isEnabled() and button.isVisible()]
        stops: list[QWidget] = [self, *buttons, *self.trouble.stops()]
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # --- inside -------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._pictures.changed.connect(self._on_loaded)
        self.canvas.zoomed.connect(lambda: self.bar.set_zoom(self.canvas.placement.zoom))
        self.canvas.looked.connect(self.show_clock.stop)
        self.bar.stepped.connect(self.step)
        self.bar.zoom_wanted.connect(self._zoom)
        self.bar.fit_wanted.connect(self.canvas.fit)
        self.bar.actual_wanted.connect(lambda: self.canvas.zoom_to(1.0))
        self.bar.close_wanted.connect(self.leave)
        self.strip.chosen.connect(self.go_to)
        self.show_bar.stop_wanted.connect(self.show_clock.stop)
        self.show_clock.changed.connect(self._arrange)
        self.show_clock.due.connect(self._show_next)
        self.trouble.again_wanted.connect(self._look_again)
        self.trouble.folder_wanted.connect(lambda: self.folder_wanted.emit(self.record))

    def _zoom(self, direction: int) -> None:
        self.canvas.zoom_by(STEP**direction)

    def _arrange(self) -> None:
        """A slideshow has the picture to itself."""
        showing = self.show_clock.is_on
        if showing and not self.show_bar.isVisible():
            self.marks.leave()
            self.setFocus()
        self.bar.setVisible(not showing)
        self.show_bar.setVisible(showing)
        self.strip.setVisible(self._strip_wanted and not showing and self._walk.film.count() > 1)

    def _show(self, record: ImageRecord) -> None:
        self._walk.stand_at(record)
        words = picture_in_words(record, record.model)
        self.canvas.setAccessibleName(words)
        self.setAccessibleDescription(words)  # it has the focus: this is what is read aloud
        self.bar.set_record(record)
        self.trouble.tell(None)
        self.animation.tell(None)
        self.marks.follow(record)
        self.canvas.begin(record)
        small = self._walk.film.small(record.uid)
        if small is not None:
            self._pictures.start_with(record.uid, small)
        self._look_around(record)
        self._on_loaded(record.uid)
        self.show_clock.note_shown()
        self.shown.emit(record)

    def _look_around(self, record: ImageRecord) -> None:
        """Say where the picture stands, and have those beside it decoded."""
        walk = self._walk
        following, previous = walk.beside(1), walk.beside(-1)
        self.bar.back.setEnabled(previous is not None)
        self.bar.forward.setEnabled(following is not None)
        self.bar.set_place(walk.place, walk.film.count())
        self.show_bar.set_place(self.bar.place_text())
        self.strip.show_place(walk.place)
        self._arrange()
        self._pictures.want(one for one in (record, following, previous) if one is not None)

    def _look_again(self) -> None:
        if self.record is not None:
            self._pictures.again(self.record.uid)
            self._show(self.record)

    def _on_loaded(self, uid: str) -> None:
        picture = self._pictures.get(uid)
        if self.record is not None and uid == self.record.uid and picture is not None:
            self.canvas.show_picture(picture)
            self.bar.set_converted(picture.converted)
            self.trouble.tell(picture)
            self.animation.tell(picture)
        self.show_clock.look_again()

    def _is_next_ready(self) -> bool:
        following = self._walk.next_round()
        return following is None or not self._pictures.is_awaited(following.uid)

    def _show_next(self) -> None:
        following = self._walk.next_round()
        if following is None:
            self.show_clock.stop()
        else:
            self._show(following)

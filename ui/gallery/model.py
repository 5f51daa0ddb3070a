"""What the grid shows: tiles of running tasks, then the ids of the library's pictures; rows are read when painted."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.library.record import ImageRecord
from app.request import GenerationRequest
from app.tasks.task import Task
from ui.gallery.days import Day, local_day, title_of, with_one_more
from ui.gallery.layout import Section, count_in_words
from ui.gallery.tiles import Tile, Tiles
from ui.gallery.words import picture_in_words, tile_in_words, tip_of

AnyIndex = QModelIndex | QPersistentModelIndex

_PAGE = 64
_KEPT_PAGES = 64


class Rows(Protocol):
    """The part of the library that the model reads; quick and thread-safe."""

    def rows(self, ids: Sequence[int]) -> list[ImageRecord]:
        """The records of these ids, in any order; ids that are gone are left out."""
        ...


@dataclass(frozen=True, slots=True)
class Listing:
    """The pictures to show, newest first, and the days they fall into."""

    ids: array[int] = field(default_factory=lambda: array("q"))
    days: tuple[Day, ...] = ()


class GalleryModel(QAbstractListModel):
    """Rows of the grid; a row is either a `Tile` or the id of a picture.

    It never holds more than a few pages of records, and nothing in it walks all rows.
    """

    relaid = Signal()
    """Days or their numbers changed: headers have to be laid out again."""

    def __init__(
        self,
        expected: Callable[[GenerationRequest], int] = lambda request: request.n or 1,
        model_name: Callable[[str], str] = lambda model: model,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tiles = Tiles(expected)
        self.name_of = model_name
        self._source: Rows | None = None
        self._listing = Listing()
        self._pages: dict[int, dict[int, ImageRecord]] = {}
        self._shows_tiles = True

    # --- what is shown -----------------------------------------------------------------------------------------------

    def set_source(self, source: Rows | None) -> None:
        """Read records from here; None lets go of the library and shows nothing."""
        self.beginResetModel()
        self._source = source
        self._listing = Listing()
        self._pages.clear()
        self._tiles.start_with([])
        self.endResetModel()

    def start_tiles(self, tasks: list[Task]) -> None:
        """Show the tasks that are on their way at the front."""
        self.beginResetModel()
        self._tiles.start_with(tasks)
        self.endResetModel()

    def show_listing(self, listing: Listing, *, with_tiles: bool = True) -> None:
        """Replace all pictures: the answer to a search, or the whole library."""
        self.beginResetModel()
        self._listing = listing
        self._shows_tiles = with_tiles
        self._pages.clear()
        self.endResetModel()

    def read_again(self) -> None:
        """Forget the records, not their order: they say something new."""
        self._pages.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def sections(self, today: date) -> tuple[Section, ...]:
        """The days as the layout wants them; running tiles stand under today."""
        tiles = self.tile_count
        days = [(title_of(day.date, today), day.pictures) for day in self._listing.days]
        if tiles and (not days or days[0][0] != "Today"):
            days.insert(0, ("Today", 0))
        found: list[Section] = []
        for number, (title, pictures) in enumerate(days):
            detail = count_in_words(pictures) if pictures else ""
            found.append(Section(title, pictures + (tiles if number == 0 else 0), detail))
        return tuple(found)

    # --- what happened -----------------------------------------------------------------------------------------------

    def update_task(self, task: Task) -> None:
        """Bring the tiles of a task up to date: new ones come in front, others are painted again or go."""
        old = self._tiles.rows_of(task.id)
        new = self._tiles.tiles_of(task, shown=bool(old))
        if not self._shows_tiles:
            place = old.start if old else self._tiles.place_for(task.id)
            self._tiles.all[place : place + len(old)] = new
            return
        if not old and new:
            place = self._tiles.place_for(task.id)
            self._change_rows(place, 0, new)
            return
        kept = min(len(old), len(new))
        self._tiles.all[old.start : old.start + kept] = new[:kept]
        if kept:
            self.dataChanged.emit(self.index(old.start), self.index(old.start + kept - 1))
        if len(old) != len(new):
            self._change_rows(old.start + kept, len(old) - kept, new[kept:])

    def add_picture(self, record: ImageRecord) -> None:
        """Put a picture that was just saved in front of the others; a tile of its task turns into it."""
        row = self._tiles.arrive(record.task_id, record.index)
        if record.id in self._listing.ids[:1000]:
            if row is not None:
                self._drop_tile(row)
            return
        days = with_one_more(self._listing.days, local_day(record.created))
        place = self.tile_count
        if row is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._put_first(record, days)
            self.endInsertRows()
            return
        last = place - 1
        if row != last:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place)
            self._tiles.all.append(self._tiles.all.pop(row))
            self.endMoveRows()
        self._tiles.all.pop()
        self._put_first(record, days)
        self.dataChanged.emit(self.index(last), self.index(last))
        self.relaid.emit()

    def note_arrival(self, record: ImageRecord) -> None:
        """A picture was saved that this list does not show: only the tile it would have taken over goes."""
        row = self._tiles.arrive(record.task_id, record.index)
        if row is not None:
            self._drop_tile(row)

    # --- reading -----------------------------------------------------------------------------------------------------

    @property
    def tile_count(self) -> int:
        """How many running tiles stand in front of the pictures."""
        return len(self._tiles.all) if self._shows_tiles else 0

    @property
    def picture_count(self) -> int:
        """How many pictures are shown, tiles not counted."""
        return len(self._listing.ids)

    def tile(self, row: int) -> Tile | None:
        """The running tile of a row, None where a picture stands."""
        return self._tiles.all[row] if 0 <= row < self.tile_count else None

    def record(self, row: int) -> ImageRecord | None:
        """The picture of a row; None for a tile, or when the picture is gone from the library."""
        place = row - self.tile_count
        if not 0 <= place < len(self._listing.ids):
            return None
        return self._page((len(self._listing.ids) - 1 - place) // _PAGE).get(self._listing.ids[place])

    def records(self, rows: Iterable[int]) -> list[ImageRecord]:
        """The pictures of several rows; tiles are left out."""
        return [record for row in rows if (record := self.record(row)) is not None]

    def key(self, row: int) -> int | str | None:
        """What stands there, in a form that outlives a reset: the id of a picture, or the task of a tile."""
        if (tile := self.tile(row)) is not None:
            return tile.task.id
        place = row - self.tile_count
        return self._listing.ids[place] if 0 <= place < len(self._listing.ids) else None

    def row_of(self, key: int | str | None) -> int | None:
        """Where `key` stands now, None when it is not shown."""
        if isinstance(key, str):
            rows = self._tiles.rows_of(key) if self._shows_tiles else range(0)
            return rows.start if rows else None
        if key is None:
            return None
        try:
            return self._listing.ids.index(key) + self.tile_count
        except ValueError:
            return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Tiles and pictures."""
        return 0 if parent.isValid() else self.tile_count + len(self._listing.ids)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for screen readers and tooltips; the view paints from `record` and `tile`."""
        row = index.row()
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            tile = self.tile(row)
            if tile is not None:
                return tile_in_words(tile.task, self.name_of(tile.task.request.model))
            record = self.record(row)
            return picture_in_words(record, self.name_of(record.model)) if record is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            record = self.record(row)
            tile = self.tile(row)
            text = record.prompt if record is not None else tile.task.request.prompt if tile is not None else ""
            return tip_of(text)
        return None

    # --- inside ------------------------------------------------------------------------------------------------------

    def _page(self, number: int) -> dict[int, ImageRecord]:
        """Pages are counted from the oldest picture, so a new one in front leaves all but the last as they are."""
        page = self._pages.get(number)
        if page is None:
            end = len(self._listing.ids) - number * _PAGE
            ids = self._listing.ids[max(end - _PAGE, 0) : end]
            page = {record.id: record for record in self._source.rows(ids)} if self._source is not None else {}
            while len(self._pages) >= _KEPT_PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = page
        return page

    def _put_first(self, record: ImageRecord, days: tuple[Day, ...]) -> None:
        self._pages.pop(len(self._listing.ids) // _PAGE, None)
        self._listing = Listing(array("q", [record.id]) + self._listing.ids, days)

    def _drop_tile(self, row: int) -> None:
        if self._shows_tiles:
            self._change_rows(row, 1, [])
        else:
            del self._tiles.all[row]

    def _change_rows(self, place: int, removed: int, tiles: Sequence[Tile]) -> None:
        if removed:
            self.beginRemoveRows(QModelIndex(), place, place + removed - 1)
            del self._tiles.all[place : place + removed]
            self.endRemoveRows()
        if tiles:
            self.beginInsertRows(QModelIndex(), place, place + len(tiles) - 1)
            self._tiles.all[place:place] = tiles
            self.endInsertRows()

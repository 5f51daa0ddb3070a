"""What the grid shows: tiles of running tasks, then the ids of the library's pictures; rows are read when painted."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.library.record import ImageRecord
from app.request import GenerationRequest
from app.tasks.task import Task
from ui.gallery.awaited import Awaited
from ui.gallery.heads import Leads, Place, header_words, leads_of, place_for, place_of
from ui.gallery.pages import Pages, Rows
from ui.gallery.sections import Listing, Section
from ui.gallery.tiles import Tile, Tiles
from ui.gallery.words import picture_in_words, tile_in_words, tip_of

AnyIndex = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """Rows of the grid; a row is either a `Tile` or the id of a picture.

    It never holds more than a few pages of records, and nothing in it walks all rows.
    """

    relaid = Signal()
    """Sections or their numbers changed: headers have to be laid out again."""
    turned = Signal(int)
    """The running tile of this row (its row now) became the picture that was saved: the same row, other contents."""

    def __init__(
        self,
        expected: Callable[[GenerationRequest], int] = lambda request: request.n or 1,
        model_name: Callable[[str], str] = lambda model: model,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tiles = Tiles(expected)
        self.name_of = model_name
        self._listing = Listing()
        self._pages = Pages()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def set_source(self, source: Rows | None) -> None:
        """Read records from here; None lets go of the library and shows nothing."""
        self.beginResetModel()
        self._listing = Listing()
        self._pages.set_source(source)
        self._tiles.start_with([])
        self.endResetModel()

    def start_tiles(self, tasks: list[Task]) -> None:
        """Show the tasks that are on their way at the front."""
        self.beginResetModel()
        self._tiles.start_with(tasks)
        self.endResetModel()

    def show_listing(self, listing: Listing, awaited: Awaited | None = None) -> None:
        """Replace all pictures: the answer to a search, with the tiles of what it awaits, or the whole library."""
        self.beginResetModel()
        self._listing = listing
        self._tiles.show_only(awaited or Awaited())
        self._pages.clear()
        self.endResetModel()

    def read_again(self) -> None:
        """Forget the records, not their order: they say something new."""
        self._pages.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    @property
    def has_headers(self) -> bool:
        """Whether sections have a header line."""
        return self._listing.group != "none"

    def section_counts(self, today: date) -> Sequence[int]:
        """How many rows each section has; running tiles come first, in the first day's section when that is today."""
        leads = self._leads(today)
        if not leads.counts:
            return self._listing.counts
        counts = array("q", leads.counts)
        if leads.merged:
            counts[-1] += self._listing.counts[0]
        return counts + self._listing.counts[leads.merged :]

    def section(self, number: int, first_row: int, today: date) -> Section:
        """What the header of section `number` says, which begins at `first_row`."""
        first = self.tile(first_row) or self.record(first_row)
        return header_words(self._listing, self._leads(today), number, today, first, self.name_of)

    # --- what happened -----------------------------------------------------------------------------------------------

    def update_task(self, task: Task) -> None:
        """Bring the tiles of a task up to date: new ones come in front, others are painted again or go."""
        if self._tiles.set_aside(task):
            return
        old = self._tiles.rows_of(task.id)
        new = self._tiles.tiles_of(task, shown=bool(old))
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
        """Put a picture that was just saved where it belongs, the newest first; a tile of its task turns into it."""
        row = self._tiles.arrive(record.task_id, record.index)
        if record.id in self._listing.ids[:1000]:
            if row is not None:
                self._change_rows(row, 1, [])
            return
        listing = self._listing
        where = place_for(listing, record, lambda place: self._pages.record(listing.ids, place))
        first = self.tile_count
        if row is None:
            self.beginInsertRows(QModelIndex(), first + where.place, first + where.place)
            self._insert(record, where)
            self.endInsertRows()
            self.relaid.emit()
            return
        target = first - 1 + where.place
        if row != target:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target + 1)
        self._tiles.all.pop(row)
        self._insert(record, where)
        if row != target:
            self.endMoveRows()
        self.dataChanged.emit(self.index(target), self.index(target))
        self.relaid.emit()
        self.turned.emit(target)

    def note_arrival(self, record: ImageRecord) -> None:
        """A picture was saved that this list does not show: only the tile it would have taken over goes."""
        row = self._tiles.arrive(record.task_id, record.index)
        if row is not None:
            self._change_rows(row, 1, [])

    # --- reading -----------------------------------------------------------------------------------------------------

    @property
    def tile_count(self) -> int:
        """How many running tiles stand in front of the pictures."""
        return len(self._tiles.all)

    @property
    def picture_count(self) -> int:
        """How many pictures are shown, tiles not counted."""
        return len(self._listing.ids)

    def picture_ids(self) -> array[int]:
        """The ids of all pictures in the order of the rows, behind the tiles; a copy, quick at any number."""
        return self._listing.ids[:]

    def tile(self, row: int) -> Tile | None:
        """The running tile of a row, None where a picture stands."""
        return self._tiles.all[row] if 0 <= row < self.tile_count else None

    def record(self, row: int) -> ImageRecord | None:
        """The picture of a row; None for a tile, or when the picture is gone from the library."""
        place = row - self.tile_count
        return self._pages.record(self._listing.ids, place) if 0 <= place < len(self._listing.ids) else None

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
            rows = self._tiles.rows_of(key)
            return rows.start if rows else None
        place = place_of(self._listing, key) if key is not None else None
        return place + self.tile_count if place is not None else None

    def rows_of(self, keys: Collection[int | str | None]) -> list[int]:
        """Where these stand now, in the order of the rows; one pass, however many there are."""
        ids = {key for key in keys if isinstance(key, int)}
        if len(ids) <= 2:
            found = [self.row_of(key) for key in keys]
            return sorted(row for row in found if row is not None)
        tiles = [row for key in keys if isinstance(key, str) and (row := self.row_of(key)) is not None]
        first = self.tile_count
        return sorted(tiles) + [first + place for place, row_id in enumerate(self._listing.ids) if row_id in ids]

    def rows_among(self, ids: Collection[int]) -> list[int]:
        """The rows of those of these pictures that are shown, in the order of the rows."""
        first, wanted = self.tile_count, set(ids)
        return [first + place for place, row_id in enumerate(self._listing.ids) if row_id in wanted]

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

    def _leads(self, today: date) -> Leads:
        return leads_of(self._listing, self._tiles.all, today)

    def _insert(self, record: ImageRecord, where: Place) -> None:
        self._pages.insert(self._listing.ids, where.place)
        self._listing = self._listing.with_one_more(record.id, where.place, where.section, where.key)

    def _change_rows(self, place: int, removed: int, tiles: Sequence[Tile]) -> None:
        if removed:
            self.beginRemoveRows(QModelIndex(), place, place + removed - 1)
            del self._tiles.all[place : place + removed]
            self.endRemoveRows()
        if tiles:
            self.beginInsertRows(QModelIndex(), place, place + len(tiles) - 1)
            self._tiles.all[place:place] = tiles
            self.endInsertRows()

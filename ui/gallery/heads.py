"""Which sections stand in the grid when running tiles come in front of the pictures, and what their headers say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app import words
from app.library.record import ImageRecord
from app.words import plural, tr
from ui.gallery.days import local_day, title_of
from ui.gallery.sections import ALL, RUNNING, Listing, Section, SectionKey, count_in_words
from ui.gallery.tiles import Tile


@dataclass(frozen=True, slots=True)
class Leads:
    """The sections of running tiles; `merged` is 1 when the last goes on with the first pictures, else 0."""

    keys: tuple[SectionKey, ...] = ()
    counts: tuple[int, ...] = ()
    merged: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new picture goes among the pictures; `section` -1 is a new one in front of all, called `key`."""

    place: int
    section: int
    key: SectionKey


def leads_of(listing: Listing, tiles: Sequence[Tile], today: date) -> Leads:
    """By task, the tiles of each task are a section; else all of them are one."""
    if not tiles:
        return Leads()
    first = listing.keys[0] if len(listing.keys) else None
    if listing.group == "task":
        runs = [(key, len(list(run))) for key, run in groupby(tiles, key=lambda tile: tile.task.id)]
        return Leads(tuple(key for key, _ in runs), tuple(count for _, count in runs), int(first == runs[-1][0]))
    if listing.group == "day" and listing.newest_first:
        return Leads((today,), (len(tiles),), int(isinstance(first, date) and first >= today))
    if listing.group == "day":
        return Leads((RUNNING,), (len(tiles),))
    return Leads((ALL,), (len(tiles),), int(first is not None))


def header_words(
    listing: Listing,
    leads: Leads,
    number: int,
    today: date,
    first: ImageRecord | Tile | None,
    name_of: Callable[[str], str],
) -> Section:
    """What the header of section `number` says, of which `first` is the first row; `name_of` names models."""
    leading = number < len(leads.keys)
    place = number - len(leads.keys) + leads.merged
    key = leads.keys[number] if leading else listing.keys[place]
    pictures = 0 if leading and not (leads.merged and place == 0) else listing.counts[place]
    counted = count_in_words(pictures) if pictures else ""
    if isinstance(key, date):
        return Section(title_of(key, today), counted)
    if key == RUNNING:
        return Section(tr("Running"))
    if listing.group == "none":
        return Section("")
    return _task_words(first, counted, leads.counts[number] if leading else 0, today, name_of)


def _task_words(
    first: ImageRecord | Tile | None, counted: str, coming: int, today: date, name_of: Callable[[str], str]
) -> Section:
    if first is None:
        return Section("…", counted)
    if isinstance(first, ImageRecord) and not first.task_id:
        return Section(tr("Imported"), counted)
    request = first.task.request if isinstance(first, Tile) else first.request
    created = first.task.created if isinstance(first, Tile) else first.created
    said = [counted] if counted else []
    if coming:
        said.append(plural(coming, "{n} to come", "{n} to come"))
    day = local_day(int(created.timestamp() * 1000))
    said += [name_of(request.model), f"{title_of(day, today)} {words.clock(created)}"]
    return Section(" ".join(request.prompt.split()) or tr("Without a prompt"), " · ".join(said))


def place_of(listing: Listing, row_id: int) -> int | None:
    """Where a picture stands among the pictures, None when it is not listed."""
    ids = listing.ids
    if listing.group == "day":  # then they stand by time, which the ids are
        turn = -1 if listing.newest_first else 1
        place = bisect_left(ids, turn * row_id, key=lambda one: turn * one)
        return place if place < len(ids) and ids[place] == row_id else None
    try:
        return ids.index(row_id)
    except ValueError:
        return None


def place_for(listing: Listing, record: ImageRecord, record_at: Callable[[int], ImageRecord | None]) -> Place:
    """Where a picture that was just saved goes in a list of the newest first."""
    if listing.group == "task":
        return _place_in_task(listing, record, record_at)
    place = bisect_left(listing.ids, -record.id, key=lambda row_id: -row_id)
    key: SectionKey = local_day(record.id) if listing.group == "day" else ALL
    if not listing.keys:
        return Place(place, -1, key)
    if place == 0:
        first = listing.keys[0]
        # a clock that went back makes no day twice
        is_first = first == key or (isinstance(first, date) and isinstance(key, date) and first > key)
        return Place(0, 0 if is_first else -1, key)
    section, passed = 0, listing.counts[0]
    while passed < place:
        section += 1
        passed += listing.counts[section]
    return Place(place, section, key)


def _place_in_task(listing: Listing, record: ImageRecord, record_at: Callable[[int], ImageRecord | None]) -> Place:
    key = record.task_id
    if not key:
        is_first = len(listing.keys) > 0 and listing.keys[0] == ""
        return Place(0, 0 if is_first else -1, key)
    if key not in listing.keys:
        return Place(0, -1, key)
    section = listing.keys.index(key)
    start = sum(listing.counts[:section])
    records = [record_at(place) for place in range(start, start + listing.counts[section])]
    before = sum(1 for one in records if one is not None and one.index < record.index)
    return Place(start + before, section, key)

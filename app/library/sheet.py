"""Contact sheets: many pictures small on one page with captions, as PNG files or one PDF.

Imports Pillow while it works: for a worker thread.
"""

from __future__ import annotations

import functools
import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.library import files
from app.library.changes import Failure
from app.library.embed import MAX_FILE_BYTES
from app.library.errors import BadPictureError
from app.library.export_names import caption
from app.library.record import ImageRecord
from app.library.walk import Cancelled, Progress
from app.words import tr

if TYPE_CHECKING:
    from PIL import Image, ImageFont

_GAP: Final = 24
_MARGIN: Final = 60
_TEXT: Final = 22
_LINE: Final = 30
_FONTS: Final = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "Arial.ttf", "arial.ttf", "Helvetica.ttc")
_WIDE_FONTS: Final = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKsc-Regular.otf",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "DroidSansFallbackFull.ttf",
    "msyh.ttc",
    "simsun.ttc",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "Arial Unicode.ttf",
)
"""Fonts with the letters of East Asia, as the systems come with them."""

_WIDE_FROM: Final = "\u2e80"
_DPI: Final = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOptions:
    """How a contact sheet looks.

    Attributes:
        target: `….pdf` for one file, `….png` for one file a page (with numbers from the second on); replaced.
        columns, rows: pictures on one page.
        cell: pixels of a picture's longer side at most; a page has 150 pixels an inch.
        captions: one line each below every picture, with the fields of `app.library.export_names`.
        title: on top of every page; "" for none.
    """

    target: Path
    columns: int = 4
    rows: int = 5
    cell: int = 320
    captions: tuple[str, ...] = ("{prompt}", "{model} · {size}")
    title: str = ""


@dataclass(frozen=True, slots=True)
class SheetReport:
    """The files that were written, how many pages that are, and what could not be shown on them."""

    written: tuple[Path, ...] = ()
    pages: int = 0
    failed: tuple[Failure, ...] = ()
    was_cancelled: bool = False


def contact_sheet(
    records: Sequence[ImageRecord],
    options: SheetOptions,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> SheetReport:
    """Draw the pictures in this order; nothing is written when it was cancelled.

    Raises:
        DiskError: it cannot be written.
    """
    failed: list[Failure] = []
    columns, rows = max(1, options.columns), max(1, options.rows)
    with (
        files.explaining(tr("The contact sheet cannot be written"), options.target.parent),
        tempfile.TemporaryDirectory(prefix="proofsheet-sheet-") as spool,  # pages of a large library fill the memory
    ):
        pages: list[Path] = []
        for start in range(0, len(records), columns * rows):
            page = _Page(options, columns, rows)
            for place, record in enumerate(records[start : start + columns * rows]):
                if cancelled():
                    return SheetReport(failed=tuple(failed), was_cancelled=True)
                problem = page.put(place, record, start + place + 1)
                if problem:
                    failed.append(Failure(record.path.name, problem, record.uid))
                if progress is not None:
                    progress(start + place + 1, len(records))
            pages.append(Path(spool, f"{len(pages)}.png"))
            pages[-1].write_bytes(page.encoded())
        options.target.parent.mkdir(parents=True, exist_ok=True)
        written = _write(pages, options.target)
    return SheetReport(tuple(written), len(pages), tuple(failed))


def first_page(records: Sequence[ImageRecord], options: SheetOptions) -> bytes:
    """The first page as PNG, drawn from thumbnails where there are any: quick, and not written anywhere."""
    columns, rows = max(1, options.columns), max(1, options.rows)
    page = _Page(options, columns, rows)
    for place, record in enumerate(records[: columns * rows]):
        page.put(place, record, place + 1, quick=True)
    return page.encoded()


class _Page:
    """One page that is being drawn."""

    def __init__(self, options: SheetOptions, columns: int, rows: int) -> None:
        from PIL import Image, ImageDraw

        self._options = options
        self._columns = columns
        self._top = _MARGIN + (_LINE * 2 if options.title else 0)
        self._step = options.cell + _GAP + _LINE * len(options.captions)
        width = 2 * _MARGIN + columns * options.cell + (columns - 1) * _GAP
        height = self._top + rows * self._step + _MARGIN - _GAP
        self._sheet = Image.new("RGB", (width, height), "white")
        self._draw = ImageDraw.Draw(self._sheet)
        if options.title:
            self._text((_MARGIN, _MARGIN - _LINE // 2), options.title, width - 2 * _MARGIN, "black")

    def put(self, place: int, record: ImageRecord, number: int, *, quick: bool = False) -> str:
        """Draw one picture with its captions; why it cannot be shown, "" when it can."""
        cell = self._options.cell
        left = _MARGIN + place % self._columns * (cell + _GAP)
        top = self._top + place // self._columns * self._step
        problem = ""
        try:
            small = _quick(record, cell) if quick and record.thumbnail.is_file() else _small(record.path, cell)
        except (OSError, BadPictureError) as error:
            problem = (
                tr("it cannot be read ({reason})", reason=error.strerror) if isinstance(error, OSError) else str(error)
            )
            self._draw.rectangle((left, top, left + cell - 1, top + cell - 1), outline="#b0b0b0")
        else:
            self._sheet.paste(small, (left + (cell - small.width) // 2, top + (cell - small.height) // 2))
        for line, template in enumerate(self._options.captions):
            place_of_line = (left, top + cell + 6 + line * _LINE)
            self._text(place_of_line, caption(template, record, number), cell, "#303030" if line else "black")
        return problem

    def encoded(self) -> bytes:
        """The page as PNG."""
        out = io.BytesIO()
        self._sheet.save(out, "PNG", dpi=(_DPI, _DPI))
        return out.getvalue()

    def _text(self, place: tuple[int, int], text: str, width: int, colour: str) -> None:
        shown = text
        font = _font(is_wide=max(text, default="") >= _WIDE_FROM)
        while shown and self._draw.textlength(shown, font=font) > width:
            text = text[: max(len(text) - 1 - len(text) // 20, 0)].rstrip()
            shown = f"{text}…" if text else ""
        self._draw.text(place, shown, fill=colour, font=font)


def _quick(record: ImageRecord, side: int) -> Image.Image:
    """Drawn from the thumbnail, as large as the picture itself will be."""
    from PIL import ImageOps

    small = _small(record.thumbnail, side)
    meant = min(side, max(record.width, record.height))
    return ImageOps.contain(small, (meant, meant)) if max(small.size) < meant else small


def _small(path: Path, side: int) -> Image.Image:
    from PIL import Image, ImageOps

    from app.library.convert import on_white
    from app.library.decode import decode

    data = files.read_regular(path, MAX_FILE_BYTES)
    if data is None:
        raise BadPictureError(tr("it is too large"))
    decode(data)
    with Image.open(io.BytesIO(data)) as source:
        source.load()
        image = ImageOps.exif_transpose(source)
    image = on_white(image if image.mode in {"L", "RGB", "RGBA"} else image.convert("RGBA"))
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    return image


@functools.cache
def _font(*, is_wide: bool) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    from PIL import ImageFont

    for name in (*(_WIDE_FONTS if is_wide else ()), *_FONTS):
        try:
            return ImageFont.truetype(name, _TEXT)
        except OSError:
            continue
    return ImageFont.load_default(_TEXT)


def _write(pages: list[Path], target: Path) -> list[Path]:
    from PIL import Image

    if target.suffix.lower() != ".pdf":
        names = [target.with_name(f"{target.stem}-{n}.png") if n > 1 else target for n in range(1, len(pages) + 1)]
        for name, page in zip(names, pages, strict=True):
            files.replace(name, page.read_bytes())
        return names
    if not pages:
        return []
    part = target.with_name(f".{target.name}.part")
    try:
        files.remove_quietly(part)
        for number, page in enumerate(pages):
            with Image.open(page) as image:
                image.save(part, "PDF", resolution=_DPI, append=number > 0)
        files.flush(part)
        part.replace(target)
    finally:
        files.remove_quietly(part)
    return [target]

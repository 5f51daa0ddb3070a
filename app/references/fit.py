"""What has to be done to a reference image so that a model takes it: proposed in words and numbers, nothing is done.

Fixes go together in one chain (crop, scale, convert, recompress) that meets every limit at once: crop first, because
the ratio decides how much has to be scaled, and encode once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.catalog.spec import Model, References
from app.catalog.words import format_name, megabytes
from app.references.kinds import SENT
from app.request import Reference
from app.words import tr

FixKind: TypeAlias = Literal["crop", "scale", "convert", "recompress"]
Box: TypeAlias = tuple[int, int, int, int]

UPLOAD_MAX_BYTES = 10_000_000
"""Of one upload (documents of the upload endpoint: 10 MB)."""

_LOSSY = ("jpeg", "webp")


@dataclass(frozen=True, slots=True)
class Measures:
    """Pixels, size and format; `bytes` is None where only encoding will tell."""

    width: int
    height: int
    format: str
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """One chain of steps.

    Attributes:
        kinds: the steps in order, at least one.
        before: the reference as it is.
        after: what comes of it; the format may become `webp` or stay `png` where pixels are transparent.
        max_bytes: the result is at most this large.
        min_side: the result is not scaled below this, 1 where there is no such limit.
        max_ratio: longer side by shorter side of the result, None where there is no such limit.
        formats: what the result may be.
        box: left, top, right, bottom of what is kept, in the reference's pixels; None keeps all.
        sentence: for the person.
    """

    kinds: tuple[FixKind, ...]
    before: Measures
    after: Measures
    max_bytes: int
    min_side: int
    max_ratio: float | None
    formats: tuple[str, ...]
    box: Box | None
    sentence: str

    @property
    def kind(self) -> FixKind:
        """The first step: what changes the picture most."""
        return self.kinds[0]


def propose_fix(reference: Reference, model: Model) -> Fix | None:
    """What makes a kept reference fit; None when it fits, cannot be made to, or is a URL or not known well enough."""
    rules = model.references
    width, height, size, file_format = reference.width, reference.height, reference.bytes, reference.format
    if rules is None or reference.sha256 is None or not width or not height or not size or not file_format:
        return None
    formats = tuple(name for name in rules.formats if name in SENT)
    limit = min(rules.max_bytes, UPLOAD_MAX_BYTES)
    box = _box(rules, width, height)
    cropped = (box[2] - box[0], box[3] - box[1]) if box else (width, height)
    scaled = _scale(rules, *cropped)
    expected = size * (scaled[0] * scaled[1]) / (width * height)
    target = _target(file_format, formats, too_large=expected > limit)
    if target is None or not _fits(rules, *scaled):
        return None
    needed: dict[FixKind, bool] = {
        "crop": box is not None,
        "scale": scaled != cropped,
        "convert": file_format not in formats,
        "recompress": expected > limit,
    }
    kinds: list[FixKind] = [kind for kind, is_needed in needed.items() if is_needed]
    if not kinds:
        return None
    before = Measures(width, height, file_format, size)
    after = Measures(*scaled, target)
    floor = rules.min_side or 1
    sentence = _sentence(kinds, before, after, cropped, limit)
    return Fix(tuple(kinds), before, after, limit, floor, rules.max_ratio, formats, box, sentence)


def _box(rules: References, width: int, height: int) -> Box | None:
    """The middle part whose longer side is not too long; None when all of it may stay."""
    short, long = sorted((width, height))
    if rules.max_ratio is None or long <= rules.max_ratio * short:
        return None
    kept = max(1, math.floor(rules.max_ratio * short))
    start = (long - kept) // 2
    return (start, 0, start + kept, height) if width > height else (0, start, width, start + kept)


def _scale(rules: References, width: int, height: int) -> tuple[int, int]:
    """Pixels within all limits on them, the ratio kept as well as whole pixels can."""
    short, long = sorted((width, height))
    factor = 1.0
    if rules.max_side is not None:
        factor = min(factor, rules.max_side / long)
    if rules.max_pixels is not None:
        factor = min(factor, math.sqrt(rules.max_pixels / (width * height)))
    if factor < 1.0:
        short, long = max(1, math.floor(short * factor)), max(1, math.floor(long * factor))
    elif rules.min_side is not None and short < rules.min_side:
        short, long = rules.min_side, math.ceil(long * rules.min_side / short)
    if rules.max_ratio is not None:
        long = min(long, math.floor(rules.max_ratio * short))  # what rounding has made too long by one
    return (long, short) if width > height else (short, long)


def _fits(rules: References, width: int, height: int) -> bool:
    short, long = sorted((width, height))
    return (
        (rules.min_side is None or short >= rules.min_side)
        and (rules.max_side is None or long <= rules.max_side)
        and (rules.max_pixels is None or width * height <= rules.max_pixels)
        and (rules.max_ratio is None or long <= rules.max_ratio * short)
    )


def _target(file_format: str, formats: tuple[str, ...], *, too_large: bool) -> str | None:
    """The format of the result; None when there is none that this program writes."""
    if file_format in formats and file_format != "gif" and not (too_large and file_format == "png"):
        return file_format
    wanted = _LOSSY if too_large else ("png", *_LOSSY)
    known = [name for name in (*wanted, "png") if name in formats]
    if file_format == "gif" and not too_large and "gif" in formats:
        known = [*known, "gif"]
    return known[0] if known else None


def _sentence(kinds: list[FixKind], before: Measures, after: Measures, cropped: tuple[int, int], limit: int) -> str:
    words: list[str] = []
    if "crop" in kinds:
        words.append(
            tr("crop {whole} to the middle {part}", whole=_pixels(before.width, before.height), part=_pixels(*cropped))
        )
    if "scale" in kinds:
        words.append(
            tr("scale {before} to {after}", before=_pixels(*cropped), after=_pixels(after.width, after.height))
        )
    if "convert" in kinds:
        words.append(
            tr("convert {before} to {after}", before=format_name(before.format), after=format_name(after.format))
        )
    if "recompress" in kinds:
        size, most = megabytes(before.bytes or 0), megabytes(limit)
        if after.format != before.format and "convert" not in kinds:
            as_format = format_name(after.format)
            words.append(tr("recompress {size} as {format} to at most {most}", size=size, format=as_format, most=most))
        else:
            words.append(tr("recompress {size} to at most {most}", size=size, most=most))
    text = words[0]
    for word in words[1:]:
        text = tr("{first}, then {second}", first=text, second=word)
    return tr("{statement}.", note="becomes a sentence", statement=f"{text[0].upper()}{text[1:]}")


def _pixels(width: int, height: int) -> str:
    return f"{width:,} × {height:,}"

"""What a fix does, in words."""

from __future__ import annotations

from app.catalog.words import format_name
from app.references.fit import Fix, Measures
from app.words import tr
from ui.references.facts import pixel_words, size_words


def measure_words(measures: Measures) -> str:
    """`4,000 × 1,000 · PNG · 12.3 MB`."""
    parts = [pixel_words(measures.width, measures.height), format_name(measures.format)]
    if measures.bytes is not None:
        parts.append(size_words(measures.bytes))
    return " · ".join(parts)


def steps_words(fix: Fix) -> str:
    """What is done, step by step."""
    words: list[str] = []
    if "crop" in fix.kinds and fix.box is not None:
        left, top, right, bottom = fix.box
        words.append(tr("Crop to {pixels}.", pixels=pixel_words(right - left, bottom - top)))
    if "scale" in fix.kinds:
        words.append(tr("Scale to {pixels}.", pixels=pixel_words(fix.after.width, fix.after.height)))
    if "convert" in fix.kinds:
        old, new = format_name(fix.before.format), format_name(fix.after.format)
        words.append(tr("Convert {old} to {new}.", old=old, new=new))
    if "recompress" in fix.kinds:
        words.append(tr("Compress to at most {size}.", size=size_words(fix.max_bytes)))
    return " ".join(words)

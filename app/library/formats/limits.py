"""How far a container is walked."""

from __future__ import annotations

from typing import Final

from app.words import mark

MOST_PARTS: Final = 200_000
"""Chunks or segments of one file. Real files have some thousands; each costs a hundred bytes while it is looked at."""

TOO_MANY_PARTS: Final = mark("it consists of far too many parts")

"""Words on a practice picture: fonts, and prompts of any script broken into lines.

Imports Pillow at the top, so it is imported in worker threads only (`painter`).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PIL import ImageFont

Font = ImageFont.FreeTypeFont

_MOST_CHARACTERS = 600
_WIDE_FONTS = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansSC-Regular.otf",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "msyh.ttc",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "DejaVuSans.ttf",
    "seguisym.ttf",
)
"""Tried in this order for what Pillow's own font has no letters for: Linux, Windows and macOS carry some of them."""


@lru_cache(maxsize=64)
def font(size: int, *, wide: bool = False) -> Font:
    """Pillow's own font in that height in pixels; `wide` prefers one of the system that knows more scripts."""
    for name in _WIDE_FONTS if wide else ():
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    own = ImageFont.load_default(size)
    if not isinstance(own, Font):
        raise TypeError("Pillow was built without FreeType.")
    return own


def font_for(text: str, size: int) -> Font:
    """One that can probably show `text`."""
    return font(size, wide=any(ord(character) > 0x24F and not 0x2000 <= ord(character) < 0x2070 for character in text))


def clean(text: str) -> str:
    """One line of printable characters, at most as many as a picture could show."""
    shown = (" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text[: 4 * _MOST_CHARACTERS])
    kept = "".join(c for c in shown if unicodedata.category(c) not in {"Cf", "Cs", "Co", "Cn"})
    return " ".join(kept.split())[:_MOST_CHARACTERS]


def wrap(text: str, face: Font, width: float, most_lines: int) -> list[str]:
    """Break `text` into lines of at most `width` pixels; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most_lines:
        end = _fitting(rest, face, width)
        line, rest = rest[:end].rstrip(), rest[end:].lstrip()
        lines.append(line)
    if rest and lines:
        last = lines[-1]
        while last and face.getlength(f"{last}…") > width:
            last = last[:-1].rstrip()
        lines[-1] = f"{last}…"
    return lines


def _fitting(text: str, face: Font, width: float) -> int:
    """How many characters go on a line, broken at a space where there is one."""
    low, high = 1, min(len(text), 400)
    while low < high:
        middle = (low + high + 1) // 2
        if face.getlength(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    if low == len(text):
        return low
    space = text.rfind(" ", 1, low + 1)
    return space if space > low // 3 else low

"""Names of exported files: a template with fields, filled in so that every operating system takes the result."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Final

from app.library.record import ImageRecord
from app.library.text import one_line

DEFAULT_TEMPLATE: Final = "{date}_{prompt}_{n}"
LONGEST_BYTES: Final = 180
"""UTF-8 bytes of a name without its extension: file systems take 255, and copies get numbers."""

_FIELD = re.compile(r"\{([a-z]+)(?::0?(\d{1,2}))?\}")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ufffd]+')
# reserved on Windows, with any extension (Naming Files, Paths, and Namespaces)
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_PROMPT_CHARACTERS: Final = 60

_FIELDS: Final[Mapping[str, Callable[[ImageRecord, int], str]]] = {
    "date": lambda record, _: f"{record.created.astimezone():%Y-%m-%d}",
    "time": lambda record, _: f"{record.created.astimezone():%H%M%S}",
    "model": lambda record, _: record.model,
    "prompt": lambda record, _: _short(record.prompt),
    "size": lambda record, _: f"{record.width}x{record.height}",
    "n": lambda _, number: str(number),
    "index": lambda record, _: str(record.index + 1),
    "rating": lambda record, _: str(record.rating),
    "task": lambda record, _: record.task_id,
    "uid": lambda record, _: record.uid,
    "name": lambda record, _: record.path.stem,
}
FIELDS: Final = tuple(_FIELDS)
"""`{n}` counts the pictures of one export from 1; `{n:3}` with leading zeros."""


def unknown_fields(template: str) -> tuple[str, ...]:
    """The fields of a template that there are not, for the person; they stay in the names as they are written."""
    return tuple(name for name, _ in _FIELD.findall(template) if name not in _FIELDS)


def fill(template: str, record: ImageRecord, number: int) -> str:
    """The name for one picture, without extension."""
    return safe_name(_filled(template, record, number))


def caption(template: str, record: ImageRecord, number: int) -> str:
    """The same as a line of text."""
    return " ".join(one_line(_filled(template, record, number)).split())


def _filled(template: str, record: ImageRecord, number: int) -> str:
    def value(found: re.Match[str]) -> str:
        field = _FIELDS.get(found[1])
        if field is None:
            return found[0]
        text = field(record, number)
        return text.zfill(int(found[2])) if found[2] and text.isdigit() else text

    return _FIELD.sub(value, template)


def safe_name(text: str) -> str:
    """A name for a file or a folder that cannot leave its folder, hide, disguise itself or be reserved anywhere."""
    text = unicodedata.normalize("NFC", one_line(text))
    text = "".join(char for char in text if unicodedata.category(char) not in ("Cf", "Cc", "Cs", "Cn", "Co"))
    text = re.sub(r"\s+", " ", _UNSAFE.sub("-", text))
    text = text.encode()[:LONGEST_BYTES].decode(errors="ignore").strip(" .-_")
    if not text:
        return "picture"
    return f"_{text}" if _RESERVED.fullmatch(text) else text


def _short(prompt: str) -> str:
    words = " ".join(prompt[:2000].split())
    if len(words) <= _PROMPT_CHARACTERS:
        return words
    cut = words[: _PROMPT_CHARACTERS + 1].rpartition(" ")[0]
    return cut or words[:_PROMPT_CHARACTERS]

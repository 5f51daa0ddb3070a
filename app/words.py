"""Words for the person, in the language that is in use.

Everything that a person reads goes through `tr` or `plural`, at the moment it is shown: never at import, where no
language has been chosen yet. A table of texts at module level holds `mark`ed ones and is translated when read. The
texts themselves are English and are what is collected into Qt Linguist files, so the first argument is always a
literal. The window installs a language with `use`; the command line and the tests speak English.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol


class Language(Protocol):
    """What a language knows; installed by `use`."""

    def translate(self, text: str, note: str, count: int | None) -> str:
        """The text in this language; "" where it has none. With `count`, the plural form that belongs to it."""
        ...

    def number(self, value: float, decimals: int) -> str:
        """A number with this language's separators."""
        ...

    def day(self, value: date) -> str:
        """A day, short: as `20 Nov 2026`."""
        ...

    def clock(self, value: datetime) -> str:
        """The time of a day, without seconds, in the machine's own time zone."""
        ...


class English:
    """The language that the texts are written in."""

    def translate(self, text: str, note: str, count: int | None) -> str:
        """Nothing to say: the text stands as it is."""
        del text, note, count
        return ""

    def number(self, value: float, decimals: int) -> str:
        """As `1,234.50`."""
        return f"{value:,.{decimals}f}"

    def day(self, value: date) -> str:
        """As `20 Nov 2026`."""
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"

    def clock(self, value: datetime) -> str:
        """As `17:05`."""
        return f"{value.astimezone() if value.tzinfo else value:%H:%M}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_language: Language = English()


def use(language: Language | None) -> None:
    """Speak this language from now on; None for English. What is on the screen already has to be made again."""
    global _language  # noqa: PLW0603 - one person reads one language at a time
    _language = language or English()


def tr(text: str, /, note: str = "", **values: object) -> str:
    """The text in the person's language, with its `{placeholders}` filled.

    Args:
        text: English; a literal (or something `mark`ed). Without values, braces stand for themselves.
        note: for the translator, where one English text has two meanings ("verb", "noun"); part of the key.
        values: what stands in the placeholders; format numbers and dates with `number`, `day`, `clock` first.
    """
    return _filled(_language.translate(text, note, None), text, values)


def plural(count: int, one: str, many: str, /, note: str = "", **values: object) -> str:
    """The form that belongs to `count`, as `plural(n, "{n} picture", "{n} pictures")`.

    `{n}` is the count with the language's separators. Languages with more than two forms get theirs from Qt's numerus
    forms, under the key `many`.
    """
    values = {"n": number(count), **values}
    return _filled(_language.translate(many, note, count), one if count == 1 else many, values)


def sentences(*parts: str) -> str:
    """Whole sentences in a row, with what the language puts between them; empty ones are left out."""
    row = ""
    for part in filter(None, parts):
        row = tr("{first} {second}", note="two sentences in a row", first=row, second=part) if row else part
    return row


def joined(items: Iterable[str]) -> str:
    """The items of a list in a row: `1K, 2K, 4K`."""
    return tr(", ", note="between the items of a list").join(items)


def mark(text: str, /, note: str = "") -> str:
    """Have the text collected for translation, and leave it English: for tables that are read through `tr` later."""
    del note
    return text


def number(value: float, decimals: int = 0) -> str:
    """A number with the language's separators."""
    return _language.number(value, decimals)


def decimal(value: float) -> str:
    """A measure with the decimals that it has: `2`, `0.05`, `16.8`."""
    exact = f"{value:.6f}".rstrip("0").partition(".")[2]
    return number(value, len(exact))


def day(value: date) -> str:
    """A day, short."""
    return _language.day(value)


def clock(value: datetime) -> str:
    """The time of a day, without seconds, in the machine's own time zone when it carries one."""
    return _language.clock(value)


def _filled(translated: str, text: str, values: dict[str, object]) -> str:
    if not values:
        return translated or text
    if translated:
        try:
            return translated.format_map(values)
        except (KeyError, ValueError, IndexError, AttributeError):  # a translation with a placeholder that is not ours
            pass
    return text.format_map(values)

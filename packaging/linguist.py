"""Qt Linguist's files: read, brought up to date, written, judged and compiled."""

from __future__ import annotations

import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from texts_of_sources import Key, Text

CONTEXT = "Proofsheet"
FORMS = {"zh_CN": 1, "ja": 1, "ko": 1, "en": 2, "de": 2, "fr": 2, "es": 2, "it": 2, "pt_BR": 2, "ru": 3, "pl": 3}
"""How many plural forms Qt knows in a language."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a .ts file has for a key.

    Attributes:
        forms: one for each plural form of the language; a single one of a text without plural.
        finished: the translator is done with it.
        vanished: the program has no such text any more.
        numerus: it is a plural.
    """

    forms: tuple[str, ...] = ("",)
    finished: bool = False
    vanished: bool = False
    numerus: bool = False


def read(path: Path) -> dict[Key, Translation]:
    """What a .ts file has; empty when there is none."""
    if not path.is_file():
        return {}
    found: dict[Key, Translation] = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        key = Key(message.findtext("source") or "", message.findtext("comment") or "")
        translation = message.find("translation")
        if translation is None:
            continue
        forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
        kind = translation.get("type", "")
        found[key] = Translation(
            forms,
            finished=kind != "unfinished",
            vanished=kind in {"vanished", "obsolete"},
            numerus=message.get("numerus") == "yes",
        )
    return found


def merge(texts: Mapping[Key, Text], known: Mapping[Key, Translation], forms: int, *, tidy: bool) -> str:
    """The new content of a .ts file."""
    messages: list[str] = []
    for key, text in texts.items():
        count = forms if text.one else 1
        old = known.get(key)
        new = Translation(("",) * count, numerus=bool(text.one))
        if old is not None and old.numerus == new.numerus and len(old.forms) == count:
            new = replace(old, finished=old.finished or old.vanished, vanished=False)
        messages.append(_message(key, text, new))
    if not tidy:
        gone = ((key, old) for key, old in known.items() if key not in texts and any(old.forms))
        messages += [_message(key, Text(), replace(old, finished=True, vanished=True)) for key, old in gone]
    return "".join(messages)


def _message(key: Key, text: Text, translation: Translation) -> str:
    lines = ['    <message numerus="yes">' if translation.numerus else "    <message>"]
    lines += [f'        <location filename="../../{place}"/>' for place in text.places]
    lines.append(f"        <source>{_escaped(key.text)}</source>")
    if key.note:
        lines.append(f"        <comment>{_escaped(key.note)}</comment>")
    if text.one:
        lines.append(f"        <extracomment>For one: {_escaped(text.one)}</extracomment>")
    kind = ' type="vanished"' if translation.vanished else "" if translation.finished else ' type="unfinished"'
    if translation.numerus:
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in translation.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{kind}>{_escaped(''.join(translation.forms))}</translation>")
    return "\n".join([*lines, "    </message>\n"])


def _escaped(text: str) -> str:
    named = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return named.replace('"', "&quot;").replace("'", "&apos;")


def write(path: Path, code: str, messages: str) -> None:
    """Write a .ts file as Qt Linguist does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{code}" '
    head += f'sourcelanguage="en">\n<context>\n    <name>{CONTEXT}</name>\n'
    path.write_text(f"{head}{messages}</context>\n</TS>\n", encoding="utf-8")


def faults(texts: Mapping[Key, Text], known: Mapping[Key, Translation]) -> Iterator[str]:
    """Everything that keeps a translation from being complete."""
    for key, text in texts.items():
        translation = known.get(key)
        if translation is None or translation.vanished:
            yield f"missing: {key.text!r}, run `update`"
        elif not translation.finished or not all(translation.forms):
            yield f"unfinished: {key.text!r}"
        else:
            for form in translation.forms:
                yield from _form_faults(key, text, form)


def _form_faults(key: Key, text: Text, form: str) -> Iterator[str]:
    try:
        wanted, got = placeholders(key.text), placeholders(form)
        allowed = wanted | placeholders(text.one)
    except ValueError:
        yield f"broken braces: {key.text!r} → {form!r}"
        return
    left_out = {"n"} if text.one else set[str]()  # a language may say the number in a word
    if not wanted - left_out <= got <= allowed | left_out:
        yield f"other placeholders: {key.text!r} → {form!r}"


def placeholders(text: str) -> set[str]:
    """The names in braces; raises ValueError for braces that do not fit."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None and name.isidentifier()}


def lrelease() -> Path:
    """Qt's compiler of translations, as the PySide6 wheel brings it."""
    import PySide6

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    beside = Path(PySide6.__file__).parent
    found = next((place / name for place in (beside, beside / "Qt" / "libexec") if (place / name).is_file()), None)
    if found is None:
        raise FileNotFoundError(f"{name} is not in {beside}")
    return found


def compile_file(source: Path, target: Path) -> None:
    """Make a .qm of a .ts; raises subprocess.CalledProcessError with what the compiler said."""
    command = [lrelease(), "-silent", "-nounfinished", source, "-qm", target]
    subprocess.run(command, check=True, capture_output=True)

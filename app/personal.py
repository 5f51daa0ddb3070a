"""Texts that leave this computer, without what tells who sits at it: folders, names, machines, prompts."""

from __future__ import annotations

import getpass
import html
import json
import os
import platform
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

from app.logs import redact
from app.paths import Paths

_SHORTEST = 3
"""Letters that a name must have to be looked for: shorter ones are parts of ordinary words."""
_PIECE = 12
"""Characters of a prompt that give it away."""
_SHORTEST_EARLIER = 4
"""The same of a prompt of the history that is looked for."""
_PATH = r"(?:/|[A-Za-z]:[\\/]|\\\\)"
_QUOTED = re.compile(rf"(?P<mark>['\"])(?:file://)?{_PATH}[^'\"\n]*(?P=mark)")
_TAIL = r"(?:[^\n\"'<>|*?:]*[/\\])?(?:[^\n\"'<>|*?:/\\]*?\.\w{1,5}\b|[^\s\"'<>:]*)"
"""The rest of a path whose names may have spaces: to the last slash of the line, then to the end of the file's name."""
_BARE = re.compile(rf"(?<![\w<>~./:\\…]){_PATH}(?=[^\s/\\]){_TAIL}")
_SAID = re.compile(r"(?:(?<!\w)|(?<=\bb))(?P<mark>['\"])(?P<words>[^'\"\n]{2,})(?P=mark)(?!\w)")
_SAID_LENGTH = 8
"""Characters from which quoted words with spaces may be a prompt."""
_URL_HOST = re.compile(r"(?P<scheme>\b[a-z][a-z0-9+.\-]*://)(?P<host>[^\s/\"'<>?#:]+)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b")


class Personal:
    """Knows this computer, and takes it out of texts.

    Args:
        folders: label → folder; a path below one keeps its rest behind the label.
        closed: the same for folders whose files tell something by their names: the rest goes too.
        hosts: names of servers that everybody may know; every other one is hidden. None hides none.
        names: of the person and the machine; None asks the system.
    """

    def __init__(
        self,
        folders: Mapping[str, Path],
        *,
        closed: Mapping[str, Path] | None = None,
        hosts: Iterable[str] | None = None,
        names: Mapping[str, str] | None = None,
    ) -> None:
        known = [(label, form, True) for label, path in folders.items() for form in _forms(path)]
        known += [(label, form, False) for label, path in (closed or {}).items() for form in _forms(path)]
        # the longest first: the data folder may lie in the home folder, the library in the data folder
        self._folders = sorted(known, key=lambda item: len(item[1]), reverse=True)
        self._hosts = None if hosts is None else frozenset(host.lower() for host in hosts)
        self._names = dict(own_names() if names is None else names)
        self._prompts: tuple[str, ...] = ()
        self._earlier: tuple[str, ...] = ()

    def learn(self, prompts: Iterable[str], *, earlier: Iterable[str] = ()) -> None:
        """These are the person's words: they and pieces of them are taken out from now on.

        Args:
            prompts: of what is on the screen.
            earlier: of the history. There may be thousands, so that short ones count as whole words only: somebody's
                "a" or "cat" would otherwise take letters out of everything.
        """
        self._prompts = tuple(dict.fromkeys(prompt for prompt in prompts if prompt.strip()))
        self._earlier = tuple(dict.fromkeys(prompt for prompt in earlier if _is_telling(prompt)))

    def out_of(self, text: str) -> str:
        """The text without any of it, nor anything that looks like a key or a credential."""
        for prompt in self._prompts:
            text = without_words(text, prompt)
        for prompt in self._earlier:
            text = _without_earlier(text, prompt)
        text = redact(text)
        for label, form, is_open in self._folders:
            if is_open:
                text = re.sub(rf"{re.escape(form)}(?=[/\\\"'\s:,;.)]|$)", lambda _found, label=label: label, text)
            else:
                text = re.sub(rf"{re.escape(form)}(?:[/\\]{_TAIL})?(?!\w)", lambda _found, label=label: label, text)
        text = _QUOTED.sub(lambda found: f"{found['mark']}<path>{found['mark']}", text)
        text = _BARE.sub("<path>", text)
        if self._hosts is not None:
            text = self._without_hosts(text)
            text = _SAID.sub(_length_only, text)
        for label, name in self._names.items():
            if len(name) >= _SHORTEST:
                text = re.sub(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", label, text, flags=re.IGNORECASE)
        return text

    def _without_hosts(self, text: str) -> str:
        known = self._hosts or frozenset[str]()

        def hide(found: re.Match[str]) -> str:
            return found[0] if found["host"].lower() in known else f"{found['scheme']}<host>"

        return _ADDRESS.sub("<address>", _URL_HOST.sub(hide, text))


def personal_of(paths: Paths, *, hosts: Iterable[str] | None = None) -> Personal:
    """For a program that uses these folders."""
    program = Path(__file__).parents[1]
    folders = {
        "<program>": program,
        "<python>": Path(sys.prefix),
        "<base python>": Path(sys.base_prefix),
        "<data>": paths.data,
        "<config>": paths.config,
        "<cache>": paths.cache,
        "<logs>": paths.logs,
    }
    return Personal(folders, closed={"<library>": paths.library, "~": Path.home()}, hosts=hosts)


def own_names() -> dict[str, str]:
    """What the system calls the person and the machine."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # no such variable and no such entry
        user = ""
    node = platform.node()
    return {"<user>": user, "<home>": Path.home().name, "<machine>": node, "<machine name>": node.partition(".")[0]}


def without_words(text: str, prompt: str) -> str:
    """`text` without the prompt, as it is, as JSON, Python, addresses and HTML write it, cut short, or a line of it."""
    forms = _written(prompt.strip())
    for whole in forms:
        text = text.replace(whole, _note(prompt))
    for line in prompt.splitlines():
        if len(line.strip()) >= _PIECE:
            text = text.replace(line.strip(), _note(prompt))
    for whole in forms:
        text = _without_beginning(text, whole, _note(prompt))
    return text


def _is_telling(prompt: str) -> bool:
    """Whether a prompt says more than a word or two of English: a report is in English."""
    plain = prompt.strip()
    return len(plain) >= _SHORTEST_EARLIER or not plain.isascii()


def _without_earlier(text: str, prompt: str) -> str:
    plain = prompt.strip()
    if len(plain) >= _PIECE or not plain.isascii():
        return without_words(text, prompt)
    return re.sub(rf"(?<!\w){re.escape(plain)}(?!\w)", lambda _found: _note(prompt), text) if plain in text else text


def _without_beginning(text: str, prompt: str, note: str) -> str:
    """Servers quote the first so many characters."""
    start = prompt[:_PIECE]
    at = text.find(start) if len(start) == _PIECE else -1
    while at >= 0:
        shared = next(
            (n for n, (a, b) in enumerate(zip(text[at:], prompt, strict=False)) if a != b),
            min(len(text) - at, len(prompt)),
        )
        text = f"{text[:at]}{note}{text[at + shared :]}"
        at = text.find(start, at + len(note))  # what was put there may have the same words
    return text


def _note(prompt: str) -> str:
    return f"<{len(prompt)} characters of prompt>"


def _written(prompt: str) -> list[str]:
    escaped = prompt.encode("unicode_escape").decode("ascii")
    forms = {prompt, escaped, escaped.replace('"', '\\"'), repr(prompt)[1:-1], " ".join(prompt.split())}
    as_json = {json.dumps(prompt)[1:-1], json.dumps(prompt, ensure_ascii=False)[1:-1]}
    inner = {json.dumps(form)[1:-1] for form in as_json} | {repr(form)[1:-1] for form in as_json}  # a request, quoted
    in_address = quote(prompt, errors="replace")
    forms |= as_json | inner | {in_address, in_address.replace("%20", "+"), html.escape(prompt)}
    return sorted((form for form in forms if form), key=len, reverse=True)


def _length_only(found: re.Match[str]) -> str:
    """What was quoted in an error may be anybody's words; code and our own labels have no spaces and no such letters.

    Chinese has no spaces either, and says in four characters what takes a line elsewhere.
    """
    words = found["words"]
    is_said = (len(words) >= _SAID_LENGTH and " " in words.strip()) or any(
        letter.isalpha() and not letter.isascii() for letter in words
    )
    return f"{found['mark']}<{len(words)} characters>{found['mark']}" if is_said else found[0]


def _forms(path: Path) -> list[str]:
    """A folder as texts may have it; the root of a disk is none."""
    plain = {str(path), os.path.realpath(path)}
    forms = plain | {form.replace("\\", "/") for form in plain} | {form.replace("\\", "\\\\") for form in plain}
    return sorted(form for form in forms if len(form.strip("/\\")) > 2)

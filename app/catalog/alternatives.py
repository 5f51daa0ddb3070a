r"""Alternatives in a prompt: `a {red|blue} mug` is two prompts.

Braces nest, an alternative may be empty (`{|very }large`), and of several braces the first changes slowest. A
backslash makes the brace or bar behind it plain; two in front of one are a plain backslash. Braces without a bar
between them stay as they are, so that a prompt written as JSON is one prompt.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from app.errors import Problem, RequestRefusedError
from app.words import number, plural, tr

DEEPEST = 50
"""Braces within braces; more is refused."""

_MANY = 1_000_000_000
_MARK = re.compile(r"(\\*)([{|}])")
_BRACE = re.compile(r"(\\*)([{}])")


@dataclass(slots=True)
class _Group:
    """Braces: their alternatives, the last of which is still being read; `at` is where they open."""

    at: int
    branches: list[list[_Part]] = field(default_factory=lambda: [[]])


_Part: TypeAlias = str | _Group


def expand(text: str, cap: int) -> tuple[str, ...]:
    """Every prompt that a text stands for, in order; a text without alternatives is itself.

    Args:
        text: as typed.
        cap: how many prompts there may be at most.

    Raises:
        RequestRefusedError: there would be more than `cap`, a brace with alternatives is never closed, or they nest
            too deeply; nothing is made then.
    """
    parts = _parse(text)
    total = _count(parts)
    if total > cap:
        amount = tr("more than a billion prompts") if total >= _MANY else plural(total, "{n} prompt", "{n} prompts")
        raise _refusal(
            tr("The alternatives make {amount}; at most {cap} can be made at once.", amount=amount, cap=number(cap)),
            "too_many",
        )
    return tuple(_variants(parts))


def escape(text: str) -> str:
    """The text that `expand` makes exactly this of."""
    return _BRACE.sub(lambda found: rf"{found[1]}{found[1]}\{found[2]}", text)


def _parse(text: str) -> list[_Part]:
    stack = [_Group(-1)]
    start = 0
    for found in _MARK.finditer(text):
        _add(stack, text[start : found.start()])
        start = found.end()
        slashes, mark = found.groups()
        if mark == "|" and len(stack) == 1:
            _add(stack, slashes + mark)
            continue
        _add(stack, "\\" * (len(slashes) // 2))
        if len(slashes) % 2:
            _add(stack, mark)
        else:
            _read_mark(stack, mark, found.start(2))
    _add(stack, text[start:])
    while len(stack) > 1:
        group = stack.pop()
        if len(group.branches) > 1:
            message = tr(
                "The brace at character {at} is never closed; write \\{{ for a plain brace.", at=number(group.at + 1)
            )
            raise _refusal(message, "wrong_format")
        stack[-1].branches[-1] += ["{", *group.branches[0]]
    return stack[0].branches[0]


def _read_mark(stack: list[_Group], mark: str, at: int) -> None:
    if mark == "{":
        if len(stack) > DEEPEST:
            message = tr(
                "The braces of the prompt nest more than {most} deep; write \\{{ for plain braces.", most=DEEPEST
            )
            raise _refusal(message, "too_many")
        stack.append(_Group(at))
    elif mark == "|":
        stack[-1].branches.append([])
    elif len(stack) == 1:
        _add(stack, mark)
    else:
        group = stack.pop()
        plain: list[_Part] = ["{", *group.branches[0], "}"]
        stack[-1].branches[-1] += [group] if len(group.branches) > 1 else plain


def _add(stack: list[_Group], text: str) -> None:
    if text:
        stack[-1].branches[-1].append(text)


def _count(parts: list[_Part]) -> int:
    total = 1
    for part in parts:
        if isinstance(part, _Group):
            total = min(_MANY, total * sum(_count(branch) for branch in part.branches))
    return total


def _variants(parts: list[_Part]) -> Iterator[str]:
    spread = [
        [part] if isinstance(part, str) else [text for branch in part.branches for text in _variants(branch)]
        for part in parts
    ]
    return ("".join(pieces) for pieces in itertools.product(*spread))


def _refusal(message: str, kind: str) -> RequestRefusedError:
    return RequestRefusedError((Problem("prompt", message, kind),))

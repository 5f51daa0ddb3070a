"""The prompts that a prompt with alternatives stands for, and how they differ from each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.catalog.alternatives import escape, expand
from app.errors import Problem, RequestRefusedError

MOST_AT_ONCE = 64
"""Prompts, and pictures, that one press of Generate asks for at most: a slip of the hand must not cost a fortune."""

_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Variants:
    """What would be sent.

    Attributes:
        prompts: at least one; the text itself when it cannot be expanded.
        problems: why it cannot be.
    """

    prompts: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


@lru_cache(maxsize=16)
def variants(text: str) -> Variants:
    """Every prompt of a text as typed; never raises."""
    try:
        return Variants(expand(text, MOST_AT_ONCE))
    except RequestRefusedError as error:
        return Variants((text,), error.problems)


def longest(text: str) -> int:
    """Characters of the longest prompt."""
    return max(map(len, variants(text).prompts))


def as_typed(prompt: str) -> str:
    """The text to type so that exactly this prompt is sent: braces of a prompt from outside are no alternatives."""
    return prompt if variants(prompt) == Variants((prompt,)) else escape(prompt)


def differences(prompts: tuple[str, ...]) -> list[str]:
    """Each prompt cut down to where it differs, with a few words around; short prompts whole."""
    start = _shared(prompts)
    ends = _shared([prompt[start:][::-1] for prompt in prompts])
    cut = max(0, start - _CONTEXT)
    first = prompts[0] if prompts else ""
    while cut > 0 and not first[cut - 1].isspace():
        cut -= 1
    lines: list[str] = []
    for prompt in prompts:
        end = min(len(prompt), len(prompt) - ends + _CONTEXT)
        while end < len(prompt) and not prompt[end].isspace():
            end += 1
        middle = " ".join(prompt[cut:end].split())
        lines.append(f"{'… ' if cut else ''}{middle}{' …' if end < len(prompt) else ''}")
    return lines


def _shared(texts: Sequence[str]) -> int:
    """Characters that all of them begin with."""
    first, last = min(texts), max(texts)
    return next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))

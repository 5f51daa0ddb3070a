"""Faults with names, for a menu: what a person can make the practice gateway do wrong with the next request."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache

import msgspec

from app.gateway.demo.rules import RULES_FOLDER
from app.gateway.demo.script import ALWAYS, Fault


@dataclass(frozen=True, slots=True)
class PracticeFault:
    """One entry.

    Attributes:
        id: stable across releases.
        group: entries of one group follow each other.
        label: what goes wrong, for the menu.
        hint: what happens and what becomes of the request, in a sentence or two.
        faults: what the gateway is told.
    """

    id: str
    group: str
    label: str
    hint: str
    faults: tuple[Fault, ...]


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    group: str
    label: str
    hint: str
    steps: tuple[Fault, ...]


class _Menu(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    faults: tuple[_Entry, ...]


@lru_cache(maxsize=1)
def practice_faults() -> tuple[PracticeFault, ...]:
    """The whole menu, in order; read from `resources/practice/faults.toml`."""
    text = (RULES_FOLDER / "faults.toml").read_text(encoding="utf-8")
    menu = msgspec.convert(tomllib.loads(text), type=_Menu)
    return tuple(
        PracticeFault(entry.id, entry.group, entry.label, entry.hint, tuple(map(_spelled_out, entry.steps)))
        for entry in menu.faults
    )


def find_practice_fault(fault_id: str) -> PracticeFault | None:
    """The entry of that id."""
    return next((fault for fault in practice_faults() if fault.id == fault_id), None)


def hastened(fault: Fault, haste: float) -> Fault:
    """The same fault with every time that somebody would have to wait multiplied by `haste`."""
    return replace(
        fault,
        hang=fault.hang * haste,
        retry_after=None if fault.retry_after is None else fault.retry_after * haste,
        run=None if fault.run is None else fault.run * haste,
        then=tuple(hastened(later, haste) for later in fault.then),
    )


def _spelled_out(step: Fault) -> Fault:
    times = ALWAYS if step.times < 0 else step.times
    return replace(step, times=times, then=tuple(map(_spelled_out, step.then)))

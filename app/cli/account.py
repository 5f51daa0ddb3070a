"""`tasks`, `models`, `balance`, `incident`: what there is."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.cli.codes import ExitCode
from app.cli.output import print_json, print_line, say, table, task_as_json
from app.core import Core
from app.errors import ConfigurationError


async def tasks(core: Core, words: argparse.Namespace) -> ExitCode:
    """The tasks of the journal."""
    found = await core.tasks(words.limit)
    if getattr(words, "json", False):
        print_json({"tasks": [task_as_json(core, task) for task in found]})
        return ExitCode.SAVED
    for line in table(
        (task.id, str(task.state), task.request.model, task.remote_id or "-", task.request.prompt[:60])
        for task in found
    ):
        print_line(line)
    if not found:
        say("No tasks yet.")
    return ExitCode.SAVED


def models(catalog: Catalog, words: argparse.Namespace, allowed: tuple[str, ...] | None) -> ExitCode:
    """The catalogue; with `allowed`, which of it the key may use."""
    rows = [(family.name, model) for family in catalog.families for model in family.models]
    if getattr(words, "json", False):
        print_json({"models": [_model_as_json(family, model, allowed) for family, model in rows]})
        return ExitCode.SAVED
    for line in table((model.id, family, _permission(model, allowed), _described(model)) for family, model in rows):
        print_line(line)
    return ExitCode.SAVED


async def allowed_models(core: Core, words: argparse.Namespace) -> ExitCode:
    """The catalogue with the gateway's word on which of it this key may use."""
    _require_key(core)
    return models(core.catalog, words, await core.allowed_models())


async def balance(core: Core, words: argparse.Namespace) -> ExitCode:
    """The money of the key, in the account's own unit."""
    _require_key(core)
    money = await core.refresh_balance()
    if getattr(words, "json", False):
        print_json({"balance": {"remain": money.remain, "used": money.used, "unlimited": money.unlimited}})
    else:
        print_line("unlimited" if money.unlimited or money.remain is None else f"{money.remain:g}")
    return ExitCode.SAVED


async def incident(core: Core, words: argparse.Namespace) -> ExitCode:
    """Everything about one task in an archive for the gateway's support."""
    found = await core.incident(words.task, with_request=words.prompt)
    path = (words.out or Path(found.file_name)).absolute()
    await core.write_incident(path, found)
    if getattr(words, "json", False):
        print_json({"incident": {"task": found.task_id, "path": str(path), "document": dict(found.document)}})
    else:
        print_line(str(path))
    return ExitCode.SAVED


def _require_key(core: Core) -> None:
    """What belongs to an account is asked for with its key, or not at all."""
    if not core.has_key:
        raise ConfigurationError(
            "No key is known for this gateway, so nothing was asked. Enter one in the window, set TOAPIS_API_KEY, or "
            "practise with --demo."
        )


def _described(model: Model) -> str:
    """What it is good for, and the other names it answers to."""
    also = f"(also: {', '.join(model.aliases)})" if model.aliases else ""
    return " ".join(part for part in (model.summary, also) if part)


def _permission(model: Model, allowed: tuple[str, ...] | None) -> str:
    if allowed is None:
        return ""
    return "allowed" if _is_allowed(model, allowed) else "not for this key"


def _is_allowed(model: Model, allowed: tuple[str, ...]) -> bool:
    return bool({model.id, *model.aliases} & set(allowed))


def _model_as_json(family: str, model: Model, allowed: tuple[str, ...] | None) -> dict[str, object]:
    found: dict[str, object] = {
        "id": model.id,
        "name": model.name,
        "family": family,
        "aliases": list(model.aliases),
        "summary": model.summary,
    }
    if allowed is not None:
        found["allowed"] = _is_allowed(model, allowed)
    return found

"""What the core can make go wrong in practice mode, for people who want to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.tasks.monitor import CommandError
from app.words import tr

if TYPE_CHECKING:
    from app.gateway.demo.app import PracticeGateway
    from app.gateway.demo.menu import PracticeFault


def faults_of(gateway: PracticeGateway | None) -> tuple[PracticeFault, ...]:
    """The menu of faults; empty without a practice gateway."""
    if gateway is None:
        return ()
    from app.gateway.demo.menu import practice_faults

    return practice_faults()


def plan_fault(gateway: PracticeGateway | None, fault_id: str) -> None:
    """Let one of them happen to the next request.

    Raises:
        CommandError: this is not practice mode, or there is no such fault.
    """
    if gateway is None:
        raise CommandError(tr("Faults can be tried out in practice mode only; this is a gateway that takes money."))
    from app.gateway.demo.menu import find_practice_fault

    fault = find_practice_fault(fault_id)
    if fault is None:
        raise CommandError(tr("The practice gateway knows no fault called {name}.", name=fault_id))
    gateway.play(fault)

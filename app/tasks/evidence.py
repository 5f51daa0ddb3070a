"""What the balance says about a task whose cost is in doubt, as one sentence for the person who has to decide."""

from __future__ import annotations

from app.gateway.protocol import Balance
from app.tasks.attribution import NOTHING
from app.tasks.money import TaskMoney, amount, moved
from app.tasks.state import TaskState

_IN_DOUBT = frozenset({TaskState.UNCERTAIN, TaskState.LOST})


def explain(state: TaskState, money: TaskMoney | None) -> str:
    """The evidence about an unclear, lost or failed task; "" for every other one."""
    if money is None:
        return "The balance before it was sent is not known: cannot tell." if state in _IN_DOUBT else ""
    if state is TaskState.FAILED:
        return _on_failure(money)
    return _on_doubt(money) if state in _IN_DOUBT else ""


def _on_doubt(money: TaskMoney) -> str:
    price = _price(money)
    if money.balance_before is None:
        return f"Cannot tell: the balance before it was sent is not known{price}."
    if money.balance_after is None:
        now = "what it is now is not known" if money.settled else "what it is now is not known yet"
        return f"The balance before it was {_said(money.balance_before)}; {now}{price}."
    fall = moved(money.balance_before, money.balance_after)
    if fall is None:
        return f"Cannot tell: the gateway does not say how much was used{price}."
    if money.others_in_flight:
        were = "other request was" if money.others_in_flight == 1 else "other requests were"
        return f"Cannot tell: {money.others_in_flight} {were} out. {_movement(fall)} in the meantime{price}."
    return _on_movement(money, fall, price)


def _on_movement(money: TaskMoney, fall: float, price: str) -> str:
    if fall < -NOTHING:
        return f"Cannot tell: the balance rose by {amount(-fall)}, so something else moved it too{price}."
    if fall <= NOTHING:
        once_more = "" if money.settled else "; it is looked at once more"
        return f"Balance unchanged{price}: probably not paid{once_more}."
    if money.estimate is not None and abs(fall - money.estimate) <= max(NOTHING, 0.01 * money.estimate):
        return f"Balance fell by {amount(fall)}, which is the price of this: probably paid."
    return f"Balance fell by {amount(fall)} while nothing else was out{price}: probably paid."


def _on_failure(money: TaskMoney) -> str:
    if money.returned is False and money.charged:
        return (
            f"Its charge of {amount(money.charged)} did not come back. Ask the gateway's support, with the task's id."
        )
    if money.returned and money.charged:
        return f"Its charge of {amount(money.charged)} came back."
    if money.returned:
        return "The balance is what it was before: nothing was charged in the end."
    if money.settled and money.others_in_flight:
        return "Whether its charge came back cannot be told: other requests were out."
    return ""


def _movement(fall: float) -> str:
    if abs(fall) <= NOTHING:
        return "The balance did not change"
    return f"The balance fell by {amount(fall)}" if fall > 0 else f"The balance rose by {amount(-fall)}"


def _price(money: TaskMoney) -> str:
    if money.estimate is None:
        return " (no price of this is known)"
    unit = f" {money.unit}" if money.unit else ""
    return f" (the price of this is {amount(money.estimate)}{unit})"


def _said(balance: Balance) -> str:
    if balance.remain is not None:
        return amount(balance.remain)
    return f"{amount(balance.used)} used" if balance.used is not None else "not told"

"""What the balance says about a task whose cost is in doubt, as one sentence for the person who has to decide."""

from __future__ import annotations

from app.gateway.protocol import Balance
from app.tasks.attribution import NOTHING
from app.tasks.money import TaskMoney, amount, moved
from app.tasks.state import TaskState
from app.words import plural, sentences, tr

_IN_DOUBT = frozenset({TaskState.UNCERTAIN, TaskState.LOST})


def explain(state: TaskState, money: TaskMoney | None) -> str:
    """The evidence about an unclear, lost or failed task; "" for every other one."""
    if money is None:
        return tr("The balance before it was sent is not known: cannot tell.") if state in _IN_DOUBT else ""
    if state is TaskState.FAILED:
        return _on_failure(money)
    return _on_doubt(money) if state in _IN_DOUBT else ""


def _on_doubt(money: TaskMoney) -> str:
    price = _price(money)
    if money.balance_before is None:
        return tr("Cannot tell: the balance before it was sent is not known ({price}).", price=price)
    if money.balance_after is None:
        before = _said(money.balance_before)
        if money.settled:
            return tr(
                "The balance before it was {before}; what it is now is not known ({price}).", before=before, price=price
            )
        return tr(
            "The balance before it was {before}; what it is now is not known yet ({price}).", before=before, price=price
        )
    fall = moved(money.balance_before, money.balance_after)
    if fall is None:
        return tr("Cannot tell: the gateway does not say how much was used ({price}).", price=price)
    if money.others_in_flight:
        others = plural(
            money.others_in_flight,
            "Cannot tell: {n} other request was out.",
            "Cannot tell: {n} other requests were out.",
        )
        return sentences(others, _movement(fall, price))
    return _on_movement(money, fall, price)


def _on_movement(money: TaskMoney, fall: float, price: str) -> str:
    if fall < -NOTHING:
        return tr(
            "Cannot tell: the balance rose by {sum}, so something else moved it too ({price}).",
            sum=amount(-fall),
            price=price,
        )
    if fall <= NOTHING:
        if money.settled:
            return tr("Balance unchanged ({price}): probably not paid.", price=price)
        return tr("Balance unchanged ({price}): probably not paid; it is looked at once more.", price=price)
    if money.estimate is not None and abs(fall - money.estimate) <= max(NOTHING, 0.01 * money.estimate):
        return tr("Balance fell by {sum}, which is the price of this: probably paid.", sum=amount(fall))
    return tr(
        "Balance fell by {sum} while nothing else was out ({price}): probably paid.", sum=amount(fall), price=price
    )


def _on_failure(money: TaskMoney) -> str:
    if money.returned is False and money.charged:
        return tr(
            "Its charge of {sum} did not come back. Ask the gateway's support, with the task's id.",
            sum=amount(money.charged),
        )
    if money.returned and money.charged:
        return tr("Its charge of {sum} came back.", sum=amount(money.charged))
    if money.returned:
        return tr("The balance is what it was before: nothing was charged in the end.")
    if money.settled and money.others_in_flight:
        return tr("Whether its charge came back cannot be told: other requests were out.")
    return ""


def _movement(fall: float, price: str) -> str:
    if abs(fall) <= NOTHING:
        return tr("The balance did not change in the meantime ({price}).", price=price)
    if fall > 0:
        return tr("The balance fell by {sum} in the meantime ({price}).", sum=amount(fall), price=price)
    return tr("The balance rose by {sum} in the meantime ({price}).", sum=amount(-fall), price=price)


def _price(money: TaskMoney) -> str:
    if money.estimate is None:
        return tr("no price of this is known")
    return tr("the price of this is {price}", price=f"{amount(money.estimate)} {money.unit}".rstrip())


def _said(balance: Balance) -> str:
    if balance.remain is not None:
        return amount(balance.remain)
    return tr("{sum} used", sum=amount(balance.used)) if balance.used is not None else tr("not told")

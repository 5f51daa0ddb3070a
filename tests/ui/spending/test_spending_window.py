"""Money as a person at the window meets it: today's sum, the dialog, the budget, the export, an empty account."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from app.gateway.demo.script import FAST, Fault
from app.tasks.money import amount
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.opened import Opened
from tests.ui.shell.sitting import Person, core_of, heard, sitting, until
from ui.spending.dialog import SpendingDialog

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]

LEFT = Qt.MouseButton.LeftButton
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def button(widget: QWidget, name: str) -> QPushButton:
    return next(one for one in widget.findChildren(QPushButton) if name in {one.text(), one.accessibleName()})


async def generate(person: Person, prompt: str = "a lamp") -> Task:
    """Until it has ended, or is held for the budget; earlier tasks are told of again when their money is settled."""
    earlier = {task.id for task in await core_of(person).tasks()}

    def is_wanted(task: Task) -> bool:
        return task.id not in earlier and (task.is_over or task.over_budget)

    person.write(prompt)
    person.press("Generate")
    return await heard(person.window.bridge.task_changed, is_wanted)


async def open_spending(person: Person) -> SpendingDialog:
    person.window.activateWindow()
    await until(person.window.isActiveWindow)
    person.key(Qt.Key.Key_S, CTRL_SHIFT)
    dialog = person.program.spending.dialog
    assert dialog is not None
    await until(lambda: any("Practice" in text for text in texts(dialog)))
    return dialog


async def priced(person: Person) -> float:
    """Make one picture, and wait until the balance has told its price; the price."""
    await generate(person, "the first one")
    core = core_of(person)
    await until(lambda: person.window.top.today_button.figure not in {"", "0.00"})
    spending = await core.spending()
    while spending.today.measured == 0:
        await heard(person.window.bridge.spending_changed)
        spending = await core.spending()
    return spending.today.amount


async def test_todays_sum_follows_what_is_measured_and_opens_the_dialog(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        await until(lambda: person.window.top.today_button.figure == "0.00")
        price = await priced(person)
        await until(lambda: person.window.top.today_button.figure == amount(price))
        person.window.resize(1400, 800)
        await until(person.window.top.today_button.isVisible)
        QTest.mouseClick(person.window.top.today_button, LEFT)
        dialog = person.program.spending.dialog
        assert dialog is not None
        assert dialog.isVisible()
        assert not dialog.isModal()
        await until(lambda: f"1 task: {amount(price)} measured on the balance." in texts(dialog))
        assert "Nothing is unclear, and every failed task gave its charge back." in texts(dialog)
        await generate(person, "another")
        await until(lambda: any("2 tasks" in text for text in texts(dialog)))


async def test_what_exceeds_the_budget_is_held_with_one_question(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        price = await priced(person)
        dialog = await open_spending(person)
        dialog.budget.field.clear()
        QTest.keyClicks(dialog.budget.field, str(price * 1.5).replace(".", ","))
        QTest.mouseClick(button(dialog, "Set the budget"), LEFT)
        await until(lambda: core_of(person).daily_budget == pytest.approx(price * 1.5))
        await until(lambda: " of " in person.window.top.today_button.figure)
        held = await generate(person, "one too many")
        assert held.over_budget
        await until(lambda: "over today's budget" in person.message())
        message = person.window.messages.current()
        assert message is not None
        assert message.action == "Spending…"
        await until(lambda: any(text.startswith("1 task is held: over today's budget") for text in texts(dialog)))
        QTest.mouseClick(button(dialog, "Raise the budget"), LEFT)
        assert dialog.budget.field.selectedText() == dialog.budget.field.text()
        QTest.mouseClick(button(dialog, "Send it anyway"), LEFT)
        assert (await core_of(person).wait_for(held.id)).state is TaskState.DONE
        await until(lambda: not any("held" in text for text in texts(dialog)))


async def test_a_raised_budget_lets_go_what_was_held(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        price = await priced(person)
        core = core_of(person)
        await core.set_daily_budget(price)
        held = await generate(person, "one too many")
        assert held.over_budget
        person.window.messages._action.click()
        dialog = person.program.spending.dialog
        assert dialog is not None
        await until(lambda: button(dialog, "Have no budget").isEnabled())
        QTest.mouseClick(button(dialog, "Have no budget"), LEFT)
        assert (await core.wait_for(held.id)).state is TaskState.DONE
        assert core.daily_budget is None


@pytest.mark.parametrize("text", ["much", "-1", "nan", "1e9", "1.234,50"])
async def test_a_budget_that_is_no_amount_cannot_be_set(qapp: QApplication, data_dir: Path, text: str) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = await open_spending(person)
        QTest.keyClicks(dialog.budget.field, text)
        assert not button(dialog, "Set the budget").isEnabled()
        assert "Write an amount such as 5 or 2.50." in texts(dialog)
        QTest.keyClick(dialog.budget.field, Qt.Key.Key_Return)
        assert core_of(person).daily_budget is None
        assert dialog.isVisible()


async def test_the_export_is_a_table_and_a_folder_that_is_gone_is_said(
    qapp: QApplication, data_dir: Path, tmp_path: Path
) -> None:
    async with sitting(qapp, data_dir) as person:
        await generate(person, "a secret prompt")
        dialog = await open_spending(person)
        QTest.mouseClick(button(dialog, "Export CSV"), LEFT)
        chooser = dialog.findChild(QFileDialog)
        assert chooser is not None
        chooser.close()
        target = tmp_path / "spent.csv"
        dialog.export.wanted.emit(target, dialog.export.month, False)
        await until(lambda: dialog.said() == f"1 task stands in {target}.")
        lines = list(csv.DictReader(target.read_text(encoding="utf-8-sig").splitlines()))
        assert [line["state"] for line in lines] == ["DONE"]
        assert "a secret prompt" not in target.read_text(encoding="utf-8-sig")
        dialog.export.wanted.emit(tmp_path / "gone" / "spent.csv", None, True)
        await until(lambda: "could not be written" in dialog.said())


async def test_an_unclear_request_is_listed_with_its_evidence(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        await priced(person)
        unclear = await generate(person, "[unclear] boat")
        assert unclear.state is TaskState.UNCERTAIN
        dialog = await open_spending(person)
        await until(lambda: any("Balance fell by" in text for text in texts(dialog)))
        assert "unclear" in texts(dialog)
        QTest.mouseClick(button(dialog, "Copy id"), LEFT)
        assert qapp.clipboard().text() == unclear.id
        await core_of(person).dismiss(unclear.id)
        dialog.close()
        dialog = await open_spending(person)
        assert "unclear" in texts(dialog), "dismissed, but it may have been paid"


async def test_an_empty_account_in_practice_names_no_page_of_a_gateway(
    qapp: QApplication, data_dir: Path, browser: Opened
) -> None:
    async with sitting(qapp, data_dir) as person:
        core_of(person).plan_practice_fault("no-money")
        await generate(person)
        await until(lambda: "not enough money" in person.message())
        message = person.window.messages.current()
        assert message is not None
        assert message.action == ""
    assert browser.opened == []


@pytest.mark.parametrize(
    ("host", "opened"),
    [
        ("https://toapis.com", ["https://toapis.com"]),
        ("http://127.0.0.1:8765", []),
        ("file:///etc/passwd", []),
        ("javascript:alert(1)", []),
    ],
)
async def test_the_console_is_the_gateways_own_host_and_https_only(
    qapp: QApplication, data_dir: Path, browser: Opened, host: str, opened: list[str]
) -> None:
    async with sitting(qapp, data_dir) as person:
        core = core_of(person)
        core.plan_practice_fault("no-money")
        core.practice, core.gateway_host = False, host  # as with a key of one's own
        try:
            await generate(person)
            await until(lambda: "not enough money" in person.message())
            message = person.window.messages.current()
            assert message is not None
            assert bool(message.action) is bool(opened)
            if message.action:
                link = button(person.window.messages, "Open console")
                assert link.property("role") == "link"
                QTest.mouseClick(link, LEFT)
            assert browser.opened == opened
        finally:
            core.practice = True


async def test_an_empty_account_is_said_once_for_a_task(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        core_of(person).plan_practice_fault("no-money")
        refused = await generate(person)
        await until(lambda: "not enough money" in person.message())
        person.window.messages.dismiss()
        person.window.bridge.task_changed.emit(refused)  # its money was settled
        assert person.message() == ""


async def test_a_gateway_that_does_not_tell_the_balance_is_said_when_asked(qapp: QApplication, data_dir: Path) -> None:
    script = replace(FAST, faults=(Fault(at="balance", status=503, times=50),))
    async with sitting(qapp, data_dir, script=script) as person:
        await until(lambda: person.window.top.balance_button.figure == "unknown")
        assert person.message() == "", "nobody asked"
        QTest.mouseClick(person.window.top.balance_button, LEFT)
        await until(lambda: bool(person.message()))


async def test_closing_takes_the_dialog_along(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = await open_spending(person)
        person.window.close()
        assert await person.ended == 0
        assert not dialog.isVisible()

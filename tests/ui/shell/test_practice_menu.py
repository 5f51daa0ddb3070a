"""Practice mode's menu: a person picks a trouble, and it happens to the next request; nobody with a key sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.gateway.demo.menu import PracticeFault, practice_faults
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.shell.sitting import Person, core_of, heard, sitting, until
from ui.practice import HEADING, PracticeFlow, PracticeMenu, in_words

NASTY = PracticeFault("nasty", "A & B", "<b>Bold</b> & more", "<img src=file:///etc/passwd>", ())


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def menu(owner: QWidget) -> PracticeMenu:
    return PracticeMenu(owner)


def groups(menu: QMenu) -> dict[str, list[str]]:
    """Title of each submenu → labels of its entries."""
    shown = [action.menu() for action in menu.actions()]
    return {one.title(): [entry.text() for entry in one.actions()] for one in shown if isinstance(one, QMenu)}


def choose(menu: QMenu, label: str) -> None:
    for action in menu.actions():
        submenu = action.menu()
        entries = submenu.actions() if isinstance(submenu, QMenu) else []
        for entry in entries:
            if entry.text() == label:
                entry.trigger()
                return
    raise AssertionError(f"the menu has no entry {label}")


def is_new(task: Task) -> bool:
    return task.state is TaskState.QUEUED


def practice_of(person: Person) -> PracticeMenu:
    return person.program.ground.feature(PracticeFlow).menu


def test_entries_stand_in_their_groups_in_order_with_their_hints(menu: PracticeMenu) -> None:
    faults = practice_faults()
    menu.offer(faults)
    assert menu.menuAction().isVisible()
    assert menu.actions()[0].text() == HEADING
    assert not menu.actions()[0].isEnabled()
    listed = groups(menu)
    assert list(listed) == list(dict.fromkeys(fault.group for fault in faults))
    assert [label for labels in listed.values() for label in labels] == [fault.label for fault in faults]
    tips = [
        entry.toolTip()
        for action in menu.actions()
        if isinstance(one := action.menu(), QMenu)
        for entry in one.actions()
    ]
    assert len(tips) == len(faults)
    assert all(tips)


def test_texts_are_shown_as_they_are(menu: PracticeMenu) -> None:
    menu.offer([NASTY])
    assert groups(menu) == {"A & B": ["<b>Bold</b> && more"]}
    submenu = menu.actions()[1].menu()
    assert isinstance(submenu, QMenu)
    assert submenu.toolTipsVisible()
    assert "&lt;img" in submenu.actions()[0].toolTip()


def test_offering_again_replaces_and_nothing_hides_the_menu(menu: PracticeMenu) -> None:
    menu.offer(practice_faults())
    menu.offer([NASTY])
    assert len(groups(menu)) == 1
    menu.offer(())
    assert not menu.menuAction().isVisible()


def test_the_sentence_says_what_will_happen_and_to_what() -> None:
    found = {fault.id: in_words(fault) for fault in practice_faults()}
    assert found["answer-lost"] == "The next request will go like this: paid, but the answer is lost."
    assert found["offline"] == "From now on: offline for 20 seconds."


@pytest.mark.anyio
async def test_what_is_chosen_happens_to_the_next_request_and_only_to_that(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        await until(lambda: practice_of(person).menuAction().isVisible())
        choose(practice_of(person), "The task fails")
        assert person.message() == "The next request will go like this: the task fails."
        message = person.window.messages.current()
        assert message is not None
        assert message.level == "info"
        for expected in (TaskState.FAILED, TaskState.DONE):
            person.write("a lamp")
            person.press("Generate")
            submitted: Task = await heard(person.window.bridge.task_changed, is_new)
            assert (await core_of(person).wait_for(submitted.id)).state is expected


@pytest.mark.anyio
async def test_a_core_with_a_key_offers_no_practice(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        menu, core = practice_of(person), core_of(person)
        await until(lambda: menu.menuAction().isVisible())
        person.program.studio.closing.emit()
        assert not menu.menuAction().isVisible()
        core.practice = False  # as with a key of one's own
        try:
            person.program.studio.opened.emit(core)
            await until(lambda: person.window.top.today_button.figure != "")
            assert not menu.menuAction().isVisible()
        finally:
            core.practice = True

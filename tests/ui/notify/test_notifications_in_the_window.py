"""The program makes itself heard while nobody looks at it, over a real bus, and is quiet otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core import CoreOptions
from app.gateway.demo.script import FAST, Fault
from app.request import GenerationRequest
from app.tasks.backoff import Pace
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.notify.daemon import HAS_BUS, SIGNATURE, Daemon, bus, bus_that_hangs
from tests.ui.shell.sitting import Person, core_of, heard, sitting, until
from ui.notify.flow import NotifyFlow

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
    pytest.mark.skipif(not HAS_BUS, reason="there is no dbus-daemon here"),
]


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch) -> Iterator[Daemon]:
    with bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with Daemon().running() as running:
            yield running


async def look_away() -> None:
    """The person goes to another program."""
    other = QWindow()
    other.show()
    other.requestActivate()
    await until(lambda: QGuiApplication.focusWindow() == other)
    other.destroy()
    await until(lambda: not QGuiApplication.focusWindow())


async def make(person: Person, *prompts: str) -> list[Task]:
    """Generate these at once, and wait until all have ended."""
    tasks = [await core_of(person).submit(_request(prompt)) for prompt in prompts]
    return [await core_of(person).wait_for(task.id) for task in tasks]


def _request(prompt: str) -> GenerationRequest:
    return GenerationRequest(model="flux-2-flex", prompt=prompt)


async def ready(person: Person) -> NotifyFlow:
    """Let the batch settle at once from now on."""
    flow = person.program.ground.feature(NotifyFlow)
    flow._soon.setInterval(50)
    person.program.settings.change(notify_prompt=False)
    await until(lambda: flow._gathering._has_started)
    return flow


async def test_a_batch_is_one_note_and_a_click_brings_its_picture(
    qapp: QApplication, tmp_path: Path, daemon: Daemon
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        flow = await ready(person)
        flow._soon.setInterval(400)
        await look_away()
        done = await make(person, "one", "two", "three")
        await until(lambda: bool(daemon.shown))
        assert [one.title for one in daemon.shown] == ["3 pictures are ready"]
        assert daemon.signatures == {SIGNATURE}
        assert daemon.shown[0].actions == ["default", "Show"]
        assert daemon.shown[0].hints["suppress-sound"] == ("b", True)
        assert daemon.shown[0].body == ""
        await until(lambda: daemon.counts[-1:] == [3])
        daemon.click(daemon.shown[0].number)
        await until(lambda: bool(QGuiApplication.focusWindow()))
        await until(lambda: person.window.inspector.record is not None)
        assert person.window.inspector.record is not None
        assert person.window.inspector.record.task_id in {task.id for task in done}
        await until(lambda: daemon.counts[-1:] == [0])


async def test_another_batch_replaces_the_note_and_looking_takes_it_back(
    qapp: QApplication, tmp_path: Path, daemon: Daemon
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        await ready(person)
        await look_away()
        await make(person, "one")
        await until(lambda: len(daemon.shown) == 1)
        await make(person, "[fail]")
        await until(lambda: len(daemon.shown) == 2)
        first, second = daemon.shown
        assert (first.replaces, second.replaces) == (0, first.number)
        assert (second.title, second.body) == ("1 picture is ready", "1 task brought no picture.")
        person.window.activateWindow()
        await until(lambda: daemon.closed == [first.number])


async def test_it_is_quiet_while_the_window_has_the_focus(qapp: QApplication, tmp_path: Path, daemon: Daemon) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        flow = await ready(person)
        person.window.activateWindow()
        await until(lambda: bool(QGuiApplication.focusWindow()))
        await make(person, "one")
        assert not flow._soon.isActive()
        await look_away()
        await make(person, "two")
        await until(lambda: bool(daemon.shown))
        assert daemon.shown[0].title == "1 picture is ready"  # and not two


async def test_what_needs_a_decision_calls_and_a_click_leads_to_its_row(
    qapp: QApplication, tmp_path: Path, daemon: Daemon
) -> None:
    script = replace(FAST, faults=(Fault(at="submit", accepted=True, drop="silent"),))
    async with sitting(qapp, tmp_path / "data", script=script) as person:
        await ready(person)
        await look_away()
        (task,) = await make(person, "what became of it")
        assert task.state is TaskState.UNCERTAIN
        await until(lambda: bool(daemon.shown))
        assert daemon.shown[0].title == "Proofsheet waits for you"
        assert daemon.shown[0].body == "It is unclear whether 1 task was paid for."
        await until(lambda: person.window.windowTitle() == "● 1 to decide – Proofsheet")
        daemon.click(daemon.shown[0].number)
        await until(lambda: person.window.dock.list.current_task() is not None)
        current = person.window.dock.list.current_task()
        assert current is not None
        assert current.id == task.id
        await core_of(person).dismiss(task.id)
        await until(lambda: person.window.windowTitle() == "Proofsheet")


async def test_the_title_counts_what_runs(qapp: QApplication, tmp_path: Path) -> None:
    def slow(options: CoreOptions) -> CoreOptions:
        return replace(options, pace=Pace())  # nothing is fetched before the title is read

    async with sitting(qapp, tmp_path / "data", adjust=slow) as person:
        for prompt in ("one", "two"):
            await core_of(person).submit(_request(prompt))
        await until(lambda: person.window.windowTitle() == "2 running – Proofsheet")


async def test_prompts_are_quoted_only_when_wanted_and_never_as_markup(
    qapp: QApplication, tmp_path: Path, daemon: Daemon
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        await ready(person)
        person.program.settings.change(notify_prompt=True, sound=True)
        await look_away()
        await make(person, "<b>bold</b> & <img src=file:///etc/passwd>")
        await until(lambda: bool(daemon.shown))
        assert daemon.shown[0].body == "“&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=file:///etc/passwd&gt;”"
        assert daemon.shown[0].hints["sound-name"] == ("s", "complete")


async def test_what_is_switched_off_is_not_told(qapp: QApplication, tmp_path: Path, daemon: Daemon) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        flow = await ready(person)
        person.program.settings.change(notify_done=False)
        await look_away()
        await make(person, "one")
        await until(lambda: flow._told == (1, 0))
        flow._gathering.note("disk", seen=False)
        flow._after_change()
        await until(lambda: bool(daemon.shown))
        assert [one.title for one in daemon.shown] == ["Proofsheet waits for you"]
        assert daemon.counts == []


@pytest.mark.parametrize("kind", ["hangs", "mute", "missing", "nonsense"])
async def test_a_bus_that_does_not_answer_is_not_felt(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr("ui.notify.wire._PATIENCE", 0.2)
    with bus_that_hangs(tmp_path) as hanging, bus() as real:
        address = {"hangs": hanging, "missing": f"unix:path={tmp_path}/none", "nonsense": "nonsense", "mute": real}[
            kind
        ]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        async with sitting(qapp, tmp_path / "data") as person:
            flow = await ready(person)
            person.program.settings.change(sound=True)
            await look_away()
            if kind == "mute":
                with Daemon(mute=True).running():
                    await _silently(person, flow)
            else:
                await _silently(person, flow)


async def _silently(person: Person, flow: NotifyFlow) -> None:
    notifier = flow._reach()
    assert notifier is not None
    task = await core_of(person).submit(_request("one"))
    note = await heard(notifier.silent)
    assert note.title == "1 picture is ready"
    assert (await core_of(person).wait_for(task.id)).state is TaskState.DONE
    QTest.mouseMove(person.window)  # it lives


async def test_without_a_bus_there_is_nothing_to_reach(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        flow = await ready(person)
        await look_away()
        await make(person, "one")
        await until(lambda: flow._told == (1, 0))
        assert flow._reach() is None

"""Errors of the program as a person meets them: told, kept, and no reason to stop."""

from __future__ import annotations

import getpass
import socket
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from app.crash import reports_in
from app.paths import find_paths
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.crash.dialog import CrashDialog
from ui.crash.flow import CrashFlow
from ui.loop import spawn

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]

PROMPT = "the canary prompt of a person who trusts us"
OWN_HOST = "gateway.of-a-canary.example"


async def _fail(text: str) -> None:
    raise ValueError(text)


async def _fail_elsewhere() -> None:
    raise KeyError(PROMPT)


def _flow(person: Person) -> CrashFlow:
    return person.program.ground.feature(CrashFlow)


def _press(dialog: QDialog, text: str) -> None:
    (found,) = [one for one in dialog.findChildren(QPushButton) if one.text() == text]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


async def _told(person: Person) -> CrashDialog:
    flow = _flow(person)
    await until(lambda: flow.dialog is not None and bool(flow.dialog.report.toPlainText()))
    assert flow.dialog is not None
    return flow.dialog


@pytest.mark.expected_logs("an error was not handled: .*canary")
async def test_an_error_is_shown_and_kept_without_a_canary_and_the_window_goes_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    key = "sk-canary-key-0123456789"
    async with sitting(qapp, tmp_path / "data") as person:
        person.write(PROMPT)
        spawn(
            _fail(
                f"{PROMPT} {key} {Path.home()}/My Pictures/canary.png /mnt/canary folder/a.png "
                f"https://{OWN_HOST}/v1?sig=canary '{getpass.getuser()} on {socket.gethostname()}'"
            )
        )
        dialog = await _told(person)
        assert not dialog.isModal()
        assert "ValueError" in dialog.sentence.text()
        await until(lambda: "It is kept as" in dialog.kept.text())
        (path,) = reports_in(find_paths(tmp_path / "data").crashes)
        report = dialog.report.toPlainText()
        assert path.read_text(encoding="utf-8") == report
        assert "ValueError" in report
        assert "Mode: practice" in report
        for canary in ("canary", PROMPT, key, OWN_HOST, str(Path.home()), socket.gethostname(), str(tmp_path)):
            assert canary not in report.replace("_canary_", "")
        _press(dialog, "Copy report")
        assert QGuiApplication.clipboard().text() == report
        _press(dialog, "Go on")
        await until(lambda: _flow(person).dialog is None)
        person.press("Generate")
        await heard(person.window.bridge.image_added)


@pytest.mark.expected_logs("an error was not handled")
async def test_a_prompt_that_is_in_the_history_only_is_not_in_the_report(qapp: QApplication, tmp_path: Path) -> None:
    earlier = "seven herons above a frozen lake"
    async with sitting(qapp, tmp_path / "data") as person:
        core = person.program.desk.core
        assert core is not None
        core.prompts.note(earlier)
        assert earlier not in [task.request.prompt for task in person.window.dock.tasks]
        spawn(_fail(f"no answer to {earlier}, nor to seven herons above a f…"))
        dialog = await _told(person)
        report = dialog.report.toPlainText()
        assert "heron" not in report
        assert f"no answer to <{len(earlier)} characters of prompt>" in report
        await until(lambda: bool(dialog.kept.text()))


@pytest.mark.expected_logs("an error was not handled")
async def test_the_same_error_again_is_no_second_dialog_and_others_are_counted(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        spawn(_fail("first"))
        dialog = await _told(person)
        await until(lambda: bool(dialog.kept.text()))
        spawn(_fail("again, from the same line"))
        spawn(_fail_elsewhere())
        await until(lambda: "1 more error" in dialog.kept.text())
        folder = find_paths(tmp_path / "data").crashes
        await until(lambda: len(reports_in(folder)) == 2)
        dialog.close()
        spawn(_fail("once more"))
        await until(lambda: "ValueError" in person.message())
        assert _flow(person).dialog is None


@pytest.mark.expected_logs("an unexpected error in thread")
async def test_an_error_of_a_worker_thread_is_told_in_the_window(qapp: QApplication, tmp_path: Path) -> None:
    def fail() -> None:
        raise RuntimeError("in a thread")

    async with sitting(qapp, tmp_path / "data") as person:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        dialog = await _told(person)
        assert "RuntimeError: in a thread" in dialog.report.toPlainText()


@pytest.mark.expected_logs("an error was not handled")
async def test_a_folder_that_takes_no_report_is_said_and_the_report_can_be_copied(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = find_paths(tmp_path / "data").crashes
    folder.parent.mkdir(parents=True)
    folder.write_text("a file in the way")
    async with sitting(qapp, tmp_path / "data") as person:
        spawn(_fail("first"))
        dialog = await _told(person)
        await until(lambda: "could not be kept" in dialog.kept.text())
        _press(dialog, "Copy report")
        assert "first" in QGuiApplication.clipboard().text()


async def test_a_crash_below_python_is_told_once_at_the_next_start(qapp: QApplication, tmp_path: Path) -> None:
    folder = find_paths(tmp_path / "data").crashes
    folder.mkdir(parents=True)
    (folder / "fault-nonsense.txt").write_text(
        f'Fatal Python error: Segmentation fault\n  File "{Path.home()}/canary/x.py", line 3 in paint'
    )
    async with sitting(qapp, tmp_path / "data") as person:
        await until(lambda: "did not end properly" in person.message())
        message = person.window.messages.current()
        assert message is not None
        assert message.act is not None
        message.act()
        dialog = await _told(person)
        assert "Segmentation fault" in dialog.report.toPlainText()
        assert "canary" not in dialog.report.toPlainText()
    async with sitting(qapp, tmp_path / "data") as person:
        spawn(_flow(person)._look_back())
        await heard(person.window.bridge.balance_changed)
        assert "did not end properly" not in person.message()


async def test_a_problem_is_reported_without_an_error_and_leads_to_the_log(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        assert person.program.commands.run("report_problem")
        dialog = await _told(person)
        assert "Traceback" not in dialog.report.toPlainText()
        assert "Proofsheet: " in dialog.report.toPlainText()
        assert reports_in(find_paths(tmp_path / "data").crashes) == []  # nobody crashed
        _press(dialog, "Show log")
        assert any(one.accessibleName() == "Log" and one.isVisible() for one in person.window.findChildren(QDialog))

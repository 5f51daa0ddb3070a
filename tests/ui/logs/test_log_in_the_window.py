"""The log as a person reads it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.log_entries import LogEntry, read_log
from app.logs import FILE_NAME
from tests.ui.shell.sitting import sitting, until
from ui.logs.dialog import LogDialog
from ui.logs.flow import LogFlow
from ui.logs.model import LogModel

OLD = """  File "x.py", line 3
2026-11-20 17:00:00,001 INFO app.tasks: task 01J accepted
"""
NEW = """2026-11-20 17:00:01,002 ERROR app.gateway: no answer
Traceback (most recent call last):
  File "gateway.py", line 7, in ask
TimeoutError
2026-11-20 17:00:02,003 DEBUG app.lock: taken
2026-11-20 17:00:03,004 WARNING ui.loop: <b>slow</b>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / f"{FILE_NAME}.1").write_text(OLD, encoding="utf-8")
    (tmp_path / FILE_NAME).write_text(NEW, encoding="utf-8")
    return tmp_path


@pytest.fixture
def dialog(qapp: QApplication, folder: Path) -> LogDialog:
    made = LogDialog()
    made.show_entries(read_log(folder))
    made.show()
    return made


def _levels(dialog: LogDialog) -> list[str]:
    return [entry.level for entry in dialog.model.shown]


def test_entries_come_from_all_files_with_their_tracebacks(folder: Path) -> None:
    entries = read_log(folder)
    assert [entry.level for entry in entries] == ["INFO", "INFO", "ERROR", "DEBUG", "WARNING"]
    assert entries[2].text.endswith("TimeoutError")
    assert entries[2].line == "2026-11-20 17:00:01  ERROR  app.gateway: no answer"


def test_a_folder_without_a_log_has_no_entries(tmp_path: Path) -> None:
    assert read_log(tmp_path / "missing") == []
    (tmp_path / FILE_NAME).mkdir()
    assert read_log(tmp_path) == []


def test_broken_bytes_are_shown_rather_than_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"2026-11-20 17:00:00,001 INFO app: \xff\xfe\n")
    (entry,) = read_log(tmp_path)
    assert "\ufffd" in entry.text


def test_it_is_filtered_by_level_and_by_words_of_the_whole_entry(dialog: LogDialog) -> None:
    try:
        assert dialog.counted.text() == "5 entries"
        dialog.level.setCurrentIndex(2)
        assert _levels(dialog) == ["ERROR", "WARNING"]
        QTest.keyClicks(dialog.search, "timeouterror ASK")
        dialog._pause.timeout.emit()
        assert _levels(dialog) == ["ERROR"]
        dialog.search.setText("nothing like it")
        dialog._pause.timeout.emit()
        assert dialog.counted.text() == "Nothing to show."
    finally:
        dialog.deleteLater()


def test_the_selected_entries_are_copied_or_all_that_are_listed(dialog: LogDialog) -> None:
    try:
        assert len(dialog.copied().splitlines()) == 8
        index = dialog.model.index(2, 0)
        dialog.list.setCurrentIndex(index)
        dialog.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        assert dialog.copied() == dialog.whole.toPlainText()
        assert dialog.copied().endswith("TimeoutError")
    finally:
        dialog.deleteLater()


def test_a_long_log_makes_nothing_for_rows_out_of_sight(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = LogDialog()
    asked: set[int] = set()
    real = LogModel.data

    def data(model: LogModel, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        asked.add(index.row())
        return real(model, index, role)

    monkeypatch.setattr(LogModel, "data", data)
    try:
        dialog.show_entries([LogEntry("", "INFO", "app", f"line {number}") for number in range(50_000)])
        dialog.show()
        qapp.processEvents()
        assert asked
        assert len(asked) < 500
    finally:
        dialog.deleteLater()


@pytest.mark.anyio
@pytest.mark.qt_log_ignore("does not support", extend=True)
async def test_the_menu_opens_it_with_what_was_just_logged(qapp: QApplication, tmp_path: Path) -> None:
    log = logging.getLogger("app.test")
    async with sitting(qapp, tmp_path / "data") as person:
        log.info("the first line")
        assert person.program.commands.run("show_log")
        dialog = person.program.ground.feature(LogFlow).dialog
        assert dialog is not None
        await until(lambda: "the first line" in dialog.copied())
        log.info("the second line")
        (again,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Read again"]
        again.click()
        await until(lambda: "the second line" in dialog.copied())
        assert person.program.commands.run("show_log")
        assert len(person.window.findChildren(LogDialog)) == 1

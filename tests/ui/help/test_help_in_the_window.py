"""The help page, the list of keys and the first-use hints as a person meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.opened import taking
from tests.ui.shell.sitting import heard, sitting, until
from ui.dialogs import KeysList
from ui.help.flow import HelpDialog, HelpFlow, read_page
from ui.hints.flow import HINTS, HintsFlow

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]


async def test_shift_f1_shows_the_page_and_the_way_to_the_keys(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.window.activateWindow()
        await until(person.window.isActiveWindow)
        person.key(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        dialog = person.program.ground.feature(HelpFlow).dialog
        assert dialog is not None
        await until(lambda: "never paid twice" in dialog.page.toPlainText())
        dialog.keys.click()
        assert person.window.findChildren(KeysList)


def test_links_open_only_where_they_are_https(qapp: QApplication) -> None:
    dialog = HelpDialog()
    with taking("https", "http", "file") as browser:
        dialog.show_page("# Here\n[a](https://example.org/) [b](http://example.org/) [c](file:///etc/passwd)")
        for address in ("https://example.org/", "http://example.org/", "file:///etc/passwd", "#here"):
            dialog.page.anchorClicked.emit(QUrl(address))
        assert browser.opened == ["https://example.org/"]
    dialog.deleteLater()


def test_a_language_without_a_page_has_the_english_one(tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("english", encoding="utf-8")
    (tmp_path / "zh_CN.md").write_text("中文", encoding="utf-8")
    assert [read_page(code, tmp_path) for code in ("zh_CN", "en", "xx")] == ["中文", "english", "english"]


async def test_the_list_of_keys_is_searched(qapp: QApplication, tmp_path: Path) -> None:
    def texts(listed: KeysList) -> list[str]:
        return [label.text() for label in listed._page.findChildren(QLabel)]

    async with sitting(qapp, tmp_path / "data") as person:
        person.program.commands.run("show_keys")
        (listed,) = person.window.findChildren(KeysList)
        QTest.keyClicks(listed.search, "TRASH move")
        assert "Move to the trash" in texts(listed)
        assert "Generate" not in texts(listed)
        listed.search.setText("no such thing")
        assert texts(listed) == ["No key does that."]
        listed.search.clear()
        assert "Generate" in texts(listed)


async def test_a_hint_is_shown_once_and_none_after_no_more_hints(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        hints = person.program.ground.feature(HintsFlow)
        await until(lambda: "references" in hints._due)
        hints.show_next()
        first = person.message()
        assert first in HINTS.values()
        hints.show_next()
        assert person.message() == first  # one at a time
        person.window.messages.dismiss()
        person.write("a lamp")
        person.press("Generate")
        await heard(person.window.bridge.image_added)
        hints.show_next()
        message = person.window.messages.current()
        assert message is not None
        assert message.text in HINTS.values()
        assert message.text != first
        assert message.act is not None
        person.window.messages.dismiss()
        message.act()
        hints.call_for("marks")
        hints.show_next()
        assert person.message() == ""
        shown = person.program.settings.values.hints_shown
        assert len(shown) == 2
    async with sitting(qapp, tmp_path / "data") as person:
        assert person.program.settings.values.hints_shown == shown
        assert not person.program.settings.values.show_hints

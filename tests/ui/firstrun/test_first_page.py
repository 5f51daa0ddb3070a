"""The page of the first start: what it asks, what it refuses, and that it never comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import FAST
from app.paths import find_paths
from app.settings import Settings, SettingsStore
from tests.app.gateway.raw_server import answer, raw_server
from tests.gateway_server import serve
from tests.ui.shell.memory_keyring import Memory, memory_keyring
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.firstrun.flow import FirstRunFlow, why_unusable
from ui.firstrun.page import FirstRunPage
from ui.options import Options

pytestmark = pytest.mark.anyio
KEY = "sk-right-key-0123456789"


@pytest.fixture
def memory() -> Iterator[Memory]:
    with memory_keyring() as backend:
        yield backend


@pytest.fixture
def address() -> Iterator[str]:
    with serve(PracticeGateway(FAST, keys=(KEY,))) as url:
        yield url


class _Receiver(QObject):
    """Stands in for the browser."""

    def __init__(self, opened: list[QUrl]) -> None:
        super().__init__()
        self._opened = opened

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self._opened.append(url)


def page_of(person: Person) -> FirstRunPage:
    page = person.program.ground.feature(FirstRunFlow).page
    assert page is not None
    return page


def is_asked(person: Person) -> bool:
    return person.program.ground.feature(FirstRunFlow).page is not None


async def fill_in(page: FirstRunPage, address: str, key: str) -> None:
    await until(page.form.places.is_known)
    next(one for one in page.form.findChildren(QRadioButton) if one.text() == "Another address").setChecked(True)
    page.form.own_field.setText(address)
    page.form.key_field.setText(key)


def button(page: FirstRunPage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def settings_at(data_dir: Path) -> Settings:
    return SettingsStore(find_paths(data_dir).config / "settings.json").load()


async def test_practice_is_one_click_and_it_never_asks_again(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    async with sitting(qapp, data_dir, options=Options()) as person:
        page = page_of(person)
        below = person.window.centralWidget()
        assert below is not None
        assert not below.isEnabled(), "Tab does not reach what the page covers"
        assert page.geometry() == person.window.rect()
        page.practise.setChecked(True)
        page.start.click()
        assert not is_asked(person)
        assert below.isEnabled()
        person.write("a cat")
        person.press("Generate")
        await heard(person.window.bridge.image_added)
    async with sitting(qapp, data_dir, options=Options()) as person:
        assert not is_asked(person)
    assert memory.kept == {}


async def test_a_key_is_checked_its_balance_shown_and_its_gateway_opened(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir, options=Options()) as person:
        page = page_of(person)
        await fill_in(page, address, KEY)
        button(page, "Check the key").click()
        await until(lambda: "Balance" in page.said())
        assert is_asked(person), "a check alone begins nothing"
        page.start.click()
        await heard(person.program.opened)
        assert not is_asked(person)
        core = person.program.desk.core
        assert core is not None
        assert core.gateway_host == address
        assert list(memory.kept.values()) == [KEY]
    (profile,) = settings_at(data_dir).profiles
    assert (profile.base_url, profile.key_place, profile.key_end) == (address, "keyring", "6789")
    assert settings_at(data_dir).first_run_done


async def test_a_wrong_key_stays_on_the_page_and_says_what_to_do(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir, options=Options()) as person:
        page = page_of(person)
        await fill_in(page, address, "sk-wrong-key-0123456789")
        page.start.click()
        await until(lambda: bool(page.form.problem()))
        assert "did not accept the API key" in page.form.problem()
        assert "console" in page.form.problem()
        assert is_asked(person)
        assert page.start.isEnabled(), "the next one can be tried"
    assert memory.kept == {}
    assert not settings_at(data_dir).first_run_done


async def test_a_sign_in_page_of_the_network_is_told_from_a_wrong_key(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    async with (
        raw_server(answer(b"<html>Welcome to our hotel</html>", kind="text/html")) as portal,
        sitting(qapp, data_dir, options=Options()) as person,
    ):
        page = page_of(person)
        await fill_in(page, portal.base_url, KEY)
        button(page, "Check the key").click()
        await until(lambda: bool(page.form.problem()))
        assert "sign in" in page.form.problem()


async def test_pictures_go_where_the_person_wants_and_nowhere_that_cannot_be_written(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str, tmp_path: Path
) -> None:
    wanted, in_the_way = tmp_path / "my pictures", tmp_path / "a file"
    in_the_way.write_text("")
    async with sitting(qapp, data_dir, options=Options()) as person:
        page = page_of(person)
        page.folder_chosen.emit(tmp_path / "another place")
        page.folder_chosen.emit(in_the_way / "inside")
        page.folder_chosen.emit(wanted)
        await until(lambda: person.program.settings.values.library == str(wanted))
        await fill_in(page, address, KEY)
        page.start.click()
        await heard(person.program.opened)
        core = person.program.desk.core
        assert core is not None
        assert core.paths.library == wanted


def test_a_folder_is_tried_out_by_writing_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert why_unusable(tmp_path / "new" / "one") == ""
    assert "Choose another one" in why_unusable(tmp_path / "file" / "below")
    assert not any((tmp_path / "new" / "one").iterdir()), "nothing is left behind"


async def test_the_look_is_chosen_at_once_and_help_and_console_are_one_click_away(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    opened: list[QUrl] = []
    receiver = _Receiver(opened)
    QDesktopServices.setUrlHandler("https", receiver, "take")  # pyright: ignore[reportArgumentType] - the stub is wrong
    try:
        async with sitting(qapp, data_dir, options=Options()) as person:
            page = page_of(person)
            button(page, "Light").click()
            assert person.program.settings.values.theme == "light"
            button(page, "Get a key in the console").click()
            assert [url.toString() for url in opened] == ["https://toapis.com"]
            before = set(qapp.topLevelWidgets())
            button(page, "Help").click()
            assert {one for one in set(qapp.topLevelWidgets()) - before if one.isVisible()}, "a page of help opens"
            button(page, "Dark").click()
    finally:
        QDesktopServices.unsetUrlHandler("https")


async def test_nobody_is_asked_who_has_a_key_or_says_how_the_run_is_meant(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir, options=Options(demo=True)) as person:
        assert not is_asked(person)
    async with sitting(qapp, data_dir, options=Options(api_key=KEY, base_url=address)) as person:
        assert not is_asked(person)
    file = find_paths(data_dir).config / "settings.json"
    write(file, f'{{"base_url": "{address}"}}')  # as an earlier version left it, which had no profiles
    memory.kept["Proofsheet", address] = KEY
    async with sitting(qapp, data_dir, options=Options()) as person:
        assert not is_asked(person)
        core = person.program.desk.core
        assert core is not None
        assert core.gateway_host == address
        assert core.has_key

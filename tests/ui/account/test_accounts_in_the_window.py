"""Several accounts, keys in a vault, keyrings that are locked at the start, and a key that is refused on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget

from app.core import keys
from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import FAST, Fault
from app.paths import find_paths
from app.settings import Profile, Settings, SettingsStore
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.gateway_server import serve
from tests.ui.shell.memory_keyring import Memory, memory_keyring
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.account.flow import AccountFlow
from ui.account.key_dialog import KeyDialog
from ui.account.unlock_dialog import UnlockDialog
from ui.account.words import place_of
from ui.options import Options
from ui.settings.flow import SettingsFlow
from ui.studio import Mode

pytestmark = pytest.mark.anyio
KEY, OTHER = "sk-first-key-0123456789abcd", "sk-other-key-0123456789efgh"
PASSPHRASE = "open sesame, please"


@pytest.fixture
def memory() -> Iterator[Memory]:
    with memory_keyring() as backend:
        yield backend


@pytest.fixture
def gateway() -> PracticeGateway:
    return PracticeGateway(FAST, keys=(KEY, OTHER))


@pytest.fixture
def address(gateway: PracticeGateway) -> Iterator[str]:
    with serve(gateway) as url:
        yield url


def store(data_dir: Path, settings: Settings) -> None:
    SettingsStore(find_paths(data_dir).config / "settings.json").save(settings)


def stored(data_dir: Path) -> Settings:
    return SettingsStore(find_paths(data_dir).config / "settings.json").load()


def flow_of(person: Person) -> AccountFlow:
    return person.program.ground.feature(AccountFlow)


def dialog_of(person: Person) -> KeyDialog:
    shown = [one for one in person.window.findChildren(KeyDialog) if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


async def enter(person: Person, key: str, address: str, name: str = "") -> KeyDialog:
    dialog = dialog_of(person)
    await until(dialog.form.places.is_known)
    next(one for one in dialog.findChildren(QRadioButton) if one.text() == "Another address").setChecked(True)
    dialog.form.own_field.setText(address)
    dialog.form.name_field.setText(name)
    dialog.form.key_field.setText(key)
    return dialog


def press(dialog: KeyDialog | UnlockDialog, text: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def files_with(folder: Path, secret: str) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and secret.encode() in path.read_bytes()]


def has_key(person: Person) -> bool:
    core = person.program.desk.core
    return core is not None and core.has_key and not core.practice


# ----------------------------------------------------------------------------------------------------- several accounts


async def test_two_accounts_at_one_gateway_are_switched_between_and_removed(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir) as person:
        flow = flow_of(person)
        flow.add()
        press(await enter(person, KEY, address, "Work"), "Check and use")
        await heard(person.program.opened)
        flow.add()
        press(await enter(person, OTHER, address, "Work"), "Check and use")
        await heard(person.program.opened)
        names = [profile.name for profile in flow.desk.profiles]
        assert names == ["Work", "Work 2"], "no two of one name"
        assert sorted(memory.kept.values()) == [KEY, OTHER]
        assert flow.desk.active == flow.desk.profiles[1]
        flow.activate(flow.desk.profiles[0])
        await heard(person.program.opened)
        core = person.program.desk.core
        assert core is not None
        assert core.has_key
        assert stored(data_dir).active_profile == "Work"
        flow.remove(flow.desk.profiles[0])
        await heard(person.program.opened)
        await until(lambda: list(memory.kept.values()) == [OTHER])
        assert [profile.name for profile in flow.desk.profiles] == ["Work 2"]


async def test_removing_another_account_leaves_the_one_that_pays_chosen(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    memory.kept.update({("Proofsheet", f"{address}#{number:02}"): key for number, key in enumerate((OTHER, KEY, KEY))})
    three = tuple(Profile(name=name, base_url=address, id=f"0{index}") for index, name in enumerate("ABC"))
    store(data_dir, Settings(profiles=three, active_profile="C", first_run_done=True))
    async with sitting(qapp, data_dir, options=Options()) as person:
        flow = flow_of(person)
        assert flow.desk.active == three[2]
        flow.remove(three[0])
        await until(lambda: len(memory.kept) == 2)
        assert flow.desk.active == three[2], "the first one that is left pays nothing"
        await flow.desk.remove(three[2])
        await heard(person.program.opened)
        assert person.program.settings.values.profile == three[1]
        assert flow.desk.is_practising


async def test_while_a_key_of_the_environment_pays_no_account_is_shown_as_the_one(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    memory.kept["Proofsheet", address] = OTHER
    work = Profile(name="Work", base_url=address)
    store(data_dir, Settings(profiles=(work,), first_run_done=True))
    async with sitting(qapp, data_dir, options=Options(api_key=KEY)) as person:
        flow = flow_of(person)
        assert has_key(person)
        assert flow.desk.active is None
        flow.remove()  # means the key in use: it can only be put down
        await heard(person.program.opened)
        assert list(memory.kept.values()) == [OTHER]
        flow.activate(work)
        await heard(person.program.opened)
        assert flow.desk.active == work


async def test_the_settings_show_four_characters_of_a_key_and_never_more(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir) as person:
        flow_of(person).ask()
        press(await enter(person, KEY, address), "Check and use")
        await heard(person.program.opened)
        settings = person.program.ground.feature(SettingsFlow)
        settings.show("account")
        assert settings.dialog is not None
        everything = settings.dialog.findChildren(QWidget)
        shown = " ".join(f"{one.property('text')} {one.accessibleName()} {one.toolTip()}" for one in everything)
        assert "•••• abcd" in shown
        assert KEY[:-4] not in shown
        assert "0123" not in shown
        settings.dialog.close()


def test_where_a_key_is_kept_is_said_in_words() -> None:
    profile = Profile(name="Work", key_end="abcd")
    assert place_of(profile) == "•••• abcd, in the keyring of this system"
    assert "vault" in place_of(Profile(name="Work", key_place="vault"))
    assert "this run only" in place_of(Profile(name="Work", key_place="run"))


async def test_a_new_key_replaces_the_old_one(qapp: QApplication, data_dir: Path, memory: Memory, address: str) -> None:
    async with sitting(qapp, data_dir) as person:
        flow_of(person).ask()
        press(await enter(person, KEY, address), "Check and use")
        await heard(person.program.opened)
        flow_of(person).ask()
        press(await enter(person, OTHER, address), "Check and use")
        await heard(person.program.opened)
        assert list(memory.kept.values()) == [OTHER]
        (profile,) = flow_of(person).desk.profiles
        assert profile.key_end == "efgh"


async def test_practice_for_a_while_leaves_the_key_where_it_is(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    memory.kept["Proofsheet", address] = KEY
    store(data_dir, Settings(profiles=(Profile(name="Work", base_url=address),)))
    async with sitting(qapp, data_dir, options=Options()) as person:
        assert has_key(person)
        assert person.program.commands.run("practise")
        await heard(person.program.opened)
        assert flow_of(person).desk.is_practising
    async with sitting(qapp, data_dir, options=Options()) as person:
        assert has_key(person), "for that run only"


# ------------------------------------------------------------------------------------------------------ the vault


async def test_a_key_in_the_vault_is_unlocked_at_the_next_start_and_pays(
    qapp: QApplication, data_dir: Path, address: str, gateway: PracticeGateway
) -> None:
    async with sitting(qapp, data_dir) as person:
        flow_of(person).ask()
        dialog = await enter(person, KEY, address)
        next(one for one in dialog.findChildren(QRadioButton) if "vault" in one.text()).setChecked(True)
        dialog.form.places.passphrase.setText(PASSPHRASE)
        dialog.form.places.again.setText(PASSPHRASE)
        press(dialog, "Check and use")
        await heard(person.program.opened)
        assert has_key(person)
    async with sitting(qapp, data_dir, options=Options()) as person:
        core = person.program.desk.core
        assert core is not None
        assert not core.practice, "the library that was paid for is shown while the vault is locked"
        assert not core.has_key
        (unlock,) = person.window.findChildren(UnlockDialog)
        unlock.passphrase.setText("wrong passphrase")
        press(unlock, "Unlock")
        await until(lambda: "not the passphrase" in unlock.problem())
        unlock.passphrase.setText(PASSPHRASE)
        press(unlock, "Unlock")
        await heard(person.program.opened)
        assert has_key(person)
        person.write("a cat")
        person.press("Generate")
        await heard(person.window.bridge.image_added)
    assert len(gateway.ledger) == 1
    assert files_with(data_dir, KEY) == []
    assert files_with(data_dir, PASSPHRASE) == []


async def test_a_lost_passphrase_sets_the_vault_aside_and_asks_for_the_key_again(
    qapp: QApplication, data_dir: Path, address: str
) -> None:
    store(data_dir, Settings(profiles=(Profile(name="Work", base_url=address, key_place="vault"),)))
    from app.vault import Vault

    vault = Vault(find_paths(data_dir).config / "keys.vault")
    vault.create(PASSPHRASE)
    async with sitting(qapp, data_dir, options=Options()) as person:
        (unlock,) = person.window.findChildren(UnlockDialog)
        press(unlock, "I have lost it…")
        await until(lambda: any(one.isVisible() for one in person.window.findChildren(KeyDialog)))
        assert not vault.exists
        assert list(vault.path.parent.glob("keys.vault.old-*"))
        dialog = await enter(person, KEY, address)
        press(dialog, "Check and use")
        await heard(person.program.opened)
        assert has_key(person)
        assert "this run only" in person.message()


# ------------------------------------------------------------------------------------------------- trouble at the start


async def test_a_keyring_that_does_not_answer_leaves_the_paid_library_open_and_can_be_tried_again(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    patience = keys.READ_SECONDS
    monkeypatch.setattr(keys, "READ_SECONDS", 0.05)
    memory.kept["Proofsheet", address] = KEY
    store(data_dir, Settings(profiles=(Profile(name="Work", base_url=address, key_end="abcd"),)))
    memory.answer.clear()
    async with sitting(qapp, data_dir, options=Options()) as person:
        core = person.program.desk.core
        assert core is not None
        assert not core.practice
        assert not core.has_key
        assert "did not answer" in person.message()
        memory.answer.set()
        monkeypatch.setattr(keys, "READ_SECONDS", patience)  # now it answers, however busy the machine is
        person.window.messages._act()
        await heard(person.program.opened)
        assert has_key(person)


async def test_a_key_for_one_run_is_asked_for_at_the_next_start(
    qapp: QApplication, data_dir: Path, address: str
) -> None:
    store(data_dir, Settings(profiles=(Profile(name="Work", base_url=address, key_place="run"),)))
    async with sitting(qapp, data_dir, options=Options()) as person:
        assert "not stored on this computer" in person.message()
        person.window.messages._act()
        press(await enter(person, KEY, address), "Check and use")
        await heard(person.program.opened)
        assert has_key(person)


# ------------------------------------------------------------------------------------------------ refused on the way


async def test_a_key_that_is_refused_on_the_way_keeps_tasks_until_another_is_entered(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str, gateway: PracticeGateway
) -> None:
    expired = "sk-expired-0123456789"
    memory.kept["Proofsheet", address] = expired
    store(data_dir, Settings(profiles=(Profile(name="Work", base_url=address),)))
    async with sitting(qapp, data_dir, options=Options()) as person:
        person.write("a cat")
        person.press("Generate")
        await heard(person.window.bridge.task_changed, is_held)
        await until(lambda: "Tasks wait" in person.message())
        assert expired not in person.message()
        person.window.messages._act()
        press(await enter(person, KEY, address), "Check and use")
        await heard(person.window.bridge.image_added)
    assert len(gateway.ledger) == 1, "sent once, with the right key"


def is_held(task: Task) -> bool:
    return task.state is TaskState.HELD


# --------------------------------------------------------------------------------------------- in the middle of sending


async def test_another_account_waits_for_the_answer_to_what_is_being_sent_and_says_so(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    slow = PracticeGateway(replace(FAST, faults=(Fault(at="submit", accepted=True, hang=1.5),)), keys=(KEY, OTHER))
    with serve(slow) as address:
        work, home = (Profile(name=name, base_url=address, id=f"0{name}") for name in "ab")
        memory.kept.update({("Proofsheet", work.account): KEY, ("Proofsheet", home.account): OTHER})
        store(data_dir, Settings(profiles=(work, home), first_run_done=True))
        async with sitting(qapp, data_dir, options=Options()) as person:
            person.write("a cat")
            person.press("Generate")
            await heard(person.window.bridge.task_changed, is_sending)
            flow_of(person).activate(home)
            await until(lambda: "nothing paid is lost" in " ".join(shown_by(person.window.status)))
            core = await heard(person.program.opened)
            assert "Finishing" not in " ".join(shown_by(person.window.status))
            assert [task.state for task in await core.tasks()] != [TaskState.UNCERTAIN], "its answer was waited for"
            flow_of(person).activate(work)
            core = await heard(person.program.opened)
            (task,) = await core.tasks()
            assert (await core.wait_for(task.id)).state is TaskState.DONE
        assert len(slow.ledger) == 1, "paid once"


def is_sending(task: Task) -> bool:
    return task.state is TaskState.SENDING


def shown_by(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


async def test_a_task_that_waited_says_that_another_account_was_chosen_meanwhile(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    del memory
    with serve(PracticeGateway(FAST, keys=(KEY,))) as other:
        first, second = (Mode(practice=False, address=url, key=KEY) for url in (address, other))
        async with sitting(qapp, data_dir) as person:
            for mode, said in (
                (second, "not sent before practice mode was left"),
                (first, ""),
                (second, "not sent before the account was changed"),
            ):
                core = person.program.desk.core
                assert core is not None
                core.pause(paused=True)
                person.write("a cat")
                person.press("Generate")
                task = await heard(person.window.bridge.task_changed, is_held)
                studio, before = person.program.studio, person.program.studio.mode
                assert before is not None
                studio.switch(mode)
                await heard(person.program.opened)
                if not said:
                    continue
                if before.practice:
                    studio.switch(before)
                    await heard(person.program.opened)
                core = person.program.desk.core
                assert core is not None
                found = await core.task(task.id)
                assert found is not None
                assert found.note.startswith(said)
                if before.practice:
                    studio.switch(mode)
                    await heard(person.program.opened)

"""The inspector as a person reads and uses it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gateway.demo.app import KEY
from app.library import sidecar
from app.library.record import ImageRecord
from app.tasks.money import amount
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Result
from tests.ui.gallery.shelf import file_picture, paint, practising, press, request_of, task_of, until
from ui.inspector.json_view import JsonView, read_exchange
from ui.inspector.panel import Inspector
from ui.theme import apply_theme

pytestmark = pytest.mark.anyio

LEFT = Qt.MouseButton.LeftButton
NASTY = "<b>bold</b> <img src=file:///etc/passwd>\nsecond line"


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(296, 800)
    made.show()
    return made


def button(inspector: Inspector, name: str) -> QPushButton:
    return next(one for one in inspector.findChildren(QPushButton) if one.accessibleName() == name)


def texts(inspector: Inspector) -> list[str]:
    return [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]


async def test_nothing_selected_says_what_to_do(inspector: Inspector) -> None:
    assert any("Choose a picture" in text for text in texts(inspector))
    assert inspector.record is None


async def test_it_tells_everything_of_a_picture(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        record = file_picture(core.library, tmp_path / "p", paint(90, 60), request=request_of("a mug", n=None))
        inspector.show_image(record)
        said = texts(inspector)
        assert "a mug" in said
        assert "task_img_1" in said
        assert any("FLUX 2 Pro · " in text for text in said)
        assert "Ratio: asked 3:2, delivered 3:2" in inspector.table.text()
        assert "Pictures: asked 1, delivered 1" in inspector.table.text()
        inspector.show_image(None)
        assert any("Choose a picture" in text for text in texts(inspector))
        inspector.detach()


async def test_what_a_picture_cost_is_shown_as_soon_as_the_balance_tells(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        task = await core.wait_for((await core.submit(request_of("a mug"))).id)
        record = core.library.images_of(task.id)[0]
        inspector.show_image(record)
        await until(lambda: "paid (measured)" in inspector.table.text())
        settled = await core.task(task.id)
        assert settled is not None
        assert settled.money is not None
        assert settled.money.charged is not None
        assert f"delivered {amount(settled.money.charged)} paid (measured)" in inspector.table.text()
        other = file_picture(core.library, tmp_path / "p", paint(90, 60))
        inspector.show_image(other)
        assert "measured" not in inspector.table.text(), "it is another task's picture"
        inspector.show_image(record)
        await until(lambda: "paid (measured)" in inspector.table.text())
        inspector.detach()


async def test_a_prompt_is_shown_as_typed_and_can_be_selected(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        record = file_picture(core.library, tmp_path / "p", paint(90, 60), request=request_of(NASTY))
        inspector.show_image(record)
        assert inspector.prompt.text() == NASTY
        assert inspector.prompt.textFormat() == Qt.TextFormat.PlainText
        assert inspector.prompt.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        formats = {label.textFormat() for label in inspector.findChildren(QLabel) if label.text()}
        assert formats == {Qt.TextFormat.PlainText}
        inspector.detach()


async def test_the_buttons_do_what_they_say(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        record = file_picture(core.library, tmp_path / "p", paint(90, 60))
        inspector.show_image(record)
        told: list[object] = []
        for signal in (
            inspector.reuse_requested,
            inspector.prompt_requested,
            inspector.reference_requested,
            inspector.image_activated,
        ):
            signal.connect(told.append)
        for name in ("Use all", "Use prompt", "As reference"):
            button(inspector, name).click()
        QTest.mouseClick(inspector.preview, LEFT)
        press(inspector.preview, Qt.Key.Key_Return)
        assert told == [record.request, "a mug", record, record, record]
        button(inspector, "Copy the prompt").click()
        assert QGuiApplication.clipboard().text() == "a mug"
        button(inspector, "Copy the task id").click()
        assert QGuiApplication.clipboard().text() == "task_img_1"
        inspector.detach()


async def test_another_picture_of_the_same_task_changes_the_numbers(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        four = request_of(n=2)
        first = file_picture(core.library, tmp_path / "p", paint(90, 60), request=four, task_id="01JA", of=2)
        inspector.show_image(first)
        assert "Pictures: asked 2, delivered 1, fewer" in inspector.table.text()
        second = file_picture(core.library, tmp_path / "p", paint(60, 60), request=four, task_id="01JA", index=1, of=2)
        bridge.image_added.emit(second)
        assert inspector.table.text().count("Pictures: asked 2, delivered 2") == 1
        assert "fewer" not in inspector.table.text()
        inspector.detach()


async def test_what_was_deleted_since_was_delivered_all_the_same(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        two, task = request_of(n=2), "01JTASK0000000000000000007"
        record = file_picture(core.library, tmp_path / "p", paint(90, 60), request=two, task_id=task, of=2)
        inspector.show_image(record)
        assert "Pictures: asked 2, delivered 1, fewer" in inspector.table.text(), "as far as the library knows"
        both = tuple(Result(index, ResultState.SAVED, f"UID{index}") for index in range(2))
        bridge.task_changed.emit(task_of(7, TaskState.DONE, id=task, request=two, results=both))
        assert "Pictures: asked 2, delivered 2" in inspector.table.text()
        assert "fewer" not in inspector.table.text()
        late = (both[0], Result(1, ResultState.EXPIRED))
        bridge.task_changed.emit(task_of(7, TaskState.DONE, id=task, request=two, results=late))
        assert "Pictures: asked 2, delivered 1, fewer" in inspector.table.text(), "it was never fetched"
        inspector.detach()


async def test_the_exact_request_and_answer_can_be_read(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        payload = {"model": "flux-2-pro", "prompt": NASTY, "n": 1}
        record = file_picture(core.library, tmp_path / "p", paint(90, 60), payload=payload)
        inspector.show_image(record)
        button(inspector, "Show the exact request and answer").click()
        await until(lambda: inspector.findChildren(JsonView))
        (view,) = inspector.findChildren(JsonView)
        assert not view.isModal()
        read = json.loads(view.text.toPlainText())
        assert read == {"request": payload, "answer": {"id": "task_img_1", "status": "completed"}}
        view.close()
        record.path.with_suffix(".json").unlink()
        button(inspector, "Show the exact request and answer").click()
        await until(lambda: any("no sidecar" in one.text.toPlainText() for one in inspector.findChildren(JsonView)))
        for one in inspector.findChildren(JsonView):
            one.close()
        inspector.detach()


async def test_both_answers_to_a_request_can_be_read_and_none_holds_the_key(
    inspector: Inspector, tmp_path: Path
) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        task = await core.submit(request_of("a lighthouse", size="1:1"))
        await core.wait_for(task.id)
        await until(lambda: core.library.images_of(task.id))
        (record,) = core.library.images_of(task.id)
        read = json.loads(await asyncio.to_thread(read_exchange, core.library, record))
        assert list(read) == ["request", "answer to the request", "answer"]
        assert read["request"]["prompt"] == "a lighthouse"
        first, last = read["answer to the request"], read["answer"]
        assert first["id"] == last["id"] == record.remote_id
        assert first["status"] != "completed"
        assert last["status"] == "completed"
        assert KEY not in record.path.with_suffix(".json").read_text(encoding="utf-8")
        inspector.detach()


async def test_a_sidecar_of_an_older_version_has_only_the_last_answer(tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, _bridge):
        record = file_picture(core.library, tmp_path / "p", paint(90, 60), submit_answer={"id": "task_img_1"})
        assert list(json.loads(read_exchange(core.library, record))) == ["request", "answer to the request", "answer"]
        card = record.path.with_suffix(".json")
        older = json.loads(card.read_text(encoding="utf-8"))
        del older["submit_answer"]
        card.write_text(json.dumps(older), encoding="utf-8")
        assert sidecar.read(card).submit_answer == {}
        assert list(json.loads(read_exchange(core.library, record))) == ["request", "answer"]


async def test_a_picture_whose_file_is_gone_says_so(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        record = file_picture(core.library, tmp_path / "p", paint(90, 60))
        record.path.unlink()
        record.thumbnail.unlink()
        inspector.show_image(record)
        await until(lambda: not inspector.grab().isNull() and "no longer" in inspector.preview.problem())
        inspector.detach()


async def test_the_preview_has_the_ratio_of_the_picture(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        wide = file_picture(core.library, tmp_path / "p", paint(120, 60))
        inspector.show_image(wide)
        await until(lambda: inspector.preview.height() == round(inspector.preview.width() / 2))
        tall = file_picture(core.library, tmp_path / "p", paint(40, 200))
        inspector.show_image(tall)
        await until(lambda: inspector.preview.height() > inspector.preview.width())
        assert inspector.preview.height() < 1.3 * inspector.preview.width(), "a tall picture is letterboxed"
        inspector.detach()


async def test_it_outlives_its_core_and_a_change_of_theme(
    inspector: Inspector, tmp_path: Path, qapp: QApplication
) -> None:
    record: ImageRecord | None = None
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        record = replace(file_picture(core.library, tmp_path / "p", paint(90, 60)), practice=True)
        inspector.show_image(record)
        for theme in ("light", "dark"):
            apply_theme(qapp, theme)
            assert not inspector.grab().isNull()
        assert any("practice gateway" in text for text in texts(inspector))
        inspector.detach()
    inspector.show_image(record)
    assert "a mug" in texts(inspector)
    button(inspector, "Show the exact request and answer").click()
    assert inspector.findChildren(JsonView) == []

"""A mask from the first stroke to the gateway, and what becomes of it when the references change."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST
from app.request import GenerationRequest, Reference
from app.tasks.backoff import Pace
from app.tasks.state import TaskState
from tests.gateway_server import serve
from tests.ui.compose.hands import choose, named
from tests.ui.shell.sitting import until
from ui.bridge import Bridge
from ui.compose.panel import ComposePanel
from ui.loop import settle_spawned
from ui.mask.brush import Brush
from ui.mask.painter import MaskPainter

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("This plugin does not support")]

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@asynccontextmanager
async def at_the_gateway(panel: ComposePanel, folder: Path, gateway: PracticeGateway) -> AsyncGenerator[Core]:
    """The form over a core that talks to a gateway on a socket; with a model that takes a mask."""
    with serve(gateway) as url:
        options = CoreOptions(data_dir=folder / "data", base_url=url, api_key=KEY, pace=Pace().scaled(0.01))
        bridge = Bridge()
        async with Core(options) as core:
            bridge.attach(core)
            panel.attach(core, bridge)
            masked = next(model for model in core.catalog.models if model.references and model.references.mask_field)
            choose(panel, masked)
            panel.set_prompt("a hat on the cat")
            try:
                yield core
            finally:
                panel.detach()
                bridge.detach()
                await settle_spawned()


@pytest.fixture
def gateway() -> PracticeGateway:
    return PracticeGateway(FAST)


def photo(path: Path, size: tuple[int, int], *, turned: bool = False) -> Path:
    """A photograph; `turned` lies on its side and says so."""
    exif = Image.Exif()
    if turned:
        exif[0x0112] = 6
    Image.effect_mandelbrot(size, (-2, -1.5, 1, 1.5), 40).convert("RGB").save(path, exif=exif, quality=95)
    return path


async def take(core: Core, panel: ComposePanel, path: Path) -> Reference:
    reference = await core.add_reference(path)
    panel.add_references([reference])
    await until(lambda: reference in panel._store.form.references)
    return reference


async def painter_of(panel: ComposePanel) -> MaskPainter:
    """Press the button and wait until the picture can be painted on."""
    slot = panel._parts.mask
    QTest.mouseClick(named(slot, QPushButton, "Edit the mask" if panel._store.form.mask else "Paint a mask"), LEFT)
    (painter,) = [one for one in panel.findChildren(MaskPainter) if one.isVisible()]
    await until(
        lambda: (
            painter.canvas._sheet is not None and named(painter, QToolButton, "Clear: paint nothing (Del)").isEnabled()
        )
    )
    return painter


def stroke(painter: MaskPainter, *points: tuple[float, float]) -> None:
    places = [painter.canvas.place_of(QPointF(*point)).toPoint() for point in points]
    QTest.mousePress(painter.canvas, LEFT, NO_KEYS, places[0])
    for place in places[1:]:
        QTest.mouseMove(painter.canvas, place)
    QTest.mouseRelease(painter.canvas, LEFT, NO_KEYS, places[-1])


def complaints(panel: ComposePanel) -> list[str]:
    """Why the mask is in the way of Generate."""
    return [text for text in panel._bar.reason_texts() if "mask" in text]


def button(painter: MaskPainter, text: str) -> QPushButton:
    (found,) = [one for one in painter.findChildren(QPushButton) if one.text() == text]
    return found


async def use(panel: ComposePanel, painter: MaskPainter) -> Reference:
    before = panel._store.form.mask
    QTest.mouseClick(button(painter, "Use mask"), LEFT)
    await until(lambda: panel._masks.painter is None)
    mask = panel._store.form.mask
    assert mask is not None
    assert mask is not before
    return mask


def alpha_of(core: Core, mask: Reference) -> Image.Image:
    data = core.library.references.read(mask)
    assert data is not None
    with Image.open(io.BytesIO(data)) as image:
        return image.getchannel("A")


async def test_a_painted_mask_arrives_at_the_gateway_with_the_pixels_of_the_reference(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300), turned=True))
        painter = await painter_of(panel)
        assert (painter.paper.size.width(), painter.paper.size.height()) == (300, 400), "upright, as it is sent"
        painter.tools.set_brush(Brush(diameter=50))
        stroke(painter, (60, 80), (240, 80))
        mask = await use(panel, painter)
        assert mask.name == "cat mask.png"
        assert panel._parts.mask.text() == "cat mask.png"
        sent: list[tuple[GenerationRequest, ...]] = []
        panel.generate_requested.connect(sent.append)
        panel.trigger_generate()
        ((request,),) = sent
        done = await core.wait_for((await core.submit(request)).id)
        assert done.state is TaskState.DONE
        arrived = [gateway._store.read_upload(upload) or b"" for upload in gateway._store.uploads]
        (body,) = [data for data in arrived if data.startswith(b"\x89PNG")]
        with Image.open(io.BytesIO(body)) as image:
            assert (image.mode, image.size) == ("RGBA", (300, 400))
            alpha = image.getchannel("A")
        assert (alpha.getpixel((150, 80)), alpha.getpixel((150, 300))) == (0, 255)
        assert set(alpha.tobytes()) >= {0, 255}


async def test_a_mask_is_edited_again_from_where_it_was(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        painter = await painter_of(panel)
        painter.tools.set_brush(Brush(diameter=40))
        stroke(painter, (100, 150))
        first = await use(panel, painter)
        assert named(panel._parts.mask, QPushButton, "Edit the mask").text() == "Edit mask…"
        painter = await painter_of(panel)
        stroke(painter, (300, 150))
        second = await use(panel, painter)
        assert second.sha256 != first.sha256
        alpha = alpha_of(core, second)
        assert [alpha.getpixel((x, 150)) for x in (100, 200, 300)] == [0, 255, 0]


async def test_nothing_painted_is_no_mask(panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        painter = await painter_of(panel)
        QTest.mouseClick(button(painter, "Use mask"), LEFT)
        await until(lambda: any("Nothing is painted, so" in label.text() for label in painter.findChildren(QLabel)))
        assert panel._store.form.mask is None
        stroke(painter, (100, 100))
        await use(panel, painter)


async def test_what_was_painted_and_not_used_is_there_again(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        painter = await painter_of(panel)
        stroke(painter, (200, 150))
        QTest.keyClick(painter.canvas, Qt.Key.Key_Escape)
        await until(lambda: panel._masks.painter is None)
        assert "was not used" in panel._parts.remarks.text()
        assert panel._store.form.mask is None
        (await painter_of(panel)).reject()  # looked at, and left alone
        panel.add_references([await core.add_reference(photo(tmp_path / "dog.png", (400, 300)))])
        panel._tray.move(panel._tray.items[1].key, 0)
        painter = await painter_of(panel)
        assert not painter.paper.share(), "another reference is not painted on"
        stroke(painter, (100, 100))
        painter.reject()
        panel._tray.move(panel._tray.items[1].key, 0)
        painter = await painter_of(panel)
        mask = await use(panel, painter)
        assert alpha_of(core, mask).getpixel((200, 150)) == 0


async def test_a_mask_of_another_reference_is_neither_sent_nor_lost(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        cat = await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        dog = await core.add_reference(photo(tmp_path / "dog.png", (400, 300)))
        painter = await painter_of(panel)
        stroke(painter, (200, 150))
        mask = await use(panel, painter)
        panel.add_references([dog])
        slot = panel._parts.mask
        assert slot.hint() == ""
        panel._tray.move(panel._tray.items[1].key, 0)
        assert panel._store.form.references == (dog, cat)
        assert "Made for cat.jpg, which is not the first one" in slot.hint()
        assert any("was made for cat.jpg" in text for text in panel._bar.reason_texts())
        assert panel._store.form.mask == mask
        panel._tray.move(panel._tray.items[1].key, 0)
        assert (slot.hint(), complaints(panel)) == ("", [])
        panel._tray.remove(panel._tray.items[0].key)
        assert "Made for another picture" in slot.hint()
        QTest.mouseClick(named(slot, QPushButton, "Use it all the same"), LEFT)
        assert (slot.hint(), complaints(panel)) == ("", [])
        panel._tray.remove(panel._tray.items[0].key)
        assert slot.text() == "cat mask.png · used once there is a reference"
        assert panel._store.form.mask == mask


async def test_which_reference_a_mask_is_for_is_known_after_a_restart(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway, qtbot: QtBot
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        dog = await core.add_reference(photo(tmp_path / "dog.png", (400, 300)))
        painter = await painter_of(panel)
        stroke(painter, (200, 150))
        await use(panel, painter)
        state = panel.state()
        later = ComposePanel()
        qtbot.addWidget(later)
        later.set_catalog(core.catalog)
        later.restore(state)
        assert later._parts.mask.hint() == ""
        later.load_references((dog,))
        assert "Made for another picture" in later._parts.mask.hint()


async def test_a_file_of_other_pixels_or_without_a_hole_is_refused_in_words(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        slot, remarks = panel._parts.mask, panel._parts.remarks
        Image.new("RGBA", (64, 64)).save(tmp_path / "small.png")
        Image.new("RGBA", (400, 300), (0, 0, 0, 255)).save(tmp_path / "whole.png")
        photo(tmp_path / "photo.jpg", (400, 300))
        for name, words in (
            ("small.png", "small.png has 64 × 64 pixels; a mask for cat.jpg needs its 400 × 300"),
            ("whole.png", "Nothing in whole.png is transparent"),
            ("photo.jpg", "photo.jpg is no PNG"),
        ):
            slot.file_chosen.emit(tmp_path / name)
            await until(lambda words=words: words in remarks.text())
            assert panel._store.form.mask is None
        Image.new("RGBA", (400, 300)).save(tmp_path / "good.png")
        slot.file_chosen.emit(tmp_path / "good.png")
        await until(lambda: panel._store.form.mask is not None)
        assert slot.text() == "good.png"


async def test_an_address_cannot_be_painted_on_and_says_why(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway):
        panel.add_references([Reference(name="a.test", url="https://a.test/a.png")])
        paint = named(panel._parts.mask, QPushButton, "Paint a mask")
        assert not paint.isEnabled()
        assert "its pixels are not here" in paint.toolTip()


async def test_a_reference_whose_file_is_gone_says_so_in_the_painter(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        reference = await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        path = core.library.reference_path(reference)
        assert path is not None
        await asyncio.to_thread(path.unlink)
        QTest.mouseClick(named(panel._parts.mask, QPushButton, "Paint a mask"), LEFT)
        painter = panel._masks.painter
        assert painter is not None
        await until(lambda: any("cannot be shown" in label.text() for label in painter.findChildren(QLabel)))
        painter.reject()


async def test_the_core_closes_while_somebody_paints_and_nothing_is_lost(
    panel: ComposePanel, tmp_path: Path, gateway: PracticeGateway
) -> None:
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        await take(core, panel, photo(tmp_path / "cat.jpg", (400, 300)))
        stroke(await painter_of(panel), (200, 150))
    assert panel._masks.painter is None
    async with at_the_gateway(panel, tmp_path, gateway) as core:
        mask = await use(panel, await painter_of(panel))
        assert alpha_of(core, mask).getpixel((200, 150)) == 0

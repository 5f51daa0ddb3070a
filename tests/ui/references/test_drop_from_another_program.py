"""Three files dragged by the mouse out of another program's window into the running program, over a real X server."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image

from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST
from tests.gateway_server import serve
from tests.ui.references.drag_source import TITLE
from tests.ui.references.screen import Screen, Words, comes, wait_for

ROOT = Path(__file__).parents[3]
SOURCE = Path(__file__).with_name("drag_source.py")
COLOURS = {"1 red.png": (200, 30, 30), "2 green.jpg": (30, 160, 40), "3 blue.webp": (30, 60, 200)}
PROMPT = "three colours meet"
MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (./run --setup installs them)"),
]


class Counter:
    """Stands before the gateway and keeps the body of every generation that is asked for."""

    def __init__(self, gateway: PracticeGateway) -> None:
        self.gateway = gateway
        self.bodies: list[dict[str, Any]] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        is_generation = scope["type"] == "http" and scope["method"] == "POST" and "generations" in scope["path"]
        body = bytearray()

        async def listen() -> Any:
            message = await receive()
            if is_generation and message["type"] == "http.request":
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    self.bodies.append(json.loads(body))
            return message

        await self.gateway(scope, listen, send)


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen.opened() as opened:
        yield opened


def form_of(data: Path) -> dict[str, Any]:
    """The form as the program has written it down for its next start."""
    try:
        session = json.loads((data / "config" / "session.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return session.get("compose", {})


def drag(screen: Screen, source: str, said: Words, to: tuple[int, int]) -> None:
    """As a hand does it: press, pull away, go there, and let go when the pointer says that it will be taken."""
    across, down = screen.middle(source)
    screen.hand("mousemove", across, down, "mousedown", 1)
    for step in range(1, 200):  # the press may not have arrived yet when the pointer leaves
        screen.hand("mousemove", across - 5 * (step % 8 + 1), down + 3 * (step % 8 + 1))
        if said.has("dragging", 0.1):
            break
    else:
        raise AssertionError("no drag began")
    for step in range(1, 9):
        screen.hand("mousemove", across + (to[0] - across) * step // 8, down + (to[1] - down) * step // 8)
    for step in range(1, 200):  # each move asks the window below anew
        if said.has("accepted", 0.1):
            break
        screen.hand("mousemove", to[0] + step % 3, to[1])
    else:
        raise AssertionError("the window takes nothing")
    screen.hand("mouseup", 1)
    assert said.has("dropped"), "the drop was not taken as a copy"


def colour_of(data: bytes) -> str:
    """The name of the file that has this colour."""
    with Image.open(io.BytesIO(data)) as image:
        seen = image.convert("RGB").resize((1, 1)).tobytes()
    return min(COLOURS, key=lambda name: sum(abs(a - b) for a, b in zip(COLOURS[name], seen, strict=True)))


def test_three_files_dropped_by_another_process_are_sent_in_order(screen: Screen, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for name, colour in COLOURS.items():
        Image.new("RGB", (320, 240), colour).save(pictures / name)
    files = [pictures / name for name in COLOURS]
    data = tmp_path / "data"
    counter = Counter(PracticeGateway(FAST))
    program = ("-m", "ui", "--data-dir", data, "--window-size", "1280x860")
    with (
        serve(counter) as url,
        screen.running((*program, "--base-url", url), ROOT, TOAPIS_API_KEY=KEY),
        screen.running((SOURCE, *files), ROOT) as dragging,
    ):
        assert dragging.stdout is not None
        said = Words(dragging.stdout)
        window, source = screen.window("^Proofsheet$"), screen.window(f"^{TITLE}$")
        assert said.has("ready")
        screen.hand("windowmove", window, 0, 0)
        screen.hand("windowmove", source, 1400, 60)

        def writes() -> bool:
            """What is typed is written down a moment later, once the panels are there."""
            screen.hand("windowfocus", window)
            screen.hand("key", "--window", window, "ctrl+l", "ctrl+a")
            screen.hand("type", "--window", window, "--delay", 1, PROMPT)
            return comes(lambda: form_of(data).get("prompt") == PROMPT, 4)

        wait_for(writes, "the prompt is not written down")
        drag(screen, source, said, screen.middle(window))
        wait_for(lambda: len(form_of(data).get("references", ())) == 3, "the references are not in the form")
        wait_for(lambda: len(counter.gateway._store.uploads) == 3, "they were not uploaded")
        screen.hand("windowfocus", window)

        def asked() -> bool:
            screen.hand("key", "--window", window, "ctrl+Return")
            return comes(lambda: counter.bodies, 4)

        wait_for(asked, "nothing was asked for")
        wait_for(lambda: list((data / "library").rglob("*three-colours*.png")), "the picture is not in the library")
        said.close()
    body = counter.bodies[0]
    assert body["prompt"] == PROMPT
    (urls,) = [cast("list[str]", value) for value in body.values() if isinstance(value, list)]
    sent = [counter.gateway._store.read_upload(address.rpartition("/")[2]) or b"" for address in urls]
    assert [colour_of(one) for one in sent] == list(COLOURS)
    assert len(counter.gateway._store.uploads) == 3

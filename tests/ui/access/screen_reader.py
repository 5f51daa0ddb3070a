"""A screen reader's part, played to the program through the accessibility bus and by nothing else.

Run by the system's Python, which has pyatspi: `python3 screen_reader.py COMMAND…` starts the program with COMMAND, does
what somebody does who cannot see it, and prints what was found on the way as one JSON object.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

SECONDS = 60
_LOOK_AGAIN = 0.05
PROMPT = "a lighthouse in the fog"
FAILING = "a harbour [fail]"

pyatspi: Any = importlib.import_module("pyatspi")
glib: Any = importlib.import_module("gi.repository.GLib")


class Listener:
    """Walks the tree, presses and types, hears announcements."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        pyatspi.Registry.registerEventListener(self._on_announcement, "object:announcement")
        self.app: Any = None

    def _on_announcement(self, event: Any) -> None:
        self.heard.append(str(event.any_data))

    def until(self, look: Callable[[], Any], what: str) -> Any:
        """What `look` finds, once it finds something; the bus is served meanwhile."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            while glib.MainContext.default().iteration(False):
                pass
            try:
                found = look()
            except (LookupError, NotImplementedError, glib.Error):  # it went while it was read
                found = None
            if found:
                return found
            time.sleep(_LOOK_AGAIN)
        raise SystemExit(f"after {SECONDS} s: {what}; heard: {self.heard}")

    def find_app(self) -> Any:
        """The program on the bus."""
        desktop = pyatspi.Registry.getDesktop(0)
        return next((one for one in children(desktop) if "proofsheet" in (one.name or "").lower()), None)

    def find(self, role: str, name: str) -> Any:
        """The visible thing of that role and name."""
        named = (one for one in walk(self.app) if one.getRoleName() == role and one.name == name)
        return next((one for one in named if is_showing(one)), None)

    def wait_for(self, role: str, name: str) -> Any:
        """The same, and nothing else will do."""
        return self.until(lambda: self.find(role, name), f"there is no {role} called {name}")

    def hear(self, words: str) -> str:
        """The first announcement with these words."""
        return self.until(lambda: next((one for one in self.heard if words in one), None), f"nobody said {words!r}")

    def write(self, text: str) -> None:
        """Fill the prompt."""
        field = self.wait_for("text", "Prompt")
        field.queryEditableText().setTextContents(text)
        self.until(lambda: field.queryText().getText(0, -1) == text, "the prompt does not hold what was written")

    def press(self, name: str) -> str:
        """Press a button as soon as it can be; how it describes itself."""

        def enabled() -> Any:
            button = self.find("push button", name)
            return button if button and button.getState().contains(pyatspi.STATE_ENABLED) else None

        button = self.until(enabled, f"{name} cannot be pressed")
        description = str(button.description)
        button.queryAction().doAction(0)
        return description

    def rows(self, name: str) -> list[str]:
        """What the visible rows of a list are called."""
        shown = self.find("list", name)
        return [str(one.name) for one in children(shown)] if shown else []


def children(node: Any) -> Iterator[Any]:
    """Those that are there; a list of many thousands is read at its beginning only."""
    for index in range(min(node.childCount, 60)):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield child


def walk(node: Any) -> Iterator[Any]:
    """Everything below, depth first."""
    yield node
    for child in children(node):
        yield from walk(child)


def is_showing(node: Any) -> bool:
    """Whether it is on the screen."""
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def markup_and_nameless(app: Any) -> tuple[list[str], list[str]]:
    """Texts with tags in them, and controls without a name: neither is of use to who hears them."""
    tagged: list[str] = []
    nameless: list[str] = []
    for node in walk(app):
        if not is_showing(node):
            continue
        said = f"{node.name} {node.description}"
        if "<span" in said or "<br" in said:
            tagged.append(said)
        if node.getState().contains(pyatspi.STATE_FOCUSABLE) and not node.name:
            relations = [relation.getRelationType() for relation in node.getRelationSet()]
            if pyatspi.RELATION_LABELLED_BY not in relations:
                parent = node.parent
                nameless.append(f"{node.getRoleName()} in {parent.getRoleName()} {parent.name!r}: {node.description!r}")
    return tagged, nameless


def use(listener: Listener) -> dict[str, Any]:
    """Compose, generate, hear progress and results, browse the gallery, meet an error."""
    found: dict[str, Any] = {}
    listener.app = listener.until(listener.find_app, "the program is not on the accessibility bus")
    listener.wait_for("push button", "Generate")
    listener.write(PROMPT)
    found["generate"] = listener.press("Generate")
    found["begun"] = listener.hear("Generating")
    found["saved"] = listener.hear("saved")
    found["gallery"] = listener.until(
        lambda: [row for row in listener.rows("Gallery") if row.startswith(PROMPT)], "the picture is not in the gallery"
    )
    found["tasks"] = listener.until(lambda: listener.rows("Tasks"), "the list of tasks is empty")
    listener.find("list", "Gallery").querySelection().selectChild(0)
    details = listener.wait_for("label", "Prompt of the picture")
    found["details"] = listener.until(lambda: str(details.description), "the details are empty")
    listener.write(FAILING)
    listener.press("Generate")
    found["failed"] = listener.hear("failed")
    found["tagged"], found["nameless"] = markup_and_nameless(listener.app)
    found["heard"] = listener.heard
    return found


def main() -> None:
    """Start the program, use it, end it."""
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(sys.argv[1:], env=environment)
    try:
        found = use(Listener())
    finally:
        program.terminate()
        program.wait(SECONDS)
    sys.stdout.write(json.dumps(found, ensure_ascii=True))


if __name__ == "__main__":
    main()

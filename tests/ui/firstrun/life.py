"""One start of the program in a process of its own, for tests that need the system's real keyring.

`python life.py first|later DATA_DIR GATEWAY`, the key on stdin: the first start answers the first page with it, a later
one generates a picture with the key that it finds.
"""

from __future__ import annotations

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtWidgets import QApplication, QRadioButton
from qasync import QEventLoop

from tests.ui.shell.sitting import heard, sitting, until
from ui.firstrun.flow import FirstRunFlow
from ui.options import Options


async def first_start(app: QApplication, data_dir: Path, gateway: str, key: str) -> str:
    async with sitting(app, data_dir, options=Options()) as person:
        page = person.program.ground.feature(FirstRunFlow).page
        assert page is not None, "the first start asks"
        await until(page.form.places.is_known)
        assert page.form.places.place() == "keyring", "the keyring works"
        own = next(button for button in page.form.findChildren(QRadioButton) if button.text() == "Another address")
        own.setChecked(True)
        page.form.own_field.setText(gateway)
        page.form.key_field.setText(f"  {key}\n")
        page.start.click()
        await heard(person.program.opened)
        assert person.program.ground.feature(FirstRunFlow).page is None
        return person.message()


async def later_start(app: QApplication, data_dir: Path) -> str:
    async with sitting(app, data_dir, options=Options()) as person:
        assert person.program.ground.feature(FirstRunFlow).page is None, "never asked again"
        core = person.program.desk.core
        assert core is not None
        assert core.has_key
        assert not core.practice
        person.write("a cat on the moon")
        person.press("Generate")
        record = await heard(person.window.bridge.image_added)
        return str(record.path)


def main() -> None:
    start, data_dir, gateway = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    key = sys.stdin.read()
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)

    def make_loop() -> QEventLoop:
        loop = QEventLoop(app)
        loop.set_default_executor(ThreadPoolExecutor(4))
        return loop

    with asyncio.Runner(loop_factory=make_loop) as runner:
        said = runner.run(first_start(app, data_dir, gateway, key) if start == "first" else later_start(app, data_dir))
    sys.stdout.write(said)


if __name__ == "__main__":
    main()

"""A process of its own: opens the real window on a data folder and types, for a test that kills it.

python typist.py DATA_DIR TEXT
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.paths import find_paths
from ui.main_window import MainWindow
from ui.options import Options
from ui.program import Program
from ui.theme import apply_theme


def main(data_dir: Path, text: str) -> int:
    app = QApplication(sys.argv[:1])
    apply_theme(app, "dark")
    window = MainWindow()
    window.show()
    program = Program(app, window, Options(demo=True, data_dir=data_dir), find_paths(data_dir))

    def type_text(_core: object) -> None:
        QTest.keyClicks(window.compose._parts.prompt, text)
        window.compose._store.choose_model("gpt-image-2")
        window.compose._store.set_count(4)

    program.opened.connect(type_text)
    return program.run()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))

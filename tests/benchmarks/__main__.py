"""`./run --bench`: all benchmarks, or those that are named (one of `NAMES`)."""

from __future__ import annotations

import importlib
import os
import platform
import sys

NAMES = (
    "first_paint",
    "painting",
    "polling",
    "switching",
    "uploading",
    "taking_in",
    "viewing",
    "library",
    "grid",
    "upkeep",
)


def main(names: list[str]) -> int:
    """Run them one after the other; nothing fails on a figure."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("win32", "darwin")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    for name in names or NAMES:
        importlib.import_module(f"tests.benchmarks.{name}").measure()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

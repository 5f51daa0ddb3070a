"""The smoke test of a frozen program finds what was forgotten in it."""

from __future__ import annotations

import subprocess
import sys

from app.selfcheck import find_missing


def test_here_nothing_is_missing() -> None:
    assert find_missing() == ()


def test_what_is_missing_is_named() -> None:
    code = """
import sys
sys.modules["socksio"] = None
sys.modules["pillow_heif"] = None
from PIL import Image
Image.init()
Image.SAVE.pop("AVIF")
from app.selfcheck import find_missing
print(*find_missing(), sep="\\n")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("socksio cannot be loaded")
    assert lines[1].startswith("AVIF pictures cannot be written")
    assert lines[2].startswith("HEIC pictures cannot be read")

"""The scripts of `packaging` are no package: they find each other beside themselves, and so do their tests."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "packaging"

if str(FOLDER) not in sys.path:
    sys.path.append(str(FOLDER))

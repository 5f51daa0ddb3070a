"""The frozen window. PyInstaller's loader points the library path at the bundle; programs that we start must not get it."""

from __future__ import annotations

import gc
import os
import sys

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
elif getattr(sys, "frozen", False):
    os.environ.pop("LD_LIBRARY_PATH", None)

if __name__ == "__main__":
    gc.disable()  # until the first paint: what is imported stays, so looking for garbage in it is in vain
    from ui.main import main

    sys.exit(main())

"""The frozen program: the window, or the command line when it is started under that name.

PyInstaller's loader points the library path at the bundle; the programs that we start must not inherit that.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
elif getattr(sys, "frozen", False):
    os.environ.pop("LD_LIBRARY_PATH", None)

if Path(sys.argv[0]).stem == "proofsheet-cli":
    from app.cli.main import main as command

    sys.exit(command(sys.argv[1:]))

if __name__ == "__main__":
    gc.disable()  # until the first paint: what is imported stays, so looking for garbage in it is in vain
    from ui.imports import take_back_import

    take_back_import()  # before the bulk of what is imported

    from ui.main import main

    sys.exit(main())

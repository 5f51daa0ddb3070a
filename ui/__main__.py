"""`python -m ui`: open the window."""

from __future__ import annotations

import gc
import sys

if __name__ == "__main__":
    gc.disable()  # until the first paint: what is imported stays, so looking for garbage in it is in vain
    from ui.imports import take_back_import

    take_back_import()  # before the bulk of what is imported

    from ui.main import main

    sys.exit(main())

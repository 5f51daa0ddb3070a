"""Python's own `import`, taken back from Qt.

PySide6 puts a function of its own in place of `__import__`, for the sake of `from __feature__ import snake_case`. To
know which modules may ask for that, it reads the source of every module that is imported through `inspect`, and
`linecache` keeps each line of it: some 17 MB, and a tenth of the time that importing takes. Nothing here asks for it.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def take_back_import() -> None:
    """Import modules as Python does from now on, without reading their source; harmless when done already."""
    import_module("PySide6.QtCore")  # which replaces it
    own = getattr(builtins, "__orig_import__", None)  # where PySide6 keeps what it replaced
    if own is not None:
        builtins.__import__ = own

"""The core as both faces see it: one object, commands down, facts up.

Import it after the first paint: it brings the network stack and Pillow with it.
"""

from app.core.core import Core
from app.core.options import CoreOptions, Notice

__all__ = ["Core", "CoreOptions", "Notice"]

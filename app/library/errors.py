"""What the library refuses; kept apart from the decoder so that catching it does not import Pillow."""

from __future__ import annotations

from app.errors import ProofsheetError
from app.words import tr


class BadPictureError(ProofsheetError):
    """Bytes that are not one complete, readable picture: nothing was filed, the file is left where it was.

    Attributes:
        reason: the second half of a sentence: "it is cut off".
    """

    kind = "bad_picture"

    def __init__(self, reason: str) -> None:
        super().__init__(tr("This is not a usable picture: {reason}.", reason=reason))
        self.reason = reason


class BrokenSidecarError(ProofsheetError):
    """A sidecar that cannot be used: not JSON, not ours, or a value of the wrong type. It is left as it is."""

    kind = "broken_sidecar"

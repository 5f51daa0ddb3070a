"""What a person asks for: one frozen value that the window, the command line, the journal and the sidecar share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

OptionValue: TypeAlias = str | int | float | bool


class Reference(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One reference image: a local file that is kept by its hash, or a public URL that is used as it is.

    Exactly one of `url` and `sha256` is set. What is not known is None and is not checked.

    Attributes:
        name: what the person knows it by (a file name or the host of the URL); plain text, never a path to open.
        url: http or https, publicly reachable.
        sha256: hex digest of the bytes that are uploaded; the file is `<library>/references/<sha256>.<format>`.
        format: by content: `png`, `jpeg`, `webp` or `gif`.
        bytes: size of what is uploaded.
        width: pixels, orientation applied.
        height: pixels, orientation applied.
        original: hex digest of the file as it was given, which is kept too; None when its bytes are what is uploaded.
    """

    name: str
    url: str | None = None
    sha256: str | None = None
    format: str | None = None
    bytes: int | None = None
    width: int | None = None
    height: int | None = None
    original: str | None = None


class GenerationRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One request to the gateway, in the program's own words; `app.catalog.payload` turns it into JSON.

    Attributes:
        model: the gateway's id of the model, or one of its aliases.
        prompt: as typed; counted in characters.
        size: a ratio such as `16:9` or pixels such as `1536x1024`; None leaves it to the model's default.
        n: how many images this one request asks for; None where the model has no count, or for its default.
        options: further options by field path (`metadata.resolution`), only those that were chosen.
        references: in the order the model will see them.
        mask: what of the first reference may change: a PNG of the same pixels; None changes all of it.
    """

    model: str
    prompt: str
    size: str | None = None
    n: int | None = None
    options: Mapping[str, OptionValue] = {}
    references: tuple[Reference, ...] = ()
    mask: Reference | None = None

    @property
    def images(self) -> tuple[Reference, ...]:
        """All that has to be at the gateway before this request is: the references, then the mask if there is one."""
        return self.references if self.mask is None else (*self.references, self.mask)

"""The practice gateway's own book of rules, read from `resources/practice/rules.toml`.

It knows nothing of the catalogue: the gateway judges what the catalogue made, so the two may not share a source.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

RULES_FILE = Path(__file__).resolve().parents[3] / "resources" / "practice" / "rules.toml"

_ALWAYS_ALLOWED = ("model", "prompt", "size")


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class UploadRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may be uploaded: bytes of one file, MIME types by content."""

    max_bytes: int
    types: tuple[str, ...]


class CountRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Allowed values of `n`: exactly the choices, or anything from the minimum on."""

    choices: tuple[int, ...] = ()
    minimum: int = 1


class ReferenceRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where references go and how many; `types` (MIME) is checked for files that were uploaded here."""

    fields: tuple[str, ...]
    shapes: tuple[Literal["string", "object"], ...]
    maximum: int | None = None
    types: tuple[str, ...] = ()


class ModelRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One model.

    Attributes:
        task_prefix: what the ids of its tasks start with.
        sizes: every allowed `size` → width and height in pixels.
        scale_by, scale: the metadata field whose value multiplies the pixels; its first value is the default.
        metadata: allowed values of each field of `metadata`; empty means that there is no `metadata`.
        response_formats: the first one is the default; empty means that there is no such field.
        price, price_by: practice units an image, and other prices by the value of the `scale_by` field.
    """

    id: str
    owner: str
    task_prefix: str
    format: Literal["png", "jpeg", "webp"]
    sizes: dict[str, tuple[int, int]]
    default_size: str
    price: float
    aliases: tuple[str, ...] = ()
    prompt_max: int | None = None
    scale_by: str = ""
    scale: dict[str, int] = {}
    price_by: dict[str, float] = {}
    count: CountRules | None = None
    references: ReferenceRules | None = None
    metadata: dict[str, tuple[str, ...]] = {}
    response_formats: tuple[str, ...] = ()

    def listing(self) -> dict[str, object]:
        """Its entry in `GET /v1/models`."""
        return {
            "id": self.id,
            "object": "model",
            "created": 1_703_884_800,
            "owned_by": self.owner,
            "supported_endpoint_types": ["image-generation"],
        }

    @property
    def fields(self) -> tuple[str, ...]:
        """Every top-level field that a request for this model may have."""
        return (
            *_ALWAYS_ALLOWED,
            *(("n",) if self.count else ()),
            *(self.references.fields if self.references else ()),
            *(("metadata",) if self.metadata else ()),
            *(("response_format",) if self.response_formats else ()),
        )


class Rules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole book."""

    balance: float
    keep_tasks_days: float
    keep_uploads_days: float
    results_hours: float
    upload: UploadRules
    models: tuple[ModelRules, ...]

    def find(self, name: str) -> ModelRules | None:
        """The model of that id or alias."""
        return next((model for model in self.models if name == model.id or name in model.aliases), None)


@lru_cache(maxsize=1)
def load_rules() -> Rules:
    """The book that ships with the program."""
    return msgspec.convert(tomllib.loads(RULES_FILE.read_text(encoding="utf-8")), type=Rules)

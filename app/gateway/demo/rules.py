"""The practice gateway's own book of rules, read from `resources/practice/rules.toml` and `further.toml`.

It knows nothing of the catalogue: the gateway judges what the catalogue made, so the two may not share a source.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec

RULES_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "practice"

_ALWAYS_ALLOWED = ("model", "prompt")

Pixels: TypeAlias = tuple[int, int]


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class UploadRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may be uploaded: bytes of one file, MIME types by content."""

    max_bytes: int
    types: tuple[str, ...]


class CountRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Allowed values of `n`: exactly the choices, or anything from the minimum to the maximum.

    Attributes:
        with_references: references and `n` together may be this many.
    """

    choices: tuple[int, ...] = ()
    minimum: int = 1
    maximum: int | None = None
    with_references: int | None = None


class ReferenceRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where references go, how many, and what each may be; files are checked when they were uploaded here.

    Attributes:
        types: MIME types; empty takes whatever can be uploaded.
        side_over: both sides have more pixels than this.
        ratio: width by height lies between 1/ratio and ratio.
        max_pixels: width times height.
    """

    fields: tuple[str, ...]
    shapes: tuple[Literal["string", "object"], ...]
    minimum: int = 0
    maximum: int | None = None
    types: tuple[str, ...] = ()
    side_over: int | None = None
    ratio: float | None = None
    max_pixels: int | None = None

    @property
    def limits_pixels(self) -> bool:
        """Whether a file has to be looked into."""
        return self.side_over is not None or self.ratio is not None or self.max_pixels is not None


class FieldRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One further field.

    Attributes:
        kind: `choice` is a string out of `values`; `object` and `objects` (a list of them) are taken as they come.
        default: what counts where a choice is not given.
        minimum, maximum: of `integer` and `number`.
        needs: path of a boolean field that has to be true for this one to be true.
    """

    kind: Literal["choice", "boolean", "integer", "number", "object", "objects"] = "choice"
    values: tuple[str, ...] = ()
    default: str = ""
    minimum: float | None = None
    maximum: float | None = None
    needs: str = ""


class MaskRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mask for the first reference: a PNG of the same pixels, at most so many bytes."""

    field: str
    max_bytes: int


class ModelRules(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One model.

    Attributes:
        task_prefix: what the ids of its tasks start with.
        format: of its pictures, where no field says otherwise.
        format_by: path of the field that decides on the format.
        sizes: every allowed `size` → width and height in pixels.
        ratios: sizes without pixels of their own: exactly that ratio, about as many pixels as a square of 1024.
        sizes_at: value of the `scale_by` field → the sizes that are allowed with it.
        match: sizes that take the ratio of the first reference, and need one.
        default_size: without `size`; "" for a model that has no such field and always takes the reference's ratio.
        default_size_with_references: the same when there are references, "" where that makes no difference.
        scale_by, scale: the field whose value multiplies both sides of what `sizes`, `ratios` and `match` say.
        fields: every further field by its path, such as `metadata.resolution`.
        response_formats: the first one is the default; empty means that there is no such field.
        transparent: value of the field `background` that paints an alpha channel.
        price, price_by: practice units an image, and other prices by the value of the `scale_by` field.
    """

    id: str
    owner: str
    task_prefix: str
    format: Literal["png", "jpeg", "webp"]
    price: float
    format_by: str = ""
    sizes: dict[str, Pixels] = {}
    ratios: tuple[str, ...] = ()
    sizes_at: dict[str, dict[str, Pixels]] = {}
    match: tuple[str, ...] = ()
    default_size: str = ""
    default_size_with_references: str = ""
    aliases: tuple[str, ...] = ()
    prompt_max: int | None = None
    scale_by: str = ""
    scale: dict[str, float] = {}
    price_by: dict[str, float] = {}
    count: CountRules | None = None
    references: ReferenceRules | None = None
    mask: MaskRules | None = None
    fields: dict[str, FieldRules] = {}
    response_formats: tuple[str, ...] = ()
    transparent: str = ""

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
    def top_fields(self) -> frozenset[str]:
        """Every top-level field that a request for this model may have."""
        return frozenset(
            (
                *_ALWAYS_ALLOWED,
                *(("size",) if self.default_size else ()),
                *(("n",) if self.count else ()),
                *(self.references.fields if self.references else ()),
                *((self.mask.field,) if self.mask else ()),
                *(("response_format",) if self.response_formats else ()),
                *(path.partition(".")[0] for path in self.fields),
            )
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
    book = _read("rules.toml")
    book["models"] += _read("further.toml")["models"]
    return msgspec.convert(book, type=Rules)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((RULES_FOLDER / name).read_text(encoding="utf-8"))

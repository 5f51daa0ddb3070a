"""What a model is, as data: the shape of one entry in `resources/models/*.toml`.

`check`, `payload` and the option form of the window are interpreters of these tables; none of them knows a model by id.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from app.request import OptionValue


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A TOML table that refuses keys it does not know."""


class Need(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A condition on the rest of the request; every part that is given has to hold.

    Attributes:
        references: at least this many reference images.
        option: the field path of another option that must have the value `value`, chosen or by default; the option
            whose need it is has to stand after it, so that needs never run in a circle.
    """

    references: int = 0
    option: str | None = None
    value: OptionValue | None = None


class Choice(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One value that an option may take.

    Attributes:
        value: as sent.
        label: as shown; empty means the value itself.
        hint: one short sentence; may be empty.
        needs: offered only when this holds.
    """

    value: str | int
    label: str = ""
    hint: str = ""
    needs: Need | None = None


class Option(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A further field of the request.

    Attributes:
        field: its path in the JSON, such as `metadata.resolution` or `response_format`.
        kind: `choice` (one of `choices`), `integer` and `number` (within `minimum`…`maximum`), `boolean`, `text`.
        label: as shown.
        hint: what it does, one sentence.
        default: sent when the person chose nothing; None means that the field is left out then.
        advanced: shown folded away; not at all where it is a choice of one value.
        needs: the option may be sent only when this holds; a boolean's false needs nothing.
    """

    field: str
    kind: Literal["choice", "integer", "number", "boolean", "text"]
    label: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    default: OptionValue | None = None
    advanced: bool = False
    needs: Need | None = None


class Sizes(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The field `size`.

    Attributes:
        choices: every ratio (`16:9`), pixel pair (`1536x1024`) or word (`auto`) the model takes, in the order shown.
        default: None where the documents name none: then the field is left out unless chosen.
        default_with_references: replaces `default` when there is at least one reference.
        depends_on: field path of the option on whose value the allowed sizes depend.
        allowed: with `depends_on`: that option's value → the sizes it allows; a value that is not listed allows all.
        pixels: what comes out, `WIDTHxHEIGHT`: the value of `pixels_by`'s option (or `any`) → size → pixels.
        pixels_by: field path of the option that decides the pixels; None reads `pixels["any"]`.
    """

    choices: tuple[Choice, ...]
    default: str | None = None
    default_with_references: str | None = None
    depends_on: str | None = None
    allowed: dict[str, tuple[str, ...]] = {}
    pixels: dict[str, dict[str, str]] = {}
    pixels_by: str | None = None


class Count(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How many images one request may ask for; absent where the API has no such field.

    Attributes:
        field: where it goes.
        default: sent when nothing was chosen.
        choices: the only values allowed; empty means `minimum`…`maximum` (None: the documents name no maximum).
        charged_ahead: all images are charged when the request is accepted.
    """

    field: str = "n"
    default: int = 1
    choices: tuple[int, ...] = ()
    minimum: int = 1
    maximum: int | None = None
    charged_ahead: bool = False


class References(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The reference images of a request; absent where the model takes none.

    Attributes:
        field: where the list of URLs goes.
        shape: `string` sends `"https://…"`, `object` sends `{"url": "https://…"}`.
        minimum: how many there must be.
        maximum: None where the documents name none.
        formats: of `jpeg`, `png`, `webp`, `gif`.
        max_bytes: of one image.
        min_side, max_side: pixels of the shorter and of the longer side.
        max_ratio: longer side by shorter side.
        max_pixels: width × height of one image.
        mask_field: where the URL of a mask goes; None where the model takes none.
        mask_max_bytes: of the mask, a PNG with the pixels of the first reference.
    """

    field: str
    shape: Literal["string", "object"] = "string"
    minimum: int = 0
    maximum: int | None = None
    formats: tuple[Literal["jpeg", "png", "webp", "gif"], ...] = ("jpeg", "png", "webp", "gif")
    max_bytes: int = 10_000_000
    min_side: int | None = None
    max_side: int | None = None
    max_ratio: float | None = None
    max_pixels: int | None = None
    mask_field: str | None = None
    mask_max_bytes: int | None = None


class Limit(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A limit across fields: the sum of `of` may not exceed `maximum`."""

    of: tuple[Literal["references", "count"], ...]
    maximum: int
    message: str


class Price(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What one image costs, as published; the account decides in the end.

    Attributes:
        amount: in `currency`, for one image.
        when: field path (or `size`) → value for which it holds, all of them together; empty holds always. The first
            price that holds is the one.
        source: the page it was read on.
        date: when, `YYYY-MM-DD`, or `YYYY-MM` where the day is not known.
    """

    amount: float
    source: str
    date: str
    currency: str = "USD"
    when: dict[str, OptionValue] = {}


class Model(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One model of the gateway.

    Attributes:
        id: as the gateway spells it.
        name: as shown.
        summary: what it is good for, a few words.
        aliases: other ids that the gateway takes for it.
        prompt_max: characters; None where the documents name no limit.
        sources: rule → the page it came from (`rules` for all that is not named apart).
    """

    id: str
    name: str
    summary: str
    sources: dict[str, str]
    aliases: tuple[str, ...] = ()
    prompt_max: int | None = None
    size: Sizes | None = None
    count: Count | None = None
    references: References | None = None
    options: tuple[Option, ...] = ()
    limits: tuple[Limit, ...] = ()
    prices: tuple[Price, ...] = ()


class Family(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One catalogue file.

    Attributes:
        name: the maker or series, as the picker groups them.
        models: at least one.
    """

    name: str
    models: tuple[Model, ...]

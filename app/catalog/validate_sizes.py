"""What a table of sizes has to be beyond its types: sizes that exist, options that exist, pixels that are pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.catalog.effective import find_option
from app.catalog.sizes import key_of, parse_pixels
from app.catalog.spec import Model, Sizes
from app.catalog.validate_options import Fault, choice_faults
from app.catalog.values import find_choice
from app.catalog.words import listed, shown
from app.words import tr


def size_faults(model: Model, sizes: Sizes) -> Iterator[Fault]:
    """Every fault of one model's `size` table."""
    if not sizes.choices:
        yield ".choices", tr("at least one size is needed")
    yield from choice_faults(sizes.choices, model.options)
    for at, choice in enumerate(sizes.choices):
        if not isinstance(choice.value, str):
            yield f".choices[{at}].value", tr("a size is text")
    yield from _default_faults(model, sizes)
    yield from _allowed_faults(model, sizes)
    yield from _pixel_faults(model, sizes)


def _allowed_faults(model: Model, sizes: Sizes) -> Iterator[Fault]:
    names = [choice.value for choice in sizes.choices]
    if (sizes.depends_on is None) != (not sizes.allowed):
        yield ".allowed" if sizes.depends_on is None else ".depends_on", tr("depends_on and allowed go together")
    yield from _table_faults(model, "depends_on", sizes.depends_on, "allowed", sizes.allowed)
    for key, allowed in sizes.allowed.items():
        if not allowed:
            yield f".allowed.{key}", tr("at least one size is needed")
        for size in allowed:
            if size not in names:
                yield f".allowed.{key}", tr("{size} is not among the sizes", size=shown(size))


def _pixel_faults(model: Model, sizes: Sizes) -> Iterator[Fault]:
    names = [choice.value for choice in sizes.choices]
    yield from _table_faults(model, "pixels_by", sizes.pixels_by, "pixels", sizes.pixels)
    for key, table in sizes.pixels.items():
        for size, pixels in table.items():
            if size not in names:
                yield f".pixels.{key}", tr("{size} is not among the sizes", size=shown(size))
            if parse_pixels(pixels) is None:
                yield f".pixels.{key}.{size}", tr("{pixels} is not WIDTHxHEIGHT", pixels=shown(pixels))


def _default_faults(model: Model, sizes: Sizes) -> Iterator[Fault]:
    for name, default in (("default", sizes.default), ("default_with_references", sizes.default_with_references)):
        if default is None:
            continue
        choice = find_choice(sizes.choices, default)
        if choice is None:
            yield f".{name}", tr("{default} is not among the sizes", default=shown(default))
        elif choice.needs is not None and (
            choice.needs.option is not None or choice.needs.references > (name == "default_with_references")
        ):
            yield f".{name}", tr("{default} has needs, which a default cannot have", default=shown(default))
        option = find_option(model, sizes.depends_on) if sizes.depends_on is not None else None
        if option is not None and option.default is not None:
            allowed = sizes.allowed.get(key_of(option.default))
            if allowed is not None and default not in allowed:
                yield (
                    f".{name}",
                    tr(
                        "{default} is not allowed with the default of {field}",
                        default=shown(default),
                        field=option.field,
                    ),
                )


def _table_faults(model: Model, name: str, field: str | None, table_name: str, table: Iterable[str]) -> Iterator[Fault]:
    """A table whose keys are the values of an option (or `any`)."""
    keys = list(table)
    if field is None:
        if name == "pixels_by" and any(key != "any" for key in keys):
            yield f".{table_name}", tr("without pixels_by the only key is any")
        return
    option = find_option(model, field)
    if option is None:
        yield f".{name}", tr("there is no option {field}", field=shown(field))
        return
    values = [key_of(choice.value) for choice in option.choices]
    for key in keys:
        if option.kind == "choice" and key not in values and not (name == "pixels_by" and key == "any"):
            yield (
                f".{table_name}.{key}",
                tr(
                    "{key} is not a value of {field}: {values}",
                    key=shown(key),
                    field=field,
                    values=listed(values, "and"),
                ),
            )

"""What several pictures were asked for and what came, row by row, and in which rows they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.catalog.effective import find_option
from app.catalog.spec import Model
from app.catalog.words import format_name
from app.library.record import ImageRecord
from app.request import OptionValue
from app.tasks.money import amount
from app.words import clock, day, joined, tr
from ui.compose.words import shape_words, value_words
from ui.statusbar import human_bytes

FindModel: TypeAlias = Callable[[str], Model | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that pictures have or were made with.

    Attributes:
        label: what it is.
        values: one a picture, plain text.
        differs: they are not all the same.
        explains: says more of the row above, and is no difference of its own.
    """

    label: str
    values: tuple[str, ...]
    differs: bool
    explains: bool = False


def rows_of(records: Sequence[ImageRecord], find_model: FindModel, *, with_words: bool = True) -> tuple[Row, ...]:
    """Prompt, model, size, every option that any of them has, references, and what was delivered.

    Args:
        records: at least one.
        find_model: None for a model that the catalogue does not have.
        with_words: a row that tells different prompts apart word by word.
    """
    prompts = [record.prompt for record in records]
    rows = [_row(tr("Prompt"), prompts)]
    only = only_here(prompts) if rows[0].differs and with_words else []
    if any(words != " ".join(prompt.split()) for words, prompt in zip(only, prompts, strict=False)):
        rows.append(Row(tr("Only here"), tuple(only), differs=True, explains=True))
    rows.append(_row(tr("Model"), [_model_name(record, find_model) for record in records]))
    rows.append(_row(tr("Size"), [_size(record) for record in records]))
    rows += _options(records, find_model)
    references = [_references(record) for record in records]
    if any(record.request.references for record in records):
        rows.append(_row(tr("References"), references))
    if any(record.request.mask for record in records):
        masks = [record.request.mask.name if record.request.mask else tr("none") for record in records]
        rows.append(_row(tr("Mask"), masks))
    rows.append(_row(tr("Delivered"), [f"{record.width} × {record.height}" for record in records]))
    rows.append(_row(tr("Format"), [f"{format_name(one.format)} · {human_bytes(one.bytes)}" for one in records]))
    rows.append(_row(tr("Cost"), [amount(one.cost) if one.cost is not None else tr("not known") for one in records]))
    made = [f"{day(one.created.astimezone())} {clock(one.created)}" for one in records]
    rows.append(_row(tr("Made"), made))
    return tuple(rows)


def only_here(prompts: Sequence[str]) -> list[str]:
    """The words of each prompt that at least one of the others has not, neighbours together: `at night … red lamp`."""
    words = [prompt.split() for prompt in prompts]
    known = [{_bare(word) for word in one} for one in words]
    common = {word for word in known[0] if all(word in others for others in known)}
    return [_runs(one, common) for one in words]


def _runs(words: Sequence[str], common: set[str]) -> str:
    runs: list[list[str]] = [[]]
    for word in words:
        if _bare(word) not in common:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return " … ".join(" ".join(run) for run in runs if run) or "–"


def _bare(word: str) -> str:
    return word.casefold().strip(".,;:!?\"'()[]“”„") or word


def _row(label: str, values: Sequence[str]) -> Row:
    return Row(label, tuple(values), differs=len(set(values)) > 1)


def _model_name(record: ImageRecord, find_model: FindModel) -> str:
    model = find_model(record.model)
    return model.name if model is not None else record.model or tr("not known")


def _size(record: ImageRecord) -> str:
    return shape_words(record.request.size) if record.request.size else tr("any")


def _options(records: Sequence[ImageRecord], find_model: FindModel) -> list[Row]:
    fields = dict.fromkeys(field for record in records for field in record.request.options)
    rows: list[Row] = []
    for field in fields:
        label = field
        values: list[str] = []
        for record in records:
            model = find_model(record.model)
            option = find_option(model, field) if model is not None else None
            if option is not None:
                label = option.label
            value: OptionValue | None = record.request.options.get(field)
            values.append(value_words(option, value) if value is not None else tr("not set"))
        rows.append(_row(label, values))
    return rows


def _references(record: ImageRecord) -> str:
    return joined(reference.name for reference in record.request.references) or tr("none")

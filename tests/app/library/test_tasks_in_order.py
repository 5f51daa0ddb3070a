"""Pictures of one task: together, in their own order, however they were filed."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.library.library import Library
from app.library.query import Part, Sort, parts
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of

TASKS = ("01JTASKAAAAAAAAAAAAAAAAAAA", "01JTASKBBBBBBBBBBBBBBBBBBB")


def file(library: Library, folder: Path, task_id: str, index: int, of: int = 4, prompt: str = "a cat") -> None:
    data = encoded(image=noise(16, 16, seed=index + 7 * of))
    library.save(part_of(folder, data), make_facts(prompt, task_id=task_id, index=index, of=of))


def listed(library: Library) -> list[tuple[str, int]]:
    return [(record.task_id, record.index) for record in library.rows(library.ids())]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::3])
def test_the_newest_first_are_one_two_three_four_however_they_were_filed(
    library: Library, tmp_path: Path, order: tuple[int, ...]
) -> None:
    for index in order:
        file(library, tmp_path, TASKS[0], index)
    assert [index for _, index in listed(library)] == [0, 1, 2, 3]
    library.rebuild()
    assert [index for _, index in listed(library)] == [0, 1, 2, 3]


@pytest.mark.parametrize("gap", [0, 1, 2, 3, 40, 5_000], ids="{}_ms".format)
@pytest.mark.parametrize("order", list(itertools.permutations(range(4))), ids=str)
def test_neither_the_time_between_them_nor_others_filed_then_change_their_order(
    library: Library, tmp_path: Path, order: tuple[int, ...], gap: int
) -> None:
    filed = datetime(2026, 11, 20, 15, 30, 40, tzinfo=UTC)
    for index in order:
        for task_id in TASKS:
            file(library, tmp_path, task_id, index)
    for record in library.rows(library.ids()):
        card = record.path.with_suffix(".json")
        written = json.loads(card.read_text("utf-8"))
        written["created"] = (filed + order.index(record.index) * timedelta(milliseconds=gap)).isoformat()
        card.write_text(json.dumps(written), "utf-8")
    library.rebuild()
    found = listed(library)
    for task_id in TASKS:
        assert [index for one, index in found if one == task_id] == [0, 1, 2, 3]


def test_two_tasks_filed_in_turns_keep_their_own_order(library: Library, tmp_path: Path) -> None:
    for task_id, index in ((TASKS[0], 1), (TASKS[1], 0), (TASKS[0], 0), (TASKS[1], 1), (TASKS[0], 2)):
        file(library, tmp_path, task_id, index, of=3)
    found = listed(library)
    assert [index for task_id, index in found if task_id == TASKS[0]] == [0, 1, 2]
    assert [index for task_id, index in found if task_id == TASKS[1]] == [0, 1]
    assert found[0] == (TASKS[0], 0), "the newest task that began is not pushed down by the rest of another"


def test_pictures_come_by_task_and_every_one_once(library: Library, tmp_path: Path) -> None:
    for task_id, index, prompt in ((TASKS[0], 1, "cat"), (TASKS[1], 0, "dog"), (TASKS[0], 0, "cat")):
        file(library, tmp_path, task_id, index, of=2, prompt=prompt)
    runs = library.ids_by_task()
    assert runs.tasks == TASKS
    assert list(runs.counts) == [2, 1]
    assert sorted(runs.ids) == sorted(library.ids())
    assert [record.index for record in library.rows(runs.ids)] == [0, 1, 0]
    assert library.ids_by_task("dog").tasks == (TASKS[1],)
    assert library.ids_by_task("", Sort("date", falling=False)).tasks == TASKS, "its first picture is the oldest"
    assert library.ids_by_task("zebra").tasks == ()


def test_imported_pictures_stay_together_where_they_stand(library: Library, tmp_path: Path) -> None:
    file(library, tmp_path, TASKS[0], 0, of=1)
    for number in range(3):
        image = tmp_path / "in" / f"{number}.png"
        image.parent.mkdir(exist_ok=True)
        image.write_bytes(encoded(image=noise(20, 20, seed=number)))
    library.import_pictures([tmp_path / "in"])
    file(library, tmp_path, TASKS[1], 0, of=1)
    runs = library.ids_by_task()
    assert sorted(runs.tasks) == sorted(("", *TASKS))
    assert runs.counts[runs.tasks.index("")] == 3
    assert sorted(runs.ids) == sorted(library.ids())


def test_the_parts_of_a_search_stand_where_they_were_written() -> None:
    text = 'cat "blue hour" -dog rating:>=4 -tag:"deep blue",red model: colour:red'
    found = list(parts(text))
    assert [(part.key, part.value, part.negated, part.is_phrase) for part in found] == [
        ("", "cat", False, False),
        ("", "blue hour", False, True),
        ("", "dog", True, False),
        ("rating", ">=4", False, False),
        ("tag", '"deep blue",red', True, False),
        ("model", "", False, False),
        ("", "colour:red", False, False),
    ]
    assert text[found[4].start : found[4].end] == '-tag:"deep blue",red'
    assert list(parts("  ")) == []
    assert list(parts('"')) == [Part(0, 1, "", "", is_phrase=True)]

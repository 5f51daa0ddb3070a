"""What a picture was made from, and what was made from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.library import sidecar
from app.library.library import Library
from app.library.record import ImageRecord
from app.request import GenerationRequest, Reference
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of

THEN = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


def saved(library: Library, folder: Path, *parents: ImageRecord, index: int = 0) -> ImageRecord:
    """A picture that was made from others."""
    references = tuple(Reference(name="p.png", sha256=one.sha256, format="png") for one in parents)
    request = GenerationRequest(model="m", prompt="p", references=references)
    facts = make_facts(request=request, submitted=THEN, completed=THEN, index=index)
    return library.save(part_of(folder, encoded(image=noise(seed=index))), facts)


def uids(records: tuple[ImageRecord, ...]) -> list[str]:
    return [record.uid for record in records]


def test_parents_and_children_are_found_both_ways(library: Library, tmp_path: Path) -> None:
    mug, jug = (saved(library, tmp_path, index=number) for number in (0, 1))
    child = saved(library, tmp_path, jug, mug, index=2)
    grandchild = saved(library, tmp_path, child, mug, index=3)
    lineage = library.lineage_of(child)
    assert uids(lineage.made_from) == [jug.uid, mug.uid]
    assert uids(lineage.used_in) == [grandchild.uid]
    assert (lineage.submitted, lineage.completed) == (THEN, THEN)
    assert uids(library.lineage_of(mug).used_in) == [grandchild.uid, child.uid]
    assert library.lineage_of(grandchild).used == 0
    assert library.lineage_of(mug).made_from == ()


def test_of_many_children_the_newest_are_given_and_all_are_counted(library: Library, tmp_path: Path) -> None:
    mug = saved(library, tmp_path)
    children = [saved(library, tmp_path, mug, index=number) for number in (1, 2, 3)]
    lineage = library.lineage_of(mug, most=2)
    assert uids(lineage.used_in) == [children[2].uid, children[1].uid]
    assert lineage.used == 3


def test_a_reference_that_was_made_smaller_leads_to_the_original(library: Library, tmp_path: Path) -> None:
    mug = saved(library, tmp_path)
    smaller = Reference(name="p.jpg", sha256="5" * 64, format="jpeg", original=mug.sha256)
    request = GenerationRequest(model="m", prompt="p", references=(smaller,))
    child = library.save(part_of(tmp_path, encoded(image=noise(seed=7))), make_facts(request=request, index=7))
    assert uids(library.lineage_of(child).made_from) == [mug.uid]
    assert uids(library.lineage_of(mug).used_in) == [child.uid]


def test_a_hash_in_a_prompt_makes_no_relation(library: Library, tmp_path: Path) -> None:
    mug, jug = (saved(library, tmp_path, index=number) for number in (0, 1))
    reference = Reference(name=mug.sha256, sha256=jug.sha256, format="png")
    request = GenerationRequest(model="m", prompt=mug.sha256, references=(reference,))
    library.save(part_of(tmp_path, encoded(image=noise(seed=2))), make_facts(request=request, index=2))
    assert library.lineage_of(mug).used_in == ()


def test_without_a_sidecar_the_bytes_tell_of_the_parents(library: Library, tmp_path: Path) -> None:
    mug = saved(library, tmp_path)
    child = saved(library, tmp_path, mug, index=1)
    sidecar.path_for(child.path).write_text("{", encoding="utf-8")
    lineage = library.lineage_of(child)
    assert uids(lineage.made_from) == [mug.uid]
    assert lineage.submitted is None


def test_a_parent_whose_file_has_changed_is_still_one(library: Library, tmp_path: Path) -> None:
    mug = saved(library, tmp_path)
    child = saved(library, tmp_path, mug, index=1)
    moved_on = replace(child, request=GenerationRequest(model="m", prompt="p"))
    assert uids(library.lineage_of(moved_on).made_from) == [mug.uid]


def test_a_reference_from_elsewhere_is_no_relative(library: Library, tmp_path: Path) -> None:
    request = GenerationRequest(model="m", prompt="p", references=(Reference(name="x", url="https://example.org/x"),))
    child = library.save(part_of(tmp_path, encoded(image=noise(seed=3))), make_facts(request=request, index=3))
    assert library.lineage_of(child).made_from == ()

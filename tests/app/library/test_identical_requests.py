"""Was the same asked for before: the index knows by what was sent, and learns it again from the folder."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import msgspec
import pytest

from app.catalog.fingerprint import fingerprint
from app.catalog.load import load_catalog
from app.catalog.payload import build_payload
from app.library.library import Library
from app.library.record import ImageFacts, ImageRecord
from app.paths import Paths
from app.request import GenerationRequest, Reference
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of

MUG = Reference(name="mug.png", sha256="ab" * 32, format="png")
MASK = Reference(name="mask.png", sha256="cd" * 32, format="png")
EDIT = GenerationRequest(model="gpt-4o-image", prompt="a gold handle", references=(MUG,), mask=MASK)
CATALOG = load_catalog()


def fingerprint_of(request: GenerationRequest) -> str:
    model = CATALOG.find(request.model)
    assert model is not None
    return fingerprint(model, request)


def facts_of(request: GenerationRequest, upload: str, index: int = 0) -> ImageFacts:
    """What is known after it was sent, its images at URLs of this upload."""
    model = CATALOG.find(request.model)
    assert model is not None
    urls = [f"https://files.example.com/{upload}/{number}.png" for number in range(len(request.references))]
    mask_url = f"https://files.example.com/{upload}/mask.png" if request.mask is not None else None
    payload = build_payload(model, request, urls, mask_url=mask_url)
    facts = make_facts(request.prompt, index=index, of=index + 1)
    return msgspec.structs.replace(facts, request=request, payload=payload)


def save(library: Library, paths: Paths, facts: ImageFacts) -> ImageRecord:
    return library.save(part_of(paths.spool, encoded("png", noise(8, 8))), facts)


def test_the_latest_picture_of_the_same_request_is_found(library: Library, paths: Paths) -> None:
    assert library.made_by(fingerprint_of(EDIT)) is None
    save(library, paths, facts_of(EDIT, "monday"))
    latest = save(library, paths, facts_of(EDIT, "tuesday"))
    assert library.made_by(fingerprint_of(EDIT)) == latest
    other = msgspec.structs.replace(EDIT, mask=None)
    assert library.made_by(fingerprint_of(other)) is None


def test_a_rebuilt_index_knows_it_too_and_keeps_the_mask(library: Library, paths: Paths) -> None:
    record = save(library, paths, facts_of(EDIT, "monday"))
    library.rebuild()
    found = library.made_by(fingerprint_of(EDIT))
    assert found is not None
    assert (found.uid, found.request) == (record.uid, EDIT)


@pytest.mark.expected_logs("set aside")
def test_an_index_of_the_layout_before_is_built_again(library: Library, paths: Paths) -> None:
    record = save(library, paths, facts_of(EDIT, "monday"))
    library.close()
    with closing(sqlite3.connect(paths.index)) as connection, connection:
        connection.execute("DROP INDEX images_by_fingerprint")
        connection.execute("ALTER TABLE images DROP COLUMN fingerprint")
        connection.execute("PRAGMA user_version=1")
    library.open()
    found = library.made_by(fingerprint_of(EDIT))
    assert found is not None
    assert found.uid == record.uid


def test_pictures_of_which_nothing_is_known_are_not_the_same(library: Library, paths: Paths) -> None:
    save(library, paths, msgspec.structs.replace(facts_of(EDIT, "monday"), payload={}))
    stray = paths.library / "found.png"
    stray.write_bytes(encoded("png", noise(8, 8)))
    library.rebuild()
    assert library.count() == 2
    assert library.made_by("") is None
    assert library.made_by(fingerprint_of(EDIT)) is None


def test_the_search_for_it_uses_its_index(library: Library, paths: Paths) -> None:
    statement = (
        "EXPLAIN QUERY PLAN SELECT uid FROM images WHERE fingerprint = ? AND fingerprint != '' ORDER BY id DESC LIMIT 1"
    )
    with closing(sqlite3.connect(paths.index)) as connection:
        plan = " ".join(str(row) for row in connection.execute(statement, ("x",)))
    assert "images_by_fingerprint" in plan
    assert "TEMP B-TREE" not in plan

"""Named sets of references, and those that were used lately."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import ConfigurationError
from app.request import GenerationRequest, Reference
from tests.app.core.conftest import OpenCore
from tests.app.library.picture_factory import encoded, noise

pytestmark = pytest.mark.anyio


async def test_a_set_comes_back_after_a_restart(open_core: OpenCore, picture: Path) -> None:
    async with open_core() as core:
        reference = await core.add_reference(picture)
        await core.save_reference_set(
            "  Mugs\n2026 ", [reference, Reference(name="x", url="https://example.com/x.png")]
        )
        await core.save_reference_set("cats", [reference])
        await core.save_reference_set("MUGS 2026", [reference])
        await core.rename_reference_set("cats", "Cats!")
        with pytest.raises(ConfigurationError, match="already"):
            await core.rename_reference_set("Cats!", "mugs 2026")
        with pytest.raises(ConfigurationError, match="no set"):
            await core.rename_reference_set("dogs", "a")
        for name, references in (("", [reference]), ("empty", [])):
            with pytest.raises(ConfigurationError):
                await core.save_reference_set(name, references)
    async with open_core() as core:
        sets = await core.reference_sets()
        assert [(one.name, one.references) for one in sets] == [("Cats!", (reference,)), ("MUGS 2026", (reference,))]
        await core.delete_reference_set("cats!")
        await core.delete_reference_set("cats!")
        assert [one.name for one in await core.reference_sets()] == ["MUGS 2026"]


async def test_recent_references_are_those_of_the_latest_tasks(open_core: OpenCore, tmp_path: Path) -> None:
    async with open_core() as core:
        added: list[Reference] = []
        for number in range(3):
            path = tmp_path / f"{number}.png"
            path.write_bytes(encoded("png", noise(seed=number)))
            added.append(await core.add_reference(path))
        link = Reference(name="example.com", url="https://example.com/x.png")
        for references in ((added[0],), (added[1], link), (added[0], added[2])):
            await core.submit(GenerationRequest(model="flux-2-flex", prompt="x", references=references), hold=True)
        assert await core.recent_references() == (added[0], added[2], added[1], link)
        assert await core.recent_references(2) == (added[0], added[2])
        (core.library.reference_path(added[2]) or tmp_path).unlink()
        assert await core.recent_references() == (added[0], added[1], link)

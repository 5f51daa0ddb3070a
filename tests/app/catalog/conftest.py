from __future__ import annotations

from pathlib import Path

import pytest

from app.catalog.load import Catalog, load_catalog

FURTHER = Path(__file__).parent / "further"


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """The catalogue that comes with the program."""
    return load_catalog()


@pytest.fixture(scope="session")
def further() -> Catalog:
    """Tables of models that are not shipped: everything that the format has to be able to say."""
    return load_catalog(built_in=FURTHER)

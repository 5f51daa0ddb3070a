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
    """The shipped tables with more on top: everything that the format has to be able to say.

    One model has sizes that depend on its resolution, as later pages have it; the seed's form is the shipped one.
    """
    return load_catalog(FURTHER)

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from tests.app.gateway.demo.desk import Desk, open_desk


@pytest.fixture
async def desk() -> AsyncGenerator[Desk]:
    async with open_desk() as desk:
        yield desk

"""How fast references go up: our client and curl, in turns, to the same server on this machine."""

from __future__ import annotations

import asyncio
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from app.gateway.http import HttpGateway
from tests.benchmarks.figures import Figures, print_ratio
from tests.benchmarks.gateway import KEY, ROOT

FILES = 20
BYTES = 9_500_000
ROUNDS = 5


def measure() -> None:
    """Upload 20 files of 9.5 MB one after the other, five times each way."""
    curl = shutil.which("curl")
    with tempfile.TemporaryDirectory() as folder, _sink() as base_url:
        paths = [Path(folder) / f"{number}.jpg" for number in range(FILES)]
        for number, path in enumerate(paths):
            path.write_bytes(random.Random(number).randbytes(BYTES))  # noqa: S311 - the same bytes in every run
        ways: dict[str, Callable[[], None]] = {"ours": lambda: asyncio.run(_upload(base_url, paths))}
        if curl is not None:
            ways["curl"] = lambda: _curl(curl, base_url, paths)
        found: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, run in ways.items():
                begun = time.perf_counter()
                run()
                found[name].append((time.perf_counter() - begun) * 1000)
    ours = Figures(f"{FILES} uploads of {BYTES / 1e6:.1f} MB by Proofsheet", tuple(found["ours"]))
    print(f"Upload throughput: {FILES * BYTES / ours.median / 1000:.0f} MB/s on loopback")
    if curl is None:
        print(f"    {ours}; curl is not installed, so there is nothing to compare with")
        return
    theirs = Figures("the same by curl", tuple(found["curl"]))
    print_ratio("Upload speed against curl", theirs, ours, "goal ≥ 0.60")


async def _upload(base_url: str, paths: list[Path]) -> None:
    async with HttpGateway(base_url, KEY) as gateway:
        for path in paths:
            await gateway.upload(path, name=path.name, mime_type="image/jpeg")


def _curl(curl: str, base_url: str, paths: list[Path]) -> None:
    command = [curl, "--silent", "--fail", "--output", "/dev/null"]
    for path in paths:
        command += [
            *(["--next", "--silent", "--fail", "--output", "/dev/null"] if path != paths[0] else []),
            "--header",
            f"Authorization: Bearer {KEY}",
            "--form",
            "purpose=generation",
            "--form",
            f"file=@{path};type=image/jpeg",
            f"{base_url}/v1/uploads/images",
        ]
    subprocess.run(command, check=True)


@contextmanager
def _sink() -> Generator[str]:
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.sink"], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert server.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
    finally:
        server.terminate()
        server.wait(30)
        server.stdout.close()

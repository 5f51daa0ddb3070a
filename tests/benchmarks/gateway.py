"""The practice gateway in a process of its own, so that what is measured here is the client alone."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEY = "sk-bench"


@contextmanager
def gateway(*words: str) -> Generator[str]:
    """Its base URL while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-u", "-m", "app.gateway.demo", "--port", str(port), "--key", KEY, *words]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    assert server.stdout is not None
    try:
        for line in server.stdout:
            if str(port) in line:
                break
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)
        server.stdout.close()

"""`python -m app.gateway.demo`: serves the practice gateway on a port, for scripts and for other programs."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST, Script


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted.

    Returns:
        0, or 2 when it cannot be served at all.
    """
    parser = argparse.ArgumentParser(
        prog="python -m app.gateway.demo",
        description="Serve the practice gateway: the endpoints and rules of the real one, no cost.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8765, help="port to listen on (default: %(default)s)")
    parser.add_argument("--fast", action="store_true", help="tasks are done almost at once")
    parser.add_argument("--key", default=KEY, help="the key that it takes (default: %(default)s)")
    parser.add_argument("--folder", type=Path, help="keep tasks and uploads there, across restarts")
    parser.add_argument("--allow", action="append", metavar="MODEL", help="a model the key may use (default: all)")
    chosen = parser.parse_args(arguments)
    if importlib.util.find_spec("uvicorn") is None:
        sys.stderr.write("Serving the practice gateway needs uvicorn, which comes with the test dependencies.\n")
        return 2
    import uvicorn

    gateway = PracticeGateway(
        FAST if chosen.fast else Script(), folder=chosen.folder, keys=(chosen.key,), allowed=chosen.allow
    )
    host = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
    sys.stdout.write(f"Practice gateway: http://{host}:{chosen.port}\nKey: {chosen.key}\n")
    sys.stdout.flush()
    uvicorn.run(gateway, host=chosen.host, port=chosen.port, log_level="warning", timeout_graceful_shutdown=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())

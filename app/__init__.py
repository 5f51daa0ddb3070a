"""The core of Proofsheet: asyncio, httpx, sqlite3, Pillow and keyring, and no Qt at all."""

__version__ = "0.1.0"

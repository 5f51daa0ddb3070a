"""Damage to a file as disks, cables, memory and other programs do it; the same for the same seed."""

from __future__ import annotations

import random

PAGE = 4096


def damaged(data: bytes, seed: int) -> bytes:
    """The bytes with one kind of damage; never the same as before."""
    choose = random.Random(seed)  # noqa: S311 - the same damage in every run
    body = bytearray(data)
    kind = seed % 8
    start = choose.randrange(len(body))
    if kind == 0:
        body[start] ^= 1 << choose.randrange(8)
    elif kind == 1:
        for _ in range(choose.randint(2, 40)):
            body[choose.randrange(len(body))] = choose.randrange(256)
    elif kind == 2:
        del body[start:]
    elif kind == 3:
        page = choose.randrange(len(body) // PAGE) * PAGE
        body[page : page + PAGE] = bytes(PAGE)
    elif kind == 4:
        length = choose.randint(16, 2_000)
        body[start : start + length] = choose.randbytes(min(length, len(body) - start))
    elif kind == 5:
        first, second = (choose.randrange(len(body) // PAGE) * PAGE for _ in range(2))
        body[first : first + PAGE], body[second : second + PAGE] = (
            body[second : second + PAGE],
            body[first : first + PAGE],
        )
    elif kind == 6:
        body[choose.randrange(100)] ^= choose.randrange(1, 256)
    else:
        del body[start : start + choose.randint(1, 600)]
    if bytes(body) == data:
        body[-1] ^= 0xFF
    return bytes(body)

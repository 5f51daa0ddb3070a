"""What the person sees of an address: its host, and never a password."""

from __future__ import annotations

import pytest

from app.references.addresses import host_of, scheme_of


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.com/a.png", "example.com"),
        (" https://somebody:secret@example.com:8443/a.png ", "example.com"),
        ("https://[::1/", ""),
        ("data:image/png;base64,AAAA", ""),
        ("nothing", ""),
        ("https://exa\u202emple.com/", "exa\ufffdmple.com"),
        (f"https://{'a' * 200}.com/", "a" * 80),
    ],
)
def test_the_host_is_shown_and_nothing_else(address: str, host: str) -> None:
    assert host_of(address) == host


def test_an_address_of_megabytes_is_told_by_its_beginning() -> None:
    assert scheme_of("data:image/png;base64," + "A" * 50_000_000) == "data"
    assert scheme_of("A" * 50_000_000) == ""
    assert host_of("data:image/png;base64," + "A" * 50_000_000) == ""

"""No file names a machine, an account or the host that packages came from."""

from __future__ import annotations

import re

import pytest

from tests.architecture.tree import project_files, short

# one character of each is in brackets, so that this file does not find itself
TRACES = re.compile(
    r"(?<![\w.])/(w[o]rk|f[a]rm|r[o]ot)/"
    r"|/h[o]me/[a-z]+/"
    r"|/U[s]ers/[a-z]+/"
    r"|C:\\\\?U[s]ers"
    r"|p[y]pi\.org|p[y]thonhosted|registry\.n[p]mjs|n[p]mjs\.org"
    r"|(index-url|registry|resolved)[\"' =:]+https?://(?![a-z.]*\.example)"
    r"|BEGIN [A-Z ]*PRIVATE K[E]Y"
)
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".icns"}


def test_no_file_names_a_machine_or_a_registry() -> None:
    found: list[str] = []
    for path in project_files():
        if path.suffix in PICTURES:
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        found += [
            f"{short(path)}:{number}: {hit[0]}"
            for number, line in enumerate(text.splitlines(), 1)
            if (hit := TRACES.search(line))
        ]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    ["/ro" + "ot/x", "/ho" + "me/me/a", "https://py" + "pi.org/simple", "index-url = " + "https://a.org"],
)
def test_a_planted_trace_is_found(planted: str) -> None:
    assert TRACES.search(planted)

"""Signs programs of Windows, where there is a certificate: the release workflow has it, nobody else.

    python packaging/authenticode.py FILE ...

Credentials come from the environment: WINDOWS_CERTIFICATE (a .pfx in base64) and WINDOWS_CERTIFICATE_PASSWORD. Without
the first nothing is signed, which is said. The installer's script calls this for the uninstaller it makes.
https://learn.microsoft.com/windows/win32/seccrypto/signtool
"""

from __future__ import annotations

import base64
import binascii
import os
import sys
import tempfile
from pathlib import Path

from workshop import BuildError, run, say

_KITS = Path("C:/Program Files (x86)/Windows Kits/10/bin")
_TIME = "http://timestamp.digicert.com"
"""Says when it was signed, so that a signature outlives its certificate (RFC 3161)."""


def is_configured() -> bool:
    """Whether there is a certificate."""
    return bool(os.environ.get("WINDOWS_CERTIFICATE"))


def sign(*files: Path) -> bool:
    """Sign programs where they are; whether there was a certificate. Raises BuildError."""
    names = ", ".join(file.name for file in files)
    if not is_configured():
        notice = "::notice::" if os.environ.get("GITHUB_ACTIONS") else ""
        sys.stdout.write(f"{notice}{names}: not signed, for WINDOWS_CERTIFICATE is not set.\n")
        return False
    try:
        content = base64.b64decode("".join(os.environ["WINDOWS_CERTIFICATE"].split()), validate=True)
    except binascii.Error:
        raise BuildError("WINDOWS_CERTIFICATE is not a file in base64.") from None
    phrase = os.environ.get("WINDOWS_CERTIFICATE_PASSWORD", "")
    with tempfile.TemporaryDirectory() as folder:
        certificate = Path(folder, "certificate.pfx")
        certificate.write_bytes(content)
        run(
            *(signtool(), "sign", "/f", certificate, "/p", phrase, "/fd", "SHA256", "/tr", _TIME, "/td", "SHA256"),
            *files,
            secrets=(phrase,),
        )
    say(f"{names}: signed")
    return True


def signtool() -> Path:
    """The newest one of the Windows kits; raises BuildError."""
    found = sorted(_KITS.glob("*/x64/signtool.exe"))
    if not found:
        raise BuildError(f"There is no signtool.exe below {_KITS}.")
    return found[-1]


def main(arguments: list[str]) -> int:
    """Sign; 1 after a sentence on stderr."""
    try:
        sign(*(Path(argument) for argument in arguments))
    except BuildError as error:
        sys.stderr.write(f"packaging/authenticode.py: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

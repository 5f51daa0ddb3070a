"""The macOS app and its .dmg: built by the release workflow on a Mac, signed and notarised where there are credentials.

    python packaging/macos.py [--prove]

Credentials come from the environment: MACOS_CERTIFICATE (a .p12 in base64), MACOS_CERTIFICATE_PASSWORD, and for the
notary NOTARY_APPLE_ID, NOTARY_PASSWORD, NOTARY_TEAM. What is missing is skipped and said.
https://developer.apple.com/documentation/security/notarizing-macos-software-before-distribution
"""

from __future__ import annotations

import base64
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

import frozen
from workshop import DIST, OUT, BuildError, megabytes, run, say, version

_APP = OUT / "frozen" / "Proofsheet.app"
_ENTITLEMENTS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>com.apple.security.cs.allow-unsigned-executable-memory</key><true/>
<key>com.apple.security.cs.disable-library-validation</key><true/>
</dict></plist>
"""
"""libffi writes code at run time, and the libraries of wheels are signed by nobody before they are signed here."""


def make() -> Path:
    """The image in `.build/dist`; raises BuildError."""
    frozen.make()
    identity = _import_certificate()
    if identity:
        _sign(identity)
    else:
        say("not signed: MACOS_CERTIFICATE is not set")
    image = _pack()
    if identity and os.environ.get("NOTARY_APPLE_ID"):
        _notarise(image)
    else:
        say("not notarised: that needs a signature and NOTARY_APPLE_ID, NOTARY_PASSWORD, NOTARY_TEAM")
    return image


def prove(image: Path) -> None:
    """Mount the image, copy the app out of it as people do, run it; raises BuildError."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "mounted")
        run("hdiutil", "attach", "-nobrowse", "-readonly", "-mountpoint", place, image)
        try:
            run("ditto", place / "Proofsheet.app", Path(folder, "Proofsheet.app"))
        finally:
            run("hdiutil", "detach", place)
        programs = Path(folder, "Proofsheet.app", "Contents", "MacOS")
        frozen.smoke(programs / "proofsheet", "macos-installed")


def _import_certificate() -> str:
    """Put the certificate into a keychain of its own; its name, "" without one."""
    content = os.environ.get("MACOS_CERTIFICATE", "")
    if not content:
        return ""
    keychain = OUT / "signing.keychain-db"
    phrase = secrets.token_urlsafe(24)
    certificate = OUT / "certificate.p12"
    certificate.write_bytes(base64.b64decode(content))
    try:
        hidden = (phrase,)
        run("security", "create-keychain", "-p", phrase, keychain, secrets=hidden)
        run("security", "unlock-keychain", "-p", phrase, keychain, secrets=hidden)
        given = os.environ.get("MACOS_CERTIFICATE_PASSWORD", "")
        run("security", "import", certificate, "-k", keychain, "-P", given, "-T", "/usr/bin/codesign")
        partitions = ("set-key-partition-list", "-S", "apple-tool:,apple:", "-s", "-k", phrase)
        run("security", *partitions, keychain, secrets=hidden)
        run("security", "list-keychains", "-d", "user", "-s", keychain, "login.keychain-db")
    finally:
        certificate.unlink()
    said = run("security", "find-identity", "-v", "-p", "codesigning", keychain)
    names = [line.split('"')[1] for line in said.splitlines() if '"' in line]
    if not names:
        raise BuildError("MACOS_CERTIFICATE holds no identity for signing code.")
    return names[0]


def _sign(identity: str) -> None:
    """Everything that is code, from the inside out: `--deep` is no longer what Apple wants."""
    entitlements = OUT / "entitlements.plist"
    entitlements.write_text(_ENTITLEMENTS, encoding="ascii")
    options = ("--force", "--timestamp", "--options", "runtime", "--sign", identity)
    inside = [path for path in _APP.rglob("*") if path.is_file() and not path.is_symlink() and _is_code(path)]
    for path in sorted(inside, key=lambda path: len(path.parts), reverse=True):
        run("codesign", *options, "--entitlements", entitlements, path)
    run("codesign", *options, "--entitlements", entitlements, _APP)
    run("codesign", "--verify", "--strict", "--verbose=2", _APP)


def _pack() -> Path:
    DIST.mkdir(parents=True, exist_ok=True)
    image = DIST / f"Proofsheet-{version()}-{frozen.machine()}.dmg"
    image.unlink(missing_ok=True)
    stage = OUT / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    run("ditto", _APP, stage / "Proofsheet.app")
    (stage / "Applications").symlink_to("/Applications")
    run("hdiutil", "create", "-volname", "Proofsheet", "-srcfolder", stage, "-format", "ULMO", "-ov", image)
    say(f"{image.name}: {megabytes(image.stat().st_size)}")
    return image


def _notarise(image: Path) -> None:
    account = ("--apple-id", os.environ["NOTARY_APPLE_ID"], "--team-id", os.environ.get("NOTARY_TEAM", ""))
    run("xcrun", "notarytool", "submit", image, *account, "--password", os.environ.get("NOTARY_PASSWORD", ""), "--wait")
    run("xcrun", "stapler", "staple", image)


def _is_code(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


def main(arguments: list[str]) -> int:
    """Build; 1 after a sentence on stderr."""
    if sys.platform != "darwin":
        sys.stderr.write("packaging/macos.py: this needs a Mac; the release workflow has one.\n")
        return 2
    try:
        image = make()
        if "--prove" in arguments:
            prove(image)
    except BuildError as error:
        sys.stderr.write(f"packaging/macos.py: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

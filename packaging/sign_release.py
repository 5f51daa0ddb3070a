"""The signed list of updates, and the file that tells a build where it is: see `app/updates`.

    python packaging/sign_release.py key
        print a new pair: UPDATE_PUBLIC_KEY for the builds, UPDATE_SIGNING_KEY for whoever publishes, to be kept secret
    python packaging/sign_release.py channel KIND URL
        write resources/updates/channel.json for a build, with the public key from the variable UPDATE_PUBLIC_KEY
    python packaging/sign_release.py manifest FOLDER URL NOTES OUT
        sign the list of the files in FOLDER, to be found below URL; the secret key is read from UPDATE_SIGNING_KEY
    python packaging/sign_release.py renew OLD OUT
        sign a list of our own once more, as it is but for the day on which it expires

Keys are 32 bytes in base64. Nothing is ever written to the disk that is secret.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop import ROOT, BuildError, epoch, say, sha256, version

from app.updates.manifest import UpdateError, numbers_of, read_manifest, sign

LIFETIME = timedelta(days=180)
"""After that a list says nothing any more; `.github/workflows/renew.yml` signs it anew each month."""
KINDS = {
    "-setup.exe": "windows-setup",
    ".dmg": "macos-dmg",
    ".AppImage": "appimage",
    ".tar.xz": "linux-archive",
}
MACHINES = {"x86_64": "x86_64", "amd64": "x86_64", "x64": "x86_64", "aarch64": "aarch64", "arm64": "aarch64"}


def main(arguments: list[str]) -> int:
    """Do what the first word says; 1 after a sentence on stderr."""
    try:
        match arguments:
            case ["key"]:
                make_key()
            case ["channel", kind, url]:
                write_channel(kind, url)
            case ["manifest", folder, url, notes, out]:
                write_manifest(Path(folder), url, Path(notes), Path(out))
            case ["renew", old, out]:
                renew_manifest(Path(old), Path(out))
            case _:
                sys.stderr.write(__doc__ or "")
                return 2
    except (BuildError, UpdateError) as error:
        sys.stderr.write(f"packaging/sign_release.py: {error}\n")
        return 1
    return 0


def make_key() -> None:
    """Print a new pair of keys as shell variables."""
    from nacl.signing import SigningKey

    private = SigningKey.generate()
    public = bytes(private.verify_key)
    sys.stdout.write(f"UPDATE_PUBLIC_KEY={base64.b64encode(public).decode()}\n")
    sys.stdout.write(f"UPDATE_SIGNING_KEY={base64.b64encode(bytes(private)).decode()}\n")


def write_channel(kind: str, url: str) -> Path:
    """Tell a build where its updates are; without a public key it gets none, which is said."""
    target = ROOT / "resources" / "updates" / "channel.json"
    public = os.environ.get("UPDATE_PUBLIC_KEY", "")
    if not public:
        target.unlink(missing_ok=True)
        say("UPDATE_PUBLIC_KEY is not set: this build will not look for updates")
        return target
    _key_bytes("UPDATE_PUBLIC_KEY")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        json.dumps({"manifest": url, "public_key": public, "kind": kind}, indent=1) + "\n", encoding="utf-8"
    )
    return target


def write_manifest(folder: Path, url: str, notes: Path, out: Path) -> Path:
    """Sign the list of everything in a folder that an update may be; raises BuildError."""
    files: list[dict[str, object]] = []
    for path in sorted(folder.iterdir()):
        kind = next((kind for ending, kind in KINDS.items() if path.name.endswith(ending)), "")
        machine = next((machine for word, machine in MACHINES.items() if word in path.name), "")
        if not kind or not machine:
            continue
        address = f"{url.rstrip('/')}/{path.name}"
        size = path.stat().st_size
        files.append({"kind": kind, "machine": machine, "url": address, "size": size, "sha256": sha256(path)})
    if not files:
        raise BuildError(f"{folder} holds nothing that an update could be")
    released = datetime.fromtimestamp(epoch(), UTC)
    text = json.dumps(
        {
            "version": ".".join(str(number) for number in (*numbers_of(version()), 0, 0)[:3]),
            "released": released.isoformat(),
            "expires": (datetime.now(UTC) + LIFETIME).isoformat(),
            "notes": notes.read_text(encoding="utf-8").strip(),
            "files": files,
        },
        ensure_ascii=False,
        indent=1,
    )
    out.write_bytes(sign(text, _key_bytes("UPDATE_SIGNING_KEY")))
    say(f"{out.name}: {len(files)} files signed")
    return out


def renew_manifest(old: Path, out: Path) -> Path:
    """Move the day of expiry; raises UpdateError for a list that this key has not signed."""
    from nacl.signing import SigningKey

    private = _key_bytes("UPDATE_SIGNING_KEY")
    content = old.read_bytes()
    read_manifest(content, bytes(SigningKey(private).verify_key))
    values = json.loads(json.loads(content)["signed"])
    values["expires"] = (datetime.now(UTC) + LIFETIME).isoformat()
    out.write_bytes(sign(json.dumps(values, ensure_ascii=False, indent=1), private))
    say(f"{out.name}: {values['version']} is good until {values['expires'][:10]}")
    return out


def _key_bytes(variable: str) -> bytes:
    try:
        key = base64.b64decode(os.environ.get(variable, ""), validate=True)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise BuildError(f"{variable} is not a key: 32 bytes in base64 are expected.")
    return key


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What a picture says about itself without its sidecar: metadata put in without touching the pixels.

PNG: iTXt chunks `Proofsheet` (JSON), `Description` and `parameters` (the prompt, for other programs). JPEG and WebP:
XMP with the same JSON in `proofsheet:data` and the prompt in `dc:description`. GIF: nothing, its sidecar has to do.
A file that carries signed provenance (C2PA) keeps it, but no longer matches its signature; a library that is told not
to embed keeps files exactly as received.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from app.library import files
from app.library.formats import jpeg, png, sniff, webp
from app.library.names import is_moment, is_uid
from app.library.record import ImageFacts
from app.library.text import encode_json, scrub
from app.request import GenerationRequest

SCHEMA = 1
MAX_FILE_BYTES = 256 * 1024 * 1024
_NAMESPACE = "https://proofsheet.invalid/ns/1.0/"
_KEYWORD = "Proofsheet"
_XMP_FORMATS = {"jpeg": jpeg, "webp": webp}
_OPENED, _CLOSED = b"<proofsheet:data>", b"</proofsheet:data>"
_END = b"</rdf:RDF>"
# what XML 1.0 cannot hold (2.2), and NEL and LS, which some parsers make a line feed of
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\ufffe\uffff]")
_PARTS_OF_PROMPT = (None, 8000, 2000, 200)

_log = logging.getLogger(__name__)


class EmbeddedFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The facts inside the file, enough to file it again; payload and answer stay in the sidecar.

    Attributes:
        shortened: the prompt did not fit and is cut.
        (the others: as in `app.library.record`)
    """

    schema: int = SCHEMA
    uid: str
    task_id: str
    remote_id: str
    index: int
    of: int
    request: GenerationRequest
    gateway: str = ""
    practice: bool = False
    created: datetime
    submitted: datetime | None = None
    completed: datetime | None = None
    shortened: bool = False


def facts_to_embed(facts: ImageFacts, uid: str, created: datetime) -> EmbeddedFacts:
    """What goes into the file of a picture that is being filed."""
    return EmbeddedFacts(
        uid=uid,
        task_id=facts.task_id,
        remote_id=facts.remote_id,
        index=facts.index,
        of=facts.of,
        request=facts.request,
        gateway=facts.gateway,
        practice=facts.practice,
        created=created,
        submitted=facts.submitted,
        completed=facts.completed,
    )


def put_into(data: bytes, file_format: str, facts: EmbeddedFacts) -> bytes:
    """The file with `facts` in it, checked by reading it back; `data` itself where that is not possible."""
    try:
        candidate = _embed(data, file_format, facts)
        if candidate is not None and _is_sound(data, candidate, file_format, facts.uid):
            return candidate
    except ValueError as error:
        _log.info("no metadata in a %s file: %s", file_format, error)
    return data


def read_embedded(path: Path) -> EmbeddedFacts | None:
    """The facts inside a file, None when there are none that can be read. Raises OSError."""
    data = files.read_regular(path, MAX_FILE_BYTES)
    return None if data is None else read_facts(data)


def read_facts(data: bytes) -> EmbeddedFacts | None:
    """The same for bytes in memory."""
    try:
        text = _find_json(data)
        facts = None if text is None else msgspec.json.decode(text, type=EmbeddedFacts)
    except (ValueError, msgspec.MsgspecError, RecursionError):
        return None
    return facts if facts is not None and _is_plausible(facts) else None


def _is_plausible(facts: EmbeddedFacts) -> bool:
    numbers_fit = 0 <= facts.index < 2**31 and 0 <= facts.of < 2**31
    return is_uid(facts.uid) and is_moment(facts.created) and numbers_fit


def _find_json(data: bytes) -> str | None:
    file_format = sniff(data)
    if file_format == "png":
        return png.texts(data).get(_KEYWORD)
    if file_format in _XMP_FORMATS:
        packet = _XMP_FORMATS[file_format].xmp(data)
        start = packet.find(_OPENED) if packet else -1
        end = packet.find(_CLOSED, start) if packet and start >= 0 else -1
        return (
            html.unescape(packet[start + len(_OPENED) : end].decode("utf-8", "replace"))
            if packet and end >= 0
            else None
        )
    return None


def _embed(data: bytes, file_format: str, facts: EmbeddedFacts) -> bytes | None:
    if file_format == "png":
        return png.with_texts(data, _texts(facts), ours=_KEYWORD)
    if file_format not in _XMP_FORMATS:
        return None
    present = _XMP_FORMATS[file_format].xmp(data)
    limit = jpeg.MAX_XMP if file_format == "jpeg" else None
    for packet in _packets(facts, present):
        if limit is None or len(packet) <= limit:
            return _XMP_FORMATS[file_format].with_xmp(data, packet)
    return None


def _is_sound(data: bytes, candidate: bytes, file_format: str, uid: str) -> bool:
    module = png if file_format == "png" else _XMP_FORMATS[file_format]
    read_back = read_facts(candidate)
    if module.pixel_parts(data) == module.pixel_parts(candidate) and read_back and read_back.uid == uid:
        return True
    _log.warning("metadata would not read back from a %s file; it is kept as received", file_format)
    return False


def _texts(facts: EmbeddedFacts) -> dict[str, str]:
    prompt = scrub(facts.request.prompt)
    settings = [f"Model: {facts.request.model}"]
    if facts.request.size:
        settings.insert(0, f"Size: {facts.request.size}")
    return {
        _KEYWORD: encode_json(facts).decode(),
        "Description": prompt,
        "parameters": f"{prompt}\n{scrub(', '.join(settings))}",
        "Software": _KEYWORD,
    }


def _packets(facts: EmbeddedFacts, present: bytes | None) -> Iterator[bytes]:
    """XMP packets, the fullest first; with `present`, ours is added to what the file says already."""
    for length in _PARTS_OF_PROMPT:
        if length is not None and len(facts.request.prompt) <= length:
            continue
        kept = facts
        if length is not None:
            short = msgspec.structs.replace(facts.request, prompt=facts.request.prompt[:length])
            kept = msgspec.structs.replace(facts, request=short, shortened=True)
        # inside JSON, such characters only stand in strings, where an escape means the same
        text = _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", encode_json(kept).decode())
        data = f"<proofsheet:data>{html.escape(text, quote=False)}</proofsheet:data>"
        if present is None:
            prompt = html.escape(_NOT_XML.sub("\ufffd", scrub(kept.request.prompt)), quote=False)
            prompt = prompt.replace("\r", "&#13;")  # a bare one would be read as a line feed
            alternative = f'<rdf:Alt><rdf:li xml:lang="x-default">{prompt}</rdf:li></rdf:Alt>'
            yield _packet(f"{data}<dc:description>{alternative}</dc:description>")
            yield _packet(data)
        elif _END in present:
            cleaned = _without_ours(present)
            before, end, after = cleaned.rpartition(_END)
            yield before + _description(data).encode() + end + after


def _description(content: str) -> str:
    return (
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:proofsheet="{_NAMESPACE}">{content}</rdf:Description>'
    )


def _packet(content: str) -> bytes:
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'{_description(content)}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _without_ours(packet: bytes) -> bytes:
    """The packet without our data; each tag is looked for once, from where the one before it ended."""
    kept: list[bytes] = []
    place = 0
    while (start := packet.find(_OPENED, place)) >= 0 and (end := packet.find(_CLOSED, start)) >= 0:
        kept.append(packet[place:start])
        place = end + len(_CLOSED)
    return b"".join((*kept, packet[place:]))

"""Takes an uploaded image in: `POST /v1/uploads/images`."""

from __future__ import annotations

import asyncio

from app.gateway.demo.asgi import BodyTooLargeError, Reply, Request, json_reply
from app.gateway.demo.multipart import MultipartError, Part, read_parts
from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import UploadRules
from app.gateway.demo.store import Store
from app.gateway.demo.upload import type_of_image

_FORM_OVERHEAD = 64 * 1024


async def take_upload(request: Request, store: Store, rules: UploadRules, now: float) -> Reply:
    """Keep the form's `file` and say where it is.

    Raises:
        Refusal: 400 `{"success": false, "message"}`: no file, too large, not an image that is taken.
    """
    try:
        body = await request.body(rules.max_bytes + _FORM_OVERHEAD)
        parts = read_parts(request.headers.get("content-type", ""), body)
    except BodyTooLargeError:
        raise _too_large(rules) from None
    except MultipartError as error:
        raise Refusal(400, f"The upload could not be read: {error}.", plain=True) from None
    data = _find_file(parts).data
    if len(data) > rules.max_bytes:
        raise _too_large(rules)
    mime_type = type_of_image(data)
    if mime_type not in rules.types:
        raise Refusal(400, "Only JPEG, PNG, WebP and GIF images can be uploaded.", plain=True)
    upload = await asyncio.to_thread(store.keep_upload, data, mime_type, now)
    return json_reply(
        {
            "success": True,
            "message": "",
            "data": {
                "id": upload.id,
                "url": f"{request.origin}/uploads/{upload.id}",
                "mime_type": upload.mime_type,
                "size": upload.size,
            },
        }
    )


def _find_file(parts: tuple[Part, ...]) -> Part:
    file = next((part for part in parts if part.name == "file" and part.filename is not None), None)
    if file is None:
        raise Refusal(400, "The form has no file in its field 'file'.", plain=True)
    if not file.data:
        raise Refusal(400, "The file is empty.", plain=True)
    return file


def _too_large(rules: UploadRules) -> Refusal:
    return Refusal(400, f"The file is larger than {rules.max_bytes // 1_000_000} MB.", plain=True)

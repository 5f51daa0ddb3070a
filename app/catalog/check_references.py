"""Are the reference images ones that the model takes: how many, and what is known of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from app.catalog.spec import Model, References
from app.catalog.values import untyped
from app.catalog.words import LARGEST, format_name, listed, megabytes, shown
from app.errors import Problem
from app.request import GenerationRequest, Reference
from app.words import decimal, number, plural, tr

_DIGEST = re.compile(r"[0-9a-f]{64}")


def check_references(model: Model, request: GenerationRequest) -> Iterator[Problem]:
    """Their number first, then every image by itself (`references.2`, counted from 0)."""
    rules, amount = model.references, len(request.references)
    if rules is None:
        if amount:
            yield Problem(
                "references", tr("{model} takes no reference images; remove them.", model=model.name), "too_many"
            )
        return
    if amount < rules.minimum:
        message = tr(
            "{model} needs at least {images}.",
            model=model.name,
            images=plural(rules.minimum, "{n} reference image", "{n} reference images"),
        )
        yield Problem("references", message, "too_few")
    if rules.maximum is not None and amount > rules.maximum:
        message = tr(
            "{model} takes at most {images}, not {amount}.",
            model=model.name,
            images=plural(rules.maximum, "{n} reference image", "{n} reference images"),
            amount=number(amount),
        )
        yield Problem("references", message, "too_many")
    for index, reference in enumerate(request.references):
        field, name = f"references.{index}", name_of(reference, tr("Reference {n}", n=number(index + 1)))
        for message, kind in (*place_faults(reference), *_check_facts(model, rules, reference)):
            yield Problem(field, sentence(name, message), kind)


def url_fault(url: str) -> str | None:
    """Why the gateway could not fetch a reference from this URL, to follow its name; None where nothing is wrong.

    Also the rule for what a person types in: http or https with a host, no user name or password, no spaces.
    """
    if url[:5].lower() == "data:":
        return tr("is image data instead of a web address; add it as a file, so that it is uploaded first.")
    if any(char.isspace() or not char.isprintable() for char in url):
        return tr("has spaces or unprintable characters in its web address.")
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return tr("has a web address that cannot be read.")
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return tr("needs a web address that starts with http:// or https://.")
    if "@" in parts.netloc:
        return tr("has a user name or password in its web address; use a public link.")
    return None


def name_of(reference: Reference, otherwise: str) -> str:
    """What a sentence about an image begins with: its own name, where it has one."""
    name = untyped(reference.name)
    return shown(name) if isinstance(name, str) and name.strip() else otherwise


def sentence(name: str, fault: str) -> str:
    """What is wrong with an image or an address, about the one that has this name."""
    return tr("{name} {fault}", note="an image or an address, and what is wrong with it", name=name, fault=fault)


def place_faults(reference: Reference) -> Iterator[tuple[str, str]]:
    """A file that is kept by its hash, or a URL: exactly one of them. Sentences to follow its name, and their kinds."""
    url = untyped(reference.url)
    digest = untyped(reference.sha256)
    if (url is None) == (digest is None):
        yield tr("must be either a file or a web address."), "unreadable"
    elif url is None:
        # The digest becomes a file name, so it may be nothing but a digest.
        if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
            yield tr("is not known by a proper checksum; add the file again."), "unreadable"
    elif not isinstance(url, str):
        yield tr("needs a web address that is text."), "wrong_type"
    elif (fault := url_fault(url)) is not None:
        yield fault, "unreadable"


def _check_facts(model: Model, rules: References, reference: Reference) -> Iterator[tuple[str, str]]:
    """What is known of the image; what is None is not known and not checked."""
    kind = untyped(reference.format)
    if kind is not None and not isinstance(kind, str):
        yield tr("has a format that is not text."), "wrong_type"
    elif kind is not None and kind not in rules.formats:
        offered = listed([format_name(one) for one in rules.formats])
        known = format_name(kind) if kind in {"jpeg", "png", "webp", "gif"} else shown(kind)
        yield (
            tr("is of the format {known}; {model} takes {offered}.", known=known, model=model.name, offered=offered),
            "wrong_format",
        )
    fault = measure_fault(reference)
    if fault is not None:
        yield fault
        return
    if reference.bytes is not None and reference.bytes > rules.max_bytes:
        size, most = megabytes(reference.bytes), megabytes(rules.max_bytes)
        yield (
            tr("has {size}; {model} takes at most {most} an image.", size=size, model=model.name, most=most),
            "too_large",
        )
    if reference.width is not None and reference.height is not None:
        yield from _check_pixels(model, rules, reference.width, reference.height)


def measure_fault(reference: Reference) -> tuple[str, str] | None:
    """Why bytes, width and height are none that an image can have."""
    facts = [untyped(fact) for fact in (reference.bytes, reference.width, reference.height)]
    if any(fact is not None and (isinstance(fact, bool) or not isinstance(fact, int)) for fact in facts):
        return tr("has measures that are not whole numbers."), "wrong_type"
    if any(isinstance(fact, int) and not 1 <= fact <= LARGEST for fact in facts):
        return tr("is empty or has impossible measures; choose another image."), "unreadable"
    return None


def _check_pixels(model: Model, rules: References, width: int, height: int) -> Iterator[tuple[str, str]]:
    short, long = sorted((width, height))
    measured = tr("{width} × {height} pixels", width=number(width), height=number(height))
    if rules.min_side is not None and short < rules.min_side:
        yield (
            tr(
                "has {measured}; {model} needs at least {min_side} on each side.",
                measured=measured,
                model=model.name,
                min_side=number(rules.min_side),
            ),
            "wrong_format",
        )
    if rules.max_side is not None and long > rules.max_side:
        yield (
            tr(
                "has {measured}; {model} takes at most {max_side} on each side.",
                measured=measured,
                model=model.name,
                max_side=number(rules.max_side),
            ),
            "too_large",
        )
    if rules.max_pixels is not None and width * height > rules.max_pixels:
        most = rules.max_pixels / 1_000_000
        yield (
            tr(
                "has {measured}; {model} takes at most {most} million pixels in all.",
                measured=measured,
                model=model.name,
                most=decimal(most),
            ),
            "too_large",
        )
    if rules.max_ratio is not None and long > rules.max_ratio * short:
        yield (
            tr(
                "has {measured}; for {model} the longer side may be at most {ratio} times as long as the shorter one.",
                measured=measured,
                model=model.name,
                ratio=decimal(rules.max_ratio),
            ),
            "wrong_format",
        )

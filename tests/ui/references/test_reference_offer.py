"""What a drop or the clipboard offers, judged by its mime types alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from ui.compose.prompt_edit import PromptEdit
from ui.references.hover import Seen, Verdict, look
from ui.references.offer import OUR_PICTURES, Offer, addresses_in, read_offer

IMG = '<html><body><a href="https://example.com/page"><img alt="x" src="https://cdn.example.com/a.png?w=1&amp;h=2"></a>'


def urls(*addresses: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(address) for address in addresses])
    return mime


def test_files_and_folders_are_taken_whatever_they_are_called() -> None:
    offer = read_offer(urls("file:///p/a.PNG", "file:///p/notes.txt", "file:///p/folder", "file:///p/a.PNG"))
    assert offer.sources == (Path("/p/a.PNG"), Path("/p/notes.txt"), Path("/p/folder"))
    assert offer.words == "Drop to add 3 files as references"
    assert not offer.own


def test_five_hundred_files_are_offered_at_once() -> None:
    assert len(read_offer(urls(*(f"file:///p/{n}.png" for n in range(500)))).sources) == 500


def test_pictures_of_our_own_gallery_are_known() -> None:
    mime = urls("file:///library/a.png")
    mime.setData(OUR_PICTURES, b"01JCX\n")
    assert read_offer(mime).own


def test_an_address_is_taken_as_it_is_written() -> None:
    offer = read_offer(urls("https://example.com/a%20b.png?x=%C3%A4"))
    assert offer.sources == ("https://example.com/a%20b.png?x=%C3%A4",)
    assert offer.words == "Drop to use the picture at example.com"
    assert read_offer(urls("https://a.test/1", "https://b.test/2")).words == "Drop to use 2 addresses"


def test_of_a_picture_within_a_link_the_picture_is_taken() -> None:
    mime = urls("https://example.com/page")
    mime.setHtml(IMG)
    assert read_offer(mime).sources == ("https://cdn.example.com/a.png?w=1&h=2",)


def test_a_page_with_several_pictures_is_no_picture() -> None:
    mime = urls("https://example.com/page")
    mime.setHtml(IMG + IMG.replace("a.png", "b.png"))
    assert read_offer(mime).sources == ("https://example.com/page",)


def test_pixels_go_before_the_address_that_they_came_from() -> None:
    mime = urls("https://example.com/a.png")
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    offer = read_offer(mime)
    assert offer.has_picture
    assert offer.sources == ()
    assert offer.words == "Drop to add the picture as a reference"


def test_a_picture_that_comes_undecoded_is_one() -> None:
    mime = QMimeData()
    mime.setData("image/webp", b"RIFF")
    assert read_offer(mime).has_picture


@pytest.mark.parametrize("scheme", ["ftp", "blob", "smb"])
def test_other_addresses_are_refused_with_advice(scheme: str) -> None:
    offer = read_offer(urls(f"{scheme}://example.test/a.png"))
    assert not offer.is_usable
    assert "save the picture first" in offer.reason


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        (" https://a.test/x.png\n", ("https://a.test/x.png",)),
        ("https://a.test/1\nhttp://b.test/2\n", ("https://a.test/1", "http://b.test/2")),
        ("look: https://a.test/x.png", ()),
        ("a mug", ()),
        ("javascript:alert(1)", ()),
        ("data:image/png;base64,AAAA", ("data:image/png;base64,AAAA",)),
        ("data:text/html,hello", ()),
        ("", ()),
    ],
)
def test_text_is_for_here_only_when_it_is_nothing_but_addresses(text: str, addresses: tuple[str, ...]) -> None:
    assert addresses_in(text) == addresses
    mime = QMimeData()
    mime.setText(text)
    offer = read_offer(mime)
    assert offer.sources == addresses
    assert offer.reason == "" or text == ""


def test_something_else_is_refused() -> None:
    mime = QMimeData()
    mime.setColorData(1)
    assert read_offer(mime).reason.startswith("Only pictures")


def test_the_prompt_leaves_links_and_pictures_to_the_references(qtbot: object) -> None:
    del qtbot
    prompt = PromptEdit()
    text, link = QMimeData(), urls("https://example.com/a.png")
    text.setText("a mug")
    assert prompt.canInsertFromMimeData(text)
    assert not prompt.canInsertFromMimeData(link)
    prompt.deleteLater()


# ------------------------------------------------------------------------------------------------------- their content


def test_content_decides_what_is_a_picture(tmp_path: Path) -> None:
    (tmp_path / "photo").write_bytes(b"\xff\xd8\xff\xe0" + bytes(40))
    (tmp_path / "fake.png").write_bytes(b"MZ" + bytes(40))
    (tmp_path / "page.png").write_bytes(b"<!doctype html>")
    (tmp_path / "folder").mkdir()
    seen = look([tmp_path / name for name in ("photo", "fake.png", "page.png", "folder", "gone")])
    assert seen == Seen(1, 1, (("fake.png", "a program"), ("page.png", "a web page"), ("gone", "")))


@pytest.mark.parametrize(
    ("seen", "words", "aside"),
    [
        (Seen(pictures=1), "Drop to add the picture as a reference", ""),
        (Seen(pictures=3, others=(("a.txt", ""),)), "Drop to add 3 pictures as references", "a.txt is no picture."),
        (Seen(folders=1), "Drop to add the pictures in the folder", ""),
        (Seen(folders=2), "Drop to add the pictures in 2 folders", ""),
        (Seen(others=(("a.exe", "a program"),)), "", "a.exe is no picture: it is a program."),
        (Seen(others=(("a.exe", "a program"), ("b", ""))), "", "a.exe and one more are no pictures."),
    ],
)
def test_what_was_seen_is_said(seen: Seen, words: str, aside: str) -> None:
    verdict = seen.verdict(Offer(sources=(Path("a"),)))
    assert (verdict.words, verdict.offer.reason) == (words, aside)
    assert verdict.is_usable is bool(words)
    assert isinstance(verdict, Verdict)

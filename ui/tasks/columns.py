"""Where the parts of one row of the dock stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.theme import scaled

ROW = 33
_MARGIN = 16
_GAP = 10
_THUMB = (30, 22)
_ICON = 16
_WORD = 66
_STATE = 196
_SHORT_STATE = 110
_LONGEST_SAID = 250
_LONGEST_HEADLINE = 500
_AGE = 46
_COST = 54
_MODEL = 104
_NARROW = 600
_NARROWER = 500
_LEAST_TEXT = 170
_FEW_WORDS = 60


@dataclass(frozen=True, slots=True)
class Columns:
    """Rectangles within the row; one that has no room is empty.

    From left to right: what it is (thumbnail, state, prompt), then what belongs to it, at the right what to do.
    """

    thumb: QRect
    icon: QRect
    word: QRect
    text: QRect
    model: QRect
    cost: QRect
    age: QRect
    state: QRect
    actions: QRect


def columns_of(row: QRect, actions: int, *, said: int = 0, headline: int = 0, with_cost: bool = True) -> Columns:
    """Divide a row. Buttons are never cut, the text is elided.

    Args:
        row: the whole row.
        actions: width that its buttons need, pixels.
        said: width that the words about its state need; they get it up to a limit.
        headline: width that the prompt and what happened need, where there is trouble. What matters less leaves its
            place to them: the model, the age, the cost, the state's word (the icon stays), in this order.
        with_cost: whether any row has a cost to show.
    """
    right = row.right() + 1 - _MARGIN
    left = row.left() + _MARGIN
    headline = min(headline, scaled(_LONGEST_HEADLINE))
    thumb = _cell(row, left, *_THUMB)
    icon = _cell(row, thumb.right() + 1 + _GAP, _ICON, _ICON)
    word = _cell(row, icon.right() + 1 + 6, scaled(_WORD), scaled(ROW))
    text_left = word.right() + 1 + _GAP
    place_actions = _cell(row, right - actions, actions, scaled(ROW))
    words = actions + _GAP + min(said, scaled(_LONGEST_SAID)) if said else 0
    usual = 0 if headline else scaled(_STATE) if row.width() >= scaled(_NARROWER) else scaled(_SHORT_STATE)
    state_left = min(max(right - max(usual, words), text_left + _GAP), right - actions)
    state = _cell(row, state_left, max(right - actions - _GAP - state_left, 0), scaled(ROW))
    edge = state_left - _GAP
    if edge - text_left < headline:
        text_left, word = word.left(), QRect()
    if edge - text_left < scaled(_FEW_WORDS):  # better a few words than an empty frame
        icon = _cell(row, left, _ICON, _ICON)
        text_left, thumb, word = icon.right() + 1 + 6, QRect(), QRect()
    with_cost = with_cost and row.width() >= scaled(_NARROWER)
    age = cost = model = QRect()
    keep = scaled(_COST) + _GAP if with_cost else 0
    if edge - scaled(_AGE) - _GAP - text_left >= (headline + keep if headline else 0):
        age = _cell(row, edge - scaled(_AGE), scaled(_AGE), scaled(ROW))
        edge = age.left() - _GAP
    if with_cost and edge - scaled(_COST) - _GAP - text_left >= max(_LEAST_TEXT // 2, headline):
        cost = _cell(row, edge - scaled(_COST), scaled(_COST), scaled(ROW))
        edge = cost.left() - _GAP
    if row.width() >= scaled(_NARROW) and edge - scaled(_MODEL) - _GAP - text_left >= max(_LEAST_TEXT, headline):
        model = _cell(row, edge - scaled(_MODEL), scaled(_MODEL), scaled(ROW))
        edge = model.left() - _GAP
    text = _cell(row, text_left, max(edge - text_left, 0), scaled(ROW))
    return Columns(thumb, icon, word, text, model, cost, age, state, place_actions)


def _cell(row: QRect, left: int, width: int, height: int) -> QRect:
    return QRect(left, row.top() + (row.height() - height) // 2, width, height)

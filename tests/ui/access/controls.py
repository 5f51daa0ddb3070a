"""What somebody meets who goes by names and keys: what is wrong with the controls of a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from ui.main_window import MainWindow

MOST_STOPS = 500
TWICE = {"Smaller pictures", "Larger pictures"}
"""Buttons for the mouse beside a slider that does the same from the keyboard."""
FRAME = 3
"""Pixels around a control, and at its edge, where a frame for the focus may be."""


def path_of(widget: QWidget) -> str:
    """Where it stands, for the message of a test."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return f"{' < '.join(names)} {name_of(widget)!r}"


def visible(top: QWidget) -> Iterator[QWidget]:
    """Every widget of that window that is on the screen."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is top.window():
            yield widget


def is_part(widget: QWidget) -> bool:
    """The field in a spin box and the like: parts of a control that stand for nothing by themselves."""
    at = widget.parentWidget()
    return widget.focusProxy() is not None or isinstance(at, QAbstractSpinBox | QComboBox | QTabBar)


def stops(top: QWidget) -> list[QWidget]:
    """What Tab should reach there."""
    found = [
        widget
        for widget in visible(top)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.isWindow()
        and not is_part(widget)
        and not widget.visibleRegion().isEmpty()
    ]
    return [widget for widget in found if not by_arrows(widget)]


def by_arrows(widget: QWidget) -> bool:
    """One of several of which one is chosen, and it is another: Tab reaches that one, arrow keys go on from there."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable() or widget.isChecked():
        return False
    group = cast("QButtonGroup | None", widget.group())
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    return widget.autoExclusive()


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName() or label_of(widget)
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    """What a screen reader says after the name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def label_of(widget: QWidget) -> str:
    """The label that leads to it; on Linux a list to choose from is called by it and by nothing else."""
    parent = widget.parentWidget()
    labels: list[QLabel] = parent.findChildren(QLabel) if parent is not None else []
    return next((label.text() for label in labels if label.buddy() is widget), "")


def badly_named(top: QWidget) -> Iterator[str]:
    """Controls without a name, that share theirs with a sibling, or say markup; labels whose words are hidden."""
    siblings: Counter[tuple[int, str, str]] = Counter()
    for widget in visible(top):
        name, description = name_of(widget), description_of(widget)
        if "<span" in name + description or "<br" in name + description:
            yield f"markup: {path_of(widget)}: {description}"
        if isinstance(widget, QLabel):
            text = widget.text()
            if text and text not in name and text not in description:
                yield f"words hidden by the name: {path_of(widget)}: {text!r}"
            continue
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_part(widget) and not widget.isWindow()
        if not (reached or isinstance(widget, QAbstractButton)):
            continue
        if not name.strip():
            yield f"no name: {path_of(widget)}"
        if isinstance(widget, QComboBox) and not label_of(widget):
            yield f"no label: {path_of(widget)}"
        if isinstance(widget.parentWidget(), QLineEdit):
            continue  # the field's own buttons: Enter and Esc do the same
        if isinstance(widget, QToolButton) and not widget.icon().isNull() and not widget.toolTip():
            only_icon = widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
            if only_icon:
                yield f"an icon without an explanation: {path_of(widget)}"
        siblings[id(widget.parentWidget()), type(widget).__name__, name] += 1
        if siblings[id(widget.parentWidget()), type(widget).__name__, name] == 2:
            yield f"two of that name: {path_of(widget)}"


def not_reached(top: QWidget) -> Iterator[str]:
    """What Tab does not reach though the mouse does, and where Tab gets stuck."""
    wanted = stops(top)
    for widget in visible(top):
        if (
            isinstance(widget, QAbstractButton)
            and widget.isEnabled()
            and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget.parentWidget(), QLineEdit)
            and not by_arrows(widget)
            and widget.accessibleName() not in TWICE
        ):
            yield f"only for the mouse: {path_of(widget)}"
    if not wanted:
        return
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = [wanted[0]]
    for _ in range(MOST_STOPS):
        before = top.focusWidget()
        QTest.keyClick(before or top, Qt.Key.Key_Tab)
        now = top.focusWidget()
        if now is before:
            if len(wanted) > 1:
                yield f"Tab stays: {path_of(now)}"
            return
        if now is wanted[0]:
            break
        met.append(now)
    else:
        yield f"Tab goes in circles: {[path_of(widget) for widget in met[-6:]]}"
    ids = {id(widget) for widget in met}
    yield from (f"Tab passes by: {path_of(widget)}" for widget in wanted if id(widget) not in ids and in_sight(widget))
    if top.isWindow() and not isinstance(top, MainWindow):  # the form's own order has a test of its own
        yield from upwards(met)


def in_sight(widget: QWidget) -> bool:
    """Whether it still is where it was: Tab may have closed what it stood in."""
    return widget.isVisible() and widget.isEnabled()


def upwards(met: list[QWidget]) -> Iterator[str]:
    """Where Tab goes back up among siblings, against the order of reading."""
    for one, other in pairwise(met):
        if one.parentWidget() is other.parentWidget() and one.parentWidget() is not None:
            first, second = one.geometry(), other.geometry()
            if second.bottom() < first.top() and second.left() <= first.right():
                yield f"Tab goes up: from {path_of(one)} to {path_of(other)}"


def look_of(widget: QWidget) -> tuple[str, ...]:
    """What its focus looks like depends on these."""
    editor = isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)
    checked = isinstance(widget, QAbstractButton) and widget.isChecked()
    return type(widget).__name__, str(widget.property("role")), "editor" if editor else "", str(checked)


def shows_focus(widget: QWidget) -> bool:
    """Whether it can be seen that it has the focus: more than a blinking cursor changes."""
    top = widget.window()
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size()).adjusted(-FRAME, -FRAME, FRAME, FRAME)
    place &= top.rect()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if not widget.hasFocus():
        return False
    focused = top.grab(place).toImage()
    widget.clearFocus()
    without = top.grab(place).toImage()
    only_edge = isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox)
    return changed_pixels(focused, without, only_edge=only_edge) >= 8


def changed_pixels(one: QImage, other: QImage, *, only_edge: bool) -> int:
    """How many differ; with `only_edge`, of those of the frame."""
    changed = 0
    width, height = one.width(), one.height()
    for y in range(height):
        row = range(width)
        if only_edge and 2 * FRAME <= y < height - 2 * FRAME:
            row = [*range(2 * FRAME), *range(width - 2 * FRAME, width)]
        changed += sum(one.pixel(x, y) != other.pixel(x, y) for x in row)
        if changed > 100:
            break
    return changed


def scrolls(widget: QWidget) -> bool:
    """A list shows its focus at the current row, which may be none."""
    model = cast("QAbstractItemModel | None", widget.model()) if isinstance(widget, QAbstractItemView) else None
    return isinstance(widget, QAbstractItemView) and (model is None or model.rowCount() == 0)

"""A picture shown in the system's file manager, selected there where that can be asked for."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from ui.loop import spawn

_SERVICE = "org.freedesktop.FileManager1"
_CONNECTION = "proofsheet-file-manager"
_MILLISECONDS = 3000

_log = logging.getLogger(__name__)


def show_in_folder(path: Path) -> None:
    """Open the file manager at a picture; where it cannot be told which file is meant, at its folder."""
    if sys.platform == "win32":
        # one argument as explorer wants it: QProcess would put quotes around all of “/select,C:\a b”
        process = QProcess()
        process.setProgram("explorer.exe")
        process.setNativeArguments(f'/select,"{path}"')
        process.startDetached()
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        spawn(_show_item(path), name="show in folder")


def open_file(path: Path) -> bool:
    """Open a file with the program that the system has for it; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


async def _show_item(path: Path) -> None:
    import asyncio

    if not await asyncio.to_thread(_ask_file_manager, path):
        open_file(path.parent)


def _ask_file_manager(path: Path) -> bool:
    """Have the desktop's file manager select the file (freedesktop.org, File Manager DBus Interface); may block."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
    try:
        if not bus.isConnected():
            return False
        call = QDBusMessage.createMethodCall(_SERVICE, "/org/freedesktop/FileManager1", _SERVICE, "ShowItems")
        call.setArguments([[QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)], ""])
        answer = bus.call(call, QDBus.CallMode.Block, _MILLISECONDS)
    finally:
        QDBusConnection.disconnectFromBus(_CONNECTION)
    if answer.type() == QDBusMessage.MessageType.ReplyMessage:
        return True
    _log.info("no file manager answers on the bus: %s", answer.errorName())
    return False

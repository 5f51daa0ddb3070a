"""One window per data folder: a second start raises the first window and hands its files over.

The lock on the folder is the core's; this is only how the second process talks to the first.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from app.paths import Paths

_MILLISECONDS = 1500
_MOST_BYTES = 1 << 20
_ANSWER = b"raised\n"


def server_name(data_folder: Path) -> str:
    """Where the window that owns `data_folder` listens: a socket of this user, or a pipe's name on Windows."""
    import hashlib  # late: a first start pays for nothing here that it does not need

    digest = hashlib.sha256(
        os.path.normcase(os.path.realpath(data_folder)).encode("utf-8", "surrogatepass")
    ).hexdigest()
    name = f"proofsheet-{digest[:20]}"
    if os.name == "nt":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(runtime) if runtime and Path(runtime).is_dir() else Path(tempfile.gettempdir())
    owned = name if runtime else f"{name}-{os.getuid()}"
    return str(folder / owned)


def may_be_open(paths: Paths) -> bool:
    """Whether asking is worth it: cheap, so that a first start pays nothing for the question.

    The core's lock keeps its owner's number beside it while it is held (and after a crash, which asking finds out).
    """
    return paths.lock.with_name(f"{paths.lock.name}.pid").exists()


def raise_first(data_folder: Path, files: tuple[Path, ...]) -> bool:
    """Ask the window that owns `data_folder` to come to the front and to take `files`; False when nobody answers."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(server_name(data_folder))
    if not socket.waitForConnected(_MILLISECONDS):
        return False
    message = json.dumps([os.fsdecode(file) for file in files]).encode() + b"\n"
    socket.write(message)
    socket.waitForBytesWritten(_MILLISECONDS)
    while not socket.canReadLine():
        if socket.bytesAvailable() > len(_ANSWER):  # whoever talks like this is no window of ours
            return False
        if not socket.waitForReadyRead(_MILLISECONDS):
            return False
    answered = bytes(socket.readLine().data()) == _ANSWER
    socket.disconnectFromServer()
    return answered


class FirstWindow(QObject):
    """Listens for later starts on the same data folder.

    Signals:
        raise_requested: another start asks for the window; carries a list of paths (from outside: check them).
    """

    raise_requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, data_folder: Path) -> bool:
        """Answer for `data_folder` from now on. The caller owns its lock, so a socket that is there is a leftover."""
        from PySide6.QtNetwork import QLocalServer

        self.close()
        name = server_name(data_folder)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        QLocalServer.removeServer(name)
        self._server = server
        return server.listen(name)

    def close(self) -> None:
        """Answer no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _greet(self) -> None:
        if self._server is None:
            return
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        files = _files(bytes(socket.readLine(_MOST_BYTES).data()))
        socket.write(_ANSWER)
        socket.flush()
        self.raise_requested.emit(files)


def _files(line: bytes) -> list[Path]:
    try:
        names: object = json.loads(line)
    except (ValueError, RecursionError):  # not JSON, or nested without end
        return []
    if not isinstance(names, list):
        return []
    return [Path(name) for name in cast("list[object]", names) if isinstance(name, str) and name]

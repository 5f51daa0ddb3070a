"""The window: PySide6 and qasync over the core; it sees frozen values and commands, never a database or a socket."""

"""The Windows installer."""


def make(*, prove: bool) -> None:
    """Build it and, with `prove`, install, run and remove it."""
    raise NotImplementedError(prove)

"""The practice gateway: an ASGI application that keeps the same rules as the real one and costs nothing."""

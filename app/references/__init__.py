"""Reference images: taken in from anywhere, made fit to leave this machine, kept, and grouped into sets."""

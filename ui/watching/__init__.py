"""Files that came and went without the program: looked for on demand, and missing ones found again or forgotten."""

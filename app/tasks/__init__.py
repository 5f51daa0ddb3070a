"""The task engine: `state` is the table of what may follow what, `journal` keeps it, `monitor` walks tasks along."""

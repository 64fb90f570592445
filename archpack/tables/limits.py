"""How much of a table is read at most. A small file from outside must not cost hours or all memory."""

MAX_BYTES = 50_000_000
"""Bytes of the file."""

MAX_PARTS = 5_000
"""Files inside an .xlsx."""

MAX_UNPACKED = 250_000_000
"""Bytes of all parts of an .xlsx that are read, unpacked. They are counted while they are unpacked and never kept."""

MAX_ELEMENTS = 5_000_000
"""Rows and cells together, those that hold nothing but a colour too."""

MAX_DEPTH = 100
"""Elements inside each other."""

MAX_CELLS = 1_000_000
"""Cells that hold something: ten thousand deposits with a hundred columns."""

MAX_CHARACTERS = 50_000_000
"""Characters of all cells of an .xlsx together."""

MAX_MERGED = 100_000
"""Ranges of merged cells."""

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
MAX_CELL = 32_767
"""What a sheet and a cell can hold: the limits of Excel and, today, of LibreOffice."""

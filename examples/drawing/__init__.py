"""How the specimen scans are drawn: a sheet of paper, and what stands on it."""

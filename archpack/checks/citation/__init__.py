"""The printed citation, held against the fields of the record."""

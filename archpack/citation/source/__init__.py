"""The source of a document, from the archive to the leaf: cut into steps, in the way of its tradition."""

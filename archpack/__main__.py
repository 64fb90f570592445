"""``python -m archpack``."""

from archpack.cli import main

main()

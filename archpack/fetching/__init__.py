"""Fetch what a holey bag lists in fetch.txt. The only part of archpack that knows the network.

Nothing is fetched unless a caller names the hosts, each time.
"""

from archpack.fetching.addresses import host_named, is_public
from archpack.fetching.completing import Completion, complete_bag
from archpack.fetching.connection import Access

__all__ = ["Access", "Completion", "complete_bag", "host_named", "is_public"]

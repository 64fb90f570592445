"""Who may see and use it, and in which languages it is. ISAD(G) 3.4."""

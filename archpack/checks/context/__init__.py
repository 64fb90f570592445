"""Who did what, and what happened to it. ISAD(G) 3.2."""

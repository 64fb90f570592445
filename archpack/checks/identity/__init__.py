"""What the document is and where it stands: titles, identifiers, dates, locator, folios. ISAD(G) 3.1."""

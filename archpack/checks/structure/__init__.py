"""What the parts of a record say of each other, and what holds for the texts in all of them."""

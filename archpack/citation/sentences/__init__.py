"""What stands around the source: title, date and publisher, signals, people and their roles, printed editions."""

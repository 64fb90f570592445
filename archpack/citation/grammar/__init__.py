"""The grammar as data: traditions, archives, publishers, sentences and months in YAML, and the code that reads them.

``traditions/`` and ``archives/`` have a file for each tradition, ``months/`` has the names of months. An archivist can
read and extend them all.
"""

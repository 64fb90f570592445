"""archpack: package archival documents, and prove years later that nothing changed."""

__version__ = "0.1.0"

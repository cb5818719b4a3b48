"""Tests of the documents and maps."""

"""Tests of lists that other programs export."""

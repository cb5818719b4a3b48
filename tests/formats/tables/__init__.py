"""Tests of plans as tables."""

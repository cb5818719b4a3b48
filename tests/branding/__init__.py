"""Tests of what a region keeps beside its plan."""

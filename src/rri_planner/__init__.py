"""Turns what a region said in its workshops into an action plan that holds together."""

__version__ = "0.1.0"

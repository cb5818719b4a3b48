"""Tests of what a check can say."""

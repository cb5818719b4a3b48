"""Tests of the check, its report and what it can be told."""

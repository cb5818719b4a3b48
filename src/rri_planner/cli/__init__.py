"""The command line: ``rri-planner``."""

from rri_planner.cli._main import main

__all__ = ["main"]

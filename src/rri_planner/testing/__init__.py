"""Testing rules of your own: what a rule sees in a plan, and nothing else. Works with any test runner."""

from rri_planner.testing._examples import assert_examples
from rri_planner.testing._seeing import assert_sees, sees

__all__ = ["assert_examples", "assert_sees", "sees"]

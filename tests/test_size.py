"""The code stays small: what the style asks of modules and functions is measured."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median, quantiles

import rri_planner

MODULES = sorted(Path(rri_planner.__file__).parent.rglob("*.py"))


def function_lengths() -> list[int]:
    """Return the number of lines of every function of the package."""
    return [
        (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]


def test_modules_are_a_page_or_two() -> None:
    """Half of the modules have at most 90 lines, none but the list of the plan's fields over 400."""
    lengths = {path.name: path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert median(lengths.values()) <= 90
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_functions_fit_in_one_look() -> None:
    """Half of the functions have at most 8 lines, nine of ten at most 25, none over 40."""
    lengths = function_lengths()
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[-1] <= 25
    assert max(lengths) <= 40

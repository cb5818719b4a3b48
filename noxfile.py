"""The checks of the project. `nox` alone runs the one that must always be green."""

from __future__ import annotations

import sys
from pathlib import Path

import nox

nox.options.sessions = ["check"]
PYTHON = sys.executable
IN_PARALLEL = ("--numprocesses=2", "--dist=loadfile")  # the examples of one page build on each other
PACKAGES = ("model", "graph", "rules", "analysis")


@nox.session(venv_backend="none")
def check(session: nox.Session) -> None:
    """Style, types, layers, tests with coverage, documentation: in the environment that nox runs in."""
    session.run(PYTHON, "-m", "ruff", "check")
    session.run(PYTHON, "-m", "ruff", "format", "--check")
    session.run(PYTHON, "-m", "mypy")
    session.run(str(Path(PYTHON).with_name("lint-imports")), "--no-logo")
    session.run(PYTHON, "-m", "coverage", "erase")
    fixed = {"PYTHONHASHSEED": "0"}
    session.run(PYTHON, "-m", "pytest", *IN_PARALLEL, "--cov", "--cov-report=", *session.posargs, env=fixed)
    for package in PACKAGES:
        session.run(
            PYTHON, "-m", "coverage", "report", "--skip-covered", "--fail-under=100",
            f"--include=src/rri_planner/{package}/*",
        )  # fmt: skip
    session.run(PYTHON, "-m", "coverage", "report", "--skip-covered", "--fail-under=95")
    session.run(PYTHON, "-m", "sphinx", "-n", "-W", "-q", "-b", "html", "docs", "docs/_build/html")


@nox.session(venv_backend="none")
def thorough(session: nox.Session) -> None:
    """The properties again with many more examples and new seeds."""
    more = {"HYPOTHESIS_PROFILE": "thorough"}
    session.run(PYTHON, "-m", "pytest", *IN_PARALLEL, *session.posargs, env=more)


@nox.session(venv_backend="none")
def matrix(session: nox.Session) -> None:
    """Every document in every format and every language; the check makes each pair of them once."""
    every = {"RRI_MATRIX": "full"}
    session.run(PYTHON, "-m", "pytest", "tests/render/test_every_document.py", *session.posargs, env=every)


@nox.session(venv_backend="none")
def fuzz(session: nox.Session) -> None:
    """Damaged files of every kind for every loader, some thousands each; the check tries a few dozen."""
    most = {"HYPOTHESIS_PROFILE": "fuzz"}
    session.run(PYTHON, "-m", "pytest", "tests/formats/test_fuzz.py", *session.posargs, env=most)


@nox.session(venv_backend="uv")
def lowest(session: nox.Session) -> None:
    """The tests against the oldest version of each dependency that the project allows."""
    session.run_install("uv", "pip", "install", "--resolution=lowest-direct", "--editable", ".[all]")
    session.run_install("uv", "pip", "install", "--group=test")
    session.run("python", "-m", "pytest", *IN_PARALLEL, *session.posargs)


@nox.session(venv_backend="none")
def benchmark(session: nox.Session) -> None:
    """Time and memory as ratios to the floor, in one run."""
    session.run(PYTHON, "benchmarks/run.py", *(session.posargs or ("--sizes", "1000,10000")))


@nox.session(venv_backend="none")
def planted(session: nox.Session) -> None:
    """Planted defects: how many of them each rule finds, and what else is said of them."""
    session.run(PYTHON, "benchmarks/planted.py", *session.posargs)


@nox.session(venv_backend="none")
def catalogues(session: nox.Session) -> None:
    """Collect every sentence of the program into the translators' catalogues."""
    session.run(PYTHON, "-m", "rri_planner.language.catalogues", "update")

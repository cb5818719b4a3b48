"""A workbook that another program has saved is still the same plan."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from rri_planner.errors import Message, Place, Problem
from rri_planner.formats import load, save, with_comments

WHOLE = Path(__file__).parents[1] / "whole-plan.yaml"
OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_workbook_survives_libreoffice(tmp_path: Path) -> None:
    """The plan in which every field occurs is whole after LibreOffice has saved it, and a comment is still there."""
    plan, path = load(WHOLE), tmp_path / "plan.xlsx"
    save(plan, path, language="de")
    problem = Problem(Message("what about this"), Place("plan.xlsx", sheet="Ziele", cell="B5"))
    path.write_bytes(with_comments(path.read_bytes(), [problem]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "saved", path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    saved = tmp_path / "saved" / "plan.xlsx"
    assert load(saved) == plan
    with zipfile.ZipFile(saved) as archive:
        comments = [archive.read(name) for name in archive.namelist() if "comments" in name]
    assert [b"what about this" in each for each in comments] == [True]

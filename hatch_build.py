"""Compiles the translations while the package is built, for wheels and for editable installs alike."""

from pathlib import Path
from runpy import run_path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # any configuration will do
    """Writes an ``.mo`` file beside each ``.po`` file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling's signature
        """Compile every catalogue; hatchling calls this before it collects the files."""
        package = Path(self.root, "src", "rri_planner", "language")
        compiled = run_path(str(package / "_compile.py"))["compiled"]
        for source in sorted(package.glob("locale/*/LC_MESSAGES/*.po")):
            source.with_suffix(".mo").write_bytes(compiled(source.read_bytes(), source.parts[-3]))

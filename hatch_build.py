"""Compiles the translations while the package is built, and puts the example of `rri-planner demo` into wheels."""

from pathlib import Path
from runpy import run_path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

EXAMPLE = "rri_planner/cli/examples/varmland"


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # any configuration will do
    """Writes an ``.mo`` file beside each ``.po`` file, and copies the example plan."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue and name what else belongs into a wheel; hatchling calls this first."""
        package = Path(self.root, "src", "rri_planner", "language")
        compiled = run_path(str(package / "_compile.py"))["compiled"]
        for source in sorted(package.glob("locale/*/LC_MESSAGES/*.po")):
            source.with_suffix(".mo").write_bytes(compiled(source.read_bytes(), source.parts[-3]))
        if self.target_name == "wheel" and version == "standard":  # an editable install reads the checkout's own
            build_data.setdefault("force_include", {})[str(Path(self.root, "examples", "varmland"))] = EXAMPLE

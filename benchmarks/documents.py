"""Sets documents of ours against bare ones that hold the same rows, and prints the ratios, each beside its target.

    python benchmarks/documents.py                                   # 500 actions, each format
    python benchmarks/documents.py --size 100 --runs 1
    python benchmarks/documents.py write pdf plan.json out.pdf       # one side alone: ours
    python benchmarks/documents.py rows plan.json rows.json          # all that this says, without how
    python benchmarks/documents.py linked-rows plan.json rows.json   # the same with the links from row to row
    python benchmarks/documents.py bare pdf rows.json out.pdf        # and the bare one

A bare PDF is `floor_page.typ`, compiled with the rows; a bare Word file is docxtpl's work alone, by
`floor_word.py`. Both hold every word that ours does but those in drawings; no library of ours is loaded. Whole
processes are run in turns, as in `run.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
TARGETS: Mapping[str, float] = {"pdf": 2, "docx": 3}
"""How many times the bare document ours may cost, by format."""


def write(form: str, plan: Path, target: Path) -> None:
    """Write the action plan with the library."""
    import rri_planner as rri

    rri.render(rri.load(plan), "action-plan", format=form).save(target)


def bare_pdf(rows: Path, target: Path) -> None:
    """Compile the bare page with the rows as they stand in their file."""
    import typst

    typst.compile(
        HERE / "floor_page.typ",
        target,
        sys_inputs={"rows": rows.read_text(encoding="utf-8")},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )


def bare_docx(rows: Path, target: Path) -> None:
    """Fill the bare Word template with the rows as they stand in their file."""
    from floor_word import bare_word

    bare_word(rows, target)


def write_rows(plan: Path, target: Path, *, linked: bool) -> None:
    """Write what the action plan says, for the bare documents to hold."""
    from floor_rows import rows_of

    target.write_text(json.dumps(rows_of(plan, linked=linked), ensure_ascii=False), encoding="utf-8")


BARE: Mapping[str, Callable[[Path, Path], None]] = {"pdf": bare_pdf, "docx": bare_docx}


def lines(size: int, runs: int) -> Iterator[str]:
    """Yield the lines of a Markdown table, one for each format."""
    from comparisons import GENERATE, Comparison
    from processes import costs, output

    yield "| what | ours | bare | figure | target | |"
    yield "|---|--:|--:|--:|--:|---|"
    with TemporaryDirectory() as name:
        plan, rows = (str(Path(name) / file) for file in ("plan.json", "rows.json"))
        output((GENERATE, str(size), plan))
        output((__file__, "rows", plan, rows))
        for form, most in TARGETS.items():
            given = {"write": plan, "bare": rows}
            sides = {side: (__file__, side, form, file, f"{name}/{side}.{form}") for side, file in given.items()}
            line = Comparison(form, "write", "bare", {size: most}).figure(costs(sides, runs=runs), size)
            yield f"| {line.what} | {line.ours} | {line.floor} | {line.figure:.2f} | <= {most:g} | {line.verdict} |"


def main() -> None:
    """Do what the command line asks for."""
    match sys.argv[1:]:
        case ["write", form, plan, target]:
            write(form, Path(plan), Path(target))
        case ["rows" | "linked-rows" as kind, plan, target]:
            write_rows(Path(plan), Path(target), linked=kind == "linked-rows")
        case ["bare", form, rows, target]:
            BARE[form](Path(rows), Path(target))
        case _:
            parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
            parser.add_argument("--size", type=int, default=500, help="number of actions (default: %(default)s)")
            parser.add_argument("--runs", type=int, default=5, help="runs of each side (default: %(default)s)")
            arguments = parser.parse_args()
            for line in lines(arguments.size, arguments.runs):
                print(line, flush=True)


if __name__ == "__main__":
    main()

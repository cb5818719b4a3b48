"""Writes a made-up plan of any size; the same size, seed and defects give the same bytes everywhere.

    python benchmarks/generate.py 1000 plan.yaml
    python benchmarks/generate.py 1000 plan.json --seed 7 --defects 5

The plan holds together; `--defects` plants so many of each kind and prints what a check must find.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from defects import plant
from made_up import Tree, plan_of

WORDS_A_LINE = 12
LONG_TEXTS = {"statement", "description", "text"}


def as_yaml(plan: Tree) -> str:
    """Return the plan as YAML the way a person writes it: plain words, folded texts, short lists on one line."""
    return "".join(f"{line}\n" for key, value in plan.items() for line in _section(key, value))


def _section(key: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{key}:"
        yield from _block(value, "  ")
    elif isinstance(value, list) and isinstance(value[0], dict):
        yield f"{key}:"
        for item in value:
            yield from _block(item, "  - ")
    else:
        yield f"{key}: {_flow(value)}"


def _block(item: Tree, mark: str) -> Iterator[str]:
    for key, value in item.items():
        yield f"{mark}{key}: {_folded(value) if key in LONG_TEXTS else _flow(value)}"
        mark = " " * len(mark)


def _folded(text: str) -> str:
    words = text.split(" ")
    lines = (" ".join(words[at : at + WORDS_A_LINE]) for at in range(0, len(words), WORDS_A_LINE))
    return ">-" + "".join(f"\n      {line}" for line in lines)


def _flow(value: object) -> str:
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(entry)}' for key, entry in value.items())}}}"
        case list():
            return f"[{', '.join(map(_flow, value))}]"
        case _:
            return str(value)


def write(plan: Tree, path: Path) -> None:
    """Write the plan as YAML or, where the file's name ends in `.json`, as JSON."""
    text = json.dumps(plan, ensure_ascii=False, indent=1) if path.suffix == ".json" else as_yaml(plan)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Write the plan that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actions", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--defects", type=int, default=0)
    arguments = parser.parse_args()
    plan = plan_of(arguments.actions, seed=arguments.seed)
    if arguments.defects:
        print(json.dumps(plant(plan, arguments.defects, seed=arguments.seed), indent=1))
    write(plan, arguments.path)


if __name__ == "__main__":
    main()

"""Every sentence that the source may say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen
from babel.messages.extract import DEFAULT_KEYWORDS, extract

# what defines Message and rebuilds one holds no sentence
_DEFINITION = "errors/_messages.py"
_HELP = "means"
"""The function that declares a field, with its help as the second argument."""

# as the environment of the templates is set: a sentence must be found as it will be looked up
_JINJA = {
    "trim_blocks": "true",
    "lstrip_blocks": "true",
    "keep_trailing_newline": "true",
    "newstyle_gettext": "true",
    "silent": "false",
}


@frozen
class Sentence:
    """An English template, the one for several if it counts, and the files that say it."""

    template: str
    plural: str | None = None
    found_in: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The English forms: one, or one for one and one for several."""
        return (self.template,) if self.plural is None else (self.template, self.plural)


def sentences(package: Path) -> tuple[Sentence, ...]:
    """Return every sentence in the Python files and templates of a package, by its English form."""
    found: dict[str, Sentence] = {}
    for sentence in (*_in_python(package), *_in_templates(package)):
        known = found.get(sentence.template, sentence)
        places = tuple(dict.fromkeys((*known.found_in, *sentence.found_in)))
        found[sentence.template] = evolve(known, plural=known.plural or sentence.plural, found_in=places)
    return tuple(found[template] for template in sorted(found))


def unreadable(package: Path) -> tuple[str, ...]:
    """Return the places, as ``file:line``, where a message is made from something else than a literal."""
    return tuple(
        f"{name}:{call.lineno}" for name, call in _calls(package) if not call.args or _literal(call.args[0]) is None
    )


def _in_python(package: Path) -> Iterator[Sentence]:
    for name, call in _calls(package):
        template = _literal(call.args[0]) if call.args else None
        plurals = (_literal(keyword.value) for keyword in call.keywords if keyword.arg == "plural")
        if template:
            yield Sentence(template, next(plurals, None), (name,))
    for name, call in _calls(package, _HELP):
        said = _literal(call.args[1]) if len(call.args) > 1 else None
        if said:
            yield Sentence(said, None, (name,))


def _calls(package: Path, function: str = "Message") -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if name == _DEFINITION:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                yield name, node


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _in_templates(package: Path) -> Iterator[Sentence]:
    for path in sorted(package.glob("**/templates/**/*")):
        if not path.is_file():
            continue
        name = path.relative_to(package).as_posix()
        with path.open("rb") as file:
            for _, said, _, _ in extract("jinja2", file, DEFAULT_KEYWORDS, options=_JINJA):
                template, *plural = (said,) if isinstance(said, str) else said
                yield Sentence(template, next(iter(plural), None), (name,))

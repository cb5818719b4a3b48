"""The environment in which templates run: they can read what they are given, and nothing else."""

# ruff: noqa: ANN401, ARG002  # these are methods of Jinja, which take whatever a template has

from __future__ import annotations

from collections.abc import Callable, Sized
from functools import cache
from typing import Any

import attrs
from jinja2 import StrictUndefined, UndefinedError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer

_MOST_CHARACTERS = 10_000_000
_HIGHEST_POWER = 1_000
_GIVEN = ("booklet", "deck", "document", "letter", "page", "plan", "progress", "report", "roadmap", "workshop")


class UnknownNameError(UndefinedError):
    """A template asks for something that is not there; `known` are the names that are."""

    def __init__(self, message: str | None, name: str, known: tuple[str, ...]) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class Unknown(StrictUndefined):
    """What stands for a name that does not exist: using it in any way is an error that knows the right names."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> None:
        def unknown(message: str | None) -> UnknownNameError:
            return UnknownNameError(message, str(name), _known(hint, obj))

        super().__init__(hint, obj, name, exc or unknown)  # type: ignore[arg-type]  # it is only ever called


def _known(hint: str | None, value: Any) -> tuple[str, ...]:
    """Return the names that could have been meant: of a value its fields, else what every template is given."""
    if attrs.has(type(value)):
        return tuple(each.name for each in attrs.fields(type(value)))
    return _GIVEN if value is missing and hint is None else ()


@cache
def _is_ours(owner: type) -> bool:
    return owner is TemplateModule or (attrs.has(owner) and owner.__module__.startswith("rri_planner.render."))


class _EscapedOnce(CodeGenerator):
    """Compiles templates so that each value goes through ``finalize`` alone, which escapes it by format.

    Jinja would escape the result once more, which changes nothing and takes a fifth of the time.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        assert finalize.src is not None
        self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")


class _Spoken(NodeTransformer):
    """Puts the fixed sentences of a template in place of the calls that translate them.

    An environment speaks one language, so that they need not be looked up again for each of a thousand cards.
    """

    def __init__(self, said: Callable[[str], object]) -> None:
        self._said = said

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  # the name that Jinja looks for
        is_ours = isinstance(node.node, nodes.Name) and node.node.name == "_"
        extra = node.kwargs or node.dyn_args or node.dyn_kwargs
        match node.args:
            case [nodes.Const(value=str() as sentence)] if is_ours and not extra:
                return nodes.Const(self._said(sentence), lineno=node.lineno)
            case _:
                return self.generic_visit(node)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, quicker for the values of this package; and no multiplication may fill the memory."""

    code_generator_class = _EscapedOnce
    intercepted_binops = frozenset({"*", "**"})

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """Return the Python of a template whose fixed sentences are said already; Jinja's hook for this."""
        said = self.globals.get("_")
        spoken = _Spoken(said).visit(source) if callable(said) else source
        return super()._generate(spoken, name, filename, defer_init)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute; of values that are safe by nature, because we made them, without further questions."""
        owner: type = type(obj)
        if attribute[:1] != "_" and _is_ours(owner):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call(self, context: Context, called: Any, /, *given: Any, **named: Any) -> Any:
        """Return what something returns that a template calls; of a macro, which is a template, without questions."""
        if type(called) is not Macro:
            return super().call(context, called, *given, **named)
        for taken_by_jinja in ("_loop_vars", "_block_vars"):
            named.pop(taken_by_jinja, None)
        return called(*given, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return the result of a multiplication or a power; refuse one that would grow beyond measure."""
        if operator == "**" and max(abs(left), abs(right)) > _HIGHEST_POWER:
            raise SecurityError("the power is too large")
        if operator == "*" and max(_length(left, right), _length(right, left)) > _MOST_CHARACTERS:
            raise SecurityError("the repeated text is too long")
        return super().call_binop(context, operator, left, right)


def _length(repeated: Any, times: Any) -> int:
    return len(repeated) * times if isinstance(repeated, Sized) and isinstance(times, int) else 0

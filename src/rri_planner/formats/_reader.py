"""A raw tree to parts of the model, led by the model's declarations; faults are gathered, not raised.

A field with a fault falls back to its default, so that reading goes on. How deep reading goes is bounded by the
declarations: what a region adds freely is handed on without being looked into.
"""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar

from attrs import NOTHING, fields_dict, frozen

from rri_planner.errors import BadField, BadValue, Message, nearest
from rri_planner.formats._blame import Refused, blame
from rri_planner.formats._faults import Fault
from rri_planner.formats._raw import Path, Raw, excerpt
from rri_planner.formats._values import Read, Values
from rri_planner.model import ModelField, Nested, fields_of

N = TypeVar("N", bound=Nested)
_MERGE = "<<"
_MOST_HINTS = 100


@frozen
class _Form:
    """The fields of a class by their keys, each with its Python name and how it is read; the ones it needs."""

    fields: dict[str, tuple[str, Read | None]]
    needed: tuple[tuple[str, str], ...]


class Reader:
    """Reads one plan's raw tree; ``faults`` are what it has met so far."""

    def __init__(self, values: Values) -> None:
        self.faults: list[Fault] = []
        self._values = values
        self._path: list[str | int] = []
        self._kept: dict[Path, list[int]] = {}
        self._forms: dict[type, _Form] = {}

    def read(self, owner: type[N], raw: Raw) -> N | None:
        """Return the part of the model that `raw` stands for, or None where it cannot be made."""
        if raw is None:
            return None
        stated = self.fields(owner, raw)
        return None if stated is None else self.made(owner, stated)

    def fields(self, owner: type[Nested], raw: Raw) -> dict[str, Any] | None:
        """Return the arguments for `owner` that `raw` states, or None where one is missing that it needs."""
        entries = raw if isinstance(raw, dict) else self._spelt_out(owner, raw)
        if entries is None:
            return None
        form = self._forms.get(owner) or self._form(owner)
        stated = self._stated(owner, form, entries)
        for name, key in form.needed:
            if name not in stated:
                self._note_missing(owner, key)
                return None
        return stated

    def _stated(self, owner: type[Nested], form: _Form, entries: dict[str, Raw]) -> dict[str, Any]:
        stated: dict[str, Any] = {}
        for key, value in entries.items():
            field = form.fields.get(key)
            if field is None:
                self._note_unknown(owner, key, form)
            elif value is not None:
                name, read = field
                try:
                    made = value if read is None else read(value)
                except BadValue as error:
                    self._note_value(owner, name, value, error, read)
                else:
                    if made is not None:
                        stated[name] = made
        return stated

    def made(self, owner: type[N], stated: dict[str, Any]) -> N | None:
        """Return `owner` with these arguments; one that the model refuses is noted and left out."""
        while True:
            try:
                return owner(**stated)
            except BadField as error:
                name = error.field.partition(".")[0]
                self._note_value(owner, name, stated.pop(name), error, None)
                if fields_dict(owner)[name].default is NOTHING:
                    return None

    def stands_at(self, path: Path) -> Path:
        """Return the way through the raw tree for a way through the model, where entries may have been left out."""
        here: Path = ()
        for step in path:
            kept = self._kept.get(here)
            here = (*here, kept[step] if kept is not None and isinstance(step, int) else step)
        return here

    def _form(self, owner: type[Nested]) -> _Form:
        declared = fields_of(owner)
        fields = {each.key: (each.name, self._reading(each)) for each in declared}
        form = _Form(fields, tuple((each.name, each.key) for each in declared if each.default is NOTHING))
        self._forms[owner] = form
        return form

    def _reading(self, each: ModelField) -> Read | None:
        record = each.declared.record
        if record is None:
            return self._values.reading(each)
        if each.declared.value == "vocabularies":
            return partial(self._by_name, each.key, record)
        if not each.declared.many:
            return partial(self._one, each.key, record)
        return partial(self._many, each.key, record, {} if _shares(record) else None)

    def _one(self, key: str, owner: type[N], raw: Raw) -> N | None:
        self._path.append(key)
        made = self.read(owner, raw)
        self._path.pop()
        return made

    def _many(self, key: str, owner: type[N], known: dict[str, N] | None, raw: Raw) -> tuple[N, ...]:
        """Return the parts of a list, or a single part; equal short forms become the same part."""
        entries = raw if isinstance(raw, list) else [raw]
        path = self._path
        path += (key, 0)
        parts: list[N] = []
        left_out: set[int] = set()
        for index, entry in enumerate(entries):
            path[-1] = index
            part = (
                self.read(owner, entry)
                if known is None or not isinstance(entry, str)
                else self._known(owner, known, entry)
            )
            if part is not None:
                parts.append(part)
            else:
                left_out.add(index)
        path.pop()
        if left_out:
            self._kept[tuple(path)] = [index for index in range(len(entries)) if index not in left_out]
        path.pop()
        return tuple(parts)

    def _known(self, owner: type[N], known: dict[str, N], raw: str) -> N | None:
        part = known.get(raw)
        if part is None:
            part = self.read(owner, raw)
            if part is not None:
                known[raw] = part
        return part

    def _by_name(self, key: str, owner: type[N], raw: Raw) -> object:
        if not isinstance(raw, dict):
            return raw
        self._path.append(key)
        made = {name: part for name, entry in raw.items() if (part := self._one(name, owner, entry)) is not None}
        self._path.pop()
        return made

    def _spelt_out(self, owner: type[Nested], raw: Raw) -> dict[str, Raw] | None:
        short = owner.short
        if short is not None and not isinstance(raw, list):
            return {short.rstrip("_"): raw}
        error = BadValue(excerpt(raw), Message("a map of the fields of {owner}", owner=owner.__name__))
        self.faults.append(Fault(tuple(self._path), error.message))
        return None

    def _note_missing(self, owner: type[Nested], key: str) -> None:
        message = Message('"{field}" is missing; every {owner} needs one', field=key, owner=owner.__name__)
        self.faults.append(Fault(tuple(self._path), message))

    def _note_unknown(self, owner: type[Nested], key: str, form: _Form) -> None:
        if key == _MERGE:
            message = Message('"<<" is no key of YAML 1.2; write the fields out, or name the whole value with an alias')
            self.faults.append(Fault((*self._path, key), message, on_key=True))
            return
        near = nearest(key, form.fields) if len(self.faults) < _MOST_HINTS else None
        error = BadValue(excerpt(key), Message("a field of {owner}", owner=owner.__name__))
        self.faults.append(Fault((*self._path, key), error.message, near, on_key=True))

    def _note_value(self, owner: type[Nested], name: str, raw: object, error: Refused, read: Read | None) -> None:
        """Note a value that its field refuses; `read` is what is still to be done before the model takes it."""
        each = next(each for each in fields_of(owner) if each.name == name)
        through_model: Any = fields_dict(owner)[name].converter

        def convert(alone: object) -> object:
            return through_model(alone if read is None else read(alone))

        self.faults += blame((*self._path, each.key), raw, error, each.declared, convert)


def _shares(owner: type[Nested]) -> bool:
    """Whether equal short forms of this class may be one and the same: those that only name something."""
    return any(each.name == owner.short and each.declared.value in {"reference", "word"} for each in fields_of(owner))

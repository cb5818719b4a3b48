"""Taking an action over from the plan of another region."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from rri_planner.errors import BadUsage, Message
from rri_planner.language import field_name
from rri_planner.model import (
    UNKNOWN_LANGUAGE,
    Action,
    Adoption,
    ModelField,
    Nested,
    Plan,
    Provenance,
    Text,
    fields_of,
    name_of,
    stated,
)

_KEPT = frozenset(
    {"title", "description", "tags", "catalogue", "nature", "steps", "success", "obstacles", "resources", "rri",
     "sustainability", "sdg", "flags", "ethics", "openness"}
)  # fmt: skip
_OF_ITS_OWN = frozenset({"id", "status", "provenance", "adopted_from", "extra", "merged_into"})
_ALWAYS = frozenset({"serves", "involved", "period", "cost", "funding"})
_OF_THE_OTHER_REGION = frozenset({"who", "date", "done"})


@frozen
class Adopted:
    """A plan that has taken an action over.

    ``to_decide`` are the fields of the action that the region has to decide for itself, ``to_translate`` those that say
    something in no words of the plan's original language; both by the keys of files, in the order of the fields.
    """

    plan: Plan
    action: str
    to_decide: tuple[str, ...]
    to_translate: tuple[str, ...]

    @property
    def sentences(self) -> tuple[Message, ...]:
        """What is left to do: what to decide, and what to translate if there is anything."""
        return (
            Message("Decide for your region: {fields}.", fields=_names(self.to_decide)),
            *(
                Message("Translate from the words of the other region: {fields}.", fields=_names(keys))
                for keys in [self.to_translate]
                if keys
            ),
        )


def _names(keys: Iterable[str]) -> tuple[Text, ...]:
    return tuple(field_name("Action", key) for key in keys)


def adopt(plan: Plan, other: Plan, id_: str, *, as_id: str | None = None) -> Adopted:
    """Return the plan with an action of another plan taken over, as an idea, and what has to be decided anew.

    What the action is stays, in the words and languages of the other region: title, description, steps, success,
    obstacles, what it takes, keys of responsible research, sustainability, what calls for care. What belongs to the
    other region is left behind: who, when, the money, the links. ``adopted_from`` and the provenance say where it is
    from.

    Raises `UnknownItem` for an id that the other plan does not have, `BadUsage` for an item that is no action, for two
    plans of one id, and where the id is taken here; `as_id` then gives another.

    >>> north = Plan(id="north", languages="sv", actions=[Action(id="a-lab", title="Labb", cost=500)])
    >>> found = adopt(Plan(id="south", languages="de"), north, "a-lab")
    >>> found.plan["a-lab"]
    Action(title={'sv': 'Labb'}, provenance=Provenance(kind='derived', source={'de': 'north'}), id='a-lab', \
status='idea', adopted_from=Adoption(plan='north', action='a-lab'))
    >>> found.to_decide, found.to_translate
    (('serves', 'period', 'involved', 'cost', 'funding'), ('title',))
    """
    source, new_id = other[id_], as_id or id_
    if not isinstance(source, Action):
        raise BadUsage(Message('"{item}" is no action, and only actions can be taken over', item=id_))
    if other.id == plan.id:
        raise BadUsage(Message('two plans have the id "{id}"; each needs an id of its own', id=plan.id))
    if new_id in plan:
        raise BadUsage(Message('the plan has an item "{item}" already; give the action another id', item=new_id))
    kept = {each.name: _kept(each, value, plan) for each, value in stated(source) if each.key in _KEPT}
    taken = Action(
        **kept,
        id=new_id,
        status="idea",
        adopted_from=Adoption(plan=other.id, action=id_),
        provenance=_provenance(source, other),
    )
    return Adopted(plan.with_items(taken), new_id, tuple(_to_decide(source, taken)), tuple(_to_translate(taken, plan)))


def _kept(each: ModelField, value: Any, plan: Plan) -> Any:  # noqa: ANN401 - each field has its own type
    """Return what is kept of a field: words that this plan knows, records without what belongs to the other region."""
    if each.declared.vocabulary is not None:
        known = plan.words(each.declared.vocabulary)
        words = tuple(word for word in (value if each.declared.many else (value,)) if word in known)
        return words if each.declared.many else next(iter(words), None)
    if each.declared.record is None:
        return value
    return tuple(_without_region(part) for part in value if _is_known(part, plan))


def _without_region(part: Nested) -> Nested:
    """Return a record without the fields that are about the other region."""
    return evolve(part, **{each.name: None for each, _ in stated(part) if each.key in _OF_THE_OTHER_REGION})


def _is_known(part: Nested, plan: Plan) -> bool:
    words = ((each.declared.vocabulary, value) for each, value in stated(part) if each.declared.vocabulary is not None)
    return all(value in plan.words(vocabulary) for vocabulary, value in words)


def _provenance(source: Action, other: Plan) -> Provenance:
    illustrative = source.provenance is not None and source.provenance.kind == "illustrative"
    return Provenance(kind="illustrative" if illustrative else "derived", source=name_of(other))


def _to_decide(source: Action, taken: Action) -> Iterator[str]:
    """Yield what every region decides for itself, and what was said there and is not here."""
    for each in fields_of(Action):
        differs = getattr(source, each.name) != getattr(taken, each.name)
        if each.key in _ALWAYS or (differs and each.key not in _OF_ITS_OWN):
            yield each.key


def _to_translate(taken: Action, plan: Plan) -> Iterator[str]:
    for each, value in stated(taken):
        if each.key in _KEPT and not all(_is_in(text, plan.language) for text in _texts(value)):
            yield each.key


def _is_in(text: Text, language: str) -> bool:
    return language in {UNKNOWN_LANGUAGE, *text.languages} or UNKNOWN_LANGUAGE in text.languages


def _texts(value: object) -> Iterator[Text]:
    """Yield the texts of a field: it, those listed in it, or those of its records."""
    for each in value if isinstance(value, Collection) and not isinstance(value, str) else (value,):
        if isinstance(each, Text):
            yield each
        elif isinstance(each, Nested):
            yield from (text for _, text in stated(each) if isinstance(text, Text))

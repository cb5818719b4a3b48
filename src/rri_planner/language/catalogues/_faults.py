"""What is wrong with a translation."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.language._gaps import gaps
from rri_planner.language.catalogues._extract import Sentence
from rri_planner.language.catalogues._files import Forms


def faults(sentence: Sentence, forms: Forms) -> Iterator[str]:
    """Yield, in English, what is wrong with a translation: no or too few forms, other gaps than the English ones.

    A form of a plural may have the gaps of either English form: not every language counts as English does.
    """
    if len(forms) != len(sentence.forms) or not all(forms):
        yield f"{len(sentence.forms)} form(s) wanted"
        return
    wanted = tuple(map(gaps, sentence.forms))
    for form in forms:
        try:
            found = gaps(form)
        except ValueError as error:
            yield f"{form!r} cannot be read: {error}"
        else:
            if found not in wanted:
                yield f"{form!r} has the gaps {sorted(found)}, the English {sorted(wanted[-1])}"

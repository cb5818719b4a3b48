"""How values are written, as regular expressions that every reader of JSON Schema knows (ECMA-262).

The model reads values by its own rules; a test holds the two together.
"""

from __future__ import annotations

_DAY = r"[1-9][0-9]{3}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_END = rf"({_DAY}|\.\.)"
_SPAN = r"P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?"

ID = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
DATE = f"^{_DAY}$"
PERIOD = f"^{_END}(/{_END})?$"
DURATION = rf"^{_SPAN}(\.\.{_SPAN})?$"
NUMBER = r"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$"
LANGUAGE = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
CURRENCY = r"^[A-Z]{3}$"
WHOLE = r"^[+-]?[0-9]+$"
COUNT = r"^[0-9]+$"

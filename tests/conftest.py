"""How much Hypothesis tries: ``HYPOTHESIS_PROFILE=thorough`` tries more, at random, and keeps what it finds."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A random plan takes some time to draw, and a shared machine stands still now and then.
_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "ci", max_examples=50, deadline=None, derandomize=True, database=None, suppress_health_check=_SLOW
)
settings.register_profile("thorough", max_examples=500, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("fuzz", max_examples=5000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

"""Cross-check French and English versions of an article.

>>> import recoupe
>>> report = recoupe.check("The bank lost $3.9 billion.", "La banque a perdu 3,9 millions de dollars.",
...                        relation="translation")
>>> [finding["rule"] for finding in report["findings"]]
['number/scale']

A version is text (``str``), the content of a file (``bytes``: HTML, DOCX and every other format the command reads) or
the path of a file (``pathlib.Path``). Reports are plain dicts, as ``recoupe schema`` describes them; the GIL is released
while checking, so threads run side by side.
"""

import json as _json

from ._recoupe import SCHEMA as _SCHEMA
from ._recoupe import RecoupeError, __version__, check, claims, render

__all__ = ["RecoupeError", "__version__", "check", "claims", "render", "schema"]


def schema():
    """The JSON Schema of the report, as a dict."""
    return _json.loads(_SCHEMA)

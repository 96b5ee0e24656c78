from . import RecoupeError as RecoupeError
from . import check as check
from . import claims as claims
from . import render as render

__all__ = ["SCHEMA", "RecoupeError", "__version__", "check", "claims", "render"]

SCHEMA: str
__version__: str

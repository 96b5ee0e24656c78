from os import PathLike
from typing import Any, Literal, Optional, Sequence, TypedDict, Union

__all__ = ["RecoupeError", "__version__", "check", "claims", "render", "schema"]
__version__: str

_Source = Union[str, bytes, PathLike[str]]
_Language = Literal["en", "fr"]
_Relation = Literal["auto", "translation", "coverage", "revision"]
_Format = Literal[
    "text", "json", "jsonl", "sarif", "junit", "github", "rdjsonl", "markdown", "html", "csv"
]

class RecoupeError(ValueError): ...

class _Position(TypedDict):
    byte: int
    line: int
    column: int

class _Claim(TypedDict):
    article: str
    id: int
    kind: str
    text: str
    start: _Position
    end: _Position
    value: dict[str, Any]

class _Report(TypedDict):
    schema: str
    tool: dict[str, str]
    relation: str
    relation_why: str
    articles: list[dict[str, Any]]
    links: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    summary: dict[str, int]

def check(
    *versions: _Source,
    relation: Optional[_Relation] = None,
    lang: Union[_Language, Sequence[Optional[_Language]], None] = None,
    published: Union[str, Sequence[Optional[str]], None] = None,
    checks: Optional[str] = None,
    ui_lang: _Language = "en",
    rules: Union[str, PathLike[str], None] = None,
) -> _Report: ...
def render(
    *versions: _Source,
    format: _Format = "text",
    relation: Optional[_Relation] = None,
    lang: Union[_Language, Sequence[Optional[_Language]], None] = None,
    published: Union[str, Sequence[Optional[str]], None] = None,
    checks: Optional[str] = None,
    ui_lang: _Language = "en",
    rules: Union[str, PathLike[str], None] = None,
) -> str: ...
def claims(
    source: _Source,
    *,
    lang: Optional[_Language] = None,
    published: Optional[str] = None,
    rules: Union[str, PathLike[str], None] = None,
) -> list[_Claim]: ...
def schema() -> dict[str, Any]: ...

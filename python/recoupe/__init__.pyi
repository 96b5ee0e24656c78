from os import PathLike
from typing import Any, Literal, Optional, Sequence, TypedDict, Union

__version__: str

Source = Union[str, bytes, PathLike[str]]
Language = Literal["en", "fr"]
Relation = Literal["auto", "translation", "coverage", "revision"]
Format = Literal[
    "text", "json", "jsonl", "sarif", "junit", "github", "rdjsonl", "markdown", "html", "csv"
]

class RecoupeError(ValueError): ...

class Position(TypedDict):
    byte: int
    line: int
    column: int

class Claim(TypedDict):
    article: str
    id: int
    kind: str
    text: str
    start: Position
    end: Position
    value: dict[str, Any]

class Report(TypedDict):
    schema: str
    tool: dict[str, str]
    relation: str
    relation_why: str
    articles: list[dict[str, Any]]
    links: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    summary: dict[str, int]

def check(
    *versions: Source,
    relation: Optional[Relation] = None,
    lang: Union[Language, Sequence[Optional[Language]], None] = None,
    published: Union[str, Sequence[Optional[str]], None] = None,
    checks: Optional[str] = None,
    ui_lang: Language = "en",
    rules: Union[str, PathLike[str], None] = None,
) -> Report: ...
def render(
    *versions: Source,
    format: Format = "text",
    relation: Optional[Relation] = None,
    lang: Union[Language, Sequence[Optional[Language]], None] = None,
    published: Union[str, Sequence[Optional[str]], None] = None,
    checks: Optional[str] = None,
    ui_lang: Language = "en",
    rules: Union[str, PathLike[str], None] = None,
) -> str: ...
def claims(
    source: Source,
    *,
    lang: Optional[Language] = None,
    published: Optional[str] = None,
    rules: Union[str, PathLike[str], None] = None,
) -> list[Claim]: ...
def schema() -> dict[str, Any]: ...

"""Runs the job on a generated archive, on a cluster of two executors on this machine (needs Java and PySpark)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pyspark = pytest.importorskip("pyspark")
pytest.importorskip("recoupe")

HERE = Path(__file__).parent
STORIES = int(os.environ.get("STORIES", 200))
# Two executors with a core and 1 GiB each; every task crosses a process border as on a real cluster.
MASTER = os.environ.get("SPARK_MASTER", "local-cluster[2,1,1024]")


def versions(n):
    """Story n in both languages; in every tenth the French amount is a thousandfold."""
    million, day = n % 900 + 100, n % 27 + 1
    scale = "milliards" if n % 10 == 0 else "millions"
    english = (
        f"The company said on March {day} that it had earned ${million} million in the first quarter.\n\n"
        f"It employs {n + 1200:,} people in 14 countries, up 5 percent from a year earlier.\n"
    )
    french = (
        f"L'entreprise a annoncé le {day} mars avoir gagné {million} {scale} de dollars au premier trimestre.\n\n"
        f"Elle emploie {n + 1200} personnes dans 14 pays, soit 5 % de plus qu'un an auparavant.\n"
    )
    return [
        {"story": f"story-{n}", "language": "en", "text": english, "published": "2024-04-02"},
        {"story": f"story-{n}", "language": "fr", "text": french, "published": None},
    ]


@pytest.fixture
def archive(tmp_path):
    import pandas as pd

    rows = [row for n in range(STORIES) for row in versions(n)]
    # A version that is no article, and a story with one version alone.
    rows += [{**row, "story": "empty", "text": "…"} for row in versions(1)]
    rows += versions(STORIES + 1)[:1]
    pd.DataFrame(rows).to_parquet(tmp_path / "archive.parquet")
    return tmp_path / "archive.parquet"


def test_every_planted_slip_is_found_and_nothing_else(archive, tmp_path):
    import pandas as pd

    findings = tmp_path / "findings.parquet"
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
    submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    command = [submit, "--master", MASTER, HERE / "check_archive.py", archive, findings, "--partitions", "4"]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stderr[-4000:]

    table = pd.read_parquet(findings)
    failed = table[table["error"].notna()]
    assert list(failed["story"]) == ["empty"]
    assert "no text" in failed["error"].iloc[0]

    errors = table[table["severity"] == "error"]
    assert set(errors["story"]) == {f"story-{n}" for n in range(0, STORIES, 10)}
    assert set(errors["rule"]) == {"number/scale"}
    texts = [place["text"] for place in json.loads(errors["locations"].iloc[0])]
    assert texts[0].startswith("$") and "milliards" in texts[1]

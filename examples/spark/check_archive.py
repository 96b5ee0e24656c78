"""Check an archive of article versions on Apache Spark.

    spark-submit examples/spark/check_archive.py ARCHIVE FINDINGS

ARCHIVE is a Parquet table with a row a version: `story`, `language` (en or fr), `text`, `published` (a date as text, or
null). The English and the French version of a story are cross-checked as a translation. FINDINGS becomes a Parquet table
with a row a finding, and a row for every pair that could not be checked, with what was wrong in `error`.

The executors need the `recoupe` package, nothing else: no model, no network.
"""

import argparse
import json

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

COLUMNS = ["story", "rule", "type", "severity", "message", "why", "id", "locations", "error"]
FINDINGS = ", ".join(f"{column} string" for column in COLUMNS) + ", confidence double"


def check(batches):
    """Pairs in, findings out, a batch of Arrow rows at a time: what an executor holds stays small."""
    # Imported here: the function runs on the executors.
    import pyarrow
    import recoupe

    fields = [(column, pyarrow.string()) for column in COLUMNS]
    schema = pyarrow.schema([*fields, ("confidence", pyarrow.float64())])

    def rows(pair):
        try:
            report = recoupe.check(
                pair["en"],
                pair["fr"],
                relation="translation",
                lang=("en", "fr"),
                published=(pair["en_published"], pair["fr_published"]),
            )
        except recoupe.RecoupeError as error:
            return [{"story": pair["story"], "error": str(error)}]
        return [
            {**finding, "story": pair["story"], "locations": json.dumps(finding["locations"], ensure_ascii=False)}
            for finding in report["findings"]
        ]

    for batch in batches:
        found = [row for pair in batch.to_pylist() for row in rows(pair)]
        yield pyarrow.RecordBatch.from_pylist(found, schema=schema)


def pairs(versions):
    """One row a story that has both languages."""

    def side(language):
        chosen = versions.where(F.col("language") == language)
        return chosen.select(
            "story", F.col("text").alias(language), F.col("published").alias(f"{language}_published")
        )

    return side("en").join(side("fr"), "story")


def main():
    parser = argparse.ArgumentParser(description="Check an archive of article versions on Apache Spark.")
    parser.add_argument("archive", help="Parquet table of versions: story, language, text, published")
    parser.add_argument("findings", help="where the Parquet table of findings goes")
    parser.add_argument("--partitions", type=int, help="tasks the pairs are cut into [default: Spark's own]")
    args = parser.parse_args()

    spark = SparkSession.builder.appName("recoupe").getOrCreate()
    table = pairs(spark.read.parquet(args.archive))
    if args.partitions:
        table = table.repartition(args.partitions, "story")
    table.mapInArrow(check, FINDINGS).write.mode("overwrite").parquet(args.findings)
    spark.stop()


if __name__ == "__main__":
    main()

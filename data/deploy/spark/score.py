"""Scores a history on Spark: each partition flows through `review-classifier batch - --output -`.

    spark-submit score.py INPUT OUTPUT [PROGRAM]

INPUT: JSON Lines of cases, one a line (.gz too), where all executors see it. OUTPUT: a folder that does not exist yet; its part files, in
the order of their names, hold one result a line in the order of INPUT. PROGRAM: the command on every executor, "review-classifier" unless
told. Rows that cannot be read are named in the executor's standard error and have no result. What only a whole history shows (findings,
register, summary) a filter cannot write: for that, score by shards and merge.
"""
import shlex
import sys

from pyspark.sql import SparkSession


def filter_command(program):
    # 3 is done too: some rows were rejected. Spark splits a command as a shell would, but runs none.
    script = f"{shlex.quote(program)} batch - --output - --threads 1 --lang en || [ $? -eq 3 ]"
    return f"bash -c {shlex.quote(script)}"


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    source, target, program = (sys.argv + ["review-classifier"])[1:4]
    spark = SparkSession.builder.appName("review-classifier").getOrCreate()
    try:
        # checkCode: a filter that fails fails its task, which Spark tries again elsewhere; without it, its rows would be lost in silence.
        lines = spark.sparkContext.textFile(source)
        lines.pipe(filter_command(program), checkCode=True).saveAsTextFile(target)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Writes jieba-golden.txt.gz: what jieba 0.42.1 makes of every distinct text of data/labelled.

Run it with the Python that has jieba 0.42.1 (Debian: python3-jieba):  /usr/bin/python3 tests/golden/jieba-golden.py
One line per distinct line of a review or chat text, in the order in which the sorted files have them first: the words joined by one space.
"""
import gzip
import json
import pathlib

import jieba

HERE = pathlib.Path(__file__).resolve().parent
LABELLED = HERE.parent.parent / "data" / "labelled"


def distinct_lines():
    seen = set()
    for path in sorted(LABELLED.glob("*.jsonl")):
        with path.open(encoding="utf-8", newline="\n") as rows:
            for row in map(json.loads, rows):
                texts = [row.get("review") or ""] + [line.get("text", "") for line in row.get("chat") or []]
                for line in "\n".join(texts).split("\n"):
                    if line and line not in seen:
                        seen.add(line)
                        yield line


def main():
    assert jieba.__version__ == "0.42.1", f"jieba {jieba.__version__} is not the version to compare with"
    text = "".join(" ".join(jieba.lcut(line)) + "\n" for line in distinct_lines())
    (HERE / "jieba-golden.txt.gz").write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()

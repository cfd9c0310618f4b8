"""Speed of jieba.py on the first 2 MB of a file's lines, in MB of UTF-8 a second; all of them would take minutes."""
import sys
import time

import jieba

jieba.setLogLevel(60)
jieba.initialize()
with open(sys.argv[1], encoding="utf-8", newline="\n") as file:
    lines = [line.rstrip("\n") for line in file.readlines(2_000_000)]
size = sum(len(line.encode("utf-8")) for line in lines)
start = time.perf_counter()
for line in lines:
    jieba.lcut(line)
print(f"{size / (time.perf_counter() - start) / 1e6:.3f}")

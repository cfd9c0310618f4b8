#!/usr/bin/python3
"""Compares the verb `segment` with jieba 0.42.1 on random hostile lines, or on the lines of a file.

    /usr/bin/python3 tests/golden/jieba-compare.py COMMAND... [--file FILE] [--lines N] [--seed N]

COMMAND reads lines from standard input and writes their words, e.g.  dotnet …/review-classifier.dll segment -
Prints the number of differing lines and the first of them; exit code 1 if there is any.
"""
import argparse
import random
import subprocess
import sys

import jieba

ALPHABETS = [
    "的一是不了在人有我他这中大来上国说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还",
    "差评退款微信支付宝红包返现投诉客服店家快递质量色差掉色起球不给钱就要改删追加七天无理由赔三倍",
    "abcXYZ0123456789+#&._%-",
    " \t\r\u3000\u00a0\u0085\u2028\u200b\ufeff",
    ",。!?~…、:;()【】",
    "😀👍🏽👨\u200d👩\u200d👧🇨🇳𠀀𠮷𪚥\U0010ffff",
    "⼗⼀⽉⺟fullABC123臺灣後裏發",
    "\u9fd4\u9fd5\u9fd6\u4dff\u4e00\u00b7γ∶",
    "\x00\x01\x1c\x1f\x7f",
]


def hostile_line(chance, words):
    parts = []
    for _ in range(chance.randint(1, 8)):
        alphabet = chance.choice(ALPHABETS)
        parts.append("".join(chance.choices(alphabet, k=chance.randint(1, 12))))
    if chance.random() < 0.05:
        parts.append(chance.choice("的哈1a.%") * chance.randint(50, 500))
    for _ in range(chance.randint(0, 4)):
        parts.insert(chance.randint(0, len(parts)), chance.choice(words))
    return "".join(parts)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("command", nargs="+")
    options.add_argument("--file")
    options.add_argument("--lines", type=int, default=20000)
    options.add_argument("--seed", type=int, default=1)
    arguments = options.parse_args()
    jieba.setLogLevel(60)
    jieba.initialize()
    if arguments.file:
        with open(arguments.file, encoding="utf-8", newline="\n") as file:
            lines = [line.rstrip("\n") for line in file]
    else:
        chance = random.Random(arguments.seed)
        words = list(jieba.dt.FREQ)
        lines = [hostile_line(chance, words) for _ in range(arguments.lines)]
    ran = subprocess.run(arguments.command, input="".join(line + "\n" for line in lines).encode(), capture_output=True, check=True)
    found = ran.stdout.decode().split("\n")[:-1]
    expected = [" ".join(jieba.lcut(line)) for line in lines]
    different = [i for i, (a, b) in enumerate(zip(found, expected)) if a != b]
    print(f"{len(lines)} lines, {len(different)} differ, {len(found)} lines came back")
    if different:
        print(f"line {different[0] + 1}\nfound    {found[different[0]]!r}\nexpected {expected[different[0]]!r}")
    return 1 if different or len(found) != len(lines) else 0


if __name__ == "__main__":
    sys.exit(main())

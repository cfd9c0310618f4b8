"""Jieba words, TF-IDF of single words and pairs, and logistic regression, as a script that scores the reviews of a file.

  sklearn_peer.py fit LABELLED MODEL            fits the model on the reviews of a folder
  sklearn_peer.py score MODEL FILE OUTPUT       JSON Lines (.gz too) in, JSON Lines out; prints the cases a second once started
"""
import gzip
import json
import pathlib
import pickle
import sys
import time

import jieba
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def cut(text):
    return jieba.lcut(text)


def read(path):
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def fit(labelled, path):
    cases = [case for file in sorted(pathlib.Path(labelled).glob("*.jsonl")) for case in read(str(file))]
    words = TfidfVectorizer(tokenizer=cut, token_pattern=None, lowercase=False, ngram_range=(1, 2))
    model = make_pipeline(words, LogisticRegression(max_iter=1000))
    model.fit([case["review"] for case in cases], [case["label"] for case in cases])
    pathlib.Path(path).write_bytes(pickle.dumps(model))


def score(path, source, output):
    model = pickle.loads(pathlib.Path(path).read_bytes())
    jieba.initialize()
    start = time.perf_counter()
    cases = read(source)
    malicious = list(model.classes_).index("malicious")
    probabilities = model.predict_proba([case["review"] for case in cases])[:, malicious]
    with open(output, "w", encoding="utf-8") as file:
        for case, probability in zip(cases, probabilities):
            result = {"id": case["id"], "probability": round(float(probability), 6)}
            file.write(json.dumps(result, ensure_ascii=False) + "\n")
    print(f"{len(cases) / (time.perf_counter() - start):.1f}")


if __name__ == "__main__":
    jieba.setLogLevel(60)
    {"fit": fit, "score": score}[sys.argv[1]](*sys.argv[2:])

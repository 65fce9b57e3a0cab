"""Times skein beside igraph's C core, in turns, and compares what they found. See graphs.sh."""
import json
import math
import os
import statistics
import subprocess
import sys

SKEIN, PEER, FOLDER, ROUNDS = sys.argv[1].split(), sys.argv[2], sys.argv[3], int(sys.argv[4])
NAMES = sys.argv[5:] or ["ca-astroph", "brightkite", "congress-bills", "threads-math-sx"]
EXACT = {"ca-astroph", "congress-bills"} if os.environ.get("EXACT") else {"congress-bills"}
SOURCES = 256
PATHS = ["betweenness", "betweenness_invw", "closeness", "harmonic"]
OTHERS = ["pagerank", "eigenvector", "coreness", "components", "articulation", "bridges", "clustering", "transitivity_global",
          "constraint", "leiden", "louvain"]
GOALS = {"betweenness": 4, "betweenness_invw": 3, "closeness": 5, "harmonic": 5, "path_length_hist": 5, "pagerank": 1.8,
         "eigenvector": 2, "coreness": 2, "components": 3, "articulation": 2, "bridges": 2, "clustering": 2.5,
         "transitivity_global": 2.5, "constraint": 8, "leiden": 1.3, "louvain": 4}
ITERATED = {"pagerank", "eigenvector"}


def sums(values):
    kept = [0.0 if v is None else float(v) for v in values]
    return math.fsum(kept), math.fsum((i % 97 + 1) * v for i, v in enumerate(kept))


def peer(path, n, sources, seed, measures):
    out = subprocess.run([PEER, path, str(n), str(sources), str(seed), *measures], capture_output=True, text=True, check=True,
                         env={**os.environ, "OMP_NUM_THREADS": "1"}).stdout
    return {line.split("\t")[0]: [float(x) for x in line.split("\t")[1:]] for line in out.splitlines()}


def ours(path, n, sources, weighted, measures):
    args = ["graph", "measure", path, "--nodes", str(n), "--measures", ",".join(measures), "--format", "json"]
    args += ["--timings", "--repeat", os.environ.get("REPEAT", "3")]
    args += ["--weighted"] if weighted else []
    args += ["--sources", str(sources)] if sources else []
    told = json.loads(subprocess.run([*SKEIN, *args], capture_output=True, text=True, check=True).stdout)
    found = {}
    for measure in measures:
        if measure in ("leiden", "louvain"):
            values = told[measure]["median"], 0
        elif measure == "path_length_hist":
            values = sums(told[measure])
        elif measure in told["nodes"]:
            values = sums(told["nodes"][measure])
            if measure in ("closeness", "harmonic") and sources:
                values = sums(told["nodes"][measure][i * n // sources] for i in range(sources))
        else:
            values = sums([told[measure]])
        found[measure] = [told["timings"][measure], *values]
    return found


def same(measure, one, other):
    tolerance = 1e-6 if measure in ITERATED else 1e-9
    return all(abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-9) for a, b in zip(one, other))


about = {one["name"]: one for one in json.load(open(os.path.join(FOLDER, "manifest.json")))}
ratios, bad = {}, 0
print("| graph | measure | igraph s | skein s | ratio | same |")
print("| --- | --- | --- | --- | --- | --- |")
for name in NAMES:
    n, weighted = about[name]["nodes"], about[name]["weighted"]
    path = os.path.join(FOLDER, name + ".tsv")
    sources = 0 if name in EXACT else SOURCES
    measures = [one for one in PATHS if weighted or one != "betweenness_invw"] + OTHERS
    measures += ["path_length_hist"] if not sources else []
    measures = [one for one in measures if one in os.environ.get("ONLY", one).split(",")]
    rounds = []
    for turn in range(ROUNDS):
        theirs = peer(path, n, sources, turn + 1, measures)
        rounds.append((theirs, ours(path, n, sources, weighted, measures)))
    for measure in measures:
        theirs = statistics.median(one[measure][0] for one, _ in rounds)
        mine = statistics.median(other[measure][0] for _, other in rounds)
        ratio = statistics.median(one[measure][0] / other[measure][0] for one, other in rounds)
        if measure in ("leiden", "louvain"):
            theirQ = statistics.median(one[measure][1] for one, _ in rounds)
            myQ = statistics.median(other[measure][1] for _, other in rounds)
            agree, said = myQ >= theirQ - 1e-4, f"Q {theirQ:.4f}, {myQ:.4f}"
        else:
            agree = all(same(measure, one[measure][1:], other[measure][1:]) for one, other in rounds)
            said = "yes" if agree else "no"
        bad += not agree
        ratios.setdefault(measure, []).append(ratio)
        what = measure + ("" if not sources or measure not in PATHS else f", {sources} sources")
        print(f"| {name} | {what} | {theirs:.5f} | {mine:.5f} | {ratio:.1f} | {said} |", flush=True)

print("\n| measure | geometric mean | worst | goal |")
print("| --- | --- | --- | --- |")
for measure, each in ratios.items():
    mean = math.exp(math.fsum(math.log(one) for one in each) / len(each))
    print(f"| {measure} | {mean:.1f} | {min(each):.1f} | {GOALS[measure]} |")
sys.exit(1 if bad else 0)

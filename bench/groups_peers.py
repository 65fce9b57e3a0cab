"""Asks HiGHS or CBC for the same groups, aim after aim, and prints what it reached.
    python3 bench/groups_peers.py highs|cbc INSTANCE SECONDS

Where there are few possible groups (MOST_GROUPS), they are all listed and the peer chooses among them: that is the whole problem. Elsewhere
the peers get a friendlier one: past pairs are left out, and people are only shared out to a focus and a time, with as many groups there as
they need. Any dealing of those into groups is left to whoever wants it. So a value that the peer reaches is one that it could at best reach
on the whole problem, and its third aim counts as 0. The seconds are for all aims together."""
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix


MOST_GROUPS = 5000


def possible_groups(instance):
    people, found = instance["people"], []
    known = {frozenset(pair) for pair in instance["past_pairs"]}
    for f in range(len(instance["foci"])):
        choosers = [p for p in people if f in p["foci"]]
        for size in instance["group_sizes"]:
            for members in itertools.combinations(choosers, size):
                if len({p["school"] for p in members}) == size and set.intersection(*(set(p["slots"]) for p in members)):
                    ranks = sum(p["foci"].index(f) ** 2 for p in members)
                    pairs = sum(frozenset((a["id"], b["id"])) in known for a, b in itertools.combinations(members, 2))
                    found.append((f, members, ranks, pairs, any(p["role"] == "lead" for p in members)))
                    if len(found) > MOST_GROUPS:
                        return None
    return found


class WholeModel:
    def __init__(self, instance, groups):
        count = len(groups)
        self.low, self.high, self.rows = [0] * (count + 2), [1] * count + [instance["groups"]] * 2, []
        most, fewest = count, count + 1
        cap = instance.get("focus_cap", instance["groups"])
        for person in instance["people"]:
            self.rows.append(({g: 1 for g in range(count) if person in groups[g][1]}, 0, 1))
        self.rows.append(({g: 1 for g in range(count)}, 0, instance["groups"]))
        for f in range(len(instance["foci"])):
            on = {g: 1 for g in range(count) if groups[g][0] == f}
            self.rows += [(on, 0, cap), ({**on, most: -1}, -np.inf, 0), ({**on, fewest: -1}, 0, np.inf)]
        self.aims = {
            1: {g: -len(groups[g][1]) for g in range(count)}, 2: {g: groups[g][2] for g in range(count)},
            3: {g: groups[g][3] for g in range(count)}, 4: {g: -int(groups[g][4]) for g in range(count)}, 5: {most: 1, fewest: -1}}

    def row(self, terms, low, high):
        self.rows.append((terms, low, high))


class SharedModel:
    def __init__(self, instance):
        self.low, self.high, self.rows = [], [], []
        people, sizes = instance["people"], instance["group_sizes"]
        cap = instance.get("focus_cap", instance["groups"])
        cells = [(f, a) for f in range(len(instance["foci"])) for a in range(instance["slots"])]
        self.groups = {cell: self.var(0, min(cap, instance["groups"])) for cell in cells}
        self.led = {cell: self.var(0, instance["groups"]) for cell in cells}
        self.most, self.fewest = self.var(0, instance["groups"]), self.var(0, instance["groups"])
        self.placed, self.ranks = {}, {}
        in_cell, of_school, leads = {c: {} for c in cells}, {}, {c: {} for c in cells}
        for person in people:
            mine = {}
            for rank, f in enumerate(person["foci"]):
                for a in person["slots"]:
                    x = self.var(0, 1)
                    mine[x] = in_cell[f, a][x] = self.placed[x] = 1
                    self.ranks[x] = rank * rank
                    of_school.setdefault((person["school"], f, a), {})[x] = 1
                    if person["role"] == "lead":
                        leads[f, a][x] = 1
            self.row(mine, 0, 1)
        for cell in cells:
            self.row({**in_cell[cell], self.groups[cell]: -max(sizes)}, -np.inf, 0)
            self.row({**in_cell[cell], self.groups[cell]: -min(sizes)}, 0, np.inf)
            self.row({self.led[cell]: 1, self.groups[cell]: -1}, -np.inf, 0)
            self.row({self.led[cell]: 1, **{x: -1 for x in leads[cell]}}, -np.inf, 0)
        for (_, f, a), members in of_school.items():
            if len(members) > 1:
                self.row({**members, self.groups[f, a]: -1}, -np.inf, 0)
        self.row({g: 1 for g in self.groups.values()}, 0, instance["groups"])
        for f in range(len(instance["foci"])):
            on = {g: 1 for (focus, _), g in self.groups.items() if focus == f}
            self.row(on, 0, cap)
            self.row({**on, self.most: -1}, -np.inf, 0)
            self.row({**on, self.fewest: -1}, 0, np.inf)
        self.aims = {1: {x: -1 for x in self.placed}, 2: self.ranks, 4: {x: -1 for x in self.led.values()}, 5: {self.most: 1, self.fewest: -1}}

    def var(self, low, high):
        self.low.append(low)
        self.high.append(high)
        return len(self.low) - 1

    def row(self, terms, low, high):
        self.rows.append((terms, low, high))


def matrix(model):
    at = [(r, c, v) for r, (terms, _, _) in enumerate(model.rows) for c, v in terms.items()]
    r, c, v = zip(*at)
    return csr_matrix((v, (r, c)), shape=(len(model.rows), len(model.low)))


def with_highs(model, cost, seconds):
    rows = LinearConstraint(matrix(model), [low for _, low, _ in model.rows], [high for _, _, high in model.rows])
    answer = milp(cost, constraints=rows, integrality=np.ones(len(cost)), bounds=Bounds(model.low, model.high),
                  options={"time_limit": max(0.1, seconds), "mip_rel_gap": 0})
    return (None if answer.x is None else round(cost @ answer.x)), answer.status == 0


def with_cbc(model, cost, seconds):
    def terms(pairs):
        return " ".join(f"{'+' if v >= 0 else '-'} {abs(v)} x{c}" for c, v in pairs if v) or "0 x0"
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/m.lp", "w") as lp:
            lp.write("Minimize\n obj: " + terms(enumerate(cost)) + "\nSubject To\n")
            for row, low, high in model.rows:
                if np.isfinite(low):
                    lp.write(f" {terms(row.items())} >= {low}\n")
                if np.isfinite(high):
                    lp.write(f" {terms(row.items())} <= {high}\n")
            lp.write("Bounds\n" + "".join(f" {low} <= x{c} <= {high}\n" for c, (low, high) in enumerate(zip(model.low, model.high))))
            lp.write("Generals\n" + "".join(f" x{c}\n" for c in range(len(cost))) + "End\n")
        subprocess.run(["cbc", f"{folder}/m.lp", "sec", str(max(0.1, seconds)), "ratio", "0", "threads", "2", "solve", "solu", f"{folder}/s"],
                       capture_output=True, check=True)
        if not os.path.exists(f"{folder}/s"):
            return None, False  # it stopped before it had anything to say
        with open(f"{folder}/s") as solution:
            first = solution.readline()
            found = re.search(r"objective value\s+(\S+)", first)
            values = [line.split() for line in solution]
    if not values or not found or "infeasible" in first.lower() or "no integer" in first:
        return None, False
    return round(float(found[1])), first.startswith("Optimal")


def main():
    solve = {"highs": with_highs, "cbc": with_cbc}[sys.argv[1]]
    with open(sys.argv[2]) as file:
        instance = json.load(file)
    end = time.monotonic() + float(sys.argv[3])
    groups = possible_groups(instance) if len(instance["people"]) < 20 else None
    model = SharedModel(instance) if groups is None else WholeModel(instance, groups)
    count = len(model.low)
    reached = {3: "0"}
    for aim, terms in model.aims.items():
        cost = np.zeros(count)
        for x, value in terms.items():
            cost[x] = value
        value, proven = solve(model, cost, end - time.monotonic()) if end > time.monotonic() else (None, False)
        if value is None:
            break
        reached[aim] = f"{abs(value)}{'' if proven else '?'}"
        model.row(terms, -np.inf, value)
    print(" ".join(reached.get(aim, "-") for aim in (1, 2, 3, 4, 5)))


if __name__ == "__main__":
    main()

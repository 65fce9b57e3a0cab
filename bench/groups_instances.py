"""Makes instances of the same families as people meet them: a few large schools and many small ones, loved and less loved foci,
times that nearly suit, and past rounds of groups. The same words make the same file.
    python3 bench/groups_instances.py PEOPLE SEED [capped] > instance.json"""
import json
import math
import random
import sys

# people: schools, foci, times, groups, sizes, past rounds, choices a person, times a person
FAMILIES = {
    12: (5, 3, 3, 4, [3], 1, (2, 3), (2, 3)),
    54: (14, 6, 4, 15, [3, 4], 2, (3, 4), (3, 4)),
    150: (24, 8, 4, 50, [3], 3, (3, 4), (3, 4)),
    600: (60, 10, 5, 200, [3], 3, (4, 5), (3, 4)),
    3000: (220, 14, 6, 1000, [3], 4, (5, 6), (4, 5)),
}


def school_sizes(chance, people, schools):
    weight = [1 / (rank + 1) ** 0.9 * chance.uniform(0.85, 1.15) for rank in range(schools)]
    sizes = [1] * schools
    rest = people - schools
    for rank, w in enumerate(weight):
        sizes[rank] += int(rest * w / sum(weight))
    for i in range(people - sum(sizes)):
        sizes[i % schools] += 1
    return sorted(sizes, reverse=True)


def past_pairs(chance, school, rounds):
    pairs = set()
    for _ in range(rounds):
        order = list(range(len(school)))
        chance.shuffle(order)
        for i in range(0, len(order) - 2, 3):
            for a, b in ((0, 1), (0, 2), (1, 2)):
                a, b = order[i + a], order[i + b]
                if school[a] != school[b]:
                    pairs.add((min(a, b), max(a, b)))
    return [list(pair) for pair in sorted(pairs)]


def choose(chance, weight, count):
    left, chosen = list(range(len(weight))), []
    while len(chosen) < count:
        pick = chance.choices(left, [weight[f] for f in left])[0]
        left.remove(pick)
        chosen.append(pick)
    return chosen


def instance(people, seed, capped):
    schools, foci, slots, groups, sizes, rounds, choices, times = FAMILIES[people]
    chance = random.Random(people * 1_000_003 + seed)
    school = [s for s, size in enumerate(school_sizes(chance, people, schools)) for _ in range(size)]
    love = [1 / (f + 1.5) ** 0.75 for f in range(foci)]
    made = {
        "name": f"g{people}{'c' if capped else ''}-{seed}", "seed": seed, "teachers": people, "schools": schools,
        "foci": [f"focus {f}" for f in range(foci)], "groups": groups, "group_sizes": sizes, "slots": slots,
        "people": [
            {"id": p, "school": school[p], "foci": choose(chance, love, chance.randint(*choices)),
             "slots": sorted(chance.sample(range(slots), chance.randint(*times))), "role": "lead" if chance.random() < 0.3 else "teacher"}
            for p in range(people)],
        "past_pairs": past_pairs(chance, school, rounds),
    }
    if capped:
        made["focus_cap"] = math.ceil(1.1 * groups / foci)
    return made


if __name__ == "__main__":
    json.dump(instance(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] == ["capped"]), sys.stdout)

"""Makes instances of the families that people meet: a few large schools and many small ones, loved and less loved foci, times
that are plentiful, scarce, one each or by a school's timetable, past rounds of groups. The same words make the same file.
    python3 bench/groups_instances.py FAMILY SEED [PEOPLE] > instance.json
FAMILY is one of FAMILIES, or t and a number of SETS, with c where a focus has a limit.
    python3 bench/groups_instances.py --list"""
import json
import math
import random
import sys

USUAL = dict(people=48, a_school=4.0, foci=5, times=5, sizes=[3], past=2, choices=(1, 3), slots=(1, 3), lead=0.28, uneven=0.9,
             spare=0)
FAMILIES = {
    "plenty": dict(people=54, foci=6, times=6, sizes=[3, 4], slots=(4, 5), spare=-3),
    "oneslot": dict(people=54, times=4, sizes=[3, 4], slots=(1, 1), spare=-2),
    "scarce": dict(people=48, times=6, slots=(1, 2), choices=(2, 3)),
    "uneven": dict(people=45, a_school=5, foci=4, slots=(2, 3), past=1, uneven=1.3),
    "odd": dict(people=50, times=4, spare=1),
    "past": dict(people=42, foci=4, times=4, past=5, choices=(2, 3), slots=(1, 2)),
    "capped": dict(people=60, foci=6, sizes=[3, 4], choices=(2, 3), slots=(1, 3), cap=True, spare=-3),
    "pairs": dict(people=40, sizes=[2], past=3, slots=(1, 2)),
    "tables": dict(people=56, a_school=3.5, foci=4, times=4, sizes=[6, 7, 8], past=1, lead=0.1),
    "timetable": dict(people=52, sizes=[3, 4], slots=(1, 2), by_school=True),
    "small": dict(people=31, foci=4, times=4, sizes=[3, 4], choices=(1, 2), slots=(1, 2)),
    "tight": dict(people=120, a_school=6, foci=7, times=6, past=3, choices=(2, 3), slots=(1, 2), cap=True),
}
# people: schools, foci, times, groups, sizes, past rounds, choices a person, times a person
SETS = {
    12: (5, 3, 3, 4, [3], 1, (2, 3), (2, 3)),
    54: (14, 6, 4, 15, [3, 4], 2, (3, 4), (3, 4)),
    150: (24, 8, 4, 50, [3], 3, (3, 4), (3, 4)),
    600: (60, 10, 5, 200, [3], 3, (4, 5), (3, 4)),
    3000: (220, 14, 6, 1000, [3], 4, (5, 6), (4, 5)),
}


def school_sizes(chance, people, schools, uneven):
    weight = [1 / (rank + 1) ** uneven * chance.uniform(0.85, 1.15) for rank in range(schools)]
    sizes = [1] * schools
    rest = people - schools
    for rank, w in enumerate(weight):
        sizes[rank] += int(rest * w / sum(weight))
    for i in range(people - sum(sizes)):
        sizes[i % schools] += 1
    return sorted(sizes, reverse=True)


def past_pairs(chance, school, rounds, size):
    pairs = set()
    for _ in range(rounds):
        order = list(range(len(school)))
        chance.shuffle(order)
        for i in range(0, len(order) - size + 1, size):
            for a in range(size):
                for b in range(a + 1, size):
                    one, other = order[i + a], order[i + b]
                    if school[one] != school[other]:
                        pairs.add((min(one, other), max(one, other)))
    return [list(pair) for pair in sorted(pairs)]


def choose(chance, weight, count):
    left, chosen = list(range(len(weight))), []
    while len(chosen) < count:
        pick = chance.choices(left, [weight[f] for f in left])[0]
        left.remove(pick)
        chosen.append(pick)
    return chosen


def family(name, seed, people):
    rules = {**USUAL, **FAMILIES[name]}
    people = people or rules["people"]
    chance = random.Random(f"{name} {people} {seed}")
    sizes = rules["sizes"]
    groups = math.ceil(people / sizes[0]) + rules["spare"] * people // 54
    schools = max(sizes[-1], round(people / rules["a_school"]))
    foci = rules["foci"] if people < 400 else 10
    made = instance(chance, f"{name}{people}-{seed}", seed, people, schools, foci, rules["times"], max(1, groups), sizes,
                    rules["past"], rules["choices"], rules["slots"], rules["uneven"], rules["lead"], "by_school" in rules)
    if rules.get("cap"):
        made["focus_cap"] = math.ceil(1.3 * groups / len(made["foci"]))
    return made


def family_of_old(name, seed):
    capped, people = name.endswith("c"), int(name.strip("tc"))
    schools, foci, slots, groups, sizes, rounds, choices, times = SETS[people]
    chance = random.Random(people * 1_000_003 + seed)
    made = instance(
        chance, f"{name}-{seed}", seed, people, schools, foci, slots, groups, sizes, rounds, choices, times)
    if capped:
        made["focus_cap"] = math.ceil(1.1 * groups / foci)
    return made


def instance(chance, name, seed, people, schools, foci, slots, groups, sizes, rounds, choices, times,
             uneven=0.9, lead=0.3, by_school=False):
    school = [s for s, size in enumerate(school_sizes(chance, people, schools, uneven)) for _ in range(size)]
    love = [1 / (f + 1.5) ** 0.75 for f in range(foci)]
    busy = [1 / (s + 1) ** 0.6 for s in range(slots)]
    free = [sorted(choose(chance, busy, chance.randint(*times))) for _ in range(schools)]
    return {
        "name": name, "seed": seed, "teachers": people, "schools": schools,
        "foci": [f"focus {f}" for f in range(foci)], "groups": groups, "group_sizes": sizes, "slots": slots,
        "people": [
            {"id": p, "school": school[p], "foci": choose(chance, love, chance.randint(*choices)),
             "slots": free[school[p]] if by_school else sorted(chance.sample(range(slots), chance.randint(*times))),
             "role": "lead" if chance.random() < lead else "teacher"}
            for p in range(people)],
        "past_pairs": past_pairs(chance, school, rounds, sizes[0]),
    }


if __name__ == "__main__":
    if sys.argv[1] == "--list":
        print(" ".join(FAMILIES))
    else:
        made = family_of_old(sys.argv[1], int(sys.argv[2])) if sys.argv[1].strip("tc").isdigit() \
            else family(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
        json.dump(made, sys.stdout)

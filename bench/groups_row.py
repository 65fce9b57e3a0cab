"""Prints one row of the table of groups.sh: an instance, what skein reached, at what cost, and what the peer reached.
Ends with 1 where skein is worse and has not proven that this must be."""
import json
import os
import sys

instance, answer, seconds, processor, kilobytes, reached, took = sys.argv[1:]
with open(answer) as file:
    told = json.load(file)
mine = list(told["objective"].values())
proven = [told["bounds"][f"proven_O{aim}"] for aim in range(1, 6)]
theirs = [None if value in ("-", "nothing") else int(value.rstrip("?")) for value in reached.split()]
worse = False
for aim, value in enumerate(theirs):
    # The peer knows nothing of past pairs: once those decide, nothing follows from its later aims.
    if value is None or (aim > 2 and mine[2] > 0):
        break
    if value != mine[aim]:
        worse = aim != 2 and (value > mine[aim] if aim in (0, 3) else value < mine[aim])
        break
vector = " ".join(f"{value}{'' if sure else '?'}" for value, sure in zip(mine, proven))
print(f"| {os.path.basename(instance)[:-5]} | {vector} | {float(seconds):.2f} | {float(processor):.2f} "
      f"| {int(kilobytes) // 1024} | {reached}{' BETTER' if worse and not all(proven) else ''} | {took} |", flush=True)
# What is proven with past partners kept apart may be less on aims 4 and 5 than a peer reaches who need not part them.
sys.exit(1 if worse and not all(proven) else 0)

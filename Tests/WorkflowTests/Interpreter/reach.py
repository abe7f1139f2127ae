"""Decides, knowing nothing but the exported JSON, whether what rules say can still be reached can be.

Usage: reach.py MODEL.json

Prints a line for each rule of that kind: its id, and "proven", "refuted" or "vacuous". Only the variables that can
have a say in a rule are looked at: all of their worlds are found going forward, and going backward from the goal those
from which it can be reached. The standard library is enough.
"""

import itertools
import json
import sys


def cone(commands, wanted):
    """The variables that have a say in what some become."""
    cone = set(wanted)
    while True:
        found = set()
        for command in commands:
            effects = [effect for effect in command["then"] if effect["variable"] in cone]
            for effect in effects:
                found |= variables(effect["if"]) | ({effect["from"]} if effect["op"] == "copies" else set())
            if effects:
                found |= variables(command["when"])
        if found <= cone:
            return cone
        cone |= found


def variables(condition):
    if condition["op"] in ("all", "any"):
        return set().union(*(variables(part) for part in condition["of"]))
    if condition["op"] == "not":
        return variables(condition["of"])
    return {condition[key] for key in ("variable", "of", "as") if isinstance(condition.get(key), str)}


def expression(condition, places):
    """The condition as Python, on a world w that is a tuple of strings and frozen sets."""
    op = condition["op"]
    if op == "constant":
        return str(condition["value"])
    if op in ("all", "any"):
        word = " and " if op == "all" else " or "
        return "(" + (word.join(expression(part, places) for part in condition["of"]) or str(op == "all")) + ")"
    if op == "not":
        return "(not %s)" % expression(condition["of"], places)
    value = "w[%d]" % places[condition["variable"]]
    if op == "is":
        return "(%s in %r)" % (value, tuple(condition["values"]))
    if op == "holds":
        members, lacks = set(condition["members"]), set(condition["lacks"])
        return "(%r <= %s and %s.isdisjoint(%r))" % (members or frozenset(), value, value, tuple(lacks))
    if op == "subset":
        return "(%s <= w[%d])" % (value, places[condition["of"]])
    if op == "same":
        return "(%s == w[%d])" % (value, places[condition["as"]])
    raise SystemExit("unknown condition " + op)


def compiled(condition, places):
    return eval("lambda w: " + expression(condition, places))


def change(effect, places):
    """The effect as a function from the world before to the new value of its variable."""
    place = places[effect["variable"]]
    if effect["op"] == "becomes":
        value = frozen(effect["value"])
        return lambda before, after: value
    if effect["op"] == "copies":
        source = places[effect["from"]]
        return lambda before, after: before[source]
    members = frozenset(effect["members"])
    if effect["op"] == "gains":
        return lambda before, after: after[place] | members
    return lambda before, after: after[place] - members


def frozen(value):
    return frozenset(value) if isinstance(value, list) else value


class Worlds:
    """All worlds that some variables can get into, and from where to where one command leads."""

    def __init__(self, model, known):
        kept = [variable for variable in model["variables"] if variable["id"] in known]
        self.places = {variable["id"]: number for number, variable in enumerate(kept)}
        commands = []
        for command in model["commands"]:
            effects = [
                (self.places[effect["variable"]], compiled(effect["if"], self.places), change(effect, self.places))
                for effect in command["then"] if effect["variable"] in known
            ]
            if effects:
                commands.append((compiled(command["when"], self.places), effects))
        starts = itertools.product(*([frozen(value) for value in variable["initially"]] for variable in kept))
        self.numbers = {}
        for start in starts:
            self.numbers.setdefault(start, len(self.numbers))
        self.worlds = list(self.numbers)
        self.origins = [[] for _ in self.worlds]
        for world in self.worlds:
            for when, effects in commands:
                if when(world):
                    self.lead(world, effects)

    def lead(self, world, effects):
        after = list(world)
        for place, condition, value in effects:
            if condition(world):
                after[place] = value(world, after)
        after = tuple(after)
        number = self.numbers.setdefault(after, len(self.worlds))
        if number == len(self.worlds):
            self.worlds.append(after)
            self.origins.append([])
        self.origins[number].append(self.numbers[world])

    def verdict(self, premise, goal):
        before = [number for number, world in enumerate(self.worlds) if premise(world)]
        if not before:
            return "vacuous"
        pending = [number for number, world in enumerate(self.worlds) if goal(world)]
        reaching = set(pending)
        while pending:
            for origin in self.origins[pending.pop()]:
                if origin not in reaching:
                    reaching.add(origin)
                    pending.append(origin)
        return "proven" if reaching.issuperset(before) else "refuted"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = json.load(file)
    explored = {}
    for rule in model["rules"]:
        if rule["op"] != "can-reach":
            continue
        known = frozenset(cone(model["commands"], variables(rule["where"]) | variables(rule["goal"])))
        if known not in explored:
            explored[known] = Worlds(model, known)
        worlds = explored[known]
        verdict = worlds.verdict(compiled(rule["where"], worlds.places), compiled(rule["goal"], worlds.places))
        print(rule["id"], verdict)


if __name__ == "__main__":
    main()

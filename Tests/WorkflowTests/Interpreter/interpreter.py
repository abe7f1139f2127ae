"""Runs an exported model, knowing nothing but its JSON, and compares each step with what the kernel did.

Usage: interpreter.py MODEL.json RUNS.json

A run is a start, and for each step what could be done before it, what was done, and the world after it.
The standard library is enough. The exit code is 0 if all agree; else the first difference is printed.
"""

import json
import sys


class Model:
    def __init__(self, data):
        if data["format"] != "tally-model" or data["version"] != 1:
            raise SystemExit("unknown format")
        self.data = data
        self.commands = {command["id"]: command for command in data["commands"]}
        self.systems = {actor["id"] for actor in data["actors"] if actor["system"]}
        self.places = {
            portal["id"] + "/" + place["id"]: (portal, place)
            for portal in data["portals"] for place in portal["places"]
        }
        self.values = {variable["id"]: [value["id"] for value in variable["values"]] for variable in data["variables"]}

    def holds(self, condition, world):
        op = condition["op"]
        if op == "constant":
            return condition["value"]
        if op == "all":
            return all(self.holds(part, world) for part in condition["of"])
        if op == "any":
            return any(self.holds(part, world) for part in condition["of"])
        if op == "not":
            return not self.holds(condition["of"], world)
        value = world[condition["variable"]]
        if op == "is":
            return value in condition["values"]
        if op == "holds":
            return set(condition["members"]) <= set(value) and not set(condition["lacks"]) & set(value)
        if op == "subset":
            return set(value) <= set(world[condition["of"]])
        if op == "same":
            return value == world[condition["as"]]
        raise SystemExit("unknown condition " + op)

    def perform(self, command, world):
        after = dict(world)
        for effect in self.commands[command]["then"]:
            if not self.holds(effect["if"], world):
                continue
            name = effect["variable"]
            if effect["op"] == "becomes":
                after[name] = effect["value"]
            elif effect["op"] == "copies":
                after[name] = world[effect["from"]]
            else:
                members = set(after[name])
                change = set(effect["members"])
                members = members | change if effect["op"] == "gains" else members - change
                after[name] = [member for member in self.values[name] if member in members]
        return after

    def possible(self, command, world):
        return self.holds(self.commands[command]["when"], world)

    def happenings(self, world):
        for command in self.data["commands"]:
            if all(clause["actor"] in self.systems for clause in command["by"]) and self.possible(command["id"], world):
                yield command["id"]


def allows(permission, account):
    return permission is None or any(
        clause["actor"] == account["actor"] and set(clause["roles"]) <= set(account["roles"]) for clause in permission)


class Situation:
    def __init__(self, model, world, account):
        self.model, self.world, self.account = model, world, account
        self.stack = []  # [place, filled], the one on top last

    def reachable(self, key):
        portal, place = self.model.places[key]
        return (allows(portal["for"], self.account) and allows(place["to"], self.account)
                and self.model.holds(place["when"], self.world))

    def filled(self, index):
        key, filled = self.stack[-1]
        control = self.model.places[key][1]["controls"][index]
        if control["on"] is not None:
            return self.model.holds(control["on"], self.world)
        return index in filled

    def behavior(self, control, position):
        for behavior in control["behaviors"]:
            if behavior["position"] != position:
                continue
            command = behavior["command"]
            if command is None:
                return behavior
            if allows(self.model.commands[command]["by"], self.account) and self.model.possible(command, self.world):
                return behavior
        return None

    def leads(self, behavior):
        if behavior is None:
            return False
        if behavior["command"] is None and behavior["leads"] == "to":
            return self.reachable(behavior["portal"] + "/" + behavior["place"])
        return True

    def options(self):
        options = []
        for portal in self.model.data["portals"]:
            if portal["home"] is not None and self.reachable(portal["id"] + "/" + portal["home"]):
                options.append("sign-in " + portal["id"])
        for key, (_, place) in self.model.places.items():
            if self.reachable(key):
                if place["kind"] == "message":
                    options.append("read " + key)
                if place["urls"] or place["paths"]:
                    options.append("go " + key)
        options += ["happen " + command for command in self.model.happenings(self.world)]
        if not self.stack:
            return sorted(options)
        key = self.stack[-1][0]
        for index, control in enumerate(self.model.places[key][1]["controls"]):
            name = "%s#%d" % (key, index)
            if not allows(control["to"], self.account) or not self.model.holds(control["when"], self.world):
                continue
            if not all(self.filled(need) for need in control["needs"]):
                continue
            if control["kind"] not in ("field", "list", "check-box", "toggle"):
                if self.leads(self.behavior(control, None)):
                    options.append("use " + name)
            elif control["on"] is None:
                if not self.filled(index):
                    options.append("fill " + name)
                elif control["kind"] in ("check-box", "toggle"):
                    options.append("clear " + name)
            else:
                position = not self.filled(index)
                if self.behavior(control, position) is not None:
                    options.append(("fill " if position else "clear ") + name)
        if len(self.stack) > 1:
            options.append("close")
        return sorted(options)

    def open(self, key):
        kind = self.model.places[key][1]["kind"]
        if kind not in ("panel", "dialog"):
            self.stack = [[key, set()]]
            return
        for depth, (other, _) in enumerate(self.stack):
            if other == key:
                del self.stack[depth + 1:]
                return
        self.stack = (self.stack + [[key, set()]])[-4:]

    def take(self, option):
        verb, _, rest = option.partition(" ")
        if verb == "close":
            self.stack.pop()
        elif verb == "happen":
            self.world = self.model.perform(rest, self.world)
        elif verb == "sign-in":
            home = next(portal["home"] for portal in self.model.data["portals"] if portal["id"] == rest)
            self.stack = [[rest + "/" + home, set()]]
        elif verb in ("go", "read"):
            self.stack = [[rest, set()]]
        else:
            key, _, index = rest.partition("#")
            self.use(self.model.places[key][1]["controls"][int(index)], int(index), verb)

    def use(self, control, index, verb):
        if verb != "use" and control["on"] is None:
            filled = self.stack[-1][1]
            filled.add(index) if verb == "fill" else filled.discard(index)
            return
        behavior = self.behavior(control, {"use": None, "fill": True, "clear": False}[verb])
        command = behavior["command"]
        if command is not None:
            self.world = self.model.perform(command, self.world)
        if behavior["leads"] == "to":
            self.open(behavior["portal"] + "/" + behavior["place"])
        elif behavior["leads"] == "back":
            if len(self.stack) > 1:
                self.stack.pop()
        elif command is not None and verb == "use":
            kind = self.model.places[self.stack[-1][0]][1]["kind"]
            if kind in ("panel", "dialog") and len(self.stack) > 1:
                self.stack.pop()
            elif self.model.commands[command]["then"]:
                self.stack[-1][1].clear()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = Model(json.load(file))
    with open(sys.argv[2], encoding="utf-8") as file:
        runs = json.load(file)
    steps = 0
    for number, run in enumerate(runs):
        situation = Situation(model, run["world"], run["account"])
        for position, step in enumerate(run["steps"]):
            options = situation.options()
            if options != sorted(step["options"]):
                raise SystemExit("run %d, step %d: options\n%s\nexpected\n%s" % (number, position, options, step["options"]))
            situation.take(step["took"])
            if situation.world != step["world"]:
                raise SystemExit("run %d, step %d: %s leads to\n%s\nexpected\n%s"
                                 % (number, position, step["took"], situation.world, step["world"]))
            steps += 1
    print("%d runs, %d steps" % (len(runs), steps))


if __name__ == "__main__":
    main()

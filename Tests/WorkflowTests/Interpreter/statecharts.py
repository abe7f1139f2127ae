"""Counts the configurations that an exported state chart can get into.

Usage: statecharts.py CHART.scxml or statecharts.py CHART.json

A configuration is one active state in each region. Every event is tried in every configuration that is found; each
region takes the first of its transitions whose condition holds, all of them at once, as SCXML and XState have it. The
standard library is enough.
"""

import json
import sys
import xml.etree.ElementTree as tree

from interpreter import Model


def scxml(path):
    """The beginnings of a chart, and for each event and region its transitions as conditions and targets."""
    space = "{http://www.w3.org/2005/07/scxml}"
    root = tree.parse(path).getroot()
    parallel = root.find(space + "parallel")
    regions = {}
    usual = {}
    events = {}
    for region in parallel.findall(space + "state"):
        usual[region.get("id")] = region.get("initial")
        for state in region.findall(space + "state"):
            regions[state.get("id")] = region.get("id")
        for transition in region.findall(space + "transition"):
            condition = transition.get("cond").replace("&&", " and ").replace("||", " or ").replace("!(", "not (")
            condition = condition.replace("In(", "active(").replace("true", "True").replace("false", "False")
            test = eval("lambda active: " + condition)
            events.setdefault(transition.get("event"), {}).setdefault(region.get("id"), []).append(
                (None, lambda active, test=test: test(active.__contains__), transition.get("target")))
    begin = root.find(space + "state")
    targets = [[]] if begin is None else [t.get("target").split() for t in begin.findall(space + "transition")]
    assert root[0] is (parallel if begin is None else begin), "the first state is the initial one"
    return [{**usual, **{regions[target]: target for target in chosen}} for chosen in targets], events


def xstate(path):
    """The same of a machine, whose states are named after their regions to tell them apart."""
    with open(path, encoding="utf-8") as file:
        machine = json.load(file)
    model = object.__new__(Model)
    chart = machine["states"]["domain"] if "initial" in machine else machine
    regions = chart["states"]
    usual = {key: (key, region["initial"]) for key, region in regions.items()}
    ids = {
        state["id"]: (key, name)
        for key, region in regions.items() for name, state in region["states"].items() if "id" in state
    }

    def guard(transition):
        if "guard" not in transition:
            return lambda active: True
        condition = transition["guard"]["params"]["condition"]
        return lambda active: model.holds(condition, world(active))

    def world(active):
        values = {}
        for region, state in active:
            name, _, member = region.partition(".")
            if not member:
                values[name] = state
            else:
                values.setdefault(name, [])
                if state == "in":
                    values[name].append(member)
        return values

    events = {}
    for key, region in regions.items():
        for name, state in region["states"].items():
            for event, transitions in state["on"].items():
                for transition in transitions:
                    assert transition["target"] in region["states"]
                    events.setdefault(event, {}).setdefault(key, []).append(
                        ((key, name), guard(transition), (key, transition["target"])))
    if "initial" not in machine:
        return [usual], events
    chosen = [t["target"] for t in machine["states"][machine["initial"]]["on"].values()]
    return [{**usual, **{ids[target[1:]][0]: ids[target[1:]] for target in targets}} for targets in chosen], events


def count(beginnings, events):
    names = list(beginnings[0])
    pending = [tuple(beginning[name] for name in names) for beginning in beginnings]
    seen = set(pending)
    while pending:
        configuration = pending.pop()
        active = frozenset(configuration)
        for regions in events.values():
            following = list(configuration)
            for place, name in enumerate(names):
                for source, condition, target in regions.get(name, []):
                    if source in (None, configuration[place]) and condition(active):
                        following[place] = target
                        break
            following = tuple(following)
            if following not in seen:
                seen.add(following)
                pending.append(following)
    return len(seen)


if __name__ == "__main__":
    print(count(*(scxml if sys.argv[1].endswith(".scxml") else xstate)(sys.argv[1])))

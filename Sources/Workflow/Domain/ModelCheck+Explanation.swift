extension ModelCheck {
    /// Why the check is made, and what to do about what it finds.
    public var explanation: String {
        switch self {
        case .duplicateID:
            return "Documents, rules and exports name things by their ids. Of two things of one kind with one id, only "
                + "the first is used. Give the second one an id of its own."
        case .malformedID:
            return
                "Ids stand in front matter, addresses of pages and exports, where blanks and capitals get in the way. "
                + "Write lower-case words and numbers, joined by single hyphens: reset-a-password."
        case .unknownReference:
            return
                "A variable, role, command, place, workflow or source that is referred to must be listed in the domain "
                + "itself, or nothing can be found out about it. Add it to the chapter that the domain is made of, or "
                + "correct the reference."
        case .ambiguousReference:
            return
                "A title that several places share does not say which one is meant. Refer to the place by its id, or "
                + "name the portal too."
        case .tooLarge:
            return
                "A world is packed into a few machine words, and the parts of a domain into small numbers. Leave out "
                + "what no rule and no step depends on, or join values that are never told apart."
        case .labelCollision:
            return
                "Of two buttons with one label, nobody can say in a step which one to select. If they are never there "
                + "at the same time, say when each is shown."
        case .pathCollision:
            return
                "Somebody who follows a menu path ends in one place. One of the two places has another path, or both "
                + "are one place."
        case .urlCollision:
            return "An address opens one place. One of the two places has another address, or both are one place."
        case .placeWithoutWay:
            return
                "What nothing leads to can't be documented. Say at which menu path or address the place is, or which "
                + "control opens it."
        case .conditionNeverTrue:
            return "A condition that contradicts itself hides what it belongs to for ever. Look for two values of one "
                + "variable that are joined by and."
        case .overlappingGuards:
            return
                "Using a control does one thing. Where two of its commands are possible at once, the first one happens "
                + "and the second one never does. Say in their conditions what tells them apart."
        case .conflictingEffects:
            return
                "Of two values that a command gives a variable, only the last one would count. Make their conditions "
                + "exclude each other, or leave one of them out."
        case .idleControl:
            return
                "A button that does nothing is not worth a definition. Say what it performs, what it opens, or that it "
                + "closes its dialog."
        case .idleRole:
            return
                "No command, place or control asks for the role, so that nobody needs it. Say what its holders may do, "
                + "or leave it out."
        case .equalRoles:
            return "If two roles permit the same, the model can't say which of them is the lesser one. That may be so; "
                + "more often something that only one of them permits is missing."
        case .commandWithoutControl:
            return
                "Nobody can perform a command that neither a control nor a step performs. Say where it is done, or by "
                + "whom, if it happens by itself."
        case .unusedVariable:
            return
                "A variable that no condition looks at multiplies the worlds and matters to nothing. Leave it out, or "
                + "say what depends on it."
        case .unevenTable:
            return "Documents are compared with tables cell by cell, so that every row needs a cell for every column."
        case .workflowCycle:
            return "A workflow that is part of itself never ends. Leave the part out, or make it a workflow of its own."
        case .workflowShadowed:
            return "Two workflows with the same start and the same steps are one task under two names. If they differ, "
                + "say what tells them apart."
        case .nameMissing:
            return
                "Names stand on pages, in messages and in drafts, and steps name what to select by its label. Where one is "
                + "missing, nobody can tell what is meant. For a label that no source gives, write the one that describes "
                + "the thing, and add inferred()."
        case .emptyDefinition:
            return
                "A check of nothing finds nothing, and nobody can sign in to a portal without a page. List the parts of "
                + "the domain between its braces, and the places of a portal between its own."
        case .foreignRole:
            return
                "An account belongs to one actor, so that a role of another one gives its holders nothing. Include roles "
                + "of the same actor, or hand over to the other one in the workflow."
        case .notExhaustive:
            return "What was not explored may hold what was looked for, so that nothing is proven. Raise the limit, or "
                + "make the model smaller: every variable multiplies the worlds."
        case .unreachableValue:
            return "No command brings the value about, and nothing begins with it. Either a command is missing, or the "
                + "value is."
        case .commandNeverPossible:
            return
                "No reachable world satisfies the condition of the command. Either the condition asks for too much, or "
                + "what leads there is missing."
        case .unreachablePlace:
            return
                "The place exists, but in every world that can come about it is hidden. Either its condition asks for "
                + "too much, or what leads there is missing."
        case .unreachableControl:
            return
                "The place can be reached, but never in a world in which the control is shown. Compare the conditions "
                + "of the two."
        case .guardGap:
            return
                "Somebody who sees a button expects it to work. Show it only where its command is possible, or give it "
                + "a command for the other case."
        case .stuckSwitch:
            return
                "A switch shows what the world says. If its command doesn't bring that about, the switch jumps back. "
                + "Compare the effects of the command with the condition of the switch."
        case .deadEnd:
            return "Nothing can happen any more, and the work is not done. Add what gets people out, or say that the "
                + "domain is at rest there."
        case .noWayToRest:
            return "Things still happen, but none of them leads to where the work is done. Add what gets people out."
        case .workflowCannotStart:
            return "A task that can't be begun is not worth documenting. Either its start asks for too much, or what "
                + "leads there is missing."
        case .workflowCannotFinish:
            return
                "Whoever begins the task has no chance of finishing it, whatever they do. Narrow the start, or add the "
                + "command that is missing."
        case .stepFails:
            return
                "Documents are held to these steps, so that they must work from every start. The finding shows a start "
                + "from which one fails, and why."
        case .outcomeMissed:
            return
                "All steps were carried out, and what the workflow promises does not hold. Either a step is missing, "
                + "or the outcome says too much."
        case .ruleFails:
            return "What the sources state does not hold in the model. The trace leads to where it fails; one of its "
                + "steps should not be possible, or should do something else. Or the rule is wrong."
        case .ruleIsVacuous:
            return "What a rule is about never comes about, so that it would hold even if the model were wrong. Look "
                + "whether its condition is what you mean."
        }
    }
}

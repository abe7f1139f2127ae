extension ModelCheck {
    /// Why the check is made, and what to do about what it finds.
    public var explanation: String { "\(reason) \(remedy.prefix(1).uppercased())\(remedy.dropFirst(1))." }

    /// Why the check is made, in whole sentences.
    private var reason: String {
        switch self {
        case .duplicateID:
            return
                "Documents, rules and exports name things by their ids. Of two things of one kind with one id, only the "
                + "first is used."
        case .malformedID:
            return
                "Ids stand in front matter, addresses of pages and exports, where blanks and capitals get in the way."
        case .unknownReference:
            return
                "A variable, role, command, place, workflow or source that is referred to must be listed in the domain "
                + "itself, or nothing can be found out about it."
        case .ambiguousReference: return "A title that several places share does not say which one is meant."
        case .tooLarge:
            return
                "A world is packed into a few machine words, and the parts of a domain into small numbers."
        case .labelCollision: return "Of two buttons with one label, nobody can say in a step which one to select."
        case .pathCollision: return "Somebody who follows a menu path ends in one place."
        case .urlCollision:
            return
                "An address opens one place. Two addresses are the same if they differ in their scheme, in the case of the "
                + "host, or in a slash at the end."
        case .malformedURL:
            return
                "Steps name portals and pages by their addresses. One that no browser opens is in no step, and so the place "
                + "could not be told by it."
        case .insecureURL:
            return
                "Portals in which people sign in are reached over https. One of this machine or of a network of your own may "
                + "do without."
        case .placeWithoutWay: return "What nothing leads to can't be documented."
        case .conditionNeverTrue: return "A condition that contradicts itself hides what it belongs to for ever."
        case .overlappingGuards:
            return
                "Using a control does one thing. Where two of its commands are possible at once, the first one happens "
                + "and the second one never does."
        case .conflictingEffects: return "Of two values that a command gives a variable, only the last one would count."
        case .idleControl: return "A button that does nothing is not worth a definition."
        case .idleRole: return "No command, place or control asks for the role, so that nobody needs it."
        case .equalRoles:
            return
                "If two roles permit the same, the model can't say which of them is the lesser one. That may be so; more "
                + "often a part of the model is not there yet."
        case .commandWithoutControl: return "Nobody can perform a command that neither a control nor a step performs."
        case .unusedVariable:
            return
                "A variable that no condition looks at multiplies the worlds and matters to nothing."
        case .unevenTable: return "Documents are compared with tables cell by cell."
        case .workflowCycle: return "A workflow that is part of itself never ends."
        case .workflowShadowed:
            return
                "Two workflows with the same start and the same steps are one task under two names."
        case .nameMissing:
            return
                "Names stand on pages, in messages and in drafts, and steps name what to select by its label. Where one "
                + "is missing, nobody can tell what is meant."
        case .emptyDefinition:
            return
                "A check of nothing finds nothing, and nobody can sign in to a portal without a page."
        case .foreignRole:
            return
                "An account belongs to one actor, so that a role of another one gives its holders nothing."
        case .notExhaustive:
            return
                "What was not explored may hold what was looked for, so that nothing is proven. Every variable "
                + "multiplies the worlds."
        case .unreachableValue: return "No command brings the value about, and nothing begins with it."
        case .commandNeverPossible: return "No reachable world satisfies the condition of the command."
        case .unreachablePlace: return "The place exists, but in every world that can come about it is hidden."
        case .unreachableControl: return "The place can be reached, but never in a world in which the control is shown."
        case .guardGap: return "Somebody who sees a button expects it to work."
        case .stuckSwitch:
            return
                "A switch shows what the world says. If its command doesn't bring that about, the switch jumps back."
        case .deadEnd: return "Nothing can happen any more, and the work is not done."
        case .noWayToRest: return "Things still happen, but none of them leads to where the work is done."
        case .workflowCannotStart: return "A task that can't be begun is not worth documenting."
        case .workflowCannotFinish: return "Whoever begins the task has no chance of finishing it, whatever they do."
        case .stepFails:
            return
                "Documents are held to these steps, so that they must work from every start. The finding shows a start "
                + "from which one fails, and why."
        case .outcomeMissed: return "All steps were carried out, and what the workflow promises does not hold."
        case .ruleFails: return "What the sources state does not hold in the model. The trace leads to where it fails."
        case .ruleIsVacuous:
            return
                "What a rule is about never comes about, so that it would hold even if the model were wrong."
        }
    }
}

extension ModelCheck {
    /// What to do about what the check finds, unless a finding knows better: an advice without a final period.
    public var remedy: String {
        switch self {
        case .duplicateID: return "give the second one an id of its own, or leave it out"
        case .malformedID: return "write lower-case words and numbers, joined by single hyphens: reset-a-password"
        case .unknownReference: return "add it to the chapter that the domain is made of, or correct the reference"
        case .ambiguousReference: return "refer to the place by its id, or name the portal too"
        case .tooLarge: return "leave out what no rule and no step depends on, or join values that are never told apart"
        case .labelCollision: return "if they are never there at the same time, say when each is shown"
        case .pathCollision: return "give one of the two places another path, or make both of them one place"
        case .urlCollision: return "give one of the two places another address, or make both of them one place"
        case .malformedURL: return "write it as the browser shows it: https://portal.example.com/page"
        case .insecureURL: return "look whether the portal is there with https://, and write that"
        case .placeWithoutWay: return "say at which menu path or address the place is, or which control opens it"
        case .conditionNeverTrue: return "look for two values of one variable that are joined by and"
        case .overlappingGuards: return "say in the conditions of the commands what tells them apart"
        case .conflictingEffects: return "make their conditions exclude each other, or leave one of them out"
        case .idleControl: return "say what it performs, what it opens, or that it closes its dialog"
        case .idleRole: return "say what its holders may do, or leave it out"
        case .equalRoles: return "look whether something that only one of them permits is missing"
        case .commandWithoutControl:
            return "say where it is done, or that it is done by the system if it happens by itself"
        case .unusedVariable: return "leave it out, or say what depends on it"
        case .unevenTable: return "give the row a cell for every column"
        case .workflowCycle: return "leave the part out, or make it a workflow of its own"
        case .workflowShadowed: return "say what tells them apart, or leave one of them out"
        case .nameMissing:
            return "write how people call it; for a label that no source gives, one that describes it, with inferred()"
        case .emptyDefinition:
            return "list the parts of a domain between its braces, and the places of a portal between its own"
        case .foreignRole: return "include roles of the same actor, or hand over to the other one in the workflow"
        case .notExhaustive: return "raise the limit, or make the model smaller"
        case .unreachableValue: return "add the command that is missing, or leave the value out"
        case .commandNeverPossible: return "ask for less in its condition, or add what leads there"
        case .unreachablePlace: return "ask for less in its condition, or add what leads there"
        case .unreachableControl: return "compare its condition with that of the place"
        case .guardGap: return "show it only where its command is possible, or give it a command for the other case"
        case .stuckSwitch: return "compare the effects of the command with the condition of the switch"
        case .deadEnd: return "add what gets people out, or say that the domain is at rest there"
        case .noWayToRest: return "add what gets people out"
        case .workflowCannotStart: return "ask for less in its start, or add what leads there"
        case .workflowCannotFinish: return "narrow the start, or add the command that is missing"
        case .stepFails:
            return "correct the step, add the one that is missing before it, or narrow the start of the workflow"
        case .outcomeMissed: return "add the step that is missing, or promise less"
        case .ruleFails:
            return "look in the trace for a step that should be impossible, or do something else, or correct the rule"
        case .ruleIsVacuous: return "look whether its condition is what you mean"
        }
    }
}

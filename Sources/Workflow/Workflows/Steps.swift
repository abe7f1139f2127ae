internal import Diagnostics

/// The actor signs in to a portal, and is on its first page.
public struct SignIn: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step.
    public init(to portal: String, fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .act(.signIn(portal)), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// The actor goes to a place, by its menu path or its address.
public struct Go: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Goes along a menu path.
    public init(to path: String..., in portal: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Step(
            deed: .act(.go(path, portal: portal)), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }

    /// Goes to an address.
    public init(url: String, fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .act(.goToURL(url)), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// The actor opens a message that has arrived.
public struct Open: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step.
    public init(message title: String, fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .act(.open(title)), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// The actor selects a control, or turns a switch on.
public struct Select: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Selects the control with a label.
    public init(_ label: String, in place: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Self.step(label, nil, place, fileID, line)
    }

    /// Selects a row.
    public init(row label: String, in place: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Self.step(label, .row, place, fileID, line)
    }

    /// Selects a link.
    public init(link label: String, in place: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Self.step(label, .link, place, fileID, line)
    }

    /// Selects a button.
    public init(button label: String, in place: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Self.step(label, .button, place, fileID, line)
    }

    /// Selects a check box.
    public init(checkBox label: String, in place: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Self.step(label, .checkBox, place, fileID, line)
    }

    private static func step(
        _ label: String, _ kind: Control.Kind?, _ place: String?, _ fileID: String, _ line: Int
    ) -> Step {
        Step(
            deed: .act(.select(label, kind: kind, place: place)), words: nil,
            site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// The actor fills in a field, or chooses from a list.
public struct Enter: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step.
    public init(_ label: String, in place: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Step(
            deed: .act(.enter(label, place: place)), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// The actor turns a switch off.
public struct Clear: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step.
    public init(_ label: String, in place: String? = nil, fileID: String = #fileID, line: Int = #line) {
        step = Step(
            deed: .act(.clear(label, place: place)), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// The actor closes the panel or dialog.
public struct Close: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step.
    public init(fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .act(.close), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// Another actor goes on, or a colleague of whoever acts.
///
/// An actor who has acted before goes on with the same account. Handing over to the actor who acts already brings in a
/// colleague, unless the account is the one that is wanted. For a colleague of somebody who acted earlier, hand over to
/// the actor first, and then to the role:
///
///     Complete("open-pull-request")     // by a developer
///     Complete("approve-pull-request")  // by a reviewer
///     HandOver(to: developer)
///     HandOver(to: maintainer)          // a role of the developer's, in another account
///     Complete("merge-pull-request")
public struct HandOver: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step: to whom, and in which capacity.
    public init(to other: some Permitting, fileID: String = #fileID, line: Int = #line) {
        step = Step(
            deed: .handOver(other.permission), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// Everybody waits for the system until a condition holds.
public struct Wait: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step.
    public init(until condition: Condition, fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .wait(condition), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// The actor does something outside of all portals.
public struct Do: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Does something that the model does not know.
    public init(_ words: String, fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .human, words: words, site: DefinitionSite(fileID: fileID, line: line))
    }

    /// Does something that performs a command.
    public init(_ words: String, performing command: Command, fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .perform(command), words: words, site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// Another workflow is carried out, by its own actor: with the account of whoever acts, or acted before, if it is theirs.
public struct Complete: StepDefinition {
    /// The step that it stands for.
    public let step: Step

    /// Makes the step; the workflow is given by its id.
    public init(_ workflow: String, fileID: String = #fileID, line: Int = #line) {
        step = Step(deed: .complete(workflow), words: nil, site: DefinitionSite(fileID: fileID, line: line))
    }
}

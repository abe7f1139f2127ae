/// A definition that stands for a control.
public protocol ControlDefinition: Sendable {
    /// The control that it stands for.
    var control: Control { get set }
}

extension ControlDefinition {
    private func changing(_ change: (inout Control) -> Void) -> Self {
        var copy = self
        change(&copy.control)
        return copy
    }

    /// The same control, leading to a place, which is given by its title or id.
    ///
    /// After ``performs(_:)`` it says where one is when the command has been performed.
    public func opens(_ place: String, in portal: String? = nil) -> Self {
        changing { $0.lead(to: .open(place, portal: portal)) }
    }

    /// The same control, leading out of its panel or dialog.
    public func closes() -> Self { changing { $0.lead(to: .close) } }

    /// The same control, performing a command.
    ///
    /// On a panel or dialog that closes it, on a page or message one stays, unless ``opens(_:in:)`` follows. A control
    /// may perform several commands; the one that is possible happens.
    public func performs(_ command: Command) -> Self {
        changing { $0.behaviors.append(.init(position: nil, command: command, destination: .stay)) }
    }

    /// The same control, visible only in worlds in which a condition holds.
    public func shown(when condition: Condition) -> Self { changing { $0.visibility = $0.visibility && condition } }

    /// The same control, shown only to some.
    public func shown(to permitted: some Permitting) -> Self {
        changing { $0.permission = $0.permission.map { $0.and(permitted) } ?? permitted.permission }
    }

    /// The same control, of use only after other controls of the place have been filled in.
    public func needs(_ labels: String...) -> Self { changing { $0.needs += labels } }

    /// The same control, with labels that it had.
    public func formerly(_ names: FormerName...) -> Self { changing { $0.formerly += names } }

    /// The same control, under a label that the sources do not give: the model's own word for it.
    public func inferred() -> Self { changing { $0.isInferred = true } }

    /// The same control, with other ways to name it.
    public func also(_ names: String...) -> Self { changing { $0.aliases += names } }
}

extension Control {
    /// Says where the last behavior leads, or adds one that does nothing but lead there.
    mutating func lead(to destination: Destination) {
        if let last = behaviors.indices.last, behaviors[last].command != nil, behaviors[last].destination == .stay {
            behaviors[last].destination = destination
        } else {
            behaviors.append(Behavior(position: nil, command: nil, destination: destination))
        }
    }
}

/// A button does something.
public struct Button: ControlDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines a button.
    public init(_ label: String, fileID: String = #fileID, line: Int = #line) {
        control = Control(.button, label, fileID, line)
    }
}

/// A link leads somewhere.
public struct Link: ControlDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines a link.
    public init(_ label: String, fileID: String = #fileID, line: Int = #line) {
        control = Control(.link, label, fileID, line)
    }
}

/// A row of a table stands for a thing, which its label names.
public struct Row: ControlDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines the rows of a table that stand for things of one kind.
    public init(_ label: String, fileID: String = #fileID, line: Int = #line) {
        control = Control(.row, label, fileID, line)
    }
}

/// A tab shows one part of a page.
public struct Tab: ControlDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines a tab.
    public init(_ label: String, fileID: String = #fileID, line: Int = #line) {
        control = Control(.tab, label, fileID, line)
    }
}

/// A field is text to be entered.
public struct Field: ControlDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines a field.
    public init(_ label: String, fileID: String = #fileID, line: Int = #line) {
        control = Control(.field, label, fileID, line)
    }
}

/// Choices are a list from which something is chosen.
public struct Choices: ControlDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines a list, and what can be chosen, where that matters.
    public init(_ label: String, of values: String..., fileID: String = #fileID, line: Int = #line) {
        control = Control(.list, label, fileID, line)
        control.values = values
    }
}

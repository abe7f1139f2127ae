/// A definition that stands for a control that is on or off.
public protocol SwitchDefinition: ControlDefinition {}

extension SwitchDefinition {
    /// The same control, tied to the world: it is on where a condition holds, and each turn performs a command.
    ///
    ///     CheckBox("Include delegated administration privileges")
    ///         .isOn(when: draft.is(.withRoles), turningOn: includeRoles, turningOff: excludeRoles)
    public func isOn(when condition: Condition, turningOn on: Command, turningOff off: Command? = nil) -> Self {
        var copy = self
        copy.control.isOn = condition
        copy.control.behaviors.append(.init(position: true, command: on, destination: .stay))
        if let off { copy.control.behaviors.append(.init(position: false, command: off, destination: .stay)) }
        return copy
    }
}

/// A check box is on or off.
public struct CheckBox: SwitchDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines a check box, which nobody has selected in the beginning.
    public init(_ label: String, fileID: String = #fileID, line: Int = #line) {
        control = Control(.checkBox, label, fileID, line)
    }
}

/// A toggle is on or off.
public struct Toggle: SwitchDefinition {
    /// The control that it stands for.
    public var control: Control

    /// Defines a toggle, which is off in the beginning.
    public init(_ label: String, fileID: String = #fileID, line: Int = #line) {
        control = Control(.toggle, label, fileID, line)
    }
}

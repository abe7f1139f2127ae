public import Diagnostics

/// A control is something on a place that can be used: a button, a field, a row.
///
/// Controls are written as ``Button``, ``Link``, ``CheckBox``, ``Field``, ``Choices``, ``Row``, ``Tab`` or ``Toggle``.
public struct Control: Sendable {
    /// What kind of control it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Does something.
        case button
        /// Leads somewhere.
        case link
        /// Is selected or not.
        case checkBox = "check-box"
        /// Takes text.
        case field
        /// Offers values to choose from.
        case list
        /// Stands for a thing in a table.
        case row
        /// Shows a part of a page.
        case tab
        /// Is on or off.
        case toggle

        /// The word that documents use for it.
        public var words: String { Naming.words(rawValue) }

        /// Whether it is filled in rather than selected.
        public var isFilled: Bool { self == .field || self == .list || self == .checkBox || self == .toggle }

        /// Whether it is on or off.
        public var isSwitch: Bool { self == .checkBox || self == .toggle }
    }

    /// Where using a control leads.
    public enum Destination: Hashable, Sendable {
        /// Nowhere else.
        case stay
        /// To a place, given by its title or id, in the control's own portal or in the one named.
        case open(String, portal: String?)
        /// Out of the panel or dialog, to the place under it.
        case close
    }

    /// One thing that using the control can do.
    public struct Behavior: Sendable {
        /// The position that the switch is brought into, where the control is one.
        public var position: Bool?
        /// The command that is performed.
        public var command: Command?
        /// Where it leads.
        public var destination: Destination
    }

    /// What kind of control it is.
    public var kind: Kind
    /// The words on it, or, for a row, the words for what it stands for.
    public var label: String
    /// Whether the label is concluded rather than stated by the sources, which describe the control without naming it.
    public var isInferred = false
    /// Other ways to name it.
    public var aliases: [String] = []
    /// Labels that it had.
    public var formerly: [FormerName] = []
    /// In which worlds it can be seen.
    public var visibility: Condition = .always
    /// To whom it is shown; to everyone on the place, unless restricted.
    public var permission: Permission?
    /// What using it does; the first behavior that is possible happens.
    public var behaviors: [Behavior] = []
    /// The labels of controls on the same place that must be filled in before.
    public var needs: [String] = []
    /// In which worlds the switch is on, where the world says so.
    public var isOn: Condition?
    /// The values that can be entered or chosen, where they matter.
    public var values: [String] = []
    /// Where it is defined.
    public var site: DefinitionSite

    init(_ kind: Kind, _ label: String, _ fileID: String, _ line: Int) {
        self.kind = kind
        self.label = label
        site = DefinitionSite(fileID: fileID, line: line)
    }
}

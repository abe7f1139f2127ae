/// A kind word says what sort of thing a label belongs to: *button*, *page*, *dialog box*.
public enum KindWord: String, Hashable, Sendable, CaseIterable {
    // Controls.
    case button
    case link
    case checkBox = "check box"
    case option
    case field
    /// *Box* alone may be a field, and may be a check box.
    case box
    case list
    case row
    case tab
    case toggle
    case menu
    case icon
    case tile
    case column
    case action
    case arrow

    // Places.
    case page
    case panel
    case dialogBox = "dialog box"
    case window
    case section
    case message
    case portal
    case table
    case site

    // Things that are neither.
    case step
    case role
    case account

    /// Whether it is something that one uses on a place.
    public var isControl: Bool {
        switch self {
        case .button, .link, .checkBox, .option, .field, .box, .list, .row, .tab, .toggle, .menu, .icon, .tile,
            .column, .action, .arrow:
            return true
        default: return false
        }
    }

    /// Whether it is something into which one puts a value.
    public var takesValue: Bool {
        switch self {
        case .field, .box, .list, .column, .option: true
        default: false
        }
    }

    /// Whether it is something that one can be on or in.
    public var isPlace: Bool {
        switch self {
        case .page, .panel, .dialogBox, .window, .section, .message, .portal, .table, .site: true
        default: false
        }
    }
}

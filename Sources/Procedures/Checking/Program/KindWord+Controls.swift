internal import Workflow

extension KindWord {
    /// Whether a control of a kind may be called by this word.
    func fits(_ kind: Control.Kind) -> Bool {
        switch self {
        case .button: kind == .button
        case .link: kind == .link
        case .checkBox: kind == .checkBox
        case .option: true
        case .field: kind == .field || kind == .list
        case .box: kind == .field || kind == .list || kind == .checkBox
        case .list: kind == .list
        case .row: kind == .row
        case .tab: kind == .tab
        case .toggle: kind == .toggle
        case .icon, .arrow, .action: kind == .button || kind == .link
        case .menu, .tile: kind != .row && kind != .field
        default: true
        }
    }

    /// Whether readers who look for this miss a control of a kind, because it looks and works in another way.
    func misleads(about kind: Control.Kind) -> Bool {
        switch kind {
        case .button, .link, .tab: [.checkBox, .toggle, .field, .list, .row].contains(self)
        case .checkBox: [.button, .link, .tab, .field, .list, .row].contains(self)
        case .toggle: [.link, .tab, .field, .list, .row].contains(self)
        case .row: [.button, .checkBox, .toggle, .field, .tab].contains(self)
        case .field, .list: [.checkBox, .toggle, .row, .tab].contains(self)
        }
    }

    /// Whether the word says something wrong of a place, and not only something vague.
    func misleads(about kind: Place.Kind) -> Bool {
        switch kind {
        case .page: self == .dialogBox || self == .message
        case .dialog: self == .page || self == .message
        case .message: self == .page || self == .dialogBox
        case .panel: self == .message
        }
    }

    /// Whether the label of such a control stands beside it, rather than on it.
    var canStandBesideItsLabel: Bool {
        switch self {
        case .checkBox, .box, .option, .toggle: true
        default: false
        }
    }

    /// Whether a control of a kind may be meant that nothing but this word names.
    func describes(_ kind: Control.Kind) -> Bool {
        switch self {
        case .option, .role: kind == .checkBox || kind == .toggle
        case .portal, .site: kind == .link || kind == .button
        case .tile, .menu, .column, .table, .section: false
        default: isControl && fits(kind)
        }
    }
}

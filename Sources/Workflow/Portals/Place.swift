public import Diagnostics

/// A place is where an actor can be in a portal: it has a title, ways that lead to it, and controls.
///
/// Places are written as ``Page``, ``Panel``, ``Dialog`` or ``Message``.
public struct Place: Sendable {
    /// What kind of place it is.
    public enum Kind: String, Hashable, Sendable {
        /// Fills the portal; going there leaves all other places.
        case page
        /// Opens beside the place that one is on, which stays.
        case panel
        /// Opens over the place that one is on, which waits.
        case dialog
        /// Has been sent to the actor, and can be opened as long as it is visible.
        case message
    }

    /// The id, in kebab case, unique within the portal.
    public var id: String
    /// The title that is shown.
    public var title: String
    /// What kind of place it is.
    public var kind: Kind
    /// Menu paths that lead to it from anywhere in the portal.
    public var paths: [[String]] = []
    /// Addresses that lead to it.
    public var urls: [String] = []
    /// Titles, paths and addresses that it had.
    public var formerly: [FormerName] = []
    /// In which worlds it can be reached.
    public var visibility: Condition = .always
    /// To whom it is shown; to everyone whom the portal is for, unless restricted.
    public var permission: Permission?
    /// What can be seen and used on it.
    public var controls: [Control] = []
    /// Where the facts come from.
    public var source: Source?
    /// Where it is defined.
    public var site: DefinitionSite
}

/// A definition that stands for a place.
public protocol PlaceDefinition: Sendable {
    /// The place that it stands for.
    var place: Place { get set }
}

extension PlaceDefinition {
    /// The same place, reachable only in worlds in which a condition holds.
    public func shown(when condition: Condition) -> Self {
        var copy = self
        copy.place.visibility = copy.place.visibility && condition
        return copy
    }

    /// The same place, shown only to some.
    public func shown(to permitted: some Permitting) -> Self {
        var copy = self
        copy.place.permission = copy.place.permission.map { $0.and(permitted) } ?? permitted.permission
        return copy
    }

    /// The same place with another menu path that leads to it.
    public func also(at path: String...) -> Self {
        var copy = self
        copy.place.paths.append(path)
        return copy
    }

    /// The same place with another address that leads to it.
    public func also(url: String) -> Self {
        var copy = self
        copy.place.urls.append(url)
        return copy
    }

    /// The same place, with titles, paths or addresses that it had.
    public func formerly(_ names: FormerName...) -> Self {
        var copy = self
        copy.place.formerly += names
        return copy
    }
}

/// A page fills its portal.
///
///     Page("Partner relationships", at: "Settings", "Partner relationships") {
///         Row("partner").opens("Partner details")
///     }
public struct Page: PlaceDefinition {
    /// The place that it stands for.
    public var place: Place

    /// Defines a page: its title, the menu path that leads to it, and its address.
    public init(
        _ title: String, id: String? = nil, at path: String..., url: String? = nil, source: Source? = nil,
        fileID: String = #fileID, line: Int = #line, @ControlBuilder controls: () -> [Control] = { [] }
    ) {
        place = Place(
            id: id ?? Naming.kebab(title), title: title, kind: .page, paths: path.isEmpty ? [] : [path],
            urls: url.map { [$0] } ?? [], controls: controls(), source: source,
            site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// A panel opens beside the place that one is on.
public struct Panel: PlaceDefinition {
    /// The place that it stands for.
    public var place: Place

    /// Defines a panel.
    public init(
        _ title: String, id: String? = nil, source: Source? = nil, fileID: String = #fileID, line: Int = #line,
        @ControlBuilder controls: () -> [Control] = { [] }
    ) {
        place = Place(
            id: id ?? Naming.kebab(title), title: title, kind: .panel, controls: controls(), source: source,
            site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// A dialog opens over the place that one is on.
public struct Dialog: PlaceDefinition {
    /// The place that it stands for.
    public var place: Place

    /// Defines a dialog.
    public init(
        _ title: String, id: String? = nil, source: Source? = nil, fileID: String = #fileID, line: Int = #line,
        @ControlBuilder controls: () -> [Control] = { [] }
    ) {
        place = Place(
            id: id ?? Naming.kebab(title), title: title, kind: .dialog, controls: controls(), source: source,
            site: DefinitionSite(fileID: fileID, line: line))
    }
}

/// A message has been sent to an actor, such as an e-mail that carries a link.
///
///     Message("Partner invitation", received: invitation.is(.sent)) {
///         Link("Accept invitation").opens("Accept agreement & authorize partner", in: "Microsoft 365 admin center")
///     }
public struct Message: PlaceDefinition {
    /// The place that it stands for.
    public var place: Place

    /// Defines a message that can be opened in worlds in which a condition holds.
    public init(
        _ title: String, id: String? = nil, received condition: Condition, source: Source? = nil,
        fileID: String = #fileID, line: Int = #line, @ControlBuilder controls: () -> [Control] = { [] }
    ) {
        place = Place(
            id: id ?? Naming.kebab(title), title: title, kind: .message, visibility: condition, controls: controls(),
            source: source, site: DefinitionSite(fileID: fileID, line: line))
    }
}

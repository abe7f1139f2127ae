/// A definition site is the place in a Swift source file where a part of the model was defined.
///
/// It is made from `#fileID` and `#line`, so that it names the module and the file and no folder of the machine that
/// compiled it.
public struct DefinitionSite: Hashable, Sendable {
    /// The module and the file, as `#fileID` gives them: `PartnerRelationships/AdminCenter.swift`.
    public let fileID: String
    /// The line, counted from one.
    public let line: Int
    /// Where the file was found, seen from where the program runs; nothing as long as nobody has looked.
    public private(set) var foundAt: String?

    /// Makes a site; called without arguments it is the caller's own place.
    public init(fileID: String = #fileID, line: Int = #line) {
        self.fileID = fileID
        self.line = line
    }

    /// The path of the file; as long as nobody has found it, its module and its name, which is all that is known of it.
    ///
    /// `#fileID` doesn't tell of the folders between them. Whoever shows the path to people finds out where the file really is.
    public var path: String { foundAt ?? fileID }

    /// The same place, in a file that has been found.
    public func found(at path: String) -> DefinitionSite {
        var site = self
        site.foundAt = path
        return site
    }
}

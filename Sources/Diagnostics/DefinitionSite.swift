/// A definition site is the place in a Swift source file where a part of the model was defined.
///
/// It is made from `#fileID` and `#line`, so that it names the module and the file and no folder of the machine that
/// compiled it.
public struct DefinitionSite: Hashable, Sendable {
    /// The module and the file, as `#fileID` gives them: `PartnerRelationships/AdminCenter.swift`.
    public let fileID: String
    /// The line, counted from one.
    public let line: Int

    /// Makes a site; called without arguments it is the caller's own place.
    public init(fileID: String = #fileID, line: Int = #line) {
        self.fileID = fileID
        self.line = line
    }

    /// The path within a Swift package that keeps its modules in `Sources`, and the files of a module in one folder.
    ///
    /// `#fileID` doesn't tell of further folders. Whoever shows the path to people finds out where the file really is.
    public var path: String { "Sources/" + fileID }
}

/// File changes are what has happened to files that are watched, as far as one can tell without looking at them.
public struct FileChanges: Sendable, Hashable {
    /// The paths of files that somebody has finished writing, or has put in their places whole.
    public var written: Set<String> = []
    /// The paths of files that have come, gone, or become readable or not; an editor may not be done with them.
    public var unsettled: Set<String> = []
    /// Whether folders have come or gone, or so much has happened that anything may have.
    public var hasOtherFolders = false

    /// Whether nothing has happened.
    public var isEmpty: Bool { written.isEmpty && unsettled.isEmpty && !hasOtherFolders }

    /// Makes changes.
    public init(written: Set<String> = [], unsettled: Set<String> = [], hasOtherFolders: Bool = false) {
        self.written = written
        self.unsettled = unsettled
        self.hasOtherFolders = hasOtherFolders
    }

    mutating func join(_ other: FileChanges) {
        written.formUnion(other.written)
        unsettled.formUnion(other.unsettled)
        if other.hasOtherFolders { hasOtherFolders = true }
    }
}

/// An article folder is a content folder as articles see it: the files that they may bring in.
///
/// Only files that were found when the folder was read can be brought in, so that no address, however it is written,
/// leads out of it.
public struct ArticleFolder: Sendable {
    private let files: any FileStore
    /// The paths, in the order of their bytes.
    private let paths: [String]

    /// Makes the folder of some files, whose paths are in the order of their bytes.
    public init(_ paths: [String], in files: any FileStore) {
        self.files = files
        self.paths = paths
    }

    /// A folder without any files, for text that comes from nowhere.
    public static let empty = ArticleFolder([], in: MemoryFiles([:]))

    /// The bytes of a file.
    public func read(_ path: String) throws(FileStoreError) -> [UInt8] { try files.read(path) }

    /// The file that an address in a document means.
    func find(_ address: String, from folder: [UInt8]) -> Result<String, ArticleProblem.Reason> {
        var path: [UInt8] = []
        switch Self.resolve(Array(address.utf8), from: folder, into: &path) {
        case .path: break
        case .outside: return .failure(.outside)
        default: return .failure(.notAFile)
        }
        return known(path).map { .success($0) } ?? .failure(.missing)
    }

    /// What an address means that stands in a document of a folder.
    static func resolve(_ address: [UInt8], from folder: [UInt8], into path: inout [UInt8]) -> LinkTarget {
        LinkTarget.resolve(address[...], from: folder[...], into: &path)
    }

    /// The file with exactly this path.
    func known(_ path: [UInt8]) -> String? {
        var low = 0
        var high = paths.count
        while low < high {
            let middle = (low + high) / 2
            if paths[middle].utf8.lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
        }
        return low < paths.count && paths[low].utf8.elementsEqual(path) ? paths[low] : nil
    }
}

/// An article problem is something that an article asks for and cannot have.
///
/// `tally check` finds the same and knows the place; this is for whoever renders without checking.
public struct ArticleProblem: Hashable, Sendable {
    /// Why it cannot be had.
    enum Reason: Error, Hashable, Sendable {
        /// The address leads out of the content folder.
        case outside
        /// The address is no path of a file.
        case notAFile
        /// There is no such file.
        case missing
        /// The file cannot be read, for a reason of the system's.
        case unreadable(String)
        /// The file is being included already.
        case circular
        /// Files include files to a depth, a number or a size that no document needs.
        case tooMuch
        /// Several paragraphs cannot stand within a line.
        case notInline
        /// The file has no such lines.
        case noSuchLines(String)
    }

    /// The document that asks, within the content folder; empty for text that comes from nowhere.
    public let document: String
    /// What it asks for, as it is written.
    public let address: String
    /// Why it cannot be had.
    let reason: Reason

    /// What is wrong, as a statement without a final period.
    public var message: String {
        switch reason {
        case .outside: "\"\(address)\" is not included: it is not in the content folder"
        case .notAFile: "\"\(address)\" is not included: it is no path of a file"
        case .missing: "\"\(address)\" is not included: there is no such file"
        case .unreadable(let reason): "\"\(address)\" is not included: it cannot be read (\(reason))"
        case .circular: "\"\(address)\" is not included: it would include itself"
        case .tooMuch: "\"\(address)\" is not included: there are too many includes within each other"
        case .notInline: "\"\(address)\" is not included: it is more than a paragraph and stands within a line"
        case .noSuchLines(let selection): "\"\(address)\" has no lines \"\(selection)\""
        }
    }
}

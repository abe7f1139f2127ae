/// An output file is a file of the site, and how its bytes are made.
public struct OutputFile: Sendable {
    /// Where the bytes come from.
    public enum Content: Sendable {
        /// They are there.
        case bytes([UInt8])
        /// They are appended to a buffer when the file is written, on any thread.
        case rendered(@Sendable (inout [UInt8]) -> Void)
        /// They are those of another file, which is read when this one is written; nothing if it cannot be read.
        case read(@Sendable () -> [UInt8]?)
    }

    /// The path in the site.
    public var path: String
    /// Where the bytes come from.
    public var content: Content
    /// Whether compressed files are made beside it, where they are made beside files at all.
    public var isCompressible = true

    /// Makes a file.
    public init(_ path: String, _ content: Content) {
        self.path = path
        self.content = content
    }

    /// What is wrong with its path; nothing if there can be such a file in a site.
    public var pathProblem: String? { OutputPath.problem(in: path) }

    /// Makes the file of a page.
    public init(_ page: SitePage) { self.init(page.path, .rendered(page.render)) }
}

/// What became of a file of the site.
public struct OutputResult: Sendable {
    /// The things that can become of it.
    public enum Outcome: Sendable {
        /// It was written.
        case written
        /// It had these bytes already.
        case unchanged
        /// Somebody else's file has its path.
        case refused
        /// Its bytes could not be had.
        case unreadable
    }

    /// What became of it.
    public var outcome: Outcome
    /// The number of its bytes.
    public var byteCount: Int
    /// How long it took to make the bytes, in nanoseconds.
    public var making: Int
    /// How long it took to write them, or to find that nothing has to be written, in nanoseconds.
    public var writing: Int
}

/// A reason why a site could not be written.
public struct OutputFailure: Error, Hashable, Sendable {
    /// The path that it is about.
    public let path: String
    /// The reason, as a statement without a final period.
    public let reason: String

    init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }
}

extension OutputFile {
    /// Makes the file of a style, a script or a picture.
    ///
    /// Its name has a hash of its bytes, so that a browser can keep it for ever and still gets the new one when it changes.
    public static func asset(_ path: String, _ bytes: [UInt8]) -> OutputFile {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        let hash = "." + OutputHash.name(bytes)
        guard let dot = path.utf8[name...].lastIndex(of: UInt8(ascii: ".")), dot > name else {
            return OutputFile("assets/" + path + hash, .bytes(bytes))
        }
        return OutputFile("assets/" + path[..<dot] + hash + path[dot...], .bytes(bytes))
    }
}

extension OutputFile {
    /// The bytes; nothing if they cannot be had.
    var bytes: [UInt8]? {
        switch content {
        case .bytes(let bytes): return bytes
        case .read(let read): return read()
        case .rendered(let render):
            var bytes: [UInt8] = []
            render(&bytes)
            return bytes
        }
    }
}

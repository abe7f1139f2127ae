/// What a path in the site may be.
enum OutputPath {
    /// What files of ours that are no part of the site begin with.
    static let reserved = ".tally"

    /// What is wrong with a path; nothing if it names a file in the site.
    static func problem(in path: String) -> String? {
        if path.isEmpty { return "it is empty" }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "it has control characters" }
        for step in path.split(separator: "/", omittingEmptySubsequences: false) {
            if step.isEmpty || step == "." || step == ".." { return "it does not name a file in the site" }
            if step.utf8.count > 255 { return "it has a name that is too long for a file" }
        }
        return path.hasPrefix(reserved) ? "names like this are kept for the builder's own notes" : nil
    }

    /// The folders that some paths are in, outer ones first.
    static func folders(of paths: some Sequence<String>) -> [String] {
        var folders: Set<String> = []
        for path in paths {
            var end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
            while let slash = end, folders.insert(String(path[..<slash])).inserted {
                end = path[..<slash].utf8.lastIndex(of: UInt8(ascii: "/"))
            }
        }
        return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// A file path is a path as it is written, made plain: without `.`, doubled slashes, and `..` where it can be resolved.
///
/// It is compared and joined as text; links of the file system are not followed.
struct FilePath: Hashable, CustomStringConvertible {
    /// The path in its plainest form; `.` for the current folder.
    let description: String

    init(_ path: String) {
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == "..", let last = steps.last, last != ".." {
                steps.removeLast()
            } else if step != ".." || !path.hasPrefix("/") {
                steps.append(step)
            }
        }
        let joined = steps.joined(separator: "/")
        description = path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }

    /// The path with what stands before the paths of files in it.
    var prefix: String { description == "." ? "" : description.hasSuffix("/") ? description : description + "/" }

    /// The path of something in this folder.
    func appending(_ path: String) -> FilePath { FilePath(path.hasPrefix("/") ? path : prefix + path) }

    /// The folder that it is in.
    var parent: FilePath { FilePath(description.hasPrefix("/") ? description + "/.." : description + "/..") }

    /// The path below a folder; empty for the folder itself, nothing for what is not in it.
    func within(_ folder: FilePath) -> String? {
        if self == folder { return "" }
        if folder.description == "." {
            return description.hasPrefix("/") || description.hasPrefix("../") || description == ".." ? nil : description
        }
        return description.hasPrefix(folder.prefix) ? String(description.dropFirst(folder.prefix.count)) : nil
    }
}

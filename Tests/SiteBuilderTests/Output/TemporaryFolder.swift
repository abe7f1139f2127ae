import Glibc
import Testing

@testable import SiteBuilder

/// A temporary folder is a folder on disk that is gone when its test is over.
final class TemporaryFolder {
    let root: String

    init() throws {
        var template = Array("/tmp/tally-site.XXXXXX".utf8CString)
        root = String(cString: try #require(mkdtemp(&template)))
    }

    deinit { Self.remove(root) }

    var site: String { root + "/Site" }

    func write(_ text: String, to path: String) throws {
        let steps = path.split(separator: "/")
        for end in steps.indices.dropFirst() { mkdir(root + "/" + steps[..<end].joined(separator: "/"), 0o777) }
        let file = try #require(fopen(root + "/" + path, "w"))
        fputs(text, file)
        fclose(file)
    }

    func read(_ path: String) -> String? {
        OutputContent.read(root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    func exists(_ path: String) -> Bool { OutputContent.mode(of: root + "/" + path) != nil }

    func identity(of path: String) -> ino_t {
        var status = stat()
        return lstat(root + "/" + path, &status) == 0 ? status.st_ino : 0
    }

    /// All files below the folder, with their texts.
    func files(in folder: String = "Site") -> [String: String] {
        var files: [String: String] = [:]
        var open = [""]
        while let inner = open.popLast() {
            for name in Self.names(in: root + "/" + folder + "/" + inner) {
                let path = inner.isEmpty ? name : inner + "/" + name
                if OutputContent.mode(of: root + "/" + folder + "/" + path) == S_IFDIR {
                    open.append(path)
                } else {
                    files[path] = read(folder + "/" + path) ?? ""
                }
            }
        }
        return files
    }

    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func remove(_ path: String) {
        for name in names(in: path) {
            let inner = path + "/" + name
            if OutputContent.mode(of: inner) == S_IFDIR { remove(inner) } else { unlink(inner) }
        }
        rmdir(path)
    }
}

/// Writes a site of some texts as a build does.
@discardableResult
func build(
    _ texts: [String: String], into folder: TemporaryFolder, isCompressing: Bool = false, calls: OutputCalls = .init()
) throws -> OutputFolder.Summary {
    let output = try OutputFolder(folder.site, jobs: 2, isCompressing: isCompressing, calls: calls)
    let sorted = texts.sorted { $0.key < $1.key }
    try output.write(sorted.map { OutputFile($0.key, .bytes(Array($0.value.utf8))) })
    return try output.finish()
}

internal import Glibc

extension OutputContent {
    /// The folders in a folder, hidden ones and empty ones too, each before those in it.
    static func folders(in root: String) -> [String] {
        var found: [String] = []
        var next = -1
        while next < found.count {
            let folder = next < 0 ? "" : found[next] + "/"
            next += 1
            guard let directory = opendir(root + "/" + folder) else { continue }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name == "." || name == ".." { continue }
                if mode(of: root + "/" + folder + name) == S_IFDIR { found.append(folder + name) }
            }
        }
        return found
    }
}

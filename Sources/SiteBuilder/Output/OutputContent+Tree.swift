internal import Glibc

extension OutputContent {
    /// What is below a folder, hidden things too: the folders, outer ones first, and whatever else there is.
    ///
    /// A folder that can't be looked into is among the others.
    static func tree(of root: String) -> (folders: [String], others: [String]) {
        var folders: [String] = []
        var others: [String] = []
        var next = -1
        while next < folders.count {
            let folder = next < 0 ? "" : folders[next] + "/"
            next += 1
            guard let directory = opendir(root + "/" + folder) else {
                others.append(folder)
                continue
            }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name == "." || name == ".." { continue }
                if mode(of: root + "/" + folder + name) == S_IFDIR {
                    folders.append(folder + name)
                } else {
                    others.append(folder + name)
                }
            }
        }
        return (folders, others)
    }
}

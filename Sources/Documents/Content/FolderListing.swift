internal import Glibc

/// A folder listing reads what is in one folder after the other, with the same buffers.
struct FolderListing {
    /// A file, or a folder to be listed.
    struct Entry {
        /// The path within the content folder.
        let path: String
        let isFolder: Bool
    }

    /// The names of one folder's entries, one after the other; those of folders have a slash at their end.
    private var names: [UInt8] = []
    private var ranges: [Range<Int>] = []

    /// Adds what is in a folder, the last of it first.
    mutating func addEntries(
        of folder: String, in root: String, to entries: inout [Entry]
    ) throws(ContentFolder.Unreadable) {
        let path = folder.isEmpty ? root : root + "/" + folder
        guard let directory = opendir(path) else {
            throw ContentFolder.Unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { closedir(directory) }
        names.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        while let entry = readdir(directory) { add(&entry.pointee, in: path) }
        sort()
        var folder = folder.isEmpty ? "" : folder + "/"
        folder.withUTF8 { folder in
            names.withUnsafeBufferPointer { names in
                for range in ranges.reversed() {
                    let isFolder = names[range.upperBound - 1] == UInt8(ascii: "/")
                    let name = UnsafeBufferPointer(rebasing: names[isFolder ? range.dropLast() : range])
                    entries.append(Entry(path: FolderListing.joined(folder, name), isFolder: isFolder))
                }
            }
        }
    }

    /// Adds the name of an entry of a folder, unless it is hidden, or neither a folder nor a file.
    private mutating func add(_ entry: inout dirent, in folder: String) {
        if withUnsafeBytes(of: &entry.d_name, { $0[0] == UInt8(ascii: ".") }) { return }
        let type = Int(entry.d_type)
        var isFolder = type == DT_DIR
        var isFile = type == DT_REG
        if type == DT_LNK || type == DT_UNKNOWN {
            let name = withUnsafeBytes(of: &entry.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            let path = folder + "/" + name
            var status = stat()
            // Some file systems don't say in a listing what an entry is.
            isFolder = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            let leadsNowhere = !isFolder && stat(path, &status) != 0
            isFile = !isFolder && !leadsNowhere && status.st_mode & S_IFMT == S_IFREG
            // A document that has been moved away under its link is missed by whoever reads it.
            if leadsNowhere { isFile = name.isMarkdownPath || name.isNavigationPath }
        }
        guard isFolder || isFile else { return }
        let start = names.count
        withUnsafeBytes(of: &entry.d_name) { name in
            let length = name.baseAddress.map { strnlen($0.assumingMemoryBound(to: CChar.self), name.count) } ?? 0
            names.append(contentsOf: UnsafeRawBufferPointer(rebasing: name[..<length]))
        }
        if isFolder { names.append(UInt8(ascii: "/")) }
        ranges.append(start..<names.count)
    }

    /// Puts the entries in the order of their bytes.
    private mutating func sort() {
        names.withUnsafeBufferPointer { names in
            guard let start = names.baseAddress else { return }
            ranges.sort { one, other in
                let order = memcmp(start + one.lowerBound, start + other.lowerBound, min(one.count, other.count))
                return order == 0 ? one.count < other.count : order < 0
            }
        }
    }

    /// A path in one piece; what is no UTF-8 in it is replaced, as everywhere.
    private static func joined(_ folder: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: folder.count + name.count) { buffer in
            _ = buffer.initialize(fromContentsOf: folder)
            _ = UnsafeMutableBufferPointer(rebasing: buffer[folder.count...]).initialize(fromContentsOf: name)
            return folder.count + name.count
        }
    }
}

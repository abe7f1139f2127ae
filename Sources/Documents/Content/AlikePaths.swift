/// Alike paths finds files that are one and the same where upper and lower case don't count, or where letters have one form.
///
/// That is so on most people's disks, and with some hosts of sites.
struct AlikePaths: Sendable {
    /// For each file that another one before it is like, the first of these.
    private var firsts: [Int: Int] = [:]

    init(_ paths: some Collection<String>) {
        var plain = ByteTable(capacity: paths.count)
        var owners: [Int] = []
        // Of letters beyond ASCII the cases and forms are known to strings alone.
        var others: [String: Int] = [:]
        var folded: [UInt8] = []
        for (index, path) in paths.enumerated() {
            var path = path
            if AlikePaths.fold(&path, into: &folded) {
                owners.append(index)
                if let earlier = plain.append(folded[...]) { firsts[index] = owners[earlier] }
            } else {
                let key = path.lowercased()
                if let earlier = others[key] { firsts[index] = earlier } else { others[key] = index }
            }
        }
    }

    /// The first of the files that a file is like, unless it is that one.
    func first(before file: Int) -> Int? { firsts[file] }

    /// Writes a path in lower case, and returns whether all of it is ASCII.
    private static func fold(_ path: inout String, into folded: inout [UInt8]) -> Bool {
        folded.removeAll(keepingCapacity: true)
        return path.withUTF8 { bytes in
            var all: UInt8 = 0
            for byte in bytes {
                all |= byte
                folded.append(LinkTarget.lowercase(byte))
            }
            return all < 0x80
        }
    }
}

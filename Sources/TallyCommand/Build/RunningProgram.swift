internal import Documents
internal import Glibc

/// The running program is the file that runs, with the libraries that it has brought with it.
enum RunningProgram {
    /// What tells it from any other one; nothing if that cannot be found out, or if it has been replaced since it began.
    static let hash: UInt64? = {
        guard let maps = try? DiskFiles("").read("/proc/self/maps") else { return nil }
        var hashes: Set<UInt64> = []
        for file in files(in: maps) {
            guard let hash = hash(of: file) else { return nil }
            hashes.insert(hash)
        }
        // In the order of the hashes, because where libraries stand on a machine is of no importance.
        return hashes.isEmpty ? nil : ContentFile.hash(hashes.sorted().flatMap { bytes(of: $0) })
    }()

    /// The files of which a process runs code.
    private static func files(in maps: [UInt8]) -> Set<String> {
        var files: Set<String> = []
        for line in maps.split(separator: 0x0A) {
            // Addresses, permissions, offset, device, inode, and then the path, which may have blanks in it.
            let fields = line.split(separator: 0x20, maxSplits: 5)
            guard fields.count == 6, fields[1].contains(UInt8(ascii: "x")) else { continue }
            let path = fields[5].drop { $0 == 0x20 }
            if path.first == UInt8(ascii: "/") { files.insert(String(decoding: path, as: UTF8.self)) }
        }
        return files
    }

    /// The hash of a file, taken piece by piece, so that nothing as large as a program is held in memory.
    private static func hash(of path: String) -> UInt64? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var pieces: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            var count = 0
            // Pieces are full but for the last one, however much the system gives at a time.
            while count < buffer.count {
                let got = buffer.withUnsafeMutableBytes { room in
                    read(descriptor, room.baseAddress.map { $0 + count }, room.count - count)
                }
                if got < 0, errno == EINTR { continue }
                if got < 0 { return nil }
                if got == 0 { break }
                count += got
            }
            if count == 0 { return ContentFile.hash(pieces) }
            pieces += bytes(
                of: count == buffer.count ? ContentFile.hash(buffer) : ContentFile.hash(Array(buffer[..<count])))
        }
    }

    private static func bytes(of number: UInt64) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }
}

internal import Documents

/// A hash of a file's bytes, by which changed files are told from unchanged ones.
enum OutputHash {
    static func hash(_ bytes: [UInt8]) -> UInt64 { ContentFile.hash(bytes) }

    /// The first eight digits of a hash, for the name of a file whose bytes never change under it.
    static func name(_ bytes: [UInt8]) -> String {
        let digits = String(hash(bytes), radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8))
    }
}

/// An output manifest says which files of an output folder are a build's own.
///
/// It is the file `.tally` in the folder: a line that names the format, and one for each file with a hash of its bytes and
/// its path. It tells whose a file is. Whether a file has to be written is found out by looking at the file, because
/// somebody may have changed it. The first line also says what a site was made of that is complete.
struct OutputManifest: Equatable {
    static let name = ".tally"
    /// The folder in which files are made before they take their places.
    static let workFolder = ".tally-work"

    /// The hashes of the files by their paths; nothing for files that were about to be written when this was noted down.
    var hashes: [String: UInt64?] = [:]
    /// Whether compressed files among them were made just as we make them.
    var isOurCompression = false
    /// What the site was made of, as a number; nothing if it is not complete.
    var inputs: UInt64?

    /// Reads a manifest; what cannot be understood names no files.
    init(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: 0x0A)[...]
        guard let head = lines.popFirst(), head.starts(with: "tally 1".utf8) else { return }
        let (format, inputs) = Self.taken(apart: head)
        isOurCompression = format.elementsEqual(Self.head.utf8)
        self.inputs = inputs
        for line in lines where line.count > 17 {
            let path = String(decoding: line.dropFirst(17), as: UTF8.self)
            guard OutputPath.problem(in: path) == nil else { continue }
            hashes[path] = .some(UInt64(String(decoding: line.prefix(16), as: UTF8.self), radix: 16))
        }
    }

    /// Makes a manifest that names no files.
    init() {}

    private static var head: String { "tally 1 \(Compression.version)" }
    private static let inputsMark = Array(" of ".utf8)

    /// The first line without what the site was made of, and that.
    private static func taken(apart head: ArraySlice<UInt8>) -> (format: ArraySlice<UInt8>, inputs: UInt64?) {
        let format = head.dropLast(16 + inputsMark.count)
        let rest = head[format.endIndex...]
        guard rest.starts(with: inputsMark),
            let inputs = UInt64(String(decoding: rest.dropFirst(inputsMark.count), as: UTF8.self), radix: 16)
        else { return (head, nil) }
        return (format, inputs)
    }

    /// The bytes of the file; the same for the same files.
    var bytes: [UInt8] {
        var bytes = Array(Self.head.utf8)
        if let inputs {
            bytes += Self.inputsMark
            Self.append(inputs, to: &bytes)
        }
        bytes.append(0x0A)
        let sorted = hashes.sorted { OutputPath.precedes($0.key, $1.key) }
        for (path, hash) in sorted {
            if let hash {
                Self.append(hash, to: &bytes)
            } else {
                bytes.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: 16))
            }
            bytes.append(0x20)
            bytes.append(contentsOf: path.utf8)
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Appends sixteen hexadecimal digits.
    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        let digits = String(number, radix: 16)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 16 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
    }
}

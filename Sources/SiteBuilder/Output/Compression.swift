internal import CBrotli
internal import CZlib

/// Compression makes the files that a server can send in place of others: `.gz` and `.br`.
///
/// The same bytes give the same file: there is no date in it, and no name.
enum Compression: String, CaseIterable {
    case gzip = ".gz"
    case brotli = ".br"

    /// What made the compressed files; with another version they may come out differently.
    static var version: String {
        let brotli = BrotliEncoderVersion()
        return "zlib-\(String(cString: zlibVersion())) brotli-\(brotli >> 24).\(brotli >> 12 & 0xFFF).\(brotli & 0xFFF)"
    }

    /// Whether a file gains by it.
    static func suits(_ path: String, size: Int) -> Bool {
        // What is smaller fits into a packet or two as it is.
        size >= 256 && endings.contains { path.hasSuffix($0) }
    }

    private static let endings = [
        ".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".md", ".webmanifest", ".ico",
    ]

    /// The compressed bytes; nothing if the library fails.
    func compress(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .gzip: Self.gzip(bytes)
        case .brotli: Self.brotli(bytes)
        }
    }

    private static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // A window of 15 bits, and 16 more for the frame of a gzip file.
        let begun = deflateInit2_(
            &stream, 9, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count))) + 18
        var status = Z_OK
        let compressed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            bytes.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(bound)
                status = deflate(&stream, Z_FINISH)
                count = bound - Int(stream.avail_out)
            }
        }
        return status == Z_STREAM_END ? compressed : nil
    }

    /// The highest quality takes ten times as long as this one and saves a few percent.
    private static let brotliQuality: Int32 = 9

    private static func brotli(_ bytes: [UInt8]) -> [UInt8]? {
        var size = BrotliEncoderMaxCompressedSize(bytes.count)
        guard size > 0 else { return nil }
        var isDone = false
        let compressed = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            bytes.withUnsafeBufferPointer { input in
                let done = BrotliEncoderCompress(
                    brotliQuality, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT, input.count, input.baseAddress, &size,
                    output.baseAddress)
                isDone = done != 0
                count = isDone ? size : 0
            }
        }
        return isDone ? compressed : nil
    }
}

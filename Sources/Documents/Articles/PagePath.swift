internal import Diagnostics

/// Page paths are where the pages of documents are: beside each other as the documents are, with another ending.
public enum PagePath {
    static let suffix = ".html".utf8

    /// Whether a document is shown on a page of its own.
    ///
    /// By custom, files in a folder `includes` are parts of other documents; a table of contents is no document.
    public static func hasPage(_ document: String) -> Bool {
        if document.isMarkdownNavigationPath { return false }
        var document = document
        return document.withUTF8 { path in
            var start = 0
            for index in path.indices where path[index] == UInt8(ascii: "/") {
                if path[start..<index].elementsEqual("includes".utf8) { return false }
                start = index + 1
            }
            return true
        }
    }

    /// The path of a document's page.
    public static func page(of document: String) -> String {
        let bytes = Array(document.utf8)
        guard let stem = stem(of: bytes) else { return document + ".html" }
        return String(decoding: bytes[..<stem], as: UTF8.self) + ".html"
    }

    /// The number of bytes before the ending of a document's path; nothing for other paths.
    static func stem(of path: [UInt8]) -> Int? { path.withUnsafeBufferPointer { stem(of: $0) } }

    /// The number of bytes before the ending of a document's path; nothing for other paths.
    static func stem(of path: UnsafeBufferPointer<UInt8>) -> Int? {
        hasEnding(path, ".md") ? path.count - 3 : hasEnding(path, ".markdown") ? path.count - 9 : nil
    }

    /// Whether a path ends in something, and has more before it.
    private static func hasEnding(_ path: UnsafeBufferPointer<UInt8>, _ ending: StaticString) -> Bool {
        let start = path.count - ending.utf8CodeUnitCount
        guard start > 0 else { return false }
        for index in 0..<ending.utf8CodeUnitCount where path[start + index] != ending.utf8Start[index] { return false }
        return true
    }

    /// The relative reference from a page to a path, as it stands in an address.
    public static func reference(to path: String, from page: String) -> String {
        var reference: [UInt8] = []
        appendReference(to: Array(path.utf8), from: folder(of: page), into: &reference)
        return String(decoding: reference, as: UTF8.self)
    }

    /// The folder that a path is in, without a slash at its end.
    static func folder(of path: String) -> [UInt8] {
        var path = path
        return path.withUTF8 { path in
            var end = path.count
            while end > 0, path[end - 1] != UInt8(ascii: "/") { end -= 1 }
            return end == 0 ? [] : Array(UnsafeBufferPointer(rebasing: path[..<(end - 1)]))
        }
    }

    /// Appends the relative reference from a folder to a path.
    static func appendReference(to path: [UInt8], from folder: [UInt8], into address: inout [UInt8]) {
        let slash = UInt8(ascii: "/")
        let steps = path.split(separator: slash)
        let folders = folder.split(separator: slash)
        var common = 0
        while common < folders.count, common + 1 < steps.count, folders[common].elementsEqual(steps[common]) {
            common += 1
        }
        for _ in common..<folders.count { address.append(contentsOf: "../".utf8) }
        for (index, step) in steps[common...].enumerated() {
            if index > 0 { address.append(slash) }
            // A colon in the first step would end a scheme.
            if index == 0, common == folders.count, step.contains(UInt8(ascii: ":")) {
                address.append(contentsOf: "./".utf8)
            }
            for byte in step { append(byte, to: &address) }
        }
    }

    private static func append(_ byte: UInt8, to address: inout [UInt8]) {
        if PercentEncoding.isUnreserved(byte) || "!$&'()*+,;=:@".utf8.contains(byte) {
            address.append(byte)
        } else {
            PercentEncoding.append(byte, to: &address)
        }
    }
}

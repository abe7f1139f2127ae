internal import Mustache

/// Built-in templates are the files of the repository's `Templates` folder, which stand in for those that a site lacks.
enum BuiltInTemplates {
    /// The paths of all files.
    static var paths: [String] { files.map(\.path) }

    /// The bytes of a file.
    static func bytes(_ path: String) -> [UInt8]? {
        files.first { $0.path == path }.map { bytes(of: $0.text) }
    }

    /// The templates among the files.
    static var sources: [TemplateSource] {
        files.compactMap { path, text in
            guard path.hasSuffix(".mustache") else { return nil }
            return TemplateSource(
                String(path.dropLast(".mustache".utf8.count)), file: "built in: " + path, bytes: bytes(of: text))
        }
    }

    private static func bytes(of text: StaticString) -> [UInt8] {
        text.withUTF8Buffer { Array($0) }
    }
}

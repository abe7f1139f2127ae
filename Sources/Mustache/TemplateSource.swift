/// A template source is a template before it is compiled: its name, its bytes, and where they come from.
public struct TemplateSource: Hashable, Sendable {
    /// The name under which the template is rendered, and by which partials and parents refer to it.
    public let name: String
    /// The file, as problems shall name it.
    public let file: String
    /// The template, as UTF-8.
    public let bytes: [UInt8]

    /// Makes a source from bytes.
    public init(_ name: String, file: String? = nil, bytes: [UInt8]) {
        self.name = name
        self.file = file ?? name
        self.bytes = bytes
    }

    /// Makes a source from text.
    public init(_ name: String, file: String? = nil, _ text: String) {
        self.init(name, file: file, bytes: Array(text.utf8))
    }
}

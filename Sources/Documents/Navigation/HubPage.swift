internal import YAML

/// A hub page is a YAML file that becomes a page of links to documents: a landing page or a hub of Microsoft Learn.
///
/// It says in its first line what it is: `### YamlMime:Landing`, `### YamlMime:Hub`. All other YAML files are left alone.
enum HubPage {
    /// More bytes than this are data.
    private static let mostBytes = 1 << 22
    private static let mark: StaticString = "### YamlMime:"

    /// Whether a file may be one, by its path.
    static func isMeant(_ path: String) -> Bool { path.hasSuffix(".yml") || path.hasSuffix(".yaml") }

    /// What a hub page points to; nothing if the file is none.
    static func outline(of bytes: [UInt8]) -> Outline? {
        guard isHub(bytes) else { return nil }
        var draft = OutlineDraft()
        var waiting = [YAMLDocument.parse(bytes).root].compactMap { $0 }
        while let node = waiting.popLast() {
            switch node.value {
            case .sequence(let nodes): waiting += nodes.reversed()
            case .mapping(let mapping):
                for pair in mapping.pairs where pair.key == "url" || pair.key == "href" {
                    guard let address = pair.value.scalar?.text, isPath(address) else { continue }
                    draft.addReference(.link, address, at: pair.value.range, in: bytes)
                }
                waiting += mapping.pairs.reversed().map(\.value)
            case .scalar: break
            }
        }
        return Outline(draft)
    }

    private static func isHub(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= mostBytes else { return false }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.starts(with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)) else {
            return false
        }
        let kind = String(decoding: line.dropFirst(mark.utf8CodeUnitCount), as: UTF8.self)
        return ["Hub", "Landing"].contains { kind == $0 || kind.hasPrefix($0 + " ") }
    }

    /// Whether an address is the path of a document or of another such page; what others mean is known to their site.
    private static func isPath(_ address: String) -> Bool {
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let first = path.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "~"),
            !path.contains(UInt8(ascii: ":"))
        else { return false }
        return [".md", ".markdown", ".yml", ".yaml"].contains { path.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}

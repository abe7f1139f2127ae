internal import CCmark

/// How the extensions change the tree. All of these allocate, so they must be called while the document's arena is in
/// use.
extension Node {
    static func make(_ kind: NodeKind, with memory: UnsafeMutablePointer<cmark_mem>) -> Node? {
        cmark_node_new_with_mem(kind.cmarkType, memory).map(Node.init(raw:))
    }

    static func makeHeading(_ level: Int, with memory: UnsafeMutablePointer<cmark_mem>) -> Node? {
        let heading = make(.heading, with: memory)
        if let heading { cmark_node_set_heading_level(heading.raw, Int32(level)) }
        return heading
    }

    func unlink() { cmark_node_unlink(raw) }

    @discardableResult
    func insert(after sibling: Node) -> Bool { cmark_node_insert_after(sibling.raw, raw) != 0 }

    @discardableResult
    func insert(before sibling: Node) -> Bool { cmark_node_insert_before(sibling.raw, raw) != 0 }

    @discardableResult
    func append(to parent: Node) -> Bool { cmark_node_append_child(parent.raw, raw) != 0 }

    func setLiteral(_ bytes: some Collection<UInt8>) {
        Node.withCString(bytes) { _ = cmark_node_set_literal(raw, $0) }
    }

    func setURL(_ bytes: some Collection<UInt8>) {
        Node.withCString(bytes) { _ = cmark_node_set_url(raw, $0) }
    }

    private static func withCString(_ bytes: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { buffer in
            // Whatever holds bytes here holds them in one piece, which is copied at once.
            let isCopied: Void? = bytes.withContiguousStorageIfAvailable { piece in
                _ = buffer.initialize(fromContentsOf: piece)
            }
            if isCopied == nil { _ = buffer.initialize(from: bytes) }
            buffer.initializeElement(at: bytes.count, to: 0)
            buffer.withMemoryRebound(to: CChar.self) { text in
                if let start = text.baseAddress { body(start) }
            }
        }
    }
}

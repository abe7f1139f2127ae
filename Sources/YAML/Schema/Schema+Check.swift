extension Schema {
    /// Compares a value with the schema, and says where they part, in the order of the file.
    ///
    /// A value that is left empty is as good as absent.
    public func problems(in root: YAMLNode) -> [SchemaProblem] {
        var check = SchemaCheck()
        check.run(root, .mapping(self))
        if check.problems.isEmpty { return [] }
        return check.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// A schema check walks over a value and a schema side by side.
private struct SchemaCheck {
    var problems: [SchemaProblem] = []
    var open: [(node: YAMLNode, kind: Schema.Kind, key: String?)] = []

    mutating func run(_ root: YAMLNode, _ kind: Schema.Kind) {
        open = [(root, kind, nil)]
        while let next = open.popLast() {
            if !next.node.isNull { check(next.node, next.kind, next.key) }
        }
    }

    private mutating func check(_ node: YAMLNode, _ kind: Schema.Kind, _ key: String?) {
        switch kind {
        case .anything:
            break
        case .text:
            if node.string == nil { expect(kind, key, node) }
        case .truth:
            if node.bool == nil { expect(kind, key, node) }
        case .number:
            if node.int == nil { expect(kind, key, node) }
        case .choice(let words):
            guard let word = node.string else { return expect(kind, key, node) }
            if !words.contains(word) {
                problems.append(SchemaProblem(.unknownWord(word, known: words), at: node.range))
            }
        case .list(let item):
            if node.mapping != nil, !item.hasShape(of: node) { return expect(kind, key, node) }
            for node in node.list { open.append((node, item, key)) }
        case .pairs(let value):
            guard let mapping = node.mapping else { return expect(kind, key, node) }
            for pair in mapping.pairs { open.append((pair.value, value, pair.key)) }
        case .mapping(let schema):
            check(node, schema, key)
        case .either(let kinds):
            guard let fitting = kinds.first(where: { $0.hasShape(of: node) }) else { return expect(kind, key, node) }
            open.append((node, fitting, key))
        }
    }

    private mutating func check(_ node: YAMLNode, _ schema: Schema, _ key: String?) {
        guard let mapping = node.mapping else { return expect(.mapping(schema), key, node) }
        for pair in mapping.pairs {
            if let known = schema.keys.first(where: { $0.name == pair.key }) {
                // Most values are texts that may be any, which is seen at once.
                if case .text = known.kind, pair.value.string != nil { continue }
                open.append((pair.value, known.kind, pair.key))
            } else {
                problems.append(SchemaProblem(.unknownKey(pair.key, known: schema.names), at: pair.keyRange))
            }
        }
    }

    private mutating func expect(_ kind: Schema.Kind, _ key: String?, _ node: YAMLNode) {
        let found: String
        if let truth = node.oldStyleBool, kind == .truth {
            found = "the text \"\(node.scalar?.text ?? "")\"; write \(truth)"
        } else {
            found = node.value.kindName
        }
        problems.append(SchemaProblem(.wrongType(key: key, expected: kind.name, found: found), at: node.range))
    }
}

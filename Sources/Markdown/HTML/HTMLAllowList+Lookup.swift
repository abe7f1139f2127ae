extension HTMLAllowList {
    /// What the list says of an element.
    struct ElementRule: Sendable {
        /// The element.
        let element: HTMLElement
        /// Where it may stand.
        let placement: HTMLPlacement
        /// What it may hold.
        let content: HTMLContent
        /// Whether HTML lets a writer leave out the end tag.
        let endTagIsOptional: Bool

        /// Makes a row of the table.
        init(
            _ element: HTMLElement, _ placement: HTMLPlacement, holds content: HTMLContent,
            endTagIsOptional: Bool = false
        ) {
            self.element = element
            self.placement = placement
            self.content = content
            self.endTagIsOptional = endTagIsOptional
        }
    }

    /// What the list says of an attribute.
    struct AttributeRule: Sendable {
        /// The attribute.
        let name: HTMLName
        /// The values that it may have.
        let value: HTMLValue
        /// The elements that it may stand on, or nil for all of them.
        let elements: HTMLElementSet?

        /// Makes a row of the table.
        init(_ name: HTMLName, _ value: HTMLValue, on elements: HTMLElementSet? = nil) {
            self.name = name
            self.value = value
            self.elements = elements
        }
    }

    /// What a name in a tag means.
    enum Meaning: Equatable {
        /// An element that documents may use.
        case allowed(HTMLElement)
        /// An element that they may not use.
        case refused
        /// No element at all.
        case unknown
    }

    /// Finds out what a name means.
    static func meaning(of name: HTMLName) -> Meaning {
        guard let code = elementIndex[name] else { return .unknown }
        return HTMLElement(rawValue: code).map { .allowed($0) } ?? .refused
    }

    /// The rule for an element.
    static func rule(for element: HTMLElement) -> ElementRule { rules[Int(element.rawValue)] }

    /// The index in ``attributes`` of the rule for an attribute, on an element that may have it.
    static func attributeIndex(of name: HTMLName, on element: HTMLElement) -> Int? {
        guard let index = attributeIndex[name].map(Int.init) else { return nil }
        if let elements = attributes[index].elements, !elements.contains(element) { return nil }
        return index
    }

    /// Whether the content of an element is not markup.
    static func isRaw(_ name: HTMLName) -> Bool { rawIndex[name] != nil }

    /// The rules in the order of the elements.
    private static let rules: [ElementRule] = elements.sorted { $0.element.rawValue < $1.element.rawValue }

    private static let elementIndex = NameIndex(
        HTMLElement.allCases.map { ($0.name, $0.rawValue) } + refused.map { ($0, UInt8.max) })

    private static let attributeIndex = NameIndex(
        attributes.enumerated().map { ($0.element.name, UInt8($0.offset)) })

    private static let rawIndex = NameIndex(raw.map { ($0, 0) })

    /// A small table from names to numbers, open-addressed and four fifths empty.
    private struct NameIndex: Sendable {
        private let names: [HTMLName?]
        private let codes: [UInt8]
        private let mask: Int

        init(_ pairs: [(HTMLName, UInt8)]) {
            var capacity = 16
            while capacity < pairs.count * 5 { capacity *= 2 }
            var names = [HTMLName?](repeating: nil, count: capacity)
            var codes = [UInt8](repeating: 0, count: capacity)
            for (name, code) in pairs {
                var slot = Int(truncatingIfNeeded: name.scattered) & (capacity - 1)
                while names[slot] != nil { slot = (slot + 1) & (capacity - 1) }
                names[slot] = name
                codes[slot] = code
            }
            self.names = names
            self.codes = codes
            mask = capacity - 1
        }

        @inline(__always)
        subscript(name: HTMLName) -> UInt8? {
            var slot = Int(truncatingIfNeeded: name.scattered) & mask
            while let found = names[slot] {
                if found == name { return codes[slot] }
                slot = (slot &+ 1) & mask
            }
            return nil
        }
    }
}

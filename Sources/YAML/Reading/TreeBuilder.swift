/// A tree builder puts nodes together from the events of a document, without recursion.
struct TreeBuilder {
    /// The number of lists and mappings that may be within each other.
    static let depthLimit = 128

    /// A list or mapping that is not yet at its end.
    struct Frame {
        /// What becomes of it.
        enum Kind { case sequence, mapping }
        let kind: Kind
        let start: Int
        /// The end of the last thing in it.
        var end: Int
        var items: [YAMLNode] = []
        var pairs: [YAMLPair] = []
        /// The key that waits for its value.
        var key: PendingKey?
        /// The keys of a large mapping, each with its place among the pairs; a small one is quicker looked through.
        var places: [String: Int] = [:]
        var anchor: String?
        var size = 1
        var height = 1
    }

    /// A key whose value has not come yet.
    struct PendingKey {
        var text: String
        var range: Range<Int>
        /// Whether the pair counts: a second one with the same key does not.
        var counts: Bool
    }

    /// A value that an alias can stand for.
    struct Anchored {
        let node: YAMLNode
        let size: Int
        let height: Int
    }

    private(set) var frames: [Frame] = []
    private(set) var root: YAMLNode?
    private(set) var problems: [YAMLProblem] = []
    private var anchors: [String: Anchored] = [:]
    /// The number of nodes that aliases may still add.
    private var budget: Int

    private static let smallMapping = 20

    /// Makes a builder for a document of a number of bytes, which bounds what aliases can make of it.
    init(byteCount: Int) {
        budget = byteCount + 1000
        frames.reserveCapacity(4)
    }

    /// Takes a scalar.
    mutating func scalar(_ text: String, _ style: YAMLScalar.Style, at range: Range<Int>, anchor: String?) {
        let node = YAMLNode(.scalar(YAMLScalar(text, style)), at: range)
        if let anchor { anchors[anchor] = Anchored(node: node, size: 1, height: 0) }
        if isAtKey {
            if node.isNull { setUnusableKey(range) } else { setKey(text, range) }
            return
        }
        attach(node, size: 1, height: 0)
    }

    /// Takes the start of a list or mapping; false if there are too many within each other.
    mutating func begin(_ kind: Frame.Kind, at start: Int, anchor: String?) -> Bool {
        guard frames.count < Self.depthLimit else { return false }
        var frame = Frame(kind: kind, start: start, end: start)
        frame.anchor = anchor
        if kind == .mapping { frame.pairs.reserveCapacity(frames.isEmpty ? 12 : 4) }
        frames.append(frame)
        return true
    }

    /// Takes the end of a list or mapping: behind its bracket if it has one, otherwise with its last value.
    mutating func end(bracket: Int?) {
        guard let frame = frames.popLast() else { return }
        let range = frame.start..<max(frame.start, bracket ?? frame.end)
        let value: YAMLValue = frame.kind == .sequence ? .sequence(frame.items) : .mapping(YAMLMapping(frame.pairs))
        let node = YAMLNode(value, at: range)
        if let anchor = frame.anchor {
            anchors[anchor] = Anchored(node: node, size: frame.size, height: frame.height)
        }
        if isAtKey {
            setUnusableKey(range)
            return
        }
        attach(node, size: frame.size, height: frame.height)
    }

    /// Takes an alias.
    mutating func alias(_ name: String, at range: Range<Int>) {
        let asText = YAMLNode(.scalar(YAMLScalar("*" + name, .plain)), at: range)
        guard let anchored = anchors[name] else {
            problems.append(YAMLProblem(.unknownAlias(name), at: range))
            if isAtKey { setKey("*" + name, range) } else { attach(asText, size: 1, height: 0) }
            return
        }
        if isAtKey {
            if let text = anchored.node.scalar?.text { setKey(text, range) } else { setUnusableKey(range) }
            return
        }
        guard anchored.size <= budget else {
            problems.append(YAMLProblem(.explodingAlias(name), at: range))
            attach(asText, size: 1, height: 0)
            return
        }
        guard frames.count + anchored.height <= Self.depthLimit else {
            problems.append(YAMLProblem(.nestingTooDeep(limit: Self.depthLimit), at: range))
            attach(asText, size: 1, height: 0)
            return
        }
        budget -= anchored.size
        attach(anchored.node, size: anchored.size, height: anchored.height, writtenEnd: range.upperBound)
    }

    /// Reports a problem that is no matter of the tree's shape.
    mutating func report(_ kind: YAMLProblem.Kind, at range: Range<Int>) {
        problems.append(YAMLProblem(kind, at: range))
    }

    /// Ends everything that has begun, after a failure; a key without a value gets an empty one.
    mutating func endAll() {
        while let last = frames.indices.last {
            if let key = frames[last].key {
                let end = key.range.upperBound
                attach(YAMLNode(.scalar(YAMLScalar("", .plain)), at: end..<end), size: 1, height: 0)
            }
            end(bracket: nil)
        }
    }

    /// Makes the builder ready for the next part of the same document; anchors and their budget stay.
    mutating func startOver() {
        frames.removeAll(keepingCapacity: true)
        root = nil
        problems = []
    }

    /// Whether the next value is a key.
    private var isAtKey: Bool {
        guard let last = frames.indices.last else { return false }
        return frames[last].kind == .mapping && frames[last].key == nil
    }

    private mutating func setKey(_ text: String, _ range: Range<Int>) {
        let last = frames.count - 1
        let first = frames[last].firstRange(of: text)
        if let first { problems.append(YAMLProblem(.duplicateKey(text, first: first), at: range)) }
        frames[last].key = PendingKey(text: text, range: range, counts: first == nil)
    }

    private mutating func setUnusableKey(_ range: Range<Int>) {
        problems.append(YAMLProblem(.unusableKey, at: range))
        frames[frames.count - 1].key = PendingKey(text: "", range: range, counts: false)
    }

    private mutating func attach(_ node: YAMLNode, size: Int, height: Int, writtenEnd: Int? = nil) {
        guard let last = frames.indices.last else {
            root = node
            return
        }
        frames[last].end = max(frames[last].end, writtenEnd ?? node.range.upperBound)
        frames[last].size += size
        frames[last].height = max(frames[last].height, height + 1)
        if frames[last].kind == .sequence {
            frames[last].items.append(node)
        } else if let key = frames[last].key {
            frames[last].key = nil
            frames[last].end = max(frames[last].end, key.range.upperBound)
            if key.counts {
                frames[last].add(YAMLPair(key.text, at: key.range, node), indexedBeyond: Self.smallMapping)
            }
        }
    }
}

extension TreeBuilder.Frame {
    /// Where a key stands already.
    fileprivate func firstRange(of key: String) -> Range<Int>? {
        if !places.isEmpty { return places[key].map { pairs[$0].keyRange } }
        for pair in pairs where pair.key == key { return pair.keyRange }
        return nil
    }

    fileprivate mutating func add(_ pair: YAMLPair, indexedBeyond limit: Int) {
        pairs.append(pair)
        if !places.isEmpty {
            places[pair.key] = pairs.count - 1
        } else if pairs.count > limit {
            for (place, pair) in pairs.enumerated() { places[pair.key] = place }
        }
    }
}

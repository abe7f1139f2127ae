/// Nesting pairs the tags that open something with the tags that end it.
struct Nesting {
    /// For each tag the position of the tag that it is paired with, or its own.
    private(set) var partners: [Int]
    /// For each tag the position of the innermost pair that it stands in, or -1.
    private(set) var owners: [Int]
    private(set) var findings: [Finding] = []

    private let bytes: [UInt8]
    private let tags: [Tag]
    private var openTags: [Int] = []
    /// How often each name is open, so that an end tag that matches nothing is known at once.
    private var openCounts: [ArraySlice<UInt8>: Int] = [:]

    init(_ tags: [Tag], in bytes: [UInt8]) {
        self.tags = tags
        self.bytes = bytes
        partners = Array(tags.indices)
        owners = Array(repeating: -1, count: tags.count)
        for position in tags.indices { place(position) }
        for position in openTags.reversed() { reportUnclosed(position) }
    }

    /// Whether a tag is a block that is handed to a parent, rather than one that such a block can replace.
    func isArgument(_ position: Int) -> Bool {
        let owner = owners[position]
        return tags[position].kind == .block && owner >= 0 && tags[owner].kind == .parent
    }

    private mutating func place(_ position: Int) {
        let tag = tags[position]
        if tag.kind == .end { return close(position) }
        if let owner = openTags.last {
            owners[position] = owner
            if tags[owner].kind == .parent { checkMayStandInParent(position, owner) }
        }
        guard tag.kind.opens else { return }
        openTags.append(position)
        openCounts[key(position), default: 0] += 1
    }

    private mutating func close(_ position: Int) {
        guard openCounts[key(position), default: 0] > 0 else { return reportMismatch(position) }
        while let last = openTags.popLast() {
            openCounts[key(last), default: 1] -= 1
            if key(last) == key(position) {
                partners[last] = position
                partners[position] = last
                owners[position] = owners[last]
                return
            }
            reportUnclosed(last)
        }
    }

    /// Reports an end tag whose name isn't open.
    ///
    /// It is most likely misspelled, so it ends what was opened last, and the mistake is reported once.
    private mutating func reportMismatch(_ position: Int) {
        let range = tags[position].range
        guard let last = openTags.popLast() else {
            findings.append(Finding(.strayEnd, range, "\(text(position)) ends nothing: no section is open"))
            return
        }
        openCounts[key(last), default: 1] -= 1
        let name = (tags[last].isDynamic ? "*" : "") + excerpt(of: bytes, tags[last].name)
        findings.append(
            Finding(.mismatchedEnd, range, "\(text(position)) does not end \(text(last)), which needs the name \(name)")
        )
    }

    private mutating func checkMayStandInParent(_ position: Int, _ owner: Int) {
        switch tags[position].kind {
        case .block, .comment, .delimiters: break
        default:
            findings.append(
                Finding(
                    .tagInParent, tags[position].range,
                    "\(text(position)) would never be shown: in \(text(owner)) only blocks count"))
        }
    }

    private mutating func reportUnclosed(_ position: Int) {
        findings.append(Finding(.unclosedSection, tags[position].range, "\(text(position)) is never closed"))
    }

    /// What has to be the same in both tags of a pair.
    private func key(_ position: Int) -> ArraySlice<UInt8> {
        let tag = tags[position]
        return tag.isDynamic ? [Byte.asterisk] + bytes[tag.name] : bytes[tag.name]
    }

    private func text(_ position: Int) -> String { excerpt(of: bytes, tags[position].range) }
}

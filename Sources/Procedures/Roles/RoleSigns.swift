internal import Markdown
internal import Workflow

/// Role signs tell paragraphs that ask for no role from those that may, before any of them is read.
///
/// Whoever asks for a role uses a word that begins a claim, and a word of the name of a role or a title. Prose has
/// both in one paragraph now and then only.
public struct RoleSigns: Sendable {
    /// What there is of the two in a text.
    public struct Found: Sendable, Equatable {
        /// Whether a word may begin a claim.
        public var trigger = false
        /// Whether a word may stand for a role.
        public var name = false

        /// Makes what there is in no text.
        public init() {}

        /// Whether it may ask for a role; false means that it doesn't.
        public var mayClaim: Bool { trigger && name }

        /// What there is in two texts together.
        public func joined(with other: Found) -> Found {
            var both = self
            both.trigger = trigger || other.trigger
            both.name = name || other.name
            return both
        }
    }

    private var table = WordTable()
    /// How all of its words begin.
    private var beginnings = WordBeginnings()
    /// For each word of the table, whether it begins a claim, and whether it stands for a role.
    private var isTrigger = [false]
    private var isName = [false]
    /// Whether the names of all roles have a word of plain letters, by which they are known.
    private var isComplete = true

    init(_ roles: [Role]) {
        for word in RoleWord.allCases {
            let isTitle = RoleWord.titles.contains(word) || word == .role || word == .roles
            guard word.isTrigger || isTitle else { continue }
            let name = String(describing: word)
            add(name, isTrigger: word.isTrigger, isName: isTitle)
            if isTitle { add(Inflection.plural(of: name), isTrigger: false, isName: true) }
        }
        for role in roles {
            for name in [role.name] + role.aliases + role.formerly.map(\.text) {
                let words = name.utf8.split { !RoleSigns.isLetter($0) }.map { String(Substring($0)).lowercased() }
                // Words that may be left out, or written in another way, are no sign of the name.
                let sign = words.first { $0.utf8.count > 1 && !["the", "an", "your", "and"].contains($0) }
                if let sign, name.utf8.allSatisfy({ $0 < 0x80 }) {
                    add(sign, isTrigger: false, isName: true)
                } else {
                    isComplete = false
                }
            }
        }
    }

    private mutating func add(_ word: String, isTrigger: Bool, isName: Bool) {
        let number = Int(table.intern(word))
        if number == 0 { return }
        beginnings.insert(word)
        while self.isTrigger.count <= number {
            self.isTrigger.append(false)
            self.isName.append(false)
        }
        self.isTrigger[number] = self.isTrigger[number] || isTrigger
        self.isName[number] = self.isName[number] || isName
    }

    /// Whether the text of a block may ask for a role; false means that it doesn't.
    func mayClaim(in block: Node) -> Bool {
        guard isComplete else { return true }
        var (hasTrigger, hasName) = (false, false)
        return block.mayHaveLiteral { text in
            look(at: text, &hasTrigger, &hasName)
            return hasTrigger && hasName
        }
    }

    /// What there is in the bytes of some paragraphs.
    func found(in text: ArraySlice<UInt8>) -> Found {
        var found = Found()
        // A reference may be any letter.
        if !isComplete || text.contains(UInt8(ascii: "&")) {
            (found.trigger, found.name) = (true, true)
        } else {
            text.withUnsafeBufferPointer { look(at: $0, &found.trigger, &found.name) }
        }
        return found
    }

    private func look(
        at text: UnsafeBufferPointer<UInt8>, _ hasTrigger: inout Bool, _ hasName: inout Bool
    ) {
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, RoleSigns.isLetter(text[end]) { end += 1 }
            // Hardly a word begins as one of the signs does.
            if end > start + 1, beginnings.mayBegin(text[start], text[start + 1]) {
                let number = Int(table.find(letters: UnsafeBufferPointer(rebasing: text[start..<end])))
                hasTrigger = hasTrigger || isTrigger[number]
                hasName = hasName || isName[number]
            }
            start = end + 1
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}

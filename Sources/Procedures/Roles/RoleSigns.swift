internal import Markdown
internal import Workflow

/// Role signs tell paragraphs that ask for no role from those that may, before any of them is read.
///
/// Whoever asks for a role uses a word that begins a claim, and a word of the name of a role or a title, with nothing but
/// little words between them. Prose has the two in one paragraph now and then, but hardly ever in this way.
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

    /// What is known of a word.
    private struct Sort: OptionSet {
        let rawValue: UInt8

        /// It begins a claim, and the name follows.
        static let trigger = Sort(rawValue: 1 << 0)
        /// It ends a claim, and the name stands before it: *can*.
        static let modal = Sort(rawValue: 1 << 1)
        /// It stands for a role.
        static let name = Sort(rawValue: 1 << 2)
        /// It may stand between the two.
        static let between = Sort(rawValue: 1 << 3)
        /// What follows it with a capital may be a role that the model doesn't have: *be*.
        static let being = Sort(rawValue: 1 << 4)
    }

    /// What has been seen of a text so far.
    private struct Look {
        var seen: Sort = []
        /// Whether nothing but little words and capitals have come since a word that begins a claim.
        var isOpen = false
        /// Whether one of the words since then was *be*.
        var isBeing = false
        /// The number of words since one that stands for a role.
        var sinceName = RoleSigns.longestName + 1
        var hasClaim = false
    }

    private var table = WordTable()
    /// How the words begin that begin a claim or stand for a role.
    private var beginnings = WordBeginnings()
    private var sorts: [Sort] = [[]]
    /// Whether the names of all roles have a word of plain letters, by which they are known.
    private var isComplete = true

    /// No name of a role with what follows it, *of the partner*, has more words than this before *can*.
    private static let longestName = 12

    init(_ roles: [Role]) {
        for word in RoleWord.allCases {
            let isTitle = RoleWord.titles.contains(word) || word == .role || word == .roles
            var sort: Sort = isTitle ? [.name, .between] : .between
            if word == .be { sort.insert(.being) }
            if word.isTrigger { sort.insert(word == .can || word == .may ? .modal : .trigger) }
            let name = String(describing: word)
            add(name, sort)
            if isTitle { add(Inflection.plural(of: name), [.name, .between]) }
        }
        add("your", .between)
        for role in roles {
            for name in [role.name] + role.aliases + role.formerly.map(\.text) {
                let words = name.utf8.split { !WordBytes.isLetter($0) }.map { String(Substring($0)).lowercased() }
                // Words that may be left out, or written in another way, are no sign of the name.
                let sign = words.first { $0.utf8.count > 1 && !["the", "an", "your", "and"].contains($0) }
                if let sign, name.utf8.allSatisfy({ $0 < 0x80 }) {
                    add(sign, .name)
                } else {
                    isComplete = false
                }
            }
        }
    }

    private mutating func add(_ word: String, _ sort: Sort) {
        let number = Int(table.intern(word))
        if number == 0 { return }
        if !sort.isDisjoint(with: [.trigger, .modal, .name]) { beginnings.insert(word) }
        while sorts.count <= number { sorts.append([]) }
        sorts[number].formUnion(sort)
    }

    /// Whether the text of a block may ask for a role; false means that it doesn't.
    func mayClaim(in block: Node) -> Bool {
        guard isComplete else { return true }
        var found = Look()
        return block.mayHaveLiteral { text in
            look(at: text, &found)
            return found.hasClaim
        }
    }

    /// What there is in the bytes of some paragraphs.
    func found(in text: ArraySlice<UInt8>) -> Found {
        var found = Found()
        // A reference may be any letter.
        if !isComplete || text.contains(UInt8(ascii: "&")) {
            (found.trigger, found.name) = (true, true)
        } else {
            var all = Look()
            text.withUnsafeBufferPointer { look(at: $0, &all) }
            found.trigger = !all.seen.isDisjoint(with: [.trigger, .modal])
            found.name = all.seen.contains(.name)
        }
        return found
    }

    private func look(at text: UnsafeBufferPointer<UInt8>, _ found: inout Look) {
        _ = text.containsLetters { word in
            found.sinceName += 1
            // Hardly a word begins as one of the signs does.
            if found.isOpen || word.count > 1 && beginnings.mayBegin(word[0], word[1]) { take(word, &found) }
            return false
        }
    }

    private func take(_ word: UnsafeBufferPointer<UInt8>, _ found: inout Look) {
        let sort = sorts[Int(table.find(letters: word))]
        found.seen.formUnion(sort)
        if sort.contains(.name) {
            if found.isOpen { found.hasClaim = true }
            found.sinceName = 0
        }
        if sort.contains(.modal), found.sinceName <= RoleSigns.longestName { found.hasClaim = true }
        if sort.contains(.trigger) {
            found.isOpen = true
            found.isBeing = false
        } else if found.isOpen, sort.isDisjoint(with: [.between, .name]) {
            // A role that the model doesn't have is written with capitals.
            let isCapital = word[0] >= UInt8(ascii: "A") && word[0] <= UInt8(ascii: "Z")
            found.isOpen = word.count == 1 || isCapital
            if isCapital, found.isBeing, word.count > 1 {
                found.seen.insert(.name)
                found.hasClaim = true
            }
        } else if found.isOpen, sort.contains(.being) {
            found.isBeing = true
        }
    }
}

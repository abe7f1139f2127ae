/// Near misses are the names that somebody may have meant who wrote another one.
///
/// A candidate is near if it is the same name in another case or with other separators, if it is a few letters away, or
/// if one name contains the other as whole words (`alt-text-missing` is near `image/alt-text-missing`), or lacks some of
/// its words (`image/alt-missing`). How many letters are a few grows with the length of the name: one in three, four at
/// most. The nearest come first; among equals, the one whose case agrees, then the one that the alphabet puts first.
///
/// They serve every message that says "there is a … with a similar name". Names are compared as scalars.
public struct NearMisses: Sendable {
    private let candidates: [Candidate]

    /// Prepares the names that exist.
    ///
    /// A name that occurs twice counts once.
    public init(_ names: some Sequence<String>) {
        candidates = Set(names).sorted().map(Candidate.init)
    }

    /// The nearest names, best first; a name that is the same byte for byte is never among them.
    public func nearest(to name: String, limit: Int = 3) -> [String] {
        let wanted = Candidate(name)
        var found: [(rank: Rank, name: String)] = []
        for candidate in candidates where !candidate.name.hasSameBytes(as: name) {
            if let rank = wanted.rank(of: candidate) { found.append((rank, candidate.name)) }
        }
        // The candidates are in alphabetical order, and sorting keeps it among equals.
        return found.sorted { $0.rank < $1.rank }.prefix(limit).map(\.name)
    }

    /// The nearest names among some that are asked for once.
    public static func nearest(to name: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
        NearMisses(names).nearest(to: name, limit: limit)
    }

    /// Whether a name is another one with a slip of the pen: a letter wrong, missing, too much or swapped with the next, or
    /// the case of letters.
    ///
    /// That is much less than near, for where both names may be meant.
    public static func isSlip(_ name: String, of other: String, letters: Int = 1) -> Bool {
        guard NameShape(name).mayBeSlip(of: NameShape(other), letters: letters), !name.hasSameBytes(as: other) else {
            return false
        }
        return EditDistance.between(Candidate(name).folded, Candidate(other).folded, limit: letters) != nil
    }

    /// How far away a candidate is, the nearest first.
    private struct Rank: Comparable {
        var distance: Int
        var distanceWithCase: Int

        static func < (left: Rank, right: Rank) -> Bool {
            left.distance != right.distance
                ? left.distance < right.distance : left.distanceWithCase < right.distanceWithCase
        }
    }

    private struct Candidate: Sendable {
        let name: String
        /// The scalars as they are written.
        let scalars: [Unicode.Scalar]
        /// The scalars in lower case, with a space for every run of separators.
        let folded: [Unicode.Scalar]
        /// A bit for each of the folded scalars, several of which may share one; what has no bit here is not among them.
        let signs: UInt64

        init(_ name: String) {
            self.name = name
            scalars = Array(name.unicodeScalars.prefix(Candidate.longest + 1))
            var folded: [Unicode.Scalar] = []
            for scalar in scalars {
                if Candidate.isSeparator(scalar) {
                    if let last = folded.last, last != " " { folded.append(" ") }
                } else if scalar.isASCII {
                    // Asking for a mapping makes a text for each letter.
                    let isCapital = scalar >= "A" && scalar <= "Z"
                    folded.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
                } else {
                    folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                }
            }
            if folded.last == " " { folded.removeLast() }
            self.folded = folded
            signs = folded.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
        }

        /// The length from which on a name is a sentence, and no misspelt name.
        static let longest = 200

        private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case " ", "\u{A0}", "-", "_", "/", ".", "\t", "\n": true
            default: false
            }
        }

        func rank(of other: Candidate) -> Rank? {
            if scalars.count > Candidate.longest || other.scalars.count > Candidate.longest { return nil }
            if folded.isEmpty || other.folded.isEmpty { return nil }
            let shorter = min(folded.count, other.folded.count)
            // Of four letters, half would have to be wrong.
            let allowed = shorter < 5 ? 1 : min(shorter / 3 + 1, 4)
            let limit = min(allowed, max(folded.count, other.folded.count) - 1)
            let distance: Int
            // A slip changes one scalar into another at most; and of two names, neither is part of the other if each has
            // something that the other lacks. Most names are told apart by that.
            let mayBeNear = (signs ^ other.signs).nonzeroBitCount <= 2 * limit
            guard mayBeNear || signs & ~other.signs == 0 || other.signs & ~signs == 0 else { return nil }
            if mayBeNear, let letters = EditDistance.between(folded, other.folded, limit: limit) {
                distance = letters
            } else if containsWords(of: other) || other.containsWords(of: self) || leavesOutWords(of: other) {
                distance = allowed + 1
            } else {
                return nil
            }
            let withCase = EditDistance.between(scalars, other.scalars, limit: 8) ?? 9
            return Rank(distance: distance, distanceWithCase: withCase)
        }

        /// Whether this is a longer name of which words have been left out, two being left at least.
        private func leavesOutWords(of other: Candidate) -> Bool {
            guard folded.count < other.folded.count else { return false }
            let words = folded.split(separator: " ")
            var missing = words[...]
            for word in other.folded.split(separator: " ") where word == missing.first { missing.removeFirst() }
            return words.count > 1 && missing.isEmpty
        }

        /// Whether a shorter name, of three letters at least, is part of this one, from word to word.
        private func containsWords(of other: Candidate) -> Bool {
            let part = other.folded
            guard part.count >= 3, part.count < folded.count else { return false }
            for start in 0...(folded.count - part.count) where start == 0 || folded[start - 1] == " " {
                let end = start + part.count
                if end < folded.count, folded[end] != " " { continue }
                if folded[start..<end].elementsEqual(part) { return true }
            }
            return false
        }
    }
}

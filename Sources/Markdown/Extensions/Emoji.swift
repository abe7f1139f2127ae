/// Emoji that are written by their names, such as `:warning:`, as GitHub and Learn show them.
///
/// These are the ones that documents use as signs. Other names stay as they are written.
enum Emoji {
    /// Longer names are none.
    static let longestName = 24

    /// The emoji of a name.
    static func named(_ name: some Sequence<UInt8>) -> String? { byName[DirectiveSyntax.text(Array(name))] }

    private static let byName: [String: String] = [
        "+1": "👍", "-1": "👎", "thumbsup": "👍", "thumbsdown": "👎", "heavy_check_mark": "✔️", "white_check_mark": "✅",
        "ballot_box_with_check": "☑️", "x": "❌", "heavy_multiplication_x": "✖️", "negative_squared_cross_mark": "❎",
        "o": "⭕", "heavy_minus_sign": "➖", "heavy_plus_sign": "➕", "no_entry": "⛔", "no_entry_sign": "🚫",
        "warning": "⚠️", "exclamation": "❗", "question": "❓", "grey_question": "❔", "information_source": "ℹ️",
        "bulb": "💡", "memo": "📝", "pencil": "📝", "pencil2": "✏️", "star": "⭐", "star2": "🌟", "sparkles": "✨",
        "fire": "🔥", "boom": "💥", "bug": "🐛", "rocket": "🚀", "tada": "🎉", "construction": "🚧", "lock": "🔒",
        "unlock": "🔓", "key": "🔑", "link": "🔗", "mag": "🔍", "bell": "🔔", "book": "📖", "books": "📚",
        "clipboard": "📋", "calendar": "📅", "email": "📧", "envelope": "✉️", "package": "📦", "computer": "💻",
        "gear": "⚙️", "wrench": "🔧", "hammer": "🔨", "hammer_and_wrench": "🛠️", "recycle": "♻️", "hourglass": "⌛",
        "eyes": "👀", "point_right": "👉", "point_left": "👈", "point_up": "☝️", "point_down": "👇", "wave": "👋",
        "arrow_right": "➡️", "arrow_left": "⬅️", "arrow_up": "⬆️", "arrow_down": "⬇️", "red_circle": "🔴",
        "large_blue_circle": "🔵", "white_circle": "⚪", "black_circle": "⚫", "green_circle": "🟢", "yellow_circle": "🟡",
        "heart": "❤️", "smile": "😄", "smiley": "😃", "copyright": "©️", "registered": "®️", "tm": "™️",
    ]
}

extension Extensions {
    /// Puts emoji in the place of their names in the text of a block.
    ///
    /// Headings keep the names: links are written to ids that have them.
    mutating func addEmoji(to leaf: Node) {
        if leaf.kind == .heading { return }
        var holders: [Node] = []
        var known: Set<Node> = []
        var walk = Walk(leaf)
        while let (node, kind) = walk.nextEntered() {
            guard kind == .text, Extensions.emoji(in: node.literal, 0..<node.literal.count).first != nil,
                let holder = node.parent, known.insert(holder).inserted
            else { continue }
            holders.append(holder)
        }
        if holders.isEmpty { return }
        locating.locateInlines(of: leaf)
        for holder in holders {
            var offsets: [Int] = []
            for child in holder.children where child.kind == .text {
                guard let place = annotations.place(of: child)?.range else { continue }
                source.bytes.withUnsafeBufferPointer { bytes in
                    for mark in Extensions.emoji(in: bytes, place) { offsets += [mark.lowerBound, mark.upperBound] }
                }
            }
            cutTexts(of: holder, at: offsets)
            for child in holder.children where child.kind == .text {
                let literal = child.literal
                guard literal.count > 2, literal.first == UInt8(ascii: ":"), literal.last == UInt8(ascii: ":"),
                    let emoji = Emoji.named(literal.dropFirst().dropLast())
                else { continue }
                child.setLiteral(Array(emoji.utf8))
            }
        }
    }

    /// Where names of emoji stand between colons.
    private static func emoji(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var search = ByteSearch(bytes, in: range)
        while let colon = search.next(UInt8(ascii: ":")) {
            // One may follow another directly.
            let isFirst = colon == range.lowerBound || colon == found.last?.upperBound
            let before = isFirst ? 0x20 : bytes[colon - 1]
            // In the middle of a word or an address it is none.
            if isLetter(before) || isDigit(before) || before == UInt8(ascii: ":") || before == UInt8(ascii: "/") {
                continue
            }
            let limit = min(range.upperBound, colon + Emoji.longestName + 2)
            guard let end = bytes[colon + 1..<max(limit, colon + 1)].firstIndex(of: UInt8(ascii: ":")),
                Emoji.named(bytes[colon + 1..<end]) != nil
            else { continue }
            found.append(colon..<end + 1)
            search.skip(to: end + 1)
        }
        return found
    }
}

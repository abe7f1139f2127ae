internal import Markdown

/// Prerequisite signs tell the parts of a document that may say what must be so before a procedure from all others, before
/// anything of them is read.
enum PrerequisiteSigns {
    private static let titles: [StaticString] = [
        "before you begin", "before you start", "before beginning", "before starting", "prerequisite", "pre-requisite",
        "requirement", "what you need", "what you'll need", "what you\u{2019}ll need", "what must be so",
    ]

    /// For each section the one around it, or itself, in which all that is said is a prerequisite; nothing for most.
    static func places(_ sections: [Section]) -> [Int?] {
        var places = [Int?](repeating: nil, count: sections.count)
        for (index, section) in sections.enumerated() {
            places[index] = section.parent.flatMap { places[$0] } ?? (isPlace(section.title) ? index : nil)
        }
        return places
    }

    /// Whether a heading stands above prerequisites.
    static func isPlace(_ title: String) -> Bool {
        var title = title
        return title.withUTF8 { title in
            titles.contains { known in
                guard title.count >= known.utf8CodeUnitCount else { return false }
                for place in 0..<known.utf8CodeUnitCount where WordBytes.lower(title[place]) != known.utf8Start[place] {
                    return false
                }
                return true
            }
        }
    }

    /// Whether the text of a paragraph may say that something must be so; false means that it doesn't.
    static func mayDemand(in block: Node) -> Bool { block.mayHaveLiteral { mayDemand($0) } }

    /// Whether some bytes may say that something must be so.
    static func mayDemand(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 3 < text.count {
            let isSign =
                switch text[index] | 0x20 {
                case UInt8(ascii: "m"): stands("must", in: text, at: index)
                case UInt8(ascii: "n"): stands("need", in: text, at: index)
                case UInt8(ascii: "r"): stands("requ", in: text, at: index)
                case UInt8(ascii: "s"): stands("sure", in: text, at: index)
                case UInt8(ascii: "h"): stands("has ", in: text, at: index) || stands("have", in: text, at: index)
                case UInt8(ascii: "v"): stands("veri", in: text, at: index)
                case UInt8(ascii: "e"): stands("ensu", in: text, at: index)
                case UInt8(ascii: "c"): stands("conf", in: text, at: index) || stands("chec", in: text, at: index)
                default: false
                }
            if isSign { return true }
            index += 1
        }
        return false
    }

    private static func stands(_ word: StaticString, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        for place in 1..<4 where text[index + place] | 0x20 != word.utf8Start[place] | 0x20 { return false }
        return true
    }

    /// Whether what follows a paragraph in a list is all so, and not one of several things, or none.
    static func introducesDemands(_ intro: Node) -> Bool {
        if let last = intro.lastChild, last.kind == .text {
            let end = last.literal.last { $0 != UInt8(ascii: " ") }
            if end != UInt8(ascii: ":") { return true }
        } else if intro.plainText.last(where: { $0 != " " && $0 != "\n" }) != ":" {
            return true
        }
        guard intro.mayHaveLiteral(where: { $0.containsLetters(where: isChoosing) }) else { return true }
        var chooses = false
        // Of "don't" there is "don", because what follows an apostrophe is no word.
        Wording.forEachWord(in: Array(intro.plainText.utf8)[...]) { word, _ in chooses = chooses || isChoosing(word) }
        return !chooses
    }

    /// Whether a word may say that not all of several things are so.
    private static func isChoosing(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        choosing.find(letters: word) != WordTable.unknown
    }

    private static let choosing = WordTable([
        "one", "either", "any", "or", "if", "when", "unless", "not", "no", "none", "never", "some", "except", "cannot",
        "example", "depending", "whether", "may", "might", "can", "couldn", "shouldn", "wouldn", "optional",
        "optionally", "recommend", "recommended", "should", "don", "doesn", "isn", "aren", "mustn", "needn", "hasn",
        "haven", "won",
    ])
}

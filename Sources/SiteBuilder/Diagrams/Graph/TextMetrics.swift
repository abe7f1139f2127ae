/// Text metrics tell how wide a text can get, without asking any font.
///
/// The figures are upper bounds for the common sans-serif typefaces, so that a text fits wherever it is shown, and a
/// diagram is the same on every machine. They count thousandths of the type size.
enum TextMetrics {
    /// The widest that a scalar is likely to be drawn.
    static func advance(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x7F { return ascii(UInt8(scalar.value)) }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        case 0x2010...0x2015: return 1000
        case 0x2018...0x201A, 0x2039...0x203A: return 420
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60:
            return 1050
        case 0x1F000...0x1FAFF: return 1400
        case 0xA0...0x24F: return scalar.properties.isUppercase ? 820 : 680
        default: return 900
        }
    }

    private static func ascii(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "'"): return 310
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): return 340
        case UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "-"), UInt8(ascii: "!"): return 420
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"): return 420
        case UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "z"): return 560
        case UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"), UInt8(ascii: "%"): return 1010
        case UInt8(ascii: "w"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "+"): return 840
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return 640
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return 790
        default: return 840
        }
    }

    /// The widest that a text is likely to be drawn, in whole units.
    static func width(_ text: String, size: Int, isBold: Bool = false) -> Int {
        let advance = text.unicodeScalars.reduce(0) { $0 + Self.advance($1) }
        return (advance * size * (isBold ? 112 : 100) + 99_999) / 100_000
    }

    /// A text in lines that are not wider than a measure, if its words allow that, and about equally long.
    static func lines(_ text: String, size: Int, isBold: Bool = false, measure: Int) -> [String] {
        let words = pieces(of: text, size: size, isBold: isBold, measure: measure)
        let count = fill(words, size, isBold, measure).count
        guard count > 1 else { return [words.joined(separator: " ")] }
        // The narrowest measure that needs no more lines makes them even.
        var low = measure / 2
        var high = measure
        while low < high {
            let middle = (low + high) / 2
            if fill(words, size, isBold, middle).count <= count { high = middle } else { low = middle + 1 }
        }
        return fill(words, size, isBold, high)
    }

    private static func fill(_ words: [String], _ size: Int, _ isBold: Bool, _ measure: Int) -> [String] {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, width(last + " " + word, size: size, isBold: isBold) <= measure {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    /// The words of a text, those cut up that are wider than a line.
    private static func pieces(of text: String, size: Int, isBold: Bool, measure: Int) -> [String] {
        var pieces: [String] = []
        for word in text.split(whereSeparator: { $0.isWhitespace }) {
            var piece = ""
            var total = 0
            for character in word {
                let advance = width(String(character), size: size, isBold: isBold)
                if total + advance > measure, !piece.isEmpty {
                    pieces.append(piece)
                    piece = ""
                    total = 0
                }
                piece.append(character)
                total += advance
            }
            pieces.append(piece)
        }
        return pieces
    }
}

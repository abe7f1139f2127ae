/// Naming makes ids from names, words from ids, and comparable keys from labels.
enum Naming {
    /// The id that a name gives: lower case, words joined by hyphens, apostrophes and a leading article dropped.
    static func kebab(_ name: String) -> String {
        var name = name
        let id = name.withUTF8 { asciiKebab($0) } ?? anyKebab(name)
        for article in ["the-", "an-", "a-"] where id.hasPrefix(article) && id.utf8.count > article.utf8.count {
            return String(id.dropFirst(article.utf8.count))
        }
        return id
    }

    private static func anyKebab(_ name: String) -> String {
        var id = ""
        var gap = false
        for scalar in name.unicodeScalars {
            switch scalar {
            case "'", "\u{2019}": continue
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                if gap && !id.isEmpty { id += "-" }
                gap = false
                id += scalar.properties.lowercaseMapping
            default: gap = true
            }
        }
        return id
    }

    /// The same for a name of ASCII alone, as nearly all are; nil for others.
    private static func asciiKebab(_ name: UnsafeBufferPointer<UInt8>) -> String? {
        guard name.allSatisfy({ $0 < 0x80 }) else { return nil }
        // Each letter takes one place, and each hyphen that of a byte before it.
        return String(unsafeUninitializedCapacity: name.count) { id in
            var count = 0
            var gap = false
            for byte in name {
                let lower = byte | 0x20
                let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= lower
                guard isLetter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
                    if byte != UInt8(ascii: "'") { gap = count > 0 }
                    continue
                }
                if gap {
                    id[count] = UInt8(ascii: "-")
                    count += 1
                }
                gap = false
                id[count] = isLetter ? lower : byte
                count += 1
            }
            return count
        }
    }

    /// Whether a text can be an id: lower-case words and numbers, joined by single hyphens.
    static func isKebab(_ id: String) -> Bool { !id.isEmpty && kebab(id) == id }

    /// The words of an identifier: `approvalPending` and `approval-pending` are "approval pending".
    static func words(_ identifier: String) -> String {
        var words = ""
        var previousWasLower = false
        for scalar in identifier.unicodeScalars {
            if scalar == "-" || scalar == "_" {
                words += " "
                previousWasLower = false
            } else if scalar.properties.isUppercase && previousWasLower {
                words += " " + scalar.properties.lowercaseMapping
                previousWasLower = false
            } else {
                words.unicodeScalars.append(scalar)
                previousWasLower = scalar.properties.isLowercase || scalar.properties.numericType != nil
            }
        }
        return words
    }

    /// The key under which a label is found: case and surplus blanks do not count, nor do closing colons and dots.
    static func key(_ label: String) -> String {
        var label = label
        if let key = label.withUTF8({ asciiKey($0) }) { return key }
        var key = ""
        var gap = false
        for scalar in label.unicodeScalars {
            if scalar.properties.isWhitespace {
                gap = !key.isEmpty
            } else {
                if gap { key += " " }
                gap = false
                key += scalar.properties.lowercaseMapping
            }
        }
        while let last = key.unicodeScalars.last, closing.contains(last) { key.unicodeScalars.removeLast() }
        return key
    }

    private static let closing: Set<Unicode.Scalar> = [":", ".", "\u{2026}", " "]

    /// The same for a label of ASCII alone, as nearly all are; nil for others.
    private static func asciiKey(_ label: UnsafeBufferPointer<UInt8>) -> String? {
        guard label.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: label.count) { key in
            var count = 0
            var gap = false
            for byte in label {
                if byte == UInt8(ascii: " ") || 9...13 ~= byte {
                    gap = count > 0
                    continue
                }
                if gap {
                    key[count] = UInt8(ascii: " ")
                    count += 1
                }
                gap = false
                key[count] = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
                count += 1
            }
            while count > 0, [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: " ")].contains(key[count - 1]) {
                count -= 1
            }
            return count
        }
    }

    /// The number of single-letter changes between two texts, or nil if there are more than a limit.
    static func distance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
        let source = Array(left.unicodeScalars)
        let target = Array(right.unicodeScalars)
        guard abs(source.count - target.count) <= limit else { return nil }
        var row = Array(0...target.count)
        for i in 0..<source.count {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for j in 0..<target.count {
                let change = diagonal + (source[i] == target[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
                least = min(least, row[j + 1])
            }
            if least > limit { return nil }
        }
        return row[target.count] <= limit ? row[target.count] : nil
    }
}

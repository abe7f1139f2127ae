/// A column counter walks along a line and knows its column in every unit.
///
/// It is a value, so that a copy of it is a checkpoint from which a later walk can start.
struct ColumnCounter: Sendable {
    /// The byte that the counter stands before.
    private(set) var offset: Int
    /// The scalars behind it.
    private(set) var scalars = 0
    /// The UTF-16 code units behind it.
    private(set) var utf16 = 0
    /// The characters that began behind it.
    ///
    /// The last of them may go on.
    private(set) var characters = 0

    // The standard library cuts a string into characters only as a whole. Its recognizer, though not part of the
    // settled API, is the one way to do so scalar by scalar, from any checkpoint, in constant memory.
    private var recognizer = Unicode._CharacterRecognizer()
    private var lastASCII: Unicode.Scalar?

    /// Makes a counter that stands at the beginning of a line.
    init(lineStart: Int) { offset = lineStart }

    /// Steps over a scalar.
    mutating func advance(over scalar: UTF8Scalar) {
        if beginsCharacter(scalar.value) { characters += 1 }
        scalars += 1
        utf16 += scalar.utf16Length
        offset += scalar.length
    }

    /// Whether a scalar that follows here begins a character of its own.
    func wouldBegin(_ scalar: UTF8Scalar) -> Bool {
        var copy = self
        return copy.beginsCharacter(scalar.value)
    }

    private mutating func beginsCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            // Two ASCII scalars of a line never share a character: only CR and LF do, and no line contains them.
            if lastASCII != nil || scalars == 0 {
                lastASCII = scalar
                return true
            }
            let begins = recognizer.hasBreak(before: scalar)
            lastASCII = scalar
            return begins
        }
        if let last = lastASCII {
            recognizer = Unicode._CharacterRecognizer()
            _ = recognizer.hasBreak(before: last)
            lastASCII = nil
        }
        return recognizer.hasBreak(before: scalar)
    }

    /// The column, counted from zero, where the next scalar, if there is one, is `next`.
    func column(in unit: ColumnUnit, before next: UTF8Scalar?) -> Int {
        switch unit {
        case .bytes, .scalars: return scalars
        case .utf16: return utf16
        case .characters:
            guard let next, characters > 0, !wouldBegin(next) else { return characters }
            return characters - 1
        }
    }
}

extension [UInt8] {
    /// The first bytes that are no UTF-8, and the first that are zero: what no editor writes that was told to save text.
    var damage: [Finding] {
        var findings: [Finding] = []
        if String(validating: self, as: UTF8.self) == nil, let range = firstInvalidRange {
            findings.append(Finding(.invalidUTF8, range, "the bytes are not valid UTF-8"))
        }
        if let zero = firstIndex(of: 0) { findings.append(Finding(.nul, zero..<zero + 1, "there is a NUL byte")) }
        return findings
    }

    private var firstInvalidRange: Range<Int>? {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): offset += scalar.count
            case .error(let length): return offset..<offset + length
            case .emptyInput: return nil
            }
        }
    }
}

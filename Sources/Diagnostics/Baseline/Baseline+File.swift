extension Baseline {
    /// The version of the file format.
    public static let version = 1

    /// The baseline as a file: JSON with a finding on each line, so that two branches that mend different findings can
    /// be merged.
    public var file: [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.member("version", Baseline.version)
            json.array("findings") { json in
                for entry in entries { entry.write(to: &json) }
            }
        }
        return json.file()
    }

    /// Reads a file.
    public init(file bytes: [UInt8]) throws(JSONError) {
        let root = try JSONReader.read(bytes)
        guard case .object(let members) = root.content else {
            throw JSONError("a baseline is an object", at: root.offset)
        }
        try Baseline.check(members, are: ["version", "findings"])
        let version = try root.required("version")
        guard version.integer == Baseline.version else {
            throw JSONError(
                "this program reads version \(Baseline.version) of a baseline, and no other", at: version.offset)
        }
        let findings = try root.required("findings")
        guard let array = findings.array else { throw JSONError("\"findings\" is an array", at: findings.offset) }
        var entries: [Entry] = []
        for value in array { entries.append(try Entry(value)) }
        self.init(entries)
    }

    fileprivate static func check(_ members: [JSONValue.Member], are known: [String]) throws(JSONError) {
        for member in members where !known.contains(member.key) {
            throw JSONError("a baseline has no \"\(member.key)\"", at: member.value.offset)
        }
    }
}

extension Baseline.Entry {
    fileprivate func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("file", file)
            json.member("rule", rule.description)
            json.member("fingerprint", fingerprint.description)
            json.member("count", count)
            json.member("message", message)
        }
    }

    fileprivate init(_ value: JSONValue) throws(JSONError) {
        guard case .object(let members) = value.content else {
            throw JSONError("a finding is an object", at: value.offset)
        }
        try Baseline.check(members, are: ["file", "rule", "fingerprint", "count", "message"])
        let digits = try value.required("fingerprint")
        guard let fingerprint = Fingerprint(try value.text("fingerprint")) else {
            throw JSONError("a fingerprint is sixteen digits from 0 to f", at: digits.offset)
        }
        let number = try value.required("count")
        // The upper bound keeps sums of counts from overflowing.
        guard let count = number.integer, count > 0, count < 1_000_000_000 else {
            throw JSONError("\"count\" is a whole number above zero", at: number.offset)
        }
        self.init(
            rule: RuleID(try value.text("rule")), file: try value.text("file"), fingerprint: fingerprint,
            message: try value.text("message"), count: count)
    }
}

extension JSONValue {
    fileprivate func required(_ key: String) throws(JSONError) -> JSONValue {
        guard let value = self[key] else { throw JSONError("\"\(key)\" is missing", at: offset) }
        return value
    }

    fileprivate func text(_ key: String) throws(JSONError) -> String {
        let value = try required(key)
        guard let text = value.string else { throw JSONError("\"\(key)\" is a string", at: value.offset) }
        return text
    }
}

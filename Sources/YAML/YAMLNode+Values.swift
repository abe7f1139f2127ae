/// What a node means when a certain type is asked for. Each reader is nil where the node means something else.
extension YAMLNode {
    /// The scalar, if the node is one.
    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = value { scalar } else { nil }
    }

    /// The items, if the node is a list.
    public var sequence: [YAMLNode]? {
        if case .sequence(let items) = value { items } else { nil }
    }

    /// The mapping, if the node is one.
    public var mapping: YAMLMapping? {
        if case .mapping(let mapping) = value { mapping } else { nil }
    }

    /// Whether the node says nothing: no text at all, `~` or `null`, without quotes.
    public var isNull: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return switch scalar.text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    /// The text of a scalar that says something; a number or a date is text here.
    public var string: String? { isNull ? nil : scalar?.text }

    /// The truth value: `true` or `false` without quotes, as in YAML 1.2.
    public var bool: Bool? {
        guard let scalar, scalar.style == .plain else { return nil }
        return switch scalar.text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// The truth value that older YAML saw in words such as `yes` and `off`, which are plain text today.
    ///
    /// Where ``bool`` is nil and this is not, the writer most likely meant `true` or `false`.
    public var oldStyleBool: Bool? {
        guard let scalar, scalar.style == .plain, scalar.text.utf8.count <= 3 else { return nil }
        return switch scalar.text.lowercased() {
        case "yes", "y", "on": true
        case "no", "n", "off": false
        default: nil
        }
    }

    /// The whole number: decimal with an optional sign, `0o17` or `0x1F`, without quotes.
    public var int: Int? {
        guard let scalar, scalar.style == .plain else { return nil }
        if scalar.text.hasPrefix("0x") { return Int(digits: scalar.text.dropFirst(2), radix: 16) }
        if scalar.text.hasPrefix("0o") { return Int(digits: scalar.text.dropFirst(2), radix: 8) }
        return Int(scalar.text)
    }

    /// The items of a list; a single value is a list of one, and nothing is an empty list.
    public var list: [YAMLNode] {
        if let sequence { return sequence }
        return isNull ? [] : [self]
    }

    /// The texts of a list of texts, where a single text is a list of one; nil if an item is no text.
    public var strings: [String]? {
        var texts: [String] = []
        for item in list {
            guard let text = item.string else { return nil }
            texts.append(text)
        }
        return texts
    }
}

extension Int {
    /// Reads digits alone: the standard reader would take a sign as well.
    fileprivate init?(digits: Substring, radix: Int) {
        guard let first = digits.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
        self.init(digits, radix: radix)
    }
}

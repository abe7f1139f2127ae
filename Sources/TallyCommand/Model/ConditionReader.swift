internal import Diagnostics
internal import Workflow

/// A condition reader turns the words in which the model prints conditions, or pairs such as `door=open`, back into a
/// condition.
///
///     condition := statement (("," | "and" | "or" | ", and" | ", or" | "") statement)*
///     statement := "(" condition ")" | "either" condition | "not" statement | "always" | "never" | pair | sentence
///
/// A comma alone means what the next `and` or `or` of its list does, or `and` if there is none.
struct ConditionReader {
    let domain: Domain
    var scanner: WordScanner
    /// How many parentheses and negations are open; nobody means as many as would exhaust the stack.
    var depth = 0

    /// Reads a condition.
    static func condition(_ text: String, in domain: Domain) throws(CommandFailure) -> Condition {
        var reader = ConditionReader(domain: domain, scanner: WordScanner(text))
        let condition = try reader.list(isChoice: false)
        guard reader.scanner.isAtEnd else { throw reader.misunderstanding() }
        return condition
    }

    /// What stands between two statements.
    private enum Joint { case comma, and, or }

    /// Reads statements and what joins them.
    private mutating func list(isChoice: Bool) throws(CommandFailure) -> Condition {
        depth += 1
        defer { depth -= 1 }
        if depth > 64 { throw CommandFailure("the condition is nested too deeply") }
        var parts = [try statement()]
        var joints: [Joint] = []
        while !scanner.isAtEnd, !scanner.sees(")") {
            let before = scanner
            let hasComma = scanner.take(",")
            if scanner.takeWord("and") || scanner.take("&&") {
                // Within a conjunction, the comma before "and" ends a choice.
                if isChoice && hasComma {
                    scanner = before
                    break
                }
                joints.append(.and)
            } else if scanner.takeWord("or") || scanner.take("||") {
                joints.append(.or)
            } else {
                // Pairs may stand side by side like arguments.
                joints.append(hasComma ? .comma : .and)
            }
            parts.append(try statement())
        }
        return Self.join(parts, joints)
    }

    /// Joins statements: `and` first, then `or`.
    private static func join(_ parts: [Condition], _ joints: [Joint]) -> Condition {
        var meaning = Joint.and
        var joints = joints
        for index in joints.indices.reversed() {
            if joints[index] == .comma { joints[index] = meaning } else { meaning = joints[index] }
        }
        var choices: [Condition] = []
        var conjunction = [parts[0]]
        for (index, joint) in joints.enumerated() {
            if joint == .or {
                choices.append(.all(of: conjunction))
                conjunction = []
            }
            conjunction.append(parts[index + 1])
        }
        return .any(of: choices + [.all(of: conjunction)])
    }

    private mutating func statement() throws(CommandFailure) -> Condition {
        if scanner.take("(") {
            let condition = try list(isChoice: false)
            guard scanner.take(")") else { throw CommandFailure("a parenthesis is not closed in the condition") }
            return condition
        }
        if scanner.takeWord("either") { return try list(isChoice: true) }
        if scanner.takeWords("it is not so that") || scanner.takeWord("not") || scanner.take("!") {
            depth += 1
            defer { depth -= 1 }
            if depth > 64 { throw CommandFailure("the condition is nested too deeply") }
            return !(try statement())
        }
        if scanner.takeWord("always") { return .always }
        if scanner.takeWord("never") { return .never }
        if let pair = try pair() { return pair }
        if let sentence = try sentence() { return sentence }
        throw misunderstanding()
    }

    // MARK: Pairs

    /// Reads `variable=value`, `variable!=value`, `variable=one|other` or `set=member+member`.
    private mutating func pair() throws(CommandFailure) -> Condition? {
        guard let (name, isNegated, value) = scanner.takePair() else { return nil }
        guard let variable = domain.variable(name) else {
            let near = NearMisses.nearest(to: name, among: domain.variables.map { $0.id }, limit: 1).first
            throw CommandFailure(
                "there is no variable \"\(name)\"",
                hint: near.map { "there is one with a similar name: \($0)" }
                    ?? .command("model variables", "lists them"))
        }
        var choices: [Condition] = []
        for choice in value.split(separator: "|", omittingEmptySubsequences: false) {
            choices.append(try equality(variable, String(choice)))
        }
        return isNegated ? !.any(of: choices) : .any(of: choices)
    }

    private func equality(_ variable: VariableDefinition, _ text: String) throws(CommandFailure) -> Condition {
        if variable.kind == .choice { return .test(.value(variable, in: try bit(of: text, variable))) }
        if text == "none" { return .test(.members(variable, among: variable.everything, are: 0)) }
        var members: UInt64 = 0
        for member in text.split(separator: "+", omittingEmptySubsequences: false) {
            members |= try bit(of: String(member), variable)
        }
        return .test(.members(variable, among: variable.everything, are: members))
    }

    private func bit(of text: String, _ variable: VariableDefinition) throws(CommandFailure) -> UInt64 {
        let key = Domain.key(text)
        let found = variable.valueIDs.indices.first { index in
            Domain.key(variable.valueIDs[index]) == key || Domain.key(variable.valueWords[index]) == key
        }
        if let found { return 1 << UInt64(found) }
        throw Self.unknownValue(text, of: variable)
    }

    static func unknownValue(_ text: String, of variable: VariableDefinition) -> CommandFailure {
        let near = NearMisses.nearest(to: text, among: variable.valueIDs + variable.valueWords, limit: 1).first
        return CommandFailure(
            "\(variable.name) can't be \"\(text)\"",
            hint: near.map { "there is a value with a similar name: \($0)" }
                ?? "the values are these: \(variable.valueWords.joined(separator: ", "))")
    }

    /// What there is to say where no statement begins.
    func misunderstanding() -> CommandFailure {
        let rest = scanner.rest
        if rest.isEmpty { return CommandFailure("the condition breaks off") }
        let names = domain.variables.map { $0.name }
        let words = rest.split(separator: " ").map(String.init)
        // What is compared with a name is as many words as the name has.
        let candidates = names.filter { name in
            let count = name.split(separator: " ").count
            let start = words.prefix(count).joined(separator: " ")
            return !NearMisses.nearest(to: start, among: [name], limit: 1).isEmpty
        }
        return CommandFailure(
            "the condition is not understood at \"\(rest)\"",
            hint: candidates.first.map { "there is a variable with a similar name: \($0)" }
                ?? .command("help model trace", "says how conditions are written"))
    }
}

internal import Workflow

/// The sentences that the model prints about one variable, or about two.
extension ConditionReader {
    /// A sentence; nothing, and nothing taken, where none begins.
    mutating func sentence() throws(CommandFailure) -> Condition? {
        if let condition = ownSentence() { return condition }
        if let condition = comparison() { return condition }
        guard let variable = takeVariable() else { return nil }
        if variable.kind == .choice { return try choice(variable) }
        return try set(variable)
    }

    /// A sentence that the model has for one value, in place of "name is value".
    private mutating func ownSentence() -> Condition? {
        var best: (length: Int, condition: Condition)?
        for variable in domain.variables {
            for (value, sentence) in variable.sentences.sorted(by: { $0.key < $1.key })
            where scanner.seesWords(sentence) && sentence.count > best?.length ?? 0 {
                best = (sentence.count, .test(.value(variable, in: 1 << UInt64(value))))
            }
        }
        guard let best else { return nil }
        scanner.skip(best.length)
        return best.condition
    }

    /// Reads "all of the left are among the right" and "some of the left are not among the right".
    private mutating func comparison() -> Condition? {
        let before = scanner
        let isAll = scanner.takeWords("all of")
        guard isAll || scanner.takeWords("some of"), let left = takeVariable(), takeVerb(),
            isAll || scanner.takeWord("not"), scanner.takeWord("among"), let right = takeVariable()
        else {
            scanner = before
            return nil
        }
        let subset = Condition.test(.subset(left, of: right))
        return isAll ? subset : !subset
    }

    private mutating func takeVerb() -> Bool { scanner.takeWord("is") || scanner.takeWord("are") }

    /// The longest name that stands here; the article may be missing.
    private mutating func takeVariable() -> VariableDefinition? {
        var best: (length: Int, variable: VariableDefinition)?
        for variable in domain.variables {
            let name = variable.name
            for form in name.hasPrefix("the ") ? [name, String(name.dropFirst(4))] : [name]
            where scanner.seesWords(form) && form.count > best?.length ?? 0 {
                best = (form.count, variable)
            }
        }
        guard let best else { return nil }
        scanner.skip(best.length)
        return best.variable
    }

    private mutating func same(_ variable: VariableDefinition) -> Condition? {
        let before = scanner
        guard scanner.takeWords("the same as"), let other = takeVariable() else {
            scanner = before
            return nil
        }
        return .test(.same(variable, as: other))
    }

    // MARK: Choices

    /// Reads what follows a choice: "is active", "is not active", "is invited or active".
    private mutating func choice(_ variable: VariableDefinition) throws(CommandFailure) -> Condition {
        guard takeVerb() else { throw misunderstanding() }
        if let values = takeValues(of: variable, joinedBy: "or") { return .test(.value(variable, in: values)) }
        if scanner.takeWord("anything") { return .always }
        if scanner.takeWord("nothing") { return .never }
        let isNegated = scanner.takeWord("not")
        if let same = same(variable) { return isNegated ? !same : same }
        guard let values = takeValues(of: variable, joinedBy: "or") else {
            throw Self.unknownValue(scanner.nextWord, of: variable)
        }
        let condition = Condition.test(.value(variable, in: values))
        return isNegated ? !condition : condition
    }

    // MARK: Sets

    /// Reads what follows a set: "are empty", "are exactly a and b", "include a but not b", "do not include a or b".
    private mutating func set(_ variable: VariableDefinition) throws(CommandFailure) -> Condition {
        if takeVerb() {
            let isNegated = scanner.takeWord("not")
            let condition: Condition
            if scanner.takeWord("empty") {
                condition = .test(.members(variable, among: variable.everything, are: 0))
            } else if scanner.takeWord("exactly") {
                let members = try members(of: variable, joinedBy: "and")
                condition = .test(.members(variable, among: variable.everything, are: members))
            } else if let same = same(variable) {
                condition = same
            } else {
                throw misunderstanding()
            }
            return isNegated ? !condition : condition
        }
        if scanner.takeWords("do not include") || scanner.takeWords("does not include") {
            if scanner.takeWords("all of") {
                let members = try members(of: variable, joinedBy: "and")
                return !.test(.members(variable, among: members, are: members))
            }
            return .test(.members(variable, among: try members(of: variable, joinedBy: "or"), are: 0))
        }
        guard scanner.takeWord("include") || scanner.takeWord("includes") else { throw misunderstanding() }
        let present = try members(of: variable, joinedBy: "and")
        if scanner.takeWords("but not") {
            let absent = try members(of: variable, joinedBy: "or")
            return .test(.members(variable, among: present | absent, are: present))
        }
        let before = scanner
        if present.nonzeroBitCount == 1, scanner.takeWord("or"), let others = takeValues(of: variable, joinedBy: "or") {
            return !.test(.members(variable, among: present | others, are: 0))
        }
        scanner = before
        return .test(.members(variable, among: present, are: present))
    }

    private mutating func members(
        of variable: VariableDefinition, joinedBy word: String
    ) throws(CommandFailure) -> UInt64 {
        guard let members = takeValues(of: variable, joinedBy: word) else {
            throw Self.unknownValue(scanner.nextWord, of: variable)
        }
        return members
    }

    // MARK: Values

    /// Reads "a", "a or b" or "a, b, or c"; what follows a joint that is no value is another statement.
    private mutating func takeValues(of variable: VariableDefinition, joinedBy word: String) -> UInt64? {
        guard var values = takeValue(of: variable) else { return nil }
        while true {
            let before = scanner
            let hasComma = scanner.take(",")
            let hasWord = scanner.takeWord(word)
            guard hasComma || hasWord, let value = takeValue(of: variable) else {
                scanner = before
                return values
            }
            values |= value
        }
    }

    /// The longest value that stands here, by its words or its id.
    private mutating func takeValue(of variable: VariableDefinition) -> UInt64? {
        var best: (length: Int, value: Int)?
        for value in variable.valueIDs.indices {
            for form in [variable.valueWords[value], variable.valueIDs[value]]
            where scanner.seesWords(form) && form.count > best?.length ?? 0 {
                best = (form.count, value)
            }
        }
        guard let best else { return nil }
        scanner.skip(best.length)
        return 1 << UInt64(best.value)
    }
}

public import Diagnostics

extension BindingProblem {
    /// The problem as a finding in the file that holds the binding.
    public func diagnostic(in file: String) -> Diagnostic {
        let rule = self.rule
        return Diagnostic(rule.id, rule.severity, in: file, at: range, message, help: help, fixes: fixes(in: file))
    }

    /// The rule that is broken.
    private var rule: Diagnostics.Rule {
        switch kind {
        case .unknownHeading: BindingUnknownHeading.rule
        case .unknownWorkflow: BindingUnknownWorkflow.rule
        case .unknownTable: BindingUnknownTable.rule
        case .unknownRole: BindingUnknownRole.rule
        case .unknownList, .unknownParagraph, .noList: BindingListMissing.rule
        case .noTable: BindingTableMissing.rule
        case .boundTwice: BindingRepeated.rule
        case .malformed, .unknownKey: BindingMalformed.rule
        case .unknownDocument: BindingUnknownDocument.rule
        }
    }

    /// What is wrong, as a statement without a final period.
    public var message: String {
        switch kind {
        case .unknownHeading(let id, _): "no heading of the document has the id \"\(id)\""
        case .unknownWorkflow(let id, _): "the model has no workflow \"\(id)\""
        case .unknownTable(let id, _): "the model has no table \"\(id)\""
        case .unknownRole(let name, _): "the model has no role \"\(name)\""
        case .unknownList(let number, 0): "there is no list \(number): the document has no numbered lists"
        case .unknownList(let number, 1): "there is no list \(number): the document has one numbered list"
        case .unknownList(let number, let count): "there is no list \(number): the document has \(count) numbered lists"
        case .unknownParagraph(let words): "no list stands after a paragraph that begins with \"\(words)\""
        case .noList(let heading): "under the heading \"\(heading)\" there are no steps"
        case .noTable(let heading): "under the heading \"\(heading)\" there is no table"
        case .boundTwice: "the list is bound a second time"
        case .malformed(let expected, _): "this must be \(expected)"
        case .unknownKey(let key, _, _): "the key \"\(key)\" says nothing here"
        case .unknownDocument(let path, _): "there is no document \"\(path)\""
        }
    }

    private var help: String? {
        switch kind {
        case .unknownHeading(_, let similar):
            named("a heading with a similar id", similar)
                ?? "an id is the text of the heading in lower case, with hyphens for the blanks"
        case .unknownWorkflow(_, let similar):
            named("a workflow with a similar id", similar) ?? "the command model workflows lists them"
        case .unknownTable(_, let similar):
            named("a table with a similar id", similar) ?? "the command model tables lists them"
        case .unknownRole(_, let similar):
            named("a role with a similar name", similar) ?? "the command model roles lists them"
        case .unknownDocument(_, let similar):
            named("a document with a similar path", similar) ?? "name it by its path within the content folder"
        case .unknownKey(_, let known, let similar):
            named("a key with a similar name", similar) ?? "the keys here are \(known.listed("and"))"
        case .unknownList(_, 0): "only a numbered list can be bound"
        case .unknownList: "count the numbered lists from the beginning of the document"
        case .unknownParagraph: "copy the beginning of the paragraph, without its markup"
        case .noList: "write the steps as a numbered list, or a single step as a bullet"
        case .noTable: "write the table there, or bind the heading under which it stands"
        case .boundTwice: "keep one of the bindings"
        case .malformed(_, let help): help
        }
    }

    private func named(_ what: String, _ similar: [String]) -> String? {
        similar.isEmpty ? nil : "there is \(what): \(similar.joined(separator: ", "))"
    }

    /// The nearest name, as a fix.
    private func fixes(in file: String) -> [Fix] {
        switch kind {
        case .unknownHeading(_, let similar), .unknownWorkflow(_, let similar), .unknownTable(_, let similar),
            .unknownRole(_, let similar), .unknownDocument(_, let similar), .unknownKey(_, _, let similar):
            guard let nearest = similar.first else { return [] }
            return [Fix("write \(nearest)", .likely, [Edit(in: file, replace: range, with: nearest)])]
        default: return []
        }
    }
}

extension StepMarkProblem {
    /// The problem as a finding in the document.
    public func diagnostic(in file: String) -> Diagnostic {
        switch kind {
        case .unknown(let words):
            let rule = StepMarkUnknown.rule
            return Diagnostic(
                rule.id, rule.severity, in: file, at: range, "the mark \"\(words)\" says nothing about a step",
                help: "write <!-- step: human -->, or <!-- step: ignore because … -->")
        case .noReason:
            let rule = StepMarkWithoutReason.rule
            return Diagnostic(
                rule.id, rule.severity, in: file, at: range, "the step is set aside without a reason",
                help: "say why: <!-- step: ignore because … -->")
        }
    }
}

extension UnboundList {
    /// The rule that such a list breaks.
    public static var rule: Diagnostics.Rule { UnboundProcedure.rule }

    /// The list as a finding in the document.
    ///
    /// - Parameters:
    ///   - file: the document.
    ///   - bindingFile: the file that holds the bindings, if that is another one.
    public func diagnostic(in file: String, bindingsIn bindingFile: String? = nil) -> Diagnostic {
        let rule = UnboundProcedure.rule
        let steps = itemCount == 1 ? "one item" : "\(itemCount) items"
        let names = likely.map { "\"\($0.title)\" (\($0.id))" }
        let notes =
            names.isEmpty ? [] : [Note("its words are most like those of the workflow \(names.listed("or"))")]
        return Diagnostic(
            rule.id, rule.severity, in: file, at: range, "no binding is about this list of \(steps)", notes: notes,
            help: help(bindingsIn: bindingFile))
    }

    private func help(bindingsIn bindingFile: String?) -> String {
        let id = likely.first?.id ?? "the id of a workflow"
        let lines: (String) -> String = { key in
            "write \"\(key): \(id)\", or, if it is no procedure, \"\(key): {ignore: why it is none}\""
        }
        if let bindingFile { return "under lists: of the document in \(bindingFile), " + lines(String(number)) }
        guard let heading else {
            return "bind its heading under workflows: in the front matter, to a workflow or to ignore: with a reason"
        }
        return "under workflows: in the front matter, " + lines(heading)
    }
}

extension ReadDocument {
    /// What is wrong with the bindings and the marks, and which lists are bound to nothing.
    ///
    /// - Parameters:
    ///   - file: the document.
    ///   - bindingFile: the file that holds the bindings, if that is another one.
    public func diagnostics(in file: String, bindingsIn bindingFile: String? = nil) -> [Diagnostic] {
        problems.map { $0.diagnostic(in: bindingFile ?? file) } + markProblems.map { $0.diagnostic(in: file) }
            + unbound.filter { !isMeant($0) }.map { $0.diagnostic(in: file, bindingsIn: bindingFile) }
    }

    /// Whether a binding that doesn't work may be about a list: its problem has been told, and whether anything is left to bind
    /// shows when that is mended.
    private func isMeant(_ list: UnboundList) -> Bool {
        problems.contains { problem in
            switch problem.kind {
            case .malformed, .unknownKey: true
            case .unknownHeading(_, let similar):
                sections.contains { $0.range.contains(list.range.lowerBound) && $0.id == similar.first }
            default: false
            }
        }
    }
}

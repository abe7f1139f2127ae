public import Diagnostics
public import Markdown
public import Workflow

internal import Synchronization

/// A fact check proves the rules that documents refer to; each of them once, whatever the number of documents.
///
/// It may be asked from any number of threads, which share what has been proven.
public final class FactCheck: Sendable {
    private struct Proofs {
        var explorer: Explorer
        var verdicts: [String: Verdict] = [:]
        /// The ids of all rules, for when one is misspelt.
        var names: NearMisses?
    }

    private let domain: Domain
    private let proofs: Mutex<Proofs>

    /// Makes a check for the domain of an explorer, which may have been used already.
    public init(_ explorer: Explorer) {
        domain = explorer.domain
        proofs = Mutex(Proofs(explorer: explorer))
    }

    /// Whether a rule is proven; it is remembered.
    private func verdict(on rule: Workflow::Rule) -> Verdict {
        proofs.withLock { proofs in
            if let known = proofs.verdicts[rule.id] { return known }
            let verdict = proofs.explorer.verdict(on: rule)
            proofs.verdicts[rule.id] = verdict
            return verdict
        }
    }

    /// What is wrong with the marks of a document, and for those that are right, the verdicts on their rules.
    public func check(
        _ document: borrowing Document, _ html: RawHTML, file: String
    ) -> (findings: [Diagnostic], proven: [(mark: FactMark, verdict: Verdict)]) {
        var findings: [Diagnostic] = []
        var proven: [(mark: FactMark, verdict: Verdict)] = []
        let marks = FactMark.all(in: html, of: document.source.bytes)
        // Many marks may stand in one block.
        var known: (scope: Range<Int>, hasText: Bool)?
        for mark in marks {
            guard let rule = domain.rules.first(where: { $0.id == mark.rule }) else {
                findings.append(unknown(mark, file))
                continue
            }
            let hasText =
                known.flatMap { $0.scope == mark.scope ? $0.hasText : nil }
                ?? hasText(mark.scope, html, document.source.bytes)
            known = (mark.scope, hasText)
            if !hasText { findings.append(alone(mark, file)) }
            let verdict = verdict(on: rule)
            if verdict.isProven {
                proven.append((mark, verdict))
            } else {
                findings.append(unproven(mark, verdict, file))
            }
        }
        return (findings, proven)
    }

    /// Whether a block has letters outside of comments.
    private func hasText(_ scope: Range<Int>, _ html: RawHTML, _ bytes: [UInt8]) -> Bool {
        var comment = html.comments.firstPlace { $0.range.upperBound > scope.lowerBound }
        var index = scope.lowerBound
        while index < min(scope.upperBound, bytes.count) {
            while comment < html.comments.endIndex, html.comments[comment].range.upperBound <= index { comment += 1 }
            if comment < html.comments.endIndex, html.comments[comment].range.contains(index) {
                index = html.comments[comment].range.upperBound
                continue
            }
            let byte = bytes[index] | 0x20
            if byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return true }
            index += 1
        }
        return false
    }

    private func unknown(_ mark: FactMark, _ file: String) -> Diagnostic {
        let names = proofs.withLock { proofs in
            let ready = proofs.names ?? NearMisses(domain.rules.map(\.id))
            proofs.names = ready
            return ready
        }
        let similar = names.nearest(to: mark.rule)
        return Diagnostic(
            FactUnknownRule.rule.id, FactUnknownRule.rule.severity, in: file, at: mark.ruleRange,
            "the model has no rule \"\(mark.rule)\"",
            help: similar.isEmpty ? nil : "there is a rule with a similar id: \(similar.joined(separator: ", "))",
            fixes: similar.prefix(1).map {
                Fix("write \($0)", .likely, [Edit(in: file, replace: mark.ruleRange, with: $0)])
            })
    }

    private func alone(_ mark: FactMark, _ file: String) -> Diagnostic {
        Diagnostic(
            FactWithoutSentence.rule.id, FactWithoutSentence.rule.severity, in: file, at: mark.range,
            "there is no sentence that \"\(mark.rule)\" could prove",
            help: "put the comment behind the sentence, or on a line of its own before the paragraph")
    }

    private func unproven(_ mark: FactMark, _ verdict: Verdict, _ file: String) -> Diagnostic {
        let reason: String
        switch verdict.finding {
        case .proven: reason = "is proven"
        case .refuted: reason = "is refuted"
        case .vacuous: reason = "says nothing: what it presupposes never comes about"
        case .undecided: reason = "is not decided: there are more worlds than were looked at"
        }
        return Diagnostic(
            FactNotProven.rule.id, FactNotProven.rule.severity, in: file, at: mark.range,
            "the rule \"\(mark.rule)\" \(reason)",
            notes: [Note("it says: \(verdict.rule.description)", at: .definition(verdict.rule.site))],
            trace: verdict.counterexample.map { trace in
                trace.steps.map { Note(domain[$0.command].command.title) }
            } ?? [])
    }
}

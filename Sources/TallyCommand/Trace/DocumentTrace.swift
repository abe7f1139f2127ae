internal import Diagnostics
internal import Procedures
internal import Workflow

/// A document trace is a documented procedure, carried out on the model from one start.
struct DocumentTrace {
    private let verdict: ProcedureVerdict
    private let workflow: Workflow
    private let bytes: [UInt8]
    /// The bytes of a file that the document includes.
    private let included: (String) -> [UInt8]
    private let domain: Domain
    private let choices: Int
    private let replay: Replay
    /// The starts from which it goes otherwise, and how many were tried.
    private let others: (differing: [World], tried: Int)

    /// Carries a procedure out as the options `--role` and `--from` say.
    init(
        of verdict: ProcedureVerdict, _ bytes: [UInt8], including included: @escaping (String) -> [UInt8],
        in domain: Domain, _ arguments: ParsedArguments
    ) throws(CommandFailure) {
        guard let workflow = verdict.workflow else {
            throw CommandFailure("the model has no workflow \(quoted(verdict.procedure.workflow))")
        }
        self.verdict = verdict
        self.workflow = workflow
        self.bytes = bytes
        self.included = included
        self.domain = domain
        var asked = Condition.always
        if let text = arguments["from"] { asked = try ConditionReader.condition(text, in: domain) }
        var explorer = Explorer(domain)
        let begin = workflow.start && verdict.starts.condition && asked
        let starts = explorer.starts(where: begin, telling: domain.relevantVariables(of: workflow))
        guard let start = starts.first else {
            throw CommandFailure(
                "the procedure can't begin where \(asked)",
                hint: "it begins where \(workflow.start && verdict.starts.condition)")
        }
        choices = starts.count
        let reader = try Self.reader(arguments["role"], verdict, workflow, domain)
        let actor = domain.actor(of: reader)
        let accounts: @Sendable (Actor) -> Account = { $0 == actor ? reader : domain.mightiestAccount(of: $0) }
        let replay = Replay(verdict, in: domain, from: start.world, as: accounts)
        let tried = starts.prefix(Self.mostStarts)
        let differing = tried.filter { other in
            let its = Replay(verdict, in: domain, from: other.world, as: accounts)
            return its.course != replay.course || (its.failure == nil) != (replay.failure == nil)
                || domain.holds(workflow.outcome, in: its.end.world)
                    != domain.holds(workflow.outcome, in: replay.end.world)
        }
        self.replay = replay
        others = (differing.map(\.world), tried.count)
    }

    /// No more starts than these are walked, to see whether all are alike.
    private static let mostStarts = 256

    private static func reader(
        _ name: String?, _ verdict: ProcedureVerdict, _ workflow: Workflow, _ domain: Domain
    ) throws(CommandFailure) -> Account {
        if let name {
            let role = try ModelLookup(domain: domain).role(name, of: workflow.permission.actors)
            if workflow.permission.actors.contains(role.actor) { return domain.account(role) }
            throw CommandFailure("\(role.name) is a role of \(role.actor.name), who does not begin this procedure")
        }
        guard let reader = DocumentedRun.reader(of: verdict, workflow, in: domain) else {
            throw CommandFailure("nobody may begin \(quoted(workflow.id))")
        }
        return reader
    }

    /// Whether everything was possible and the outcome is reached.
    var isComplete: Bool { replay.failure == nil && domain.holds(workflow.outcome, in: replay.end.world) }

    /// The trace for people.
    func text(_ style: TerminalStyle) -> String {
        var text = ManualText(style: style)
        let reader = domain.words(for: replay.start.account)
        text.line(style.paint("\(workflow.title) (\(workflow.id))", .bold) + ", as " + reader)
        let starts = choices == 1 ? "the only start" : "the first of \(choices.grouped) starts"
        text.heading("State 0: \(starts)")
        let told = domain.relevantVariables(of: workflow)
        for sentence in domain.sentences(about: told, in: replay.start.world) { text.paragraph(sentence) }
        var known = replay.start
        var item: Int?
        var sources: [String: Quoted] = [:]
        for (index, step) in replay.steps.enumerated() {
            if step.item != item {
                quoteIdle(after: item, before: step.item, &sources, &text)
                quote(step.item, &sources, &text)
            }
            item = step.item
            text.heading("State \(index + 1): \(words(for: step.event))")
            if case .skipped(_, let refusal) = step.event {
                text.paragraph("left out: " + refusal.message(in: domain))
                continue
            }
            for change in domain.changes(from: known, to: step.after) { text.paragraph(change) }
            known = step.after
        }
        let end = replay.failure?.item ?? verdict.items.count
        if end != item {
            quoteIdle(after: item, before: end, &sources, &text)
            if end < verdict.items.count { quote(end, &sources, &text) }
        }
        text.line("")
        text.paragraph(conclusion(style), indent: 0)
        if let other = others.differing.first {
            let facts = domain.sentences(about: told, in: other).filter {
                !domain.sentences(about: told, in: replay.start.world).contains($0)
            }
            text.line("")
            text.paragraph(
                "From \(others.differing.count) of \(numbered(others.tried, "start")) it goes otherwise, as where "
                    + "\(facts.listed("and")); --from walks from there.", indent: 0)
        }
        return text.text
    }

    /// A file that words stand in.
    private struct Quoted {
        let bytes: [UInt8]
        let lines: SourceMap

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            lines = SourceMap(bytes)
        }
    }

    /// The words of an item, with their line, and the file if it is another one.
    private func quote(_ index: Int, _ sources: inout [String: Quoted], _ text: inout ManualText) {
        let item = verdict.procedure.items[index]
        let other = verdict.procedure.included[index]
        let name = other?.file ?? ""
        // A file is read, and its lines are counted, once for all steps that stand in it.
        let source = sources[name] ?? Quoted(other.map { included($0.file) } ?? bytes)
        sources[name] = source
        let line = source.lines.position(of: (other?.range ?? item.range).lowerBound, in: .bytes).line
        let range = (other?.textRange ?? item.textRange).clamped(to: 0..<source.bytes.count)
        let words = String(decoding: source.bytes[range], as: UTF8.self)
        let file = other.map { VisibleText.line($0.file) + ", " } ?? ""
        text.line("")
        text.paragraph("\(file)line \(line): " + VisibleText.line(words.replacing("\n", with: " ")), indent: 0)
    }

    /// The words of items between two others that a portal doesn't see, with the reason.
    private func quoteIdle(
        after last: Int?, before next: Int, _ sources: inout [String: Quoted], _ text: inout ManualText
    ) {
        for index in ((last ?? -1) + 1)..<max(next, (last ?? -1) + 1) {
            let reason: String
            switch verdict.items[index].bucket {
            case .human: reason = "nothing is done in a portal"
            case .notUnderstood: reason = "this could not be read"
            case .setAside: reason = "set aside"
            case .performed where isLost(index): reason = "this could not be done: tally check says why"
            case .performed, .result, .choice, .otherActor: continue
            }
            quote(index, &sources, &text)
            text.paragraph(reason)
        }
    }

    /// Whether an item asks for something that came to nothing.
    private func isLost(_ index: Int) -> Bool {
        verdict.items[index].deeds.isEmpty && verdict.items[index].commands.isEmpty
            && !verdict.procedure.items[index].actions.isEmpty
            && !verdict.procedure.items.contains { $0.parent == index }
    }

    private func words(for event: Replay.Event) -> String {
        switch event {
        case .deed(let option, let actor):
            let words = domain.words(for: option)
            return actor == domain.actor(of: replay.start.account) ? words : "\(actor.name): \(words)"
        case .command(let command): return domain[command].command.title
        case .wait(let condition): return "Wait until \(condition)"
        case .skipped(let option, _): return domain.words(for: option)
        }
    }

    private func conclusion(_ style: TerminalStyle) -> String {
        if let failure = replay.failure {
            return style.paint("Failed:", .bold)
                + " \(domain.words(for: failure.option)): \(failure.refusal.message(in: domain))."
        }
        return isComplete
            ? style.paint("Done:", .bold) + " \(workflow.outcome)."
            : style.paint("Failed:", .bold) + " after the last step it is not so that \(workflow.outcome)."
    }
}

extension Replay {
    /// What is done, in turn, wherever it leads.
    fileprivate var course: [Event] { steps.map(\.event) }
}

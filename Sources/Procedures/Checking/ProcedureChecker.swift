internal import Diagnostics
public import Workflow

/// A procedure checker carries out the procedures of documents on the model, and says where words and model part ways.
///
///     let checker = ProcedureChecker(domain)
///     let checked = checker.check(read, source: document.source.bytes, file: "Content/remove-roles.md")
///     checked.verdicts[0].agreement   // .differs
///
/// One checker serves for all documents, on any number of threads. What depends on the model alone is prepared once: the
/// names when it is made, and for each workflow its starts when it is first asked for.
public struct ProcedureChecker: Sendable {
    private let model: CheckerModel

    /// The words for the state of the world.
    var states: StateLexicon { model.states }

    /// Makes a checker of documents about a domain.
    public init(_ domain: Domain) { self.init(Explorer(domain)) }

    /// Makes a checker of documents about the domain of an explorer, which may have been used already.
    public init(_ explorer: Explorer) { model = CheckerModel(explorer) }

    /// Carries out the procedures of a document.
    ///
    /// - Parameters:
    ///   - read: what the document says.
    ///   - source: the bytes that it was read from.
    ///   - file: the path under which findings are reported.
    public func check(_ read: ReadDocument, source: [UInt8], file: String) -> CheckedDocument {
        let checked = carryOut(read, source: source, file: file)
        let groups = ProcedureParts.groups(in: read).filter { group in
            checked.verdicts[group].allSatisfy { $0.agreement == .differs }
        }
        if groups.isEmpty { return checked }
        let joined = carryOut(ProcedureParts.joining(groups, of: read), source: source, file: file)
        var moved = 0
        let parts = groups.filter { group in
            defer { moved += group.count - 1 }
            return ProcedureParts.areParts(checked.verdicts[group], of: joined.verdicts[group.lowerBound - moved])
        }
        if parts.isEmpty { return checked }
        if parts == groups { return joined }
        return carryOut(ProcedureParts.joining(parts, of: read), source: source, file: file)
    }

    /// Carries out each list by itself.
    private func carryOut(_ read: ReadDocument, source: [UInt8], file: String) -> CheckedDocument {
        var verdicts: [ProcedureVerdict] = []
        var privileges = Privileges(model, file)
        let admissions = Admissions(read, model)
        for (index, procedure) in read.procedures.enumerated() {
            let heading = procedure.section.map { read.sections[$0].id }
            guard let admission = admissions[index] else {
                verdicts.append(ProcedureVerdict(notCarriedOut: procedure, heading: heading))
                continue
            }
            var judge = Judge(model, admission, procedure, source, file)
            let verdict = judge.verdict(heading: heading)
            if verdict.agreement != .notCarriedOut { privileges.add(judge, procedure: verdicts.count) }
            verdicts.append(verdict)
        }
        for (procedure, finding) in privileges.findings { verdicts[procedure].diagnostics.append(finding) }
        // What is wrong with a sentence about all procedures is told once.
        var seen: Set<Told> = []
        for index in verdicts.indices {
            verdicts[index].diagnostics.removeAll { finding in
                finding.rule == RoleInsufficient.rule.id && !seen.insert(Told(finding)).inserted
            }
        }
        var diagnostics = verdicts.flatMap(\.diagnostics)
        if !read.procedures.isEmpty {
            let former = FormerLabels(model: model, source: source, file: file)
            diagnostics += former.findings(outside: read.procedures.map(\.range))
        }
        return CheckedDocument(read: read, verdicts: verdicts, diagnostics: diagnostics)
    }
}

/// What a finding tells, and where.
private struct Told: Hashable {
    let range: Range<Int>
    let message: String

    init(_ finding: Diagnostic) {
        range = finding.range
        message = finding.message
    }
}

extension ProcedureVerdict {
    /// The verdict on a procedure of which the model does not have the workflow.
    init(notCarriedOut procedure: Procedure, heading: String?) {
        self.init(
            agreement: .notCarriedOut, procedure: procedure, heading: heading, workflow: nil,
            starts: AdmittedStarts(count: 0, succeeding: 0, condition: .never),
            roles: RoleVerdict(documented: [], least: [], sufficient: []),
            items: procedure.items.map { ItemVerdict(bucket: $0.bucket, deeds: [], leastRoles: [], commands: []) },
            diagnostics: [])
    }
}

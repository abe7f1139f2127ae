public import Diagnostics

internal import Workflow

/// Finds procedures that only some roles can carry out, in documents that speak of no role.
public struct RoleMissing {
    /// The rule.
    public static let rule = Diagnostics.Rule(
        "role/missing", .warning, "A document says which role its procedures take.",
        explanation: """
            Whoever may not do a step finds that out in the middle of the procedure, where a page is missing or a button does \
            nothing. The model knows the least role for every step: say it before the first one, under "Before you begin" or \
            as `roles:` in the front matter. What any account can do needs no such sentence.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            You must be a Global Administrator.

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)

    private let checked: CheckedDocument
    private let source: [UInt8]
    private let file: String
    /// The procedures that are not for everybody, though nothing says for whom they are.
    private let procedures: [Int]

    /// The finding about a document: it is one, however many of its procedures take a role.
    ///
    /// - Parameters:
    ///   - body: the bytes of the document behind its front matter.
    ///   - roles: what knows the names of roles.
    static func finding(
        in checked: CheckedDocument, source: [UInt8], body: Range<Int>, _ roles: RoleReader, file: String
    ) -> Diagnostic? {
        let procedures = checked.verdicts.indices.filter { checked.verdicts[$0].lacksRole }
        if procedures.isEmpty || namesRole(checked, source, body, roles) { return nil }
        return RoleMissing(checked: checked, source: source, file: file, procedures: procedures).finding
    }

    /// Whether a document speaks of a role anywhere but in what its steps do: who looks for it finds it then.
    private static func namesRole(
        _ checked: CheckedDocument, _ source: [UInt8], _ body: Range<Int>, _ roles: RoleReader
    ) -> Bool {
        let actors = Set(checked.verdicts.compactMap { $0.workflow?.permission.actors.first })
        let claims = checked.read.roles + checked.read.procedures.flatMap(\.stepRoles)
        // A role that the model doesn't have is another mistake.
        if claims.contains(where: { $0.subject == nil && $0.names.contains { $0.role == nil } }) { return true }
        let steps = checked.read.procedures.flatMap { $0.items.map(\.textRange) }
            .sorted { $0.lowerBound < $1.lowerBound }
        var step = 0
        for match in roles.lexicon.matches(in: source, at: body) {
            guard match.values.contains(where: { actors.contains(roles.roles[$0].actor) }) else { continue }
            while step < steps.count, steps[step].upperBound <= match.range.lowerBound { step += 1 }
            if step == steps.count || !steps[step].overlaps(match.range) { return true }
        }
        return false
    }

    private var finding: Diagnostic {
        let verdict = checked.verdicts[procedures[0]]
        let demand = DraftText.demand(for: verdict.roles.least, areLeast: verdict.roles.areLeast)
        var notes: [Note] = []
        if let item = verdict.items.lastIndex(where: { $0.leastRoles == verdict.roles.least }) {
            let range = verdict.procedure.items[item].textRange
            notes.append(Note("this step needs it", at: .document(file: file, range: range)))
        }
        let others = procedures.dropFirst().filter { checked.verdicts[$0].roles.least != verdict.roles.least }
        for other in others.prefix(3) {
            let words = checked.verdicts[other].roles.leastWords
            notes.append(Note("another procedure needs \(words)", at: .document(file: file, range: place(of: other))))
        }
        return Diagnostic(
            Self.rule.id, Self.rule.severity, in: file, at: place(of: procedures[0]),
            "the steps need \(verdict.roles.leastWords), and the document asks for no role", notes: notes,
            help: "say so before the steps: \"\(demand)\"",
            fixes: others.isEmpty ? fix(demand).map { [$0] } ?? [] : [])
    }

    /// The heading of a procedure, or the words of its first step.
    private func place(of procedure: Int) -> Range<Int> {
        let procedure = checked.verdicts[procedure].procedure
        return procedure.section.map { checked.read.sections[$0].headingRange }
            ?? procedure.items.first?.textRange ?? procedure.range
    }

    // MARK: The remedy

    /// The sentence behind the heading of what is said before all of these procedures and no others.
    private func fix(_ demand: String) -> Fix? {
        guard procedures.allSatisfy({ checked.verdicts[$0].agreement == .agrees }), let section = sectionForDemand,
            checked.read.sections[section].headingRange.upperBound <= source.count
        else { return nil }
        let end = checked.read.sections[section].headingRange.upperBound
        let lineBreak = source.lineBreak
        let rest = source[end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        let isParted =
            rest.dropFirst().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
            .first.map { $0 == UInt8(ascii: "\n") } ?? true
        let text = lineBreak + lineBreak + demand + (isParted ? "" : lineBreak)
        return Fix("write \"\(demand)\"", .certain, [Edit(in: file, replace: end..<end, with: text)])
    }

    private var sectionForDemand: Int? {
        let sections = checked.read.sections
        let own = checked.verdicts[procedures[0]].procedure.section
        guard procedures.count == checked.verdicts.count else { return procedures.count == 1 ? own : nil }
        let start = checked.verdicts[procedures[0]].procedure.range.lowerBound
        let before = sections.indices.first { index in
            let title = sections[index].title.lowercased()
            return (title == "before you begin" || title == "prerequisites")
                && sections[index].range.upperBound <= start
                && procedures.allSatisfy { isAround(sections[index].parent, checked.verdicts[$0].procedure.section) }
        }
        return before ?? (procedures.count == 1 ? own : nil)
    }

    /// Whether a section is around another one; what is in none is around everything.
    private func isAround(_ outer: Int?, _ section: Int?) -> Bool {
        guard let outer else { return true }
        var place = section
        while let inner = place {
            if inner == outer { return true }
            place = checked.read.sections[inner].parent
        }
        return false
    }
}

extension ProcedureVerdict {
    /// Whether it takes a role, and nothing that is met before it says which.
    fileprivate var lacksRole: Bool {
        agreement != .notCarriedOut && roles.documented.isEmpty && procedure.boundRoles.isEmpty
            && !roles.least.isEmpty && !roles.least.contains([])
    }
}

extension RoleVerdict {
    /// The names of the least sets of roles.
    fileprivate var leastWords: String { least.map { $0.map(\.name).listed("and") }.listed("or") }

    /// Whether other roles are enough, too.
    fileprivate var areLeast: Bool { sufficient.count > least.count { $0.count == 1 } }
}

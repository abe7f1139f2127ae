public import Diagnostics

extension Coverage {
    /// A gap is a thing of the model that no document speaks about, or a document that speaks about none.
    public struct Gap: Sendable {
        /// The rule that says so.
        public let rule: Diagnostics.Rule
        /// What is missing, as a statement without a final period.
        public let message: String
        /// The document, if the gap is one of a document.
        public let file: String?
        /// Where the thing is defined, if the gap is one of the model.
        public let site: DefinitionSite?
    }

    /// All gaps: those of the model in its order, and then those of the documents.
    public var gaps: [Gap] {
        let things = entries.filter { !$0.isCovered }.map { entry in
            Gap(rule: entry.kind.rule, message: entry.kind.message(entry), file: nil, site: entry.site)
        }
        let orphans = documents.filter { !$0.isBound }.map { document in
            Gap(
                rule: CoverageOrphanDocument.rule, message: "the document is bound to nothing in the model",
                file: document.file, site: nil)
        }
        return things + orphans
    }

    /// The gaps as findings.
    ///
    /// - Parameter home: the document that stands for all of them, where a gap is none of one document.
    public func findings(at home: String) -> [Diagnostic] {
        gaps.map { gap in
            Diagnostic(
                gap.rule.id, gap.rule.severity, in: gap.file ?? home, at: 0..<0, gap.message,
                notes: gap.site.map { [Note("the model has it", at: .definition($0))] } ?? [])
        }
    }

    /// Whether at least so many per cent are covered; of nothing, nothing is.
    public func reaches(_ minimum: Int) -> Bool { percentage.map { $0 >= minimum } ?? false }
}

extension Coverage.Kind {
    /// The rule that a thing of this kind breaks that no document covers.
    var rule: Diagnostics.Rule {
        switch self {
        case .workflows: CoverageWorkflowUndocumented.rule
        case .commands: CoverageCommandUncovered.rule
        case .places: CoveragePlaceUncovered.rule
        case .controls: CoverageControlUncovered.rule
        case .roles: CoverageRoleUncovered.rule
        }
    }

    func message(_ entry: Coverage.Entry) -> String {
        switch self {
        case .workflows: "no document describes \"\(entry.name)\" (\(entry.id))"
        case .commands: "no documented step performs \"\(entry.name)\" (\(entry.id))"
        case .places: "no documented step leads to \"\(entry.name)\" (\(entry.id))"
        case .controls: "no documented step uses \"\(entry.name)\" (\(entry.id))"
        case .roles: "no document is for a \"\(entry.name)\" (\(entry.id))"
        }
    }
}

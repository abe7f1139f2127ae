public import Diagnostics

/// The rules about binding documents to the model, and about reading them.
///
/// A rule is one file in this folder. It becomes part of the program by standing in one of these lists.
public enum ProcedureRules {
    /// All of them.
    public static let all = binding + reading + statements + coverage

    /// The rules about bindings.
    public static let binding: [Diagnostics.Rule] = [
        BindingListMissing.rule, BindingMalformed.rule, BindingRepeated.rule, BindingTableMissing.rule,
        BindingUnknownDocument.rule, BindingUnknownHeading.rule, BindingUnknownRole.rule, BindingUnknownTable.rule,
        BindingUnknownWorkflow.rule,
    ]

    /// The rules about what is read.
    public static let reading: [Diagnostics.Rule] = [
        StepMarkUnknown.rule, StepMarkWithoutReason.rule, UnboundProcedure.rule,
    ]

    /// The rules about what documents say beside their steps: names, roles, tables and facts.
    public static let statements: [Diagnostics.Rule] = [
        DriftRoleChanged.rule, FactNotProven.rule, FactUnknownRule.rule, FactWithoutSentence.rule,
        RoleConflictAcrossDocuments.rule, RoleRenamed.rule, RoleUnknown.rule, TableCellDiffers.rule,
        TableColumnMissing.rule, TableColumnOrder.rule, TableRowMissing.rule, TableRowUnknown.rule, TermRenamed.rule,
    ]

    /// The rules about what of the model is documented.
    public static let coverage: [Diagnostics.Rule] = [
        CoverageCommandUncovered.rule, CoverageControlUncovered.rule, CoverageOrphanDocument.rule,
        CoveragePlaceUncovered.rule, CoverageRoleUncovered.rule, CoverageWorkflowUndocumented.rule,
    ]
}

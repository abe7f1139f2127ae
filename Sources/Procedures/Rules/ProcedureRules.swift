public import Diagnostics

/// The rules about binding documents to the model, and about reading them.
///
/// A rule is one file in this folder. It becomes part of the program by standing in one of these lists.
public enum ProcedureRules {
    /// All of them.
    public static let all = binding + reading

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
}

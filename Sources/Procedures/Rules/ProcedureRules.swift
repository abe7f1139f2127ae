public import Diagnostics

/// The rules about procedures: how they are bound, read, carried out and written, and what else a document states.
///
/// A rule is one file in this folder. It becomes part of the program by standing in one of these lists.
public enum ProcedureRules {
    /// All of them.
    public static let all =
        binding + reading + checking + style + verbs + format + statements + coverage

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

    /// The rules about the structure and the wording of steps.
    public static let style: [Diagnostics.Rule] = [
        AboveBelow.rule, AlternativeInList.rule, AndThen.rule, DirectionalOnly.rule, HeadingCase.rule,
        HeadingInlineFormat.rule, HeadingNeeded.rule, ImperativeVerb.rule, LocationFirst.rule, LocationMissing.rule,
        NoTrailingConjunction.rule, OneActionPerStep.rule, OptionalMarker.rule, Please.rule, SecondPerson.rule,
        SingleStepBullet.rule, StepCapital.rule, StepNumbered.rule, StepPeriod.rule, TooManySteps.rule,
    ]

    /// The rules about verbs.
    public static let verbs: [Diagnostics.Rule] = [
        AppearsDisplays.rule, VerbCheckUncheck.rule, VerbChooseSelect.rule, VerbClick.rule, VerbDeselect.rule,
        VerbEnableDisable.rule, VerbEnterType.rule, VerbHighlightPick.rule, VerbHit.rule, VerbLaunchStartExit.rule,
        VerbLogIn.rule, VerbNavigate.rule, VerbOpenMenu.rule, VerbToggle.rule,
    ]

    /// The rules about the names of things, and how they are set off.
    public static let format: [Diagnostics.Rule] = [
        Ampersand.rule, CheckBoxWord.rule, DialogBox.rule, ElementWordNeedless.rule, KeyNames.rule, LabelBold.rule,
        LabelExact.rule, PathForm.rule, PunctuationOutsideBold.rule, RawHTMLLink.rule,
    ]

    /// The rules about carrying out procedures on the model.
    public static let checking: [Diagnostics.Rule] = [
        DriftControlRenamed.rule, DriftPlaceRenamed.rule, DriftURLChanged.rule, FlowActorChange.rule,
        FlowBeyondOutcome.rule,
        FlowLoop.rule, FlowOutcomeNotReached.rule, FlowOutcomeWording.rule, FlowUndocumentedBranch.rule,
        FlowVacuousPrerequisites.rule, FlowWrongActor.rule, PathNotNavigableForRole.rule,
        PathSegmentNotFound.rule, PathURLPageMismatch.rule, PathURLUnknown.rule, RoleInsufficient.rule,
        RoleOverPrivileged.rule, RolePrerequisiteAgainstStep.rule, StepAlwaysApplies.rule, StepAmbiguous.rule,
        StepControlElsewhere.rule, StepControlNotFound.rule, StepLeftOut.rule, StepMissingAfter.rule,
        StepMissingBefore.rule, StepNeverApplies.rule,
        StepNotAlwaysPossible.rule, StepNotPossible.rule, StepOutOfOrder.rule, StepRedundant.rule,
        StepReference.rule, StepResultAsStep.rule, StepUnlabelledControl.rule, StepUnparsed.rule,
        StepWrongEntry.rule, StepWrongKind.rule, StepWrongPlace.rule, StepWrongResult.rule,
    ]

    /// The rules about what documents say beside their steps: names, roles, tables and facts.
    public static let statements: [Diagnostics.Rule] = [
        FactNotProven.rule, FactUnknownRule.rule, FactWithoutSentence.rule,
        RoleConflictAcrossDocuments.rule, RoleMissing.rule, RoleRenamed.rule, RoleUnknown.rule, TableCellDiffers.rule,
        TableColumnMissing.rule, TableColumnOrder.rule, TableRowMissing.rule, TableRowUnknown.rule, TermRenamed.rule,
    ]

    /// The rules about what of the model is documented.
    public static let coverage: [Diagnostics.Rule] = [
        CoverageCommandUncovered.rule, CoverageControlUncovered.rule, CoverageOrphanDocument.rule,
        CoveragePlaceUncovered.rule, CoverageRoleUncovered.rule, CoverageWorkflowUndocumented.rule,
    ]
}

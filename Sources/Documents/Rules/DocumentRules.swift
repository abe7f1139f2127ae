public import Diagnostics

/// The rules that every document must satisfy, whatever it is about.
///
/// A rule is one file in this folder. It becomes part of the program by standing in one of these lists.
public enum DocumentRules {
    /// The rules for a document on its own.
    static let pages: [any PageRule.Type] = [
        ByteOrderMark.self,
        DirectiveAttributeMissing.self,
        DirectiveNotClosed.self,
        DirectiveNothingToClose.self,
        DirectiveUnknown.self,
        DirectiveUnreadable.self,
        FrontMatterDateInvalid.self,
        FrontMatterDescriptionLength.self,
        FrontMatterDescriptionMissing.self,
        FrontMatterDuplicateKey.self,
        FrontMatterInvalid.self,
        FrontMatterMissing.self,
        FrontMatterNotEnded.self,
        FrontMatterTitleMissing.self,
        FrontMatterValueMissing.self,
        HTMLAddressNotAllowed.self,
        HTMLAttributeNotAllowed.self,
        HTMLElementNotAllowed.self,
        HTMLMisplaced.self,
        HTMLUnbalanced.self,
        HeadingEmpty.self,
        HeadingH1Missing.self,
        HeadingH1NotFirst.self,
        HeadingInBold.self,
        HeadingLevelSkipped.self,
        HeadingSeveralH1.self,
        HeadingSpaceMissing.self,
        HiddenCharacter.self,
        ImageAltTextMissing.self,
        InvalidUTF8.self,
        LinkDefinitionMissing.self,
        ListBrokenByBlock.self,
        ListLetteredSubSteps.self,
        ListNumberedByHand.self,
        ListNumberingGap.self,
        ListSwallowedText.self,
        ListWithinParagraph.self,
        MarkerFootnote.self,
        MarkerUnknown.self,
        MergeConflict.self,
        NUL.self,
        TabIDRepeated.self,
        TabMalformed.self,
        TabNotEnded.self,
        TableRowLength.self,
        TooCostly.self,
    ]

    /// The rules for a file among the others.
    static let content: [any ContentRule.Type] = [
        LinkFileNotFound.self,
        LinkCaseMismatch.self,
        LinkOutsideContent.self,
        LinkAnchorNotFound.self,
        LinkEmpty.self,
        LinkHardCodedLocale.self,
        LinkSchemeNotAllowed.self,
        LinkInsecure.self,
        LinkLocalFilePath.self,
        ImageFileNotFound.self,
        ImageCaseMismatch.self,
        ImageOutsideContent.self,
        IncludeFileNotFound.self,
        IncludeOutsideContent.self,
        IncludeSnippetNotFound.self,
        IncludeCircular.self,
        AnchorDuplicate.self,
        NavigationFileNotFound.self,
        NavigationOutsideContent.self,
        NavigationEntryRepeated.self,
        NavigationCircular.self,
        ContentFileNotReached.self,
        ContentFileNotUsed.self,
        ContentNameUnusable.self,
        ContentPathRepeated.self,
        ContentPathAlike.self,
        ContentTitleRepeated.self,
    ]

    /// All of them in words, with those about suppressions.
    public static let all: [Rule] =
        pages.map { $0.rule } + content.map { $0.rule } + [NavigationInvalid.rule] + Rule.suppressionRules

    /// All of them, found by their ids.
    public static let catalogue = RuleCatalogue(all)
}

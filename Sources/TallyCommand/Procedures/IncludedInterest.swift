internal import Documents
internal import Procedures

/// An included interest is what of a file may concern the procedures of documents that include it beside their steps.
struct IncludedInterest: Sendable {
    private var hasStructure = false
    private var isPrerequisite = false
    private var signs = RoleSigns.Found()

    /// The interest in a file that can't be read.
    init() {}

    init(in text: IncludedText, _ examiner: DocumentExaminer) {
        hasStructure = text.mayHaveStructure
        isPrerequisite = examiner.mayStatePrerequisites(text.bytes)
        signs = examiner.roleSigns(in: text.bytes)
    }

    /// Whether procedures may need it where it stands alone, or in a paragraph with these bytes.
    func isOfUse(_ around: ArraySlice<UInt8>?, _ examiner: DocumentExaminer) -> Bool {
        guard let around, !hasStructure else { return hasStructure || isPrerequisite }
        if signs == RoleSigns.Found() { return false }
        return examiner.roleSigns(in: around).joined(with: signs).mayClaim
    }
}

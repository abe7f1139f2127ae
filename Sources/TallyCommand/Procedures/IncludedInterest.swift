internal import Documents
internal import Procedures
internal import Synchronization

/// An included interest is what of a file may concern the procedures of documents that include it beside their steps.
///
/// To read a document with the text of others takes as long as to read it without, and most say nothing of procedures.
struct IncludedInterest: Sendable {
    private var hasStructure = false
    private var hasAnswers = false
    private var statesPrerequisites = false
    private var signs = RoleSigns.Found()
    /// The text, if it is so short that it may be a part of a sentence.
    private var words: ArraySlice<UInt8> = []

    /// The longest text that is looked at as a part of a sentence.
    private static let phraseLimit = 256

    /// The interest in a file that can't be read.
    init() {}

    init(in text: IncludedText, _ examiner: DocumentExaminer) {
        hasStructure = text.mayHaveStructure
        hasAnswers = DocumentExaminer.mayAnswer(text.bytes)
        statesPrerequisites = examiner.mayStatePrerequisites(text.bytes)
        signs = examiner.roleSigns(in: text.bytes)
        if text.bytes.count <= IncludedInterest.phraseLimit { words = text.bytes }
    }

    /// Whether procedures may need it where it stands alone, or in a paragraph with these bytes.
    func isOfUse(_ around: ArraySlice<UInt8>?, _ examiner: DocumentExaminer) -> Bool {
        if hasStructure || statesPrerequisites { return true }
        guard let around else { return hasAnswers || signs.mayClaim }
        if !words.isEmpty, examiner.mayStatePrerequisites(around, with: words) { return true }
        if signs == RoleSigns.Found() { return false }
        return examiner.roleSigns(in: around).joined(with: signs).mayClaim
    }
}

/// Included interests are kept for all documents that include the same files.
final class IncludedInterests: Sendable {
    private let known = Mutex<[String: IncludedInterest]>([:])

    /// The interest in a file of a folder.
    func interest(in file: String, _ folder: ArticleFolder, _ examiner: DocumentExaminer) -> IncludedInterest {
        if let known = known.withLock({ $0[file] }) { return known }
        let bytes = try? folder.read(file)
        let interest = bytes.map { IncludedInterest(in: IncludedText($0), examiner) } ?? IncludedInterest()
        known.withLock { $0[file] = interest }
        return interest
    }

    /// Forgets what was known of some files, or of all of them.
    func forget(_ files: Set<String>? = nil) {
        known.withLock { known in
            guard let files else { return known = [:] }
            for file in files { known[file] = nil }
        }
    }
}

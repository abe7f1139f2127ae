public import Markdown
public import Workflow

internal import Diagnostics

/// A document examiner finds out everything that there is to say about a document's procedures.
///
/// It reads them, carries them out on the model, and holds them and what else the document states to the rules. One
/// examiner serves for all documents, on any number of threads.
public struct DocumentExaminer: Sendable {
    /// The model.
    public let domain: Domain
    /// What explores the model; it knows what was explored for the documents.
    public let explorer: Explorer

    private let reader: ProcedureReader
    private let checker: ProcedureChecker
    private let style: StyleRules
    private let statements: StatementCheck

    /// Makes an examiner of documents about a domain.
    public init(_ domain: Domain) { self.init(Explorer(domain)) }

    /// Makes an examiner of documents about the domain of an explorer, which may have been used already.
    public init(_ explorer: Explorer) { self.init(explorer, StatementCheck(explorer)) }

    /// Makes an examiner with a check of statements that other documents are held to as well.
    public init(_ explorer: Explorer, _ statements: StatementCheck) {
        let domain = explorer.domain
        self.domain = domain
        self.explorer = explorer
        self.statements = statements
        reader = ProcedureReader(domain)
        checker = ProcedureChecker(explorer)
        style = StyleRules(domain)
    }

    /// What in the bytes of a text may be a part of what asks for a role.
    public func roleSigns(in text: ArraySlice<UInt8>) -> RoleSigns.Found { reader.roles.signs.found(in: text) }

    /// Whether a text may say what the world must be like before a procedure.
    public func mayStatePrerequisites(_ text: ArraySlice<UInt8>) -> Bool {
        reader.states.mayState(text) && reader.mayState(text, checker.states)
    }

    /// Whether a paragraph may say what the world must be like, with some words in the place of what it includes.
    public func mayStatePrerequisites(_ paragraph: ArraySlice<UInt8>, with words: ArraySlice<UInt8>) -> Bool {
        // Of what is longer than this nothing is read, whatever the includes in it say.
        guard paragraph.count <= 4 * StepText.limit,
            reader.states.mayState(paragraph) || reader.states.mayState(words)
        else { return false }
        var text: [UInt8] = []
        var places: [Range<Int>] = []
        var rest = paragraph
        while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) {
            text += rest[..<start]
            rest = rest[start...]
            let next = rest.dropFirst().first
            // Of a link there is what it says, and not where it leads.
            if rest.first == UInt8(ascii: "[") && next != UInt8(ascii: "!")
                || rest.first == UInt8(ascii: "]") && next != UInt8(ascii: "(")
            {
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(of: UInt8(ascii: ")")) else { return true }
            if next == UInt8(ascii: "!") {
                text += words
                places.append(text.count - words.count..<text.count)
            }
            rest = rest[(end + 1)...]
        }
        text += rest
        return reader.mayState(text[...], checker.states, around: places)
    }

    /// Whether a text may say what to do where something is otherwise: "If you don't see …".
    public static func mayAnswer(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.contains { index in
            text[index] | 0x20 == UInt8(ascii: "i") && text[index...].dropFirst().first == UInt8(ascii: "f")
                && text[index...].dropFirst(2).first.map { $0 <= 0x20 } ?? true
        }
    }

    /// Examines a document.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - html: its raw HTML.
    ///   - sheet: what is bound to what.
    ///   - file: the path under which findings are reported.
    ///   - bindingFile: the file that holds the bindings, if that is another one.
    public func examine(
        _ document: borrowing Document, html: RawHTML, _ sheet: BindingSheet, file: String,
        bindingsIn bindingFile: String? = nil
    ) -> CheckedDocument {
        var checked = examineSteps(document, html: html, sheet, file: file, bindingsIn: bindingFile)
        checked.diagnostics += style.check(
            checked.read, verdicts: checked.verdicts, source: document.source.bytes, in: file)
        checked.addStatements(statements.findings(in: document, html, checked.read, file: file))
        let lack = RoleMissing.finding(
            in: checked, source: document.source.bytes, body: document.body, reader.roles, file: file)
        if let lack { checked.diagnostics.append(lack) }
        return checked
    }

    /// Examines what a document says is done, and not how that is worded.
    func examineDeeds(
        _ document: borrowing Document, html: RawHTML, _ sheet: BindingSheet, file: String
    ) -> CheckedDocument {
        var checked = examineSteps(document, html: html, sheet, file: file, bindingsIn: nil)
        checked.addStatements(statements.findings(in: document, html, checked.read, file: file))
        return checked
    }

    private func examineSteps(
        _ document: borrowing Document, html: RawHTML, _ sheet: BindingSheet, file: String,
        bindingsIn bindingFile: String?
    ) -> CheckedDocument {
        let read = reader.read(document, html: html, sheet)
        var checked = checker.check(read, source: document.source.bytes, file: file)
        checked.diagnostics = read.diagnostics(in: file, bindingsIn: bindingFile) + checked.diagnostics
        return checked
    }
}

extension CheckedDocument {
    /// Adds what is wrong with the statements, but for former names in labels and places of which the steps have been found to
    /// use the former one: that finding knows the present name of the whole label.
    fileprivate mutating func addStatements(_ findings: [Diagnostic]) {
        let drifted = diagnostics.filter { $0.rule.group == "drift" }.map(\.range).sorted {
            $0.lowerBound < $1.lowerBound
        }
        // How far those reach that begin up to each of them.
        var reach: [Int] = []
        for range in drifted { reach.append(max(range.upperBound, reach.last ?? 0)) }
        diagnostics += findings.filter { finding in
            let behind = drifted.firstPlace { $0.lowerBound > finding.range.lowerBound }
            return finding.rule != TermRenamed.rule.id || behind == 0 || reach[behind - 1] < finding.range.upperBound
        }
    }
}

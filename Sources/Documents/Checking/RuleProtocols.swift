public import Diagnostics

/// A page rule is something that a document must satisfy on its own.
protocol PageRule: SendableMetatype {
    /// The rule in words.
    static var rule: Rule { get }

    /// Looks for breaches of the rule in a document.
    static func check(_ page: borrowing Page, _ findings: inout Findings)
}

/// A page examination looks for more in a document than the rules do, in the terms of some other module.
///
/// It is called once for each document, from any thread. The tables of the document may have been left folded: an
/// examination that reads in them calls `unfoldTables()` first.
public typealias PageExamination = @Sendable (_ page: borrowing Page, _ findings: inout Findings) -> Void

/// A content rule is something that a file must satisfy in the company of the others.
protocol ContentRule: SendableMetatype {
    /// The rule in words.
    static var rule: Rule { get }

    /// Looks for breaches of the rule in one file of a content folder.
    static func check(_ file: CheckedFile, _ findings: inout Findings)
}

/// A finding settlement leaves of what was found in a file what stands when all files are known: another one may have said
/// what was missing in it.
///
/// It is called for each file with findings, from any thread.
public typealias FindingSettlement = @Sendable (_ path: String, _ findings: [Diagnostic]) -> [Diagnostic]

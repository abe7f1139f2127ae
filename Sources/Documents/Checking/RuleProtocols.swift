internal import Diagnostics

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

internal import Diagnostics

/// Finds code snippets out of files that are not there.
enum IncludeSnippetNotFound: ContentRule {
    static let rule = Rule(
        "include/snippet-not-found", .error, "A code snippet comes out of a file that exists.",
        explanation: """
            The source of `:::code` and `[!code-…]` is a path, relative to the folder of the document, or to the content \
            folder if it begins with `~/`. It must name a file of the content folder in its own upper and lower case.
            """,
        wrong: Example(
            .init(
                "example.md",
                "---\ntitle: Roles\n---\n# Roles\n\n:::code language=\"powershell\" source=\"get-role.ps1\":::\n"),
            .init("get-roles.ps1", "Get-Role\n")),
        right: Example(
            .init(
                "example.md",
                "---\ntitle: Roles\n---\n# Roles\n\n:::code language=\"powershell\" source=\"get-roles.ps1\":::\n"),
            .init("get-roles.ps1", "Get-Role\n")))

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        findings.reportMissing(rule, in: file) { $0 == .snippet }
        findings.reportOtherCase(rule, in: file) { $0 == .snippet }
        for pointer in file.pointers(to: .external) where pointer.reference.use == .snippet {
            let address = String(decoding: file.address(of: pointer.reference), as: UTF8.self)
            findings.report(rule, at: pointer.reference.place, "\"\(address)\" is no path in the content folder")
        }
    }
}

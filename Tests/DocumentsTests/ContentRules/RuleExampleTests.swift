import Diagnostics
import Documents
import Testing

@Suite struct ContentRuleExampleTests {
    static let rules: [RuleID] = [
        "link/file-not-found", "link/case-mismatch", "link/outside-content", "link/anchor-not-found", "link/empty",
        "link/hard-coded-locale", "link/scheme-not-allowed", "link/insecure", "link/local-file-path",
        "image/file-not-found", "image/case-mismatch", "image/outside-content", "include/file-not-found",
        "include/outside-content", "include/snippet-not-found", "include/circular", "anchor/duplicate",
        "navigation/file-not-found", "navigation/outside-content", "navigation/entry-repeated", "navigation/circular",
        "content/file-not-reached", "content/file-not-used", "content/title-repeated",
    ]

    private func findings(_ example: Example, _ rule: RuleID) -> [Diagnostic] {
        var files: [String: String] = [:]
        for file in example.files { files[file.path] = file.text }
        return MarkedFolder(files).findings(rule)
    }

    @Test(arguments: rules) func theWrongExampleBreaksTheRuleAndTheRightOneDoesNot(_ id: RuleID) throws {
        let rule = try #require(DocumentRules.catalogue[id])
        #expect(findings(rule.wrong, id).count == 1)
        #expect(findings(rule.right, id) == [])
    }

    @Test(arguments: rules) func aRightExampleBreaksNoRuleAboutFilesAtAll(_ id: RuleID) throws {
        let rule = try #require(DocumentRules.catalogue[id])
        let broken = Self.rules.flatMap { findings(rule.right, $0) }
        #expect(broken == [])
    }
}

import Diagnostics
import Testing

@Suite struct SuppressionTests {
    private let rules = RuleCatalogue(
        [.plain("image/alt-text-missing"), .plain("link/file-not-found")] + Rule.suppressionRules)

    private func suppression(_ comment: String, at offset: Int = 0, covering scope: Range<Int> = 0..<100)
        -> Suppression?
    {
        let range = offset..<offset + comment.utf8.count
        return Suppression(comment: comment, at: range, in: "a.md", covering: scope)
    }

    private func finding(_ rule: RuleID, at range: Range<Int>, in file: String = "a.md") -> Diagnostic {
        Diagnostic(rule, .error, in: file, at: range, "something is wrong")
    }

    private func outcome(_ findings: [Diagnostic], _ suppressions: [Suppression?]) -> SuppressionOutcome {
        SuppressionOutcome(of: findings, under: suppressions.compactMap { $0 }, rules: rules)
    }

    @Test func aCommentNamesRulesAndAReason() {
        let comment = "<!-- allow: image/alt-text-missing, link/file-not-found because\n  it is   drawn -->"
        let suppression = suppression(comment, at: 40)
        #expect(suppression?.targets.map(\.rule) == ["image/alt-text-missing", "link/file-not-found"])
        #expect(suppression?.targets.first?.range == 52..<74)
        #expect(suppression?.reason == "it is drawn")
    }

    @Test func theDelimitersMayBeCutOff() {
        let suppression = Suppression(
            comment: " allow: link/file-not-found because of it ", at: 10..<60, in: "a.md", covering: 0..<9)
        #expect(suppression?.targets.first?.range == 22..<41)
        #expect(suppression?.reason == "of it")
    }

    @Test(arguments: [
        "<!-- a comment -->", "<!-- step: human -->", "<!-- allow image -->", "<!---->", "", "<!-",
        "<!-- allowed: x -->",
    ])
    func otherCommentsAreNone(comment: String) {
        #expect(suppression(comment) == nil)
    }

    @Test(arguments: [
        "<!-- allow: link/file-not-found -->", "<!-- allow: link/file-not-found because -->",
        "<!-- allow: link/file-not-found because … -->", "<!-- allow:link/file-not-found because",
    ])
    func aReasonHasToBeGivenInWords(comment: String) {
        let outcome = outcome([finding("link/file-not-found", at: 50..<60)], [suppression(comment)])
        #expect(outcome.diagnostics.map(\.rule) == ["suppression/reason-missing"])
        #expect(outcome.suppressed.count == 1)
    }

    @Test func whatBeginsInTheScopeIsSuppressedAndNothingElse() {
        let findings = [
            finding("link/file-not-found", at: 19..<30), finding("link/file-not-found", at: 20..<30),
            finding("link/file-not-found", at: 29..<50), finding("link/file-not-found", at: 30..<31),
            finding("link/file-not-found", at: 30..<30), finding("image/alt-text-missing", at: 25..<26),
            finding("link/file-not-found", at: 25..<26, in: "b.md"),
        ]
        let outcome = outcome(
            findings, [suppression("<!-- allow: link/file-not-found because so -->", covering: 20..<30)])
        #expect(outcome.suppressed.map(\.range) == [20..<30, 29..<50, 30..<30])
        #expect(outcome.diagnostics.count == 4)
    }

    @Test func anUnusedSuppressionIsAWarningForEachRule() {
        let comment = "<!-- allow: link/file-not-found image/alt-text-missing because so -->"
        let outcome = outcome([finding("link/file-not-found", at: 3..<4)], [suppression(comment)])
        #expect(outcome.diagnostics.map(\.rule) == ["suppression/unused"])
        #expect(outcome.diagnostics.first?.severity == .warning)
        #expect(
            outcome.diagnostics.first?.message == "nothing that the suppression covers breaks image/alt-text-missing")
        // The comment is still needed for its other rule.
        #expect(outcome.diagnostics.first?.fixes.isEmpty == true)
        #expect(outcome.diagnostics.first?.help == "remove the rule from the comment")
        let whole = self.outcome([], [suppression("<!-- allow: link/file-not-found because so -->")]).diagnostics.first
        #expect(whole?.fixes.map(\.title) == ["remove the comment"])
        #expect(whole?.fixes.first?.edits.map(\.range) == [0..<46])
    }

    @Test func theInnermostSuppressionIsTheOneThatIsUsed() {
        let outer = suppression("<!-- allow: link/file-not-found because outer -->", covering: 0..<100)
        let inner = suppression("<!-- allow: link/file-not-found because inner -->", at: 60, covering: 40..<60)
        let both = outcome([finding("link/file-not-found", at: 50..<51)], [inner, outer])
        #expect(both.diagnostics.map(\.rule) == ["suppression/unused"])
        #expect(both.diagnostics.first?.range.lowerBound == 12)
        let afterwards = outcome(
            [finding("link/file-not-found", at: 50..<51), finding("link/file-not-found", at: 70..<71)], [outer, inner])
        #expect(afterwards.diagnostics.isEmpty)
    }

    @Test func anUnknownRuleIsAnErrorWithTheNearestAndIsNotAlsoUnused() {
        let outcome = outcome([], [suppression("<!-- allow: image/alt-txt-missing because so -->")])
        #expect(outcome.diagnostics.map(\.rule) == ["suppression/unknown-rule"])
        #expect(outcome.diagnostics.first?.range == 12..<33)
        #expect(outcome.diagnostics.first?.help == "there is a rule with a similar name: image/alt-text-missing")
        #expect(outcome.diagnostics.first?.fixes.first?.edits.first?.replacement == "image/alt-text-missing")
    }

    @Test func aGroupIsNoRule() {
        let outcome = outcome(
            [finding("image/alt-text-missing", at: 3..<4)], [suppression("<!-- allow: image because so -->")])
        #expect(outcome.suppressed.isEmpty)
        let help = outcome.diagnostics.first { $0.rule == "suppression/unknown-rule" }?.help
        #expect(help == "a group is named so; its rules: image/alt-text-missing")
    }

    @Test func aSuppressionWithoutARuleIsReported() {
        let outcome = outcome([], [suppression("<!-- allow: because I say so -->")])
        #expect(outcome.diagnostics.map(\.message) == ["the suppression names no rule"])
    }

    @Test func findingsAboutSuppressionsCannotBeSuppressed() {
        let outcome = outcome(
            [],
            [
                suppression("<!-- allow: suppression/unused because I want to -->"),
                suppression("<!-- allow: link/file-not-found because so -->", at: 60),
            ])
        #expect(outcome.diagnostics.map(\.rule) == ["suppression/unused", "suppression/unused"])
    }

    @Test(arguments: Rule.suppressionRules.map(\.id))
    func bothExamplesOfARuleDoAsTheySay(id: RuleID) throws {
        let rule = try #require(rules[id])
        #expect(broken(by: rule.wrong).contains(id))
        #expect(!broken(by: rule.right).contains { $0.group == "suppression" })
    }

    /// The rules that an example breaks, read with just enough of Markdown: an image, and a comment that covers it.
    private func broken(by example: Example) -> [RuleID] {
        let text = example.files[0].text
        guard let image = text.range(of: "![") else { return [] }
        let start = text.utf8.distance(from: text.startIndex, to: image.lowerBound)
        var findings: [Diagnostic] = []
        if text[image.lowerBound...].hasPrefix("![]") {
            findings = [finding("image/alt-text-missing", at: start..<start + 3)]
        }
        var suppressions: [Suppression?] = []
        if let open = text.range(of: "<!--"), let close = text.range(of: "-->") {
            let comment = String(text[open.lowerBound..<close.upperBound])
            let offset = text.utf8.distance(from: text.startIndex, to: open.lowerBound)
            suppressions = [suppression(comment, at: offset, covering: offset..<text.utf8.count)]
        }
        return outcome(findings, suppressions).diagnostics.map(\.rule)
    }

    @Test func aFindingAboutASuppressionThatSomebodyElseMadeCannotBeSuppressedEither() {
        let findings = [finding("suppression/unused", at: 70..<71)]
        let outcome = outcome(findings, [suppression("<!-- allow: suppression/unused because I want to -->")])
        #expect(outcome.suppressed.isEmpty)
        #expect(outcome.diagnostics.map(\.range.lowerBound) == [12, 70])
    }

    @Test func aPointBehindTheScopeIsNotSuppressed() {
        let outcome = outcome(
            [finding("link/file-not-found", at: 31..<31)],
            [suppression("<!-- allow: link/file-not-found because so -->", covering: 20..<30)])
        #expect(outcome.suppressed.isEmpty)
    }
}

extension String {
    /// Where a text occurs first.
    fileprivate func range(of other: String) -> Range<Index>? { ranges(of: other).first }
}

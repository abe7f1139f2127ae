import Testing

@testable import Procedures

/// Each style defect of the documents that the project grew from is found by the rule that names it.
@Suite("Style of the seeds")
struct StyleSeedTests {
    private static let headings = [
        "find-a-partner", "review-and-accept-a-partner-relationship-and-microsoft-customer-agreement",
        "review-and-accept-a-microsoft-customer-agreement", "remove-partner-admin-roles",
    ]
    private static let firstBindings =
        "example.md:\n  workflows:\n" + headings.map { "    \($0): remove-admin-roles\n" }.joined()
    private static let fourthBindings = """
        example.md:
          lists:
            1: invite-customer
            2: remove-admin-roles
            3: remove-admin-roles
        """

    private func first() -> Styled? { Seeds.text("001").map { Styled($0, bindings: StyleSeedTests.firstBindings) } }
    private func fourth() -> Styled? { Seeds.text("004").map { Styled($0, bindings: StyleSeedTests.fourthBindings) } }

    @Test func theThirdPersonAndThePlainPathAreFound() {
        guard let seed = fourth() else { return }
        #expect(seed.words("style/imperative-verb") == ["Selects"])
        #expect(seed.words("format/label-bold").contains("Settings > Partner relationships"))
        #expect(
            String(decoding: seed.mendedBytes, as: UTF8.self).contains(
                ". Select **Settings** > **Partner relationships**."))
    }

    @Test func theLongProcedureIsFound() {
        guard let seed = fourth() else { return }
        #expect(
            seed.findings.filter { $0.rule == "style/too-many-steps" }.map(\.message) == [
                "the procedure has 9 steps, and this is the eighth"
            ])
    }

    @Test func theCheckedBoxesAreFound() {
        guard let seed = first() else { return }
        #expect(seed.words("verb/check-uncheck") == ["Check", "Check"])
        #expect(seed.words("format/check-box-word") == ["box", "box"])
        let mended = String(decoding: seed.mendedBytes, as: UTF8.self)
        #expect(mended.contains("3. Select the check box to acknowledge that you read the agreement."))
    }

    @Test func theOptionalActionsAreFound() {
        guard let seed = first() else { return }
        #expect(
            seed.words("style/optional-marker") == [
                "Select any partner to see details", "Select any partner to see details",
            ])
    }

    @Test func thePathThatIsHalfALinkIsFound() {
        guard let seed = first() else { return }
        #expect(seed.words("format/path").count == 1)
        #expect(seed.words("format/raw-html-link").count == 3)
        let mended = String(decoding: seed.mendedBytes, as: UTF8.self)
        #expect(
            mended.contains(
                "go to the **Settings** > **[Partner relationships](https://go.microsoft.com/fwlink/p/?linkid=2074649)** page."
            ))
        #expect(mended.contains("1. Go to <https://appsource.microsoft.com/marketplace/partner-dir>."))
    }

    @Test func theTwoWaysInOneSentenceAreFound() throws {
        guard let seed = first() else { return }
        let words = seed.words("style/alternative-in-list")
        #expect(words.count == 1)
        #expect(words.first?.hasPrefix("If you receive an email from your partner") == true)
        let mended = try #require(seed.mended(by: "style/alternative-in-list"))
        #expect(
            mended.contains(
                """
                1. Do one of the following:
                   - If you receive an email from your partner, select the link to go to the Microsoft 365 admin center.
                   - Go to the <a href="https://go.microsoft.com/fwlink/?linkid=2116573" target="_blank">Accept agreement</a> page.
                2. Select the link
                """))
    }

    @Test func theStepAboveIsFound() {
        guard let seed = fourth() else { return }
        #expect(seed.words("style/above-below") == ["above"])
        #expect(String(decoding: seed.mendedBytes, as: UTF8.self).contains("6. Send the email from step 4 to your"))
    }

    @Test func nothingElseIsFound() {
        guard let first = first(), let fourth = fourth() else { return }
        #expect(
            Set(first.rules).sorted() == [
                "format/check-box-word", "format/path", "format/raw-html-link", "style/alternative-in-list",
                "style/optional-marker", "verb/check-uncheck",
            ])
        #expect(
            Set(fourth.rules).sorted() == [
                "format/label-bold", "style/above-below", "style/heading-needed", "style/imperative-verb",
                "style/too-many-steps",
            ])
    }

    @Test func mendingTwiceChangesNothingTheSecondTime() {
        for (seed, bindings) in [(first(), StyleSeedTests.firstBindings), (fourth(), StyleSeedTests.fourthBindings)] {
            guard let seed else { return }
            let once = Styled(bytes: seed.mendedBytes, in: Partners.domain, bindings: bindings)
            #expect(once.bytes != seed.bytes)
            #expect(once.mendedBytes == once.bytes)
            #expect(once.read.procedures.map(\.items.count) == seed.read.procedures.map(\.items.count))
        }
    }
}

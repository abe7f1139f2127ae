import Diagnostics
import Testing

@Suite struct RuleCatalogueTests {
    private let catalogue = RuleCatalogue([.plain("b/two"), .plain("a/one"), .plain("b/one")])

    @Test func rulesAreOrderedAndFoundByTheirIds() {
        #expect(catalogue.rules.map(\.id) == ["a/one", "b/one", "b/two"])
        #expect(catalogue["b/one"]?.id == "b/one")
        #expect(catalogue["b/three"] == nil)
        #expect(catalogue.groups == ["a", "b"])
        #expect(catalogue.rules(in: "b").map(\.id) == ["b/one", "b/two"])
    }

    @Test func duplicatesAreNamedAndTheFirstOneCounts() {
        let catalogue = RuleCatalogue([.plain("a/b", .error), .plain("a/c"), .plain("a/b", .warning)])
        #expect(catalogue.duplicates == ["a/b"])
        #expect(catalogue.rules.count == 2)
        #expect(catalogue["a/b"]?.severity == .error)
    }

    @Test func theRulesOfThisModuleAreAllDifferentAndInTheirGroup() {
        let catalogue = RuleCatalogue(Rule.suppressionRules)
        #expect(catalogue.duplicates.isEmpty)
        #expect(catalogue.groups == ["suppression"])
    }

    @Test func anExplanationHasEverythingThatTheRuleSays() {
        let rule = Rule(
            "step/too-long", .warning, "A step is short.",
            explanation: """
                Long steps are hard to follow, and nobody
                reads them.

                - first, which goes on and on until the line is full and has to be broken somewhere or other
                - second

                    code that stays   as it is
                """,
            wrong: Example(.init("a.md", "one\n\ntwo\n"), .init("b.png", "")), right: "three\n")
        let text = Explanation(style: TerminalStyle(width: 60)).text(of: rule)
        #expect(
            text == """
                step/too-long (warning)

                A step is short.

                Long steps are hard to follow, and nobody reads them.

                - first, which goes on and on until the line is full and has
                  to be broken somewhere or other
                - second

                    code that stays   as it is

                Wrong:

                  a.md:
                    one

                    two

                  b.png

                Right:

                    three

                """)
    }

    @Test func theListOfRulesIsAligned() {
        let rules = RuleCatalogue([.plain("a/long-name", .suggestion), .plain("b/c", .error)])
        #expect(
            Explanation().list(of: rules) == """
                a/long-name  suggestion  A summary.
                b/c          error       A summary.

                """)
    }

    @Test func numberedItemsAreFilledAndFencesAreLeftAlone() {
        let explanation = """
            The first step is
            short:
            1. which goes on and on until the line is full
            12. second
                and more of it
            2.5 times as long

            ```
            code   that  stays even where it is longer than the line
            1. as it is
            ```
            3) third


            """
        let rule = Rule("a/b", .error, "A summary.", explanation: explanation, wrong: "w\n", right: "r\n")
        let text = Explanation(style: TerminalStyle(width: 40)).text(of: rule)
        #expect(
            text.hasPrefix(
                """
                a/b (error)

                A summary.

                The first step is short:
                1. which goes on and on until the line
                   is full
                12. second and more of it 2.5 times as
                    long

                ```
                code   that  stays even where it is longer than the line
                1. as it is
                ```
                3) third

                Wrong:

                """), "\(text)")
    }
}

import Diagnostics
import Testing

@Suite struct FixPlanTests {
    private let text = Array("0123456789".utf8)

    private func finding(at offset: Int, _ fixes: Fix...) -> Diagnostic {
        Diagnostic("a/b", .error, in: "a.md", at: offset..<offset, "finding at \(offset)", fixes: fixes)
    }

    private func edit(_ range: Range<Int>, _ text: String, in file: String = "a.md") -> Edit {
        Edit(in: file, replace: range, with: text)
    }

    private func plan(_ findings: [Diagnostic], _ confidences: Set<Fix.Confidence> = [.certain]) -> FixPlan {
        FixPlan(for: findings, confidences: confidences) { $0 == "gone.md" ? nil : text }
    }

    private func result(_ plan: FixPlan) -> [String] { plan.files.map { "\($0.path): \($0.after.text)" } }

    @Test func insertionsReplacementsAndDeletionsAreMadeTogether() {
        let plan = plan([
            finding(at: 1, Fix("insert", .certain, [edit(1..<1, "-")])),
            finding(at: 3, Fix("replace", .certain, [edit(3..<5, "xyz")])),
            finding(at: 9, Fix("delete", .certain, [edit(9..<10, "")])),
        ])
        #expect(result(plan) == ["a.md: 0-12xyz5678"])
        #expect(plan.mended.count == 3)
        #expect(plan.left.isEmpty)
    }

    @Test func onlyFixesThatAreSureEnoughAreMade() {
        let finding = finding(
            at: 0, Fix("a", .likely, [edit(0..<1, "a")]), Fix("b", .incomplete, [edit(0..<1, "b")]),
            Fix("c", .certain, [edit(0..<1, "c")]))
        #expect(plan([finding]).mended.map(\.fix.title) == ["c"])
        #expect(plan([finding], [.certain, .likely]).mended.map(\.fix.title) == ["a"])
        #expect(plan([finding], []).left.isEmpty)
    }

    @Test func ofTwoFixesThatOverlapTheFirstIsMade() {
        let plan = plan([
            finding(at: 4, Fix("second", .certain, [edit(4..<6, "B")])),
            finding(at: 2, Fix("first", .certain, [edit(2..<5, "A")])),
        ])
        #expect(result(plan) == ["a.md: 01A56789"])
        #expect(plan.left.map(\.diagnostic.message) == ["finding at 4"])
        #expect(plan.left.map(\.reason) == [.overlapsAnotherFix])
    }

    @Test func anotherFixIsTriedWhereTheBestOneDoesNotFit() {
        let plan = plan([
            finding(at: 2, Fix("first", .certain, [edit(2..<5, "A")])),
            finding(at: 4, Fix("best", .certain, [edit(4..<6, "B")]), Fix("next", .certain, [edit(6..<7, "C")])),
        ])
        #expect(result(plan) == ["a.md: 01A5C789"])
        #expect(plan.left.isEmpty)
    }

    @Test func aFixIsMadeAsAWholeOrNotAtAll() {
        let plan = plan([
            finding(at: 2, Fix("first", .certain, [edit(2..<3, "A")])),
            finding(at: 3, Fix("both", .certain, [edit(2..<3, "B"), edit(8..<9, "B")])),
        ])
        #expect(result(plan) == ["a.md: 01A3456789"])
    }

    @Test func differentInsertionsAtOnePlaceAreAConflictAndEqualOnesAreMadeOnce() {
        let plan = plan([
            finding(at: 1, Fix("x", .certain, [edit(5..<5, "x"), edit(7..<7, "!")])),
            finding(at: 2, Fix("y", .certain, [edit(5..<5, "y")])),
            finding(at: 3, Fix("x", .certain, [edit(5..<5, "x")])),
        ])
        #expect(result(plan) == ["a.md: 01234x56!789"])
        #expect(plan.mended.map(\.diagnostic.message) == ["finding at 1", "finding at 3"])
        #expect(plan.left.map(\.diagnostic.message) == ["finding at 2"])
    }

    @Test func editsThatOnlyTouchAreNoConflict() {
        let plan = plan([
            finding(at: 1, Fix("a", .certain, [edit(2..<4, "A")])),
            finding(at: 2, Fix("b", .certain, [edit(4..<6, "B")])),
            finding(at: 3, Fix("c", .certain, [edit(6..<6, "C")])),
        ])
        #expect(result(plan) == ["a.md: 01ABC6789"])
    }

    @Test func anInsertionWithinWhatIsReplacedIsAConflict() {
        let plan = plan([
            finding(at: 1, Fix("a", .certain, [edit(2..<6, "A")])),
            finding(at: 2, Fix("b", .certain, [edit(4..<4, "B")])),
        ])
        #expect(plan.left.map(\.reason) == [.overlapsAnotherFix])
    }

    @Test func aMalformedFixIsLeft() {
        let plan = plan([
            finding(at: 1, Fix("beyond", .certain, [edit(9..<11, "")])),
            finding(at: 2, Fix("overlapping", .certain, [edit(2..<4, "a"), edit(3..<5, "b")])),
            finding(at: 3, Fix("twice", .certain, [edit(2..<2, "a"), edit(2..<2, "b")])),
            finding(at: 4, Fix("empty", .certain, [])),
            finding(at: 5, Fix("before", .certain, [edit(-1..<0, "")])),
        ])
        #expect(plan.left.map(\.reason) == Array(repeating: .isMalformed, count: 5))
        #expect(plan.files.isEmpty)
    }

    @Test func severalFilesAreEditedInTheOrderOfTheirPaths() {
        let plan = plan([
            finding(at: 0, Fix("move", .certain, [edit(0..<1, "", in: "b.md"), edit(10..<10, "0", in: "a.md")]))
        ])
        #expect(result(plan) == ["a.md: 01234567890", "b.md: 123456789"])
    }

    @Test func aFixThatNeedsAFileThatMustBeLeftAloneIsNotMadeAtAll() {
        let plan = plan([
            finding(at: 0, Fix("move", .certain, [edit(0..<1, ""), edit(0..<0, "0", in: "gone.md")]))
        ])
        #expect(plan.files.isEmpty)
        #expect(plan.left.map(\.reason) == [.fileIsUnavailable("gone.md")])
    }

    @Test func namesThatAreComposedDifferentlyAreDifferentFiles() {
        let plan = plan([
            finding(at: 0, Fix("a", .certain, [edit(0..<1, "a", in: "caf\u{E9}.md")])),
            finding(at: 1, Fix("b", .certain, [edit(0..<1, "b", in: "cafe\u{301}.md")])),
        ])
        #expect(plan.files.map(\.after.text) == ["b123456789", "a123456789"])
    }

    @Test func randomFixesAreMadeAsIfByHand() {
        var random = SeededGenerator(seed: 23)
        for _ in 0..<300 {
            let source = RandomText.bytes(upTo: 60, using: &random)
            var findings: [Diagnostic] = []
            for offset in 0..<Int.random(in: 0...8, using: &random) {
                let edits = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    let start = Int.random(in: 0...source.count, using: &random)
                    let end = min(source.count, start + Int.random(in: 0...4, using: &random))
                    return edit(start..<end, ["", "x", "yz"].randomElement(using: &random) ?? "")
                }
                findings.append(finding(at: offset, Fix("random", .certain, edits)))
            }
            let plan = FixPlan(for: findings) { _ in source }
            #expect(plan.mended.count + plan.left.count == findings.count)
            // From the back, so that no edit moves another; at one place the insertion is made last.
            let edits = Set(plan.mended.flatMap(\.fix.edits)).sorted {
                ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
            }
            var expected = source
            for edit in edits { expected.replaceSubrange(edit.range, with: edit.replacement.utf8) }
            #expect((plan.files.first?.after ?? source) == expected)
        }
    }

    @Test func textsThatOnlyLookAlikeAreNotTheSameEdit() {
        let plan = plan([
            finding(at: 3, Fix("composed", .certain, [edit(3..<4, "\u{E9}")])),
            finding(at: 4, Fix("decomposed", .certain, [edit(3..<4, "e\u{301}")])),
        ])
        #expect(plan.mended.map(\.fix.title) == ["composed"])
        #expect(plan.left.map(\.reason) == [.overlapsAnotherFix])
    }

    @Test func aFixThatSaysOneThingTwiceSaysItOnce() {
        let plan = plan([
            finding(at: 1, Fix("insert", .certain, [edit(1..<1, "-"), edit(1..<1, "-")])),
            finding(at: 3, Fix("quarrel", .certain, [edit(3..<3, "-"), edit(3..<3, "+")])),
        ])
        #expect(result(plan) == ["a.md: 0-123456789"])
        #expect(plan.left.map(\.reason) == [.isMalformed])
    }
}

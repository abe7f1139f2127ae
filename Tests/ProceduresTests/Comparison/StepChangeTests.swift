import Testing

@testable import Procedures

/// Which steps are gone, new or elsewhere.
struct StepChangeTests {
    @Test func whatIsTheSameInBothIsNoChange() {
        let changes = StepChanges(from: [1, 2, 3], to: [1, 2, 3])
        #expect(changes.removed.isEmpty && changes.added.isEmpty && changes.moved.isEmpty)
    }

    @Test func stepsAreCountedFromTheTopOfEachVersion() {
        let changes = StepChanges(from: [1, 2, 3, 4, 5], to: [1, 6, 3, 5, 5])
        #expect(changes.removed == [1, 3])
        #expect(changes.added == [1, 3])
    }

    @Test func aStepThatStandsElsewhereIsNeitherGoneNorNew() {
        let changes = StepChanges(from: [1, 2, 3, 4], to: [2, 3, 1, 4])
        #expect(changes.moved.map { [$0.old, $0.new] } == [[0, 2]])
        #expect(changes.removed.isEmpty && changes.added.isEmpty)
    }

    @Test func ofThousandsOfStepsOnlyWhatIsGoneAndNewIsTold() {
        let steps = Array(0..<3_000)
        let changes = StepChanges(from: [-1] + steps + [-3, -3], to: steps.reversed() + [-2, -3])
        #expect(changes.removed == [0, 3_001])
        #expect(changes.added == [3_000])
        #expect(changes.moved.isEmpty)
    }
}

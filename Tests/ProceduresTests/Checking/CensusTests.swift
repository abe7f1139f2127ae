import PartnerRelationships
import Testing
import Workflow

@testable import Procedures

/// Walking from one start says what comes of walking from all that are alike.
@Suite("Census")
struct CensusTests {
    private static let workflows = [
        "become-partners", "buy-from-a-partner", "delete-access-assignment", "accept-a-partner",
    ]

    /// The canonical steps of a workflow as a document, and that document without one of the steps.
    private func documents(_ id: String) throws -> [String] {
        let workflow = try #require(Domain.partnerRelationships.workflow(id))
        let text = try #require(Canon.document(workflow, CheckingCanonTests.model))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let steps = lines.indices.filter { lines[$0].first?.isNumber ?? false }
        return [text]
            + steps.map { step in lines.indices.filter { $0 != step }.map { lines[$0] }.joined(separator: "\n") }
    }

    private func progress(_ walker: Walker, _ path: Int, from start: Int) -> Int {
        var walker = walker
        let beats = walker.program.paths[path].beats
        var standing = walker.start(in: walker.plan.starts.worlds[start])
        for (place, beat) in beats.enumerated() {
            guard let next = walker.attempt(beat, from: standing) else { return place }
            standing = next
        }
        return walker.isDone(standing) ? beats.count + 1 : beats.count
    }

    @Test(arguments: workflows) func oneStartSpeaksForAllThatAreAlike(_ id: String) throws {
        let model = CheckingCanonTests.model
        let plan = try #require(model.plan(for: id))
        for text in try documents(id) {
            let checking = Checking(text, CheckingSeedTests.checker, CheckingSeedTests.reader)
            let program = ProgramBuilder.program(of: checking.verdict.procedure, model, checking.bytes, plan)
            let walker = Walker(model, plan, program)
            var counting = walker
            let census = counting.census()
            #expect(census.kinds.count <= census.count)
            #expect(census.kinds.reduce(0) { $0 + $1.starts.count(in: census.classes.firsts) } == census.count)
            for start in census.classes.firsts.numbers {
                for path in program.paths.indices where census.progress(start, path) != Census.unknown {
                    #expect(census.progress(start, path) == progress(walker, path, from: start), "\(text)")
                }
            }
        }
    }
}

import Diagnostics
import Testing

@testable import TallyCommand

struct MendedFilesTests {
    private func plan(_ text: String?) -> FixPlan {
        let edit = Edit(in: "a.md", replace: 0..<3, with: "two")
        let fix = Fix("write two", .certain, [edit])
        let finding = Diagnostic("text/number", .error, in: "a.md", at: 0..<3, "one is not two", fixes: [fix])
        return FixPlan(for: [finding]) { _ in text.map { Array($0.utf8) } }
    }

    private func context(_ place: Workplace) -> CommandContext {
        let surroundings = Surroundings(
            folder: place.root, input: Input([]), output: Collected().output, errors: Collected().output)
        return CommandContext(program: Program(), surroundings: surroundings)
    }

    @Test func aFileAsItWasReadIsMended() throws {
        let place = try Workplace(["a.md": "one"])
        let outcome = MendedFiles.write(plan("one"), context(place))
        #expect(outcome.mended == 1)
        #expect(outcome.written == ["a.md"])
        #expect(place.read("a.md") == "two")
    }

    @Test(arguments: ["one more", nil])
    func aFileThatHasChangedIsLeftAlone(_ read: String?) throws {
        let place = try Workplace(["a.md": "one"])
        let outcome = MendedFiles.write(plan(read), context(place))
        #expect(outcome.mended == 0)
        #expect(outcome.leftAlone == ["a.md"])
        #expect(place.read("a.md") == "one")
    }
}

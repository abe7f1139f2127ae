import Foundation
import Preview
import Testing
import Workflow

@testable import TallyCommand

/// The commands that go on until somebody ends them.
struct WatchTests {
    @Test func aWatchReportsAgainAfterASaveAndSaysWhatIsNewAndWhatWasMended() async throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "All about kettles.")])
        let watch = Background(place, ["check", "--watch"])
        await watch.until { $0.contains("watching") }
        try place.write(document("Kettles", "See [how](lost.md)."), to: "Content/index.md")
        await watch.until { $0.contains("1 new, 0 mended") }
        #expect(watch.output.contains("link/file-not-found"))
        #expect(watch.errors.contains("new: Content/index.md: error[link/file-not-found]"))
        try place.write(document("Lost", "Found, and back to [the kettles](index.md)."), to: "Content/lost.md")
        await watch.until { $0.contains("0 new, 1 mended") }
        try place.remove("Content/lost.md")
        await watch.until { $0.split(separator: "1 new, 0 mended").count > 2 }
        #expect(await watch.end() == 1)
    }

    @Test func aWatchGoesOnWhenTheConfigurationIsWrongForAMoment() async throws {
        let place = try Workplace([
            "tally.yml": "title: Kettles\n", "Content/index.md": document("Kettles", "All about kettles."),
        ])
        let watch = Background(place, ["check", "--watch"])
        await watch.until { $0.contains("watching") }
        try place.write("rules:\n  nonsense: error\n", to: "tally.yml")
        await watch.until { $0.contains("1 new, 0 mended") }
        #expect(watch.output.contains("config/unknown-rule"))
        try place.write("title: Kettles\n", to: "tally.yml")
        await watch.until { $0.contains("0 new, 1 mended") }
        #expect(await watch.end() == 0)
    }

    @Test(arguments: [["check", "--watch"], ["serve", "--port", "0"]])
    func watchesFollowTheConfigurationToAnotherFolder(command: [String]) async throws {
        let place = try Workplace([
            "tally.yml": "title: Kettles\n", "Content/index.md": document("Kettles", "All about kettles."),
            "Docs/index.md": document("Pots", "All about pots."),
        ])
        let watch = Background(place, command)
        await watch.until { $0.contains("watching") }
        try place.write(
            "title: Kettles\nfolders: {content: Docs}\nrules: {all: off, link/file-not-found: error}\n", to: "tally.yml"
        )
        // What is written before the new folder is watched is read with it.
        try place.write(document("Pots", "See [how](lost.md)."), to: "Docs/index.md")
        await watch.untilOutput { $0.contains("Docs/index.md") && $0.contains("link/file-not-found") }
        try place.write(document("Pots", "All about pots."), to: "Docs/index.md")
        await watch.until { $0.contains("mended: Docs/index.md: error[link/file-not-found]") }
        #expect(await watch.end() == 0)
    }

    @Test func watchesGoOnWhenTheContentFolderIsRenamedForAMoment() async throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "All about kettles.")])
        for command in [["check", "--watch"], ["serve", "--port", "0"]] {
            let watch = Background(place, command)
            await watch.until { $0.contains("watching") }
            try place.move("Content", to: "Aside")
            await watch.until { $0.contains("cannot read the folder \"Content\"") }
            try place.write(document("Kettles", "See [how](lost.md)."), to: "Aside/index.md")
            try place.move("Aside", to: "Content")
            await watch.untilOutput { $0.contains("link/file-not-found") }
            try place.write(document("Kettles", "All about kettles."), to: "Content/index.md")
            await watch.until { $0.contains("mended: Content/index.md: error[link/file-not-found]") }
            #expect(await watch.end() == 0)
        }
    }

    @Test(arguments: [["check", "--watch"], ["serve", "--port", "0"]])
    func whoWantsItQuietIsToldWhatIsWrongAlone(command: [String]) async throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "See [how](lost.md).")])
        let watch = Background(place, command + ["--quiet"])
        await watch.untilOutput { $0.contains("lost.md") && ($0.contains("http://") || command[0] == "check") }
        try place.write(document("Kettles", "See [why](gone.md)."), to: "Content/index.md")
        await watch.untilOutput { $0.contains("gone.md") }
        _ = await watch.end()
        #expect(watch.errors == "")
    }

    @Test func aWatchSaysWhatIsDescribedNowAndWasNotBefore() async throws {
        let draft = try Workplace([:]).run(["draft", "request-a-book"], on: Lending.domain).output
        let place = try Workplace(["Content/index.md": document("Books", "All about books.")])
        let watch = Background(
            place, ["check", "--watch", "--format", "concise", "--warn", "coverage/workflow-undocumented"],
            on: Lending.domain)
        await watch.until { $0.contains("watching") }
        #expect(watch.output.contains("request-a-book"))
        try place.write(draft, to: "Content/request.md")
        await watch.until { $0.contains("checked again") }
        #expect(
            watch.errors.split(separator: "\n").contains { $0.contains("mended: ") && $0.contains("request-a-book") })
        #expect(await watch.end() == 0)
    }

    @Test func aWatchSeesWhatHasBecomeOfStepsThatStandInOtherFiles() async throws {
        let page = Lending.page(
            """
            ## Ask for it

            You need to be at least a Member.

            1. Sign in to the Catalogue.
            2. Go to **Search** > **Book**.
            3. [!INCLUDE [request](includes/request.md)]
            """)
        let step = "Content/includes/request.md"
        let place = try Workplace(["Content/index.md": page, step: "Select **Request**.\n"])
        let watch = Background(place, ["check", "--watch"], on: Lending.domain)
        await watch.until { $0.contains("watching") }
        try place.write("Select **Reqest**.\n", to: step)
        await watch.until { $0.contains("1 new, 0 mended") }
        #expect(watch.errors.contains("new: Content/index.md: error[step/control-not-found]"))
        try place.write("Select **Request**.\n", to: step)
        await watch.until { $0.contains("0 new, 1 mended") }
        try place.remove(step)
        await watch.until { $0.contains("error[step/unparsed]") }
        try place.write("Select **Request**.\n", to: step)
        await watch.until { $0.contains("mended: Content/index.md: error[step/unparsed]") }
        #expect(await watch.end() == 0)
    }

    @Test func aRoleThatAFileBeginsToAskForIsHeldToTheStepsOfWhatIncludesIt() async throws {
        let page = Lending.page(
            """
            [!INCLUDE [before](includes/before.md)]

            ## Ask for it

            1. Sign in to the Catalogue.
            2. Go to **Search** > **Book**.
            3. Select **Request**.
            """)
        let before = "Content/includes/before.md"
        let place = try Workplace(["Content/index.md": page, before: "Books are lent for four weeks.\n"])
        let watch = Background(place, ["check", "--watch"], on: Lending.domain)
        await watch.until { $0.contains("watching") }
        try place.write("You need to be at least a Child.\n", to: before)
        await watch.until { $0.contains("new: Content/index.md: error[role/insufficient]") }
        try place.write("You need to be at least a Member.\n", to: before)
        await watch.until { $0.contains("mended: Content/index.md: error[role/insufficient]") }
        #expect(await watch.end() == 0)
    }

    @Test func aListIsBoundAsLongAsADocumentSaysSo() async throws {
        let page = Lending.page(
            """
            ## Ask for it

            You need to be at least a Member.

            [!INCLUDE [steps](includes/steps.md)]

            """)
        let steps = "1. Sign in to the Catalogue.\n2. Go to **Search** > **Book**.\n3. Select **Request**.\n"
        let place = try Workplace(["Content/index.md": page, "Content/includes/steps.md": steps])
        let watch = Background(place, ["check", "--watch"], on: Lending.domain)
        await watch.until { $0.contains("watching") }
        try place.write(page.replacing("[!INCLUDE [steps](includes/steps.md)]", with: steps), to: "Content/index.md")
        await watch.until { $0.contains("new: Content/includes/steps.md: warning[doc/unbound-procedure]") }
        try place.write(page, to: "Content/index.md")
        await watch.until { $0.contains("mended: Content/includes/steps.md: warning[doc/unbound-procedure]") }
        #expect(await watch.end() == 0)
    }

    @Test(arguments: ["--fix", "--diff", "--write-baseline=known.json"])
    func aWatchOnlyReports(option: String) throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "All about kettles.")])
        let outcome = place.run("check", "--watch", option)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("exclude each other"))
    }

    @Test func servingBeginsWithTheAddressAndEndsWhenItIsToldTo() async throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "See [how](lost.md).")])
        let preview = Background(place, ["serve", "--port", "0"])
        await preview.until { $0.contains("watching Content, Templates, tally.yml") }
        await preview.untilOutput { $0.contains("http://127.0.0.1:") }
        #expect(preview.output.contains("link/file-not-found"))
        try place.write(document("Kettles", "All about kettles."), to: "Content/index.md")
        await preview.until { $0.contains("mended: Content/index.md: error[link/file-not-found]") }
        #expect(preview.errors.contains("Content/index.md: shown after"))
        #expect(await preview.end() == 0)
    }

    @Test(arguments: [
        ["serve", "--port", "70000"], ["serve", "--port", "x"], ["serve", "Content"], ["serve", "--host", "a b"],
    ])
    func whatCannotBeServedIsRefused(arguments: [String]) throws {
        let place = try Workplace(["Content/index.md": document("Kettles", "All about kettles.")])
        #expect(place.run(arguments).code == 2)
    }
}

/// A command that runs beside the test.
private final class Background: Sendable {
    private let collected = (output: Collected(), errors: Collected())
    private let stopping: Int32
    private let task: Task<Int32, Never>

    init(_ place: Workplace, _ arguments: [String], on domain: Domain? = nil) {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        let reading = ends[0]
        stopping = ends[1]
        var surroundings = Surroundings(
            folder: place.root, input: Input([]), output: collected.output.output, errors: collected.errors.output)
        surroundings.stop = { StopSignal(descriptor: reading) }
        let made = surroundings
        let program = domain.map { Program(domain: $0) } ?? Program()
        // It waits for files most of the time, and must not keep a thread that other tests go on with.
        task = Task.detached {
            await withCheckedContinuation { done in
                let thread = Thread { done.resume(returning: program.run(arguments, in: made)) }
                thread.stackSize = 8 << 20
                thread.start()
            }
        }
    }

    deinit { close(stopping) }

    var output: String { collected.output.text }
    var errors: String { collected.errors.text }

    /// Waits until the messages are as they should be.
    func until(_ isRight: (String) -> Bool) async { await wait { isRight(errors) } }

    func untilOutput(_ isRight: (String) -> Bool) async { await wait { isRight(output) } }

    /// Waits for something; what has not come about after ten minutes never will, on whatever machine.
    private func wait(_ hasComeAbout: () -> Bool) async {
        let end = ContinuousClock.now + .seconds(600)
        while !hasComeAbout() {
            if ContinuousClock.now > end {
                Issue.record("it did not come about; what was said is:\n\(output)\n\(errors)")
                return
            }
            try? await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Tells the command to end, and returns its exit code.
    func end() async -> Int32 {
        write(stopping, "x", 1)
        return await task.value
    }
}

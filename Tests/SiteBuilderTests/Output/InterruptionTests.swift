import Glibc
import Synchronization
import Testing

@testable import SiteBuilder

/// What is there when a build ends before its end.
struct InterruptionTests {
    private static let long = String(repeating: "text of a page that takes some room ", count: 20)
    private static let before = [
        "index.html": "home", "a/one.html": "one" + long, "a/two.html": "two" + long, "old.html": "old",
    ]
    private static let after = [
        "index.html": "home", "a/one.html": "ONE" + long, "b/new.html": "new" + long, "a/two.html": "2",
    ]

    /// Calls of which only some succeed: the next one fails, and all that follow, as for a program that was killed.
    private static func calls(_ count: Int) -> OutputCalls {
        let left = Left(count)
        return OutputCalls { _, _ in left.take() ? 0 : EIO }
    }

    private final class Left: Sendable {
        private let count: Atomic<Int>

        init(_ count: Int) { self.count = Atomic(count) }

        func take() -> Bool { count.wrappingSubtract(1, ordering: .relaxed).oldValue > 0 }
    }

    private func site(_ folder: TemporaryFolder) -> [String: String] {
        folder.files().filter { !$0.key.hasPrefix(".tally") }
    }

    /// Builds again and again, ended after one more change each time, until a build comes to its end.
    private func interruptEverywhere(
        isCompressing: Bool = false, _ prepare: (TemporaryFolder) throws -> Void,
        _ check: (TemporaryFolder, Int) throws -> Void
    ) throws {
        for count in 0..<200 {
            let folder = try TemporaryFolder()
            try prepare(folder)
            let isDone =
                (try? build(
                    Self.after, into: folder, isCompressing: isCompressing, calls: Self.calls(count))) != nil
            try check(folder, count)
            try build(Self.after, into: folder, isCompressing: isCompressing)
            #expect(site(folder).filter { !$0.key.hasSuffix(".gz") && !$0.key.hasSuffix(".br") } == Self.after)
            #expect(!folder.exists("Site/.tally-work"))
            #expect(TemporaryFolder.names(in: folder.root) == ["Site"])
            if isDone { return }
        }
        Issue.record("no build came to its end")
    }

    @Test func aFirstBuildThatIsKilledShowsNothingAndTheNextOneCompletesIt() throws {
        try interruptEverywhere { _ in
        } _: { folder, count in
            let isComplete = site(folder) == Self.after
            #expect(isComplete || !folder.exists("Site"), "after \(count) changes")
        }
    }

    @Test func anUpdateThatIsKilledLeavesEveryPageWholeAndTheNextOneCompletesIt() throws {
        try interruptEverywhere { folder in
            try build(Self.before, into: folder)
        } _: { folder, count in
            for (path, text) in site(folder) {
                #expect(text == Self.before[path] || text == Self.after[path], "\(path) after \(count) changes")
            }
            #expect(site(folder)["index.html"] == "home")
        }
    }

    @Test func aKilledBuildBesideOtherPeoplesFilesStillTellsThemFromOurs() throws {
        try interruptEverywhere { folder in
            try folder.write("*\n", to: "Site/.gitignore")
            try build(Self.before, into: folder)
        } _: { folder, _ in
            #expect(folder.read("Site/.gitignore") == "*\n")
            unlink(folder.site + "/.gitignore")
        }
    }

    @Test func aFileThatAKilledBuildFoundInItsWayStaysSomebodyElses() throws {
        for count in 0..<40 {
            let folder = try TemporaryFolder()
            try folder.write("theirs", to: "Site/b/new.html")
            _ = try? build(Self.after, into: folder, calls: Self.calls(count))
            try build(["index.html": "home"], into: folder)
            #expect(folder.read("Site/b/new.html") == "theirs", "after \(count) changes")
        }
    }

    @Test func aFullDiskIsAReasonAndNoHalfPage() throws {
        let folder = try TemporaryFolder()
        try build(Self.before, into: folder)
        let full = OutputCalls { change, path in change == .write && !path.hasSuffix("manifest") ? ENOSPC : 0 }
        let failure = #expect(throws: OutputFailure.self) { try build(Self.after, into: folder, calls: full) }
        #expect(failure?.reason == "No space left on device")
        #expect(folder.read("Site/a/one.html") == Self.before["a/one.html"])
    }
}

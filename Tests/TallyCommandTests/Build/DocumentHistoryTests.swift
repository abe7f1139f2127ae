import SiteBuilder
import Testing

@testable import TallyCommand

/// What is known of who has changed which document.
struct DocumentHistoryTests {
    /// What git prints of commits, the latest first.
    private func log(_ commits: (hash: String, day: String, author: String, changes: [String])...) -> [UInt8] {
        var bytes: [UInt8] = []
        for commit in commits {
            bytes += Array("\u{1}\(commit.hash)\u{2}\(commit.day)\u{2}\(commit.author)\0\n".utf8)
            for change in commit.changes { bytes += Array(change.utf8) + [0] }
        }
        return bytes
    }

    @Test func theLatestChangeCountsAndEveryAuthorOnce() {
        let history = DocumentHistory(
            log: log(
                ("c3", "2026-03-03", "Ada", ["M", "a.md"]), ("c2", "2026-02-02", "Bob", ["M", "a.md", "A", "b.md"]),
                ("c1", "2026-01-01", "Ada", ["A", "a.md"])))
        #expect(
            history.revisions["a.md"]
                == DocumentRevision(date: "2026-03-03", contributors: ["Ada", "Bob"], commit: "c3"))
        #expect(history.revisions["b.md"] == DocumentRevision(date: "2026-02-02", contributors: ["Bob"], commit: "c2"))
        #expect(history.commit == "c3")
        #expect(history.date == "2026-03-03")
    }

    @Test func aRenamedDocumentKeepsItsAuthors() {
        let history = DocumentHistory(
            log: log(
                ("c4", "2026-04-04", "Cleo", ["R100", "mid.md", "new.md"]),
                ("c3", "2026-03-03", "Bob", ["R090", "old.md", "mid.md"]),
                ("c2", "2026-02-02", "Ada", ["M", "old.md"])))
        #expect(history.revisions["new.md"]?.contributors == ["Cleo", "Bob", "Ada"])
        #expect(history.revisions["old.md"] == nil)
    }

    @Test func aNameMayHaveLineBreaksAndLettersOfAnyKind() throws {
        let names = ["a\nM\nb.md", "\nc.md", "\u{1}d\u{2}.md", "\u{E4}\"\t.md"]
        let history = DocumentHistory(
            log: log(
                ("c3", "2026-03-03", "Cleo", ["R100", names[0], "z\n.md", "A", "M"]),
                ("c2", "2026-02-02", "Bob", ["M", names[0], "A", names[1]]),
                ("c1", "2026-01-01", "Ada", ["A", names[0], "A", names[2], "A", names[3]])))
        #expect(history.revisions["z\n.md"]?.contributors == ["Cleo", "Bob", "Ada"])
        #expect(history.revisions[names[1]]?.contributors == ["Bob"])
        #expect(
            history.revisions.keys.sorted() == ([names[1], names[2], names[3], "M", "z\n.md"] as [String]).sorted())

        let place = try Workplace(["Docs/" + names[0]: "# A\n", "Docs/" + names[3]: "# B\n"])
        func git(_ words: String...) throws {
            let outcome = ChildProcess.run(
                "git", ["-C", place.root, "-c", "user.name=Ada", "-c", "user.email=ada@example.com"] + words)
            try #require(outcome?.code == 0, "git \(words.joined(separator: " "))")
        }
        try git("init", "-q")
        try git("add", "Docs")
        try git("commit", "-q", "-m", "one")
        #expect(DocumentHistory.read(place.root + "/Docs").revisions.keys.sorted() == [names[0], names[3]].sorted())
    }

    @Test(arguments: [
        "log.showRoot=false", "i18n.logOutputEncoding=ISO-8859-1", "diff.renameLimit=1", "log.follow=true",
    ])
    func whatSomebodyLikesTheirLogToBeMakesNoDifference(setting: String) throws {
        let place = try Workplace(["Docs/a.md": "# A\n", "Docs/b.md": "# B\n"])
        func git(_ words: String...) throws {
            let outcome = ChildProcess.run("git", ["-C", place.root] + words)
            try #require(outcome?.code == 0, "git \(words.joined(separator: " "))")
        }
        try git("init", "-q")
        try git("config", "user.name", "Zoë")
        try git("config", "user.email", "zoe@example.com")
        try git("add", "Docs")
        try git("commit", "-q", "-m", "one")
        let parts = setting.split(separator: "=").map(String.init)
        try git("config", parts[0], parts[1])
        let history = DocumentHistory.read(place.root + "/Docs")
        #expect(history.revisions["a.md"]?.contributors == ["Zoë"])
        #expect(history.revisions["b.md"]?.contributors == ["Zoë"])
    }

    @Test func aRealRepositoryTellsTheSame() throws {
        let place = try Workplace(["Docs/a.md": "# A\n", "Docs/with blank.md": "# B\n", "other.txt": "x"])
        func git(_ words: String...) throws {
            let outcome = ChildProcess.run(
                "git", ["-C", place.root, "-c", "user.name=Ada", "-c", "user.email=ada@example.com"] + words)
            try #require(outcome?.code == 0, "git \(words.joined(separator: " "))")
        }
        #expect(DocumentHistory.read(place.root + "/Docs").revisions.isEmpty)
        try git("init", "-q")
        try git("add", "Docs", "other.txt")
        try git("commit", "-q", "-m", "one", "--date", "2026-01-02T03:04:05Z")
        try git("mv", "Docs/a.md", "Docs/z.md")
        try git("-c", "user.name=Bob", "commit", "-q", "-m", "two")
        let history = DocumentHistory.read(place.root + "/Docs")
        #expect(history.revisions["z.md"]?.contributors == ["Bob", "Ada"])
        #expect(history.revisions["with blank.md"]?.contributors == ["Ada"])
        #expect(history.revisions.keys.sorted() == ["with blank.md", "z.md"])
        #expect(history.commit?.utf8.count == 40)
    }

    @Test func aCopyIsAnotherDocumentAndADeletionIsNoChangeOfOne() {
        let history = DocumentHistory(
            log: log(
                ("c4", "2026-04-04", "Dan", ["D", "gone.md"]),
                ("c3", "2026-03-03", "Cleo", ["C100", "a.md", "copy.md"]),
                ("c2", "2026-02-02", "Ada", ["M", "a.md"])))
        #expect(history.revisions.keys.sorted() == ["a.md", "copy.md"])
        #expect(history.revisions["copy.md"]?.contributors == ["Cleo"])
        #expect(history.revisions["a.md"]?.contributors == ["Ada"])
        #expect(history.commit == "c4")
    }

    @Test func aNameThatIsUsedAgainMeansTheNewDocument() {
        let history = DocumentHistory(
            log: log(
                ("c4", "2026-04-04", "Dan", ["A", "a.md"]), ("c3", "2026-03-03", "Cleo", ["R100", "a.md", "b.md"]),
                ("c2", "2026-02-02", "Ada", ["A", "a.md"])))
        #expect(history.revisions["a.md"]?.contributors == ["Dan"])
        #expect(history.revisions["b.md"]?.contributors == ["Cleo", "Ada"])
    }

    @Test func aLogThatBreaksOffSaysWhatItHasSaid() {
        let whole = log(("c2", "2026-02-02", "Ada", ["M", "a.md", "R100", "b.md", "c.md"]))
        for end in whole.indices { _ = DocumentHistory(log: Array(whole[..<end])) }
        let cut = DocumentHistory(log: Array(whole[..<(whole.count - 5)]))
        #expect(cut.revisions.keys.sorted() == ["a.md"])
        #expect(DocumentHistory(log: [1, 0x78, 0, 0x4D, 0]).commit == nil)
    }
}

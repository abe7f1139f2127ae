import Foundation
import Testing

@testable import Diagnostics

@Suite struct UnifiedDiffTests {
    private func file(_ text: String, _ edits: (Range<Int>, String)..., path: String = "a.md") -> EditedFile {
        file(Array(text.utf8), edits, path: path)
    }

    private func file(_ bytes: [UInt8], _ edits: [(Range<Int>, String)], path: String = "a.md") -> EditedFile {
        EditedFile(path: path, before: bytes, edits: edits.map { Edit(in: path, replace: $0.0, with: $0.1) })
    }

    @Test func aChangedLineHasThreeLinesAroundIt() {
        #expect(
            file("1\n2\n3\n4\n5\n6\n7\n8\n9\n", (8..<9, "five")).diff.text == """
                --- a/a.md
                +++ b/a.md
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test func changesThatShareTheirContextShareAHunk() {
        let text = (1...9).map { "\($0)\n" }.joined()
        #expect(
            file(text, (0..<2, ""), (16..<17, "x\ny")).diff.text == """
                --- a/a.md
                +++ b/a.md
                @@ -1,4 +1,3 @@
                -1
                 2
                 3
                 4
                @@ -6,4 +5,5 @@
                 6
                 7
                 8
                -9
                +x
                +y

                """)
        #expect(file(text, (0..<2, ""), (14..<15, "x")).diff.text.split(separator: "@@ -").count == 2)
    }

    @Test func aLineThatIsInsertedTakesNoOtherWithIt() {
        let diff = file("a\nb\n", (2..<2, "new\n")).diff.text
        #expect(diff == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n a\n+new\n b\n")
    }

    @Test func theMissingLineFeedAtTheEndIsNamedOnTheSideThatLacksIt() {
        let marker = "\\ No newline at end of file\n"
        let head = "--- a/a.md\n+++ b/a.md\n"
        #expect(file("a\nb", (3..<3, "\n")).diff.text == head + "@@ -1,2 +1,2 @@\n a\n-b\n\(marker)+b\n")
        #expect(file("a\nb\n", (3..<4, "")).diff.text == head + "@@ -1,2 +1,2 @@\n a\n-b\n+b\n\(marker)")
        #expect(file("a\nb", (0..<1, "x")).diff.text == head + "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\(marker)")
        #expect(file("a\nb", (3..<3, "c")).diff.text == head + "@@ -1,2 +1,2 @@\n a\n-b\n\(marker)+bc\n\(marker)")
    }

    @Test func emptyFilesBeginAtLineZero() {
        #expect(file("", (0..<0, "a\n")).diff.text == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1 @@\n+a\n")
        #expect(file("a\n", (0..<2, "")).diff.text == "--- a/a.md\n+++ b/a.md\n@@ -1 +0,0 @@\n-a\n")
    }

    @Test func editsThatChangeNothingGiveNoDiff() {
        #expect(file("a\nb\n", (0..<1, "a")).diff.isEmpty)
        #expect(file("a\n").diff.isEmpty)
    }

    @Test func aCarriageReturnBelongsToItsLine() {
        #expect(
            file("a\r\nb\r\n", (3..<4, "c")).diff.text
                == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n")
    }

    @Test func oddNamesAreWrittenAsGitWritesThem() {
        #expect(file("a\n", (0..<1, "b"), path: "my file.md").diff.text.hasPrefix("--- a/my file.md\t\n"))
        #expect(file("a\n", (0..<1, "b"), path: "é\n.md").diff.text.hasPrefix("--- \"a/\\303\\251\\012.md\"\n"))
    }

    @Test func quotesAndBackslashesInANameAreEscaped() {
        let diff = file("a\n", (0..<1, "b"), path: "a\"b\\c é.md").diff.text
        #expect(diff.hasPrefix(#"--- "a/a\042b\134c \303\251.md""# + "\n" + #"+++ "b/a\042"#))
    }

    @Test func patchMakesTheSameFile() throws {
        guard let patch = ["/usr/bin/patch", "/bin/patch"].first(where: FileManager.default.isExecutableFile) else {
            print("skipped: patchMakesTheSameFile, because there is no patch program")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diff-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var random = SeededGenerator(seed: 29)
        for _ in 0..<150 {
            let before = lines(&random)
            var edits: [(Range<Int>, String)] = []
            var position = 0
            while position <= before.count, edits.count < 6 {
                let start = Int.random(in: position...before.count, using: &random)
                let end = min(before.count, start + Int.random(in: 0...6, using: &random))
                edits.append((start..<end, ["", "x", "\n", "y\nz\n", "a\n"].randomElement(using: &random) ?? ""))
                position = end + 1
            }
            let edited = file(before, edits)
            // An empty file that comes into being or goes is created or deleted by patch.
            if edited.diff.isEmpty {
                #expect(edited.after == before)
                continue
            }
            if edited.after.isEmpty || before.isEmpty { continue }
            let target = folder.appendingPathComponent("a.md")
            try Data(before).write(to: target)
            try Data(edited.diff).write(to: folder.appendingPathComponent("a.diff"))
            #expect(try run(patch, ["-s", "-p1", "-F0", "-i", "a.diff"], in: folder) == 0)
            #expect(try Array(Data(contentsOf: target)) == edited.after)
        }
    }

    private func lines(_ random: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            text += ["a\n", "b\n", "c d\n", "\n", "é\n"].randomElement(using: &random) ?? ""
        }
        if Bool.random(using: &random) { text += "end" }
        return Array(text.utf8)
    }

    private func run(_ program: String, _ arguments: [String], in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

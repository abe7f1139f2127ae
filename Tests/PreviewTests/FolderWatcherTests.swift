import Foundation
import Preview
import TestSupport
import Testing

struct FolderWatcherTests {
    @Test func aFileIsWrittenOnceItIsClosed() throws {
        try watching { folder, watcher in
            try "text".write(to: folder.appendingPathComponent("a.md"), atomically: false, encoding: .utf8)
            #expect(try changes(watcher).written == [folder.path + "/a.md"])
        }
    }

    @Test func aFileThatIsPutInTheOldOnesPlaceIsWritten() throws {
        try watching(["a.md": "old"]) { folder, watcher in
            let aside = folder.appendingPathComponent(".a.md.new")
            try "new".write(to: aside, atomically: false, encoding: .utf8)
            #expect(rename(aside.path, folder.path + "/a.md") == 0)
            #expect(try changes(watcher) == FileChanges(written: [folder.path + "/a.md"]))
        }
    }

    @Test func aFileThatGoesIsNotSettled() throws {
        try watching(["a.md": "old", "b.md": "old"]) { folder, watcher in
            try FileManager.default.removeItem(at: folder.appendingPathComponent("a.md"))
            #expect(rename(folder.path + "/b.md", folder.path + "/c.md") == 0)
            let changes = try changes(watcher)
            #expect(changes.unsettled == [folder.path + "/a.md", folder.path + "/b.md"])
            #expect(changes.written == [folder.path + "/c.md"])
        }
    }

    @Test func aFolderThatIsMadeLaterIsWatchedToo() throws {
        try watching { folder, watcher in
            let deep = folder.appendingPathComponent("one/two")
            try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
            try "text".write(to: deep.appendingPathComponent("a.md"), atomically: false, encoding: .utf8)
            var all = try changes(watcher)
            #expect(all.hasOtherFolders)
            // Whether the watch or the file was there first, the file is noted.
            #expect(all.written.union(all.unsettled).contains(deep.path + "/a.md"))
            try "more".write(to: deep.appendingPathComponent("b.md"), atomically: false, encoding: .utf8)
            all = try changes(watcher)
            #expect(all.written == [deep.path + "/b.md"])
        }
    }

    @Test func aFolderThatIsMovedAwayIsWatchedNoMore() throws {
        try withFolder { other in
            try watching(["in/a.md": "text"]) { folder, watcher in
                #expect(rename(folder.path + "/in", other.path + "/out") == 0)
                #expect(try changes(watcher).hasOtherFolders)
                try "more".write(toFile: other.path + "/out/a.md", atomically: false, encoding: .utf8)
                #expect(try changes(watcher).isEmpty)
            }
        }
    }

    @Test func hiddenNamesAreNobodysConcern() throws {
        try watching { folder, watcher in
            try "text".write(to: folder.appendingPathComponent(".a.md.swp"), atomically: false, encoding: .utf8)
            #expect(try changes(watcher).isEmpty)
        }
    }

    @Test func ofASingleFilesFolderNothingElseCounts() throws {
        try withFolder { folder in
            let watcher = try FolderWatcher(folders: [], files: [folder.path + "/tally.yml"])
            try "a".write(to: folder.appendingPathComponent("other.yml"), atomically: false, encoding: .utf8)
            try "b".write(to: folder.appendingPathComponent("tally.yml"), atomically: false, encoding: .utf8)
            #expect(try changes(watcher).written == [folder.path + "/tally.yml"])
        }
    }

    @Test func aFolderThatIsNotThereYetIsWatchedFromWhenItIs() throws {
        try withFolder { folder in
            let root = folder.path + "/Templates"
            let watcher = try FolderWatcher(folders: [root])
            try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
            #expect(try changes(watcher).hasOtherFolders)
            try "a".write(toFile: root + "/theme.css", atomically: false, encoding: .utf8)
            #expect(try changes(watcher).written == [root + "/theme.css"])
        }
    }

    @Test func waitingEndsWhenSomebodySaysSo() throws {
        try withFolder { folder in
            let watcher = try FolderWatcher(folders: [folder.path])
            let pipe = Pipe()
            try pipe.fileHandleForWriting.write(contentsOf: [1])
            #expect(try watcher.wait(until: pipe.fileHandleForReading.fileDescriptor).isStopped)
        }
    }

    /// Watches a folder with some files.
    private func watching(
        _ files: [String: String] = [:], _ body: (URL, FolderWatcher) throws -> Void
    ) throws {
        try withFolder { folder in
            for (path, text) in files {
                let file = folder.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: false, encoding: .utf8)
            }
            try body(folder, FolderWatcher(folders: [folder.path]))
        }
    }

    /// What has happened up to now; the system notes it before the call returns that did it.
    private func changes(_ watcher: FolderWatcher) throws -> FileChanges {
        try watcher.wait(timeout: 0).changes
    }

    @Test func whatWasWrittenAndHasGoneIsNotWritten() throws {
        try watching(["a.md": "old"]) { folder, watcher in
            let file = folder.appendingPathComponent("a.md")
            try "new".write(to: file, atomically: false, encoding: .utf8)
            try FileManager.default.removeItem(at: file)
            #expect(try changes(watcher) == FileChanges(unsettled: [file.path]))
            try "again".write(to: file, atomically: false, encoding: .utf8)
            #expect(try changes(watcher).written == [file.path])
        }
    }
}

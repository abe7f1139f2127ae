import Documents
import Foundation
import Testing

/// A folder on disk that goes away with the test.
private struct TemporaryFolder: ~Copyable {
    let path: String

    init(_ files: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.path + "/tally-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files {
            let file = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: false, encoding: .utf8)
        }
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct ContentFolderTests {
    @Test func allFilesAreListedInTheOrderOfTheirBytes() throws {
        let folder = try TemporaryFolder([
            "b/c.md": "", "a.md": "", "b-c.md": "", "Z.md": "", "é.png": "", ".git/x.md": "",
        ])
        #expect(try ContentFolder(folder.path).files == ["Z.md", "a.md", "b-c.md", "b/c.md", "é.png"])
    }

    @Test func linksToFoldersAreNotFollowed() throws {
        let outside = try TemporaryFolder(["secret.md": "# Secret\n"])
        let folder = try TemporaryFolder(["a.md": "", "b/c.md": ""])
        try folder.link("outside", to: outside.path)
        try folder.link("b/loop", to: "..")
        try folder.link("b/self", to: "self")
        #expect(try ContentFolder(folder.path).files == ["a.md", "b/c.md"])
    }

    // Passing over it in silence would leave its page out of the site, and nobody would know that a document is missing.
    @Test func aDocumentWhoseLinkLeadsNowhereIsMissed() throws {
        let folder = try TemporaryFolder(["a.md": "# A\n"])
        try folder.link("gone.md", to: "nothing.md")
        try folder.link("loop.md", to: "loop.md")
        try folder.link("TOC.yml", to: "../shared/TOC.yml")
        try folder.link("gone.png", to: "nothing.png")
        try folder.link("gone", to: "nothing")
        let content = try ContentFolder(folder.path)
        #expect(content.files == ["TOC.yml", "a.md", "gone.md", "loop.md"])
        let check = ContentCheck(of: content.files, in: DiskFiles(folder.path), jobs: 1)
        #expect(
            check.unreadable == [
                FileStoreError(path: "TOC.yml", reason: "it is a link to ../shared/TOC.yml, where nothing is"),
                FileStoreError(path: "gone.md", reason: "it is a link to nothing.md, where nothing is"),
                FileStoreError(path: "loop.md", reason: "it is a link that leads back to itself"),
            ])
    }

    @Test func namesThatAreNotUTF8TakeNothingAwayFromTheOthers() throws {
        let folder = try TemporaryFolder(["a.md": "# A\n\n[b](b.md)\n", "z/y.md": "# Y\n"])
        let odd: [UInt8] = [0x62, 0xFF]
        let path = Array((folder.path + "/").utf8) + odd
        try #require(make(folder: path) && make(file: path + Array("/inner.md".utf8)))
        try #require(make(file: path + Array(".md".utf8)) && make(file: path + Array(".png".utf8)))
        let content = try ContentFolder(folder.path)
        #expect(content.files == ["a.md", "b\u{FFFD}.md", "b\u{FFFD}.png", "z/y.md"])
        #expect(content.unreadable == [FileStoreError(path: "b\u{FFFD}", reason: "its name is not UTF-8")])
        let check = ContentCheck(of: content.files, in: DiskFiles(folder.path), jobs: 1)
        #expect(check.unreadable.isEmpty)
        let found = check.diagnostics.filter { $0.rule == "content/name-unusable" }
        #expect(found.map(\.file) == ["b\u{FFFD}.md", "b\u{FFFD}.png"])
        #expect(check.diagnostics.contains { $0.rule == "link/file-not-found" && $0.file == "a.md" })
    }

    @Test func whatHasNoEndIsNotRead() throws {
        let folder = try TemporaryFolder(["a.md": "# A\n"])
        try #require(mkfifo(folder.path + "/pipe.md", 0o666) == 0)
        #expect(throws: FileStoreError(path: "pipe.md", reason: "it is no file")) {
            try DiskFiles(folder.path).read("pipe.md")
        }
        #expect(throws: FileStoreError.self) { try DiskFiles("").read(folder.path + "/pipe.md") }
        #expect(throws: FileStoreError(path: "/dev/zero", reason: "it is no file, and has no end")) {
            try DiskFiles("").read("/dev/zero")
        }
        #expect(try DiskFiles("").read("/dev/null").isEmpty)
    }

    private func make(folder path: [UInt8]) -> Bool {
        let made = (path + [0]).withUnsafeBytes {
            $0.baseAddress.map { mkdir($0.assumingMemoryBound(to: CChar.self), 0o777) }
        }
        return made == 0
    }

    private func make(file path: [UInt8]) -> Bool {
        let file = (path + [0]).withUnsafeBytes {
            $0.baseAddress.map { open($0.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o666) }
        }
        return file.map { close($0) == 0 } ?? false
    }

    @Test func aLinkIsReadIfItsFileIsInTheFolder() throws {
        let outside = try TemporaryFolder(["secret.md": "# Secret\n"])
        let folder = try TemporaryFolder(["a.md": "# A\n", "b/c.md": "# C\n"])
        try folder.link("same.md", to: "a.md")
        try folder.link("b/up.md", to: "../a.md")
        try folder.link("secret.md", to: outside.path + "/secret.md")
        try folder.link("b/secret.md", to: "../secret.md")
        let content = try ContentFolder(folder.path)
        #expect(content.files == ["a.md", "b/c.md", "b/secret.md", "b/up.md", "same.md", "secret.md"])
        let store = DiskFiles(folder.path)
        #expect(try store.read("same.md") == Array("# A\n".utf8))
        #expect(try store.read("b/up.md") == Array("# A\n".utf8))

        let check = ContentCheck(of: content.files, in: store, jobs: 2)
        #expect(check.unreadable.map(\.path) == ["b/secret.md", "secret.md"])
        #expect(check.unreadable.first?.reason == "it is a link that leads out of the content folder")
    }

    @Test func aDocumentThatNobodyCanHaveWrittenIsNotRead() throws {
        let folder = try TemporaryFolder(["a.md": "# A\n", "b.png": ""])
        // The file has holes in the place of bytes, and takes no room on the disk.
        for name in ["a.md", "b.png"] {
            try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/" + name)).truncate(atOffset: 3 << 30)
        }
        let check = ContentCheck(of: ["a.md", "b.png"], in: DiskFiles(folder.path), jobs: 1)
        #expect(check.unreadable.map(\.path) == ["a.md"])
        #expect(check.unreadable.first?.reason.contains("gigabyte") == true)
    }

    @Test func aFolderThatIsNotThereIsSaidSo() {
        #expect(throws: ContentFolder.Unreadable.self) { try ContentFolder("/nowhere/at/all") }
    }

    @Test func aFolderOnDiskIsCheckedLikeOneInMemory() throws {
        let files = ["index.md": "# I\n\n[1](a.md) [2](b.md)\n", "a.md": "# A\n", "c.png": ""]
        let folder = try TemporaryFolder(files)
        let content = try ContentFolder(folder.path)
        let onDisk = ContentCheck(of: content.files, in: DiskFiles(content.root), jobs: 2)
        #expect(onDisk.diagnostics == MarkedFolder(files).check.diagnostics)
        #expect(onDisk.unreadable == [])
    }

    @Test func aFileThatCannotBeReadIsListed() throws {
        let folder = try TemporaryFolder(["a.md": "# A\n"])
        let check = ContentCheck(of: ["a.md", "b.md"], in: DiskFiles(folder.path), jobs: 1)
        #expect(check.unreadable.map(\.path) == ["b.md"])
    }
}
